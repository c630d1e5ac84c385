//! The situation report: lines drawn from entries and figures, one text per language, numbered and versioned.

use kernel::{Id, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// Where a report stands.
    ReportState {
        /// Being written.
        Draft = "draft",
        /// Issued; never changed again.
        Issued = "issued",
        /// A later version was issued.
        Superseded = "superseded",
        /// Thrown away before it was issued.
        Discarded = "discarded",
    }
}

kernel::coded! {
    /// The part of the report a line stands in.
    Section {
        /// What happened.
        Situation = "situation",
        /// Numbers.
        Figures = "figures",
        /// What was decided and done.
        Measures = "measures",
        /// What is asked or expected.
        Outlook = "outlook",
    }
}

/// One line, as it was when the event was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its part of the report.
    pub section: Section,
    /// Its text per language; a missing language shows as missing.
    pub text: Text,
    /// The entries it leads back to.
    pub entries: Vec<Id<kind::Entry>>,
}

/// Who signed a copy, as the signature and its certificate have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    /// The name in the certificate: personal.
    pub name: String,
    /// When the signer says that it was.
    #[serde(default)]
    pub claimed_at: Option<Timestamp>,
    /// When a trusted authority saw it.
    #[serde(default)]
    pub stamped_at: Option<Timestamp>,
    /// What is told beside it: codes of the findings of `exchange::pades`.
    pub findings: Vec<String>,
}

/// Most copies of one report that are given out to be signed.
pub const MOST_COPIES: i64 = 12;

/// Most lines in one report.
pub const MOST_LINES: usize = 300;

/// The number of a report as people say it: `R-26-0007/2` for its second version.
#[must_use]
pub fn number(year: i64, no: i64, version: i64) -> String {
    format!("R-{year:02}-{no:04}/{version}")
}
