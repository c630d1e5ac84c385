//! The situation report: lines drawn from entries and figures, one text per language, numbered and versioned.

use kernel::{Id, Text, kind};
use serde::{Deserialize, Serialize};
use signing::Copies;

pub mod kinds;
pub mod trace;

pub use kinds::{Frame, MOST_ADDRESSEES, ReportKind, Since};
pub use signing::Signer;
pub use trace::{
    Amber, Behind, MOST_POINTS, Offered, Point, Present, Series, Sure, Trace, Why, amber, issued_aged,
    issued_amber,
};

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
        /// In a first report: what happened.
        What = "what",
        /// Where.
        Where = "where",
        /// Since when.
        Since = "since",
        /// How many people, and how they are.
        Victims = "victims",
        /// What may still happen.
        Hazards = "hazards",
        /// What was done.
        Done = "done",
        /// What is asked for.
        Asked = "asked",
        /// What comes next.
        Next = "next",
    }
}

impl Section {
    /// The same in a report that is not a first one.
    #[must_use]
    pub const fn usual(self) -> Self {
        match self {
            Self::Situation | Self::What | Self::Where | Self::Since | Self::Hazards => Self::Situation,
            Self::Figures | Self::Victims => Self::Figures,
            Self::Measures | Self::Done => Self::Measures,
            Self::Outlook | Self::Asked | Self::Next => Self::Outlook,
        }
    }
    /// Whether it is a part of a first report.
    #[must_use]
    pub fn is_of_first(self) -> bool {
        self.usual() != self
    }
    /// Whether what stands there holds for a time only: numbers, dangers and what is asked for. What was done stays done.
    #[must_use]
    pub const fn ages(self) -> bool {
        matches!(self, Self::Figures | Self::Victims | Self::Hazards | Self::Outlook | Self::Asked)
    }
    /// Whether its lines may be numbers.
    #[must_use]
    pub fn is_figures(self) -> bool {
        self.usual() == Self::Figures
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

/// The copies of reports that were given out to be signed.
pub const COPIES: Copies = Copies { table: "report_copy", of: "report" };

/// Most lines in one report.
pub const MOST_LINES: usize = 300;

/// The number of a report as people say it: `R-26-0007/2` for its second version.
#[must_use]
pub fn number(year: i64, no: i64, version: i64) -> String {
    format!("R-{year:02}-{no:04}/{version}")
}
