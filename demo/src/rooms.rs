//! What the acts of the crisis rooms rest on: the facts of each package, as the pages of the same package have them.

use std::sync::Arc;

use kernel::{Actor, Id, Point, Text, kind};
use outbox::whom::{Found, Target};
use perimeters::inside::Inside;
use perimeters::outline::Outline;
use perimeters::perimeter::Colour;
use situation::command::Sources;
use situation::handover::Elsewhere;
use store::{Read, StoreError};
use warning::statement::{Area, Reach, Statement};
use web::Window;

/// What the binary hands to the player for the crisis rooms. Everything may change while running, so it is asked each time.
pub trait Rooms: Send + Sync {
    /// What rules about capacities and needs may look up.
    fn relief(&self) -> Arc<relief::Facts>;
    /// What rules about bodies may look up.
    fn bodies(&self) -> Arc<bodies::Facts>;
    /// What rules about orders may look up, for this actor.
    fn orders(&self, actor: &Actor) -> Arc<commitments::Facts>;
    /// What rules about messages may look up, for this actor.
    fn messages(&self, actor: &Actor) -> Arc<outbox::Facts>;
    /// Who is found for a recipient now.
    ///
    /// # Errors
    /// When the rows cannot be read.
    fn found(&self, read: &dyn Read, target: &Target) -> Result<Vec<Found>, StoreError>;
    /// What rules about indicators may look up.
    fn figures(&self) -> Arc<indicators::Facts>;
    /// What rules about phases may look up, for this actor.
    fn phases(&self, actor: &Actor) -> Arc<emergency::Facts>;
    /// What rules about plans may look up.
    fn plans(&self) -> Arc<readiness::Facts>;
    /// The id of the plan that the profile ships under this code.
    fn plan(&self, code: &str) -> Id<kind::Matter>;
    /// What rules about perimeters may look up.
    fn perimeters(&self) -> Arc<perimeters::Facts>;
    /// What lies inside an outline today.
    fn inside(&self, outline: &Outline) -> Inside;
    /// Who may be inside a perimeter of this colour, as the profile says, with its source and whether that is verified.
    fn access(&self, colour: Colour) -> (Text, Option<String>, bool);
    /// What rules about warnings and items may look up: the figures of what they are about as they stand now.
    ///
    /// # Errors
    /// When the rows cannot be read.
    fn warnings(
        &self,
        read: &dyn Read,
        about: Option<Id<kind::Matter>>,
    ) -> Result<Arc<warning::Facts>, StoreError>;
    /// A warning that begins with this template of the profile, without area and words, as an exercise.
    fn warning(&self, template: &str) -> Option<Statement>;
    /// A circle as an area, with the municipalities that it touches.
    fn circle(&self, centre: Point, metres: i64) -> Area;
    /// Whom an area reaches today.
    fn reach(&self, area: &Area) -> Reach;
    /// What packages offer to a report, and what its kind takes of it by itself, as far as its author may see it.
    ///
    /// # Errors
    /// When the rows cannot be read.
    fn offers(
        &self,
        read: &dyn Read,
        author: &Actor,
        kind: &str,
        window: &Window,
    ) -> Result<Sources, StoreError>;
    /// What the crisis rooms hold open, for the handover of the watch.
    ///
    /// # Errors
    /// When the rows cannot be read.
    fn open(&self, read: &dyn Read) -> Result<Vec<Elsewhere>, StoreError>;
}
