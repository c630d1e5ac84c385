//! What other packages tell an account: objectives with their texts and status, projects, contributions of partners, registers. The
//! binary joins them; where nobody tells what a section wants, the section says so.

use access::Eye;
use account::block::Block;
use account::section::Subject;
use jiff::tz::TimeZone;
use kernel::Timestamp;
use store::{Read, StoreError};

/// What a source may look at.
pub struct SourceCx<'a> {
    /// The views, as of the moment of the page.
    pub read: &'a dyn Read,
    /// What the reader may see.
    pub eye: &'a Eye,
    /// That moment.
    pub now: Timestamp,
    /// Zone of the clocks.
    pub zone: &'a TimeZone,
    /// Of which year the account is.
    pub year: i64,
    /// What the account is about.
    pub subjects: &'a [Subject],
    /// The subject of the section that asks, where it has one.
    pub subject: Option<&'a Subject>,
}

/// Tells accounts something. What it needs of a year is looked up once for a page, whatever the number of sections that ask.
pub trait AccountSource: Send + Sync {
    /// Whether it is the one that tells what stands under this key (`objective.status`).
    fn tells(&self, key: &str) -> bool;

    /// Looks up what it tells of this year.
    ///
    /// # Errors
    /// When the storage fails.
    fn gather(&self, cx: &SourceCx<'_>) -> Result<Box<dyn Gathered + '_>, StoreError>;

    /// The subjects that it keeps for a year, each after the one above it.
    ///
    /// # Errors
    /// When the storage fails.
    fn subjects(&self, _cx: &SourceCx<'_>) -> Result<Vec<Subject>, StoreError> {
        Ok(Vec::new())
    }
}

/// What a source has looked up of a year.
pub trait Gathered {
    /// What there is to say under this key about the subject of the section that asks; nothing where there is nothing.
    ///
    /// # Errors
    /// When the storage fails.
    fn blocks(&self, cx: &SourceCx<'_>, key: &str) -> Result<Vec<Block>, StoreError>;
}
