//! What serves what: up and down from a plan or a point, and what is missing.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Words, kind};
use store::{Read, Row, StoreError, json};

use super::PlanRow;
use crate::link::LinkSort;
use crate::plan::{Sort, State};

/// A link, seen from one of its ends.
#[derive(Debug, Clone)]
pub struct LinkRow {
    /// The other end: a plan or a point. Whether the reader may see it is asked elsewhere.
    pub other: Id<kind::Matter>,
    /// How they are bound.
    pub sort: LinkSort,
    /// In what, or where that was read.
    pub words: Option<Words>,
    /// The journal number of its entry.
    pub seq: i64,
}

/// What this plan or point serves or follows from.
///
/// # Errors
/// When the rows cannot be read.
pub fn up(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<LinkRow>, StoreError> {
    links(read, "SELECT upper, sort, words, seq FROM programme_link WHERE lower = $1 ORDER BY seq, upper", id)
}

/// What serves this plan or point, or follows from it.
///
/// # Errors
/// When the rows cannot be read.
pub fn down(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<LinkRow>, StoreError> {
    links(read, "SELECT lower, sort, words, seq FROM programme_link WHERE upper = $1 ORDER BY seq, lower", id)
}

fn links(read: &dyn Read, sql: &str, id: Id<kind::Matter>) -> Result<Vec<LinkRow>, StoreError> {
    let one = |row: &Row| {
        Ok(LinkRow {
            other: row.id(0)?,
            sort: LinkSort::of(row.text(1)?).unwrap_or(LinkSort::Serves),
            words: json(row, 2),
            seq: row.int(3)?,
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// What is missing around a plan.
#[derive(Debug, Clone, Default)]
pub struct Gaps {
    /// Its points that serve nothing higher and follow from nothing: how many.
    pub unbound: i64,
    /// Areas of each kind without a plan of its sort whose period meets this one's: kind, sort, codes.
    pub without: Vec<(Sort, Vec<String>)>,
}

/// What is missing around a plan, among the plans that the reader may see. `areas` has every area with its kind; a police zone has a zonal
/// plan, a municipality a prevention plan.
///
/// # Errors
/// When the rows cannot be read.
pub fn gaps(
    read: &dyn Read,
    of: &PlanRow,
    seen: &[PlanRow],
    areas: &BTreeMap<String, String>,
) -> Result<Gaps, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM programme_point x WHERE x.plan = $1 AND NOT EXISTS (SELECT 1 FROM \
               programme_link l WHERE l.lower = x.id)";
    let unbound = read.one(sql, &[of.id.into()])?.map_or(Ok(0), |row| row.int(0))?;
    let without = [(Sort::Zonal, "zone"), (Sort::Prevention, "municipality")].map(|(sort, kind)| {
        let meets = |plan: &&PlanRow| {
            plan.sort == sort && plan.state != State::Preparing && plan.frame.meets(of.frame.period())
        };
        let have: BTreeSet<&String> = seen.iter().filter(meets).flat_map(|plan| &plan.areas).collect();
        let missing = areas.iter().filter(|(code, k)| *k == kind && !have.contains(code));
        (sort, missing.map(|(code, _)| code.clone()).collect())
    });
    Ok(Gaps { unbound, without: without.into() })
}
