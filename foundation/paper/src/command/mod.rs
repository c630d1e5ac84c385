//! What can be asked: one struct per verb, each with the rule that decides it.

mod print;
mod sheet;
mod unsent;

pub use print::{Content, PrintPack, ReprintSheets};
pub use sheet::{EnterSheet, ReopenSheet};
pub use unsent::{ExportUnsent, OpenUnsent, ReleaseUnsent, SeeReleases};
