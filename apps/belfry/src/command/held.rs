//! One writer for each place: a command that writes holds the data folder, and a second one is told who does. Without it the second
//! would take the journal over and end the writing of the first.

use std::fs::{File, TryLockError};
use std::io::{ErrorKind, Read as _, Seek as _, Write as _};
use std::path::Path;
use std::time::Duration;

use super::Failed;
use crate::cli::{AccountCommand, Command, JournalCommand, ProfileCommand, UserCommand, WarningsCommand};
use crate::config::Config;

/// Lies in the data folder. What counts is the lock on it, which ends with its process however that ends; the words only say whose it is.
const FILE: &str = "in-use";
/// Who was stopped or killed just now needs a moment to be gone.
const ATTEMPTS: u32 = 20;
const PAUSE: Duration = Duration::from_millis(100);

/// The data folder, until this is dropped.
#[derive(Debug)]
pub(crate) struct Held(File);

impl Drop for Held {
    fn drop(&mut self) {
        drop(self.0.set_len(0));
        drop(self.0.unlock());
    }
}

/// A command that writes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Writing {
    /// As it is typed.
    typed: &'static str,
    /// Where the same is done while the server runs.
    page: Option<&'static str>,
    /// Whether it makes a place where none is.
    makes: bool,
}

impl Writing {
    const fn of(typed: &'static str) -> Self {
        Self { typed, page: None, makes: false }
    }
    const fn or_on(self, page: &'static str) -> Self {
        Self { page: Some(page), ..self }
    }
    const fn making(self) -> Self {
        Self { makes: true, ..self }
    }
}

/// What a command writes as; nothing for those that only read, or leave the journals alone.
pub(crate) fn writing(command: &Command) -> Option<Writing> {
    Some(match command {
        Command::Serve => Writing::of("belfry serve"),
        // The one that watches over the player opens nothing itself.
        Command::Demo(args) if args.player => Writing::of("belfry demo").making(),
        Command::Init(_) => Writing::of("belfry init").making(),
        Command::Restore(_) => Writing::of("belfry restore").making(),
        Command::Profile(ProfileCommand::Install) => Writing::of("belfry profile install"),
        Command::User(UserCommand::Add { .. }) => Writing::of("belfry user add").or_on("of the people"),
        Command::User(UserCommand::Factors { .. }) => {
            Writing::of("belfry user factors").or_on("of the people")
        }
        Command::Account(AccountCommand::New { .. }) => {
            Writing::of("belfry account new").or_on("of the accounts")
        }
        Command::Account(AccountCommand::Take { .. }) => {
            Writing::of("belfry account take").or_on("of the accounts")
        }
        Command::Journal(JournalCommand::Rebuild { .. }) => Writing::of("belfry journal rebuild"),
        Command::Journal(JournalCommand::RotateKey) => Writing::of("belfry journal rotate-key"),
        Command::Journal(JournalCommand::Fsck { .. }) => Writing::of("belfry journal fsck"),
        Command::Journal(JournalCommand::Jobs(args)) if args.run.is_some() || args.drop.is_some() => {
            Writing::of("belfry journal jobs").or_on("of what was not carried out")
        }
        Command::Warnings(WarningsCommand::RotateKey) => Writing::of("belfry warnings rotate-key"),
        Command::Demo(_)
        | Command::Public(_)
        | Command::Profile(ProfileCommand::Check { .. })
        | Command::Territory(_)
        | Command::Backup(_)
        | Command::Journal(
            JournalCommand::Verify { .. }
            | JournalCommand::Prove { .. }
            | JournalCommand::Export { .. }
            | JournalCommand::Jobs(_),
        ) => return None,
    })
}

/// Holds the place. Nothing where there is none to hold: the command itself says so.
///
/// # Errors
/// When another process holds it, with the words that say who and what to do; when the folder cannot be written.
pub(crate) fn hold(config: &Config, by: Writing) -> Result<Option<Held>, Failed> {
    let folder = &config.data;
    if !folder.is_dir() {
        if !by.makes && config.database.is_none() {
            return Ok(None);
        }
        std::fs::create_dir_all(folder).map_err(|e| Failed::file(folder, e))?;
    }
    let path = folder.join(FILE);
    let mut file = open(&path).map_err(|e| Failed::file(&path, e))?;
    let mut left = ATTEMPTS;
    loop {
        match file.try_lock() {
            Ok(()) => break,
            Err(TryLockError::WouldBlock) if left > 0 => {
                left -= 1;
                std::thread::sleep(PAUSE);
            }
            Err(TryLockError::WouldBlock) => return Err(Failed::Held(refusal(folder, &mut file, by))),
            Err(TryLockError::Error(e)) if e.kind() == ErrorKind::Unsupported => {
                tracing::warn!(file = %path.display(), "this file system knows no locks: see to it that one process alone writes here");
                return Ok(None);
            }
            Err(TryLockError::Error(e)) => return Err(Failed::file(&path, e)),
        }
    }
    // A full disk must not keep anybody out for the sake of these words.
    let said = format!("process {} ({})\n", std::process::id(), by.typed);
    drop(file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(said.as_bytes())));
    Ok(Some(Held(file)))
}

/// Another account may have made the file: reading suffices for the lock.
fn open(path: &Path) -> std::io::Result<File> {
    match File::options().read(true).write(true).create(true).truncate(false).open(path) {
        Err(e) if e.kind() == ErrorKind::PermissionDenied => File::open(path).map_err(|_| e),
        opened => opened,
    }
}

fn refusal(folder: &Path, file: &mut File, by: Writing) -> String {
    let mut holder = String::new();
    let read = file.rewind().and_then(|()| file.read_to_string(&mut holder));
    let holder = match holder.trim() {
        holder if read.is_ok() && !holder.is_empty() => holder,
        _ => "another process",
    };
    let page = by.page.map_or_else(String::new, |page| format!(", or use the page {page}"));
    format!(
        "the place in {} is held by {holder}: «{}» would end its writing, and did nothing; stop it first{page}",
        folder.display(),
        by.typed
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;

    fn config(folder: &Path) -> Config {
        Settings { data: Some(folder.to_owned()), ..Settings::default() }.load().unwrap()
    }

    #[test]
    fn a_place_is_held_by_one_and_free_again_after() {
        let folder = tempfile::tempdir().unwrap();
        let config = config(folder.path());
        let serving = hold(&config, Writing::of("belfry serve")).unwrap().expect("it is held");
        let refused =
            hold(&config, Writing::of("belfry user add").or_on("of the people")).unwrap_err().to_string();
        let process = std::process::id().to_string();
        for words in
            ["belfry serve", "belfry user add", &process, "stop it first, or use the page of the people"]
        {
            assert!(refused.contains(words), "{words}: {refused}");
        }
        drop(serving);
        let next = hold(&config, Writing::of("belfry user add")).unwrap();
        assert!(next.is_some(), "whoever was refused may come when it is free");
    }

    #[test]
    fn words_that_a_killed_process_left_keep_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(FILE), "process 1 (belfry serve)\n").unwrap();
        let held = hold(&config(folder.path()), Writing::of("belfry serve")).unwrap();
        let said = std::fs::read_to_string(folder.path().join(FILE)).unwrap();
        assert!(held.is_some() && said.contains(&std::process::id().to_string()), "{said}");
    }

    #[test]
    fn where_no_place_is_nothing_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let config = config(&folder.path().join("nowhere"));
        assert!(hold(&config, Writing::of("belfry journal fsck")).unwrap().is_none());
        assert!(!config.data.exists());
        assert!(hold(&config, Writing::of("belfry init").making()).unwrap().is_some());
    }
}
