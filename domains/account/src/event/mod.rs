//! What is journalled. Each event is a struct whose fields become the fields of the entry's body; the matter is the account.

mod copy;
mod fixed;
mod opened;
mod written;

pub use copy::{CopyGiven, CopySigned};
pub use fixed::{AddresseeTold, EmbargoMoved, ErratumAdded, Frozen, Issued, Turned};
pub use opened::{FileAttached, Opened, SectionsRemoved, StructureRenewed};
pub use store::Event;
pub use written::{
    Edited, FunctionAsked, FunctionReminded, SectionAccepted, SectionAsked, SectionHandedIn, SectionReminded,
    SectionReturned, SectionWritten,
};

store::events! {
    Opened = "account.opened@1",
    StructureRenewed = "account.structure-renewed@1",
    SectionsRemoved = "account.sections-removed@1",
    SectionWritten = "account.section-written@1",
    SectionAsked = "account.section-asked@1",
    SectionReminded = "account.section-reminded@1",
    FunctionAsked = "account.function-asked@1",
    FunctionReminded = "account.function-reminded@1",
    SectionHandedIn = "account.section-handed-in@1",
    SectionReturned = "account.section-returned@1",
    SectionAccepted = "account.section-accepted@1",
    FileAttached = "account.file-attached@1",
    Turned = "account.turned@1",
    Frozen = "account.frozen@1",
    Issued = "account.issued@1",
    EmbargoMoved = "account.embargo-moved@1",
    ErratumAdded = "account.erratum-added@1",
    AddresseeTold = "account.addressee-told@1",
    CopyGiven = "account.copy-given@1",
    CopySigned = "account.copy-signed@1",
}
