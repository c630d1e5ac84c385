//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the site or the need; a link for all sites of a municipality has that municipality's own matter. Who, when and
//! how it is handled stand in the entry's header. Names and numbers of people stand in entries that can be erased while the
//! rest stays: [`ContactNamed`] and [`TellerNamed`]. `events.lock` pins every shape.

mod figures;
mod link;
mod need;
mod site;

pub use figures::{
    DayCounted, FigureConfirmed, FigureCorrected, FigureTold, FileTaken, RefusedLine, Reminded, TellerNamed,
};
pub use link::{LinkEnded, LinkMade, LinkOpened};
pub use need::{
    Allocated, Delivered, NeedAccepted, NeedAsked, NeedConfirmed, NeedRefused, NeedRestated, NeedWithdrawn,
    Released, Started,
};
pub use site::{ContactNamed, SiteChanged, SiteOpened, SiteTurned};
pub use store::Event;

store::events! {
    SiteOpened = "relief.site-opened@1",
    SiteChanged = "relief.site-changed@1",
    SiteTurned = "relief.site-turned@1",
    ContactNamed = "relief.contact-named@1",
    FigureTold = "relief.figure-told@1",
    FigureCorrected = "relief.figure-corrected@1",
    FigureConfirmed = "relief.figure-confirmed@1",
    TellerNamed = "relief.teller-named@1",
    DayCounted = "relief.day-counted@1",
    Reminded = "relief.reminded@1",
    FileTaken = "relief.file-taken@1",
    LinkMade = "relief.link-made@1",
    LinkOpened = "relief.link-opened@1",
    LinkEnded = "relief.link-ended@1",
    NeedAsked = "relief.need-asked@1",
    NeedRestated = "relief.need-restated@1",
    NeedAccepted = "relief.need-accepted@1",
    NeedRefused = "relief.need-refused@1",
    NeedWithdrawn = "relief.need-withdrawn@1",
    NeedConfirmed = "relief.need-confirmed@1",
    Allocated = "relief.allocated@1",
    Started = "relief.started@1",
    Delivered = "relief.delivered@1",
    Released = "relief.released@1",
}
