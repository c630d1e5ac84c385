//! What is reserved where, and where something could be reserved.

use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::board::{SiteFilter, SiteRow, sites};
use super::{Eye, NeedRow};
use crate::need::Part;
use crate::site::SiteState;
use crate::state::{json, some_text};

/// A part of a need.
#[derive(Debug, Clone)]
pub struct PartRow {
    /// Its need.
    pub need: Id<kind::Matter>,
    /// The number of that.
    pub number: String,
    /// Which part, from 1.
    pub n: i64,
    /// Code of the kind.
    pub kind: String,
    /// At which site.
    pub site: Option<Id<kind::Matter>>,
    /// From which organisation, by code.
    pub supplier: Option<String>,
    /// How much, and what became of it.
    pub part: Part,
    /// When it set out.
    pub started_at: Option<Timestamp>,
    /// When it was reserved.
    pub at: Timestamp,
    /// What more there is to say.
    pub words: Option<Words>,
}

const COLUMNS: &str = "p.need, d.number, p.n, p.kind, p.site, p.supplier, p.count, p.delivered, p.released, p.started_at, \
                       p.at, p.words";

/// Among so many turns of the needs of a site the last one that moved something is looked for.
const TURNS: i64 = 200;

fn row(row: &Row) -> Result<PartRow, StoreError> {
    Ok(PartRow {
        need: row.id(0)?,
        number: row.text(1)?.to_owned(),
        n: row.int(2)?,
        kind: row.text(3)?.to_owned(),
        site: row.opt(4, Row::id)?,
        supplier: some_text(row, 5)?,
        part: Part { count: row.int(6)?, delivered: row.int(7)?, released: row.int(8)? },
        started_at: row.opt(9, Row::time)?,
        at: row.time(10)?,
        words: json(row, 11),
    })
}

/// The parts of a need, in their order. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn parts(read: &dyn Read, need: Id<kind::Matter>) -> Result<Vec<PartRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM relief_part p JOIN relief_need d ON d.id = p.need WHERE p.need = $1 ORDER BY p.n"
    );
    read.query(&sql, &[need.into()])?.iter().map(row).collect()
}

/// The last entry that reserved something of a kind at a site, brought it there or gave it back, with its time: of needs that the
/// reader may see and that are guarded no more than the site is, for what is said of a site goes as far as the site does. The
/// caller has made sure that the site may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn last_move(
    read: &dyn Read,
    eye: &Eye,
    site: &SiteRow,
    kind: &str,
) -> Result<Option<(i64, Timestamp)>, StoreError> {
    let sees = eye.on("d", 4);
    let mut params: Vec<Value> = vec![site.id.into(), kind.into(), site.handling.rank().into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT p.n, t.seq, t.at, t.what, t.detail FROM relief_part p JOIN relief_need d ON d.id = p.need JOIN relief_turn t ON \
         t.matter = d.id WHERE p.site = $1 AND p.kind = $2 AND d.handling <= $3 AND t.what IN ('allocated', 'delivered', \
         'released', 'need-withdrawn') AND {} ORDER BY t.seq DESC LIMIT {TURNS}",
        sees.full
    );
    for row in &read.query(&sql, &params)? {
        let detail: serde_json::Value = json(row, 4).unwrap_or_default();
        // Whoever withdraws a need gives back what all its parts still miss.
        let of_part = detail.get("part").and_then(serde_json::Value::as_i64) == Some(row.int(0)?);
        if row.text(3)? == "need-withdrawn" || of_part {
            return Ok(Some((row.int(1)?, row.time(2)?)));
        }
    }
    Ok(None)
}

/// What is still to come to a site, of needs that the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn parts_at(read: &dyn Read, eye: &Eye, site: Id<kind::Matter>) -> Result<Vec<PartRow>, StoreError> {
    let sees = eye.on("d", 2);
    let mut params: Vec<Value> = vec![site.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {COLUMNS} FROM relief_part p JOIN relief_need d ON d.id = p.need WHERE p.site = $1 AND p.count - p.delivered - \
         p.released > 0 AND {} ORDER BY p.at, d.number, p.n",
        sees.full
    );
    read.query(&sql, &params)?.iter().map(row).collect()
}

/// A site where something could be reserved.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The site.
    pub site: SiteRow,
    /// What is free there.
    pub free: i64,
    /// How far it is, in metres, where both points are known.
    pub metres: Option<i64>,
    /// How much of what is missing it could take, those before it taken into account.
    pub take: i64,
}

/// Open sites with something free of the need's kind: the nearest first, then those of the same municipality, then the others,
/// each by how much is free.
///
/// # Errors
/// When the rows cannot be read.
pub fn proposals(read: &dyn Read, eye: &Eye, need: &NeedRow) -> Result<Vec<Proposal>, StoreError> {
    let filter = SiteFilter { kind: Some(need.kind.clone()), ..SiteFilter::default() };
    let mut all: Vec<Proposal> = sites(read, eye, &filter)?
        .into_iter()
        .filter(|site| site.free(&need.kind) > 0)
        .map(|site| Proposal { free: site.free(&need.kind), metres: metres(need, &site), take: 0, site })
        .collect();
    let elsewhere = |p: &Proposal| need.municipality.is_none() || p.site.municipality != need.municipality;
    all.sort_by_key(|p| (p.metres.is_none(), p.metres, elsewhere(p), -p.free, p.site.code.clone()));
    let mut missing = need.progress.missing();
    for proposal in &mut all {
        proposal.take = proposal.free.min(missing);
        missing -= proposal.take;
    }
    Ok(all)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "no two points of the Earth are farther apart than 2e7 metres"
)]
fn metres(need: &NeedRow, site: &SiteRow) -> Option<i64> {
    Some(need.point?.metres_to(site.point?).round() as i64)
}

/// What is free of this kind at open sites that the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn free_of(read: &dyn Read, eye: &Eye, kind: &str) -> Result<i64, StoreError> {
    let sees = eye.on("s", 3);
    let mut params: Vec<Value> = vec![kind.into(), SiteState::Open.code().into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT CAST(COALESCE(SUM(l.offered - l.held - l.used - l.allocated), 0) AS BIGINT) FROM relief_level l JOIN \
         relief_site s ON s.id = l.site WHERE l.kind = $1 AND s.state = $2 AND l.offered - l.held - l.used - l.allocated > 0 \
         AND {}",
        sees.full
    );
    read.one(&sql, &params)?.map_or(Ok(0), |row| row.int(0))
}
