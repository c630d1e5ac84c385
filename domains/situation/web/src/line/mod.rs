//! The command line of the watch floor: a line is a signal, an entry of a log, or the way to something.

mod complete;
mod later;
mod preview;
mod understood;
mod words;

use std::sync::Arc;

use kernel::Lang;
use situation::command::{ReceiveSignal, WriteEntry};
use situation::event::{Event, LogWritten};
use situation::read;
use situation::signal::{Certainty, Channel, Told};
use store::Receipt;
use web::{CommandLine, CommandMeta, Done, Fault, Line, Pending, Proposal, Session, Texts};

pub(crate) use preview::PreviewPart;

use self::understood::{Entry, Noted, Understood};
use crate::desk::Desk;
use crate::explain::{self, At};
use crate::signal::{matter_of, sentence};

/// What this package understands on the command line.
pub struct Words {
    desk: Arc<Desk>,
}

impl Words {
    /// The words of this package, understood with this desk.
    #[must_use]
    pub fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }
}

impl CommandLine for Words {
    fn offered(&self, session: &Session) -> bool {
        ["signal.record", "log.write", "log.write-strategic"].iter().any(|power| session.may(power))
    }
    fn words(&self, texts: &Texts, lang: Lang) -> Vec<(String, String)> {
        words::offered(lang).iter().map(|(word, key)| ((*word).to_owned(), texts.plain(lang, key))).collect()
    }
    fn complete(&self, line: &Line) -> Result<Vec<Proposal>, Fault> {
        complete::proposals(&self.desk, line)
    }
    fn preview(&self, line: &Line) -> Result<Option<String>, Fault> {
        let Some(meant) = understood::line(&self.desk, line, line.shell.now())? else { return Ok(None) };
        let part = preview::part(&self.desk, line, meant)?;
        Ok(Some(line.shell.fragment(&line.reader, &part)?))
    }
    fn submit(&self, line: Line, meta: CommandMeta) -> Pending<'_, Result<Option<Done>, Fault>> {
        Box::pin(async move {
            // A line that waited for a connection means the time at which it was typed.
            let now = meta.captured_at.unwrap_or_else(|| line.shell.now());
            match understood::line(&self.desk, &line, now)? {
                None => Ok(None),
                Some(Understood::Go(go)) => {
                    let location = Some(line.reader.url(&go.found(&self.desk, &line)?));
                    Ok(Some(Done { receipt: None, number: None, message: String::new(), location }))
                }
                Some(Understood::Signal(noted)) => self.note(&line, &meta, noted).await.map(Some),
                Some(Understood::Entry(entry)) => self.write(&line, &meta, entry).await.map(Some),
            }
        })
    }
}

impl Words {
    fn at<'a>(&'a self, line: &'a Line) -> At<'a> {
        At { shell: &line.shell, desk: &self.desk, reader: &line.reader, incident: None }
    }

    /// Notes a signal.
    async fn note(&self, line: &Line, meta: &CommandMeta, noted: Noted) -> Result<Done, Fault> {
        let told = Told {
            place: noted.place,
            certainty: noted.parsed.unsure.then_some(Certainty::Unsure),
            call_back: noted.parsed.call_back,
            urgent: noted.parsed.urgent,
            stated: noted.parsed.stated,
            offline_at: meta.captured_at,
            ..Told::new(noted.what)
        };
        let channel = noted.parsed.channel.unwrap_or(Channel::Call);
        let rule = ReceiveSignal { signal: line.shell.ids().next(), channel, told };
        let receipt = explain::ask(&self.at(line), &line.who, meta, rule).await?;
        let eye = self.desk.eye(line.who.actor());
        let number = match matter_of(&line.shell, &receipt)? {
            Some(id) => line.shell.live().read(|r| read::signal(r, &eye, id))?.map(|s| s.number),
            None => None,
        };
        let shown = number.clone().unwrap_or_default();
        let message = sentence(&line.shell, line.reader.lang, "signal-done-received", &[("number", &shown)]);
        Ok(Done { receipt: Some(receipt), number, message, location: None })
    }

    /// Writes an entry in the log of an incident, or in the watch log.
    async fn write(&self, line: &Line, meta: &CommandMeta, entry: Entry) -> Result<Done, Fault> {
        let incident = entry.incident()?;
        let source =
            entry.parsed.channel.map(|c| line.shell.texts().plain(line.reader.lang, &format!("channel-{c}")));
        let rule = WriteEntry {
            register: entry.register(),
            entry_kind: entry.kind(),
            discipline: entry.parsed.discipline,
            source: entry.parsed.call_back.clone().or(source),
            figure: entry.parsed.figure.clone(),
            stated: entry.parsed.stated,
            offline_at: meta.captured_at,
            ..WriteEntry::message(incident.map(|(id, _)| *id), entry.parsed.words.clone())
        };
        let place = incident.map(|(_, number)| number.clone());
        let receipt = explain::ask(&self.at(line), &line.who, meta, rule).await?;
        let number = written(line, &receipt)?.map(|e| format!("№ {}", e.no));
        let shown = number.clone().unwrap_or_default();
        let (key, place) = match &place {
            Some(place) => ("line-done-entry", place.as_str()),
            None => ("line-done-watch", ""),
        };
        let message =
            sentence(&line.shell, line.reader.lang, key, &[("number", &shown), ("incident", place)]);
        Ok(Done { receipt: Some(receipt), number, message, location: None })
    }
}

/// The entry as it was written; a second Enter finds the first one.
fn written(line: &Line, receipt: &Receipt) -> Result<Option<LogWritten>, Fault> {
    let Some(first) = receipt.entries.first() else { return Ok(None) };
    Ok(line.shell.live().entry(first.seq)?.and_then(|e| LogWritten::of(&e)))
}
