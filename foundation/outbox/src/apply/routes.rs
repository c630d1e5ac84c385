//! Rows of recipients and their routes.

use kernel::{Handling, Id, Timestamp, kind};
use store::{Entry, Row, StoreError, Tx};

use super::json;
use crate::event::{Acknowledged, Addressed, Delivered, Escalated, Event, Failed, Opened, Said, Sent};
use crate::state;

pub(super) fn addressed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Addressed::of(entry) else { return Ok(()) };
    let office = e.office.as_ref();
    tx.execute(
        "INSERT INTO message_recipient (message, n, instead_of, depth, person, function_code, organisation, area, name, lang, \
         acknowledge_by, covered, reach) VALUES ($1, $2, $3, COALESCE((SELECT MAX(d.depth) FROM message_recipient d WHERE d.message \
         = $1 AND d.n = $3), -1) + 1, $4, $5, $6, $7, $8, $9, $10, FALSE, $11) ON CONFLICT (message, n) DO NOTHING",
        &[
            id.into(),
            e.recipient.into(),
            e.instead_of.into(),
            e.person.into(),
            office.map(|o| o.function.as_str()).into(),
            office.and_then(|o| o.organisation.clone()).into(),
            office.and_then(|o| o.area.clone()).into(),
            e.name.clone().into(),
            e.lang.map(kernel::Lang::code).into(),
            e.acknowledge_by.into(),
            if e.routes.is_empty() { "failed" } else { "waiting" }.into(),
        ],
    )?;
    for (n, route) in (0_i64..).zip(&e.routes) {
        tx.execute(
            "INSERT INTO message_route (message, recipient, route, channel, address, due_at, state) VALUES ($1, $2, $3, $4, $5, $6, \
             'waiting') ON CONFLICT (message, recipient, route) DO NOTHING",
            &[
                id.into(),
                e.recipient.into(),
                n.into(),
                route.channel.code().into(),
                route.address.as_str().into(),
                route.at.into(),
            ],
        )?;
    }
    opened_to(tx, id, &e)
}

/// Whoever gets it sees it: their area is one of its areas where it has any, their function reads it where only some may.
fn opened_to(tx: &dyn Tx, id: Id<kind::Matter>, e: &Addressed) -> Result<(), StoreError> {
    let Some(office) = &e.office else { return Ok(()) };
    let sql = "SELECT areas, readers, handling FROM message WHERE id = $1";
    let Some(row) = tx.one(sql, &[id.into()])? else { return Ok(()) };
    let mut areas: std::collections::BTreeSet<String> = state::json(&row, 0).unwrap_or_default();
    let mut readers: std::collections::BTreeSet<String> = state::json(&row, 1).unwrap_or_default();
    if !areas.is_empty() {
        areas.extend(office.area.clone());
    }
    if row.int(2)? >= Handling::NeedToKnow.rank() {
        readers.insert(office.function.clone());
    }
    tx.execute(
        "UPDATE message SET areas = $2, readers = $3 WHERE id = $1",
        &[id.into(), json(&areas)?.into(), json(&readers)?.into()],
    )?;
    access::set_areas(tx, id, areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, readers.iter().map(String::as_str))
}

/// A route was taken, led somewhere, or did not.
pub(super) fn reported(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    what: &str,
) -> Result<(), StoreError> {
    let at = entry.header.stated.map_or(entry.header.recorded.at, |s| s.at);
    let (recipient, route, column, more) = match what {
        "sent" => {
            let Some(e) = Sent::of(entry) else { return Ok(()) };
            (e.recipient, e.route, "sent_at", e.reference)
        }
        "delivered" => {
            let Some(e) = Delivered::of(entry) else { return Ok(()) };
            (e.recipient, e.route, "delivered_at", None)
        }
        "opened" => {
            let Some(e) = Opened::of(entry) else { return Ok(()) };
            return opened(tx, id, (e.recipient, e.route), at);
        }
        "failed" => {
            let Some(e) = Failed::of(entry) else { return Ok(()) };
            (e.recipient, e.route, "failed_at", Some(e.reason))
        }
        _ => return Ok(()),
    };
    let text = if what == "failed" { "reason" } else { "reference" };
    tx.execute(
        &format!(
            "UPDATE message_route SET state = $4, {column} = $5, {text} = COALESCE($6, {text}) WHERE message = $1 AND recipient = \
             $2 AND route = $3"
        ),
        &[id.into(), recipient.into(), route.into(), what.into(), at.into(), more.into()],
    )?;
    reach(tx, id, recipient)
}

/// It changes nothing of where the recipient stands: only they say that they know.
fn opened(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    (recipient, route): (i64, i64),
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE message_route SET opened_at = $4 WHERE message = $1 AND recipient = $2 AND route = $3",
        &[id.into(), recipient.into(), route.into(), at.into()],
    )
    .map(drop)
}

pub(super) fn acknowledged(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Acknowledged::of(entry) else { return Ok(()) };
    let at = entry.header.stated.map_or(entry.header.recorded.at, |s| s.at);
    tx.execute(
        "UPDATE message_recipient SET acknowledged_at = $3, acknowledged_way = $4 WHERE message = $1 AND n = $2",
        &[id.into(), e.recipient.into(), at.into(), e.way.code().into()],
    )?;
    // One question, one answer: those before and after in the line of deputies are covered by it.
    let line = line(tx, id, e.recipient)?;
    for n in line.iter().filter(|n| **n != e.recipient) {
        tx.execute(
            "UPDATE message_recipient SET covered = TRUE WHERE message = $1 AND n = $2",
            &[id.into(), (*n).into()],
        )?;
    }
    line.into_iter().try_for_each(|n| reach(tx, id, n))
}

pub(super) fn said(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Said::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE message_recipient SET acknowledged_name = $3, acknowledged_words = $4 WHERE message = $1 AND n = $2",
        &[
            id.into(),
            e.recipient.into(),
            e.name.clone().into(),
            e.words.as_ref().map(json).transpose()?.into(),
        ],
    )
    .map(drop)
}

pub(super) fn escalated(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Escalated::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE message_recipient SET escalated_at = $3 WHERE message = $1 AND n = $2",
        &[id.into(), e.recipient.into(), entry.header.recorded.at.into()],
    )
    .map(drop)
}

/// A recipient with all before and after them who stand in for each other.
fn line(tx: &dyn Tx, id: Id<kind::Matter>, of: i64) -> Result<Vec<i64>, StoreError> {
    let sql = "SELECT n, instead_of FROM message_recipient WHERE message = $1 ORDER BY n";
    let all: Vec<(i64, Option<i64>)> = tx
        .query(sql, &[id.into()])?
        .iter()
        .map(|row| Ok((row.int(0)?, row.opt(1, Row::int)?)))
        .collect::<Result<_, StoreError>>()?;
    // Those who stand in come after whom they stand in for, so one pass finds everybody's first.
    let mut first: std::collections::BTreeMap<i64, i64> = std::collections::BTreeMap::new();
    for (n, before) in &all {
        let root = before.and_then(|b| first.get(&b).copied()).unwrap_or(*n);
        first.insert(*n, root);
    }
    let root = first.get(&of).copied().unwrap_or(of);
    Ok(first.into_iter().filter(|(_, r)| *r == root).map(|(n, _)| n).collect())
}

/// Where a recipient stands, from what is known of them and of their routes.
fn reach(tx: &dyn Tx, id: Id<kind::Matter>, recipient: i64) -> Result<(), StoreError> {
    let some = |state: &str| {
        format!(
            "EXISTS (SELECT 1 FROM message_route t WHERE t.message = $1 AND t.recipient = $2 AND t.state = '{state}')"
        )
    };
    tx.execute(
        &format!(
            "UPDATE message_recipient SET reach = CASE WHEN acknowledged_at IS NOT NULL THEN 'acknowledged' WHEN covered = TRUE THEN \
             'covered' WHEN {} THEN 'delivered' WHEN {} THEN 'sent' WHEN {} THEN 'waiting' ELSE 'failed' END WHERE message = $1 AND \
             n = $2",
            some("delivered"),
            some("sent"),
            some("waiting"),
        ),
        &[id.into(), recipient.into()],
    )
    .map(drop)
}
