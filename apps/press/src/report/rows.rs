//! The rows of the tables.

use kernel::Timestamp;
use press_types::{Body, EntryRef, Figure, FigureStatus, Line, Window};
use serde::Serialize;

use crate::dates::grouped;
use crate::labels::{self, Words};
use crate::report::sheet::Sheet;
use crate::words::{Ref, Said, Writer};

/// A row about an entry.
#[derive(Serialize)]
pub(crate) struct LineRow {
    entry: Ref,
    pub(super) time: Moment,
    discipline: Option<String>,
    pub(super) texts: Vec<Said>,
    struck: bool,
    pub(super) notes: Vec<Note>,
    /// Stays on one page; long texts may be cut.
    whole: bool,
    /// Its height in points, where the number of its lines is beyond doubt.
    height: Option<f64>,
}

/// A row about a number.
#[derive(Serialize)]
pub(crate) struct FigureRow {
    entry: Ref,
    pub(super) time: Moment,
    value: String,
    pub(super) names: Vec<Said>,
    pub(super) units: Vec<Said>,
    pub(super) statuses: Vec<Said>,
    pub(super) sources: Vec<Said>,
    pub(super) source: Vec<Said>,
    status: FigureStatus,
    struck: bool,
    pub(super) notes: Vec<Note>,
    /// Its height in points, where the number of its lines is beyond doubt.
    height: Option<f64>,
}

/// The time, with its day when it is not the day on which the report ends.
#[derive(Serialize)]
pub(super) struct Moment {
    pub(super) day: Option<String>,
    time: String,
}

/// A remark that leads to another entry.
#[derive(Serialize)]
pub(super) struct Note {
    pub(super) words: Vec<Said>,
    pub(super) entry: Ref,
}

/// Longest text, in bytes, of a row that stays on one page.
const WHOLE: usize = 1_200;

pub(crate) fn line(line: &Line, window: Window, sheet: &Sheet, w: &Writer<'_>) -> LineRow {
    let texts = match &line.body {
        Body::Text(text) => w.text(text),
        Body::Withheld => w.withheld(),
    };
    let mut notes = Vec::new();
    notes.extend(line.corrects.as_ref().map(|entry| note(labels::CORRECTS, entry, w)));
    notes.extend(line.corrected_by.as_ref().map(|entry| note(labels::CORRECTED_BY, entry, w)));
    let time = moment(line.at, window, w);
    let discipline = line.discipline.as_deref().map(|d| w.raw(d));
    let narrow = discipline.as_deref().is_none_or(|d| d.len() <= 2);
    let mut row = LineRow {
        entry: Writer::entry(&line.entry),
        time,
        discipline,
        height: None,
        whole: texts.iter().all(|t| t.length() <= WHOLE),
        texts,
        struck: line.corrected_by.is_some(),
        notes,
    };
    // What may be cut has no height of its own.
    row.height = if narrow && row.whole { sheet.entry(&row, w) } else { None };
    row
}

pub(crate) fn figure(figure: &Figure, window: Window, sheet: &Sheet, w: &Writer<'_>) -> FigureRow {
    let unit = &figure.unit;
    let no_unit = unit.fr.is_none() && unit.nl.is_none() && unit.en.is_none();
    let mut row = FigureRow {
        entry: Writer::entry(&figure.entry),
        time: moment(figure.at, window, w),
        value: grouped(figure.value),
        names: w.text(&figure.name),
        units: if no_unit { Vec::new() } else { w.text(unit) },
        statuses: w.label(labels::status(figure.status)),
        sources: w.text(&figure.source),
        source: w.label(labels::SOURCE),
        status: figure.status,
        struck: figure.corrected_by.is_some(),
        notes: figure.corrected_by.iter().map(|entry| note(labels::CORRECTED_BY, entry, w)).collect(),
        height: None,
    };
    row.height = sheet.figure(&row, w);
    row
}

fn note(words: Words, entry: &EntryRef, w: &Writer<'_>) -> Note {
    Note { words: w.label(words), entry: Writer::entry(entry) }
}

fn moment(at: Timestamp, window: Window, w: &Writer<'_>) -> Moment {
    let day = (!w.dates.same_day(at, window.to)).then(|| w.dates.short_day(at));
    Moment { day, time: w.dates.time(at) }
}
