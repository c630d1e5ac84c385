//! Correcting an entry of a log: a counter-entry says how it is, and the old one stays, struck through.

use kernel::{Id, Refusal, Stated, kind};
use store::{Deciding, Draft, Failure, Read, Row};

use super::log::{check, power, relied_on};
use super::{at_most, not_ahead, optional_short, require_words};
use crate::event::{EntryRef, Event, LogWritten, Withdrawal};
use crate::log::{Discipline, EntryKind, Figure, FigureStatus, Register};
use crate::state;
use crate::text::Words;
use crate::{Facts, Rule, error};

/// Corrects an entry: a new entry that says how it is; the old one stays, struck through.
#[derive(Debug, Clone)]
pub struct CorrectEntry {
    /// The entry that was wrong.
    pub entry: Id<kind::Entry>,
    /// What is right. May be empty beside a figure, and where a figure is withdrawn.
    pub words: Words,
    /// Who said so: of the entry that was wrong, or another one; nothing where the corrector says it himself.
    pub source: Option<String>,
    /// The right figure; required where the old entry holds one that is not withdrawn.
    pub figure: Option<Figure>,
    /// Why the figure of the old entry is withdrawn, because it should not stand there at all; nothing where it is not. Where it is,
    /// nothing is taken of `figure`.
    pub withdrawn: Option<Words>,
    /// Its kind and its discipline; nothing where both stay as they were.
    pub filed: Option<Filed>,
    /// When it happened or was said.
    pub stated: Option<Stated>,
}

/// Under what an entry is filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filed {
    /// What it is.
    pub entry_kind: EntryKind,
    /// The discipline; none for a multidisciplinary entry.
    pub discipline: Option<Discipline>,
}

impl CorrectEntry {
    /// These words in place of the old ones, nothing else said yet.
    #[must_use]
    pub const fn new(entry: Id<kind::Entry>, words: Words) -> Self {
        Self { entry, words, source: None, figure: None, withdrawn: None, filed: None, stated: None }
    }
    /// The withdrawal, if the old entry has anything to withdraw.
    fn withdrawal(&self, wrong: &Wrong, facts: &Facts) -> Result<Option<Withdrawal>, Refusal> {
        let Some(why) = &self.withdrawn else { return Ok(None) };
        require_words("withdraw-why", why, facts)?;
        let status = wrong.status.ok_or_else(|| Refusal::invalid("withdraw-why", "refusal-figure-none"))?;
        Ok(Some(Withdrawal { status, why: why.clone() }))
    }
}

impl Rule for CorrectEntry {
    type Facts = Facts;
    const NAME: &'static str = "situation.correct-entry";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let wrong = Wrong::get(cx.read, self.entry)?;
        let (_, resource, handling) = state::incident_or_watch(cx.read, wrong.matter)?;
        cx.guard.permit(cx.actor, "log.correct", &resource)?;
        cx.guard.permit(cx.actor, power(wrong.register), &resource)?;
        if let Some(by) = wrong.corrected_by {
            return Err(error::already_corrected(wrong.no, by).into());
        }
        let filed = self.filed.unwrap_or(wrong.filed);
        let withdraws = self.withdrawal(&wrong, facts)?;
        let figure = self.figure.as_ref().filter(|_| withdraws.is_none());
        match &withdraws {
            // Of an entry that was nothing but a figure no words need remain.
            Some(_) => at_most("words", &self.words.text, facts.limits.text)?,
            None if wrong.holds && figure.is_none() => return Err(Refusal::missing("figure").into()),
            None => check(&self.words, figure, filed.entry_kind, facts)?,
        }
        optional_short("source", self.source.as_deref(), facts)?;
        relied_on(cx, figure, &resource)?;
        not_ahead(self.stated, cx.now, facts)?;
        let event = LogWritten {
            no: state::next(cx.read, &format!("log:{}", wrong.series))?,
            series: wrong.series,
            register: wrong.register,
            entry_kind: filed.entry_kind,
            discipline: filed.discipline,
            words: self.words.clone(),
            source: self.source.clone(),
            figure: figure.cloned(),
            withdraws,
            answers: None,
            corrects: Some(EntryRef { entry: self.entry, no: wrong.no }),
            attachments: Vec::new(),
            attachment_names: None,
            offline_at: None,
        };
        let mut draft = event.draft(wrong.matter, handling)?;
        draft.stated = self.stated;
        draft.cause = Some(self.entry);
        Ok(vec![draft])
    }
}

/// The entry that was wrong, as it stands.
struct Wrong {
    no: i64,
    series: String,
    matter: Option<Id<kind::Matter>>,
    register: Register,
    filed: Filed,
    corrected_by: Option<i64>,
    /// Whether it holds a figure.
    holds: bool,
    /// How far its figure was told; also of one that withdrew a figure, which may be put right in its turn.
    status: Option<FigureStatus>,
}

impl Wrong {
    fn get(read: &dyn Read, entry: Id<kind::Entry>) -> Result<Self, Failure> {
        let sql = "SELECT no, series, matter, register, entry_kind, discipline, corrected_by_no, figure_status, withdraws \
                   FROM log_entry WHERE id = $1";
        let row = read.one(sql, &[entry.into()])?.ok_or_else(Refusal::not_found)?;
        let status = row.opt(7, Row::text)?.map(|s| FigureStatus::of(s).unwrap_or(FigureStatus::Unconfirmed));
        Ok(Self {
            no: row.int(0)?,
            series: row.text(1)?.to_owned(),
            matter: row.opt(2, Row::id)?,
            register: Register::of(row.text(3)?).unwrap_or(Register::Operational),
            filed: Filed {
                entry_kind: EntryKind::of(row.text(4)?).unwrap_or(EntryKind::Message),
                discipline: row.opt(5, Row::text)?.and_then(Discipline::of),
            },
            corrected_by: row.opt(6, Row::int)?,
            holds: status.is_some(),
            status: status.or_else(|| (!row.is_null(8)).then_some(FigureStatus::Unconfirmed)),
        })
    }
}
