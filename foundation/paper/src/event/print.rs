//! A pack is printed, whole or the sheets that changed.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};

use crate::pack::Way;

/// A pack, or some of its sheets, came onto paper. Its number is made of year and running number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// For which function it was drawn: what that one may read stands on it.
    pub function: String,
    /// How many times it was printed: 1 for the whole pack, more for sheets to be exchanged.
    pub edition: i64,
    /// The number of the last entry that the sheets show.
    pub as_of: i64,
    /// The hash of that entry's header.
    pub head: String,
    /// The sheets that were printed.
    pub sheets: Vec<SheetPrinted>,
    /// Sheets to be thrown away without another in their place, as they lay in the pack.
    #[serde(default)]
    pub gone: Vec<SheetPrinted>,
    /// Blank forms that went with it.
    #[serde(default)]
    pub forms: Vec<FormSheet>,
    /// How.
    pub way: Way,
}

/// One sheet of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetPrinted {
    /// The section that stands on it.
    pub code: String,
    /// Its place in the pack.
    pub place: i64,
    /// How many times it was printed.
    pub edition: i64,
    /// The fingerprint of what stands on it, with the pack's id before it.
    pub hash: String,
}

/// One blank form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormSheet {
    /// What its code on the paper leads to: names the sheet, opens nothing.
    pub sheet: Id<kind::Matter>,
    /// What is printed on it: `PP-26-0012/F3`.
    pub code: String,
    /// Which form.
    pub form: String,
}
