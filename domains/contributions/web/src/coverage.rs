//! The matrix: measures against partners, areas or years. No answer, nothing done and not asked are three different things in it.

use std::collections::{BTreeMap, BTreeSet};

use contributions::campaign::{Answer as Stands, Measure};
use contributions::read::{self, Counts, Eye, Span};
use kernel::{Id, Lang, Resource, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, Fault, Page, Query, Shell, Visit, Who, encoded};

use crate::ask::title;
use crate::at::At;
use crate::desk::{Desk, Rule};
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
    /// Empty, `gaps` or `thin`.
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

/// So many years stand side by side.
const YEARS: i64 = 5;

/// One cell.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell {
    pub(crate) stands: Stands,
    pub(crate) counts: Counts,
}

/// A measure with its cells, one for each column.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) measure: Measure,
    pub(crate) cells: Vec<Cell>,
    pub(crate) partners: usize,
    pub(crate) areas: usize,
    pub(crate) actions: i64,
    /// Partners that were asked and have not answered, the day being over.
    pub(crate) silent: usize,
}

impl Row {
    /// Whether nobody does anything for it.
    pub(crate) const fn gap(&self) -> bool {
        self.partners == 0
    }
    /// Whether it is not sufficiently taken up.
    pub(crate) const fn thin(&self, rule: &Rule) -> bool {
        !self.gap() && (self.partners < rule.partners || self.areas < rule.areas)
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
}

type Key = (Id<kind::Matter>, String);

/// What is in the cells of a span, before they are put in rows.
#[derive(Default)]
struct Found {
    stands: BTreeMap<Key, Stands>,
    counts: BTreeMap<Key, Counts>,
    /// By measure: partners that do something, areas in which.
    partners: BTreeMap<Id<kind::Matter>, BTreeSet<String>>,
    areas: BTreeMap<Id<kind::Matter>, BTreeSet<String>>,
    silent: BTreeMap<Id<kind::Matter>, BTreeSet<String>>,
    columns: BTreeSet<String>,
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
        let measures = at.desk.measures.measures(read, actor, year)?;
        let used: BTreeSet<&str> = measures.iter().map(|m| m.measure.theme.as_str()).collect();
        let mut themes: Vec<(String, Text)> = Vec::new();
        for theme in plans.iter().flat_map(|p| &p.themes).filter(|(code, _)| used.contains(code.as_str())) {
            if !themes.iter().any(|(code, _)| *code == theme.0) {
                themes.push(theme.clone());
            }
        }
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
        let span = Span {
            from: if by == By::Year { year - YEARS + 1 } else { year },
            to: year,
            theme: theme.clone(),
        };
        let found = found(read, &eye, &span, (by, year), at.now())?;
        let columns = columns(at, read, by, year, &found)?;
        let wanted =
            measures.into_iter().map(|m| m.measure).filter(|m| theme.as_ref().is_none_or(|t| *t == m.theme));
        let rows = wanted.map(|measure| found.row(measure, &columns)).collect();
        Ok(Self { year, years, theme, themes, by, columns, rows })
    }

    /// Only those that nobody works on, or too few.
    pub(crate) fn narrow(&mut self, only: &str, rule: &Rule) {
        match only {
            "gaps" => self.rows.retain(Row::gap),
            "thin" => self.rows.retain(|row| row.thin(rule)),
            _ => {}
        }
    }
}

fn found(
    read: &dyn Read,
    eye: &Eye,
    span: &Span,
    (by, year): (By, i64),
    now: Timestamp,
) -> Result<Found, Fault> {
    let mut all = Found::default();
    for one in read::states(read, eye, span)? {
        let stands = match one.state.as_str() {
            "answered" => Stands::Answered,
            "nothing" => Stands::Nothing,
            _ if one.due <= now => Stands::Silent,
            _ => Stands::Waiting,
        };
        if stands == Stands::Silent && one.year == year {
            all.silent.entry(one.measure).or_default().insert(one.partner.clone());
        }
        let column = match by {
            By::Partner => one.partner,
            By::Year => one.year.to_string(),
            By::Area => continue,
        };
        let known = all.stands.entry((one.measure, column.clone())).or_insert(stands);
        // Asked twice, or many partners in a year: what was done says more than that an answer is missing.
        *known = (*known).max(stands);
        all.columns.insert(column);
    }
    for cell in read::cells(read, eye, span, false)? {
        if cell.counts.standing() > 0 && cell.year == year {
            all.partners.entry(cell.measure).or_default().insert(cell.partner.clone());
        }
        let column = match by {
            By::Partner => cell.partner,
            By::Year => cell.year.to_string(),
            By::Area => continue,
        };
        *all.counts.entry((cell.measure, column)).or_default() += cell.counts;
    }
    for cell in read::cells(read, eye, span, true)? {
        if cell.counts.standing() > 0 && cell.year == year {
            all.areas.entry(cell.measure).or_default().insert(cell.area.clone());
        }
        if by == By::Area {
            let key = (cell.measure, cell.area.clone());
            all.stands.insert(key.clone(), Stands::Answered);
            *all.counts.entry(key).or_default() += cell.counts;
            all.columns.insert(cell.area);
        }
    }
    Ok(all)
}

impl Found {
    fn row(&self, measure: Measure, columns: &[(String, Text)]) -> Row {
        let id = measure.id;
        let size = |of: &BTreeMap<Id<kind::Matter>, BTreeSet<String>>| of.get(&id).map_or(0, BTreeSet::len);
        let cells: Vec<Cell> = columns
            .iter()
            .map(|(code, _)| {
                let key = (id, code.clone());
                Cell {
                    stands: self.stands.get(&key).copied().unwrap_or(Stands::NotAsked),
                    counts: self.counts.get(&key).copied().unwrap_or_default(),
                }
            })
            .collect();
        Row {
            partners: size(&self.partners),
            areas: size(&self.areas),
            silent: size(&self.silent),
            actions: cells.iter().map(|c| c.counts.standing()).sum(),
            cells,
            measure,
        }
    }
}

/// The columns with their names, in the order of these.
fn columns(
    at: &At<'_>,
    read: &dyn Read,
    by: By,
    year: i64,
    found: &Found,
) -> Result<Vec<(String, Text)>, Fault> {
    let lang = at.reader.lang;
    let mut all: Vec<(String, Text)> = match by {
        By::Year => {
            let years = (year - YEARS + 1..=year).map(|y| y.to_string());
            return Ok(years.map(|y| (y.clone(), Text::three(&y, &y, &y))).collect());
        }
        By::Area => {
            let names = at.desk.areas();
            found.columns.iter().cloned().zip(named(&found.columns, &names)).collect()
        }
        By::Partner => {
            let lists = at.desk.lists();
            let mut all = Vec::with_capacity(found.columns.len());
            for code in &found.columns {
                let known = lists.partners.iter().find(|p| p.code == *code).map(|p| p.names.clone());
                let names = match known {
                    Some(names) => names,
                    None => read::partner_of(read, code)?.unwrap_or_else(|| Text::three(code, code, code)),
                };
                all.push((code.clone(), names));
            }
            all
        }
    };
    all.sort_by(|a, b| a.1.show(lang).cmp(b.1.show(lang)));
    Ok(all)
}

/// A measure for the page; its cells are ready HTML of codes, numbers and our own words: there are thousands of them.
#[derive(Debug, Serialize)]
struct RowShow {
    id: String,
    number: String,
    titles: Option<Text>,
    path: Option<String>,
    partners: usize,
    areas: usize,
    actions: i64,
    silent: usize,
    gap: bool,
    thin: bool,
    cells: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct CoveragePage {
    asked: Asked,
    year: String,
    years: Vec<String>,
    themes: Vec<(String, Text)>,
    theme: String,
    by: &'static str,
    columns: Vec<Text>,
    rows: Vec<RowShow>,
    gaps: usize,
    thin: usize,
    rule: RuleShow,
    may_ask: bool,
}

#[derive(Debug, Serialize)]
struct RuleShow {
    partners: usize,
    areas: usize,
    source: String,
    verified: bool,
}

impl RuleShow {
    fn of(rule: &Rule) -> Self {
        Self {
            partners: rule.partners,
            areas: rule.areas,
            source: rule.source.clone(),
            verified: rule.verified,
        }
    }
}

impl Page for CoveragePage {
    const TEMPLATE: &'static str = "contributions/coverage.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        let row = |gap: bool| RowShow {
            id: "m".into(),
            number: "8.8".into(),
            titles: (!gap).then(|| Text::both("Veiller <b>", "Zorgen")),
            path: (!gap).then(|| "plan/m".to_owned()),
            partners: usize::from(!gap) * 3,
            areas: 2,
            actions: 5,
            silent: 2,
            gap,
            thin: !gap,
            cells: "<td data-state=\"silent\"><a href=\"x\"><span aria-hidden=\"true\">?</span></a></td>"
                .into(),
        };
        let page = |by, rows: Vec<RowShow>, verified| Self {
            asked: Asked { only: "gaps".into(), ..Asked::default() },
            year: "2026".into(),
            years: vec!["2026".into(), "2025".into()],
            themes: vec![("8".into(), Text::both("Cyber <b>", "Cyber"))],
            theme: "8".into(),
            by,
            columns: vec![Text::both("Hautrive", "Hoogoever")],
            gaps: rows.len(),
            thin: rows.len(),
            rows,
            rule: RuleShow { partners: 2, areas: 3, source: "…".into(), verified },
            may_ask: verified,
        };
        vec![
            page("partner", Vec::new(), true),
            page("area", vec![row(true), row(false)], false),
            page("year", vec![row(true)], true),
        ]
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, "matter.read", &Resource::service())?;
    let mut matrix = shell.read(&reader, |read| Matrix::load(&at, &who, read, &asked))?;
    let rule = &desk.lists().rule;
    let (gaps, thin) =
        (matrix.rows.iter().filter(|r| r.gap()).count(), matrix.rows.iter().filter(|r| r.thin(rule)).count());
    matrix.narrow(&asked.only, rule);
    let words = Words::of(&shell, reader.lang);
    let address = reader.url("contributions/coverage/cell");
    let rows = matrix.rows.iter().map(|row| RowShow {
        id: row.measure.id.to_string(),
        number: row.measure.number.clone(),
        titles: title(&row.measure),
        path: desk.measures.path(row.measure.id),
        partners: row.partners,
        areas: row.areas,
        actions: row.actions,
        silent: row.silent,
        gap: row.gap(),
        thin: row.thin(rule),
        cells: words.cells(row, &matrix, &address),
    });
    let page = CoveragePage {
        rows: rows.collect(),
        year: matrix.year.to_string(),
        years: matrix.years.iter().map(ToString::to_string).collect(),
        themes: matrix.themes.clone(),
        theme: matrix.theme.clone().unwrap_or_else(|| "all".to_owned()),
        by: matrix.by.code(),
        columns: matrix.columns.iter().map(|(_, names)| names.clone()).collect(),
        gaps,
        thin,
        rule: RuleShow::of(rule),
        may_ask: reader.as_of.is_none() && desk.post.may(who.actor(), "contribution.ask"),
        asked,
    };
    shell.draw(&reader, &page).answer()
}

/// The words of the cells in one language.
struct Words(BTreeMap<Stands, String>);

impl Words {
    fn of(shell: &Shell, lang: Lang) -> Self {
        let word = |stands: &Stands| {
            let text = shell.texts().plain(lang, &format!("contribution-answer-{stands}"));
            (*stands, escaped(&text))
        };
        Self(Stands::ALL.iter().map(word).collect())
    }

    fn cells(&self, row: &Row, matrix: &Matrix, address: &str) -> String {
        let mut html = String::with_capacity(row.cells.len() * 120);
        let number = encoded(&row.measure.number);
        for (cell, (column, _)) in row.cells.iter().zip(&matrix.columns) {
            let count = cell.counts.standing();
            let word = self.0.get(&cell.stands).map_or("", String::as_str);
            let (state, mark) = match cell.stands {
                Stands::Answered => ("answered", count.to_string()),
                Stands::Nothing => ("nothing", "0".to_owned()),
                Stands::Silent => ("silent", "?".to_owned()),
                Stands::Waiting => ("waiting", "…".to_owned()),
                Stands::NotAsked => {
                    html.push_str("<td data-state=\"not-asked\"></td>");
                    continue;
                }
            };
            let of = match matrix.by {
                By::Partner => format!("&amp;partner={}&amp;year={}", encoded(column), matrix.year),
                By::Area => format!("&amp;area={}&amp;year={}", encoded(column), matrix.year),
                By::Year => format!("&amp;year={}", encoded(column)),
            };
            html.push_str(&format!(
                "<td data-state=\"{state}\"><a href=\"{address}?measure={number}{of}\" title=\"{word}\"><span \
                 aria-hidden=\"true\">{mark}</span><span class=\"visually-hidden\">{count} {word}</span></a></td>"
            ));
        }
        html
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
