//! One file per command.

pub mod backup;
mod export;
mod fsck;
mod prove;
mod restore;
pub mod verify;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use store::KeepStep;

use crate::cli::{Command, JournalCommand};
use crate::config::Config;

/// The journals of a running place, the accountable one first.
pub const JOURNALS: &[&str] = &["live", "access"];

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failed {
    /// Storage.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// A file.
    #[error("{}", .0.display())]
    File(PathBuf, #[source] std::io::Error),
    /// Keys.
    #[error(transparent)]
    Keys(#[from] crate::keys::KeysError),
    /// Anything that one sentence says.
    #[error("{0}")]
    Plain(String),
}

impl Failed {
    /// A file could not be read or written.
    pub fn file(path: &Path, e: std::io::Error) -> Self {
        Self::File(path.to_owned(), e)
    }
}

/// Runs a command to its end.
pub fn run(command: Option<Command>, config: &Config) -> Result<ExitCode, Box<dyn std::error::Error>> {
    let Some(command) = command else {
        return Err("say what to do: `belfry --help` lists the commands".into());
    };
    Ok(match command {
        Command::Backup(args) => backup::run(&args, config)?,
        Command::Restore(args) => restore::run(&args, config)?,
        Command::Journal(JournalCommand::Verify { export, checkpoints, key, journal }) => {
            verify::run(config, export.as_deref(), checkpoints.as_deref(), key.as_deref(), &journal)?
        }
        Command::Journal(JournalCommand::Prove { seq, journal }) => prove::run(config, seq, &journal)?,
        Command::Journal(JournalCommand::Export { folder, journal }) => export::run(config, &folder, &journal)?,
        Command::Journal(JournalCommand::Rebuild { journal }) => fsck::rebuild(config, &journal)?,
        Command::Journal(JournalCommand::Fsck { journal }) => fsck::run(config, &journal)?,
        other => return Err(format!("not yet: {other:?}").into()),
    })
}

/// Tables beside a journal.
pub fn keeps(journal: &str) -> Vec<KeepStep> {
    if journal == "live" { crate::wiring::live_keeps() } else { Vec::new() }
}

/// A line for the operator.
#[expect(clippy::print_stdout, reason = "the command line speaks to its user")]
pub fn say(line: &str) {
    println!("{line}");
}
