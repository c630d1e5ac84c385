//! Sites with what their kinds of capacity come to, and the totals over them.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Handling, Id, Point, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::Facts;
use crate::figure::Status;
use crate::level::{Level, Total};
use crate::site::SiteState;
use crate::state::{json, some_text};

/// What a kind of capacity of a site comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelRow {
    /// The numbers.
    pub level: Level,
    /// When the site told, as stated; nothing where it told nothing that stands.
    pub at: Option<Timestamp>,
    /// The journal number of what it told then.
    pub seq: Option<i64>,
    /// How far that may be relied on.
    pub status: Status,
}

impl LevelRow {
    /// Whether the site told nothing of it for longer than this.
    #[must_use]
    pub fn is_stale(&self, now: Timestamp, after_seconds: i64) -> bool {
        self.at.is_none_or(|at| at.plus_seconds(after_seconds) < now)
    }
}

/// A site for a page.
#[derive(Debug, Clone)]
pub struct SiteRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its code.
    pub code: String,
    /// Its names.
    pub names: Text,
    /// Where it is, in words.
    pub place: Option<Words>,
    /// Where it is on the ground.
    pub point: Option<Point>,
    /// Code of its municipality.
    pub municipality: Option<String>,
    /// Code of the organisation that runs it.
    pub organisation: Option<String>,
    /// Codes of its kinds of capacity.
    pub kinds: BTreeSet<String>,
    /// Whether it takes reservations.
    pub state: SiteState,
    /// Why it was paused, closed or opened again.
    pub why: Option<Words>,
    /// What it was opened for, with its name.
    pub about: Option<(Id<kind::Matter>, String)>,
    /// How it is handled.
    pub handling: Handling,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// As of when it told last.
    pub told_at: Option<Timestamp>,
    /// When its last return came here.
    pub returned_at: Option<Timestamp>,
    /// When it was reminded last.
    pub reminded_at: Option<Timestamp>,
    /// The journal number of its last change.
    pub changed_seq: i64,
    /// What its kinds of capacity come to; those of which it told nothing are left out.
    pub levels: BTreeMap<String, LevelRow>,
}

impl SiteRow {
    /// Whether nothing came from it since then although it is not closed.
    #[must_use]
    pub fn is_silent(&self, since: Timestamp) -> bool {
        self.state != SiteState::Closed && self.returned_at.is_none_or(|at| at < since)
    }
    /// What can be reserved of this kind: nought where the site takes nothing.
    #[must_use]
    pub fn free(&self, kind: &str) -> i64 {
        let level = self.levels.get(kind).filter(|_| self.state == SiteState::Open);
        level.map_or(0, |l| l.level.free())
    }
}

/// Which sites.
#[derive(Debug, Clone, Default)]
pub struct SiteFilter {
    /// In this municipality.
    pub municipality: Option<String>,
    /// With this kind of capacity.
    pub kind: Option<String>,
    /// Opened for this matter.
    pub about: Option<Id<kind::Matter>>,
    /// From which nothing came since then.
    pub silent_since: Option<Timestamp>,
    /// Closed ones instead of the others.
    pub closed: bool,
}

const COLUMNS: &str = "s.id, s.code, s.names, s.place, s.lon, s.lat, s.municipality, s.organisation, s.kinds, s.state, s.why, \
                       s.about, s.about_label, s.handling, s.opened_at, s.told_at, s.returned_at, s.reminded_at, s.changed_seq";

/// Sites by municipality and code, with their levels.
///
/// # Errors
/// When the rows cannot be read.
pub fn sites(read: &dyn Read, eye: &Eye, filter: &SiteFilter) -> Result<Vec<SiteRow>, StoreError> {
    let (mut wanted, mut params) = (Vec::new(), Vec::new());
    wanted.push(if filter.closed { "s.state = 'closed'" } else { "s.state <> 'closed'" }.to_owned());
    let mut put = |value: Value| {
        params.push(value);
        format!("${}", params.len())
    };
    if let Some(code) = &filter.municipality {
        wanted.push(format!("s.municipality = {}", put(code.as_str().into())));
    }
    if let Some(about) = filter.about {
        wanted.push(format!("s.about = {}", put(about.into())));
    }
    if let Some(since) = filter.silent_since {
        wanted.push(format!("(s.returned_at IS NULL OR s.returned_at < {})", put(since.into())));
    }
    let mut all = chosen(read, eye, &wanted.join(" AND "), params)?;
    if let Some(kind) = &filter.kind {
        all.retain(|site| site.kinds.contains(kind));
    }
    Ok(all)
}

/// A site, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn site(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<SiteRow>, StoreError> {
    Ok(chosen(read, eye, "s.id = $1", vec![id.into()])?.pop())
}

/// The sites of which a condition holds, with their levels.
pub(super) fn chosen(
    read: &dyn Read,
    eye: &Eye,
    wanted: &str,
    mut params: Vec<Value>,
) -> Result<Vec<SiteRow>, StoreError> {
    let sees = eye.on("s", params.len() + 1);
    params.extend(sees.full_params());
    let from = format!("relief_site s WHERE {wanted} AND {}", sees.full);
    let sql = format!("SELECT {COLUMNS} FROM {from} ORDER BY COALESCE(s.municipality, ''), s.code");
    let mut all: Vec<SiteRow> = read.query(&sql, &params)?.iter().map(row).collect::<Result<_, _>>()?;
    let sql = format!(
        "SELECT l.site, l.kind, l.offered, l.held, l.used, l.allocated, l.at, l.status, (SELECT r.seq FROM relief_report r \
         WHERE r.site = l.site AND r.kind = l.kind AND r.standing = TRUE ORDER BY r.at DESC, r.seq DESC LIMIT 1) FROM \
         relief_level l WHERE l.site IN (SELECT s.id FROM {from})"
    );
    let mut levels: BTreeMap<Id<kind::Matter>, BTreeMap<String, LevelRow>> = BTreeMap::new();
    for row in read.query(&sql, &params)? {
        levels.entry(row.id(0)?).or_default().insert(row.text(1)?.to_owned(), level(&row)?);
    }
    for site in &mut all {
        site.levels = levels.remove(&site.id).unwrap_or_default();
    }
    Ok(all)
}

fn level(row: &Row) -> Result<LevelRow, StoreError> {
    Ok(LevelRow {
        level: Level { offered: row.int(2)?, held: row.int(3)?, used: row.int(4)?, allocated: row.int(5)? },
        at: row.opt(6, Row::time)?,
        seq: row.opt(8, Row::int)?,
        status: Status::of(row.text(7)?).unwrap_or(Status::Unconfirmed),
    })
}

/// A point of two columns.
pub(super) fn point(row: &Row, first: usize) -> Result<Option<Point>, StoreError> {
    let (lon, lat) = (row.opt(first, Row::int)?, row.opt(first + 1, Row::int)?);
    Ok(lon.zip(lat).map(|(lon, lat)| Point { lon, lat }))
}

/// A matter with its name, of two columns.
pub(super) fn about(row: &Row, first: usize) -> Result<Option<(Id<kind::Matter>, String)>, StoreError> {
    let label = some_text(row, first + 1)?.unwrap_or_default();
    Ok(row.opt(first, Row::id)?.map(|id| (id, label)))
}

fn row(row: &Row) -> Result<SiteRow, StoreError> {
    Ok(SiteRow {
        id: row.id(0)?,
        code: row.text(1)?.to_owned(),
        names: json(row, 2).unwrap_or_default(),
        place: json(row, 3),
        point: point(row, 4)?,
        municipality: some_text(row, 6)?,
        organisation: some_text(row, 7)?,
        kinds: json(row, 8).unwrap_or_default(),
        state: SiteState::of(row.text(9)?).unwrap_or(SiteState::Closed),
        why: json(row, 10),
        about: about(row, 11)?,
        handling: Handling::from_rank(row.int(13)?).unwrap_or(Handling::ProfessionalSecrecy),
        opened_at: row.time(14)?,
        told_at: row.opt(15, Row::time)?,
        returned_at: row.opt(16, Row::time)?,
        reminded_at: row.opt(17, Row::time)?,
        changed_seq: row.int(18)?,
        levels: BTreeMap::new(),
    })
}

/// Totals by kind over these sites: how much, and how many of them are stale or silent.
#[must_use]
pub fn totals<'a>(
    sites: impl IntoIterator<Item = &'a SiteRow>,
    facts: &Facts,
    now: Timestamp,
) -> BTreeMap<String, Total> {
    let mut all: BTreeMap<String, Total> = BTreeMap::new();
    for site in sites {
        for kind in &site.kinds {
            let stale_after = facts.kinds.get(kind).copied().unwrap_or(0);
            let row = site.levels.get(kind).filter(|l| l.at.is_some() || l.level.allocated > 0);
            let stale = row.is_some_and(|l| l.is_stale(now, stale_after));
            let confirmed = row.is_some_and(|l| l.status == Status::Confirmed);
            let takes = site.state == SiteState::Open;
            let level = row.map(|l| &l.level);
            all.entry(kind.clone()).or_default().add(level, takes, stale, confirmed);
        }
    }
    all
}

/// The sites by municipality, those without one last.
#[must_use]
pub fn by_municipality(sites: Vec<SiteRow>) -> Vec<(Option<String>, Vec<SiteRow>)> {
    let mut all: BTreeMap<Option<String>, Vec<SiteRow>> = BTreeMap::new();
    for site in sites {
        all.entry(site.municipality.clone()).or_default().push(site);
    }
    let nowhere = all.remove(&None);
    all.into_iter().chain(nowhere.map(|sites| (None, sites))).collect()
}
