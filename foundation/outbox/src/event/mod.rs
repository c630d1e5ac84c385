//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the message; shifts, addresses and hand-overs to other platforms have none of their own. Names, numbers and addresses
//! of people stand in entries that can be erased while the rest stays. `events.lock` pins every shape.

mod message;
mod platform;
mod reach;
mod rota;

pub use message::{
    Acknowledged, Addressed, AimNamed, Delivered, Escalated, Failed, Opened, Prepared, Released, Said, Sent,
    Withdrawn,
};
pub use platform::EnteredElsewhere;
pub use reach::AddressKept;
pub use rota::{CalendarEnded, CalendarMade, ShiftRemoved, ShiftSet, SwapAnswered, SwapAsked};
pub use store::Event;

store::events! {
    Prepared = "outbox.prepared@1",
    AimNamed = "outbox.aim-named@1",
    Released = "outbox.released@1",
    Addressed = "outbox.addressed@1",
    Sent = "outbox.sent@1",
    Delivered = "outbox.delivered@1",
    Opened = "outbox.opened@1",
    Failed = "outbox.failed@1",
    Acknowledged = "outbox.acknowledged@1",
    Said = "outbox.said@1",
    Escalated = "outbox.escalated@1",
    Withdrawn = "outbox.withdrawn@1",
    AddressKept = "outbox.address-kept@1",
    ShiftSet = "outbox.shift-set@1",
    ShiftRemoved = "outbox.shift-removed@1",
    SwapAsked = "outbox.swap-asked@1",
    SwapAnswered = "outbox.swap-answered@1",
    EnteredElsewhere = "outbox.entered-elsewhere@1",
    CalendarMade = "outbox.calendar-made@1",
    CalendarEnded = "outbox.calendar-ended@1",
}
