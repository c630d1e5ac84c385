//! What pages ask: rows as values, cut to what the reader may see; and what is public.

mod items;
mod press;
mod published;
mod turns;
mod warnings;

pub use access::Eye;
pub use items::{ItemRow, item, items, public_items};
pub use press::{PressRow, SendingRow, press, sendings};
pub use published::{Edition, edition, editions};
pub use turns::{TurnRow, Version, site_turns, turns, versions};
pub use warnings::{
    Ended, Filter, Stand, WarningRow, among, holding, numbered, public_warnings, resource, standing, warning,
    warnings,
};

use kernel::{Handling, Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use crate::state::json;
use crate::statement::Push;

/// Whether something stands on the public site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PushRow {
    /// What became of it.
    pub state: Push,
    /// When.
    pub at: Option<Timestamp>,
    /// What the system said, where it could not be put there.
    pub error: Option<String>,
}

impl PushRow {
    fn of(row: &Row, first: usize) -> Result<Option<Self>, StoreError> {
        let Some(state) = row.opt(first, Row::text)?.and_then(Push::of) else { return Ok(None) };
        let error = row.opt(first + 2, Row::text)?.map(str::to_owned);
        Ok(Some(Self { state, at: row.opt(first + 1, Row::time)?, error }))
    }
}

fn handling(row: &Row, column: usize) -> Result<Handling, StoreError> {
    Ok(Handling::from_rank(row.int(column)?).unwrap_or(Handling::ProfessionalSecrecy))
}

/// The matters of which something is public: their public figures are on the site. With `since`, only those of which something was
/// published after it: what was published until then belongs to an earlier crisis.
///
/// # Errors
/// When the rows cannot be read.
pub fn public_matters(
    read: &dyn Read,
    since: Option<Timestamp>,
) -> Result<Vec<Id<kind::Matter>>, StoreError> {
    let sql = "SELECT DISTINCT about FROM (SELECT about FROM public_warning WHERE state = 'released' AND released_at > $1 AND about IS \
               NOT NULL UNION SELECT about FROM site_item WHERE standing <> 'withdrawn' AND published_version IS NOT NULL AND \
               published_at > $1 AND about IS NOT NULL) p";
    read.query(sql, &[since.unwrap_or(Timestamp(i64::MIN)).into()])?.iter().map(|row| row.id(0)).collect()
}

/// How many could not be put on the public site.
///
/// # Errors
/// When the rows cannot be read.
pub fn failures(read: &dyn Read) -> Result<i64, StoreError> {
    let sql = "SELECT (SELECT COUNT(*) FROM public_warning WHERE push = 'failed') + (SELECT COUNT(*) FROM site_item WHERE push = 'failed')";
    read.one(sql, &[])?.map_or(Ok(0), |row| row.int(0))
}
