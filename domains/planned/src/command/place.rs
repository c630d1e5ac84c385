//! Where an event takes place on the ground.

use std::collections::BTreeSet;

use kernel::{Id, Resource, kind};
use store::{Deciding, Draft, Failure};

use super::{known_areas, limited};
use crate::event::{Event, Placed};
use crate::ground::{self, Figure};
use crate::state::EventNow;
use crate::{Facts, Rule};

/// Says where, as a whole: what is left out is gone.
#[derive(Debug, Clone)]
pub struct PlaceEvent {
    /// The event.
    pub event: Id<kind::Matter>,
    /// Points, routes and areas.
    pub figures: Vec<Figure>,
    /// Codes of the municipalities and police zones that it concerns now: those that were named, and those that the figures touch.
    pub areas: BTreeSet<String>,
    /// The version of the territory that found them.
    pub territory: String,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for PlaceEvent {
    type Facts = Facts;
    const NAME: &'static str = "planned.place-event";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        let there = Resource { areas: self.areas.clone(), ..now.resource() };
        cx.guard.permit(cx.actor, "event.plan", &there)?;
        now.changed.seen(self.based_on)?;
        ground::check("geojson", &self.figures)?;
        self.figures.iter().try_for_each(|f| limited("name", &f.names, facts.limits.short))?;
        known_areas(&self.areas, facts)?;
        let placed = Placed {
            figures: self.figures.clone(),
            areas: self.areas.clone(),
            territory: self.territory.clone(),
        };
        let mut drafts = vec![placed.draft(Some(now.id), now.handling)?];
        if self.areas != now.areas {
            drafts.extend(super::step::back(&now)?);
        }
        Ok(drafts)
    }
}
