//! What a package holds open, for the page on which a watch is handed over.
//!
//! A handover keeps the code of the source and the id of each thing, never its words: those are asked again each time it is shown, of
//! whoever may read them.

use kernel::{Id, Text, Timestamp, kind};

use crate::{Fault, OfferCx};

/// Holds things open that whoever takes a watch over has to know one by one.
pub trait OpenWork: Send + Sync {
    /// Under this code its things stand in the journal; it never changes: `order`.
    fn code(&self) -> &'static str;
    /// Text key of the heading over them.
    fn heading(&self) -> &'static str;
    /// Address (without language) of the page that shows all of them.
    fn list(&self) -> &'static str;

    /// What is open, the most pressing first, as far as the reader may see it; all of it where nobody reads.
    ///
    /// # Errors
    /// When the storage fails.
    fn open(&self, cx: &OfferCx<'_>, most: i64) -> Result<Vec<OpenThing>, Fault>;

    /// One of them as it is now; nothing where the reader may not see it.
    ///
    /// # Errors
    /// When the storage fails.
    fn one(&self, cx: &OfferCx<'_>, id: Id<kind::Matter>) -> Result<Option<OpenThing>, Fault>;
}

/// Something open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenThing {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number as people say it; empty where it has none.
    pub number: String,
    /// What it is, in the languages in which it was said.
    pub label: Text,
    /// Address (without language) of its page.
    pub path: String,
    /// `crit` where it is late, `warn` where it is to be noticed, otherwise empty.
    pub tone: &'static str,
    /// Since when it is so; until when something has to happen, where that is known.
    pub at: Timestamp,
    /// Whether `at` is a time that lies ahead or is missed.
    pub is_due: bool,
    /// Whether it is over.
    pub settled: bool,
}
