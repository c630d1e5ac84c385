//! Writing in a log.

use kernel::{Id, Stated, Timestamp, kind};
use store::{Deciding, Draft, Failure, Row};

use super::{at_most, not_ahead, optional_short, require_words};
use crate::attachment::{Attachment, FileName};
use crate::event::{EntryRef, Event, LogWritten};
use crate::log::{Discipline, EntryKind, Figure, FigureStatus, LARGEST_FIGURE, Register, series};
use crate::state;
use crate::text::Words;
use crate::{Facts, Rule, error};

/// Writes an entry in the log of an incident, or in the watch log.
#[derive(Debug, Clone)]
pub struct WriteEntry {
    /// The incident; none for the watch log.
    pub incident: Option<Id<kind::Matter>>,
    /// Which of the two logs.
    pub register: Register,
    /// What it is.
    pub entry_kind: EntryKind,
    /// The discipline; none for a multidisciplinary entry.
    pub discipline: Option<Discipline>,
    /// What it says. May be empty beside a figure.
    pub words: Words,
    /// Who said so.
    pub source: Option<String>,
    /// The figure; required for entries that are one.
    pub figure: Option<Figure>,
    /// The request it answers.
    pub answers: Option<Id<kind::Entry>>,
    /// Attachments, stored before.
    pub attachments: Vec<Attachment>,
    /// When it happened or was said.
    pub stated: Option<Stated>,
    /// When it was typed, if the console was offline then.
    pub offline_at: Option<Timestamp>,
}

impl WriteEntry {
    /// A message in the operational log, nothing else said yet.
    #[must_use]
    pub fn message(incident: Option<Id<kind::Matter>>, words: Words) -> Self {
        Self {
            incident,
            register: Register::Operational,
            entry_kind: EntryKind::Message,
            discipline: None,
            words,
            source: None,
            figure: None,
            answers: None,
            attachments: Vec::new(),
            stated: None,
            offline_at: None,
        }
    }
}

impl Rule for WriteEntry {
    type Facts = Facts;
    const NAME: &'static str = "situation.write-entry";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (incident, resource, handling) = state::incident_or_watch(cx.read, self.incident)?;
        cx.guard.permit(cx.actor, power(self.register), &resource)?;
        if !self.attachments.is_empty() {
            cx.guard.permit(cx.actor, "attachment.add", &resource)?;
        }
        check(&self.words, self.figure.as_ref(), self.entry_kind, facts)?;
        relied_on(cx, self.figure.as_ref(), &resource)?;
        optional_short("source", self.source.as_deref(), facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        if self.attachments.len() > facts.limits.attachments {
            return Err(error::too_many("attachments", facts.limits.attachments).into());
        }
        let answers = self.answers.map(|id| answerable(cx, id, self.incident, &resource)).transpose()?;
        let number = incident.as_ref().map(|i| i.number.as_str());
        let series = series(number, self.register, facts.year(cx.now));
        let event = LogWritten {
            no: state::next(cx.read, &format!("log:{series}"))?,
            series,
            register: self.register,
            entry_kind: self.entry_kind,
            discipline: self.discipline,
            words: self.words.clone(),
            source: self.source.clone(),
            figure: self.figure.clone(),
            withdraws: None,
            answers,
            corrects: None,
            attachments: self.attachments.iter().map(|a| a.blob).collect(),
            attachment_names: names(&self.attachments),
            offline_at: self.offline_at,
        };
        let mut draft = event.draft(self.incident, handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// Their names, for a field of its own in the body: it can be erased while the files stay.
fn names(attachments: &[Attachment]) -> Option<Vec<Option<FileName>>> {
    let any = attachments.iter().any(|a| a.name.is_some());
    any.then(|| attachments.iter().map(|a| a.name.clone()).collect())
}

pub(super) fn power(register: Register) -> kernel::Power {
    match register {
        Register::Operational => "log.write",
        Register::Strategic => "log.write-strategic",
    }
}

pub(super) fn check(
    words: &Words,
    figure: Option<&Figure>,
    kind: EntryKind,
    facts: &Facts,
) -> Result<(), Failure> {
    match figure {
        None if kind == EntryKind::Figure => return Err(kernel::Refusal::missing("figure").into()),
        None => require_words("words", words, facts)?,
        Some(figure) => {
            at_most("words", &words.text, facts.limits.text)?;
            if figure.name.trim().is_empty() {
                return Err(kernel::Refusal::missing("figure-name").into());
            }
            at_most("figure-name", &figure.name, facts.limits.short)?;
            at_most("figure-unit", &figure.unit, 30)?;
            if !(0..=LARGEST_FIGURE).contains(&figure.value) {
                return Err(error::figure_out_of_range(LARGEST_FIGURE).into());
            }
        }
    }
    Ok(())
}

/// A figure is written as confirmed or public only by those who may confirm or publish it.
pub(super) fn relied_on(
    cx: &Deciding<'_>,
    figure: Option<&Figure>,
    on: &kernel::Resource,
) -> Result<(), Failure> {
    match figure.map(|f| f.status) {
        None | Some(FigureStatus::Unconfirmed) => Ok(()),
        Some(FigureStatus::Confirmed) => Ok(cx.guard.permit(cx.actor, "figure.confirm", on)?),
        Some(FigureStatus::Public) => Ok(cx.guard.permit(cx.actor, "figure.publish", on)?),
    }
}

fn answerable(
    cx: &Deciding<'_>,
    id: Id<kind::Entry>,
    matter: Option<Id<kind::Matter>>,
    on: &kernel::Resource,
) -> Result<EntryRef, Failure> {
    let sql = "SELECT no, entry_kind, matter, register FROM log_entry WHERE id = $1";
    let row = cx.read.one(sql, &[id.into()])?.ok_or_else(|| kernel::Refusal::missing("answers"))?;
    // Nobody answers what they may not read.
    if row.text(3)? == Register::Strategic.code() {
        cx.guard.permit(cx.actor, "log.read-strategic", on)?;
    }
    if row.text(1)? != "request" || row.opt(2, Row::id)? != matter {
        return Err(error::not_now("refusal-not-a-request").into());
    }
    Ok(EntryRef { entry: id, no: row.int(0)? })
}
