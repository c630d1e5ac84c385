//! Checkpoints leave the machine: into a folder that another machine collects, and by mail.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use journal::SigningKey;
use kernel::Clock;
use lettre::message::{Mailbox, header::ContentType};
use lettre::{Message, SmtpTransport, Transport};
use store::Journal;

use crate::config::Checkpoints;

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
            first = first.or(result.err());
        }
        if !self.settings.mail_to.is_empty() {
            first = first.or(self.mail(&note).err());
        }
        first.map_or(Ok(note), Err)
    }

    /// The register of erasures leaves with the checkpoints: a restore of an older backup needs it.
    fn erasures(&self, folder: &Path) -> Result<(), CarryError> {
        let list = self.journal.erasures()?;
        let text: String =
            list.iter().filter_map(|e| serde_json::to_string(e).ok()).map(|l| l + "\n").collect();
        write(folder, &format!("{}-erasures.jsonl", self.journal.name()), &text)
    }

    fn mail(&self, note: &str) -> Result<(), CarryError> {
        let wrong = |e: &dyn std::fmt::Display| CarryError::Mail(e.to_string());
        let (Some(relay), Some(from)) = (&self.settings.relay, &self.settings.mail_from) else {
            return Ok(());
        };
        let (host, port) = relay.rsplit_once(':').unwrap_or((relay, "25"));
        let port = port.parse::<u16>().map_err(|e| wrong(&e))?;
        let mut message = Message::builder()
            .from(from.parse::<Mailbox>().map_err(|e| wrong(&e))?)
            .subject(format!("checkpoint {} {}", self.origin, self.journal.head()))
            .header(ContentType::TEXT_PLAIN);
        for to in &self.settings.mail_to {
            message = message.to(to.parse::<Mailbox>().map_err(|e| wrong(&e))?);
        }
        let message = message.body(note.to_owned()).map_err(|e| wrong(&e))?;
        // The relay is the operator's own, on the same network; the note is signed and holds no personal data.
        let transport = SmtpTransport::builder_dangerous(host).port(port).build();
        transport.send(&message).map(drop).map_err(|e| wrong(&e))
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
