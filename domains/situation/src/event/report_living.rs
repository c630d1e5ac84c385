//! Events on what a report rests on, for whom it is, and who has seen it.

use kernel::{Handling, Id, Lang, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::report::{Behind, Section, Trace};

/// A report got its kind, its level and its addressees. Follows its drawing up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportFramed {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The incident; none for a report on the whole watch. A report handled more strictly than its incident is a matter of its
    /// own, so the header does not name it.
    #[serde(default)]
    pub incident: Option<Id<kind::Matter>>,
    /// Code of its kind; empty for one of no kind.
    pub kind: String,
    /// How it is handled.
    pub handling: Handling,
    /// Functions that it is addressed to.
    pub functions: Vec<String>,
    /// Organisations that it is addressed to.
    pub organisations: Vec<String>,
    /// Functions to which it is open where it is need-to-know or secret.
    pub readers: Vec<String>,
}

/// Lines were drawn from their sources, or compared with them again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLinesTraced {
    /// The report.
    pub report: Id<kind::Matter>,
    /// What each line was drawn from.
    pub traces: Vec<Trace>,
    /// Texts that were left as they were while the other language changed.
    #[serde(default)]
    pub behind: Vec<Behind>,
}

/// The lines of a part were put into another order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLinesOrdered {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The part.
    pub section: Section,
    /// All its lines, in the new order.
    pub lines: Vec<Id<kind::Matter>>,
}

/// Somebody looked at both texts of a line: the one in this language says what the other says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLineMatched {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The line.
    pub line: Id<kind::Matter>,
    /// The language.
    pub lang: Lang,
}

/// The text of a line in one language was asked from a function.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportTranslationAsked {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The lines.
    pub lines: Vec<Id<kind::Matter>>,
    /// The language.
    pub lang: Lang,
    /// From which function.
    pub function: String,
}

/// An addressee says that they have read the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRead {
    /// The report.
    pub report: Id<kind::Matter>,
}

/// A look at a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// The report.
    pub report: Id<kind::Matter>,
    /// Who looked: personal.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// When.
    pub at: Timestamp,
}

/// Reports were looked at; several looks in one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportsSeen {
    /// The looks.
    pub seen: Vec<Look>,
}
