//! `belfry journal export`: entries, checkpoints and the public key in a new folder, for an auditor.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::ExitCode;

use journal::Hash;
use journal::export::{FORMAT, Manifest, write_entry, write_manifest};
use journal::merkle::{Frontier, leaf_hash};
use store::Archive;

use super::{Failed, say};
use crate::config::Config;
use crate::{keys, places};

const PAGE: i64 = 5000;

pub(crate) fn run(config: &Config, folder: &Path, journal: &str) -> Result<ExitCode, Failed> {
    let archive = places::archive(config, journal)?;
    std::fs::create_dir(folder).map_err(|e| Failed::file(folder, e))?;
    let entries = archive.len()?;
    write(
        &archive,
        &folder.join("journal.tsv"),
        &keys::origin(&places::keys(config), &config.url, journal),
        journal,
        entries,
    )?;
    let notes: String = archive.checkpoints(i64::MAX)?.into_iter().rev().map(|c| c.note + "\n").collect();
    let file = folder.join("checkpoints.txt");
    std::fs::write(&file, notes).map_err(|e| Failed::file(&file, e))?;
    let keys = places::keys(config);
    for name in ["checkpoint.pub.pem", keys::FIRST, keys::ROTATIONS] {
        let file = keys.join(name);
        if file.is_file() {
            std::fs::copy(&file, folder.join(name)).map_err(|e| Failed::file(&file, e))?;
        }
    }
    say(&format!("{entries} entries in {}", folder.display()));
    Ok(ExitCode::SUCCESS)
}

/// Writes the first `entries` entries. Two passes: the manifest stands first and names the root.
pub(crate) fn write(
    archive: &Archive,
    file: &Path,
    origin: &str,
    journal: &str,
    entries: i64,
) -> Result<(), Failed> {
    let (mut frontier, mut head) = (Frontier::new(), Hash::ZERO);
    each(archive, entries, &mut |header, _| {
        head = Hash::of(header);
        frontier.append(leaf_hash(header));
        Ok(())
    })?;
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        journal: journal.to_owned(),
        origin: origin.to_owned(),
        entries,
        head,
        root: frontier.root(),
    };
    let io = |e| Failed::file(file, e);
    let mut out = BufWriter::new(File::create_new(file).map_err(io)?);
    write_manifest(&mut out, &manifest).map_err(io)?;
    each(archive, entries, &mut |header, body| write_entry(&mut out, header, body).map_err(io))?;
    out.flush().map_err(io)
}

type Each<'a> = dyn FnMut(&[u8], Option<&[u8]>) -> Result<(), Failed> + 'a;

fn each(archive: &Archive, entries: i64, f: &mut Each<'_>) -> Result<(), Failed> {
    let mut at = 0;
    while at < entries {
        let batch = archive.raw_entries(at, PAGE.min(entries - at))?;
        let Some(last) = batch.last() else { break };
        at = last.seq;
        for entry in &batch {
            f(&entry.header, entry.body.as_deref())?;
        }
    }
    Ok(())
}
