//! Rows of who must be informed, and what was done about each.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::{happened, matter};
use crate::event::{
    Event, InformDropped, InformHastened, InformRequired, InformTakenBack, Informed, NotReached,
};
use crate::inform::{AgainWhy, InformAct, Means};
use crate::offline::{Offline, happened_at};
use crate::text::Words;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    match entry.kind() {
        "situation.inform-required" => InformRequired::of(entry).map_or(Ok(()), |e| required(tx, entry, &e)),
        "situation.informed" => Informed::of(entry).map_or(Ok(()), |e| informed(tx, entry, &e)),
        "situation.not-reached" => NotReached::of(entry).map_or(Ok(()), |e| not_reached(tx, entry, &e)),
        "situation.inform-dropped" => InformDropped::of(entry).map_or(Ok(()), |e| dropped(tx, entry, &e)),
        "situation.inform-taken-back" => {
            InformTakenBack::of(entry).map_or(Ok(()), |e| taken_back(tx, entry, &e))
        }
        _ => InformHastened::of(entry).map_or(Ok(()), |e| hastened(tx, entry, &e)),
    }
}

/// What was done about a row, as its page and the timeline tell it.
#[derive(Clone, Copy)]
struct Done<'a> {
    act: InformAct,
    of: Id<kind::Matter>,
    means: Option<Means>,
    whom: Option<&'a str>,
    words: Option<&'a Words>,
}

impl<'a> Done<'a> {
    const fn new(act: InformAct, of: Id<kind::Matter>, words: Option<&'a Words>) -> Self {
        Self { act, of, means: None, whom: None, words }
    }
    /// Nothing of it is ever overwritten: what came of a try is read below the row, whatever came after it.
    fn note(self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let h = &entry.header;
        let [offline_at, offline_person] = Offline::columns(entry);
        tx.execute(
            "INSERT INTO inform_act (notification, seq, act, at, person, function_code, means, whom, words, lang, offline_at, \
             offline_person) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (notification, seq) DO NOTHING",
            &[
                self.of.into(),
                h.seq.into(),
                self.act.code().into(),
                happened_at(entry).into(),
                h.actor.person.into(),
                h.actor.function.as_str().into(),
                self.means.map(Means::code).into(),
                self.whom.into(),
                self.words.map(|w| w.text.clone()).into(),
                self.words.map(|w| w.lang.code()).into(),
                offline_at,
                offline_person,
            ],
        )
        .map(drop)
    }
}

fn informed(tx: &dyn Tx, entry: &Entry, e: &Informed) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE notification SET state = 'told', means = $2, whom = $3, words = $4, told_at = $5, told_function = $6, \
         changed_seq = $7, lang = $8 WHERE id = $1",
        &[
            e.notification.into(),
            e.means.code().into(),
            e.whom.clone().into(),
            e.words.as_ref().map(|w| w.text.clone()).into(),
            happened_at(entry).into(),
            h.actor.function.as_str().into(),
            h.seq.into(),
            e.words.as_ref().map(|w| w.lang.code()).into(),
        ],
    )?;
    let (means, whom) = (Some(e.means), e.whom.as_deref());
    let done = Done::new(InformAct::Told, e.notification, e.words.as_ref());
    Done { means, whom, ..done }.note(tx, entry)?;
    let detail = serde_json::json!({ "notification": e.notification, "means": e.means, "words": e.words });
    happened(tx, entry, matter(entry)?, &detail)
}

fn not_reached(tx: &dyn Tx, entry: &Entry, e: &NotReached) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE notification SET tries = $2, last_try_at = $3, means = $4, words = $5, changed_seq = $6, lang = $7 WHERE id = \
         $1",
        &[
            e.notification.into(),
            e.tries.into(),
            happened_at(entry).into(),
            e.means.code().into(),
            e.words.as_ref().map(|w| w.text.clone()).into(),
            entry.header.seq.into(),
            e.words.as_ref().map(|w| w.lang.code()).into(),
        ],
    )?;
    let done = Done::new(InformAct::NotReached, e.notification, e.words.as_ref());
    Done { means: Some(e.means), ..done }.note(tx, entry)?;
    let detail = serde_json::json!({
        "notification": e.notification, "tries": e.tries, "means": e.means, "words": e.words
    });
    happened(tx, entry, matter(entry)?, &detail)
}

fn dropped(tx: &dyn Tx, entry: &Entry, e: &InformDropped) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE notification SET state = 'dropped', words = $2, changed_seq = $3, lang = $4 WHERE id = $1",
        &[
            e.notification.into(),
            e.words.as_ref().map(|w| w.text.clone()).into(),
            entry.header.seq.into(),
            e.words.as_ref().map(|w| w.lang.code()).into(),
        ],
    )?;
    Done::new(InformAct::Dropped, e.notification, e.words.as_ref()).note(tx, entry)?;
    let detail = serde_json::json!({ "notification": e.notification, "words": e.words });
    happened(tx, entry, matter(entry)?, &detail)
}

/// The term stays what it was: whoever was held to be told is late from then on.
fn taken_back(tx: &dyn Tx, entry: &Entry, e: &InformTakenBack) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE notification SET state = 'due', means = NULL, whom = NULL, words = NULL, lang = NULL, told_at = NULL, told_function = NULL, \
         changed_seq = $2 WHERE id = $1",
        &[e.notification.into(), entry.header.seq.into()],
    )?;
    Done::new(InformAct::TakenBack, e.notification, e.words.as_ref()).note(tx, entry)?;
    let detail = serde_json::json!({ "notification": e.notification, "was": e.was, "words": e.words });
    happened(tx, entry, matter(entry)?, &detail)
}

fn hastened(tx: &dyn Tx, entry: &Entry, e: &InformHastened) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE notification SET due_at = $2, due_before = $3, rule = $4, again_why = $5, note = $6, verified = $7, \
         changed_seq = $8 WHERE id = $1",
        &[
            e.notification.into(),
            e.due_at.into(),
            e.due_before.into(),
            e.rule.clone().into(),
            e.again_why.code().into(),
            e.note.clone().into(),
            e.verified.into(),
            entry.header.seq.into(),
        ],
    )?;
    let detail = serde_json::json!({ "notification": e.notification, "again_why": e.again_why });
    happened(tx, entry, matter(entry)?, &detail)
}

fn required(tx: &dyn Tx, entry: &Entry, e: &InformRequired) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO notification (id, matter, rule, function_code, organisation, area, due_at, state, tries, deputy_for, note, \
         verified, asked_at, changed_seq, again_of, again_why) VALUES ($1, $2, $3, $4, $5, $6, $7, 'due', 0, $8, $9, $10, $11, \
         $12, $13, $14)",
        &[
            e.notification.into(),
            matter(entry)?.into(),
            e.rule.clone().into(),
            e.recipient.function.as_str().into(),
            e.recipient.organisation.clone().into(),
            e.recipient.area.clone().into(),
            e.due_at.into(),
            e.deputy_for.into(),
            e.note.clone().into(),
            e.verified.into(),
            entry.header.recorded.at.into(),
            entry.header.seq.into(),
            e.again_of.into(),
            e.again_why.map(AgainWhy::code).into(),
        ],
    )?;
    // The list itself says who is to be told; that somebody is to be told again is a turn of the incident.
    let Some(why) = e.again_why else { return Ok(()) };
    let detail = serde_json::json!({ "notification": e.notification, "again_why": why });
    happened(tx, entry, matter(entry)?, &detail)
}
