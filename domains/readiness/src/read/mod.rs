//! What pages ask: rows as values, cut to what the reader may see.

mod levels;
mod plans;
mod runs;
mod turns;

use kernel::{Id, Resource, kind};
use store::{Read, StoreError};

pub use crate::state::LastMet;
pub use access::Eye;
pub use levels::{MetRow, NamingRow, last_met, levels, met, naming};
pub use plans::{PlanFilter, PlanRow, VersionRow, contacts, plan, plans, version, versions};
pub use runs::{CardRow, RunFilter, RunRow, StepRow, active, cards, run, runs};
pub use turns::{TurnRow, turns};

use crate::state::{self, PlanNow, RunNow};

/// What guards a plan or a run; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    if let Some(plan) = PlanNow::find(read, id)? {
        return Ok(Some(plan.resource));
    }
    Ok(RunNow::find(read, id)?.map(|run| run.resource))
}

/// What guards writing in a plan that is guarded like this: one that holds everywhere is written and approved only by a function
/// that reaches everywhere.
#[must_use]
pub fn writing(on: &Resource) -> Resource {
    state::writing(on)
}
