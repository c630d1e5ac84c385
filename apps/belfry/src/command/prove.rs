//! `belfry journal prove`: an entry's header, its place in the tree, and the signed checkpoint that covers it.

use std::process::ExitCode;

use journal::merkle::{Tree, leaf_hash};

use super::{Failed, say};
use crate::config::Config;
use crate::places;

pub(crate) fn run(config: &Config, seq: i64, journal: &str) -> Result<ExitCode, Failed> {
    let archive = places::archive(config, journal)?;
    let Some(note) = archive.checkpoints(1)?.into_iter().next() else {
        return Err(Failed::Plain("no checkpoint has been signed yet".to_owned()));
    };
    if seq < 1 || seq > note.size {
        return Err(Failed::Plain(format!(
            "entry {seq} is not covered: the newest checkpoint covers 1 to {}",
            note.size
        )));
    }
    let mut tree = Tree::default();
    let (mut at, mut header) = (0, Vec::new());
    while at < note.size {
        let batch = archive.raw_entries(at, 5000)?;
        let Some(last) = batch.last() else { break };
        at = last.seq;
        for entry in batch.into_iter().filter(|e| e.seq <= note.size) {
            tree.push(leaf_hash(&entry.header));
            if entry.seq == seq {
                header = entry.header;
            }
        }
    }
    let (index, size) = (u64::try_from(seq - 1).unwrap_or(0), u64::try_from(note.size).unwrap_or(0));
    let Some(proof) = tree.inclusion_proof(index, size) else {
        return Err(Failed::Plain(format!("the journal is shorter than its checkpoint over {size} entries")));
    };
    say(&format!("header  {}", String::from_utf8_lossy(&header)));
    say(&format!("leaf    {} (SHA-256 of a zero byte and the header)", leaf_hash(&header)));
    say(&format!("index   {index} of {size}"));
    for hash in proof {
        say(&format!("path    {hash}"));
    }
    say(&format!("checkpoint, signed {}:\n{}", note.at.rfc3339(), note.note));
    Ok(ExitCode::SUCCESS)
}
