//! `belfry restore`: into an empty place; jobs held, sessions ended, erasures applied again; says what is missing.

use std::path::Path;
use std::process::ExitCode;

use store::{Erasure, Restore, blob_id};

use super::backup::{HELD, KEPT, Manifest, OWN, copy_folder, hashes};
use super::{Failed, jobs, keeps, say, verify};
use crate::cli::RestoreArgs;
use crate::config::Config;
use crate::{places, wiring};

/// What must not come back to life.
pub(crate) const ENDINGS: &[&str] = &["DELETE FROM session", "UPDATE webhook_place SET held = TRUE"];

pub(crate) fn run(args: &RestoreArgs, config: &Config) -> Result<ExitCode, Failed> {
    let manifest = manifest(&args.folder)?;
    let erasures = erasures(args.erasures.as_deref())?;
    // What is given must be there before anything is written.
    if let Some(file) = &args.checkpoints {
        std::fs::File::open(file).map_err(|e| Failed::file(file, e))?;
    }
    let backend = places::backend(config);
    for (journal, entries) in &manifest.journals {
        let keeps = keeps(journal);
        let endings: &[&str] = if journal == "live" { ENDINGS } else { &[] };
        // Only what the backup holds can be erased in it.
        let mine: Vec<Erasure> = if journal == "live" {
            erasures.iter().filter(|e| e.seq <= *entries).cloned().collect()
        } else {
            Vec::new()
        };
        let what = Restore { journal, keeps: &keeps, endings, erasures: &mine };
        store::restore(&backend, &args.folder.join(format!("{journal}.db")), &what)?;
        say(&format!("{journal}: {entries} entries restored, {} erasures applied again", mine.len()));
    }
    restore_files(&args.folder, config)?;
    copy_folder(&args.folder.join("checkpoints"), &places::checkpoints(config))?;
    for own in OWN {
        copy_folder(&args.folder.join(own), &config.data.join(own))?;
    }
    say("all sessions are ended; the next start takes a new epoch");
    if manifest.journals.iter().any(|(journal, _)| journal == "live") {
        jobs::told(config)?.iter().for_each(|line| say(line));
    }
    let mut complete = true;
    for (journal, _) in &manifest.journals {
        complete &= verify::stored(config, journal, args.checkpoints.as_deref(), None)?;
    }
    Ok(if complete { ExitCode::SUCCESS } else { ExitCode::from(3) })
}

fn manifest(folder: &Path) -> Result<Manifest, Failed> {
    let file = folder.join("manifest.json");
    let text = std::fs::read_to_string(&file).map_err(|e| Failed::file(&file, e))?;
    let manifest: Manifest =
        serde_json::from_str(&text).map_err(|e| Failed::Plain(format!("{}: {e}", file.display())))?;
    if manifest.format != "backup/1" {
        return Err(Failed::Plain(format!(
            "this backup is of format «{}»; this program reads backup/1",
            manifest.format
        )));
    }
    let found = hashes(folder)?;
    for (name, hash) in &manifest.files {
        match found.iter().find(|(n, _)| n == name) {
            None => return Err(Failed::Plain(format!("the backup lacks «{name}»"))),
            Some((_, h)) if h != hash => {
                return Err(Failed::Plain(format!("«{name}» is not what was backed up: its hash differs")));
            }
            Some(_) => {}
        }
    }
    Ok(manifest)
}

fn erasures(file: Option<&Path>) -> Result<Vec<Erasure>, Failed> {
    let Some(file) = file else { return Ok(Vec::new()) };
    let text = std::fs::read_to_string(file).map_err(|e| Failed::file(file, e))?;
    text.lines()
        .enumerate()
        .map(|(n, line)| {
            serde_json::from_str(line)
                .map_err(|e| Failed::Plain(format!("{}, line {}: {e}", file.display(), n + 1)))
        })
        .collect()
}

/// Brings back every stored file but those that an erasure took since.
fn restore_files(folder: &Path, config: &Config) -> Result<(), Failed> {
    let blobs = places::blobs(config)?;
    let erased = places::archive(config, "live")?.files(&wiring::views("live"))?.erased;
    let mut kept = 0;
    for (part, held) in [(KEPT, false), (HELD, true)] {
        let from = folder.join(part);
        // Backups of before files in quarantine were copied have no such folder.
        if held && !from.is_dir() {
            continue;
        }
        for item in std::fs::read_dir(&from).map_err(|e| Failed::file(&from, e))?.flatten() {
            let (path, name) = (item.path(), item.file_name().to_string_lossy().into_owned());
            if erased.contains(&blob_id(&name)) {
                continue;
            }
            let mut file = std::fs::File::open(&path).map_err(|e| Failed::file(&path, e))?;
            // Whatever was kept once comes back, though the settings may have become narrower.
            let done = if held {
                blobs.hold(&name, &mut file, u64::MAX)
            } else {
                blobs.keep(&name, &mut file, u64::MAX)
            };
            let blob = done.map_err(|e| Failed::Plain(format!("file {name}: {e}")))?;
            if blob.hash != name {
                return Err(Failed::Plain(format!("file {name} is not what its name says")));
            }
            kept += 1;
        }
    }
    say(&format!("{kept} files restored, {} left out because they were erased", erased.len()));
    Ok(())
}
