//! Where a phase stands after each act, who was told, and the acts themselves. What is contested stays, struck through.

use kernel::{Id, Timestamp, kind};
use serde_json::json as value;
use store::{Entry, StoreError, Tx, Value};

use super::declared::{tell_one, to_tell};
use super::{at, changed, json};
use crate::event::{
    Confirmed, Contested, Ending, Event, Lifted, NotReached, Resumed, ScaledDown, ScaledUp, Told,
};
use crate::phase::{Act, Standing, State, ToldOf};
use crate::state::{LATE, recipient};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    match what {
        "confirmed" => {
            let Some(e) = Confirmed::of(entry) else { return Ok(()) };
            stands(tx, id, e.act, Some(Standing::Confirmed))?;
        }
        "contested" => {
            let Some(e) = Contested::of(entry) else { return Ok(()) };
            contested(tx, id, &e)?;
        }
        "scaled-up" => {
            let Some(e) = ScaledUp::of(entry) else { return Ok(()) };
            state(tx, id, State::Supporting, Some(e.into))?;
        }
        "resumed" => {
            if Resumed::of(entry).is_some() {
                state(tx, id, State::InForce, None)?;
            }
        }
        "scaled-down" => ended(tx, id, State::ScaledDown, ScaledDown::of(entry).map(|e| e.0))?,
        "lifted" => ended(tx, id, State::Lifted, Lifted::of(entry).map(|e| e.0))?,
        // Being told changes nothing about the phase: nobody's page is out of date by it.
        "told" => return told(tx, entry, id),
        "not-reached" => return not_reached(tx, entry, id),
        _ => return Ok(()),
    }
    changed(tx, entry, "phase", id)
}

fn state(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    to: State,
    under: Option<Id<kind::Matter>>,
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE phase SET state = $2, live = $3, under = $4 WHERE id = $1",
        &[id.into(), to.code().into(), i64::from(to.is_live()).into(), under.into()],
    )
    .map(drop)
}

fn stands(tx: &dyn Tx, id: Id<kind::Matter>, act: Act, to: Option<Standing>) -> Result<(), StoreError> {
    let column = match act {
        Act::Declaration => "declared_as",
        Act::Ending => "ended_as",
    };
    let to: Value = to.map(Standing::code).into();
    tx.execute(&format!("UPDATE phase SET {column} = $2 WHERE id = $1"), &[id.into(), to]).map(drop)
}

/// The act is struck through. An ending that was contested leaves no end: the phase may be ended again.
fn contested(tx: &dyn Tx, id: Id<kind::Matter>, e: &Contested) -> Result<(), StoreError> {
    let (first, second) = match e.act {
        Act::Declaration => ("declared", "recorded"),
        Act::Ending => ("lifted", "scaled-down"),
    };
    tx.execute(
        "UPDATE phase_act SET struck = TRUE WHERE phase = $1 AND seq = (SELECT MAX(a.seq) FROM phase_act a WHERE a.phase = $1 \
         AND a.what IN ($2, $3))",
        &[id.into(), first.into(), second.into()],
    )?;
    state(tx, id, e.state, e.under)?;
    match e.act {
        Act::Declaration => {
            stands(tx, id, e.act, Some(Standing::Contested))?;
            tx.execute("UPDATE phase_recipient SET struck = TRUE WHERE phase = $1", &[id.into()])?;
        }
        Act::Ending => {
            stands(tx, id, e.act, None)?;
            let sql = "UPDATE phase SET ended_at = NULL, evaluation = NULL WHERE id = $1";
            tx.execute(sql, &[id.into()])?;
            // Who was still to hear that an earlier end does not hold hears it of this one, where they heard of it.
            let sql = "UPDATE phase_recipient SET struck = TRUE WHERE phase = $1 AND (act = 'ending' OR (act = \
                       'ending-contested' AND told_at IS NULL))";
            tx.execute(sql, &[id.into()])?;
            tx.execute("DELETE FROM phase_speaker WHERE phase = $1 AND act = 'ending'", &[id.into()])?;
        }
    }
    match e.tell_by {
        Some(by) => to_tell(tx, id, ToldOf::contested(e.act), (&e.recipients, by)),
        None => Ok(()),
    }
}

fn ended(tx: &dyn Tx, id: Id<kind::Matter>, to: State, e: Option<Ending>) -> Result<(), StoreError> {
    let Some(e) = e else { return Ok(()) };
    state(tx, id, to, None)?;
    let sure = match (&e.heard, e.received) {
        (_, true) => Standing::Received,
        (Some(_), false) => Standing::Unconfirmed,
        (None, false) => Standing::Own,
    };
    stands(tx, id, Act::Ending, Some(sure))?;
    let sql = "UPDATE phase SET ended_at = $2, evaluation = $3 WHERE id = $1";
    tx.execute(sql, &[id.into(), e.since.into(), e.evaluation.into()])?;
    to_tell(tx, id, ToldOf::Ending, (&e.recipients, e.tell_by.unwrap_or(e.since)))
}

/// They were told, also where the words about it were erased: then the first who waits counts as told.
fn told(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let (when, by): (Timestamp, &str) = (at(entry), &entry.header.actor.function);
    let Some(e) = Told::of(entry) else {
        let sql = "UPDATE phase_recipient SET told_at = $2, told_by = $3 WHERE phase = $1 AND n = (SELECT r.n FROM \
                   phase_recipient r WHERE r.phase = $1 AND r.told_at IS NULL AND r.struck = FALSE ORDER BY CASE r.act WHEN \
                   'declaration' THEN 2 WHEN 'ending-contested' THEN 1 ELSE 0 END, r.n LIMIT 1)";
        return tx.execute(sql, &[id.into(), when.into(), by.into()]).map(drop);
    };
    tx.execute(
        "UPDATE phase_recipient SET told_at = $3, told_means = $4, told_whom = $5, told_by = $6, read_back = $7 WHERE phase = $1 \
         AND n = $2",
        &[
            id.into(),
            e.recipient.into(),
            when.into(),
            e.means.code().into(),
            e.whom.into(),
            by.into(),
            e.read_back.into(),
        ],
    )?;
    in_vain(tx, id, e.recipient, (when, entry.header.recorded.at))
}

/// Who was told what was contested before it was written down believes it: they are to be told so at once, unless they were since.
fn in_vain(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    n: i64,
    (told, by): (Timestamp, Timestamp),
) -> Result<(), StoreError> {
    let sql = "SELECT r.function_code, r.organisation, r.area, p.state FROM phase_recipient r, phase p WHERE p.id = r.phase AND \
               r.phase = $1 AND r.n = $2 AND r.struck = TRUE AND r.act IN ('declaration', 'ending')";
    let Some(row) = tx.one(sql, &[id.into(), n.into()])? else { return Ok(()) };
    let (one, state) = (recipient(&row)?, State::of(row.text(3)?).unwrap_or(State::Contested));
    let act = if state == State::Contested { Act::Declaration } else { Act::Ending };
    let of = ToldOf::contested(act);
    let sql = "SELECT function_code, organisation, area FROM phase_recipient WHERE phase = $1 AND act = $2 AND struck = FALSE AND \
               (told_at IS NULL OR told_at >= $3)";
    let known = tx.query(sql, &[id.into(), of.code().into(), told.into()])?;
    let known = known.iter().map(recipient).collect::<Result<Vec<_>, _>>()?;
    // It may have ended again since.
    if known.contains(&one) || !of.presses(state) {
        return Ok(());
    }
    tell_one(tx, id, (LATE + n, of), (&one, by))
}

fn not_reached(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = NotReached::of(entry) else { return Ok(()) };
    let sql = "UPDATE phase_recipient SET tries = tries + 1, tried_at = $3 WHERE phase = $1 AND n = $2";
    tx.execute(sql, &[id.into(), e.recipient.into(), at(entry).into()]).map(drop)
}

/// One line of its history.
pub(super) fn remember(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    what: &str,
) -> Result<(), StoreError> {
    // What was declared stands in the phase's own row.
    let detail = if matches!(what, "declared" | "recorded") { value!({}) } else { value!(entry.fields) };
    remember_with(tx, entry, id, (what, &detail))
}

/// The same with more in it than the entry says.
pub(super) fn remember_with(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    (what, detail): (&str, &serde_json::Value),
) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO phase_act (phase, seq, entry, what, at, recorded_at, person, function_code, erased, struck, detail) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, FALSE, $10) ON CONFLICT (phase, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            h.id.into(),
            what.into(),
            at(entry).into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
            json(detail)?.into(),
        ],
    )
    .map(drop)
}
