//! Rows of what sites tell, and what their kinds of capacity come to.

use kernel::{Id, kind};
use store::{Entry, Row, StoreError, Tx, Value};

use super::{at, json};
use crate::event::{DayCounted, Event, FigureConfirmed, FigureCorrected, FigureTold, TellerNamed};
use crate::figure::{Status, Way};
use crate::level::Figures;

/// A row of a report: the numbers, and what else stands in its columns.
struct Report<'a> {
    kind: &'a str,
    at: kernel::Timestamp,
    figures: Figures,
    status: Status,
    way: &'a str,
    source: Option<String>,
    corrects: Option<i64>,
    why: Option<String>,
}

fn insert(tx: &dyn Tx, entry: &Entry, site: Id<kind::Matter>, of: Report<'_>) -> Result<(), StoreError> {
    let h = &entry.header;
    let params: [Value; 15] = [
        site.into(),
        h.seq.into(),
        of.kind.into(),
        of.at.into(),
        h.recorded.at.into(),
        of.figures.offered.into(),
        of.figures.held.into(),
        of.figures.used.into(),
        of.status.code().into(),
        of.way.into(),
        of.source.into(),
        h.actor.person.into(),
        h.actor.function.as_str().into(),
        of.corrects.into(),
        of.why.into(),
    ];
    tx.execute(
        "INSERT INTO relief_report (site, seq, kind, at, recorded_at, offered, held, used, status, way, source, person, \
         function_code, corrects, why, standing) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, TRUE)",
        &params,
    )
    .map(drop)
}

pub(super) fn told(tx: &dyn Tx, entry: &Entry, site: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = FigureTold::of(entry) else { return Ok(()) };
    let report = Report {
        kind: &e.kind,
        at: at(entry),
        figures: e.figures,
        status: e.status,
        way: e.way.code(),
        source: e.source.as_ref().map(json).transpose()?,
        corrects: None,
        why: None,
    };
    insert(tx, entry, site, report)?;
    if let Some(link) = e.link {
        used(tx, link)?;
    }
    returned(tx, entry, site)?;
    refresh(tx, site, &e.kind)
}

/// One more use of the link by which it came.
fn used(tx: &dyn Tx, link: Id<kind::Session>) -> Result<(), StoreError> {
    tx.execute("UPDATE relief_link SET used = used + 1 WHERE link = $1", &[link.into()]).map(drop)
}

/// The site has told something: when it was so, and when that came here.
fn returned(tx: &dyn Tx, entry: &Entry, site: Id<kind::Matter>) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE relief_site SET told_at = CASE WHEN told_at IS NULL OR told_at < $2 THEN $2 ELSE told_at END, returned_at = $3 \
         WHERE id = $1",
        &[site.into(), at(entry).into(), entry.header.recorded.at.into()],
    )
    .map(drop)
}

pub(super) fn corrected(tx: &dyn Tx, entry: &Entry, site: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = FigureCorrected::of(entry) else { return Ok(()) };
    let key: [Value; 2] = [site.into(), e.corrects.into()];
    let before = tx.one("SELECT at, way FROM relief_report WHERE site = $1 AND seq = $2", &key)?;
    let Some(before) = before else { return Ok(()) };
    tx.execute(
        "UPDATE relief_report SET standing = FALSE, corrected_by = $3 WHERE site = $1 AND seq = $2",
        &[site.into(), e.corrects.into(), entry.header.seq.into()],
    )?;
    if let Some(figures) = e.figures {
        let report = Report {
            kind: &e.kind,
            at: before.time(0)?,
            figures,
            status: e.status,
            way: Way::of(before.text(1)?).unwrap_or(Way::Program).code(),
            source: None,
            corrects: Some(e.corrects),
            why: Some(json(&e.why)?),
        };
        insert(tx, entry, site, report)?;
    } else {
        tx.execute(
            "UPDATE relief_report SET why = $3 WHERE site = $1 AND seq = $2",
            &[site.into(), e.corrects.into(), json(&e.why)?.into()],
        )?;
    }
    refresh(tx, site, &e.kind)
}

pub(super) fn confirmed(tx: &dyn Tx, entry: &Entry, site: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = FigureConfirmed::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE relief_report SET status = $3 WHERE site = $1 AND seq = $2",
        &[site.into(), e.told.into(), Status::Confirmed.code().into()],
    )?;
    refresh(tx, site, &e.kind)
}

/// Who told what stands just before.
pub(super) fn teller(tx: &dyn Tx, entry: &Entry, site: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = TellerNamed::of(entry) else { return Ok(()) };
    let seq = entry.header.seq;
    tx.execute(
        "UPDATE relief_report SET teller = $2 WHERE site = $1 AND seq >= $3 AND seq < $4",
        &[site.into(), e.name.as_str().into(), (seq - e.entries).into(), seq.into()],
    )
    .map(drop)
}

/// A count of a day; an earlier one of the same day stands no more.
pub(super) fn day(tx: &dyn Tx, entry: &Entry, site: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = DayCounted::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE relief_day SET standing = FALSE WHERE site = $1 AND day = $2",
        &[site.into(), e.day.as_str().into()],
    )?;
    tx.execute(
        "INSERT INTO relief_day (site, seq, day, arrivals, departures, present, profile, municipality, way, recorded_at, \
         standing) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, TRUE)",
        &[
            site.into(),
            entry.header.seq.into(),
            e.day.as_str().into(),
            e.arrivals.into(),
            e.departures.into(),
            e.present.into(),
            json(&e.profile)?.into(),
            e.municipality.clone().into(),
            e.way.code().into(),
            entry.header.recorded.at.into(),
        ],
    )?;
    if let Some(link) = e.link {
        used(tx, link)?;
    }
    tx.execute(
        "UPDATE relief_site SET returned_at = $2 WHERE id = $1",
        &[site.into(), entry.header.recorded.at.into()],
    )
    .map(drop)
}

/// It was reminded, also where the words about it were erased.
pub(super) fn reminded(tx: &dyn Tx, entry: &Entry, site: Id<kind::Matter>) -> Result<(), StoreError> {
    tx.execute("UPDATE relief_site SET reminded_at = $2 WHERE id = $1", &[site.into(), at(entry).into()])
        .map(drop)
}

/// What a kind of capacity comes to now: the latest numbers that stand, what came since, what is reserved.
pub(super) fn refresh(tx: &dyn Tx, site: Id<kind::Matter>, kind: &str) -> Result<(), StoreError> {
    let key: [Value; 2] = [site.into(), kind.into()];
    let latest = tx.one(
        "SELECT at, seq, offered, held, used, status FROM relief_report WHERE site = $1 AND kind = $2 AND standing = TRUE \
         ORDER BY at DESC, seq DESC LIMIT 1",
        &key,
    )?;
    let allocated = sum(
        tx,
        "SELECT CAST(COALESCE(SUM(count - delivered - released), 0) AS BIGINT) FROM relief_part WHERE site = $1 AND kind = $2",
        &key,
    )?;
    let (at, seq) = match &latest {
        Some(row) => (Some(row.int(0)?), row.int(1)?),
        None => (None, 0),
    };
    // What came since the site told counts on top of what it told. Where the last words on a day are as old as a delivery, the
    // order in which they were written down decides.
    let since = sum(
        tx,
        "SELECT CAST(COALESCE(SUM(count), 0) AS BIGINT) FROM relief_delivery WHERE site = $1 AND kind = $2 AND (at > $3 OR (at \
         = $3 AND seq > $4))",
        &[site.into(), kind.into(), at.unwrap_or(i64::MIN).into(), seq.into()],
    )?;
    if latest.is_none() && allocated == 0 && since == 0 {
        return tx.execute("DELETE FROM relief_level WHERE site = $1 AND kind = $2", &key).map(drop);
    }
    let (offered, held, used, status) = match &latest {
        Some(row) => (row.int(2)?, row.int(3)?, row.int(4)?, row.text(5)?.to_owned()),
        None => (0, 0, 0, Status::Unconfirmed.code().to_owned()),
    };
    tx.execute(
        "INSERT INTO relief_level (site, kind, offered, held, used, allocated, at, status) VALUES ($1, $2, $3, $4, $5, $6, $7, \
         $8) ON CONFLICT (site, kind) DO UPDATE SET offered = excluded.offered, held = excluded.held, used = excluded.used, \
         allocated = excluded.allocated, at = excluded.at, status = excluded.status",
        &[
            site.into(),
            kind.into(),
            offered.into(),
            held.into(),
            (used + since).into(),
            allocated.into(),
            at.into(),
            status.into(),
        ],
    )
    .map(drop)
}

fn sum(tx: &dyn Tx, sql: &str, params: &[Value]) -> Result<i64, StoreError> {
    tx.one(sql, params)?.map_or(Ok(0), |row: Row| row.int(0))
}
