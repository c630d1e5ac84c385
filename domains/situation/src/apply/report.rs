//! Rows of situation reports and their lines.

use kernel::{Id, kind};
use signing::{Gives, Takes};
use store::{Entry, Row, StoreError, Tx};

use super::{changed, happened, json, tally};
use crate::event::{
    Event, ReportDiscarded, ReportDrafted, ReportIssued, ReportLineAdded, ReportLineRemoved,
    ReportLineWritten, ReportOffered, ReportReadied, ReportRebased, ReportSigned, ReportSuperseded,
};
use crate::report::{COPIES, Line, number};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    match entry.kind() {
        "situation.report-drafted" => ReportDrafted::of(entry).map_or(Ok(()), |e| drafted(tx, entry, &e)),
        "situation.report-line-written" => {
            let Some(e) = ReportLineWritten::of(entry) else { return Ok(()) };
            super::report_living::written(tx, &e)?;
            // The column is one of three fixed names.
            let sql = format!("UPDATE report_line SET {} = $3 WHERE report = $1 AND id = $2", e.lang.code());
            tx.execute(&sql, &[e.report.into(), e.line.into(), e.text.clone().into()])?;
            edited(tx, e.report, entry)
        }
        "situation.report-line-added" => {
            let Some(e) = ReportLineAdded::of(entry) else { return Ok(()) };
            line(tx, e.report, e.position, &e.line)?;
            edited(tx, e.report, entry)
        }
        "situation.report-line-removed" => {
            let Some(e) = ReportLineRemoved::of(entry) else { return Ok(()) };
            tx.execute(
                "DELETE FROM report_line WHERE report = $1 AND id = $2",
                &[e.report.into(), e.line.into()],
            )?;
            edited(tx, e.report, entry)
        }
        "situation.report-readied" => {
            let Some(e) = ReportReadied::of(entry) else { return Ok(()) };
            let h = &entry.header;
            tx.execute(
                "UPDATE report SET ready_at = $2, ready_function = $3 WHERE id = $1",
                &[e.report.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
            )?;
            changed(tx, "report", e.report, entry)
        }
        "situation.report-issued" => ReportIssued::of(entry).map_or(Ok(()), |e| issued(tx, entry, &e)),
        "situation.report-superseded" => {
            let Some(e) = ReportSuperseded::of(entry) else { return Ok(()) };
            tx.execute(
                "UPDATE report SET state = 'superseded', superseded_by = $2, superseded_number = $3 WHERE id = $1 AND superseded_by \
                 IS NULL",
                &[e.report.into(), e.by.into(), e.by_number.as_str().into()],
            )?;
            changed(tx, "report", e.report, entry)
        }
        "situation.report-offered" => ReportOffered::of(entry).map_or(Ok(()), |e| offered(tx, entry, &e)),
        "situation.report-signed" => ReportSigned::of(entry).map_or(Ok(()), |e| signed(tx, entry, &e)),
        "situation.report-rebased" => {
            let Some(e) = ReportRebased::of(entry) else { return Ok(()) };
            tx.execute("UPDATE report SET revises = $2 WHERE id = $1", &[e.report.into(), e.revises.into()])?;
            edited(tx, e.report, entry)
        }
        "situation.report-discarded" => {
            let Some(e) = ReportDiscarded::of(entry) else { return Ok(()) };
            tx.execute("UPDATE report SET state = 'discarded' WHERE id = $1", &[e.report.into()])?;
            changed(tx, "report", e.report, entry)
        }
        _ => Ok(()),
    }
}

/// A line changed: what was ready is to be checked again.
pub(super) fn edited(tx: &dyn Tx, report: Id<kind::Matter>, entry: &Entry) -> Result<(), StoreError> {
    tx.execute("UPDATE report SET ready_at = NULL, ready_function = NULL WHERE id = $1", &[report.into()])?;
    changed(tx, "report", report, entry)
}

fn drafted(tx: &dyn Tx, entry: &Entry, e: &ReportDrafted) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO report (id, matter, state, from_at, to_at, revises, drafted_at, drafted_function, changed_seq, changed_at, \
         changed_function, kind, handling, owner, functions, organisations, apart) VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, \
         $6, $7, '', $9, $10, '[]', '[]', $11)",
        &[
            e.report.into(),
            h.matter.into(),
            e.from.into(),
            e.to.into(),
            e.revises.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            h.seq.into(),
            h.handling.rank().into(),
            h.actor.person.into(),
            // It hangs on itself: it was kept from some who could read the incident.
            (h.matter == Some(e.report)).into(),
        ],
    )?;
    for (position, drawn) in (1_i64..).zip(&e.lines) {
        line(tx, e.report, position, drawn)?;
    }
    Ok(())
}

fn line(tx: &dyn Tx, report: Id<kind::Matter>, position: i64, line: &Line) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO report_line (report, id, position, section, fr, nl, en, entries) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON \
         CONFLICT (report, id) DO UPDATE SET fr = excluded.fr, nl = excluded.nl, en = excluded.en",
        &[
            report.into(),
            line.id.into(),
            position.into(),
            line.section.code().into(),
            line.text.fr.clone().into(),
            line.text.nl.clone().into(),
            line.text.en.clone().into(),
            json(&line.entries)?.into(),
        ],
    )
    .map(drop)
}

fn issued(tx: &dyn Tx, entry: &Entry, e: &ReportIssued) -> Result<(), StoreError> {
    let h = &entry.header;
    let version = free_version(tx, e)?;
    let number = number(e.year, e.no, version);
    tx.execute(
        "UPDATE report SET state = 'issued', year = $2, no = $3, version = $4, number = $5, missing_fr = $6, missing_nl = $7, \
         issued_at = $8, issued_function = $9, issued_seq = $10 WHERE id = $1",
        &[
            e.report.into(),
            e.year.into(),
            e.no.into(),
            version.into(),
            number.as_str().into(),
            e.missing_fr.into(),
            e.missing_nl.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            h.seq.into(),
        ],
    )?;
    if e.version == 1 {
        tally(tx, &format!("report:{:02}", e.year), e.no)?;
    }
    changed(tx, "report", e.report, entry)?;
    // A report that is kept from some who may read the incident is a matter of its own, and no turn of the incident.
    match h.matter.filter(|m| *m != e.report) {
        Some(matter) => {
            happened(tx, entry, matter, &serde_json::json!({ "report": e.report, "number": number }))
        }
        None => Ok(()),
    }
}

/// Its version; the next one where another report was issued under the same: journals of before hold such pairs, and no two rows may be
/// called alike. The earlier of the two is replaced by the later.
fn free_version(tx: &dyn Tx, e: &ReportIssued) -> Result<i64, StoreError> {
    let sql = "SELECT MAX(version) FROM report WHERE year = $1 AND no = $2 AND id <> $3";
    let of = [e.year.into(), e.no.into(), e.report.into()];
    let latest = tx.one(sql, &of)?.map_or(Ok(None), |r| r.opt(0, Row::int))?;
    let Some(latest) = latest.filter(|latest| *latest >= e.version) else { return Ok(e.version) };
    let version = latest.saturating_add(1);
    tx.execute(
        "UPDATE report SET state = 'superseded', superseded_by = $3, superseded_number = $4 WHERE year = $1 AND no = $2 AND id <> $3 \
         AND state = 'issued'",
        &[e.year.into(), e.no.into(), e.report.into(), number(e.year, e.no, version).into()],
    )?;
    Ok(version)
}

fn offered(tx: &dyn Tx, entry: &Entry, e: &ReportOffered) -> Result<(), StoreError> {
    COPIES.given(tx, entry, e.report, &e.given())
}

fn signed(tx: &dyn Tx, entry: &Entry, e: &ReportSigned) -> Result<(), StoreError> {
    COPIES.taken(tx, entry, e.report, &e.taken())?;
    changed(tx, "report", e.report, entry)
}
