//! Where several partners do the same: found on what each action says of where, for whom and when, read whole only where it meets another.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Deserialize;
use store::{Read, Row, StoreError};

use super::Eye;
use super::coverage::Span;
use super::sheet::{PlacedAction, placed, placed_sql, seen};
use crate::state::json;

/// Several partners work on the same measure in the same area, for the same group, at the same time.
#[derive(Debug, Clone)]
pub struct Overlap {
    /// The measure's number.
    pub number: String,
    /// Code of the area.
    pub area: String,
    /// Code of the group.
    pub group: String,
    /// The actions, of at least two partners.
    pub actions: Vec<PlacedAction>,
}

/// Overlaps of what stands, of what the reader may see; of so many actions at most. An action without days counts as going on all year.
///
/// # Errors
/// When the rows cannot be read.
pub fn overlaps(read: &dyn Read, eye: &Eye, span: &Span, limit: i64) -> Result<Vec<Overlap>, StoreError> {
    let mut params = Vec::new();
    let wanted = span.sql("m", &mut params);
    let sees = seen(eye, &mut params);
    let sql = format!(
        "{} AND a.standing NOT IN ('refused', 'withdrawn') AND a.content NOT LIKE '%\"groups\":[]%' AND {wanted} AND {sees} ORDER BY \
         m.number, s.year DESC, s.partner, a.n LIMIT {limit}",
        placed_sql()
    );
    // An action that names nobody meets no other, and is not even read: quotation marks of a text stand behind a backslash.
    let rows = read.query(&sql, &params)?;
    let all: Vec<Reach<'_>> =
        rows.iter().filter_map(|row| Reach::of(row).transpose()).collect::<Result<_, _>>()?;
    let mut same: BTreeMap<(&str, &str, &str, i64), Vec<&Reach<'_>>> = BTreeMap::new();
    for reach in &all {
        for area in &reach.says.areas {
            for group in &reach.says.groups {
                let key = (reach.number, area.as_str(), group.as_str(), reach.year);
                same.entry(key).or_default().push(reach);
            }
        }
    }
    let mut found = Vec::new();
    for ((number, area, group, _), actions) in same {
        let met = actions.iter().filter(|one| one.meets(&actions));
        let together: Vec<PlacedAction> =
            met.filter_map(|reach| placed(reach.row).transpose()).collect::<Result<_, _>>()?;
        if !together.is_empty() {
            let (number, area, group) = (number.to_owned(), area.to_owned(), group.to_owned());
            found.push(Overlap { number, area, group, actions: together });
        }
    }
    Ok(found)
}

/// How far an action reaches.
struct Reach<'a> {
    row: &'a Row,
    partner: &'a str,
    year: i64,
    number: &'a str,
    says: Says,
}

/// What of an action decides whether it meets another.
#[derive(Deserialize)]
struct Says {
    #[serde(default)]
    areas: BTreeSet<String>,
    #[serde(default)]
    groups: BTreeSet<String>,
    #[serde(default)]
    from: Option<Date>,
    #[serde(default)]
    until: Option<Date>,
}

impl<'a> Reach<'a> {
    /// Nothing where it cannot be read any more, or names no place or nobody: it meets no other.
    fn of(row: &'a Row) -> Result<Option<Self>, StoreError> {
        let Some(says) = json::<Says>(row, 6).filter(|s| !s.areas.is_empty() && !s.groups.is_empty()) else {
            return Ok(None);
        };
        Ok(Some(Self { row, partner: row.text(1)?, year: row.int(3)?, number: row.text(4)?, says }))
    }
    fn meets(&self, others: &[&Self]) -> bool {
        others.iter().any(|other| other.partner != self.partner && self.at_once(other))
    }
    fn at_once(&self, other: &Self) -> bool {
        let from = |r: &Self| r.says.from.unwrap_or(Date::MIN);
        let until = |r: &Self| r.says.until.unwrap_or(Date::MAX);
        from(self) <= until(other) && from(other) <= until(self)
    }
}
