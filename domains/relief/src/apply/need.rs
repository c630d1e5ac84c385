//! Rows of needs.

use kernel::{Id, kind};
use store::{Entry, Row, StoreError, Tx, Value};

use super::json;
use crate::event::{Event, NeedAsked, NeedRestated};
use crate::need::{Priority, Progress, State, number};

/// The more it presses, the smaller.
fn rank(priority: Priority) -> i64 {
    match priority {
        Priority::Urgent => 0,
        Priority::High => 1,
        Priority::Normal => 2,
    }
}

pub(super) fn asked(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = NeedAsked::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    let params: Vec<Value> = vec![
        id.into(),
        number(e.year, e.no).into(),
        e.kind.as_str().into(),
        e.wanted.into(),
        e.place.as_ref().map(json).transpose()?.into(),
        e.point.map(|p| p.lon).into(),
        e.point.map(|p| p.lat).into(),
        e.municipality.clone().into(),
        e.due.into(),
        json(&e.groups)?.into(),
        rank(e.priority).into(),
        e.words.as_ref().map(json).transpose()?.into(),
        e.asker.as_str().into(),
        e.asker_organisation.clone().into(),
        h.actor.function.as_str().into(),
        (!nobody).then_some(h.organisation).into(),
        e.about.into(),
        e.about_label.clone().into(),
        json(&e.areas)?.into(),
        json(&e.readers)?.into(),
        h.handling.rank().into(),
        (!nobody).then_some(h.actor.person).into(),
        h.recorded.at.into(),
        h.seq.into(),
    ];
    tx.execute(
        "INSERT INTO relief_need (id, number, kind, wanted, place, lon, lat, municipality, due, groups_json, priority, words, asker, \
         asker_organisation, recorder_function, recorder_organisation, about, about_label, areas, readers, handling, owner, \
         asked_at, asked_seq, state, live, reserved, under_way, delivered, state_at, changed_seq, changed_at, changed_function) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, \
         'asked', 1, 0, 0, 0, $23, $24, $23, $15)",
        &params,
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    tx.execute(
        "INSERT INTO relief_tally (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        &[format!("need:{:02}", e.year).into(), e.no.into()],
    )
    .map(drop)
}

pub(super) fn restated(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = NeedRestated::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE relief_need SET wanted = $2, due = $3, priority = $4 WHERE id = $1",
        &[id.into(), e.wanted.into(), e.due.into(), rank(e.priority).into()],
    )?;
    recount(tx, entry, id)
}

/// Where it stands is said by the kind of the entry alone: what was said to it may be erased.
pub(super) fn turned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let to = match what {
        "need-accepted" => State::Accepted,
        "need-refused" => State::Refused,
        _ => State::Confirmed,
    };
    state(tx, entry, id, to)
}

/// It stands there now, by this entry.
pub(super) fn state(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, to: State) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE relief_need SET state_at = CASE WHEN state = $2 THEN state_at ELSE $5 END, state = $2, live = $3, changed_seq = \
         $4, changed_at = $5, changed_function = $6 WHERE id = $1",
        &[
            id.into(),
            to.code().into(),
            i64::from(to.is_live()).into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}

/// Counts its parts anew, and says where it stands by them.
pub(super) fn recount(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let sums = tx.one(
        "SELECT CAST(COALESCE(SUM(count - delivered - released), 0) AS BIGINT), CAST(COALESCE(SUM(CASE WHEN started_at IS NULL \
         THEN 0 ELSE count - delivered - released END), 0) AS BIGINT), CAST(COALESCE(SUM(delivered), 0) AS BIGINT) FROM \
         relief_part WHERE need = $1",
        &[id.into()],
    )?;
    let (reserved, under_way, delivered) = match &sums {
        Some(row) => (row.int(0)?, row.int(1)?, row.int(2)?),
        None => (0, 0, 0),
    };
    tx.execute(
        "UPDATE relief_need SET reserved = $2, under_way = $3, delivered = $4 WHERE id = $1",
        &[id.into(), reserved.into(), under_way.into(), delivered.into()],
    )?;
    let now = tx.one("SELECT wanted, state FROM relief_need WHERE id = $1", &[id.into()])?;
    let Some(row) = now else { return Ok(()) };
    let before = State::of(row.text(1)?).unwrap_or(State::Asked);
    let progress = Progress { wanted: row.int(0)?, reserved, under_way, delivered };
    // Nobody accepts it by asking for more.
    let to = if before == State::Asked || !before.is_live() { before } else { progress.stands() };
    state(tx, entry, id, to)
}

/// The sites of its parts of which something is still to come.
pub(super) fn waiting_sites(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
) -> Result<Vec<(Id<kind::Matter>, String)>, StoreError> {
    let sql = "SELECT DISTINCT site, kind FROM relief_part WHERE need = $1 AND site IS NOT NULL AND count - delivered - released \
               > 0";
    let rows: Vec<Row> = tx.query(sql, &[id.into()])?;
    rows.iter().map(|row| Ok((row.id(0)?, row.text(1)?.to_owned()))).collect()
}
