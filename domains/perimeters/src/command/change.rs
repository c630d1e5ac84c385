//! Changing a perimeter: a new version, all of it.

use kernel::{Id, Stated, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::set::areas;
use super::{SET, not_ahead, reason, statement};
use crate::event::{Changed, Event};
use crate::inside::Inside;
use crate::perimeter::Statement;
use crate::state::Now;
use crate::{Facts, error};

/// Changes a perimeter.
#[derive(Debug, Clone)]
pub struct ChangePerimeter {
    /// The perimeter.
    pub perimeter: Id<kind::Matter>,
    /// What it says from now on.
    pub says: Statement,
    /// Why.
    pub reason: Words,
    /// When that was decided, if not now.
    pub stated: Option<Stated>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ChangePerimeter {
    type Facts = Facts;
    const NAME: &'static str = "perimeters.change";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.perimeter)?;
        cx.guard.permit(cx.actor, SET, &now.resource())?;
        now.unchanged(self.based_on)?;
        now.still_holds()?;
        statement(&self.says, cx.now, facts)?;
        reason(&self.reason, facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        // What lies inside may be counted anew, and the hour be later, without anybody deciding anything.
        let bare =
            |says: &Statement| Statement { inside: Inside::default(), from: Timestamp(0), ..says.clone() };
        if now.says.as_ref().is_some_and(|before| bare(before) == bare(&self.says)) {
            return Err(error::same(&now.number).into());
        }
        let changed = Changed {
            about: now.about,
            version: now.version.saturating_add(1),
            says: self.says.clone(),
            reason: self.reason.clone(),
            areas: areas(&now.areas, &self.says),
        };
        let mut draft = changed.draft(Some(now.id), now.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}
