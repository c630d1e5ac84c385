//! Rows of incidents.

use kernel::{Handling, Id, Text, kind};
use store::{Entry, StoreError, Tx};

use super::{changed, happened, json, matter, place_words, set_areas, tally};
use crate::cap::Warning;
use crate::event::{
    Event, IncidentChanged, IncidentClosed, IncidentMerged, IncidentOpened, IncidentsLinked,
    IncidentsUnlinked, MatterRestricted,
};
use crate::incident::{IncidentState, Relation, number};
use crate::places::Place;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let id = matter(entry)?;
    match entry.kind() {
        "situation.incident-opened" => {
            IncidentOpened::of(entry).map_or(Ok(()), |e| opened(tx, entry, id, &e))
        }
        "situation.incident-confirmed" | "situation.incident-reopened" => {
            tx.execute("UPDATE incident SET closed_at = NULL, outcome = NULL WHERE id = $1", &[id.into()])?;
            state(tx, entry, id, IncidentState::Confirmed)
        }
        "situation.incident-contained" => state(tx, entry, id, IncidentState::Contained),
        "situation.incident-closed" => {
            IncidentClosed::of(entry).map_or(Ok(()), |e| closed(tx, entry, id, &e))
        }
        "situation.incident-changed" => {
            IncidentChanged::of(entry).map_or(Ok(()), |e| incident_changed(tx, entry, id, &e))
        }
        // That somebody decided is known even where the words are gone.
        "situation.incident-warning-left" => {
            heard(tx, entry, id)?;
            happened(tx, entry, id, &entry.fields)?;
            changed(tx, "incident", id, entry)
        }
        "situation.incident-merged" => {
            IncidentMerged::of(entry).map_or(Ok(()), |e| merged(tx, entry, id, &e))
        }
        // What the merging took stands in the rows: coming back does not depend on a body that may be gone.
        "situation.incident-unmerged" => unmerged(tx, entry, id),
        "situation.incidents-linked" => {
            IncidentsLinked::of(entry).map_or(Ok(()), |e| linked(tx, entry, id, &e))
        }
        "situation.incidents-unlinked" => {
            let Some(e) = IncidentsUnlinked::of(entry) else { return Ok(()) };
            tx.execute(
                "DELETE FROM incident_link WHERE (incident = $1 AND other = $2) OR (incident = $2 AND other = $1)",
                &[id.into(), e.other.into()],
            )?;
            happened(tx, entry, id, &e)
        }
        "situation.matter-restricted" => {
            MatterRestricted::of(entry).map_or(Ok(()), |e| restricted(tx, entry, id, &e))
        }
        _ => Ok(()),
    }
}

fn opened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &IncidentOpened) -> Result<(), StoreError> {
    let h = &entry.header;
    let number = number(e.year, e.no);
    tx.execute(
        "INSERT INTO incident (id, number, year, no, incident_type, severity, state, live, title, areas, readers, handling, owner, \
         signal, opened_at, opened_seq, entries, signals, last_at, changed_seq, changed_at, changed_function, heard_seq) VALUES ($1, $2, \
         $3, $4, $5, $6, 'open', 1, $7, '[]', $8, $9, $10, $11, $12, $13, 0, 0, $12, $13, $12, $14, $13)",
        &[
            id.into(),
            number.as_str().into(),
            e.year.into(),
            e.no.into(),
            e.incident_type.as_str().into(),
            e.severity.rank().into(),
            json(&e.title)?.into(),
            json(&e.readers)?.into(),
            h.handling.rank().into(),
            h.actor.person.into(),
            e.signal.into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    if let Some(place) = &e.place {
        set_place(tx, id, place)?;
    }
    if e.signal.is_some() {
        set_ground(tx, id)?;
    }
    tally(tx, &format!("incident:{:02}", e.year), e.no)?;
    happened(tx, entry, id, &serde_json::json!({ "type": e.incident_type, "severity": e.severity }))?;
    find_words(tx, id)
}

fn set_place(tx: &dyn Tx, id: Id<kind::Matter>, place: &Place) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE incident SET place = $2, lon = $3, lat = $4, areas = $5 WHERE id = $1",
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

/// Whatever the warning that it was made of said up to now has been dealt with.
fn heard(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    tx.execute("UPDATE incident SET heard_seq = $2 WHERE id = $1", &[id.into(), entry.header.seq.into()])
        .map(drop)
}

/// It is drawn as the warning that it was made of is drawn at this moment: a later update does not move it by itself.
fn set_ground(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let sql = "SELECT w.body FROM incident i JOIN warning w ON w.signal = i.signal WHERE i.id = $1";
    let Some(row) = tx.one(sql, &[id.into()])? else { return Ok(()) };
    let shapes = crate::state::json::<Warning>(&row, 0).map(|w| w.shapes).unwrap_or_default();
    tx.execute("UPDATE incident SET ground = $2 WHERE id = $1", &[id.into(), json(&shapes)?.into()]).map(drop)
}

fn state(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, to: IncidentState) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE incident SET state = $2, live = $3 WHERE id = $1",
        &[id.into(), to.code().into(), i64::from(to.is_live()).into()],
    )?;
    happened(tx, entry, id, &entry.fields)?;
    changed(tx, "incident", id, entry)
}

fn closed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &IncidentClosed) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE incident SET closed_at = $2, outcome = $3 WHERE id = $1",
        &[id.into(), entry.header.recorded.at.into(), e.outcome.code().into()],
    )?;
    for request in &e.unanswered {
        tx.execute("UPDATE log_entry SET closed = TRUE WHERE id = $1", &[(*request).into()])?;
    }
    state(tx, entry, id, IncidentState::Closed)
}

fn incident_changed(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    e: &IncidentChanged,
) -> Result<(), StoreError> {
    let title = e.title.as_ref().map(json::<Text>).transpose()?;
    tx.execute(
        "UPDATE incident SET incident_type = COALESCE($2, incident_type), severity = COALESCE($3, severity), title = \
         COALESCE($4, title) WHERE id = $1",
        &[
            id.into(),
            e.incident_type.clone().into(),
            e.severity.map(crate::incident::Severity::rank).into(),
            title.into(),
        ],
    )?;
    if let Some(place) = &e.place {
        set_place(tx, id, place)?;
    } else if e.place_removed == Some(true) {
        tx.execute(
            "UPDATE incident SET place = NULL, lon = NULL, lat = NULL, areas = '[]' WHERE id = $1",
            &[id.into()],
        )?;
        set_areas(tx, id, &[])?;
    }
    if e.warned.is_some() {
        heard(tx, entry, id)?;
        set_ground(tx, id)?;
    }
    happened(tx, entry, id, &entry.fields)?;
    changed(tx, "incident", id, entry)?;
    find_words(tx, id)
}

/// What a merging took from an incident, so that it can come back: its state, its signals with how they were handled, and
/// whom nobody had to tell any more.
#[derive(serde::Serialize, serde::Deserialize)]
struct Taken {
    state: String,
    signals: Vec<(Id<kind::Matter>, i64)>,
    informs: Vec<Id<kind::Matter>>,
}

pub(super) const TABLES: [&str; 1] =
    ["CREATE TABLE incident_merge (incident BYTEA PRIMARY KEY, taken TEXT NOT NULL)"];

impl Taken {
    fn by(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<Self, StoreError> {
        let row = tx.one("SELECT state FROM incident WHERE id = $1", &[id.into()])?;
        let state = row.map_or_else(|| Ok(String::new()), |r| r.text(0).map(str::to_owned))?;
        let signals =
            tx.query("SELECT id, handling FROM signal WHERE incident = $1 ORDER BY id", &[id.into()])?;
        let due = "SELECT id FROM notification WHERE matter = $1 AND state = 'due' ORDER BY id";
        Ok(Self {
            state,
            signals: signals.iter().map(|r| Ok((r.id(0)?, r.int(1)?))).collect::<Result<_, StoreError>>()?,
            informs: tx.query(due, &[id.into()])?.iter().map(|r| r.id(0)).collect::<Result<_, _>>()?,
        })
    }
    fn keep(&self, tx: &dyn Tx, id: Id<kind::Matter>) -> Result<(), StoreError> {
        let sql = "INSERT INTO incident_merge (incident, taken) VALUES ($1, $2) ON CONFLICT (incident) DO UPDATE SET taken = \
                   excluded.taken";
        tx.execute(sql, &[id.into(), json(self)?.into()]).map(drop)
    }
    fn kept(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let row = tx.one("SELECT taken FROM incident_merge WHERE incident = $1", &[id.into()])?;
        Ok(row.and_then(|r| crate::state::json(&r, 0)))
    }
}

fn merged(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &IncidentMerged) -> Result<(), StoreError> {
    let taken = Taken::by(tx, id)?;
    taken.keep(tx, id)?;
    tx.execute(
        "UPDATE incident SET merged_into = $2, merged_number = $3, closed_at = $4 WHERE id = $1",
        &[id.into(), e.into.into(), e.into_number.as_str().into(), entry.header.recorded.at.into()],
    )?;
    tx.execute(
        "UPDATE signal SET incident = $2, incident_number = $3 WHERE incident = $1",
        &[id.into(), e.into.into(), e.into_number.as_str().into()],
    )?;
    for (signal, _) in &taken.signals {
        for one in std::iter::once(*signal).chain(super::signal::family(tx, *signal)?) {
            // They are hidden with the incident that they come to hang on.
            tx.execute(
                "UPDATE signal SET handling = (SELECT i.handling FROM incident i WHERE i.id = $2) WHERE id = $1 AND handling < \
                 (SELECT i.handling FROM incident i WHERE i.id = $2)",
                &[one.into(), e.into.into()],
            )?;
            super::signal::read_as(tx, one, e.into)?;
        }
    }
    let moved = i64::try_from(taken.signals.len()).unwrap_or(0);
    tx.execute("UPDATE incident SET signals = signals + $2 WHERE id = $1", &[e.into.into(), moved.into()])?;
    tx.execute("UPDATE incident SET signals = 0 WHERE id = $1", &[id.into()])?;
    tx.execute(
        "UPDATE notification SET state = 'dropped' WHERE matter = $1 AND state = 'due'",
        &[id.into()],
    )?;
    let number = number_of(tx, id)?;
    happened(tx, entry, e.into, &serde_json::json!({ "merged": id, "number": number }))?;
    state(tx, entry, id, IncidentState::Merged)
}

fn unmerged(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let row = tx.one("SELECT merged_into FROM incident WHERE id = $1", &[id.into()])?;
    let Some(from): Option<Id<kind::Matter>> = row.map_or(Ok(None), |r| r.opt(0, store::Row::id))? else {
        return Ok(());
    };
    let Some(taken) = Taken::kept(tx, id)? else { return Ok(()) };
    let number = number_of(tx, id)?;
    let mut back = 0_i64;
    for (signal, handling) in &taken.signals {
        // Whoever was moved on, or waits again, stays where that put them.
        let moved = tx.execute(
            "UPDATE signal SET incident = $2, incident_number = $3, handling = $4 WHERE id = $1 AND incident = $5",
            &[(*signal).into(), id.into(), number.as_str().into(), (*handling).into(), from.into()],
        )?;
        if moved > 0 {
            back = back.saturating_add(1);
            for one in std::iter::once(*signal).chain(super::signal::family(tx, *signal)?) {
                tx.execute(
                    "UPDATE signal SET handling = $2 WHERE id = $1",
                    &[one.into(), (*handling).into()],
                )?;
                super::signal::read_as(tx, one, id)?;
            }
        }
    }
    tx.execute("UPDATE incident SET signals = signals - $2 WHERE id = $1", &[from.into(), back.into()])?;
    tx.execute(
        "UPDATE incident SET signals = $2, merged_into = NULL, merged_number = NULL, closed_at = NULL WHERE id = $1",
        &[id.into(), back.into()],
    )?;
    for notification in &taken.informs {
        tx.execute(
            "UPDATE notification SET state = 'due' WHERE id = $1 AND state = 'dropped'",
            &[(*notification).into()],
        )?;
    }
    tx.execute("DELETE FROM incident_merge WHERE incident = $1", &[id.into()])?;
    happened(tx, entry, from, &serde_json::json!({ "merged": id, "number": number }))?;
    state(tx, entry, id, IncidentState::of(&taken.state).unwrap_or(IncidentState::Confirmed))
}

fn number_of(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<String, StoreError> {
    let row = tx.one("SELECT number FROM incident WHERE id = $1", &[id.into()])?;
    row.map_or_else(|| Ok(String::new()), |r| r.text(0).map(str::to_owned))
}

fn linked(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &IncidentsLinked) -> Result<(), StoreError> {
    let own = number_of(tx, id)?;
    let back = match e.relation {
        Relation::Related => "related",
        Relation::CausedBy => "cause-of",
        Relation::PartOf => "whole-of",
    };
    for (from, to, number, relation) in
        [(id, e.other, e.other_number.as_str(), e.relation.code()), (e.other, id, own.as_str(), back)]
    {
        tx.execute(
            "INSERT INTO incident_link (incident, other, other_number, relation) VALUES ($1, $2, $3, $4) ON CONFLICT (incident, \
             other) DO UPDATE SET relation = excluded.relation",
            &[from.into(), to.into(), number.into(), relation.into()],
        )?;
    }
    happened(tx, entry, id, e)?;
    happened(tx, entry, e.other, &serde_json::json!({ "other": id, "other_number": own, "relation": back }))
}

fn restricted(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    e: &MatterRestricted,
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE incident SET handling = $2, readers = $3 WHERE id = $1",
        &[id.into(), e.handling.rank().into(), json(&e.readers)?.into()],
    )?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    // The signals that hang on it are hidden and shown with it.
    let signals = tx.query("SELECT id FROM signal WHERE incident = $1", &[id.into()])?;
    for row in &signals {
        let signal: Id<kind::Matter> = row.id(0)?;
        for one in std::iter::once(signal).chain(super::signal::family(tx, signal)?) {
            tx.execute(
                "UPDATE signal SET handling = $2 WHERE id = $1",
                &[one.into(), e.handling.rank().into()],
            )?;
            access::set_readers(tx, one, e.readers.iter().map(String::as_str))?;
        }
    }
    debug_assert!(e.handling.rank() <= Handling::ProfessionalSecrecy.rank());
    happened(tx, entry, id, e)?;
    changed(tx, "incident", id, entry)
}

fn find_words(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(row) = tx.one("SELECT number, title, place FROM incident WHERE id = $1", &[id.into()])? else {
        return Ok(());
    };
    let title: Text = crate::state::json(&row, 1).unwrap_or_default();
    let place: Option<Place> = crate::state::json(&row, 2);
    let mut words = row.text(0)?.to_owned();
    for lang in kernel::Lang::ALL {
        words.push(' ');
        words.push_str(title.get(lang).unwrap_or(""));
    }
    if let Some(place) = &place {
        words.push(' ');
        words.push_str(&place_words(place));
    }
    tx.index_words("incident", id, 0, &words)
}
