//! Setting a perimeter around something.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Resource, Stated, Words, at_most, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{SET, not_ahead, reason, statement};
use crate::event::{Event, Set};
use crate::perimeter::Statement;
use crate::{Facts, state};

/// Sets a perimeter.
#[derive(Debug, Clone)]
pub struct SetPerimeter {
    /// The perimeter to be.
    pub perimeter: Id<kind::Matter>,
    /// What it is around, with what that is called.
    pub about: (Id<kind::Matter>, String),
    /// How that is handled, where it lies, who may read it: the perimeter takes it from there.
    pub on: Resource,
    /// What it says.
    pub says: Statement,
    /// Why.
    pub reason: Words,
    /// When it was decided, if not now.
    pub stated: Option<Stated>,
}

impl Rule for SetPerimeter {
    type Facts = Facts;
    const NAME: &'static str = "perimeters.set";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, SET, &self.on)?;
        at_most("about", &self.about.1, facts.limits.short)?;
        statement(&self.says, cx.now, facts)?;
        reason(&self.reason, facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        let handling = self.on.handling.max(Handling::Service);
        let mut readers = self.on.readers.clone();
        if handling >= Handling::NeedToKnow {
            readers.insert(cx.actor.function.clone());
        }
        let year = facts.year(cx.now);
        let set = Set {
            about: self.about.0,
            about_label: self.about.1.clone(),
            year,
            no: state::next(cx.read, year)?,
            areas: areas(&self.on.areas, &self.says),
            says: self.says.clone(),
            reason: self.reason.clone(),
            readers,
        };
        let mut draft = set.draft(Some(self.perimeter), handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// Who is concerned: the municipalities and zones of what it is around, and those that it touches. What lies nowhere is
/// everybody's, and stays so.
pub(super) fn areas(of: &BTreeSet<String>, says: &Statement) -> BTreeSet<String> {
    if of.is_empty() { BTreeSet::new() } else { of.union(&says.inside.concerned()).cloned().collect() }
}
