//! What the lines of a file say: an action, that there is nothing to report, or why that cannot be told, cell by cell.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Id, Lang, Text, Words, kind};

use super::answers::{self, AnswerLine, spoken};
use super::grid::{Cell, FileFault, Grid, GridRow, MOST_ROWS, address, letters};
use super::known::{Known, named_number};
use crate::Facts;
use crate::action::{Action, decimal, figures};
use crate::hint::{Hint, hints};
use crate::read::{ActionRow, MeasureRow, QuestionRow};

/// What people write before the number of a measure.
const LABELS: [&str; 5] = ["mesure", "maatregel", "measure", "n°", "nr"];
/// The head stands within the first lines: above it there may be a title.
pub(super) const HEAD_WITHIN: usize = 12;
/// So many cells beside the table are named on one line; how many more there are stands with the last one.
const STRAYS: usize = 5;

kernel::coded! {
    /// A column of the file.
    Column {
        /// The measure, by its number.
        Measure = "measure",
        /// What was done.
        What = "what",
        /// Where.
        Areas = "areas",
        /// For whom.
        Groups = "groups",
        /// First day.
        From = "from",
        /// Last day.
        Until = "until",
        /// What came of it.
        Result = "result",
        /// The same in numbers.
        Figures = "figures",
        /// Addresses of evidence.
        Links = "links",
        /// What stood in the way.
        Obstacles = "obstacles",
        /// What it cost.
        Cost = "cost",
        /// Where the money came from.
        Money = "money",
        /// The language of the line.
        Language = "language",
        /// Why there is nothing to report.
        Nothing = "nothing",
        /// The number of an action that was sent already: the line says it anew.
        Number = "number",
    }
}

impl Column {
    /// Its head in French and in Dutch, and other words that people write there.
    #[must_use]
    pub const fn heads(self) -> &'static [&'static str] {
        match self {
            Self::Measure => &["mesure", "maatregel", "measure", "n° mesure", "nr maatregel"],
            Self::What => &["action", "actie", "quoi", "wat", "what"],
            Self::Areas => &["où", "waar", "where", "lieu", "plaats"],
            Self::Groups => &["pour qui", "voor wie", "for whom", "public", "doelgroep"],
            Self::From => &["du", "van", "from", "début", "begin"],
            Self::Until => &["au", "tot", "until", "fin", "einde"],
            Self::Result => &["résultat", "resultaat", "result"],
            Self::Figures => &["chiffres", "cijfers", "figures"],
            Self::Links => &["preuves", "bewijzen", "evidence", "liens", "links"],
            Self::Obstacles => &["obstacles", "obstakels", "knelpunten"],
            Self::Cost => &["coût (€)", "kosten (€)", "coût", "kosten", "cost"],
            Self::Money => {
                &["source du financement", "financieringsbron", "source of the money", "financement"]
            }
            Self::Language => &["langue", "taal", "language"],
            Self::Nothing => &[
                "rien à signaler : pourquoi",
                "niets te melden: waarom",
                "rien à signaler",
                "niets te melden",
            ],
            Self::Number => &["n° action", "nr. actie", "number of the action"],
        }
    }
    /// The head of a file of ours, in both languages.
    #[must_use]
    pub fn head(self) -> String {
        let mut heads = self.heads().iter();
        let french = heads.next().copied().unwrap_or_default();
        let dutch = heads.next().copied().unwrap_or_default();
        let big = |text: &str| {
            let mut letters = text.chars();
            letters.next().map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
        };
        if french == dutch { big(french) } else { format!("{} / {}", big(french), big(dutch)) }
    }
}

kernel::coded! {
    /// Why a cell cannot be taken in.
    FaultKind {
        /// The partner was not asked about such a measure.
        Measure = "measure",
        /// Two measures can be meant: the spreadsheet took the number for a decimal one.
        MeasureNumber = "measure-number",
        /// The spreadsheet took the number for a day.
        MeasureDate = "measure-date",
        /// The line does not say which measure it is about.
        MeasureMissing = "measure-missing",
        /// It does not say what was done.
        What = "what",
        /// There is no such place.
        Area = "area",
        /// There is no such group.
        Group = "group",
        /// It is no day.
        Date = "date",
        /// The last day lies before the first.
        Order = "order",
        /// It is no number with what it counts.
        Figure = "figure",
        /// It is no amount.
        Cost = "cost",
        /// It is no address.
        Link = "link",
        /// It is neither French nor Dutch.
        Language = "language",
        /// It is too long, or too many.
        Long = "long",
        /// A formula ended in an error.
        Error = "error",
        /// A formula of which no value is stored: what it would say cannot be told.
        Unvalued = "unvalued",
        /// It is part of a merged range: to which line it belongs cannot be told.
        Merged = "merged",
        /// The line, another one or the sheet has an action, and the line says that there is nothing to report.
        Both = "both",
        /// There is no action of this number on the sheet and of this measure, or another line tells of it.
        ActionNumber = "action-number",
        /// The action was judged: it stays as it is.
        ActionJudged = "action-judged",
        /// Something stands to the right of the last column with a head.
        Column = "column",
        /// No question of this number is asked.
        Question = "question",
        /// Nobody that can be asked is called like that.
        Partner = "partner",
        /// The line does not say whose it is.
        PartnerMissing = "partner-missing",
        /// Several partners are called like that.
        PartnerAmbiguous = "partner-ambiguous",
        /// The partner was not asked in this campaign.
        PartnerNotAsked = "partner-not-asked",
        /// The line is another partner's than the one whose sheet it is.
        PartnerOther = "partner-other",
    }
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Its address: `C14`.
    pub cell: String,
    /// What.
    pub kind: FaultKind,
    /// What stands there, shortened.
    pub value: String,
}

impl Fault {
    pub(super) fn at(cell: String, kind: FaultKind, value: &str) -> Self {
        Self { cell, kind, value: value.chars().take(80).collect() }
    }
}

kernel::coded! {
    /// What somebody should know of a cell that was taken in.
    Note {
        /// It holds a formula; the value that stood there was taken.
        Formula = "formula",
        /// The day was read from text.
        DateAsText = "date-as-text",
        /// Its letters look broken: somebody saved it in another encoding than it was read in.
        Garbled = "garbled",
        /// The day lies outside the year that is asked about: it may be a file of another year.
        OtherYear = "other-year",
    }
}

/// What a line says.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// An action.
    Action(Box<Action>),
    /// An action that was sent already, under its number, said anew.
    Correction(i64, Box<Action>),
    /// There is nothing to report on the measure.
    Nothing(Id<kind::Matter>, Words),
    /// It stands on the sheet already, or further up in the file.
    Known,
    /// It cannot be taken in.
    Faulty(Vec<Fault>),
}

/// A line of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its number in the file, from 1.
    pub line: u32,
    /// Its cells as text.
    pub cells: Vec<String>,
    /// What it says.
    pub outcome: Outcome,
    /// What somebody should know: the cell, and what.
    pub notes: Vec<(String, Note)>,
    /// What the action said until now which it corrects.
    pub was: Option<String>,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The heads as they stand in the file.
    pub heads: Vec<String>,
    /// The lines that are not blank.
    pub lines: Vec<Line>,
    /// What is answered to questions, on a sheet of its own.
    pub answers: Vec<AnswerLine>,
    /// Whether the columns stand in another order than in a file of ours.
    pub moved: bool,
    /// The encoding that was guessed.
    pub encoding: Option<&'static str>,
    /// Names of other sheets in which something stands and of which nothing was read.
    pub others: Vec<String>,
    /// Where each column stands, counted from 0.
    pub columns: BTreeMap<Column, usize>,
}

impl Read {
    /// What stands on a line in a column, as it is written there.
    #[must_use]
    pub fn said<'l>(&self, line: &'l Line, column: Column) -> &'l str {
        let at = self.columns.get(&column);
        at.and_then(|at| line.cells.get(*at)).map_or("", |text| text.trim())
    }

    /// Columns that mean nothing here: what stands below them is not taken.
    #[must_use]
    pub fn unknown(&self) -> Vec<String> {
        unknown(&self.heads, &self.columns.values().copied().collect(), &self.lines)
    }
}

/// Columns of which nothing is taken: by their head, and by their letter where something stands below none.
pub(super) fn unknown<'l>(
    heads: &[String],
    known: &BTreeSet<usize>,
    lines: impl IntoIterator<Item = &'l Line>,
) -> Vec<String> {
    let mut told = BTreeSet::new();
    for line in lines {
        told.extend((0..).zip(&line.cells).filter(|(_, text)| !text.trim().is_empty()).map(|(at, _)| at));
    }
    let called = |(at, head): (usize, &String)| match head.trim() {
        "" => told.contains(&at).then(|| letters(at)),
        head => Some(head.to_owned()),
    };
    heads.iter().enumerate().filter(|(at, _)| !known.contains(at)).filter_map(called).collect()
}

/// What a file is read against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The year of the sheet.
    pub year: i64,
    /// The measures that the partner is asked about.
    pub measures: &'a [MeasureRow],
    /// The questions that it is asked besides.
    pub questions: &'a [QuestionRow],
    /// Names of areas by code.
    pub areas: &'a BTreeMap<String, Text>,
    /// Names of groups by code.
    pub groups: &'a BTreeMap<String, Text>,
    /// What stands on the sheet.
    pub actions: &'a [ActionRow],
    /// Limits.
    pub facts: &'a Facts,
    /// The language of lines that do not say theirs.
    pub lang: Lang,
}

/// Reads lines out of the cells of a file.
///
/// # Errors
/// Why nothing of it can be read.
pub fn read_lines(grid: &Grid, against: &Against<'_>) -> Result<Read, FileFault> {
    read_lines_where(grid, against, head(grid)?, |_| None)
}

/// The same below this head, without the lines of which it is said why they do not count: nothing that stands on them settles what the
/// others say.
pub(super) fn read_lines_where(
    grid: &Grid,
    against: &Against<'_>,
    (at, head): (usize, Head),
    foreign: impl Fn(&GridRow) -> Option<Fault>,
) -> Result<Read, FileFault> {
    let rows: Vec<&GridRow> = grid.rows.iter().skip(at + 1).collect();
    if rows.len() > MOST_ROWS {
        return Err(FileFault::Lines);
    }
    let reader = Reader::new(&head, against);
    let mut known = Known::of(&head, against);
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(mut line) = reader.line(row) else { continue };
        match foreign(row) {
            Some(fault) => line.outcome = Outcome::Faulty(vec![fault]),
            None => known.settle(&mut line),
        }
        lines.push(line);
    }
    contradicted(&mut lines, &head, against);
    let answers = answers::read(&grid.questions, against);
    if lines.is_empty() && answers.is_empty() {
        return Err(FileFault::Empty);
    }
    let order: Vec<usize> = Column::ALL.iter().filter_map(|c| head.columns.get(c).copied()).collect();
    Ok(Read {
        heads: head.texts,
        lines,
        answers,
        moved: !order.is_sorted(),
        encoding: grid.encoding,
        others: grid.others.clone(),
        columns: head.columns,
    })
}

/// That there is nothing to report does not go with an action on the same measure, be it on the sheet or on another line: the whole answer
/// would be refused for it.
fn contradicted(lines: &mut [Line], head: &Head, against: &Against<'_>) {
    let mut acted: BTreeSet<Id<kind::Matter>> =
        against.actions.iter().map(|row| row.action.measure).collect();
    acted.extend(lines.iter().filter_map(|line| match &line.outcome {
        Outcome::Action(action) | Outcome::Correction(_, action) => Some(action.measure),
        Outcome::Nothing(..) | Outcome::Known | Outcome::Faulty(_) => None,
    }));
    let at = head.columns.get(&Column::Nothing).copied().unwrap_or(0);
    for line in lines {
        let Outcome::Nothing(measure, reason) = &line.outcome else { continue };
        if acted.contains(measure) {
            let fault = Fault::at(address(at, line.line), FaultKind::Both, &reason.text);
            line.outcome = Outcome::Faulty(vec![fault]);
        }
    }
}

/// Where each column stands, and the heads as they are written.
pub(super) struct Head {
    pub(super) columns: BTreeMap<Column, usize>,
    pub(super) texts: Vec<String>,
}

/// The first line that has the measure and what was done among its heads.
pub(super) fn head(grid: &Grid) -> Result<(usize, Head), FileFault> {
    for (at, row) in grid.rows.iter().take(HEAD_WITHIN).enumerate() {
        let mut columns = BTreeMap::new();
        let mut twice = false;
        for (column, cell) in row.cells.iter().enumerate() {
            if let Some(found) = named(&cell.text) {
                twice |= columns.insert(found, column).is_some();
            }
        }
        if columns.contains_key(&Column::Measure) && columns.contains_key(&Column::What) {
            if twice {
                return Err(FileFault::Twice);
            }
            let texts: Vec<String> = row.cells.iter().map(|c| c.text.clone()).collect();
            // Blank heads to the right are no columns: what stands below them is out of place.
            let last = texts.iter().rposition(|t| !t.trim().is_empty()).map_or(0, |at| at + 1);
            return Ok((at, Head { columns, texts: texts.into_iter().take(last).collect() }));
        }
    }
    Err(if grid.rows.is_empty() { FileFault::Empty } else { FileFault::Head })
}

/// Whether these cells are the head of a file.
pub(super) fn is_head(cells: impl IntoIterator<Item = String>) -> bool {
    let found: BTreeSet<Column> = cells.into_iter().filter_map(|text| named(&text)).collect();
    found.contains(&Column::Measure) && found.contains(&Column::What)
}

/// The column that this head means.
fn named(text: &str) -> Option<Column> {
    let parts = words_of(text);
    Column::ALL
        .iter()
        .copied()
        .find(|column| parts.iter().any(|part| column.heads().contains(&part.as_str())))
}

/// The words of a head in small letters: the whole, and where a head of ours has two languages with a slash between, each of them.
pub(super) fn words_of(text: &str) -> Vec<String> {
    let plain = |text: &str| {
        text.replace(['\u{a0}', '\u{202f}'], " ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
    };
    let whole = plain(text);
    std::iter::once(whole.clone()).chain(whole.split(" / ").map(str::to_owned)).collect()
}

struct Reader<'a> {
    head: &'a Head,
    against: &'a Against<'a>,
    /// Codes of areas by whatever people call them, in small letters.
    areas: BTreeMap<String, String>,
    groups: BTreeMap<String, String>,
}

/// What was found in the cells of one line so far.
struct Cells<'r> {
    row: &'r GridRow,
    faults: Vec<Fault>,
    notes: Vec<(String, Note)>,
}

impl Cells<'_> {
    fn fault(&mut self, column: usize, kind: FaultKind, value: &str) {
        self.faults.push(Fault::at(address(column, self.row.number), kind, value));
    }
}

fn called(names: &BTreeMap<String, Text>) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for (code, names) in names {
        let own = [Some(code.as_str()), names.fr.as_deref(), names.nl.as_deref(), names.en.as_deref()];
        for name in own.into_iter().flatten() {
            all.entry(name.trim().to_lowercase()).or_insert_with(|| code.clone());
        }
    }
    all
}

impl<'a> Reader<'a> {
    fn new(head: &'a Head, against: &'a Against<'a>) -> Self {
        Self { head, against, areas: called(against.areas), groups: called(against.groups) }
    }

    /// The line; nothing where nothing is told on it but the measure, as on the lines of an empty file of ours.
    fn line(&self, row: &GridRow) -> Option<Line> {
        let told = |column: &Column| {
            let at = self.head.columns.get(column).and_then(|at| row.cells.get(*at));
            at.is_some_and(|cell| !cell.is_blank())
        };
        let columns: Vec<&Column> = self.head.columns.keys().collect();
        let beside = row.cells.iter().skip(self.head.texts.len()).any(|c| !c.is_blank());
        let only = |c: &&&Column| !matches!(**c, Column::Measure | Column::Language | Column::Number);
        if !beside && !columns.iter().filter(only).any(|c| told(c)) {
            return None;
        }
        let mut cells = Cells { row, faults: Vec::new(), notes: Vec::new() };
        self.marks(&mut cells);
        let outcome = self.outcome(&mut cells);
        let outcome = match outcome {
            Some(outcome) if cells.faults.is_empty() => outcome,
            _ => Outcome::Faulty(cells.faults),
        };
        Some(Line {
            line: row.number,
            cells: row.cells.iter().map(|c| c.error.clone().unwrap_or_else(|| c.text.clone())).collect(),
            outcome,
            notes: cells.notes,
            was: None,
        })
    }

    /// Errors, merged cells, formulas, and what stands beside the table.
    fn marks(&self, cells: &mut Cells<'_>) {
        let row = cells.row;
        for (at, cell) in row.cells.iter().enumerate() {
            let headed = self.head.columns.values().any(|c| *c == at);
            if !headed {
                continue;
            }
            if let Some(error) = &cell.error {
                cells.fault(at, FaultKind::Error, error);
            }
            if let Some(range) = &cell.merged {
                cells.fault(at, FaultKind::Merged, range);
            }
            if cell.unvalued {
                cells.fault(at, FaultKind::Unvalued, "");
            } else if cell.formula && cell.error.is_none() {
                cells.notes.push((address(at, row.number), Note::Formula));
            }
            if garbled(&cell.text) {
                cells.notes.push((address(at, row.number), Note::Garbled));
            }
        }
        let beside = row.cells.iter().enumerate().skip(self.head.texts.len()).filter(|(_, c)| !c.is_blank());
        let more = beside.clone().count().saturating_sub(STRAYS);
        for (n, (at, cell)) in (1..).zip(beside.take(STRAYS)) {
            if n == STRAYS && more > 0 {
                let start: String = cell.text.chars().take(60).collect();
                cells.fault(at, FaultKind::Column, &format!("{start} (+ {more})"));
            } else {
                cells.fault(at, FaultKind::Column, &cell.text);
            }
        }
    }

    fn cell<'r>(&self, cells: &Cells<'r>, column: Column) -> Option<(usize, &'r Cell)> {
        let at = *self.head.columns.get(&column)?;
        let told = |cell: &&Cell| !cell.is_blank() && cell.error.is_none() && !cell.unvalued;
        cells.row.cells.get(at).filter(told).map(|cell| (at, cell))
    }

    fn outcome(&self, cells: &mut Cells<'_>) -> Option<Outcome> {
        let measure = self.measure(cells);
        let lang = self.language(cells);
        let text = |of: &Self, cells: &mut Cells<'_>, column| of.text(cells, column);
        if let Some((at, nothing)) = self.cell(cells, Column::Nothing) {
            if self.cell(cells, Column::What).is_some() {
                cells.fault(at, FaultKind::Both, &nothing.text);
                return None;
            }
            let reason = text(self, cells, Column::Nothing)?;
            return Some(Outcome::Nothing(measure?, Words::new(lang, reason)));
        }
        let what = text(self, cells, Column::What);
        let at = self.head.columns.get(&Column::What).copied().unwrap_or(0);
        if cells.row.cells.get(at).is_none_or(Cell::is_blank) {
            cells.fault(at, FaultKind::What, "");
        }
        let number = self.number(cells);
        let action = Action {
            areas: self.codes(cells, Column::Areas, &self.areas, FaultKind::Area),
            groups: self.codes(cells, Column::Groups, &self.groups, FaultKind::Group),
            from: self.day(cells, Column::From),
            until: self.day(cells, Column::Until),
            result: text(self, cells, Column::Result),
            figures: self.figures(cells),
            links: self.links(cells),
            obstacles: text(self, cells, Column::Obstacles),
            cost: self.cost(cells),
            money: text(self, cells, Column::Money),
            ..Action::new(measure?, Words::new(lang, what?))
        };
        if action.from.zip(action.until).is_some_and(|(from, until)| until < from)
            && let Some((at, cell)) = self.cell(cells, Column::Until)
        {
            cells.fault(at, FaultKind::Order, &cell.text);
        }
        if !hints(&action, self.against.year, &[], &[Hint::OutsideYear]).is_empty()
            && let Some((at, _)) = self.cell(cells, Column::From).or_else(|| self.cell(cells, Column::Until))
        {
            cells.notes.push((address(at, cells.row.number), Note::OtherYear));
        }
        Some(match number {
            Some(n) => Outcome::Correction(n, Box::new(action)),
            None => Outcome::Action(Box::new(action)),
        })
    }

    /// The number of the action that the line says anew.
    fn number(&self, cells: &mut Cells<'_>) -> Option<i64> {
        let (at, cell) = self.cell(cells, Column::Number)?;
        let n = named_number(&cell.text, self.against.year);
        if n.is_none() {
            cells.fault(at, FaultKind::ActionNumber, &cell.text);
        }
        n
    }

    /// `8.8`, `8.8 — words`. What the spreadsheet took for a decimal number means a measure only where one alone can be meant:
    /// 1.1 and 1.10 are the same number.
    fn measure(&self, cells: &mut Cells<'_>) -> Option<Id<kind::Matter>> {
        let Some((at, cell)) = self.cell(cells, Column::Measure) else {
            let at = self.head.columns.get(&Column::Measure).copied().unwrap_or(0);
            if cells.row.cells.get(at).is_none_or(Cell::is_blank) {
                cells.fault(at, FaultKind::MeasureMissing, "");
            }
            return None;
        };
        if cell.day.is_some() {
            cells.fault(at, FaultKind::MeasureDate, &cell.text);
            return None;
        }
        let measures = self.against.measures;
        if let Some(number) = cell.number {
            let same = |m: &&MeasureRow| m.number.parse::<f64>().is_ok_and(|n| (n - number).abs() < 1e-9);
            let mut found = measures.iter().filter(same);
            return match (found.next(), found.next()) {
                (Some(one), None) => Some(one.measure),
                (Some(_), Some(_)) => {
                    cells.fault(at, FaultKind::MeasureNumber, &cell.text);
                    None
                }
                _ => {
                    cells.fault(at, FaultKind::Measure, &cell.text);
                    None
                }
            };
        }
        // `Mesure 8.8` is what people write, too.
        let words = cell.text.split_whitespace().map(|word| word.trim_end_matches([':', '.', ';', ',']));
        let mut words = words.skip_while(|word| LABELS.contains(&word.to_lowercase().as_str()));
        let first = words.next().unwrap_or_default();
        let found = measures.iter().find(|m| m.number == cell.text.trim() || m.number == first);
        if found.is_none() {
            cells.fault(at, FaultKind::Measure, &cell.text);
        }
        found.map(|m| m.measure)
    }

    fn language(&self, cells: &mut Cells<'_>) -> Lang {
        let Some((at, cell)) = self.cell(cells, Column::Language) else { return self.before(cells) };
        spoken(cell, self.against.lang).unwrap_or_else(|| {
            cells.fault(at, FaultKind::Language, &cell.text);
            self.against.lang
        })
    }

    /// The language of a line that does not say it: that of the action which it says anew, or that of the page.
    fn before(&self, cells: &Cells<'_>) -> Lang {
        let n = self
            .cell(cells, Column::Number)
            .and_then(|(_, cell)| named_number(&cell.text, self.against.year));
        let row = n.and_then(|n| self.against.actions.iter().find(|row| row.n == n));
        row.map_or(self.against.lang, |row| row.action.lang())
    }

    fn text(&self, cells: &mut Cells<'_>, column: Column) -> Option<String> {
        let (at, cell) = self.cell(cells, column)?;
        let limits = &self.against.facts.limits;
        let most = if column == Column::Money { limits.short } else { limits.text };
        if cell.text.chars().count() > most {
            cells.fault(at, FaultKind::Long, &cell.text);
            return None;
        }
        Some(cell.text.trim().to_owned())
    }

    /// Names or codes, a semicolon apart.
    fn codes(
        &self,
        cells: &mut Cells<'_>,
        column: Column,
        known: &BTreeMap<String, String>,
        kind: FaultKind,
    ) -> BTreeSet<String> {
        let Some((at, cell)) = self.cell(cells, column) else { return BTreeSet::new() };
        let mut all = BTreeSet::new();
        for part in cell.text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
            match known.get(&part.to_lowercase()) {
                Some(code) => drop(all.insert(code.clone())),
                None => cells.fault(at, kind, part),
            }
        }
        all
    }

    fn day(&self, cells: &mut Cells<'_>, column: Column) -> Option<Date> {
        let (at, cell) = self.cell(cells, column)?;
        if cell.day.is_some() {
            return cell.day;
        }
        let day = if cell.number.is_some() { None } else { written_day(&cell.text) };
        match day {
            Some(_) => cells.notes.push((address(at, cells.row.number), Note::DateAsText)),
            None => cells.fault(at, FaultKind::Date, &cell.text),
        }
        day
    }

    fn figures(&self, cells: &mut Cells<'_>) -> Vec<crate::action::Figure> {
        let Some((at, cell)) = self.cell(cells, Column::Figures) else { return Vec::new() };
        match figures("figures", &cell.text) {
            Ok(all) if all.len() <= self.against.facts.limits.each => all,
            Ok(_) => {
                cells.fault(at, FaultKind::Long, &cell.text);
                Vec::new()
            }
            Err(refusal) => {
                let value = refusal.facts.get("value").cloned().unwrap_or_default();
                cells.fault(at, FaultKind::Figure, &value);
                Vec::new()
            }
        }
    }

    fn links(&self, cells: &mut Cells<'_>) -> Vec<String> {
        let Some((at, cell)) = self.cell(cells, Column::Links) else { return Vec::new() };
        let limits = &self.against.facts.limits;
        let all: Vec<String> = cell
            .text
            .split([';', '\n', ' '])
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .map(str::to_owned)
            .collect();
        let fits = |l: &String| {
            (l.starts_with("https://") || l.starts_with("http://")) && l.chars().count() <= limits.short
        };
        if all.len() > limits.each {
            cells.fault(at, FaultKind::Long, &cell.text);
        } else if let Some(wrong) = all.iter().find(|l| !fits(l)) {
            cells.fault(at, FaultKind::Link, wrong);
        }
        all
    }

    fn cost(&self, cells: &mut Cells<'_>) -> Option<i64> {
        let (at, cell) = self.cell(cells, Column::Cost)?;
        let text = match cell.number {
            Some(number) => format!("{number:.2}"),
            None => cell.text.replace(['€', '\u{a0}', '\u{202f}'], ""),
        };
        let cents = decimal(&text, 2).filter(|cents| *cents >= 0);
        if cents.is_none() {
            cells.fault(at, FaultKind::Cost, &cell.text);
        }
        cents
    }
}

/// Whether the letters of a text look broken: what stands for a letter that was lost, or UTF-8 that was read as what Windows writes.
fn garbled(text: &str) -> bool {
    const BROKEN: [&str; 11] = ["\u{fffd}", "Ã©", "Ã¨", "Ãª", "Ã«", "Ã§", "Ã´", "Ã®", "Ã¯", "Ã¢", "â€™"];
    BROKEN.iter().any(|broken| text.contains(broken))
}

/// `31/12/2026`, `31.12.2026`, `31-12-2026`, `2026-12-31`.
#[must_use]
pub fn written_day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split(['/', '-', '.']).collect();
    let number = |n: usize| parts.get(n).and_then(|p| p.trim().parse::<i16>().ok());
    let (first, second, third) = (number(0)?, number(1)?, number(2)?);
    let (year, day) = if first > 31 { (first, third) } else { (third, first) };
    if parts.len() != 3 || year < 1900 {
        return None;
    }
    Date::new(year, i8::try_from(second).ok()?, i8::try_from(day).ok()?).ok()
}
