//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter of a printing is the pack; sheets entered and things released are of no matter. Names of people who wrote on paper
//! stand in entries of their own, that can be erased while the rest stays. `events.lock` pins every shape.

mod print;
mod sheet;
mod unsent;

pub use print::{FormSheet, Printed, SheetPrinted};
pub use sheet::{SheetEntered, SheetReopened, WriterNamed};
pub use store::Event;
pub use unsent::{ReleaseSeen, UnsentExported, UnsentOpened, UnsentReleased};

store::events! {
    Printed = "paper.printed@1",
    SheetEntered = "paper.sheet-entered@1",
    WriterNamed = "paper.writer-named@1",
    SheetReopened = "paper.sheet-reopened@1",
    UnsentOpened = "paper.unsent-opened@1",
    UnsentReleased = "paper.unsent-released@1",
    UnsentExported = "paper.unsent-exported@1",
    ReleaseSeen = "paper.release-seen@1",
}
