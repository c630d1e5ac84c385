//! Who pilots what and takes part in what: across all plans, by organisation.

use std::collections::BTreeMap;

use kernel::{Id, kind};
use store::{Read, Row, StoreError};

use super::Eye;

/// A part of an organisation in a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartRow {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The point.
    pub point: Id<kind::Matter>,
    /// Whether it pilots the point, or takes part.
    pub pilots: bool,
}

/// How many points each organisation pilots, and in how many it takes part, as far as the reader may see them; plans that it pilots as a
/// whole are not counted.
///
/// # Errors
/// When the rows cannot be read.
pub fn pilots(read: &dyn Read, eye: &Eye) -> Result<BTreeMap<String, (i64, i64)>, StoreError> {
    let sees = eye.on("x", 1);
    let sql = format!(
        "SELECT r.organisation, r.pilots, CAST(COUNT(*) AS BIGINT) FROM programme_part r JOIN programme_point x ON x.id = r.point \
         WHERE {} GROUP BY r.organisation, r.pilots",
        sees.full
    );
    let mut all: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for row in read.query(&sql, &sees.full_params())? {
        let (pilots, takes_part) = all.entry(row.text(0)?.to_owned()).or_default();
        *(if row.bool(1)? { pilots } else { takes_part }) = row.int(2)?;
    }
    Ok(all)
}

/// The points in which an organisation has a part, plan by plan in the order of their numbers.
///
/// # Errors
/// When the rows cannot be read.
pub fn parts(read: &dyn Read, eye: &Eye, organisation: &str) -> Result<Vec<PartRow>, StoreError> {
    let sees = eye.on("x", 2);
    let sql = format!(
        "SELECT x.plan, x.id, r.pilots FROM programme_part r JOIN programme_point x ON x.id = r.point WHERE r.organisation = $1 AND \
         {} ORDER BY x.plan, x.rank, x.id",
        sees.full
    );
    let mut params = vec![organisation.into()];
    params.extend(sees.full_params());
    let one = |row: &Row| Ok(PartRow { plan: row.id(0)?, point: row.id(1)?, pilots: row.bool(2)? });
    read.query(&sql, &params)?.iter().map(one).collect()
}
