//! The row that rules look at: a perimeter as it is now.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, kind};
use store::{Failure, Read, Row, StoreError};

use crate::error;
use crate::perimeter::Statement;

pub use store::Changed;
pub(crate) use store::json;

/// A perimeter now.
pub(crate) struct Now {
    pub id: Id<kind::Matter>,
    pub number: String,
    pub live: bool,
    pub about: Id<kind::Matter>,
    pub version: i64,
    pub says: Option<Statement>,
    pub handling: Handling,
    pub areas: BTreeSet<String>,
    pub readers: BTreeSet<String>,
    pub owner: Option<Id<kind::Person>>,
    pub changed: Changed,
}

const NOW: &str = "SELECT number, live, about, version, says, handling, areas, readers, owner, changed_seq, changed_at, \
                   changed_function FROM perimeter WHERE id = $1";

impl Now {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let Some(row) = read.one(NOW, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            id,
            number: row.text(0)?.to_owned(),
            live: row.int(1)? == 1,
            about: row.id(2)?,
            version: row.int(3)?,
            says: json(&row, 4),
            handling: Handling::from_rank(row.int(5)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(&row, 6).unwrap_or_default(),
            readers: json(&row, 7).unwrap_or_default(),
            owner: row.opt(8, Row::id)?,
            changed: Changed::of(&row, 9)?,
        }))
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    pub(crate) fn resource(&self) -> Resource {
        Resource {
            matter: Some(self.id),
            handling: self.handling,
            areas: self.areas.clone(),
            readers: self.readers.clone(),
            owner: self.owner,
        }
    }
    /// Refuses when the page was drawn before the last change.
    pub(crate) fn unchanged(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.seen(based_on, error::changed_meanwhile)
    }
    /// Refuses when it was lifted.
    pub(crate) fn still_holds(&self) -> Result<(), Refusal> {
        if self.live { Ok(()) } else { Err(error::lifted(&self.number)) }
    }
}

/// Who is reached at a point of a perimeter, while the point stands.
pub(crate) fn contact(read: &dyn Read, id: Id<kind::Matter>, n: i64) -> Result<Option<String>, Failure> {
    let sql = "SELECT contact FROM perimeter_point WHERE perimeter = $1 AND n = $2 AND live = 1";
    let row = read.one(sql, &[id.into(), n.into()])?.ok_or_else(error::no_point)?;
    Ok(row.opt(0, Row::text)?.map(str::to_owned))
}

/// How many points were ever placed with a perimeter, and how many stand.
pub(crate) fn points(read: &dyn Read, id: Id<kind::Matter>) -> Result<(i64, i64), StoreError> {
    let sql = "SELECT COALESCE(MAX(n), 0), COUNT(CASE WHEN live = 1 THEN 1 END) FROM perimeter_point WHERE perimeter = $1";
    let row = read.one(sql, &[id.into()])?;
    row.map_or(Ok((0, 0)), |r| Ok((r.int(0)?, r.int(1)?)))
}

/// The next number of a year.
pub(crate) fn next(read: &dyn Read, year: i64) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM perimeter_tally WHERE year = $1", &[year.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}
