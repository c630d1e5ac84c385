//! `belfry journal prove`: an entry's header, its place in the tree, and the signed checkpoint that covers it; or that the journal of an
//! earlier checkpoint was only added to. `belfry journal verify --proof` checks either.

use std::process::ExitCode;

use journal::checkpoint::Note;
use journal::merkle::{Tree, leaf_hash};
use journal::proof::{Claim, Proof, Stamped};
use store::{Archive, SignedNote};

use super::{Failed, say};
use crate::config::Config;
use crate::places;

/// What is to be proved.
#[derive(Debug, Clone, Copy)]
pub(crate) enum What {
    /// That this entry is in the journal of the newest checkpoint.
    Entry(i64),
    /// That the newest checkpoint continues the one over so many entries.
    Since(i64),
}

pub(crate) fn run(config: &Config, what: What, journal: &str) -> Result<ExitCode, Failed> {
    let archive = places::archive(config, journal)?;
    let Some(newest) = archive.checkpoints(1)?.into_iter().next() else {
        return Err(Failed::Plain("no checkpoint has been signed yet".to_owned()));
    };
    let (What::Entry(number) | What::Since(number)) = what;
    if number < 1 || number > newest.size {
        let is = match what {
            What::Entry(_) => format!("entry {number} is not covered"),
            What::Since(_) => format!("a checkpoint over {number} entries cannot be continued"),
        };
        return Err(Failed::Plain(format!("{is}: the newest checkpoint covers 1 to {}", newest.size)));
    }
    let (tree, header) = tree(&archive, newest.size, number)?;
    let (at, size) = (count(number), count(newest.size));
    let (claim, path, mut notes) = match what {
        What::Entry(_) => {
            let index = at - 1;
            (Claim::Inclusion { header, index, size }, tree.inclusion_proof(index, size), Vec::new())
        }
        What::Since(_) => {
            let earlier = archive.checkpoints(i64::MAX)?.into_iter().find(|c| c.size == number);
            // Who holds one that is not kept here, gives it when the proof is verified.
            let notes = earlier.filter(|c| c.size < newest.size).map(|c| stamped(&c)).transpose()?;
            let path = tree.consistency_proof(at, size);
            (Claim::Consistency { old: at, new: size }, path, notes.into_iter().collect())
        }
    };
    let Some(path) = path else {
        return Err(Failed::Plain(format!("the journal is shorter than its checkpoint over {size} entries")));
    };
    notes.push(stamped(&newest)?);
    say(&Proof { claim, path, notes }.to_string());
    Ok(ExitCode::SUCCESS)
}

/// All leaves up to `size`, and the header of entry `wanted`.
fn tree(archive: &Archive, size: i64, wanted: i64) -> Result<(Tree, Vec<u8>), Failed> {
    let (mut tree, mut at, mut header) = (Tree::default(), 0, Vec::new());
    while at < size {
        let batch = archive.raw_entries(at, 5000)?;
        let Some(last) = batch.last() else { break };
        at = last.seq;
        for entry in batch.into_iter().filter(|e| e.seq <= size) {
            tree.push(leaf_hash(&entry.header));
            if entry.seq == wanted {
                header = entry.header;
            }
        }
    }
    Ok((tree, header))
}

fn stamped(kept: &SignedNote) -> Result<Stamped, Failed> {
    let note = kept.note.parse::<Note>().map_err(|e| Failed::Plain(format!("a kept checkpoint: {e}")))?;
    Ok(Stamped { at: kept.at.rfc3339(), note })
}

/// A number of entries.
fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
