//! `belfry journal fsck` and `rebuild`: the chain, the views against a rebuild, the stored files against their names and
//! against the entries that name them.

use std::collections::BTreeSet;
use std::process::ExitCode;

use store::blob_id;

use super::backup::hash;
use super::{Failed, say, verify};
use crate::config::Config;
use crate::places;
use crate::wiring::{open_journal, views};

/// Checks everything that is stored. Takes the journal over: stop the server first.
pub(crate) fn run(config: &Config, journal: &str) -> Result<ExitCode, Failed> {
    let mut sound = verify::stored(config, journal, None, None)?;
    let opened = open_journal(config, journal)?;
    for (table, ours, fresh) in opened.compare_with_rebuild()? {
        sound = false;
        say(&format!(
            "WRONG: view «{table}» is {ours}, a rebuild gives {fresh}; run: belfry journal rebuild"
        ));
    }
    opened.close();
    sound &= files(config, journal)?;
    say(if sound { "the store is sound" } else { "the store is not sound" });
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Stored files: each is what its name says, and each that an entry names is there.
fn files(config: &Config, journal: &str) -> Result<bool, Failed> {
    let (blobs, mut sound, mut there) = (places::blobs(config)?, true, BTreeSet::new());
    for (name, file) in blobs.list()?.into_iter().chain(blobs.list_held()?) {
        let found = hash(&file)?;
        if found != name {
            sound = false;
            say(&format!("WRONG: the file {name} was altered: its hash is {found}"));
        }
        there.insert(blob_id(&name));
    }
    for (seq, id) in places::archive(config, journal)?.files(&views(journal))?.missing(&there) {
        sound = false;
        // The six bits in which an id differs from the hash stand further back.
        let hash: String = id.raw().simple().to_string().chars().take(12).collect();
        say(&format!("WRONG: entry {seq} names a file that is missing; bring back {hash}… from a backup"));
    }
    Ok(sound)
}

/// Builds the views anew. Takes the journal over: stop the server first.
pub(crate) fn rebuild(config: &Config, journal: &str) -> Result<ExitCode, Failed> {
    let opened = open_journal(config, journal)?;
    let generation = opened.rebuild()?;
    say(&format!("{journal}: views of {} entries rebuilt, generation {generation}", opened.head()));
    opened.close();
    Ok(ExitCode::SUCCESS)
}
