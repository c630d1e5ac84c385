//! What the acts of the crisis rooms rest on: the facts of each package, as the pages of the same package have them.

use std::sync::Arc;

use kernel::{Actor, Id, Text, kind};
use outbox::whom::{Found, Target};
use perimeters::inside::Inside;
use perimeters::outline::Outline;
use perimeters::perimeter::Colour;
use store::{Read, StoreError};

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
}
