//! Events on situation reports. The matter is the incident; a report on the whole watch has none.

use kernel::{Id, Lang, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::report::{Line, Signer};

/// A report was drawn up from entries and figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportDrafted {
    /// Id of the report.
    pub report: Id<kind::Matter>,
    /// Start of the window.
    pub from: Timestamp,
    /// End of the window, not included.
    pub to: Timestamp,
    /// The lines, in order.
    pub lines: Vec<Line>,
    /// The issued report that this one will replace.
    #[serde(default)]
    pub revises: Option<Id<kind::Matter>>,
}

/// A line was written in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLineWritten {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The line.
    pub line: Id<kind::Matter>,
    /// The language.
    pub lang: Lang,
    /// The text; absent when it was taken out.
    #[serde(default)]
    pub text: Option<String>,
}

/// A line was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLineAdded {
    /// The report.
    pub report: Id<kind::Matter>,
    /// Place in the order.
    pub position: i64,
    /// The line.
    pub line: Line,
}

/// A line was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLineRemoved {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The line.
    pub line: Id<kind::Matter>,
}

/// The report was checked and is ready to be issued. Any later change takes that back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportReadied {
    /// The report.
    pub report: Id<kind::Matter>,
}

/// The report was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportIssued {
    /// The report.
    pub report: Id<kind::Matter>,
    /// Two digits of the local year.
    pub year: i64,
    /// Number within the year.
    pub no: i64,
    /// Version of that number, from 1.
    pub version: i64,
    /// Lines without French text.
    pub missing_fr: i64,
    /// Lines without Dutch text.
    pub missing_nl: i64,
    /// The lines as issued.
    pub lines: Vec<Line>,
}

/// A later version took its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportSuperseded {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The later version.
    pub by: Id<kind::Matter>,
    /// Its number.
    pub by_number: String,
}

/// The draft will replace a later version than it was drawn up to: that one had been issued meanwhile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRebased {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The issued report that it will replace now.
    pub revises: Id<kind::Matter>,
    /// The one that it would have replaced.
    pub before: Id<kind::Matter>,
}

/// The draft was thrown away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportDiscarded {
    /// The report.
    pub report: Id<kind::Matter>,
}

/// A copy of an issued report was given out to be signed: these very bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportOffered {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The stored copy.
    pub file: Id<kind::Blob>,
    /// In which languages it is.
    pub languages: Vec<Lang>,
    /// Its length in bytes.
    pub bytes: i64,
}

/// A copy came back signed, and every signature on it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportSigned {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The copy that was given out.
    pub of: Id<kind::Blob>,
    /// What came back, stored.
    pub file: Id<kind::Blob>,
    /// Who signed, in the order of the signatures.
    pub signers: Vec<Signer>,
}

signing::copies!(ReportOffered, ReportSigned);
