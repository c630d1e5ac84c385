//! What the demonstration's people look up in the crisis rooms: the facts of the pages of the same packages.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::outbox::whom::{Found, Target};
use ::perimeters::inside::Inside;
use ::perimeters::outline::Outline;
use ::perimeters::perimeter::Colour;
use emergency::Regime;
use kernel::{Actor, Id, Text, kind};
use perimeters_web::{AccessRule, Ground};
use store::{Read, StoreError};

use super::{
    World, WorldError, bodies, emergency as phases, figures, orders, outbox, perimeters, plans, relief,
};
use crate::outbox::found;

/// The rooms of this place.
pub(crate) struct Rooms {
    world: Arc<World>,
    regimes: Arc<Vec<Regime>>,
    figures: Arc<indicators::Facts>,
    ground: Ground,
    rules: BTreeMap<Colour, AccessRule>,
}

impl Rooms {
    /// The rooms of a world.
    ///
    /// # Errors
    /// When the time zone is unknown here.
    pub(crate) fn of(world: &Arc<World>) -> Result<Self, WorldError> {
        Ok(Self {
            regimes: phases::regimes(world),
            figures: Arc::new(figures::facts(world)?),
            ground: perimeters::ground(world),
            rules: perimeters::rules(world),
            world: Arc::clone(world),
        })
    }
}

impl demo::Rooms for Rooms {
    fn relief(&self) -> Arc<::relief::Facts> {
        Arc::new(relief::facts(&self.world))
    }
    fn bodies(&self) -> Arc<::bodies::Facts> {
        Arc::new(bodies::facts(&self.world))
    }
    fn orders(&self, actor: &Actor) -> Arc<commitments::Facts> {
        Arc::new(orders::facts(&self.world, actor))
    }
    fn messages(&self, actor: &Actor) -> Arc<::outbox::Facts> {
        Arc::new(outbox::facts(&self.world, actor))
    }
    fn found(&self, read: &dyn Read, target: &Target) -> Result<Vec<Found>, StoreError> {
        found(&self.world, read, target)
    }
    fn figures(&self) -> Arc<indicators::Facts> {
        Arc::clone(&self.figures)
    }
    fn phases(&self, actor: &Actor) -> Arc<emergency::Facts> {
        Arc::new(phases::facts(&self.world, &self.regimes, actor))
    }
    fn plans(&self) -> Arc<readiness::Facts> {
        Arc::new(plans::facts(&self.world))
    }
    fn plan(&self, code: &str) -> Id<kind::Matter> {
        plans::id(&self.world.profile, code)
    }
    fn perimeters(&self) -> Arc<::perimeters::Facts> {
        Arc::new(perimeters::facts(&self.world))
    }
    fn inside(&self, outline: &Outline) -> Inside {
        self.ground.inside(outline)
    }
    fn access(&self, colour: Colour) -> (Text, Option<String>, bool) {
        let rule = self.rules.get(&colour);
        rule.map_or_else(
            || (Text::default(), None, false),
            |r| (r.access.clone(), Some(r.source.clone()), r.verified),
        )
    }
}
