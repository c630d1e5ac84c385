//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the warning, or the item of the site; a change of the signing key, of the site as a whole, and of the list of the press
//! has none. Who, when and how it is handled stand in the entry's header. A released warning stands in its entry as the message that went
//! out. `events.lock` pins every shape.

mod items;
mod keys;
mod press;
mod pushes;
mod site;
mod turns;

pub use items::{ItemChanged, ItemPublished, ItemReturned, ItemSubmitted, ItemWithdrawn, ItemWritten};
pub use keys::KeyChanged;
pub use press::{PressAdded, PressRemoved, PressSent};
pub use pushes::{PushAsked, PushFailed, Pushed};
pub use site::{SiteCloseAsked, SiteClosed, SiteKept, SiteReopened};
pub use store::Event;
pub use turns::{Changed, Dropped, Follows, Released, Returned, Submitted, Written};

store::events! {
    Written = "warning.written@1",
    Changed = "warning.changed@1",
    Submitted = "warning.submitted@1",
    Returned = "warning.returned@1",
    Released = "warning.released@1",
    Dropped = "warning.dropped@1",
    ItemWritten = "warning.item-written@1",
    ItemChanged = "warning.item-changed@1",
    ItemSubmitted = "warning.item-submitted@1",
    ItemReturned = "warning.item-returned@1",
    ItemPublished = "warning.item-published@1",
    ItemWithdrawn = "warning.item-withdrawn@1",
    Pushed = "warning.pushed@1",
    PushFailed = "warning.push-failed@1",
    PushAsked = "warning.push-asked@1",
    KeyChanged = "warning.key-changed@1",
    SiteCloseAsked = "warning.site-close-asked@1",
    SiteKept = "warning.site-kept@1",
    SiteClosed = "warning.site-closed@1",
    SiteReopened = "warning.site-reopened@1",
    PressAdded = "warning.press-added@1",
    PressRemoved = "warning.press-removed@1",
    PressSent = "warning.press-sent@1",
}
