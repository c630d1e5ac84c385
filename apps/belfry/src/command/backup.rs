//! `belfry backup`: database first, then stored files (a file is there before the entry that names it), keys apart.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use sha2::{Digest, Sha256};
use store::Archive;

use super::{Failed, JOURNALS, keeps, say};
use crate::cli::BackupArgs;
use crate::config::Config;
use crate::places;

/// What a place has of its own beside journals and attachments: its profile, the areas that it imported.
pub(crate) const OWN: [&str; 2] = ["profile", "imported"];

/// Folder of a backup with attachments and the files in which warnings came.
pub(crate) const KEPT: &str = "blobs";
/// Folder of a backup with the files in quarantine.
pub(crate) const HELD: &str = "quarantine";

/// What a backup holds: every file with its hash, every journal with its size.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct Manifest {
    /// Format of the backup.
    pub format: String,
    /// Program version.
    pub program: String,
    /// Journals with their number of entries.
    pub journals: Vec<(String, i64)>,
    /// Files below the folder with their SHA-256.
    pub files: Vec<(String, String)>,
}

pub(crate) fn run(args: &BackupArgs, config: &Config) -> Result<ExitCode, Failed> {
    let folder = &args.folder;
    std::fs::create_dir(folder).map_err(|e| Failed::file(folder, e))?;
    let mut journals = Vec::new();
    for journal in JOURNALS {
        let Ok(archive) = Archive::open(&places::backend(config), journal) else { continue };
        // Counted in the copy: while it is made the journal grows.
        let entries = archive.backup_acts(&folder.join(format!("{journal}.db")), &keeps(journal))?;
        journals.push(((*journal).to_owned(), entries));
    }
    if journals.is_empty() {
        return Err(Failed::Plain(format!("there is no journal in {}", config.data.display())));
    }
    let blobs = places::blobs(config)?;
    // A file that is taken in meanwhile leaves quarantine for the others: these come second.
    copy_files(&blobs.list_held()?, &folder.join(HELD))?;
    copy_files(&blobs.list()?, &folder.join(KEPT))?;
    copy_folder(&places::checkpoints(config), &folder.join("checkpoints"))?;
    for own in OWN {
        copy_folder(&config.data.join(own), &folder.join(own))?;
    }
    let manifest = Manifest {
        format: "backup/1".to_owned(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        journals,
        files: hashes(folder)?,
    };
    let text = serde_json::to_string_pretty(&manifest).map_err(|e| Failed::Plain(e.to_string()))?;
    std::fs::write(folder.join("manifest.json"), text).map_err(|e| Failed::file(folder, e))?;
    for (journal, entries) in &manifest.journals {
        say(&format!("{journal}: {entries} entries"));
    }
    say(&format!("{} files in {}", manifest.files.len(), folder.display()));
    keys(args, config)?;
    Ok(ExitCode::SUCCESS)
}

fn keys(args: &BackupArgs, config: &Config) -> Result<(), Failed> {
    match &args.keys {
        Some(apart) if apart.starts_with(&args.folder) => {
            Err(Failed::Plain("keys must not lie in the backup: name a folder elsewhere".to_owned()))
        }
        Some(apart) => {
            copy_folder(&places::keys(config), apart)?;
            say(&format!("keys in {}: keep them in another place", apart.display()));
            Ok(())
        }
        None => {
            say("keys were not copied: do it once with --keys and keep them in another place");
            Ok(())
        }
    }
}

/// Copies stored files under their names. One that was moved or erased since the list was made is passed over.
fn copy_files(files: &[(String, PathBuf)], to: &Path) -> Result<(), Failed> {
    std::fs::create_dir(to).map_err(|e| Failed::file(to, e))?;
    for (name, file) in files {
        match std::fs::copy(file, to.join(name)) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
            done => drop(done.map_err(|e| Failed::file(file, e))?),
        }
    }
    Ok(())
}

/// Copies the files of a folder and of those below it; nothing when it is absent.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<(), Failed> {
    if !from.is_dir() {
        return Ok(());
    }
    std::fs::create_dir_all(to).map_err(|e| Failed::file(to, e))?;
    for item in std::fs::read_dir(from).map_err(|e| Failed::file(from, e))?.flatten() {
        let (source, target) = (item.path(), to.join(item.file_name()));
        if source.is_dir() {
            copy_folder(&source, &target)?;
        } else {
            std::fs::copy(&source, &target).map_err(|e| Failed::file(&source, e))?;
        }
    }
    Ok(())
}

/// The SHA-256 of a file, hex.
pub(crate) fn hash(path: &Path) -> Result<String, Failed> {
    let failed = |e| Failed::file(path, e);
    let mut file = File::open(path).map_err(failed)?;
    let (mut hash, mut part) = (Sha256::new(), vec![0_u8; 1 << 16]);
    loop {
        let read = file.read(&mut part).map_err(failed)?;
        let Some(bytes) = part.get(..read).filter(|b| !b.is_empty()) else { break };
        hash.update(bytes);
    }
    Ok(hash.finalize().iter().map(|b| format!("{b:02x}")).collect())
}

/// Every file below a folder with its hash, in name order; the manifest itself is left out.
pub(crate) fn hashes(folder: &Path) -> Result<Vec<(String, String)>, Failed> {
    let mut out = Vec::new();
    let mut open: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(dir) = open.pop() {
        for item in std::fs::read_dir(&dir).map_err(|e| Failed::file(&dir, e))?.flatten() {
            let path = item.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
            if name == "manifest.json" {
                continue;
            }
            out.push((name, hash(&path)?));
        }
    }
    out.sort();
    Ok(out)
}
