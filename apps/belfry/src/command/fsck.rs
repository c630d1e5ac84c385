//! `belfry journal fsck` and `rebuild`: the chain, the views against a rebuild, the blobs against their names.

use std::process::ExitCode;

use super::backup::hash;
use super::{Failed, say, verify};
use crate::config::Config;
use crate::places;
use crate::wiring::open_journal;

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
    for (name, file) in places::blobs(config)?.list()? {
        let found = hash(&file)?;
        if found != name {
            sound = false;
            say(&format!("WRONG: the attachment {name} was altered: its hash is {found}"));
        }
    }
    say(if sound { "the store is sound" } else { "the store is not sound" });
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the views anew. Takes the journal over: stop the server first.
pub(crate) fn rebuild(config: &Config, journal: &str) -> Result<ExitCode, Failed> {
    let opened = open_journal(config, journal)?;
    let generation = opened.rebuild()?;
    say(&format!("{journal}: views of {} entries rebuilt, generation {generation}", opened.head()));
    opened.close();
    Ok(ExitCode::SUCCESS)
}
