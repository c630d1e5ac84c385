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
    /// Its height in points, where the number of its lines is beyond doubt.
    height: Option<f64>,
}

/// How the table of lines is set. The template takes these numbers, so that both count with the same.
#[derive(Serialize)]
pub(crate) struct Sheet {
    /// Widths of the columns before the texts, millimetres.
    fixed: [f64; 3],
    /// Between two columns, points.
    gutter: f64,
    /// Size of the text, points.
    size: f64,
    /// From the base line down to the edge of a line, ems.
    below: f64,
    /// Between two lines, ems.
    leading: f64,
}

impl Sheet {
    pub(crate) const LINES: Self =
        Self { fixed: [11.0, 10.0, 6.5], gutter: 7.0, size: 9.5, below: 0.42, leading: 0.13 };
    /// Width of the page between its margins, millimetres.
    const PAGE: f64 = 210.0 - 2.0 * 18.0;

    /// Width of one of `texts` equal columns, ems.
    fn column(&self, texts: usize) -> f64 {
        let points = |mm: f64| mm * 72.0 / 25.4;
        let columns = texts as f64;
        let gutters = self.gutter * (columns + 2.0);
        (points(Self::PAGE - self.fixed.iter().sum::<f64>()) - gutters) / columns / self.size
    }
    /// Height of a row with so many lines, points.
    fn height(&self, lines: usize, cap: f64) -> f64 {
        let lines = lines as f64;
        (lines * (cap + self.below) + (lines - 1.0) * self.leading) * self.size
    }
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
    let time = moment(line.at, window, w);
    let discipline = line.discipline.as_deref().map(|d| w.raw(d));
    let one_line =
        notes.is_empty() && time.day.is_none() && discipline.as_deref().is_none_or(|d| d.len() <= 2);
    LineRow {
        entry: Writer::entry(&line.entry),
        time,
        discipline,
        height: if one_line { height(&texts, w) } else { None },
        whole: texts.iter().all(|t| t.length() <= WHOLE),
        texts,
        struck: line.corrected_by.is_some(),
        notes,
    }
}

/// The height of the tallest text, where all are sure.
fn height(texts: &[Said], w: &Writer<'_>) -> Option<f64> {
    let (sheet, cap) = (Sheet::LINES, w.ruler().cap()?);
    let width = sheet.column(texts.len());
    let mut most = 1;
    for text in texts {
        most = most.max(text.lines(w.ruler(), width)?);
    }
    Some(sheet.height(most, cap))
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
