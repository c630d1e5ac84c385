//! The rows of the tables.

use kernel::Timestamp;
use press_types::{Body, EntryRef, Figure, FigureStatus, Line, Window};
use serde::Serialize;

use crate::dates::grouped;
use crate::labels::{self, Words};
use crate::words::{Ref, Said, Writer};

/// A row about an entry.
#[derive(Serialize)]
pub(crate) struct LineRow {
    entry: Ref,
    time: Moment,
    discipline: Option<String>,
    texts: Vec<Said>,
    struck: bool,
    notes: Vec<Note>,
    /// Stays on one page; long texts may be cut.
    whole: bool,
}

/// A row about a number.
#[derive(Serialize)]
pub(crate) struct FigureRow {
    entry: Ref,
    time: Moment,
    value: String,
    names: Vec<Said>,
    units: Vec<Said>,
    statuses: Vec<Said>,
    sources: Vec<Said>,
    source: Vec<Said>,
    status: FigureStatus,
    struck: bool,
    notes: Vec<Note>,
}

/// The time, with its day when it is not the day on which the report ends.
#[derive(Serialize)]
struct Moment {
    day: Option<String>,
    time: String,
}

/// A remark that leads to another entry.
#[derive(Serialize)]
struct Note {
    words: Vec<Said>,
    entry: Ref,
}

/// Longest text, in bytes, of a row that stays on one page.
const WHOLE: usize = 1_200;

pub(crate) fn line(line: &Line, window: Window, w: &Writer<'_>) -> LineRow {
    let texts = match &line.body {
        Body::Text(text) => w.text(text),
        Body::Withheld => w.withheld(),
    };
    let mut notes = Vec::new();
    notes.extend(line.corrects.as_ref().map(|entry| note(labels::CORRECTS, entry, w)));
    notes.extend(line.corrected_by.as_ref().map(|entry| note(labels::CORRECTED_BY, entry, w)));
    LineRow {
        entry: Writer::entry(&line.entry),
        time: moment(line.at, window, w),
        discipline: line.discipline.as_deref().map(|d| w.raw(d)),
        whole: texts.iter().all(|t| t.length() <= WHOLE),
        texts,
        struck: line.corrected_by.is_some(),
        notes,
    }
}

pub(crate) fn figure(figure: &Figure, window: Window, w: &Writer<'_>) -> FigureRow {
    let unit = &figure.unit;
    let no_unit = unit.fr.is_none() && unit.nl.is_none() && unit.en.is_none();
    FigureRow {
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
    }
}

fn note(words: Words, entry: &EntryRef, w: &Writer<'_>) -> Note {
    Note { words: w.label(words), entry: Writer::entry(entry) }
}

fn moment(at: Timestamp, window: Window, w: &Writer<'_>) -> Moment {
    let day = (!w.dates.same_day(at, window.to)).then(|| w.dates.short_day(at));
    Moment { day, time: w.dates.time(at) }
}
