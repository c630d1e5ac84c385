//! Needs: the board, one of them, how many there are about a matter.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Handling, Id, Point, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::board::{about, point};
use super::{Eye, GRACE_SECONDS};
use crate::need::{Priority, Progress, State};
use crate::state::{json, some_text};

/// A need for a page.
#[derive(Debug, Clone)]
pub struct NeedRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Code of the kind of capacity.
    pub kind: String,
    /// How far it has come.
    pub progress: Progress,
    /// Where it stands.
    pub state: State,
    /// Since when it stands there.
    pub state_at: Timestamp,
    /// Where, in words.
    pub place: Option<Words>,
    /// Where on the ground.
    pub point: Option<Point>,
    /// Code of the municipality.
    pub municipality: Option<String>,
    /// By when.
    pub due: Option<Timestamp>,
    /// For whom.
    pub groups: BTreeSet<String>,
    /// How much it presses.
    pub priority: Priority,
    /// What more there is to say.
    pub words: Option<Words>,
    /// The function that asks.
    pub asker: String,
    /// Code of the organisation that asks.
    pub asker_organisation: Option<String>,
    /// What it is about, with its name.
    pub about: Option<(Id<kind::Matter>, String)>,
    /// How it is handled.
    pub handling: Handling,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

impl NeedRow {
    /// Whether its time is over, with its grace, and it has not come.
    #[must_use]
    pub fn is_late(&self, now: Timestamp) -> bool {
        let waits = self.state.is_live() && self.state != State::Delivered;
        waits && self.due.is_some_and(|at| at <= now.plus_seconds(-GRACE_SECONDS))
    }
}

/// Which needs.
#[derive(Debug, Clone, Default)]
pub struct NeedFilter {
    /// About this matter.
    pub about: Option<Id<kind::Matter>>,
    /// Of this kind.
    pub kind: Option<String>,
    /// In this state.
    pub state: Option<State>,
    /// Over instead of open.
    pub ended: bool,
    /// Only late ones.
    pub late: Option<Timestamp>,
    /// Passed over.
    pub skip: i64,
}

const COLUMNS: &str = "d.id, d.number, d.kind, d.wanted, d.reserved, d.under_way, d.delivered, d.state, d.state_at, d.place, \
     d.lon, d.lat, d.municipality, d.due, d.groups_json, d.priority, d.words, d.asker, d.asker_organisation, d.about, \
     d.about_label, d.handling, d.asked_at, d.changed_seq";

impl NeedFilter {
    fn sql(&self, params: &mut Vec<Value>) -> String {
        let mut all = vec![format!("d.live = {}", i64::from(!self.ended))];
        let mut put = |value: Value| {
            params.push(value);
            format!("${}", params.len())
        };
        if let Some(about) = self.about {
            all.push(format!("d.about = {}", put(about.into())));
        }
        if let Some(kind) = &self.kind {
            all.push(format!("d.kind = {}", put(kind.as_str().into())));
        }
        if let Some(state) = self.state {
            all.push(format!("d.state = {}", put(state.code().into())));
        }
        if let Some(now) = self.late {
            let late = now.plus_seconds(-GRACE_SECONDS);
            all.push(format!("d.due <= {} AND d.state <> 'delivered'", put(late.into())));
        }
        all.join(" AND ")
    }
}

const ORDER: &str = "d.priority, CASE WHEN d.due IS NULL THEN 1 ELSE 0 END, d.due, d.asked_seq";

/// The board: what presses and is due first comes first.
///
/// # Errors
/// When the rows cannot be read.
pub fn needs(
    read: &dyn Read,
    eye: &Eye,
    filter: &NeedFilter,
    limit: i64,
) -> Result<Vec<NeedRow>, StoreError> {
    let mut params = Vec::new();
    let wanted = filter.sql(&mut params);
    let sees = eye.on("d", params.len() + 1);
    params.extend(sees.full_params());
    // Which ones is found out first, so that whole rows need not be put in order.
    let sql = format!(
        "SELECT {COLUMNS} FROM relief_need d WHERE d.id IN (SELECT d.id FROM relief_need d WHERE {wanted} AND {} ORDER BY {ORDER} \
         LIMIT {limit} OFFSET {}) ORDER BY {ORDER}",
        sees.full,
        filter.skip.max(0)
    );
    read.query(&sql, &params)?.iter().map(row).collect()
}

/// What open needs still miss, by kind; about one matter where one is named. The same as [`Progress::missing`] of each, of all there are.
///
/// # Errors
/// When the rows cannot be read.
pub fn missing(
    read: &dyn Read,
    eye: &Eye,
    about: Option<Id<kind::Matter>>,
) -> Result<BTreeMap<String, i64>, StoreError> {
    let mut params = Vec::new();
    let wanted = NeedFilter { about, ..NeedFilter::default() }.sql(&mut params);
    let sees = eye.on("d", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT d.kind, CAST(SUM(CASE WHEN d.wanted > d.reserved + d.delivered THEN d.wanted - d.reserved - d.delivered ELSE 0 END) \
         AS BIGINT) FROM relief_need d WHERE {wanted} AND {} GROUP BY d.kind",
        sees.full
    );
    read.query(&sql, &params)?.iter().map(|row| Ok((row.text(0)?.to_owned(), row.int(1)?))).collect()
}

/// The need with this number. Whoever asks makes sure that the reader may know of it.
///
/// # Errors
/// When the rows cannot be read.
pub fn need_numbered(read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
    let row = read.one("SELECT id FROM relief_need WHERE number = $1", &[number.into()])?;
    row.map(|row| row.id(0)).transpose()
}

/// A need, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn need(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<NeedRow>, StoreError> {
    let sees = eye.on("d", 2);
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM relief_need d WHERE d.id = $1 AND {}", sees.full);
    read.one(&sql, &params)?.as_ref().map(row).transpose()
}

/// How many needs are open, and how many of them are late or not answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Open.
    pub open: i64,
    /// Open and late.
    pub late: i64,
    /// Asked, and nobody has said yes or no.
    pub asked: i64,
}

/// The numbers over the board; about one matter where one is named.
///
/// # Errors
/// When the rows cannot be read.
pub fn counts(
    read: &dyn Read,
    eye: &Eye,
    matter: Option<Id<kind::Matter>>,
    now: Timestamp,
) -> Result<Counts, StoreError> {
    let mut params: Vec<Value> = vec![now.plus_seconds(-GRACE_SECONDS).into()];
    let of = match matter {
        Some(id) => {
            params.push(id.into());
            "d.about = $2"
        }
        None => "1 = 1",
    };
    let sees = eye.on("d", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT COUNT(*), COALESCE(SUM(CASE WHEN d.due <= $1 AND d.state <> 'delivered' THEN 1 ELSE 0 END), 0), \
         COALESCE(SUM(CASE WHEN d.state = 'asked' THEN 1 ELSE 0 END), 0) FROM relief_need d WHERE d.live = 1 AND {of} AND {}",
        sees.full
    );
    let row = read.one(&sql, &params)?;
    row.map_or(Ok(Counts::default()), |r| Ok(Counts { open: r.int(0)?, late: r.int(1)?, asked: r.int(2)? }))
}

/// What is asked for and missing about a matter, by kind of capacity: wanted and missing.
///
/// # Errors
/// When the rows cannot be read.
pub fn beside(
    read: &dyn Read,
    eye: &Eye,
    matter: Id<kind::Matter>,
) -> Result<BTreeMap<String, (i64, i64)>, StoreError> {
    let filter = NeedFilter { about: Some(matter), ..NeedFilter::default() };
    let mut all: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for need in needs(read, eye, &filter, 500)? {
        let (wanted, missing) = all.entry(need.kind).or_default();
        *wanted += need.progress.wanted;
        *missing += need.progress.missing();
    }
    Ok(all)
}

fn row(row: &Row) -> Result<NeedRow, StoreError> {
    Ok(NeedRow {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        kind: row.text(2)?.to_owned(),
        progress: Progress {
            wanted: row.int(3)?,
            reserved: row.int(4)?,
            under_way: row.int(5)?,
            delivered: row.int(6)?,
        },
        state: State::of(row.text(7)?).unwrap_or(State::Withdrawn),
        state_at: row.time(8)?,
        place: json(row, 9),
        point: point(row, 10)?,
        municipality: some_text(row, 12)?,
        due: row.opt(13, Row::time)?,
        groups: json(row, 14).unwrap_or_default(),
        priority: match row.int(15)? {
            0 => Priority::Urgent,
            1 => Priority::High,
            _ => Priority::Normal,
        },
        words: json(row, 16),
        asker: row.text(17)?.to_owned(),
        asker_organisation: some_text(row, 18)?,
        about: about(row, 19)?,
        handling: Handling::from_rank(row.int(21)?).unwrap_or(Handling::ProfessionalSecrecy),
        asked_at: row.time(22)?,
        changed_seq: row.int(23)?,
    })
}
