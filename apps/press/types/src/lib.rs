//! What can be printed, and the interface behind which the typesetter stands.
//!
//! Domains and pages depend on this package only; the binary hands them a [`Press`]. Tests take [`StubPress`], so
//! that the inner loop links no typesetter.

mod account;
mod pack;
mod report;
#[cfg(feature = "sample")]
pub mod sample;
#[cfg(feature = "sample")]
pub mod sample_account;
#[cfg(feature = "sample")]
pub mod sample_pack;
mod stub;

pub use account::{Account, AccountSection, Erratum, Gaps, Piece, Reference, Referred, TableRow};
pub use pack::{Pack, Sheet};
pub use report::{
    AsOf, Body, Chart, ChartPoint, Checkpoint, EntryRef, Figure, FigureStatus, Issued, Languages, Line,
    Report, Seal, Section, SectionKind, State, Subject, Window,
};
pub use stub::StubPress;

/// Turns documents into PDF.
pub trait Press: Send + Sync {
    /// The situation report as PDF, in its one or two languages.
    ///
    /// # Errors
    /// When the time zone is unknown, the report is beyond [`Report::MAX_LINES`], or typesetting fails.
    fn render(&self, report: &Report) -> Result<Vec<u8>, PressError>;

    /// A pack of sheets as PDF, each sheet on pages of its own.
    ///
    /// # Errors
    /// When the time zone is unknown, the pack is beyond [`Pack::MAX_ROWS`], or typesetting fails.
    fn pack(&self, pack: &Pack) -> Result<Vec<u8>, PressError>;

    /// An account of a year as PDF, in its one or two languages.
    ///
    /// # Errors
    /// When the time zone is unknown, the account is beyond [`Account::MAX_PIECES`], or typesetting fails.
    fn account(&self, account: &Account) -> Result<Vec<u8>, PressError>;
}

/// Why a document could not be printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PressError {
    /// The IANA name of the time zone is not known on this machine.
    #[error("the time zone «{0}» is not known")]
    Zone(String),
    /// More lines than a document may have.
    #[error("the document has {lines} lines; at most {limit} can be printed at once")]
    TooLong {
        /// How many lines it has.
        lines: usize,
        /// How many are possible.
        limit: usize,
    },
    /// The fonts in the program cannot be read: the build is broken.
    #[error("the built-in fonts cannot be read")]
    Fonts,
    /// The typesetter refused; its own words.
    #[error("the document could not be typeset: {0}")]
    Typesetting(String),
}
