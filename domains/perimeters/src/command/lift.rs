//! Lifting a perimeter. Its versions stay; its points go with it.

use kernel::{Id, Stated, Words, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{SET, decided_by, not_ahead, reason};
use crate::Facts;
use crate::event::{Event, Lifted};
use crate::state::Now;

/// Lifts a perimeter.
#[derive(Debug, Clone)]
pub struct LiftPerimeter {
    /// The perimeter.
    pub perimeter: Id<kind::Matter>,
    /// Code of the function that decided it.
    pub decided_by: String,
    /// Why.
    pub reason: Words,
    /// When it was decided, if not now.
    pub stated: Option<Stated>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for LiftPerimeter {
    type Facts = Facts;
    const NAME: &'static str = "perimeters.lift";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.perimeter)?;
        cx.guard.permit(cx.actor, SET, &now.resource())?;
        now.unchanged(self.based_on)?;
        now.still_holds()?;
        decided_by(&self.decided_by, facts)?;
        reason(&self.reason, facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        let lifted =
            Lifted { about: now.about, decided_by: self.decided_by.clone(), reason: self.reason.clone() };
        let mut draft = lifted.draft(Some(now.id), now.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}
