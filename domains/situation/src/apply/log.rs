//! Rows of the logs and of the figures as they are now.

use kernel::{Id, kind};
use store::{Entry, Row, StoreError, Tx, Value};

use super::{json, stated, tally};
use crate::event::{Event, FigureStatusSet, LogWritten};

/// The matter under which the watch log is searched and its figures stand.
const WATCH: Id<kind::Matter> = Id::new(uuid::Uuid::nil());

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    if let Some(e) = LogWritten::of(entry) {
        return written(tx, entry, &e);
    }
    FigureStatusSet::of(entry).map_or(Ok(()), |e| status(tx, entry, &e))
}

fn written(tx: &dyn Tx, entry: &Entry, e: &LogWritten) -> Result<(), StoreError> {
    insert(tx, entry, e)?;
    let h = &entry.header;
    tally(tx, &format!("log:{}", e.series), e.no)?;
    if let Some(matter) = h.matter {
        tx.execute(
            "UPDATE incident SET entries = entries + 1, last_at = $2 WHERE id = $1",
            &[matter.into(), h.recorded.at.into()],
        )?;
    }
    if let Some(answers) = e.answers {
        tx.execute(
            "UPDATE log_entry SET answered_by = $2, answered_no = $3 WHERE id = $1 AND answered_by IS NULL",
            &[answers.entry.into(), h.id.into(), e.no.into()],
        )?;
    }
    if let Some(corrects) = e.corrects {
        corrected(tx, entry, e, corrects.entry)?;
    }
    if let Some(figure) = &e.figure {
        counts(
            tx,
            &[
                h.matter.unwrap_or(WATCH).into(),
                figure.name.as_str().into(),
                figure.value.into(),
                figure.unit.as_str().into(),
                figure.about.into(),
                figure.status.code().into(),
                h.id.into(),
                e.no.into(),
                h.recorded.at.into(),
            ],
        )?;
    }
    let why = e.withdraws.as_ref().map_or("", |w| w.why.text.as_str());
    tx.index_words("log", h.matter.unwrap_or(WATCH), h.seq, format!("{} {why}", e.words.text).trim_end())
}

/// A figure as it is now: matter, name, value, unit, whether it is an estimate, status, entry, its number, since when.
fn counts(tx: &dyn Tx, figure: &[Value; 9]) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO figure_now (matter, name, value, unit, about, status, entry, no, at) VALUES ($1, $2, $3, $4, $5, $6, \
         $7, $8, $9) ON CONFLICT (matter, name) DO UPDATE SET value = excluded.value, unit = excluded.unit, about = \
         excluded.about, status = excluded.status, entry = excluded.entry, no = excluded.no, at = excluded.at",
        figure,
    )
    .map(drop)
}

fn insert(tx: &dyn Tx, entry: &Entry, e: &LogWritten) -> Result<(), StoreError> {
    let (stated_at, stated_precision) = stated(entry);
    let h = &entry.header;
    let figure = e.figure.as_ref();
    tx.execute(
        "INSERT INTO log_entry (id, seq, series, no, matter, register, entry_kind, discipline, words, lang, source, figure_name, \
         figure_value, figure_unit, figure_about, figure_status, answers, answers_no, closed, corrects, corrects_no, \
         attachments, stated_at, stated_precision, recorded_at, person, function_code, organisation, offline_at, \
         attachment_names, offline_person, withdraws, withdraws_lang) VALUES ($1, \
         $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, FALSE, $19, $20, $21, $22, $23, $24, \
         $25, $26, $27, $28, $29, $30, $31, $32)",
        &[
            h.id.into(),
            h.seq.into(),
            e.series.as_str().into(),
            e.no.into(),
            h.matter.into(),
            e.register.code().into(),
            e.entry_kind.code().into(),
            e.discipline.map(crate::log::Discipline::code).into(),
            e.words.text.as_str().into(),
            e.words.lang.code().into(),
            e.source.clone().into(),
            figure.map(|f| f.name.clone()).into(),
            figure.map(|f| f.value).into(),
            figure.map(|f| f.unit.clone()).into(),
            figure.map(|f| f.about).into(),
            figure.map(|f| f.status.code()).into(),
            e.answers.map(|a| a.entry).into(),
            e.answers.map(|a| a.no).into(),
            e.corrects.map(|c| c.entry).into(),
            e.corrects.map(|c| c.no).into(),
            json(&e.attachments)?.into(),
            stated_at,
            stated_precision,
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            h.organisation.into(),
            e.offline_at.into(),
            e.attachment_names.as_ref().map(json).transpose()?.into(),
            // Somebody else sent it, who had released it by name.
            e.offline_at.and(h.actor.on_behalf_of).into(),
            e.withdraws.as_ref().map(|w| w.why.text.clone()).into(),
            e.withdraws.as_ref().map(|w| w.why.lang.code()).into(),
        ],
    )
    .map(drop)
}

/// Strikes the corrected entry; the correction inherits the question it answered and the answer it got.
fn corrected(tx: &dyn Tx, entry: &Entry, e: &LogWritten, old: Id<kind::Entry>) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE log_entry SET corrected_by = $2, corrected_by_no = $3, withdrawn = $4 WHERE id = $1",
        &[old.into(), entry.header.id.into(), e.no.into(), e.withdraws.is_some().into()],
    )?;
    let sql = "SELECT answered_by, answered_no, figure_name FROM log_entry WHERE id = $1";
    let Some(row) = tx.one(sql, &[old.into()])? else { return Ok(()) };
    let answered: Option<Id<kind::Entry>> = row.opt(0, Row::id)?;
    let answered_no: Value = row.opt(1, Row::int)?.into();
    tx.execute(
        "UPDATE log_entry SET answered_by = $2, answered_no = $3 WHERE id = $1",
        &[entry.header.id.into(), answered.into(), answered_no],
    )?;
    // The figure was filed under a wrong name, or withdrawn: the wrong one goes from the figures as they are now.
    if let Some(name) = row.opt(2, Row::text)?
        && e.figure.as_ref().is_none_or(|f| f.name != name)
        && tx.execute("DELETE FROM figure_now WHERE entry = $1", &[old.into()])? > 0
    {
        return before(tx, entry.header.matter, name);
    }
    Ok(())
}

/// What counted before a figure that is gone counts again: the last of its name that was not corrected.
fn before(tx: &dyn Tx, matter: Option<Id<kind::Matter>>, name: &str) -> Result<(), StoreError> {
    let (of, mut params) = ("matter = $2", vec![name.into()]);
    params.extend(matter.map(Value::from));
    let of = if matter.is_some() { of } else { "matter IS NULL" };
    let sql = format!(
        "SELECT figure_value, figure_unit, figure_about, figure_status, id, no, recorded_at FROM log_entry WHERE \
         figure_name = $1 AND corrected_by IS NULL AND {of} ORDER BY seq DESC LIMIT 1"
    );
    let Some(row) = tx.one(&sql, &params)? else { return Ok(()) };
    let entry: Id<kind::Entry> = row.id(4)?;
    counts(
        tx,
        &[
            matter.unwrap_or(WATCH).into(),
            name.into(),
            row.int(0)?.into(),
            row.text(1)?.into(),
            row.bool(2)?.into(),
            row.text(3)?.into(),
            entry.into(),
            row.int(5)?.into(),
            row.time(6)?.into(),
        ],
    )
}

fn status(tx: &dyn Tx, entry: &Entry, e: &FigureStatusSet) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE log_entry SET figure_status = $2 WHERE id = $1",
        &[e.of.entry.into(), e.to.code().into()],
    )?;
    tx.execute(
        "UPDATE figure_now SET status = $2, at = $3 WHERE entry = $1",
        &[e.of.entry.into(), e.to.code().into(), entry.header.recorded.at.into()],
    )?;
    match entry.header.matter {
        Some(matter) => super::happened(tx, entry, matter, e),
        None => Ok(()),
    }
}
