//! Queries for pages.

mod packs;
mod released;
mod sheets;

pub use access::Eye;
pub use packs::{PackRow, PrintingRow, SheetRow, latest, pack, packs, printings, resource, sheets};
pub use released::{ReleaseRow, released, released_by, released_entry, unseen};
pub use sheets::{FormRow, entered, form, form_of, forms};
