//! Plans, their versions and contacts.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Handling, Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::content::{Card, Contact, Frame};
use crate::plan::{Sort, Standing, Status};
use crate::state::{self, json, opt_text};

/// A plan for a page.
#[derive(Debug, Clone)]
pub struct PlanRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Where its content comes from.
    pub standing: Standing,
    /// What sort.
    pub sort: Sort,
    /// How it is handled.
    pub handling: Handling,
    /// Code of the organisation whose plan it is.
    pub organisation: Option<String>,
    /// The function that entered it.
    pub author_function: String,
    /// Areas for which it holds; everywhere when there are none.
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    pub readers: BTreeSet<String>,
    /// Where the title was read, or that it is invented.
    pub source: Option<String>,
    /// The first page of the version that holds, or of what is being written.
    pub frame: Frame,
    /// The version that holds, with its status.
    pub valid: Option<(i64, Status)>,
    /// The version on its way, with its status.
    pub open: Option<(i64, Status)>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
    /// How many contacts the version that holds has.
    pub contacts: i64,
    /// How many of them were last checked before the day asked about, or never.
    pub stale: i64,
    /// Types of incident and severities for which a card of it opens.
    pub cards: Vec<Card>,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

impl PlanRow {
    /// Whether a card of it opens for an incident of this type.
    #[must_use]
    pub fn names_type(&self, incident_type: &str) -> bool {
        self.cards.iter().any(|card| card.types.contains(incident_type))
    }
    /// Whether it holds for one of these areas, or everywhere.
    #[must_use]
    pub fn holds_in(&self, areas: &BTreeSet<String>) -> bool {
        self.areas.is_empty() || !self.areas.is_disjoint(areas)
    }
}

/// Which plans.
#[derive(Debug, Clone, Default)]
pub struct PlanFilter {
    /// Words of title or risk; all of them, case and accents do not count.
    pub words: String,
    /// Of this sort.
    pub sort: Option<Sort>,
    /// Only those that can be activated.
    pub usable: bool,
    /// Withdrawn ones instead of the others.
    pub withdrawn: bool,
    /// Contacts checked before this day count as stale.
    pub checked_before: Option<Date>,
}

const COLUMNS: &str = "p.id, p.standing, p.sort, p.handling, p.organisation, p.author_function, p.areas, p.readers, p.source, \
     p.frame, p.valid_no, v.status, p.open_no, o.status, p.withdrawn, (SELECT COUNT(*) FROM readiness_contact t WHERE t.plan = \
     p.id AND t.no = p.valid_no), (SELECT COUNT(*) FROM readiness_contact t WHERE t.plan = p.id AND t.no = p.valid_no AND \
     (t.checked IS NULL OR t.checked < $1)), v.cards, p.changed_seq";

const FROM: &str = "readiness_plan p LEFT JOIN readiness_version v ON v.plan = p.id AND v.no = p.valid_no LEFT JOIN \
     readiness_version o ON o.plan = p.id AND o.no = p.open_no";

/// Plans, by sort, then title; at most 500.
///
/// # Errors
/// When the rows cannot be read.
pub fn plans(read: &dyn Read, eye: &Eye, filter: &PlanFilter) -> Result<Vec<PlanRow>, StoreError> {
    let mut params: Vec<Value> = vec![day(filter.checked_before).into(), filter.withdrawn.into()];
    let mut wanted = vec!["p.withdrawn = $2".to_owned()];
    if let Some(sort) = filter.sort {
        params.push(sort.code().into());
        wanted.push(format!("p.sort = ${}", params.len()));
    }
    if filter.usable {
        wanted.push("p.valid_no IS NOT NULL".to_owned());
    }
    for word in store::fold(&filter.words).split_whitespace() {
        params.push(format!("%{}%", word.replace(['%', '_', '\\'], "")).into());
        wanted.push(format!("p.folded LIKE ${}", params.len()));
    }
    let sees = eye.on("p", params.len() + 1);
    params.extend(sees.full_params());
    let sql =
        format!("SELECT {COLUMNS} FROM {FROM} WHERE {} AND {} LIMIT 500", wanted.join(" AND "), sees.full);
    let mut all: Vec<PlanRow> = read.query(&sql, &params)?.iter().map(row).collect::<Result<_, _>>()?;
    all.sort_by_key(|p| (p.sort, store::fold(p.frame.titles.show(kernel::Lang::Fr)), p.id));
    Ok(all)
}

/// A plan, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn plan(
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
    checked_before: Option<Date>,
) -> Result<Option<PlanRow>, StoreError> {
    let sees = eye.on("p", 3);
    let mut params: Vec<Value> = vec![day(checked_before).into(), id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM {FROM} WHERE p.id = $2 AND {}", sees.full);
    read.one(&sql, &params)?.as_ref().map(row).transpose()
}

/// As it stands in rows; before every day where none is asked about.
fn day(date: Option<Date>) -> String {
    date.map_or_else(String::new, |d| d.to_string())
}

fn row(row: &Row) -> Result<PlanRow, StoreError> {
    let version = |no: usize| -> Result<Option<(i64, Status)>, StoreError> {
        let status = opt_text(row, no + 1)?.as_deref().and_then(Status::of);
        Ok(row.opt(no, Row::int)?.zip(status))
    };
    Ok(PlanRow {
        id: row.id(0)?,
        standing: Standing::of(row.text(1)?).unwrap_or(Standing::TitleOnly),
        sort: Sort::of(row.text(2)?).unwrap_or(Sort::Special),
        handling: Handling::from_rank(row.int(3)?).unwrap_or(Handling::ProfessionalSecrecy),
        organisation: opt_text(row, 4)?,
        author_function: row.text(5)?.to_owned(),
        areas: json(row, 6).unwrap_or_default(),
        readers: json(row, 7).unwrap_or_default(),
        source: opt_text(row, 8)?,
        frame: json(row, 9).unwrap_or_default(),
        valid: version(10)?,
        open: version(12)?,
        withdrawn: row.bool(14)?,
        contacts: row.int(15)?,
        stale: row.int(16)?,
        cards: json(row, 17).unwrap_or_default(),
        changed_seq: row.int(18)?,
    })
}

/// A version of a plan.
#[derive(Debug, Clone)]
pub struct VersionRow {
    /// Its number.
    pub no: i64,
    /// Where it stands.
    pub status: Status,
    /// The version with whose content it began.
    pub begun_from: Option<i64>,
    /// Persons who wrote in it.
    pub authors: BTreeSet<Id<kind::Person>>,
    /// The function that began it.
    pub author_function: String,
    /// Its first page.
    pub frame: Frame,
    /// Its cards.
    pub cards: Vec<Card>,
    /// When it was begun.
    pub begun_at: Timestamp,
    /// When it was handed in.
    pub submitted_at: Option<Timestamp>,
    /// When and by which function it was approved.
    pub approved: Option<(Timestamp, String)>,
    /// What was last said to it: at handing in, sending back, approving.
    pub words: Option<Words>,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

const VERSION: &str = "SELECT no, status, begun_from, authors, author_function, frame, cards, begun_at, submitted_at, approved_at, \
     approved_function, words, changed_seq FROM readiness_version WHERE plan = $1";

fn version_row(row: &Row) -> Result<VersionRow, StoreError> {
    let approved_at = row.opt(9, Row::time)?;
    Ok(VersionRow {
        no: row.int(0)?,
        status: Status::of(row.text(1)?).unwrap_or(Status::Replaced),
        begun_from: row.opt(2, Row::int)?,
        authors: json(row, 3).unwrap_or_default(),
        author_function: row.text(4)?.to_owned(),
        frame: json(row, 5).unwrap_or_default(),
        cards: json(row, 6).unwrap_or_default(),
        begun_at: row.time(7)?,
        submitted_at: row.opt(8, Row::time)?,
        approved: approved_at.zip(opt_text(row, 10)?),
        words: json(row, 11),
        changed_seq: row.int(12)?,
    })
}

/// The versions of a plan, the latest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn versions(read: &dyn Read, plan: Id<kind::Matter>) -> Result<Vec<VersionRow>, StoreError> {
    read.query(&format!("{VERSION} ORDER BY no DESC"), &[plan.into()])?.iter().map(version_row).collect()
}

/// One version of a plan. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn version(read: &dyn Read, plan: Id<kind::Matter>, no: i64) -> Result<Option<VersionRow>, StoreError> {
    let sql = format!("{VERSION} AND no = $2");
    read.one(&sql, &[plan.into(), no.into()])?.as_ref().map(version_row).transpose()
}

/// The contacts of a version. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn contacts(read: &dyn Read, plan: Id<kind::Matter>, no: i64) -> Result<Vec<Contact>, StoreError> {
    state::contacts(read, plan, no)
}
