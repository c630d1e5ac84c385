//! What sites count day by day, and the sums over them.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Handling, Id, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::Facts;
use crate::figure::Way;
use crate::site::SiteState;
use crate::state::{json, some_text};

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
    /// How many sites told each of them.
    pub told: BTreeMap<String, i64>,
    /// Sites where nobody was and no profile was told.
    pub empty: i64,
}

impl DaySum {
    /// How many of those present are of this profile, and how many sites say so; nothing where none does. A site where nobody is has none
    /// of any profile.
    #[must_use]
    pub fn of_profile(&self, code: &str) -> Option<(i64, i64)> {
        let told = self.told.get(code).copied().unwrap_or(0);
        let is_known = told > 0 || (self.empty > 0 && self.empty == self.sites);
        is_known.then(|| (self.profile.get(code).copied().unwrap_or(0), told + self.empty))
    }

    /// One more site: who came, who left, who was there.
    fn add(&mut self, (came, left): (i64, i64), present: Option<i64>, profile: &BTreeMap<String, i64>) {
        self.sites += 1;
        self.arrivals += came;
        self.departures += left;
        self.present += present.unwrap_or(0);
        self.empty += i64::from(present == Some(0) && profile.is_empty());
        for (code, n) in profile {
            *self.profile.entry(code.clone()).or_default() += n;
            *self.told.entry(code.clone()).or_default() += 1;
        }
    }
}

impl From<&DayRow> for DaySum {
    /// Of one site alone.
    fn from(row: &DayRow) -> Self {
        let mut sum = Self { day: row.day.clone(), ..Self::default() };
        sum.add((row.arrivals, row.departures), row.present, &row.profile);
        sum
    }
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
    let (of, params) = on_day(day, municipality);
    Ok(gathered(read, &Eye::all(), &of, params)?.pop())
}

/// The sums of one day, over the sites that are not shown to some functions alone: for what more readers see than a guarded site. By
/// municipality, and for the whole under `None`.
///
/// # Errors
/// When the rows cannot be read.
pub fn open_sums_of_day(
    read: &dyn Read,
    day: &str,
    municipality: Option<&str>,
) -> Result<Option<DaySum>, StoreError> {
    let (mut of, mut params) = on_day(day, municipality);
    params.push(Handling::NeedToKnow.rank().into());
    of.push_str(&format!(" AND s.handling < ${}", params.len()));
    Ok(gathered(read, &Eye::all(), &of, params)?.pop())
}

/// The condition for one day, of one municipality where one is named, and its parameters.
fn on_day(day: &str, municipality: Option<&str>) -> (String, Vec<Value>) {
    let (mut params, mut of): (Vec<Value>, String) = (vec![day.into()], "d.day = $1".to_owned());
    if let Some(code) = municipality {
        params.push(code.into());
        of.push_str(" AND s.municipality = $2");
    }
    (of, params)
}

/// How far the sites of an area have come with the count of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// How many sites counted it.
    pub counted: usize,
    /// How many there were to count it, those among them.
    pub sites: usize,
    /// Whether nobody is waited for any longer: one of the area has counted a later day, or none is left that could.
    pub passed: bool,
    /// Whether one of those sites is shown to some functions alone: how many there are is then not told either.
    pub guarded: bool,
}

impl Reach {
    /// Whether every site has counted.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.counted == self.sites
    }
}

/// How far the count of a day has come, over all sites: for the program. By municipality, and for the whole under `None`.
///
/// A site is to count a day on which it was open, unless it closed on that very day, if it offers a kind of capacity that a site
/// which counted this day offers too: a store of vehicles has nobody to count.
///
/// # Errors
/// When the rows cannot be read.
pub fn reach(
    read: &dyn Read,
    facts: &Facts,
    day: &str,
    municipality: Option<&str>,
) -> Result<Reach, StoreError> {
    let sql = "SELECT site FROM relief_day WHERE standing = TRUE AND day = $1";
    let counted: BTreeSet<Id<kind::Matter>> =
        read.query(sql, &[day.into()])?.iter().map(|row| row.id(0)).collect::<Result<_, _>>()?;
    let sql = "SELECT id, kinds, state, opened_at, changed_at, municipality, handling FROM relief_site";
    let mut offered: BTreeSet<String> = BTreeSet::new();
    let mut all: Vec<Counting> = Vec::new();
    for row in &read.query(sql, &[])? {
        let id: Id<kind::Matter> = row.id(0)?;
        let has_counted = counted.contains(&id);
        let kinds: BTreeSet<String> = json(row, 1).unwrap_or_default();
        if has_counted {
            offered.extend(kinds.iter().cloned());
        }
        // A closed site takes no change any more: its last one is its closing.
        let is_closed = row.text(2)? == SiteState::Closed.code();
        let was_closed = is_closed && facts.day(row.time(4)?).as_str() <= day;
        let was_open = facts.day(row.time(3)?).as_str() <= day && !was_closed;
        if municipality.is_none() || some_text(row, 5)?.as_deref() == municipality {
            let (of_day, may_count) = (has_counted || was_open, !is_closed);
            all.push(Counting { has_counted, of_day, may_count, kinds, handling: row.int(6)? });
        }
    }
    all.retain(|site| site.has_counted || !site.kinds.is_disjoint(&offered));
    let waits = all.iter().any(|site| site.may_count);
    all.retain(|site| site.of_day);
    Ok(Reach {
        counted: all.iter().filter(|site| site.has_counted).count(),
        sites: all.len(),
        passed: !waits || beside(read, "MIN(d.day)", "d.day > $1", day, municipality)?.is_some(),
        guarded: all.iter().any(|site| site.handling >= Handling::NeedToKnow.rank()),
    })
}

/// A site of an area, for the count of a day.
struct Counting {
    has_counted: bool,
    /// It was to count that day, or did.
    of_day: bool,
    /// It is not closed: a count of that day or of a later one may come.
    may_count: bool,
    kinds: BTreeSet<String>,
    handling: i64,
}

/// The last day before this one that a site of the area counted, over all sites: for the program.
///
/// # Errors
/// When the rows cannot be read.
pub fn day_before(
    read: &dyn Read,
    day: &str,
    municipality: Option<&str>,
) -> Result<Option<String>, StoreError> {
    beside(read, "MAX(d.day)", "d.day < $1", day, municipality)
}

/// The nearest day on one side of this one that was counted.
fn beside(
    read: &dyn Read,
    nearest: &str,
    side: &str,
    day: &str,
    municipality: Option<&str>,
) -> Result<Option<String>, StoreError> {
    let (mut params, mut of): (Vec<Value>, String) = (vec![day.into()], side.to_owned());
    if let Some(code) = municipality {
        params.push(code.into());
        of.push_str(" AND s.municipality = $2");
    }
    let sql = format!(
        "SELECT {nearest} FROM relief_day d JOIN relief_site s ON s.id = d.site WHERE d.standing = TRUE AND {of}"
    );
    Ok(read.one(&sql, &params)?.map(|row| some_text(&row, 0)).transpose()?.flatten())
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
        let profile: BTreeMap<String, i64> = json(&row, 4).unwrap_or_default();
        sum.add((row.int(1)?, row.int(2)?), row.opt(3, Row::int)?, &profile);
    }
    Ok(all.into_values().collect())
}
