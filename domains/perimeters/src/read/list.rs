//! Which perimeters there are.

use kernel::{Handling, Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use super::Eye;
use crate::perimeter::Statement;
use crate::state::json;

/// A perimeter for a page.
#[derive(Debug, Clone)]
pub struct PerimeterRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// What it is around.
    pub about: Id<kind::Matter>,
    /// What that was called when it was set.
    pub about_label: String,
    /// Whether it holds; otherwise it was lifted.
    pub live: bool,
    /// Which version this is.
    pub version: i64,
    /// What it says.
    pub says: Statement,
    /// How it is handled.
    pub handling: Handling,
    /// Functions to which it is open, where it is need-to-know or secret.
    pub readers: Vec<String>,
    /// When it was first set.
    pub set_at: Timestamp,
    /// The journal number of that.
    pub set_seq: i64,
    /// When it was lifted.
    pub lifted_at: Option<Timestamp>,
    /// The journal number of its last change.
    pub changed_seq: i64,
    /// When that was recorded.
    pub changed_at: Timestamp,
}

impl PerimeterRow {
    /// Whether its time is over although nobody lifted it.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.live && self.says.until.is_some_and(|until| until <= now)
    }
}

/// Which ones are asked for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Around this matter.
    pub about: Option<Id<kind::Matter>>,
    /// Also those that were lifted.
    pub lifted: bool,
    /// So many from the top are left out.
    pub skip: i64,
}

pub(super) const COLUMNS: &str = "p.id, p.number, p.about, p.about_label, p.live, p.version, p.says, p.handling, p.readers, \
                                  p.set_at, p.set_seq, p.lifted_at, p.changed_seq, p.changed_at";

/// The list: what holds before what was lifted, the latest incident first, within it the strictest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn list(
    read: &dyn Read,
    eye: &Eye,
    filter: &Filter,
    limit: i64,
) -> Result<Vec<PerimeterRow>, StoreError> {
    let mut params = Vec::new();
    let mut wanted = if filter.lifted { "1 = 1".to_owned() } else { "p.live = 1".to_owned() };
    if let Some(about) = filter.about {
        params.push(about.into());
        wanted.push_str(" AND p.about = $1");
    }
    let sees = eye.on("p", params.len() + 1);
    params.extend(sees.full_params());
    let order = "ORDER BY p.live DESC, (SELECT MIN(o.set_seq) FROM perimeter o WHERE o.about = p.about) DESC, p.strictness, \
                 p.set_seq DESC";
    // Which ones is found out before whole statements are read.
    let sql = format!(
        "SELECT {COLUMNS} FROM perimeter p WHERE p.id IN (SELECT p.id FROM perimeter p WHERE {wanted} AND {} {order} LIMIT \
         {limit} OFFSET {}) {order}",
        sees.full, filter.skip
    );
    read.query(&sql, &params)?.iter().filter_map(|r| row(r).transpose()).collect()
}

/// A row whose statement cannot be read has nothing to show.
pub(super) fn row(row: &Row) -> Result<Option<PerimeterRow>, StoreError> {
    let Some(says) = json::<Statement>(row, 6) else { return Ok(None) };
    Ok(Some(PerimeterRow {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        about: row.id(2)?,
        about_label: row.text(3)?.to_owned(),
        live: row.int(4)? == 1,
        version: row.int(5)?,
        says,
        handling: Handling::from_rank(row.int(7)?).unwrap_or(Handling::ProfessionalSecrecy),
        readers: json(row, 8).unwrap_or_default(),
        set_at: row.time(9)?,
        set_seq: row.int(10)?,
        lifted_at: row.opt(11, Row::time)?,
        changed_seq: row.int(12)?,
        changed_at: row.time(13)?,
    }))
}
