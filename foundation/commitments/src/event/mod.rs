//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the commitment. Who, when and how it is handled stand in the entry's header. Names and numbers of people stand
//! in entries that can be erased while the rest stays: [`PersonNamed`], and the answers. `events.lock` pins every shape.

mod answers;
mod given;
mod giver;
mod link;

pub use answers::{Acknowledged, Declined, Executed, Replied};
pub use given::{Escalated, Given, PersonNamed, Told};
pub use giver::{Readdressed, Redated, Returned, Settled, Withdrawn};
pub use link::{LinkEnded, LinkMade, LinkOpened};
pub use store::Event;

store::events! {
    Given = "commitments.given@1",
    PersonNamed = "commitments.person-named@1",
    Acknowledged = "commitments.acknowledged@1",
    Executed = "commitments.executed@1",
    Declined = "commitments.declined@1",
    Replied = "commitments.replied@1",
    Settled = "commitments.settled@1",
    Returned = "commitments.returned@1",
    Withdrawn = "commitments.withdrawn@1",
    Redated = "commitments.redated@1",
    Readdressed = "commitments.readdressed@1",
    Escalated = "commitments.escalated@1",
    Told = "commitments.told@1",
    LinkMade = "commitments.link-made@1",
    LinkOpened = "commitments.link-opened@1",
    LinkEnded = "commitments.link-ended@1",
}
