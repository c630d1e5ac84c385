//! Public warnings (CAP): which hold, what they say to whom, and the files they come in, kept as they came.

mod document;
mod folder;
mod given;
mod import;
mod incoming;
mod list;
mod one;
mod quarantine;
mod take;

pub(crate) use document::submit;
pub use document::{DocumentError, take_document};
pub use folder::{FileOutcome, FolderError, take_folder};
pub(crate) use given::as_it_came;
pub(crate) use import::{ImportPage, blank, import};
pub use incoming::incoming;
pub(crate) use list::{RowPart, WarningRowShow, WarningsPage, grounds, list};
pub(crate) use one::{WarningPage, show};
pub(crate) use quarantine::{QuarantinePage, download, put_away, quarantine, retry};
