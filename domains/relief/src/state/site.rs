//! A site now, and what its kinds of capacity come to.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use super::{Changed, Guarded, json};
use crate::error;
use crate::level::{Figures, Level};
use crate::site::SiteState;

/// A site now.
pub(crate) struct SiteNow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) code: String,
    pub(crate) state: SiteState,
    pub(crate) kinds: BTreeSet<String>,
    pub(crate) municipality: Option<String>,
    pub(crate) guarded: Guarded,
    pub(crate) changed: Changed,
}

const NOW: &str = "SELECT id, code, state, kinds, municipality, handling, areas, readers, owner, changed_seq, changed_at, \
                   changed_function FROM relief_site";

impl SiteNow {
    fn of(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id(0)?,
            code: row.text(1)?.to_owned(),
            state: SiteState::of(row.text(2)?).unwrap_or(SiteState::Closed),
            kinds: json(row, 3).unwrap_or_default(),
            municipality: super::some_text(row, 4)?,
            guarded: Guarded::of(row, 5)?,
            changed: Changed::of(row, 9)?,
        })
    }
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let row = read.one(&format!("{NOW} WHERE id = $1"), &[id.into()])?;
        row.as_ref().map(Self::of).transpose()
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    pub(crate) fn by_code(read: &dyn Read, code: &str) -> Result<Option<Self>, StoreError> {
        let row = read.one(&format!("{NOW} WHERE code = $1"), &[code.into()])?;
        row.as_ref().map(Self::of).transpose()
    }
    pub(crate) fn resource(&self) -> Resource {
        self.guarded.resource(self.id)
    }
    /// Refuses what a closed site does not take.
    pub(crate) fn not_closed(&self) -> Result<(), Refusal> {
        if self.state == SiteState::Closed {
            return Err(error::site_not_open(&self.code, self.state));
        }
        Ok(())
    }
}

/// The sites of a municipality that are not closed and that any link may open.
pub(crate) fn sites_of(read: &dyn Read, municipality: &str) -> Result<Vec<SiteNow>, StoreError> {
    let sql = format!("{NOW} WHERE municipality = $1 AND state <> 'closed' AND handling < 2 ORDER BY code");
    read.query(&sql, &[municipality.into()])?.iter().map(SiteNow::of).collect()
}

/// What one kind of capacity of a site comes to, and what it rests on.
pub(crate) struct LevelNow {
    pub(crate) level: Level,
    /// When the site told, as stated; nothing where it told nothing that stands.
    pub(crate) at: Option<Timestamp>,
}

impl LevelNow {
    /// What the site would tell if nothing had changed since.
    pub(crate) const fn figures(&self) -> Figures {
        Figures { offered: self.level.offered, held: self.level.held, used: self.level.used }
    }
}

/// The level of this kind at this site; nothing where nothing was told and nothing is reserved.
pub(crate) fn level(
    read: &dyn Read,
    site: Id<kind::Matter>,
    kind: &str,
) -> Result<Option<LevelNow>, StoreError> {
    let sql = "SELECT offered, held, used, allocated, at FROM relief_level WHERE site = $1 AND kind = $2";
    let row = read.one(sql, &[site.into(), kind.into()])?;
    row.map(|row| {
        Ok(LevelNow {
            level: Level {
                offered: row.int(0)?,
                held: row.int(1)?,
                used: row.int(2)?,
                allocated: row.int(3)?,
            },
            at: row.opt(4, Row::time)?,
        })
    })
    .transpose()
}
