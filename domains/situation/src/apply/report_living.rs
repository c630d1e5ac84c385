//! Rows of what a report rests on, for whom it is, and who has seen it.

use kernel::{Id, Lang, kind};
use store::{Entry, Row, StoreError, Tx};

use super::json;
use super::report::edited;
use crate::event::{
    Event, Look, ReportFramed, ReportLineMatched, ReportLineWritten, ReportLinesOrdered, ReportLinesTraced,
    ReportRead, ReportTranslationAsked, ReportsSeen,
};

/// Looks that follow each other within this time are one visit.
const VISIT_SECONDS: i64 = 600;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    match entry.kind() {
        "situation.report-framed" => ReportFramed::of(entry).map_or(Ok(()), |e| framed(tx, &e)),
        "situation.report-lines-traced" => {
            ReportLinesTraced::of(entry).map_or(Ok(()), |e| traced(tx, entry, &e))
        }
        "situation.report-lines-ordered" => {
            let Some(e) = ReportLinesOrdered::of(entry) else { return Ok(()) };
            for (position, line) in (1_i64..).zip(&e.lines) {
                tx.execute(
                    "UPDATE report_line SET position = $3 WHERE report = $1 AND id = $2",
                    &[e.report.into(), (*line).into(), position.into()],
                )?;
            }
            edited(tx, e.report, entry)
        }
        "situation.report-line-matched" => {
            let Some(e) = ReportLineMatched::of(entry) else { return Ok(()) };
            behind(tx, e.report, e.line, None)?;
            given(tx, e.report, e.line, e.lang)?;
            edited(tx, e.report, entry)
        }
        "situation.report-translation-asked" => {
            ReportTranslationAsked::of(entry).map_or(Ok(()), |e| asked(tx, entry, &e))
        }
        "situation.report-read" => ReportRead::of(entry).map_or(Ok(()), |e| read(tx, entry, &e)),
        _ => {
            let Some(e) = ReportsSeen::of(entry) else { return Ok(()) };
            e.seen.iter().try_for_each(|look| seen(tx, look))
        }
    }
}

fn framed(tx: &dyn Tx, e: &ReportFramed) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE report SET matter = $2, kind = $3, handling = $4, functions = $5, organisations = $6 WHERE id = $1",
        &[
            e.report.into(),
            e.incident.into(),
            e.kind.as_str().into(),
            e.handling.rank().into(),
            json(&e.functions)?.into(),
            json(&e.organisations)?.into(),
        ],
    )?;
    access::set_readers(tx, e.report, e.readers.iter().map(String::as_str))
}

fn traced(tx: &dyn Tx, entry: &Entry, e: &ReportLinesTraced) -> Result<(), StoreError> {
    for trace in &e.traces {
        tx.execute(
            "UPDATE report_line SET said = $3 WHERE report = $1 AND id = $2",
            &[e.report.into(), trace.line.into(), json(&trace.said)?.into()],
        )?;
    }
    for left in &e.behind {
        behind(tx, e.report, left.line, Some(left.lang))?;
    }
    edited(tx, e.report, entry)
}

/// A text is written: the other language is behind now, unless this one was, or was not there, and has caught up. Called before the row
/// changes.
pub(super) fn written(tx: &dyn Tx, e: &ReportLineWritten) -> Result<(), StoreError> {
    let sql = "SELECT fr, nl, behind FROM report_line WHERE report = $1 AND id = $2";
    let Some(row) = tx.one(sql, &[e.report.into(), e.line.into()])? else { return Ok(()) };
    let (own, other) = match e.lang {
        Lang::Fr => (0, (1, Lang::Nl)),
        Lang::Nl => (1, (0, Lang::Fr)),
        // Reports are issued in the official languages; English is for the reader's eye.
        Lang::En => return Ok(()),
    };
    let caught_up = row.is_null(own) || row.opt(2, Row::text)? == Some(e.lang.code());
    let both = e.text.is_some() && !row.is_null(other.0);
    behind(tx, e.report, e.line, Some(other.1).filter(|_| both && !caught_up))?;
    given(tx, e.report, e.line, e.lang)
}

/// Nobody is asked for this text any more.
fn given(
    tx: &dyn Tx,
    report: Id<kind::Matter>,
    line: Id<kind::Matter>,
    lang: Lang,
) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM report_translation WHERE report = $1 AND line = $2 AND lang = $3",
        &[report.into(), line.into(), lang.code().into()],
    )
    .map(drop)
}

fn behind(
    tx: &dyn Tx,
    report: Id<kind::Matter>,
    line: Id<kind::Matter>,
    lang: Option<Lang>,
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE report_line SET behind = $3 WHERE report = $1 AND id = $2",
        &[report.into(), line.into(), lang.map(Lang::code).into()],
    )
    .map(drop)
}

fn asked(tx: &dyn Tx, entry: &Entry, e: &ReportTranslationAsked) -> Result<(), StoreError> {
    for line in &e.lines {
        tx.execute(
            "INSERT INTO report_translation (report, line, lang, function_code, asked_function, asked_at) VALUES ($1, $2, $3, $4, \
             $5, $6) ON CONFLICT (report, line, lang) DO UPDATE SET function_code = excluded.function_code, asked_function = \
             excluded.asked_function, asked_at = excluded.asked_at",
            &[
                e.report.into(),
                (*line).into(),
                e.lang.code().into(),
                e.function.as_str().into(),
                entry.header.actor.function.as_str().into(),
                entry.header.recorded.at.into(),
            ],
        )?;
    }
    super::changed(tx, "report", e.report, entry)
}

fn read(tx: &dyn Tx, entry: &Entry, e: &ReportRead) -> Result<(), StoreError> {
    let h = &entry.header;
    let (person, function, at) = (h.actor.person, h.actor.function.as_str(), h.recorded.at);
    let look = Look { report: e.report, person, function: function.to_owned(), at };
    seen(tx, &look)?;
    tx.execute(
        "UPDATE report_look SET read_at = $4, read_seq = $5 WHERE report = $1 AND person = $2 AND function_code = $3",
        &[e.report.into(), person.into(), function.into(), at.into(), h.seq.into()],
    )
    .map(drop)
}

/// A look begins a visit, or goes on with it: what was before the visit is what its reader knew.
fn seen(tx: &dyn Tx, look: &Look) -> Result<(), StoreError> {
    let key = [look.report.into(), look.person.into(), look.function.as_str().into()];
    let sql =
        "SELECT before_at, last_at FROM report_look WHERE report = $1 AND person = $2 AND function_code = $3";
    let known = tx.one(sql, &key)?;
    let (before, last) = match &known {
        Some(row) => (row.opt(0, Row::time)?, row.opt(1, Row::time)?),
        None => (None, None),
    };
    let new_visit = last.is_none_or(|l| look.at > l.plus_seconds(VISIT_SECONDS));
    let before = if new_visit { last } else { before };
    tx.execute(
        "INSERT INTO report_look (report, person, function_code, first_at, before_at, last_at) VALUES ($1, $2, $3, $4, $5, $4) ON \
         CONFLICT (report, person, function_code) DO UPDATE SET before_at = excluded.before_at, last_at = excluded.last_at",
        &[
            look.report.into(),
            look.person.into(),
            look.function.as_str().into(),
            look.at.max(last.unwrap_or(look.at)).into(),
            before.into(),
        ],
    )
    .map(drop)
}
