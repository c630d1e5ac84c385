//! The matrix as it is worked out: the lines of partners, each packed in one row, put measure by measure against partners, areas or years.

use std::collections::{BTreeMap, BTreeSet};

use contributions::campaign::{Answer as Stands, Measure};
use contributions::read::{self, Counts, LineRow, Lines};
use kernel::{Id, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Fault, Who};

use crate::at::At;
use crate::desk::{Plan, PlanMeasure, Rule};
use crate::show::named;

/// So many measures are shown without choosing a theme.
const AT_ONCE: usize = 100;

/// What the address asks for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Asked {
    pub(crate) year: String,
    pub(crate) theme: String,
    /// `partner`, `area` or `year`.
    pub(crate) by: String,
    /// Empty or one of [`ONLY`].
    pub(crate) only: String,
}

/// Against what the measures stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    Partner,
    Area,
    Year,
}

impl By {
    pub(crate) fn of(text: &str) -> Self {
        match text {
            "area" => Self::Area,
            "year" => Self::Year,
            _ => Self::Partner,
        }
    }
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Area => "area",
            Self::Year => "year",
        }
    }
}

/// What the matrix can be narrowed to: without action, of those the ones that somebody was asked about and the ones that nobody was asked
/// about, and not sufficiently taken up.
pub(crate) const ONLY: [&str; 4] = ["gaps", "asked", "unasked", "thin"];

/// So many years stand side by side.
const YEARS: i64 = 5;

/// One cell.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell {
    pub(crate) stands: Stands,
    pub(crate) counts: Counts,
}

impl Default for Cell {
    fn default() -> Self {
        Self { stands: Stands::NotAsked, counts: Counts::default() }
    }
}

impl Cell {
    /// Asked twice, or many partners in a year: what was done says more than that an answer is missing.
    fn add(&mut self, stands: Stands, counts: Counts) {
        self.stands = self.stands.max(stands);
        self.counts += counts;
    }
}

/// A measure with its cells, one for each column.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) measure: Measure,
    /// Its plan, and whether nobody knows the period of it.
    pub(crate) plan: Id<kind::Matter>,
    pub(crate) undated: bool,
    pub(crate) cells: Vec<Cell>,
    pub(crate) partners: usize,
    pub(crate) areas: usize,
    pub(crate) actions: i64,
    /// Partners that were asked, of the year itself.
    pub(crate) asked: usize,
    /// Partners that were asked and have not answered, the day being over.
    pub(crate) silent: usize,
}

impl Row {
    /// Whether nobody does anything for it.
    pub(crate) const fn gap(&self) -> bool {
        self.partners == 0
    }
    /// Whether nobody does anything for it and nobody was asked: then nothing is known.
    pub(crate) const fn unasked(&self) -> bool {
        self.gap() && self.asked == 0
    }
    /// Whether it is not sufficiently taken up.
    pub(crate) const fn thin(&self, rule: &Rule) -> bool {
        read::is_thin((self.partners, self.areas), (rule.partners, rule.areas))
    }
}

/// The matrix of a year, or of the years up to it.
pub(crate) struct Matrix {
    pub(crate) year: i64,
    pub(crate) years: Vec<i64>,
    pub(crate) theme: Option<String>,
    pub(crate) themes: Vec<(String, Text)>,
    pub(crate) by: By,
    pub(crate) columns: Vec<(String, Text)>,
    pub(crate) rows: Vec<Row>,
    /// Names of plans.
    pub(crate) plans: BTreeMap<Id<kind::Matter>, Text>,
}

impl Matrix {
    /// As this person may see it.
    pub(crate) fn load(at: &At<'_>, who: &Who, read: &dyn Read, asked: &Asked) -> Result<Self, Fault> {
        let (eye, actor) = (at.desk.eye(who.actor()), who.actor());
        let today = i64::from((at.desk.ground.today)().year());
        let mut years = read::years(read, &eye)?;
        let year = asked.year.parse().ok().or_else(|| years.first().copied()).unwrap_or(today);
        if !years.contains(&year) {
            years.push(year);
            years.sort_unstable_by(|a, b| b.cmp(a));
        }
        let plans = at.desk.measures.plans(read, actor)?;
        let mut measures = at.desk.measures.measures(read, actor, year)?;
        let themes = themes(&plans, &measures);
        // Of a long plan all at once would be thousands of cells: one theme after the other, unless somebody asks for gaps alone.
        let by = By::of(&asked.by);
        let theme = match asked.theme.as_str() {
            "all" => None,
            "" if asked.only.is_empty() && measures.len() > AT_ONCE => {
                themes.first().map(|(code, _)| code.clone())
            }
            "" => None,
            code => Some(code.to_owned()),
        };
        measures.retain(|m| theme.as_ref().is_none_or(|t| *t == m.measure.theme));
        let from = if by == By::Year { year - YEARS + 1 } else { year };
        let lines = read::lines(read, &eye, (from, year), year)?;
        let shown: Vec<String> = (from..=year).map(|y| y.to_string()).collect();
        let found = found(&lines, &measures, (by, year, &shown), at.now());
        let (columns, order) = columns(at, by, &lines.lines, &found, &shown);
        let rows =
            measures.into_iter().zip(&found.said).map(|(measure, said)| said.row(measure, &order)).collect();
        let plans = plans.into_iter().map(|p| (p.id, p.names)).collect();
        Ok(Self { year, years, theme, themes, by, columns, rows, plans })
    }

    /// Only those that nobody works on, or too few.
    pub(crate) fn narrow(&mut self, only: &str, rule: &Rule) {
        match only {
            "gaps" => self.rows.retain(Row::gap),
            "asked" => self.rows.retain(|row| row.gap() && !row.unasked()),
            "unasked" => self.rows.retain(Row::unasked),
            "thin" => self.rows.retain(|row| row.thin(rule)),
            _ => {}
        }
    }
}

/// The themes to which these measures belong, in the order of their plans.
fn themes(plans: &[Plan], measures: &[PlanMeasure]) -> Vec<(String, Text)> {
    let used: BTreeSet<&str> = measures.iter().map(|m| m.measure.theme.as_str()).collect();
    let mut all: Vec<(String, Text)> = Vec::new();
    for theme in plans.iter().flat_map(|p| &p.themes).filter(|(code, _)| used.contains(code.as_str())) {
        if !all.iter().any(|(code, _)| *code == theme.0) {
            all.push(theme.clone());
        }
    }
    all
}

/// What is said of one measure.
#[derive(Default)]
struct Said<'a> {
    /// By the numbers of [`Found::keys`]; shorter where nothing is said in the last of them.
    cells: Vec<Option<Cell>>,
    /// Partners that do something, areas in which: of the year itself.
    partners: BTreeSet<&'a str>,
    areas: BTreeSet<&'a str>,
    asked: BTreeSet<&'a str>,
    silent: BTreeSet<&'a str>,
    actions: i64,
}

/// What is said, measure by measure, and under what the cells stand.
#[derive(Default)]
struct Found<'a> {
    /// The number of each column: a code of a partner or an area, or a year.
    keys: BTreeMap<&'a str, usize>,
    said: Vec<Said<'a>>,
}

impl<'a> Found<'a> {
    fn column(&mut self, code: &'a str) -> usize {
        let next = self.keys.len();
        *self.keys.entry(code).or_insert(next)
    }
}

/// What the lines say of these measures, in the order of the measures.
fn found<'a>(
    lines: &'a Lines,
    measures: &[PlanMeasure],
    (by, year, shown): (By, i64, &'a [String]),
    now: Timestamp,
) -> Found<'a> {
    let at: BTreeMap<Id<kind::Matter>, usize> =
        measures.iter().enumerate().map(|(n, m)| (m.measure.id, n)).collect();
    // Looked up once for each list, not for each of its thousand lines.
    let rows: Vec<Vec<Option<usize>>> =
        lines.asked.iter().map(|list| list.iter().map(|of| at.get(&of.measure).copied()).collect()).collect();
    let mut all = Found { said: measures.iter().map(|_| Said::default()).collect(), ..Found::default() };
    for line in &lines.lines {
        let Some(rows) = rows.get(line.asked) else { continue };
        let column = match by {
            By::Partner => Some(line.partner.as_str()),
            By::Year => {
                let back = usize::try_from(year - line.year).ok();
                back.and_then(|back| shown.iter().rev().nth(back)).map(String::as_str)
            }
            By::Area => None,
        };
        let column = column.map(|code| all.column(code));
        let same = line.year == year;
        for (cell, row) in line.cells.iter().zip(rows) {
            let Some(said) = row.and_then(|n| all.said.get_mut(n)) else { continue };
            let (stands, standing) = (line.answer(cell, now), cell.counts.standing());
            if same && standing > 0 {
                said.partners.insert(&line.partner);
            }
            if same && stands != Stands::NotAsked {
                said.asked.insert(&line.partner);
            }
            if same && stands == Stands::Silent {
                said.silent.insert(&line.partner);
            }
            said.actions += standing;
            if let Some(column) = column {
                said.add(column, stands, cell.counts);
            }
        }
        if same {
            all.places(line, rows, by);
        }
    }
    all
}

impl<'a> Found<'a> {
    /// Where the actions of a line are, of the year itself.
    fn places(&mut self, line: &'a LineRow, rows: &[Option<usize>], by: By) {
        for place in &line.places {
            let Some(n) = rows.get(place.cell).copied().flatten() else { continue };
            let column = (by == By::Area).then(|| self.column(&place.area));
            let Some(said) = self.said.get_mut(n) else { continue };
            if place.counts.standing() > 0 {
                said.areas.insert(&place.area);
            }
            if let Some(column) = column {
                said.add(column, Stands::Answered, place.counts);
            }
        }
    }
}

impl Said<'_> {
    fn add(&mut self, column: usize, stands: Stands, counts: Counts) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, None);
        }
        if let Some(cell) = self.cells.get_mut(column) {
            cell.get_or_insert_default().add(stands, counts);
        }
    }

    /// The row, its cells in this order of columns.
    fn row(&self, of: PlanMeasure, order: &[Option<usize>]) -> Row {
        let cell = |at: &Option<usize>| at.and_then(|n| *self.cells.get(n)?).unwrap_or_default();
        Row {
            undated: of.years.is_none(),
            plan: of.plan,
            measure: of.measure,
            cells: order.iter().map(cell).collect(),
            partners: self.partners.len(),
            areas: self.areas.len(),
            asked: self.asked.len(),
            silent: self.silent.len(),
            actions: self.actions,
        }
    }
}

/// The columns with their names, in the order of these, and where each stands in what was found. A partner is called as it is today, or
/// as it was asked where the profile does not have it. A column without a cell of these measures is none.
fn columns(
    at: &At<'_>,
    by: By,
    lines: &[LineRow],
    found: &Found<'_>,
    shown: &[String],
) -> (Vec<(String, Text)>, Vec<Option<usize>>) {
    let place = |code: &str| found.keys.get(code).copied();
    if by == By::Year {
        let name = |y: &String| (y.clone(), Text::three(y, y, y));
        return (shown.iter().map(name).collect(), shown.iter().map(|y| place(y)).collect());
    }
    let said = |n: usize| found.said.iter().any(|said| said.cells.get(n).is_some_and(Option::is_some));
    let codes: BTreeSet<String> =
        found.keys.iter().filter(|(_, n)| said(**n)).map(|(&code, _)| code.to_owned()).collect();
    let lists = at.desk.lists();
    let names: BTreeMap<String, Text> = if by == By::Area {
        at.desk.areas()
    } else {
        let asked = lines.iter().map(|line| (line.partner.clone(), line.names.clone()));
        asked.chain(lists.partners.iter().map(|p| (p.code.clone(), p.names.clone()))).collect()
    };
    let named = named(&codes, &names);
    let mut all: Vec<(String, Text)> = codes.into_iter().zip(named).collect();
    let lang = at.reader.lang;
    all.sort_by(|a, b| a.1.show(lang).cmp(b.1.show(lang)));
    let order = all.iter().map(|(code, _)| place(code)).collect();
    (all, order)
}
