//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the event file; a link for the calendar of a municipality has that municipality's own matter. Who, when and how
//! it is handled stand in the entry's header. Names and numbers of people stand in fields or entries that can be erased while the
//! rest stays. `events.lock` pins every shape.

mod after;
mod day;
mod file;
mod link;
mod plan;

pub use after::{AttendanceTold, CarriedAnswered, FindingNoted, LessonCarried, LessonDrawn};
pub use day::{DayBegun, OpeningSet, RowMarked, RowMoved, SupplyUsed};
pub use file::{Announced, CalendarFollowed, CalendarTaken, ContactNamed, Described, RefusedEntry, Turned};
pub use link::{LinkEnded, LinkMade, LinkOpened};
pub use plan::{
    CheckAnswered, ConflictAnswered, Placed, RefusedLine, RiskClosed, RiskWritten, RowRemoved, RowWritten,
    SheetTaken, SupplyAsked, SupplyPromised, SupplyWithdrawn,
};
pub use store::Event;

store::events! {
    Announced = "planned.announced@1",
    Described = "planned.described@1",
    ContactNamed = "planned.contact-named@1",
    Turned = "planned.turned@1",
    CalendarTaken = "planned.calendar-taken@1",
    CalendarFollowed = "planned.calendar-followed@1",
    Placed = "planned.placed@1",
    RowWritten = "planned.row-written@1",
    RowRemoved = "planned.row-removed@1",
    SheetTaken = "planned.sheet-taken@1",
    SupplyAsked = "planned.supply-asked@1",
    SupplyPromised = "planned.supply-promised@1",
    SupplyWithdrawn = "planned.supply-withdrawn@1",
    RiskWritten = "planned.risk-written@1",
    RiskClosed = "planned.risk-closed@1",
    CheckAnswered = "planned.check-answered@1",
    ConflictAnswered = "planned.conflict-answered@1",
    OpeningSet = "planned.opening-set@1",
    DayBegun = "planned.day-begun@1",
    RowMarked = "planned.row-marked@1",
    RowMoved = "planned.row-moved@1",
    SupplyUsed = "planned.supply-used@1",
    AttendanceTold = "planned.attendance-told@1",
    FindingNoted = "planned.finding-noted@1",
    LessonDrawn = "planned.lesson-drawn@1",
    LessonCarried = "planned.lesson-carried@1",
    CarriedAnswered = "planned.carried-answered@1",
    LinkMade = "planned.link-made@1",
    LinkOpened = "planned.link-opened@1",
    LinkEnded = "planned.link-ended@1",
}
