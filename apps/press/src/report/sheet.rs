//! The measures of a report. The template takes these numbers, and the heights of rows that are beyond doubt are reckoned with
//! them, so that both count with the same.

use serde::Serialize;

use crate::report::rows::{FigureRow, LineRow, Note};
use crate::ruler::{Face, Ruler, Run};
use crate::words::{Said, Writer};

/// Width of the page between its margins, millimetres.
const PAGE: f64 = 210.0 - 2.0 * 18.0;

/// The tallest row that is given its height. Such a row is never cut by the end of a page: a tall one is left to the
/// typesetter, which may cut it, or else what does not fit on one page would be lost.
const TALLEST: f64 = 300.0;

/// All measures of one report; lengths in points unless said otherwise.
#[derive(Serialize)]
pub(crate) struct Sheet {
    table: Table,
    facts: Facts,
    title: Title,
    proof: Proof,
    #[serde(skip)]
    columns: usize,
}

/// The tables of lines and of figures.
#[derive(Serialize)]
struct Table {
    /// Widths of the columns before the texts, millimetres.
    lines: [f64; 3],
    figures: [f64; 3],
    /// Between two columns.
    gutter: f64,
    size: f64,
    /// From the base line down to the edge of a line, ems.
    below: f64,
    /// Between two lines, ems.
    leading: f64,
    /// Size of remarks and days.
    small: f64,
    /// Size of a figure's status and source.
    status: f64,
    /// The sign of a status: its width, its height, the space after it.
    dot: [f64; 3],
    /// Size of the column heads, and from their base line up to the edge of a line, ems.
    head: f64,
    above: f64,
}

/// The block of facts.
#[derive(Serialize)]
struct Facts {
    /// Width of the labels, from a label to its text, and from there to the next label, millimetres.
    label: f64,
    near: f64,
    apart: f64,
    size: f64,
    /// Size of labels, and of lists of more than so many.
    small: f64,
    few: usize,
    /// From the base line of a label up to the edge of its line, ems.
    above: f64,
    /// Between two lines of what is no table, ems.
    leading: f64,
}

/// Title and subject.
#[derive(Serialize)]
struct Title {
    /// Between two languages, millimetres.
    gutter: f64,
    size: f64,
    subject: f64,
}

/// The block at the end.
#[derive(Serialize)]
struct Proof {
    /// Kept free for the code, between columns, width of labels, from a label to its text, millimetres.
    edge: f64,
    gutter: f64,
    label: f64,
    near: f64,
    size: f64,
    small: f64,
    code: f64,
    /// Between a code and the words after it.
    space: f64,
}

impl Sheet {
    /// For a report in one or two languages.
    pub(crate) const fn of(two: bool) -> Self {
        Self {
            table: Table {
                lines: [11.0, 10.0, 6.5],
                figures: [11.0, 10.0, 17.0],
                gutter: 7.0,
                size: 9.5,
                below: 0.42,
                leading: 0.13,
                small: 8.0,
                status: 8.5,
                dot: [7.0, 6.0, 4.0],
                head: 8.0,
                above: 1.05,
            },
            facts: Facts {
                label: if two { 27.0 } else { 38.0 },
                near: if two { 2.0 } else { 4.0 },
                apart: 6.0,
                size: 9.5,
                small: 8.0,
                few: 5,
                above: 0.83,
                leading: 0.55,
            },
            title: Title { gutter: 6.0, size: if two { 20.0 } else { 22.0 }, subject: 11.0 },
            proof: Proof {
                edge: 39.0,
                gutter: 5.0,
                label: if two { 41.0 } else { 32.0 },
                near: 3.0,
                size: 8.0,
                small: 7.5,
                code: 6.5,
                space: 8.0,
            },
            columns: if two { 2 } else { 1 },
        }
    }

    /// Width of one of the equal columns of texts after the columns of `fixed` width.
    fn text(&self, fixed: &[f64; 3]) -> f64 {
        let columns = self.columns as f64;
        (mm(PAGE - fixed.iter().sum::<f64>()) - self.table.gutter * (columns + 2.0)) / columns
    }
    /// Height of a line of the tables at this size.
    fn line(&self, cap: f64, size: f64) -> f64 {
        (cap + self.table.below) * size
    }

    /// The first two cells of a row and its time: nothing when its day does not fit.
    fn time(&self, ruler: &Ruler, day: Option<&str>) -> Option<f64> {
        let t = &self.table;
        let cap = ruler.cap()?;
        let [_, wide, _] = t.lines;
        let mut cell = Cell::new(ruler, mm(wide), t.leading * t.size);
        if let Some(text) = day {
            cell.put(&[plain(text, t.small)], self.line(cap, t.small))?;
        }
        cell.put(&[], self.line(cap, t.size))?;
        Some(cell.tall())
    }

    fn notes(&self, cell: &mut Cell<'_>, notes: &[Note], column: usize) -> Option<()> {
        let size = self.table.small;
        for note in notes {
            let words = note.words.get(column)?.text();
            let runs =
                [plain("→ ", size), plain(words, size), plain(" № ", size), plain(note.entry.number(), size)];
            cell.put(&runs, self.line(cell.ruler.cap()?, size))?;
        }
        Some(())
    }

    /// Height of a row about an entry.
    pub(crate) fn entry(&self, row: &LineRow, w: &Writer<'_>) -> Option<f64> {
        let (t, ruler) = (&self.table, w.ruler());
        let mut most = self.time(ruler, row.time.day.as_deref())?;
        for (column, said) in row.texts.iter().enumerate() {
            let mut cell = Cell::new(ruler, self.text(&t.lines), t.leading * t.size);
            cell.put(&[said.run(t.size)], self.line(ruler.cap()?, t.size))?;
            self.notes(&mut cell, &row.notes, column)?;
            most = most.max(cell.tall());
        }
        short(most)
    }

    /// Height of a row about a number.
    pub(crate) fn figure(&self, row: &FigureRow, w: &Writer<'_>) -> Option<f64> {
        let (t, ruler) = (&self.table, w.ruler());
        let cap = ruler.cap()?;
        let [dot, tall, space] = t.dot;
        let mut most = self.time(ruler, row.time.day.as_deref())?;
        for (column, name) in row.names.iter().enumerate() {
            let mut cell = Cell::new(ruler, self.text(&t.figures), t.leading * t.size);
            let mut runs = vec![name.run(t.size)];
            if let Some(unit) = row.units.get(column) {
                runs.extend([plain(" (", t.size), unit.run(t.size), plain(")", t.size)]);
            }
            cell.put(&runs, self.line(cap, t.size))?;
            let runs = [
                row.statuses.get(column)?.run(t.status).strong(),
                plain(" — ", t.status),
                row.source.get(column)?.run(t.status),
                plain(" ", t.status),
                row.sources.get(column)?.run(t.status),
            ];
            // The sign stands a little higher than the capitals beside it.
            cell.height += (tall - cap * t.status).max(0.0);
            cell.indented(&runs, dot + space, self.line(cap, t.status))?;
            self.notes(&mut cell, &row.notes, column)?;
            most = most.max(cell.tall());
        }
        short(most)
    }

    /// Height of the head of a table: `narrow` above the fixed columns, `texts` above the texts.
    pub(crate) fn heads(
        &self,
        figures: bool,
        narrow: [&[Said]; 3],
        texts: &[Said],
        w: &Writer<'_>,
    ) -> Option<f64> {
        let (t, ruler) = (&self.table, w.ruler());
        let fixed = if figures { &t.figures } else { &t.lines };
        let tall = (t.above + t.below) * t.head;
        let mut most: f64 = 0.0;
        let mut measure = |all: &[Said], width| {
            let mut cell = Cell::new(ruler, width, t.leading * t.head);
            for (i, said) in all.iter().enumerate() {
                // A wording that is the same in both languages stands once.
                if !all.iter().take(i).any(|before| before.text() == said.text()) {
                    cell.put(&[said.run(t.head).strong()], tall)?;
                }
            }
            most = most.max(cell.tall());
            Some(())
        };
        for (all, width) in narrow.into_iter().zip(fixed) {
            measure(all, mm(*width))?;
        }
        for said in texts {
            measure(std::slice::from_ref(said), self.text(fixed))?;
        }
        short(most)
    }

    /// Height of a line of the block of facts.
    pub(crate) fn fact(
        &self,
        label: &[Said],
        values: &[Vec<Said>],
        inline: bool,
        w: &Writer<'_>,
    ) -> Option<f64> {
        let (f, ruler) = (&self.facts, w.ruler());
        let columns = self.columns as f64;
        let free = PAGE - columns * (f.label + f.near) - (columns - 1.0) * f.apart;
        let mut most: f64 = 0.0;
        for (label, values) in label.iter().zip(values) {
            let mut cell = Cell::new(ruler, mm(f.label), f.leading * f.small);
            cell.put(&[label.run(f.small)], f.above * f.small)?;
            most = most.max(cell.tall());
            let long = values.len() > f.few;
            let size = if long { f.small } else { f.size };
            let mut cell = Cell::new(ruler, mm(free / columns), f.leading * size);
            let tall = ruler.cap()? * size;
            if inline || long {
                let comma = plain(if inline { ", " } else { "; " }, size);
                let runs: Vec<Run<'_>> =
                    values.iter().flat_map(|value| [comma, value.run(size)]).skip(1).collect();
                cell.put(&runs, tall)?;
            } else {
                for value in values {
                    cell.put(&[value.run(size)], tall)?;
                }
            }
            most = most.max(cell.tall());
        }
        short(most)
    }

    /// Height of the title.
    pub(crate) fn title(&self, texts: &[Said], w: &Writer<'_>) -> Option<f64> {
        self.band(texts, self.title.size, w)
    }
    /// Height of the line under the title.
    pub(crate) fn subject(&self, texts: &[Said], w: &Writer<'_>) -> Option<f64> {
        self.band(texts, self.title.subject, w)
    }
    /// Height of the words of the proof, beside a code or not.
    pub(crate) fn proof(&self, texts: &[Said], code: bool, w: &Writer<'_>) -> Option<f64> {
        let (p, columns) = (&self.proof, self.columns as f64);
        let taken = if code { p.edge + p.gutter } else { 0.0 };
        let width = mm((PAGE - taken - (columns - 1.0) * p.gutter) / columns);
        let runs: Vec<Run<'_>> = texts.iter().map(|said| said.run(p.size)).collect();
        self.side_by_side(&runs, width, w)
    }
    /// Height of a line of the proof.
    pub(crate) fn proof_line(
        &self,
        label: &[Said],
        words: &[Said],
        code: &str,
        w: &Writer<'_>,
    ) -> Option<f64> {
        let p = &self.proof;
        let known = code.chars().all(|c| c == ' ' || c == '·' || c.is_ascii_graphic());
        let taken = w.ruler().wide(Run { text: code, face: Face::Regular, size: p.code })?;
        let free = mm(PAGE - p.label - p.near) - taken - p.space;
        let sure = known
            && free > 0.0
            && together(label, p.small, mm(p.label), w)
            && together(words, p.small, free, w);
        if sure { Some(w.ruler().cap()? * p.small) } else { None }
    }
    fn band(&self, texts: &[Said], size: f64, w: &Writer<'_>) -> Option<f64> {
        let columns = self.columns as f64;
        let width = mm((PAGE - (columns - 1.0) * self.title.gutter) / columns);
        let runs: Vec<Run<'_>> = texts.iter().map(|said| said.run(size).strong()).collect();
        self.side_by_side(&runs, width, w)
    }
    fn side_by_side(&self, runs: &[Run<'_>], width: f64, w: &Writer<'_>) -> Option<f64> {
        let mut most: f64 = 0.0;
        for run in runs {
            let mut cell = Cell::new(w.ruler(), width, self.facts.leading * run.size);
            cell.put(&[*run], w.ruler().cap()? * run.size)?;
            most = most.max(cell.tall());
        }
        short(most)
    }
}

/// Lines under each other in one cell.
struct Cell<'a> {
    ruler: &'a Ruler,
    width: f64,
    /// Between two lines.
    leading: f64,
    /// So far, with the space for a next line.
    height: f64,
}

impl<'a> Cell<'a> {
    fn new(ruler: &'a Ruler, width: f64, leading: f64) -> Self {
        Self { ruler, width, leading, height: 0.0 }
    }
    /// A text that begins a new line, each of its lines so tall.
    fn put(&mut self, runs: &[Run<'_>], tall: f64) -> Option<()> {
        self.indented(runs, 0.0, tall)
    }
    /// The same, with less room on the first line.
    fn indented(&mut self, runs: &[Run<'_>], indent: f64, tall: f64) -> Option<()> {
        let lines = self.ruler.lines(runs, indent, self.width)?;
        self.height += lines as f64 * (tall + self.leading);
        Some(())
    }
    fn tall(&self) -> f64 {
        self.height - self.leading
    }
}

/// Whether the wordings of all languages, with marks between them, surely stand on one line.
fn together(all: &[Said], size: f64, width: f64, w: &Writer<'_>) -> bool {
    let runs: Vec<Run<'_>> = all.iter().flat_map(|said| [plain("|", size), said.run(size)]).skip(1).collect();
    // Half an em on both sides of each mark.
    let marks = all.len().saturating_sub(1) as f64 * size;
    w.ruler().lines(&runs, marks, width) == Some(1)
}

fn short(height: f64) -> Option<f64> {
    (height <= TALLEST).then_some(height)
}

fn plain(text: &str, size: f64) -> Run<'_> {
    Run { text, face: Face::Regular, size }
}

fn mm(length: f64) -> f64 {
    length * 72.0 / 25.4
}
