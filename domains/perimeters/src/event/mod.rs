//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the perimeter; every event names what that is about, too. Who, when and how it is handled stand in the entry's
//! header. A telephone number or name at a point stands in an entry of its own ([`PointContact`]), which can be erased alone.
//! `events.lock` pins every shape.

mod points;
mod turns;

pub use points::{PointContact, PointMoved, PointPlaced, PointWithdrawn};
pub use store::Event;
pub use turns::{Changed, Lifted, Set};

store::events! {
    Set = "perimeters.set@1",
    Changed = "perimeters.changed@1",
    Lifted = "perimeters.lifted@1",
    PointPlaced = "perimeters.point-placed@1",
    PointMoved = "perimeters.point-moved@1",
    PointWithdrawn = "perimeters.point-withdrawn@1",
    PointContact = "perimeters.point-contact@1",
}
