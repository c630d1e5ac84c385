//! The sheet of questions of a file: what is answered besides the measures, line by line.

use kernel::{Lang, Words};

use super::grid::{Cell, GridRow, address};
use super::lines::{Against, Fault, FaultKind};

/// Where things stand on that sheet: the number of the question, the answer, its language.
const NUMBER: usize = 0;
const ANSWER: usize = 3;
const LANGUAGE: usize = 4;

/// What a line of the sheet of questions says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerOutcome {
    /// An answer to the question of this number.
    Answer(i64, Words),
    /// It was given already.
    Known,
    /// It cannot be taken in.
    Faulty(Vec<Fault>),
}

/// A line of the sheet of questions on which something is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLine {
    /// Its number on that sheet, from 1.
    pub line: u32,
    /// The number of the question, as it is written.
    pub number: String,
    /// The answer, as it is written.
    pub text: String,
    /// What it says.
    pub outcome: AnswerOutcome,
}

/// The lines on which something is answered. The first line is the head.
pub(super) fn read(rows: &[GridRow], against: &Against<'_>) -> Vec<AnswerLine> {
    let told = |row: &&GridRow| row.number > 1 && row.cells.get(ANSWER).is_some_and(|cell| !cell.is_blank());
    rows.iter().filter(told).map(|row| line(row, against)).collect()
}

fn line(row: &GridRow, against: &Against<'_>) -> AnswerLine {
    let cell = |at: usize| row.cells.get(at).cloned().unwrap_or_default();
    let (number, answer, language) = (cell(NUMBER), cell(ANSWER), cell(LANGUAGE));
    let mut faults = Vec::new();
    let mut fault = |at: usize, kind: FaultKind, value: &str| {
        faults.push(Fault::at(address(at, row.number), kind, value));
    };
    for (at, cell) in [(NUMBER, &number), (ANSWER, &answer), (LANGUAGE, &language)] {
        if let Some(error) = &cell.error {
            fault(at, FaultKind::Error, error);
        }
        if let Some(range) = &cell.merged {
            fault(at, FaultKind::Merged, range);
        }
        if cell.unvalued {
            fault(at, FaultKind::Unvalued, "");
        }
    }
    let question = number.text.trim().parse::<i64>().ok();
    let asked = question.and_then(|n| against.questions.iter().find(|q| q.question == n));
    if asked.is_none() {
        fault(NUMBER, FaultKind::Question, &number.text);
    }
    let lang = spoken(&language, against.lang);
    if lang.is_none() {
        fault(LANGUAGE, FaultKind::Language, &language.text);
    }
    let text = answer.text.trim();
    if text.chars().count() > against.facts.limits.text {
        fault(ANSWER, FaultKind::Long, text);
    }
    let outcome = match (asked, lang) {
        (Some(asked), Some(lang)) if faults.is_empty() => {
            let words = Words::new(lang, text);
            let same = asked.answer.as_ref().is_some_and(|(given, _)| given.text == words.text);
            if same { AnswerOutcome::Known } else { AnswerOutcome::Answer(asked.question, words) }
        }
        _ => AnswerOutcome::Faulty(faults),
    };
    AnswerLine { line: row.number, number: number.text, text: text.to_owned(), outcome }
}

/// The language that a cell names, or that of the page where it names none; nothing where it is no language.
pub(super) fn spoken(cell: &Cell, otherwise: Lang) -> Option<Lang> {
    match cell.text.trim().to_lowercase().as_str() {
        "" => Some(otherwise),
        "fr" | "français" | "frans" => Some(Lang::Fr),
        "nl" | "nederlands" | "néerlandais" => Some(Lang::Nl),
        _ => None,
    }
}
