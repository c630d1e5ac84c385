//! Rows of signals.

use std::collections::BTreeSet;

use kernel::{Handling, Id, kind};
use store::{Entry, StoreError, Tx, Value};

use super::{changed, happened, json, matter, place_words, set_areas, stated, tally};
use crate::cap::Warning;
use crate::event::{
    Event, IntakeOpened, SignalAmended, SignalAttached, SignalPromoted, SignalReceived, SignalReturned,
    SignalSetAside,
};
use crate::places::{Area, Place};
use crate::signal::{Channel, SignalState, Told, ToldPart, number};
use crate::transit::Notice;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let id = matter(entry)?;
    match entry.kind() {
        "situation.intake-opened" => {
            let Some(e) = IntakeOpened::of(entry) else { return Ok(()) };
            let told = Told::new(crate::text::Words::erased());
            new_row(tx, entry, id, (e.year, e.no), e.channel, SignalState::Intake, &told)?;
            find_words(tx, id)
        }
        "situation.intake-abandoned" => state(tx, entry, id, SignalState::Abandoned),
        "situation.signal-received" => {
            let Some(e) = SignalReceived::of(entry) else { return Ok(()) };
            new_row(tx, entry, id, (e.year, e.no), e.channel, SignalState::New, &e.told)?;
            find_words(tx, id)
        }
        "situation.signal-amended" => SignalAmended::of(entry).map_or(Ok(()), |e| amended(tx, entry, id, &e)),
        "situation.signal-set-aside" => {
            let Some(e) = SignalSetAside::of(entry) else { return Ok(()) };
            let lang = e.words.as_ref().map(|w| w.lang.code());
            let words = e.words.as_ref().map(|w| w.text.clone());
            tx.execute(
                "UPDATE signal SET reason = $2, reason_words = $3, reason_lang = $4 WHERE id = $1",
                &[id.into(), e.reason.code().into(), words.into(), lang.into()],
            )?;
            state(tx, entry, id, SignalState::SetAside)
        }
        "situation.signal-attached" => SignalAttached::of(entry).map_or(Ok(()), |e| {
            joined(tx, entry, id, (e.incident, &e.incident_number), SignalState::Attached)
        }),
        "situation.signal-promoted" => SignalPromoted::of(entry).map_or(Ok(()), |e| {
            joined(tx, entry, id, (e.incident, &e.incident_number), SignalState::Promoted)
        }),
        "situation.signal-returned" => {
            SignalReturned::of(entry).map_or(Ok(()), |e| returned(tx, entry, id, &e))
        }
        _ => Ok(()),
    }
}

/// Makes the row of a signal, or completes that of its intake. It is found by no word yet: see [`find_words`].
pub(super) fn new_row(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    (year, no): (i64, i64),
    channel: Channel,
    state: SignalState,
    told: &Told,
) -> Result<(), StoreError> {
    let (stated_at, stated_precision) = stated(entry);
    let h = &entry.header;
    let number = number(year, no);
    tx.execute(
        "INSERT INTO signal (id, number, year, no, channel, state, words, lang, areas, certainty, caller, call_back, source, \
         urgent, handling, owner, stated_at, stated_precision, received_at, received_seq, received_function, offline_at, \
         changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '[]', $9, $10, $11, $12, $13, $14, \
         $15, $16, $17, $18, $19, $20, $21, $19, $18, $20) ON CONFLICT (id) DO UPDATE SET channel = excluded.channel, state = \
         excluded.state, words = excluded.words, lang = excluded.lang, certainty = excluded.certainty, caller = \
         excluded.caller, call_back = excluded.call_back, source = excluded.source, urgent = excluded.urgent, stated_at = \
         excluded.stated_at, stated_precision = excluded.stated_precision, offline_at = excluded.offline_at, changed_seq = \
         excluded.changed_seq, changed_at = excluded.changed_at, changed_function = excluded.changed_function",
        &[
            id.into(),
            number.as_str().into(),
            year.into(),
            no.into(),
            channel.code().into(),
            state.code().into(),
            told.words.text.as_str().into(),
            told.words.lang.code().into(),
            told.certainty.map(crate::signal::Certainty::code).into(),
            told.caller.clone().into(),
            told.call_back.clone().into(),
            told.source.clone().into(),
            told.urgent.into(),
            h.handling.rank().into(),
            h.actor.person.into(),
            stated_at,
            stated_precision,
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
            told.offline_at.into(),
        ],
    )?;
    if let Some(place) = &told.place {
        set_place(tx, id, place)?;
    }
    tally(tx, &format!("signal:{year:02}"), no)
}

/// The words by which a signal is found, as its rows say them now: its number, what was told, where in every language; and what a
/// warning or a notice calls itself in each of its sender's languages.
pub(super) fn find_words(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let sql = "SELECT s.number, s.words, s.place, w.body, n.body FROM signal s LEFT JOIN warning w ON w.signal = s.id LEFT JOIN \
               transit n ON n.signal = s.id WHERE s.id = $1";
    let Some(row) = tx.one(sql, &[id.into()])? else { return Ok(()) };
    let place = crate::state::json::<Place>(&row, 2).as_ref().map(place_words).unwrap_or_default();
    let warning: Warning = crate::state::json(&row, 3).unwrap_or_default();
    let notice: Notice = crate::state::json(&row, 4).unwrap_or_default();
    let mut words = format!("{} {}", row.text(0)?, row.text(1)?);
    let told = warning.texts.iter().flat_map(|t| {
        let headline = t.headline.as_deref().unwrap_or_default();
        [t.event.as_str(), headline, t.area.as_str(), t.sender_name.as_deref().unwrap_or_default()]
    });
    let lines = if notice.header.is_empty() { &notice.description } else { &notice.header };
    let announced = lines.iter().map(|t| t.text.as_str());
    for more in told.chain(announced).chain([place.as_str()]) {
        words.push(' ');
        words.push_str(more);
    }
    tx.index_words("signal", id, 0, &words)
}

fn set_place(tx: &dyn Tx, id: Id<kind::Matter>, place: &Place) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE signal SET place = $2, lon = $3, lat = $4, areas = $5 WHERE id = $1",
        &[
            id.into(),
            json(place)?.into(),
            place.point.map(|p| p.lon).into(),
            place.point.map(|p| p.lat).into(),
            json(&place.areas)?.into(),
        ],
    )?;
    set_areas(tx, id, &place.areas)
}

/// Areas without a place of one's own, for a warning.
pub(super) fn set_areas_only(tx: &dyn Tx, id: Id<kind::Matter>, areas: &[Area]) -> Result<(), StoreError> {
    tx.execute("UPDATE signal SET areas = $2 WHERE id = $1", &[id.into(), json(&areas)?.into()])?;
    set_areas(tx, id, areas)
}

pub(super) fn state(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    to: SignalState,
) -> Result<(), StoreError> {
    tx.execute("UPDATE signal SET state = $2 WHERE id = $1", &[id.into(), to.code().into()])?;
    changed(tx, "signal", id, entry)
}

fn amended(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &SignalAmended) -> Result<(), StoreError> {
    for part in &e.emptied {
        emptied(tx, id, *part)?;
    }
    let (stated_at, stated_precision) = stated(entry);
    tx.execute(
        "UPDATE signal SET words = COALESCE($2, words), lang = COALESCE($3, lang), certainty = COALESCE($4, certainty), \
         caller = COALESCE($5, caller), call_back = COALESCE($6, call_back), source = COALESCE($7, source), urgent = \
         COALESCE($8, urgent), channel = COALESCE($9, channel), stated_at = COALESCE($10, stated_at), stated_precision = \
         COALESCE($11, stated_precision) WHERE id = $1",
        &[
            id.into(),
            e.words.as_ref().map(|w| w.text.clone()).into(),
            e.words.as_ref().map(|w| w.lang.code()).into(),
            e.certainty.map(crate::signal::Certainty::code).into(),
            e.caller.clone().into(),
            e.call_back.clone().into(),
            e.source.clone().into(),
            e.urgent.into(),
            e.channel.map(Channel::code).into(),
            stated_at,
            stated_precision,
        ],
    )?;
    if let Some(place) = &e.place {
        set_place(tx, id, place)?;
    }
    find_words(tx, id)?;
    changed(tx, "signal", id, entry)
}

/// What was said before is gone from the row; the entries still say it.
fn emptied(tx: &dyn Tx, id: Id<kind::Matter>, part: ToldPart) -> Result<(), StoreError> {
    let columns = match part {
        ToldPart::Place => "place = NULL, lon = NULL, lat = NULL",
        ToldPart::Certainty => "certainty = NULL",
        ToldPart::Caller => "caller = NULL",
        ToldPart::CallBack => "call_back = NULL",
        ToldPart::Source => "source = NULL",
        ToldPart::Stated => "stated_at = NULL, stated_precision = NULL",
    };
    tx.execute(&format!("UPDATE signal SET {columns} WHERE id = $1"), &[id.into()])?;
    if part != ToldPart::Place {
        return Ok(());
    }
    // A warning lies where its sender says, whatever somebody said of it.
    let row = tx.one("SELECT body FROM warning WHERE signal = $1", &[id.into()])?;
    let warned = row.and_then(|row| crate::state::json::<Warning>(&row, 0));
    set_areas_only(tx, id, &warned.map(|w| w.areas).unwrap_or_default())
}

fn joined(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    (incident, number): (Id<kind::Matter>, &str),
    to: SignalState,
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE signal SET incident = $2, incident_number = $3, handling = $4 WHERE id = $1",
        &[id.into(), incident.into(), number.into(), entry.header.handling.rank().into()],
    )?;
    read_as(tx, id, incident)?;
    for merged in family(tx, id)? {
        tx.execute(
            "UPDATE signal SET handling = $2 WHERE id = $1 AND handling < $2",
            &[merged.into(), entry.header.handling.rank().into()],
        )?;
        read_as(tx, merged, incident)?;
    }
    tx.execute("UPDATE incident SET signals = signals + 1 WHERE id = $1", &[incident.into()])?;
    let row = tx.one("SELECT number FROM signal WHERE id = $1", &[id.into()])?;
    let signal = row.map_or_else(|| Ok(String::new()), |r| r.text(0).map(str::to_owned))?;
    happened(tx, entry, incident, &serde_json::json!({ "signal": id, "number": signal }))?;
    state(tx, entry, id, to)
}

/// What was merged into a signal, and into those again: it is hidden and shown with it.
pub(super) fn family(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<Vec<Id<kind::Matter>>, StoreError> {
    let sql = "WITH RECURSIVE told (id) AS (SELECT id FROM signal WHERE merged_into = $1 UNION ALL SELECT s.id FROM signal s \
               JOIN told ON s.merged_into = told.id) SELECT id FROM told";
    tx.query(sql, &[id.into()])?.iter().map(|row| row.id(0)).collect()
}

/// A signal that hangs on a need-to-know incident is read by those who read the incident. One that was restricted before
/// keeps its own readers at an open incident.
pub(super) fn read_as(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    incident: Id<kind::Matter>,
) -> Result<(), StoreError> {
    let reserved = Handling::NeedToKnow.rank();
    let sql = "SELECT readers FROM incident WHERE id = $1 AND handling >= $2";
    let Some(row) = tx.one(sql, &[incident.into(), reserved.into()])? else { return Ok(()) };
    let readers: BTreeSet<String> = crate::state::json(&row, 0).unwrap_or_default();
    access::set_readers(tx, id, readers.iter().map(String::as_str))
}

fn returned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &SignalReturned) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE signal SET incident = NULL, incident_number = NULL, reason = NULL, reason_words = NULL, reason_lang = NULL WHERE id = \
         $1",
        &[id.into()],
    )?;
    if let Some(incident) = e.incident {
        tx.execute("UPDATE incident SET signals = signals - 1 WHERE id = $1", &[incident.into()])?;
        happened(tx, entry, incident, &serde_json::json!({ "signal": id }))?;
    }
    state(tx, entry, id, SignalState::New)
}

/// An optional text as a value.
pub(super) fn text(value: Option<&str>) -> Value {
    value.into()
}
