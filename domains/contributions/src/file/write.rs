//! Workbooks that leave the house: the sheet to be filled in, the lines that could not be taken in, the matrix.

use std::collections::BTreeMap;

use kernel::{Lang, Text};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::known::number_in_file;
use super::lines::{Column, Fault, Line, Outcome};
use crate::action::{decimal_again, figures_again};
use crate::read::{ActionRow, MeasureRow, QuestionRow};

/// The sheet that is filled in, and the one with the lists to choose from.
pub(super) const SHEET: &str = "Contributions-Bijdragen";
pub(super) const LISTS: &str = "Listes-Lijsten";
/// The sheet on which questions are answered.
pub(super) const QUESTIONS: &str = "Questions-Vragen";
/// What a day looks like, and how wide columns are.
const DAY: &str = "dd/mm/yyyy";
/// Lines that a sheet to be filled in has room for, with lists to choose from.
pub(super) const ROOM: u32 = 500;

pub(super) fn head(sheet: &mut Worksheet, heads: &[String]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    for (column, text) in (0_u16..).zip(heads) {
        sheet.write_string_with_format(0, column, text, &bold)?;
        sheet.set_column_width(column, 24)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    Ok(())
}

/// The format of cells with words: numbers of measures are text, for 1.10 is not 1.1.
pub(super) fn words() -> Format {
    Format::new().set_num_format("@").set_text_wrap()
}

/// The format of cells with days.
pub(super) fn days() -> Format {
    Format::new().set_num_format(DAY)
}

/// Text and days in the columns of an answer, which begin at `first`.
pub(super) fn columns(
    sheet: &mut Worksheet,
    first: u16,
    (text, day): (&Format, &Format),
) -> Result<(), XlsxError> {
    for (column, of) in (first..).zip(Column::ALL) {
        let format = if matches!(of, Column::From | Column::Until) { day } else { text };
        sheet.set_column_format(column, format)?;
    }
    Ok(())
}

/// The sheet to be filled in by a partner: what it has given already, with its number so that it can be corrected, then a line for each
/// measure without an answer; the questions on a sheet of their own, lists of measures, places and groups on the last. Both languages.
///
/// # Errors
/// When the workbook cannot be written, which would be a defect.
pub fn template(
    year: i64,
    measures: &[MeasureRow],
    questions: &[QuestionRow],
    actions: &[ActionRow],
    areas: &BTreeMap<String, Text>,
    groups: &BTreeMap<String, Text>,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET)?;
    let heads: Vec<String> = Column::ALL.iter().map(|c| c.head()).collect();
    head(sheet, &heads)?;
    let (text, day) = (words(), days());
    columns(sheet, 0, (&text, &day))?;
    let mut row = 1;
    for action in actions {
        let number =
            measures.iter().find(|m| m.measure == action.action.measure).map_or("", |m| m.number.as_str());
        filled(sheet, row, (year, number), action, (areas, groups), (&text, &day))?;
        row += 1;
    }
    for measure in measures.iter().filter(|m| !m.answered) {
        sheet.write_string_with_format(row, 0, &measure.number, &text)?;
        if let Some(reason) = &measure.nothing {
            let at = Column::ALL.iter().position(|column| *column == Column::Nothing).unwrap_or(0);
            let at = u16::try_from(at).unwrap_or(0);
            sheet.write_string_with_format(row, at, &reason.text, &text)?;
        }
        row += 1;
    }
    choices(sheet, 0, measures.len(), areas.len(), groups.len())?;
    if !questions.is_empty() {
        asked(book.add_worksheet(), questions, &text)?;
    }
    lists(&mut book, measures, areas, groups)?;
    book.save_to_buffer()
}

/// The questions with what was answered to them.
fn asked(sheet: &mut Worksheet, questions: &[QuestionRow], text: &Format) -> Result<(), XlsxError> {
    sheet.set_name(QUESTIONS)?;
    head(sheet, &["N°", "Question", "Vraag", "Réponse / Antwoord", "Langue / Taal"].map(str::to_owned))?;
    for column in [3, 4] {
        sheet.set_column_format(column, text)?;
    }
    sheet.set_column_width(0, 6)?;
    for (row, of) in (1..).zip(questions) {
        sheet.write_string(row, 0, of.question.to_string())?;
        sheet.write_string(row, 1, of.asks.get(Lang::Fr).unwrap_or_default())?;
        sheet.write_string(row, 2, of.asks.get(Lang::Nl).unwrap_or_default())?;
        if let Some((words, _)) = &of.answer {
            sheet.write_string_with_format(row, 3, &words.text, text)?;
            sheet.write_string_with_format(row, 4, words.lang.code(), text)?;
        }
    }
    Ok(())
}

fn filled(
    sheet: &mut Worksheet,
    row: u32,
    (year, number): (i64, &str),
    of: &ActionRow,
    (areas, groups): (&BTreeMap<String, Text>, &BTreeMap<String, Text>),
    (text, day): (&Format, &Format),
) -> Result<(), XlsxError> {
    let action = &of.action;
    let name = |names: &BTreeMap<String, Text>, code: &String| {
        names.get(code).map_or_else(|| code.clone(), |n| n.show(action.lang()).to_owned())
    };
    let joined = |codes: &std::collections::BTreeSet<String>, names| {
        codes.iter().map(|c| name(names, c)).collect::<Vec<_>>().join("; ")
    };
    for (column, which) in (0_u16..).zip(Column::ALL) {
        let value = match which {
            Column::Measure => number.to_owned(),
            Column::What => action.what.text.clone(),
            Column::Areas => joined(&action.areas, areas),
            Column::Groups => joined(&action.groups, groups),
            Column::From | Column::Until => {
                let at = if *which == Column::From { action.from } else { action.until };
                if let Some(at) = at {
                    let (year, month, date) =
                        (u16::try_from(at.year()), u8::try_from(at.month()), u8::try_from(at.day()));
                    if let (Ok(year), Ok(month), Ok(date)) = (year, month, date) {
                        let at = rust_xlsxwriter::ExcelDateTime::from_ymd(year, month, date)?;
                        sheet.write_datetime_with_format(row, column, &at, day)?;
                    }
                }
                continue;
            }
            Column::Result => action.result.clone().unwrap_or_default(),
            Column::Figures => figures_again(&action.figures, "; "),
            Column::Links => action.links.join("; "),
            Column::Obstacles => action.obstacles.clone().unwrap_or_default(),
            Column::Cost => action.cost.map_or_else(String::new, |c| decimal_again(c, 2)),
            Column::Money => action.money.clone().unwrap_or_default(),
            Column::Language => action.lang().code().to_owned(),
            Column::Nothing => String::new(),
            Column::Number => number_in_file(year, of.n),
        };
        if !value.is_empty() {
            sheet.write_string_with_format(row, column, &value, text)?;
        }
    }
    Ok(())
}

/// Lists to choose from, where the first of the columns is this one; another text is allowed, for several places stand in one cell.
pub(super) fn choices(
    sheet: &mut Worksheet,
    first: u16,
    measures: usize,
    areas: usize,
    groups: usize,
) -> Result<(), XlsxError> {
    let place = |of: Column| {
        let at = Column::ALL.iter().position(|column| *column == of);
        at.and_then(|at| u16::try_from(at).ok()).unwrap_or(0) + first
    };
    for (of, letter, count) in
        [(Column::Measure, 'A', measures), (Column::Areas, 'D', areas), (Column::Groups, 'F', groups)]
    {
        if count == 0 {
            continue;
        }
        let column = place(of);
        let list = format!("='{LISTS}'!${letter}$2:${letter}${}", count + 1);
        let allowed = DataValidation::new()
            .allow_list_formula(list.as_str().into())
            .set_error_style(DataValidationErrorStyle::Information);
        sheet.add_data_validation(1, column, ROOM, column, &allowed)?;
    }
    let column = place(Column::Language);
    let languages = DataValidation::new().allow_list_strings(&["fr", "nl"])?;
    sheet.add_data_validation(1, column, ROOM, column, &languages)?;
    Ok(())
}

pub(super) fn lists(
    book: &mut Workbook,
    measures: &[MeasureRow],
    areas: &BTreeMap<String, Text>,
    groups: &BTreeMap<String, Text>,
) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(LISTS)?;
    let heads = ["Mesure / Maatregel", "FR", "NL", "Où / Waar", "NL", "Pour qui / Voor wie", "NL"];
    head(sheet, &heads.map(str::to_owned))?;
    for (row, measure) in (1..).zip(measures) {
        sheet.write_string(row, 0, &measure.number)?;
        sheet.write_string(row, 1, measure.titles.get(Lang::Fr).unwrap_or_default())?;
        sheet.write_string(row, 2, measure.titles.get(Lang::Nl).unwrap_or_default())?;
    }
    for (column, names) in [(3_u16, areas), (5, groups)] {
        for (row, text) in (1..).zip(names.values()) {
            sheet.write_string(row, column, text.show(Lang::Fr))?;
            sheet.write_string(row, column + 1, text.show(Lang::Nl))?;
        }
    }
    Ok(())
}

/// The lines that could not be taken in, as they came, with a column of reasons; `says` puts a fault into words.
///
/// # Errors
/// When the workbook cannot be written, which would be a defect.
pub fn rejected(
    heads: &[String],
    lines: &[Line],
    reasons: &str,
    says: impl Fn(&Fault) -> String,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let text = Format::new().set_num_format("@");
    // What stands to the right of the last head goes along, too.
    let told = |line: &Line| line.cells.iter().rposition(|c| !c.trim().is_empty()).map_or(0, |at| at + 1);
    let width = lines.iter().map(told).chain([heads.len()]).max().unwrap_or(0);
    let last = u16::try_from(width).unwrap_or(u16::MAX);
    let blank = std::iter::repeat_n(String::new(), width - heads.len());
    let all: Vec<String> = heads.iter().cloned().chain(blank).chain([reasons.to_owned()]).collect();
    head(sheet, &all)?;
    let mut row = 1;
    for line in lines {
        let Outcome::Faulty(faults) = &line.outcome else { continue };
        for (column, value) in (0_u16..last).zip(&line.cells) {
            sheet.write_string_with_format(row, column, value, &text)?;
        }
        let why: Vec<String> = faults.iter().map(&says).collect();
        sheet.write_string(row, last, why.join("\n"))?;
        row += 1;
    }
    book.save_to_buffer()
}

/// A table of texts as a workbook, its first line the heads. In columns from `counts` on, whole numbers are numbers; elsewhere
/// texts stay what they are: 1.10 is not 1.1, and 007 is no seven.
///
/// # Errors
/// When the workbook cannot be written, which would be a defect.
pub fn table(name: &str, heads: &[String], rows: &[Vec<String>], counts: u16) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    head(sheet, heads)?;
    for (n, row) in (1..).zip(rows) {
        for (column, value) in (0_u16..).zip(row) {
            match value.parse::<u32>() {
                Ok(count) if column >= counts => sheet.write_number(n, column, count)?,
                _ => sheet.write_string(n, column, value)?,
            };
        }
    }
    book.save_to_buffer()
}
