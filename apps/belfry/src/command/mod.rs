//! One file per command.

mod account;
pub(crate) mod backup;
mod demo;
pub(crate) mod export;
mod fsck;
mod held;
mod init;
mod jobs;
mod people;
mod profile;
mod prove;
mod public;
mod restore;
mod rotate;
mod serve;
mod territory;

#[cfg(test)]
pub(crate) use restore::ENDINGS;
pub(crate) mod verify;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use store::KeepStep;

use crate::cli::{Command, JournalCommand, ProfileCommand, TerritoryCommand, WarningsCommand};
use crate::config::Config;

/// The journals of a running place, the accountable one first.
pub(crate) const JOURNALS: &[&str] = &["live", "access"];

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failed {
    /// Storage.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// A file.
    #[error("{}", .0.display())]
    File(PathBuf, #[source] std::io::Error),
    /// The place does not open.
    #[error(transparent)]
    World(#[from] crate::wiring::WorldError),
    /// Keys.
    #[error(transparent)]
    Keys(#[from] crate::keys::KeysError),
    /// Another process writes in this place: who, and what to do.
    #[error("{0}")]
    Held(String),
    /// Anything that one sentence says.
    #[error("{0}")]
    Plain(String),
}

/// Exit code where another process holds the place.
const IN_USE: u8 = 4;

impl Failed {
    /// A file could not be read or written.
    pub(crate) fn file(path: &Path, e: std::io::Error) -> Self {
        Self::File(path.to_owned(), e)
    }
    /// What the program ends with.
    #[must_use]
    pub(crate) fn code(&self) -> ExitCode {
        if matches!(self, Self::Held(_)) { ExitCode::from(IN_USE) } else { ExitCode::FAILURE }
    }
}

/// Runs a command to its end.
pub(crate) fn run(command: Option<Command>, config: &Config) -> Result<ExitCode, Box<dyn std::error::Error>> {
    let Some(command) = command else {
        return Err("say what to do: `belfry --help` lists the commands".into());
    };
    // Until the command is over.
    let _held = match held::writing(&command) {
        Some(by) => held::hold(config, by)?,
        None => None,
    };
    Ok(match command {
        Command::Backup(args) => backup::run(&args, config)?,
        Command::Restore(args) => restore::run(&args, config)?,
        Command::Journal(JournalCommand::Verify { export, proof, checkpoints, key, journal }) => {
            let (export, proof) = (export.as_deref(), proof.as_deref());
            let trusted = verify::Trusted { checkpoints: checkpoints.as_deref(), key: key.as_deref() };
            verify::run(config, (export, proof), trusted, &journal)?
        }
        Command::Journal(JournalCommand::Prove { seq, since, journal }) => {
            let what = seq.map(prove::What::Entry).or(since.map(prove::What::Since));
            let what = what.ok_or_else(|| Failed::Plain("say which entry, or --since".to_owned()))?;
            prove::run(config, what, &journal)?
        }
        Command::Journal(JournalCommand::Export { folder, journal }) => {
            export::run(config, &folder, &journal)?
        }
        Command::Journal(JournalCommand::Rebuild { journal }) => fsck::rebuild(config, &journal)?,
        Command::Journal(JournalCommand::RotateKey) => rotate::run(config)?,
        Command::Journal(JournalCommand::Jobs(args)) => jobs::run(&args, config)?,
        Command::Journal(JournalCommand::Fsck { journal }) => fsck::run(config, &journal)?,
        Command::Warnings(WarningsCommand::RotateKey) => rotate::warnings(config)?,
        Command::Account(command) => account::run(&command, config)?,
        Command::Serve => serve::run(config)?,
        Command::Public(args) => public::run(&args)?,
        Command::Demo(args) => demo::run(&args, config)?,
        Command::Init(args) => init::run(&args, config)?,
        Command::Profile(ProfileCommand::Check { folder }) => profile::check(folder.as_deref(), config)?,
        Command::Profile(ProfileCommand::Install) => profile::install(config)?,
        Command::Territory(TerritoryCommand::Import(args)) => territory::import(&args, config)?,
        Command::User(command) => people::run(&command, config)?,
    })
}

/// Tables beside a journal.
pub(crate) fn keeps(journal: &str) -> Vec<KeepStep> {
    if journal == "live" { crate::wiring::live_keeps() } else { Vec::new() }
}

/// A line for the operator.
#[expect(clippy::print_stdout, reason = "the command line speaks to its user")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}
