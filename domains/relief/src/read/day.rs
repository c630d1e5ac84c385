//! What sites count day by day, and the sums over them.

use std::collections::BTreeMap;

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::figure::Way;
use crate::state::json;

/// A day that a site counted.
#[derive(Debug, Clone)]
pub struct DayRow {
    /// The journal number.
    pub seq: i64,
    /// The local day, `2026-11-26`.
    pub day: String,
    /// Who came.
    pub arrivals: i64,
    /// Who left.
    pub departures: i64,
    /// Who was there at the end of it.
    pub present: Option<i64>,
    /// Profiles of those present.
    pub profile: BTreeMap<String, i64>,
    /// On which way it came.
    pub way: Way,
    /// When it was recorded.
    pub recorded_at: Timestamp,
}

/// The days that a site counted and that stand, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn days_of(read: &dyn Read, site: Id<kind::Matter>, limit: i64) -> Result<Vec<DayRow>, StoreError> {
    let sql = format!(
        "SELECT seq, day, arrivals, departures, present, profile, way, recorded_at FROM relief_day WHERE site = $1 AND standing \
         = TRUE ORDER BY day DESC LIMIT {limit}"
    );
    let one = |row: &Row| {
        Ok(DayRow {
            seq: row.int(0)?,
            day: row.text(1)?.to_owned(),
            arrivals: row.int(2)?,
            departures: row.int(3)?,
            present: row.opt(4, Row::int)?,
            profile: json(row, 5).unwrap_or_default(),
            way: Way::of(row.text(6)?).unwrap_or(Way::Program),
            recorded_at: row.time(7)?,
        })
    };
    read.query(&sql, &[site.into()])?.iter().map(one).collect()
}

/// The sums of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct DaySum {
    /// The local day, `2026-11-26`.
    pub day: String,
    /// How many sites counted.
    pub sites: i64,
    /// Who came.
    pub arrivals: i64,
    /// Who left.
    pub departures: i64,
    /// Who was there, at the sites that said so.
    pub present: i64,
    /// Profiles of those present, by code.
    pub profile: BTreeMap<String, i64>,
}

/// The sums by day, from this day on, of the sites that the reader may see; of one municipality where one is named.
///
/// # Errors
/// When the rows cannot be read.
pub fn sums(
    read: &dyn Read,
    eye: &Eye,
    municipality: Option<&str>,
    since: &str,
) -> Result<Vec<DaySum>, StoreError> {
    let (mut params, mut of): (Vec<Value>, String) = (vec![since.into()], "d.day >= $1".to_owned());
    if let Some(code) = municipality {
        params.push(code.into());
        of.push_str(" AND s.municipality = $2");
    }
    gathered(read, eye, &of, params)
}

/// The sums of one day, over all sites: for the program. By municipality, and for the whole under `None`.
///
/// # Errors
/// When the rows cannot be read.
pub fn sums_of_day(
    read: &dyn Read,
    day: &str,
    municipality: Option<&str>,
) -> Result<Option<DaySum>, StoreError> {
    let (mut params, mut of): (Vec<Value>, String) = (vec![day.into()], "d.day = $1".to_owned());
    if let Some(code) = municipality {
        params.push(code.into());
        of.push_str(" AND s.municipality = $2");
    }
    Ok(gathered(read, &Eye::all(), &of, params)?.pop())
}

fn gathered(read: &dyn Read, eye: &Eye, of: &str, mut params: Vec<Value>) -> Result<Vec<DaySum>, StoreError> {
    let sees = eye.on("s", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT d.day, d.arrivals, d.departures, d.present, d.profile FROM relief_day d JOIN relief_site s ON s.id = d.site \
         WHERE d.standing = TRUE AND {of} AND {}",
        sees.full
    );
    let mut all: BTreeMap<String, DaySum> = BTreeMap::new();
    for row in read.query(&sql, &params)? {
        let day = row.text(0)?.to_owned();
        let sum = all.entry(day.clone()).or_insert_with(|| DaySum { day, ..DaySum::default() });
        sum.sites += 1;
        sum.arrivals += row.int(1)?;
        sum.departures += row.int(2)?;
        sum.present += row.opt(3, Row::int)?.unwrap_or(0);
        let profile: BTreeMap<String, i64> = json(&row, 4).unwrap_or_default();
        for (code, n) in profile {
            *sum.profile.entry(code).or_default() += n;
        }
    }
    Ok(all.into_values().collect())
}
