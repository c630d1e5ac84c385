//! Checkpoints leave the machine: into a folder that another machine collects, and by mail.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use journal::SigningKey;
use kernel::{Clock, Timestamp};
use store::Journal;
use web::Deposit;

use crate::config::Checkpoints;
use crate::outbox::{MailSettings, Smtp};

/// Signs a journal's state and sends it away.
pub(crate) struct Carrier {
    /// The journal.
    pub journal: Journal,
    /// Its name in the notes.
    pub origin: String,
    /// The key.
    pub key: Arc<SigningKey>,
    /// Now.
    pub clock: Arc<dyn Clock>,
    /// Own copy of every note.
    pub folder: PathBuf,
    /// Where they go.
    pub settings: Checkpoints,
    /// The relay for those that go by mail.
    pub relay: Option<MailSettings>,
    /// What became of them.
    pub departures: Arc<Departures>,
}

/// Which places took the last note of each journal, and since when one does not: the page of the journal must not say "deposited" from
/// the configuration alone.
#[derive(Default)]
pub(crate) struct Departures(Mutex<BTreeMap<(&'static str, String), Option<Timestamp>>>);

impl Departures {
    /// The places that were tried; one that failed for any journal has failed.
    pub(crate) fn told(&self) -> Vec<Deposit> {
        let mut all: BTreeMap<&'static str, Option<Timestamp>> = BTreeMap::new();
        for ((place, _), since) in self.0.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let worst = all.entry(place).or_default();
            *worst = [*worst, *since].into_iter().flatten().min();
        }
        all.into_iter().map(|(place, since)| Deposit { place, failed_since: since.map(|t| t.0) }).collect()
    }

    fn note(&self, place: &'static str, journal: &str, taken: bool, now: Timestamp) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let since = all.entry((place, journal.to_owned())).or_default();
        *since = if taken { None } else { Some(since.unwrap_or(now)) };
    }
}

/// Why a note did not leave.
#[derive(Debug, thiserror::Error)]
pub(crate) enum CarryError {
    /// Signing or storing failed.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// A file could not be written.
    #[error("{path}: {1}", path = .0.display())]
    File(PathBuf, #[source] std::io::Error),
    /// The mail was not taken.
    #[error("mail: {0}")]
    Mail(String),
}

impl Carrier {
    /// Signs the present state, keeps the note, and sends it to every configured place.
    ///
    /// # Errors
    /// The first place that did not take it; the others got it nevertheless.
    pub(crate) fn carry(&self) -> Result<String, CarryError> {
        let note = self.journal.sign_checkpoint(&self.origin, &self.key, self.clock.now())?;
        let name = format!("{}-{:012}.note", self.journal.name(), self.journal.head());
        let mut first = write(&self.folder, &name, &note).err();
        if let Some(folder) = &self.settings.folder {
            let result = write(folder, &name, &note).and_then(|()| self.erasures(folder));
            first = first.or(self.noted("file", result));
        }
        if !self.settings.mail_to.is_empty() {
            first = first.or(self.noted("mail", self.mail(&note)));
        }
        first.map_or(Ok(note), Err)
    }

    fn noted(&self, place: &'static str, result: Result<(), CarryError>) -> Option<CarryError> {
        self.departures.note(place, self.journal.name(), result.is_ok(), self.clock.now());
        result.err()
    }

    /// The register of erasures leaves with the checkpoints: a restore of an older backup needs it.
    fn erasures(&self, folder: &Path) -> Result<(), CarryError> {
        let list = self.journal.erasures()?;
        let text: String =
            list.iter().filter_map(|e| serde_json::to_string(e).ok()).map(|l| l + "\n").collect();
        write(folder, &format!("{}-erasures.jsonl", self.journal.name()), &text)
    }

    fn mail(&self, note: &str) -> Result<(), CarryError> {
        let relay =
            self.relay.as_ref().ok_or_else(|| CarryError::Mail("no relay is configured".to_owned()))?;
        let subject = format!("checkpoint {} {}", self.origin, self.journal.head());
        let post = Smtp::new(relay, "").map_err(CarryError::Mail)?;
        post.plain(&self.settings.mail_to, &subject, note).map_err(CarryError::Mail)
    }
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), CarryError> {
    let file = folder.join(name);
    let io = |e| CarryError::File(file.clone(), e);
    std::fs::create_dir_all(folder).map_err(io)?;
    let part = folder.join(format!("{name}.part"));
    std::fs::write(&part, text).map_err(io)?;
    std::fs::rename(&part, &file).map_err(io)
}

#[cfg(test)]
mod tests;
