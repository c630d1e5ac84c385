//! The rows that rules look at: a warning and an item as they are now.

use std::collections::BTreeSet;

use exchange::cap::Alert;
use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use crate::error;
use crate::event::Follows;
use crate::item::{Standing, Texts};
use crate::statement::{Act, State, Statement};

/// The last change of something: what a page drawn before it collides with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The journal number of the change.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// Reads a JSON column; what cannot be read counts as absent.
pub(crate) fn json<T: serde::de::DeserializeOwned>(row: &Row, column: usize) -> Option<T> {
    row.text(column).ok().and_then(|t| serde_json::from_str(t).ok())
}

/// What both have: who sees it, what it is about, who had a hand in it.
pub(crate) struct Common {
    pub id: Id<kind::Matter>,
    pub about: Option<Id<kind::Matter>>,
    pub number: String,
    pub version: i64,
    pub handling: Handling,
    pub areas: BTreeSet<String>,
    pub readers: BTreeSet<String>,
    pub owner: Option<Id<kind::Person>>,
    /// Whoever wrote, changed or submitted it.
    pub hands: BTreeSet<Id<kind::Person>>,
    pub changed: Changed,
}

/// The columns of [`Common`], in the order in which it reads them.
const COMMON: &str = "id, about, number, version, handling, areas, readers, owner, hands, changed_seq, changed_at, changed_function";
/// How many they are.
const OWN: usize = 12;

impl Common {
    fn of(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id(0)?,
            about: row.opt(1, Row::id)?,
            number: row.text(2)?.to_owned(),
            version: row.int(3)?,
            handling: Handling::from_rank(row.int(4)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(row, 5).unwrap_or_default(),
            readers: json(row, 6).unwrap_or_default(),
            owner: row.opt(7, Row::id)?,
            hands: json(row, 8).unwrap_or_default(),
            changed: Changed { seq: row.int(9)?, at: row.time(10)?, function: row.text(11)?.to_owned() },
        })
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
        match based_on {
            Some(seen) if seen < self.changed.seq => Err(error::changed_meanwhile(&self.changed)),
            _ => Ok(()),
        }
    }
}

/// A warning now.
pub(crate) struct Now {
    pub common: Common,
    pub state: State,
    pub act: Act,
    pub follows: Option<Follows>,
    pub says: Option<Statement>,
    pub alert: Option<Alert>,
    /// Another one replaced or withdrew it.
    pub ended: bool,
}

impl Now {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = format!(
            "SELECT {COMMON}, state, act, follows, says, alert, ended_by FROM public_warning WHERE id = $1"
        );
        let Some(row) = read.one(&sql, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            common: Common::of(&row)?,
            state: State::of(row.text(OWN)?).unwrap_or(State::Dropped),
            act: Act::of(row.text(OWN + 1)?).unwrap_or(Act::First),
            follows: json(&row, OWN + 2),
            says: json(&row, OWN + 3),
            alert: json(&row, OWN + 4),
            ended: row.opt(OWN + 5, Row::text)?.is_some(),
        }))
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    /// Refuses when it stands elsewhere on its way.
    pub(crate) fn stands(&self, states: &[State]) -> Result<(), Refusal> {
        if states.contains(&self.state) {
            Ok(())
        } else {
            Err(error::stands_elsewhere(&self.common.number, self.state.code()))
        }
    }
}

/// An item now.
pub(crate) struct ItemNow {
    pub common: Common,
    pub standing: Standing,
    pub texts: Texts,
    /// The version on the site, where it ever was there.
    pub published: Option<i64>,
}

impl ItemNow {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = format!("SELECT {COMMON}, standing, texts, published_version FROM site_item WHERE id = $1");
        let Some(row) = read.one(&sql, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            common: Common::of(&row)?,
            standing: Standing::of(row.text(OWN)?).unwrap_or(Standing::Withdrawn),
            texts: json(&row, OWN + 1).unwrap_or_default(),
            published: row.opt(OWN + 2, Row::int)?,
        }))
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
}

/// What guards a warning or an item; nothing for any other matter.
pub(crate) fn common(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Common>, StoreError> {
    if let Some(now) = Now::find(read, id)? {
        return Ok(Some(now.common));
    }
    Ok(ItemNow::find(read, id)?.map(|item| item.common))
}

/// The next number of a year; warnings and items are counted apart.
pub(crate) fn next(read: &dyn Read, what: &str, year: i64) -> Result<i64, StoreError> {
    let sql = "SELECT value FROM public_tally WHERE what = $1 AND year = $2";
    let row = read.one(sql, &[what.into(), year.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}
