//! Rows of campaigns that were corrected, or whose day was moved.

use std::collections::BTreeSet;

use kernel::{Id, Text, Timestamp, Words, kind};
use store::{Entry, StoreError, Tx, Value};

use super::{json, remember};
use crate::campaign::Timer;
use crate::event::{CampaignAmended, DueMoved, Event, QuestionTurned, Turned};
use crate::state::json as read_json;

/// The campaign and its sheets are due at another time. A page of a sheet is not outdated by that: what it says of the answer stands.
pub(super) fn moved(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = DueMoved::of(entry) else { return Ok(()) };
    let turned = Turned { was: e.was, now: e.due };
    day(tx, entry, id, (&turned, e.words.as_ref()), (&e.sheets, e.links_until))?;
    plan(tx, &e.sheets, &e.timers)?;
    touched(tx, entry, id)?;
    e.sheets.iter().try_for_each(|sheet| remember(tx, entry, *sheet, "due-moved"))
}

/// The campaign says something else from now on; answers and their pages stand as they are.
pub(super) fn amended(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = CampaignAmended::of(entry) else { return Ok(()) };
    let set = |column: &str, value: Value| {
        tx.execute(
            &format!("UPDATE contribution_campaign SET {column} = $2 WHERE id = $1"),
            &[id.into(), value],
        )
        .map(drop)
    };
    if let Some(names) = &e.names {
        set("names", json(&names.now)?.into())?;
    }
    if let Some(letter) = &e.letter {
        set("letter", json(&letter.now)?.into())?;
    }
    if let Some(reminders) = &e.reminders {
        set("reminders", reminders.now.as_ref().map(json).transpose()?.into())?;
    }
    if !e.questions.is_empty() {
        let (all, gone) = questions(tx, id, &e.questions)?;
        set("questions", json(&all)?.into())?;
        set("gone", json(&gone)?.into())?;
    }
    if let Some(due) = &e.due {
        day(tx, entry, id, (due, e.words.as_ref()), (&e.sheets, e.links_until))?;
    }
    if e.plans() {
        plan(tx, &e.sheets, &e.timers)?;
    }
    let h = &entry.header;
    // What is planned stands with the sheets.
    let content = CampaignAmended { sheets: Vec::new(), timers: Vec::new(), ..e.clone() };
    tx.execute(
        "INSERT INTO contribution_amended (campaign, seq, at, function_code, content) VALUES ($1, $2, $3, $4, $5)",
        &[
            id.into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            json(&content)?.into(),
        ],
    )?;
    touched(tx, entry, id)?;
    e.sheets.iter().try_for_each(|sheet| remember(tx, entry, *sheet, "campaign-amended"))
}

/// A form of the campaign that was drawn before has not seen it.
fn touched(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE contribution_campaign SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1",
        &[id.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
    )
    .map(drop)
}

/// The day of the campaign, of its sheets, and of the links that went by mail.
fn day(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    (due, words): (&Turned<Timestamp>, Option<&Words>),
    (sheets, links_until): (&[Id<kind::Matter>], Option<Timestamp>),
) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute("UPDATE contribution_campaign SET due = $2 WHERE id = $1", &[id.into(), due.now.into()])?;
    tx.execute(
        "INSERT INTO contribution_moved (campaign, seq, at, function_code, was, due, words) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            id.into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            due.was.into(),
            due.now.into(),
            words.map(json).transpose()?.into(),
        ],
    )?;
    for sheet in sheets {
        let sheet = *sheet;
        tx.execute("UPDATE contribution_sheet SET due = $2 WHERE id = $1", &[sheet.into(), due.now.into()])?;
        if let Some(until) = links_until {
            tx.execute(
                "UPDATE contribution_link SET expires_at = $2 WHERE sheet = $1 AND contact IS NOT NULL AND ended_at IS NULL AND \
                 expires_at < $2",
                &[sheet.into(), until.into()],
            )?;
        }
    }
    Ok(())
}

/// The letters to come of these sheets, instead of those of before.
fn plan(tx: &dyn Tx, sheets: &[Id<kind::Matter>], timers: &[Timer]) -> Result<(), StoreError> {
    let timers = json(&timers)?;
    for sheet in sheets {
        tx.execute(
            "UPDATE contribution_sheet SET timers = $2 WHERE id = $1",
            &[(*sheet).into(), timers.as_str().into()],
        )?;
    }
    Ok(())
}

/// The questions by their number, and the numbers of those that are not asked any more: their words stay, for answers stand under them.
fn questions(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    turned: &[QuestionTurned],
) -> Result<(Vec<Text>, BTreeSet<i64>), StoreError> {
    let row = tx.one("SELECT questions, gone FROM contribution_campaign WHERE id = $1", &[id.into()])?;
    let mut all: Vec<Text> = row.as_ref().and_then(|row| read_json(row, 0)).unwrap_or_default();
    let mut gone: BTreeSet<i64> = row.as_ref().and_then(|row| read_json(row, 1)).unwrap_or_default();
    for QuestionTurned { question, now, .. } in turned {
        let Some(now) = now else {
            gone.insert(*question);
            continue;
        };
        gone.remove(question);
        match usize::try_from(question - 1).ok().and_then(|at| all.get_mut(at)) {
            Some(known) => known.clone_from(now),
            None => all.push(now.clone()),
        }
    }
    Ok((all, gone))
}
