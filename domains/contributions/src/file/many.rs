//! A file with what many partners did: one column says whose each line is, by the code or the name of the partner. Everything else is read
//! as on the file of one partner.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Lang, Text, kind};
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Format, Workbook, XlsxError};

use super::grid::{Cell, FileFault, Grid, GridRow, MOST_ROWS, address};
use super::lines::{self, Against, Column, Fault, FaultKind, Head, Line, Note, Outcome, Read, read_lines};
use super::write::{self, LISTS, QUESTIONS, SHEET};
use crate::read::MeasureRow;

/// What people write above the column that says whose a line is.
const HEADS: &[&str] = &["partenaire", "partner", "organisation", "organisatie"];
/// The same in a file of ours.
const HEAD: &str = "Partenaire / Partner";

/// Somebody who can be asked.
#[derive(Clone, Copy)]
pub struct Named<'a> {
    /// Code of the organisation.
    pub code: &'a str,
    /// Its name.
    pub names: &'a Text,
    /// What its lines are read against; nothing where it was not asked in this campaign.
    pub against: Option<Against<'a>>,
}

/// A line of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct ManyLine {
    /// The code of the partner whose it is; nothing where that cannot be told.
    pub partner: Option<String>,
    /// What stands in the column that says so.
    pub said: String,
    /// What it says.
    pub line: Line,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct ManyRead {
    /// The heads as they stand in the file.
    pub heads: Vec<String>,
    /// The lines that are not blank, in their order.
    pub lines: Vec<ManyLine>,
    /// Whether the columns stand in another order than in a file of ours.
    pub moved: bool,
    /// The encoding that was guessed.
    pub encoding: Option<&'static str>,
    /// Names of other sheets in which something stands and of which nothing was read.
    pub others: Vec<String>,
    /// Columns that mean nothing here, by their head or their letter: what stands below them is not taken.
    pub unknown: Vec<String>,
    columns: BTreeMap<Column, usize>,
}

impl ManyRead {
    /// What stands on a line in a column, as it is written there.
    #[must_use]
    pub fn said<'l>(&self, line: &'l ManyLine, column: Column) -> &'l str {
        let at = self.columns.get(&column);
        at.and_then(|at| line.line.cells.get(*at)).map_or("", |text| text.trim())
    }
}

/// Reads lines out of the cells of a file, each against the sheet of the partner whose it is.
///
/// # Errors
/// Why nothing of it can be read.
pub fn read_many(grid: &Grid, partners: &[Named<'_>]) -> Result<ManyRead, FileFault> {
    let (at, head) = lines::head(grid)?;
    let column = whose(&head)?;
    let Some(first) = grid.rows.get(at) else { return Err(FileFault::Head) };
    let rows = grid.rows.get(at + 1..).unwrap_or_default();
    if rows.len() > MOST_ROWS {
        return Err(FileFault::Lines);
    }
    let called = Called::of(partners);
    let (mut found, mut of): (Vec<ManyLine>, BTreeMap<usize, Vec<GridRow>>) = (Vec::new(), BTreeMap::new());
    for row in rows.iter().filter(|row| tells(row, &head, column)) {
        match called.partner(row, column) {
            Ok(n) => of.entry(n).or_default().push(row.clone()),
            Err(fault) => found.push(faulty(row, column, None, fault)),
        }
    }
    for (n, rows) in of {
        let Some(partner) = partners.get(n) else { continue };
        found.extend(of_partner(partner, first, rows, column)?);
    }
    if found.is_empty() {
        return Err(FileFault::Empty);
    }
    found.sort_by_key(|one| one.line.line);
    let order: Vec<usize> = Column::ALL.iter().filter_map(|c| head.columns.get(c).copied()).collect();
    let known: BTreeSet<usize> = head.columns.values().copied().chain([column]).collect();
    let unknown = lines::unknown(&head.texts, &known, found.iter().map(|one| &one.line));
    // Whose the answers to questions are is not said on their sheet: they are left to each partner's own file.
    let told = |row: &GridRow| row.number > 1 && row.cells.iter().skip(3).any(|cell| !cell.is_blank());
    let asked = grid.questions.iter().any(told).then(|| QUESTIONS.to_owned());
    Ok(ManyRead {
        heads: head.texts,
        lines: found,
        moved: !order.is_sorted(),
        encoding: grid.encoding,
        others: grid.others.iter().cloned().chain(asked).collect(),
        unknown,
        columns: head.columns,
    })
}

/// The one column that says whose a line is.
fn whose(head: &Head) -> Result<usize, FileFault> {
    let means = |text: &String| lines::words_of(text).iter().any(|word| HEADS.contains(&word.as_str()));
    let mut all = head.texts.iter().enumerate().filter(|(_, text)| means(text)).map(|(at, _)| at);
    match (all.next(), all.next()) {
        (None, _) => Err(FileFault::Partner),
        (Some(_), Some(_)) => Err(FileFault::Twice),
        (Some(at), None) => Ok(at),
    }
}

/// Whether anything stands on a line but the partner, the measure and the language, as on the lines of an empty file of ours.
fn tells(row: &GridRow, head: &Head, column: usize) -> bool {
    let silent: BTreeSet<usize> = [Column::Measure, Column::Language, Column::Number]
        .iter()
        .filter_map(|of| head.columns.get(of).copied())
        .chain([column])
        .collect();
    row.cells.iter().enumerate().any(|(at, cell)| !silent.contains(&at) && !cell.is_blank())
}

/// The lines of one partner.
fn of_partner(
    partner: &Named<'_>,
    head: &GridRow,
    rows: Vec<GridRow>,
    column: usize,
) -> Result<Vec<ManyLine>, FileFault> {
    let code = Some(partner.code.to_owned());
    let Some(against) = &partner.against else {
        let not_asked = |row: &GridRow| {
            let value = row.cells.get(column).map_or("", |cell| cell.text.as_str());
            let fault = Fault::at(address(column, row.number), FaultKind::PartnerNotAsked, value);
            faulty(row, column, code.clone(), fault)
        };
        return Ok(rows.iter().map(not_asked).collect());
    };
    let said: BTreeMap<u32, Cell> =
        rows.iter().filter_map(|row| row.cells.get(column).map(|cell| (row.number, cell.clone()))).collect();
    let rows = std::iter::once(head.clone()).chain(rows).collect();
    let part = Grid { rows, encoding: None, others: Vec::new(), questions: Vec::new() };
    let read = match read_lines(&part, against) {
        Ok(read) => read,
        Err(FileFault::Empty) => return Ok(Vec::new()),
        Err(other) => return Err(other),
    };
    let one = |mut line: Line| {
        let cell = said.get(&line.line);
        if cell.is_some_and(|cell| cell.formula) {
            line.notes.push((address(column, line.line), Note::Formula));
        }
        ManyLine { partner: code.clone(), said: cell.map_or_else(String::new, |c| c.text.clone()), line }
    };
    Ok(read.lines.into_iter().map(one).collect())
}

fn faulty(row: &GridRow, column: usize, partner: Option<String>, fault: Fault) -> ManyLine {
    let text = |cell: &Cell| cell.error.clone().unwrap_or_else(|| cell.text.clone());
    ManyLine {
        partner,
        said: row.cells.get(column).map_or_else(String::new, text),
        line: Line {
            line: row.number,
            cells: row.cells.iter().map(text).collect(),
            outcome: Outcome::Faulty(vec![fault]),
            notes: Vec::new(),
            was: None,
        },
    }
}

/// Partners by whatever people call them: their code first, then their names, in small letters without accents.
struct Called {
    codes: BTreeMap<String, usize>,
    names: BTreeMap<String, BTreeSet<usize>>,
}

impl Called {
    fn of(partners: &[Named<'_>]) -> Self {
        let (mut codes, mut names) = (BTreeMap::new(), BTreeMap::<String, BTreeSet<usize>>::new());
        for (n, partner) in partners.iter().enumerate() {
            codes.insert(partner.code.to_lowercase(), n);
            let own = [&partner.names.fr, &partner.names.nl, &partner.names.en];
            for name in own.into_iter().flatten().filter(|name| !name.trim().is_empty()) {
                names.entry(plain(name)).or_default().insert(n);
            }
        }
        Self { codes, names }
    }

    /// Whose a line is, or why that cannot be told.
    fn partner(&self, row: &GridRow, column: usize) -> Result<usize, Fault> {
        let blank = Cell::default();
        let cell = row.cells.get(column).unwrap_or(&blank);
        let fault = |kind, value: &str| Err(Fault::at(address(column, row.number), kind, value));
        if let Some(error) = &cell.error {
            return fault(FaultKind::Error, error);
        }
        if let Some(range) = &cell.merged {
            return fault(FaultKind::Merged, range);
        }
        if cell.unvalued {
            return fault(FaultKind::Unvalued, "");
        }
        if cell.is_blank() {
            return fault(FaultKind::PartnerMissing, "");
        }
        let all = self.meant(&cell.text);
        match all.as_slice() {
            [n] => Ok(*n),
            [] => fault(FaultKind::Partner, &cell.text),
            _ => fault(FaultKind::PartnerAmbiguous, &cell.text),
        }
    }

    /// Those whom a text can mean.
    fn meant(&self, text: &str) -> Vec<usize> {
        match self.codes.get(&text.trim().to_lowercase()) {
            Some(n) => vec![*n],
            None => self.names.get(&plain(text)).into_iter().flatten().copied().collect(),
        }
    }
}

/// Reads the file of one partner, without the lines that name another one: somebody chose the file of many on the sheet of one.
///
/// # Errors
/// Why nothing of it can be read.
pub fn read_own(
    grid: &Grid,
    against: &Against<'_>,
    own: &str,
    partners: &[Named<'_>],
) -> Result<Read, FileFault> {
    let (at, head) = lines::head(grid)?;
    let means = |text: &String| lines::words_of(text).iter().any(|word| HEADS.contains(&word.as_str()));
    let column = head.texts.iter().position(means);
    let called = Called::of(partners);
    let other = |n: &usize| partners.get(*n).is_some_and(|partner| partner.code != own);
    let foreign = |row: &GridRow| {
        let column = column?;
        let said = row.cells.get(column).map_or("", |cell| cell.text.as_str());
        let meant = called.meant(said);
        let foreign = !meant.is_empty() && meant.iter().all(other);
        foreign.then(|| Fault::at(address(column, row.number), FaultKind::PartnerOther, said))
    };
    lines::read_lines_where(grid, against, (at, head), foreign)
}

fn plain(text: &str) -> String {
    store::fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The file to be filled in for many partners: a line for each measure on which one of them has not answered, lists to choose from.
///
/// # Errors
/// When the workbook cannot be written, which would be a defect.
pub fn many_template(
    partners: &[(String, Vec<MeasureRow>)],
    areas: &BTreeMap<String, Text>,
    groups: &BTreeMap<String, Text>,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET)?;
    // Nothing that was sent already stands in it: there is no number to be named.
    let own = Column::ALL.iter().filter(|column| **column != Column::Number).map(|column| column.head());
    let heads: Vec<String> = std::iter::once(HEAD.to_owned()).chain(own).collect();
    write::head(sheet, &heads)?;
    let (text, day) = (write::words(), write::days());
    sheet.set_column_format(0, &text)?;
    write::columns(sheet, 1, (&text, &day))?;
    let mut measures: BTreeMap<Id<kind::Matter>, &MeasureRow> = BTreeMap::new();
    let mut row = 1;
    for (name, own) in partners {
        for measure in own {
            measures.insert(measure.measure, measure);
            if measure.answered || measure.nothing.is_some() {
                continue;
            }
            sheet.write_string_with_format(row, 0, name, &text)?;
            sheet.write_string_with_format(row, 1, &measure.number, &text)?;
            row += 1;
        }
    }
    let mut all: Vec<MeasureRow> = measures.into_values().cloned().collect();
    all.sort_by(|a, b| a.number.cmp(&b.number));
    write::choices(sheet, 1, all.len(), areas.len(), groups.len())?;
    if !partners.is_empty() {
        let list = format!("='{LISTS}'!$H$2:$H${}", partners.len() + 1);
        let allowed = DataValidation::new()
            .allow_list_formula(list.as_str().into())
            .set_error_style(DataValidationErrorStyle::Information);
        sheet.add_data_validation(1, 0, write::ROOM, 0, &allowed)?;
    }
    write::lists(&mut book, &all, areas, groups)?;
    let lists = book.worksheet_from_name(LISTS)?;
    lists.write_string_with_format(0, 7, HEAD, &Format::new().set_bold())?;
    for (row, (name, _)) in (1..).zip(partners) {
        lists.write_string(row, 7, name)?;
    }
    book.save_to_buffer()
}

/// The name under which a partner stands in a file of ours: the French one, which is often that in both languages, where nobody else is called
/// so; its code otherwise.
#[must_use]
pub fn name_in_file(of: &Named<'_>, all: &[Named<'_>]) -> String {
    let name = of.names.show(Lang::Fr);
    let alone = all.iter().filter(|other| {
        let names = [&other.names.fr, &other.names.nl, &other.names.en];
        names.into_iter().flatten().any(|other| plain(other) == plain(name))
    });
    if name.trim().is_empty() || alone.count() > 1 { of.code.to_owned() } else { name.to_owned() }
}
