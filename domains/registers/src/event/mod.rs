//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the entry of the register, the instrument, or the test. Who, when and how it is handled stand in the entry's header.
//! `events.lock` pins every shape.

mod agenda;
mod register;
mod sheet;
mod test;

pub use agenda::{InstrumentChanged, InstrumentEntered, InstrumentTurned, StepSet};
pub use register::{
    ActionNoted, ActionWithdrawn, Changed, Entered, Linked, PointTurned, PointWritten, TakenUp, Unlinked,
};
pub use sheet::{SheetApproved, SheetHandedIn, SheetReturned, SheetWritten};
pub use store::Event;
pub use test::{TestHandedIn, TestReturned, TestReviewed, TestWritten};

store::events! {
    Entered = "registers.entered@1",
    Changed = "registers.changed@1",
    PointWritten = "registers.point-written@1",
    PointTurned = "registers.point-turned@1",
    ActionNoted = "registers.action-noted@1",
    ActionWithdrawn = "registers.action-withdrawn@1",
    TakenUp = "registers.taken-up@1",
    Linked = "registers.linked@1",
    Unlinked = "registers.unlinked@1",
    SheetWritten = "registers.sheet-written@1",
    SheetHandedIn = "registers.sheet-handed-in@1",
    SheetReturned = "registers.sheet-returned@1",
    SheetApproved = "registers.sheet-approved@1",
    InstrumentEntered = "registers.instrument-entered@1",
    InstrumentChanged = "registers.instrument-changed@1",
    StepSet = "registers.step-set@1",
    InstrumentTurned = "registers.instrument-turned@1",
    TestWritten = "registers.test-written@1",
    TestHandedIn = "registers.test-handed-in@1",
    TestReturned = "registers.test-returned@1",
    TestReviewed = "registers.test-reviewed@1",
}
