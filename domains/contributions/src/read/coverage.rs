//! Who did something where, and where nobody did: added up from counts that stand in rows, never from the actions.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Text, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use super::line::lines;
use super::sheet::{PlacedAction, placed, placed_sql, seen};
use crate::campaign::{Answer, Stand};
use crate::state::json;

/// Years that may be compared, and themes that are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    /// From this year.
    pub from: i64,
    /// To this year.
    pub to: i64,
    /// One theme; all of them where absent.
    pub theme: Option<String>,
}

impl Span {
    pub(super) fn sql(&self, alias: &str, params: &mut Vec<Value>) -> String {
        params.extend([self.from.into(), self.to.into()]);
        let years = format!("{alias}.year BETWEEN ${} AND ${}", params.len() - 1, params.len());
        match &self.theme {
            Some(theme) => {
                params.push(theme.as_str().into());
                format!("{years} AND {alias}.theme = ${}", params.len())
            }
            None => years,
        }
    }
}

/// Actions by where they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Nobody has judged them.
    pub given: i64,
    /// They were accepted.
    pub accepted: i64,
    /// They came back with questions.
    pub returned: i64,
    /// They were refused or taken out.
    pub refused: i64,
}

impl Counts {
    /// Those that may count: not refused.
    #[must_use]
    pub const fn standing(&self) -> i64 {
        self.given + self.accepted + self.returned
    }
    pub(crate) fn of(row: &Row, first: usize) -> Result<Self, StoreError> {
        Ok(Self {
            given: row.int(first)?,
            accepted: row.int(first + 1)?,
            returned: row.int(first + 2)?,
            refused: row.int(first + 3)?,
        })
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.given += other.given;
        self.accepted += other.accepted;
        self.returned += other.returned;
        self.refused += other.refused;
    }
}

/// A measure that a partner was asked about in a year.
#[derive(Debug, Clone)]
pub struct AskedRow {
    /// The measure.
    pub measure: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Code of the partner.
    pub partner: String,
    /// Its name when it was asked.
    pub names: Text,
    /// The year.
    pub year: i64,
    /// What stands on its sheet.
    pub stand: Stand,
    /// Until when the answer is due.
    pub due: Timestamp,
    /// Whether the campaign is closed.
    pub closed: bool,
}

impl AskedRow {
    /// How that reads at a moment.
    #[must_use]
    pub fn answer(&self, now: Timestamp) -> Answer {
        Answer::to(self.stand, self.closed || self.due <= now)
    }
}

/// What was asked about a measure, by its number, or about all of them; of what the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn states(
    read: &dyn Read,
    eye: &Eye,
    span: &Span,
    number: Option<&str>,
) -> Result<Vec<AskedRow>, StoreError> {
    let mut params = Vec::new();
    let mut wanted = span.sql("m", &mut params);
    if let Some(number) = number {
        params.push(number.into());
        wanted.push_str(&format!(" AND m.number = ${}", params.len()));
    }
    let sees = seen(eye, &mut params);
    let sql = format!(
        "SELECT m.measure, m.number, m.partner, s.names, m.year, m.state, s.due, c.closed_at FROM contribution_asked m JOIN \
         contribution_sheet s ON s.id = m.sheet JOIN contribution_campaign c ON c.id = s.campaign WHERE {wanted} AND {sees} ORDER BY \
         m.partner, m.n"
    );
    let one = |row: &Row| {
        Ok(AskedRow {
            measure: row.id(0)?,
            number: row.text(1)?.to_owned(),
            partner: row.text(2)?.to_owned(),
            names: json(row, 3).unwrap_or_default(),
            year: row.int(4)?,
            stand: Stand::of(row.text(5)?).unwrap_or(Stand::Open),
            due: row.time(6)?,
            closed: !row.is_null(7),
        })
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}

/// Counts of a measure by a partner, in an area or whatever the area, in a year.
#[derive(Debug, Clone)]
pub struct CellRow {
    /// The measure.
    pub measure: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Code of the partner.
    pub partner: String,
    /// Code of the area; empty where every action is counted once.
    pub area: String,
    /// The year.
    pub year: i64,
    /// How many actions.
    pub counts: Counts,
}

/// The cells of the matrix, of what the reader may see: by area, or each action once.
///
/// # Errors
/// When the rows cannot be read.
pub fn cells(read: &dyn Read, eye: &Eye, span: &Span, by_area: bool) -> Result<Vec<CellRow>, StoreError> {
    let mut params = Vec::new();
    let wanted = span.sql("c", &mut params);
    let sees = seen(eye, &mut params);
    let area = if by_area { "c.area <> ''" } else { "c.area = ''" };
    let sql = format!(
        "SELECT c.measure, c.number, c.partner, c.area, c.year, c.given, c.accepted, c.returned, c.refused FROM contribution_cell c \
         JOIN contribution_sheet s ON s.id = c.sheet WHERE {wanted} AND {area} AND {sees}"
    );
    let one = |row: &Row| {
        Ok(CellRow {
            measure: row.id(0)?,
            number: row.text(1)?.to_owned(),
            partner: row.text(2)?.to_owned(),
            area: row.text(3)?.to_owned(),
            year: row.int(4)?,
            counts: Counts::of(row, 5)?,
        })
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}

/// The years that were asked about, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn years(read: &dyn Read, eye: &Eye) -> Result<Vec<i64>, StoreError> {
    let mut params = Vec::new();
    let sees = seen(eye, &mut params);
    let sql = format!("SELECT DISTINCT s.year FROM contribution_sheet s WHERE {sees} ORDER BY s.year DESC");
    read.query(&sql, &params)?.iter().map(|row| row.int(0)).collect()
}

/// The partners that do something, by measure and year.
pub type Active = BTreeMap<(Id<kind::Matter>, i64), BTreeSet<String>>;

/// For each measure and year: how many partners did something that may count.
///
/// # Errors
/// When the rows cannot be read.
pub fn per_year(read: &dyn Read, eye: &Eye, span: &Span) -> Result<Active, StoreError> {
    let mut all = Active::new();
    for cell in cells(read, eye, span, false)? {
        if cell.counts.standing() > 0 {
            all.entry((cell.measure, cell.year)).or_default().insert(cell.partner);
        }
    }
    Ok(all)
}

/// The actions behind a cell: of a measure, of one partner or all, in one area or any, in these years.
///
/// # Errors
/// When the rows cannot be read.
pub fn in_cell(
    read: &dyn Read,
    eye: &Eye,
    measure: Option<Id<kind::Matter>>,
    partner: Option<&str>,
    area: Option<&str>,
    span: &Span,
    limit: i64,
) -> Result<Vec<PlacedAction>, StoreError> {
    let mut params = Vec::new();
    let mut wanted = vec![span.sql("m", &mut params)];
    if let Some(measure) = measure {
        params.push(measure.into());
        wanted.push(format!("a.measure = ${}", params.len()));
    }
    if let Some(partner) = partner {
        params.push(partner.into());
        wanted.push(format!("s.partner = ${}", params.len()));
    }
    if let Some(area) = area {
        params.push(area.into());
        wanted.push(format!(
            "EXISTS (SELECT 1 FROM contribution_place p WHERE p.sheet = a.sheet AND p.n = a.n AND p.area = ${})",
            params.len()
        ));
    }
    let sees = seen(eye, &mut params);
    let sql = format!(
        "{} AND {} AND {sees} ORDER BY m.number, s.year DESC, s.partner, a.n LIMIT {limit}",
        placed_sql(),
        wanted.join(" AND ")
    );
    read.query(&sql, &params)?.iter().filter_map(|row| placed(row).transpose()).collect()
}

/// Actions of an area.
#[derive(Debug, Clone)]
pub struct AreaRow {
    /// Code of the area.
    pub area: String,
    /// How many actions.
    pub counts: Counts,
    /// How many measures.
    pub measures: usize,
    /// How many partners.
    pub partners: usize,
}

/// Actions by area, of what the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn by_area(read: &dyn Read, eye: &Eye, span: &Span) -> Result<Vec<AreaRow>, StoreError> {
    let found_lines = lines(read, eye, (span.from, span.to), span.from)?;
    let mut found: BTreeMap<&str, Area<'_>> = BTreeMap::new();
    for line in &found_lines.lines {
        let asked = found_lines.of(line);
        for place in &line.places {
            let of = asked.get(place.cell);
            let Some(of) = of.filter(|c| span.theme.as_ref().is_none_or(|t| *t == c.theme)) else {
                continue;
            };
            let area = found.entry(place.area.as_str()).or_default();
            area.counts += place.counts;
            area.measures.insert(of.measure);
            area.partners.insert(&line.partner);
        }
    }
    let row = |(code, of): (&str, Area<'_>)| AreaRow {
        area: code.to_owned(),
        counts: of.counts,
        measures: of.measures.len(),
        partners: of.partners.len(),
    };
    Ok(found.into_iter().map(row).collect())
}

/// What is found in an area.
#[derive(Default)]
struct Area<'a> {
    counts: Counts,
    measures: BTreeSet<Id<kind::Matter>>,
    partners: BTreeSet<&'a str>,
}

/// Names of measures that were asked about in a year, for those whose plan does not have them any more.
///
/// # Errors
/// When the rows cannot be read.
pub(crate) fn title(
    read: &dyn Read,
    measure: Id<kind::Matter>,
) -> Result<Option<(String, Text)>, StoreError> {
    let sql = "SELECT number, titles FROM contribution_asked WHERE measure = $1 ORDER BY year DESC LIMIT 1";
    let row = read.one(sql, &[measure.into()])?;
    row.map(|row| Ok((row.text(0)?.to_owned(), json(&row, 1).unwrap_or_default()))).transpose()
}
