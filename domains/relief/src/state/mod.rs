//! The rows that rules look at: sites and needs as they are now.

mod need;
mod site;

pub(crate) use need::{NeedNow, PartNow};
pub(crate) use site::{SiteNow, level, sites_of};

use std::collections::BTreeSet;

use kernel::{Handling, Id, Resource, kind};
use store::{Read, Row, StoreError};

pub use store::Changed;
pub(crate) use store::json;

/// Who may see something, as its row says.
#[derive(Debug, Clone)]
pub(crate) struct Guarded {
    pub(crate) handling: Handling,
    pub(crate) areas: BTreeSet<String>,
    pub(crate) readers: BTreeSet<String>,
    pub(crate) owner: Option<Id<kind::Person>>,
}

impl Guarded {
    /// From four columns in a row: handling, areas, readers, owner.
    pub(crate) fn of(row: &Row, first: usize) -> Result<Self, StoreError> {
        Ok(Self {
            handling: Handling::from_rank(row.int(first)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(row, first + 1).unwrap_or_default(),
            readers: json(row, first + 2).unwrap_or_default(),
            owner: row.opt(first + 3, Row::id)?,
        })
    }
    pub(crate) fn resource(&self, id: Id<kind::Matter>) -> Resource {
        Resource {
            matter: Some(id),
            handling: self.handling,
            areas: self.areas.clone(),
            readers: self.readers.clone(),
            owner: self.owner,
        }
    }
}

/// A text column that may be absent.
pub(crate) fn some_text(row: &Row, column: usize) -> Result<Option<String>, StoreError> {
    row.opt(column, Row::text).map(|t| t.map(str::to_owned))
}

/// The next number of a counted series (`need:26`).
pub(crate) fn next(read: &dyn Read, series: &str) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM relief_tally WHERE name = $1", &[series.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}
