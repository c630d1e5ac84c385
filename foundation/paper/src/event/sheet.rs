//! A sheet that was written by hand is entered.

use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

/// A sheet was entered: from now on nobody enters it again without saying why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetEntered {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// What is printed on it.
    pub code: String,
    /// How many lines were on it.
    pub lines: i64,
    /// The entering itself, as the page that enters it names it.
    pub batch: Id<kind::Command>,
}

/// Who wrote on the sheet: personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriterNamed {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// The name as it stands on the sheet.
    pub writer: String,
}

/// A sheet may be entered once more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetReopened {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Why.
    pub reason: Words,
}
