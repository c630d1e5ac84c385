//! Rows of the run-sheet: written, written anew, taken away.

use std::collections::BTreeMap;

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure, Read, StoreError};

use super::{maybe_known, named, optional};
use crate::event::{Event, RowRemoved, RowWritten};
use crate::sheet::{Row, is_acyclic};
use crate::state::{EventNow, Numbered, json};
use crate::{Facts, Rule, error};

/// Writes a row, or writes one anew.
#[derive(Debug, Clone)]
pub struct WriteRow {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The row that is written anew; a new one where absent.
    pub n: Option<i64>,
    /// What it says.
    pub row: Row,
}

impl Rule for WriteRow {
    type Facts = Facts;
    const NAME: &'static str = "planned.write-row";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        let row = checked(&self.row, facts)?;
        let mut waits = waits(cx.read, now.id)?;
        if row.after.is_some_and(|after| !waits.contains_key(&after)) {
            return Err(Refusal::invalid("after", "refusal-planned-after").into());
        }
        let n = match self.n {
            Some(n) if waits.contains_key(&n) => n,
            Some(n) => return Err(error::gone(n).into()),
            None if waits.len() >= facts.limits.rows => {
                return Err(error::too_many("what-fr", facts.limits.rows).into());
            }
            None => Numbered::Row.last(cx.read, now.id)? + 1,
        };
        waits.insert(n, row.after);
        if !is_acyclic(&waits) {
            return Err(error::waits_for_itself().into());
        }
        Ok(vec![RowWritten { n, row }.draft(Some(now.id), now.handling)?])
    }
}

/// What each row of an event waits for.
pub(super) fn waits(
    read: &dyn Read,
    event: Id<kind::Matter>,
) -> Result<BTreeMap<i64, Option<i64>>, StoreError> {
    let sql = "SELECT n, content FROM planned_row WHERE event = $1 AND removed = FALSE";
    let rows = read.query(sql, &[event.into()])?;
    rows.iter().map(|row| Ok((row.int(0)?, json::<Row>(row, 1).and_then(|r| r.after)))).collect()
}

/// Takes a row away; what waited for it waits for nothing.
#[derive(Debug, Clone)]
pub struct RemoveRow {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The row.
    pub n: i64,
}

impl Rule for RemoveRow {
    type Facts = Facts;
    const NAME: &'static str = "planned.remove-row";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        if !Numbered::Row.stands(cx.read, now.id, self.n)? {
            return Err(error::gone(self.n).into());
        }
        Ok(vec![RowRemoved { n: self.n }.draft(Some(now.id), now.handling)?])
    }
}

/// The row as it is journalled.
pub(super) fn checked(row: &Row, facts: &Facts) -> Result<Row, Refusal> {
    named("what", &row.what, facts.limits.text)?;
    maybe_known("function", row.function.as_ref(), &facts.functions)?;
    maybe_known("organisation", row.organisation.as_ref(), &facts.organisations)?;
    let place = optional("place", row.place.as_ref(), facts.limits.short)?;
    Ok(Row { place, ..row.clone() })
}
