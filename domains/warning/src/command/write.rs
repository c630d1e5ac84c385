//! Beginning a warning, and changing its words.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, at_most, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{About, WRITE, draft, guarded};
use crate::event::{Changed, Event, Follows, Written};
use crate::state::{self, Now};
use crate::statement::{Act, State, Statement};
use crate::{Facts, error};

/// Begins a warning.
#[derive(Debug, Clone)]
pub struct WriteWarning {
    /// The warning to be.
    pub warning: Id<kind::Matter>,
    /// What it is about, if anything.
    pub about: Option<About>,
    /// What it does to the one before.
    pub act: Act,
    /// The one before; needed for an update and a cancellation.
    pub follows: Option<Id<kind::Matter>>,
    /// What it says so far.
    pub says: Statement,
}

impl Rule for WriteWarning {
    type Facts = Facts;
    const NAME: &'static str = "warning.write";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let on = guarded(self.about.as_ref(), self.says.area.codes.clone(), cx.actor);
        cx.guard.permit(cx.actor, WRITE, &on)?;
        if let Some((_, label, _)) = &self.about {
            at_most("about", label, facts.limits.short)?;
        }
        draft(&self.says, facts)?;
        let follows = self.before(cx)?;
        let year = facts.year(cx.now);
        let written = Written {
            about: self.about.as_ref().map(|(id, ..)| *id),
            about_label: self.about.as_ref().map(|(_, label, _)| label.clone()).unwrap_or_default(),
            year,
            no: state::next(cx.read, "warning", year)?,
            act: self.act,
            follows,
            says: self.says.clone(),
            areas: on.areas,
            readers: on.readers,
        };
        Ok(vec![written.draft(Some(self.warning), on.handling)?])
    }
}

impl WriteWarning {
    /// The one before, which has to hold.
    fn before(&self, cx: &Deciding<'_>) -> Result<Option<Follows>, Failure> {
        let id = match (self.act, self.follows) {
            (Act::First, _) => return Ok(None),
            (_, None) => return Err(Refusal::missing("follows").into()),
            (_, Some(id)) => id,
        };
        let before = Now::get(cx.read, id)?;
        cx.guard.permit(cx.actor, "matter.read", &before.common.resource())?;
        current(&before)?;
        Ok(Some(Follows { warning: id, number: before.common.number }))
    }
}

/// Refuses where a warning holds no more.
pub(super) fn current(before: &Now) -> Result<(), Refusal> {
    let holds = before.state == State::Released && !before.ended && before.act != Act::Cancel;
    if holds { Ok(()) } else { Err(error::not_current(&before.common.number)) }
}

/// Changes the words of a warning that has not gone out. One that was submitted has to be submitted again.
#[derive(Debug, Clone)]
pub struct ChangeWarning {
    /// The warning.
    pub warning: Id<kind::Matter>,
    /// What it says from now on.
    pub says: Statement,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ChangeWarning {
    type Facts = Facts;
    const NAME: &'static str = "warning.change";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.warning)?;
        cx.guard.permit(cx.actor, WRITE, &now.common.resource())?;
        now.common.unchanged(self.based_on)?;
        now.stands(&[State::Draft, State::Submitted, State::Returned])?;
        draft(&self.says, facts)?;
        if now.says.as_ref() == Some(&self.says) {
            return Err(error::same(&now.common.number).into());
        }
        let areas = &now.common.areas;
        let changed = Changed {
            about: now.common.about,
            version: now.common.version.saturating_add(1),
            says: self.says.clone(),
            areas: if areas.is_empty() {
                BTreeSet::new()
            } else {
                areas.union(&self.says.area.codes).cloned().collect()
            },
        };
        Ok(vec![changed.draft(Some(now.common.id), now.common.handling)?])
    }
}
