//! What the pages know besides the journal and the desk of every package: the catalogues, what the profile ships, and what other packages
//! know: measures, indicators, commitments.

use std::sync::Arc;

use ::desk::Post;
use kernel::{Actor, Id, Lang, Text, Timestamp, Words, kind};
use press_types::Press;
use registers::Facts;
use registers::catalogue::{Catalogue, Coded, Standing};
use registers::read::Eye;
use store::{Read, StoreError};

/// Something of another package that a point can be linked with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Which.
    pub id: Id<kind::Matter>,
    /// What it is called.
    pub label: Text,
}

/// What an indicator says now, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// What it is called.
    pub name: Text,
    /// Its last value with its unit, in this language; nothing where it has none.
    pub value: Option<Text>,
    /// The beginning of the period that the value is about.
    pub of: Option<Timestamp>,
    /// Where the value comes from.
    pub source: Option<Text>,
    /// Its page, without language.
    pub path: String,
}

/// A commitment, as the package of commitments tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// Which.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// What is to be done.
    pub words: Text,
    /// Code of the function that is to do it.
    pub to: String,
    /// Code of its organisation, where the function alone does not say.
    pub organisation: Option<String>,
    /// Code of its area, where there is one such function per area.
    pub area: Option<String>,
    /// Until when.
    pub due: Option<Timestamp>,
    /// Code of its state.
    pub state: String,
    /// Whether it is still owed.
    pub open: bool,
    /// Whether it was neither withdrawn nor declined.
    pub stands: bool,
    /// Whether its time is over.
    pub late: bool,
    /// What it is about.
    pub about: Option<String>,
}

/// A lesson that is a commitment, with what an entry is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// The commitment.
    pub owed: Owed,
    /// What is to be done, in one line.
    pub title: Words,
    /// What more there is to say.
    pub words: Option<Words>,
    /// When it was given.
    pub given: Timestamp,
    /// Code of the function that gave it.
    pub giver: String,
    /// When its giver accepted that it is done; nothing where that is not so.
    pub settled: Option<Timestamp>,
}

/// What other packages know. The binary joins them.
pub trait Outside: Send + Sync {
    /// The code of an objective as each language writes it; as the journal keeps it where nobody knows better.
    fn objective(&self, code: &str) -> Text {
        Text::three(code, code, code)
    }
    /// Measures of plans that this person may see.
    ///
    /// # Errors
    /// When the storage fails.
    fn measures(&self, read: &dyn Read, actor: &Actor) -> Result<Vec<Choice>, StoreError>;
    /// Indicators that this person may see.
    ///
    /// # Errors
    /// When the storage fails.
    fn indicators(&self, read: &dyn Read, actor: &Actor) -> Result<Vec<Choice>, StoreError>;
    /// What an indicator says, where this person may see it.
    ///
    /// # Errors
    /// When the storage fails.
    fn measured(
        &self,
        read: &dyn Read,
        actor: &Actor,
        id: Id<kind::Matter>,
    ) -> Result<Option<Measured>, StoreError>;
    /// A commitment, where this person may see it and it is there already.
    ///
    /// # Errors
    /// When the storage fails.
    fn owed(&self, read: &dyn Read, actor: &Actor, id: Id<kind::Matter>) -> Result<Option<Owed>, StoreError>;
    /// Lessons that became commitments, those still owed first, as far as this person may see them.
    ///
    /// # Errors
    /// When the storage fails.
    fn lessons(&self, read: &dyn Read, actor: &Actor, limit: i64) -> Result<Vec<Owed>, StoreError>;
    /// One of them, where this person may see it and it is a lesson.
    ///
    /// # Errors
    /// When the storage fails.
    fn lesson(
        &self,
        read: &dyn Read,
        actor: &Actor,
        id: Id<kind::Matter>,
    ) -> Result<Option<Lesson>, StoreError>;
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights, names and the matters of other packages.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// What the profile says.
    pub catalogue: Arc<Catalogue>,
    /// What other packages know.
    pub outside: Arc<dyn Outside>,
    /// Files as they came.
    pub blobs: store::Blobs,
    /// Typesets documents.
    pub press: Arc<dyn Press>,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        self.post.eye(actor)
    }
    /// A register by its code; one that the profile no longer has is called by its code.
    pub(crate) fn register(&self, code: &str) -> Text {
        let found = self.catalogue.registers.iter().find(|r| r.code == code).map(|r| r.names.clone());
        found.unwrap_or_else(|| Text::three(code, code, code))
    }
    /// Codes and names of the registers.
    pub(crate) fn registers(&self, lang: Lang) -> Vec<(String, String)> {
        self.catalogue.registers.iter().map(|r| (r.code.clone(), r.names.show(lang).to_owned())).collect()
    }
    /// Codes and names of the functions.
    pub(crate) fn functions(&self, lang: Lang) -> Vec<(String, String)> {
        self.post.names().askable(lang)
    }
}

/// The name of a code in a list, and whether its source was verified; the code itself where the profile no longer knows it.
pub(crate) fn named(list: &[Coded], code: &str) -> (Text, bool) {
    list.iter().find(|c| c.code == code).map_or_else(
        || (Text::three(code, code, code), false),
        |c| (c.names.clone(), c.status == Standing::Verified),
    )
}

/// Codes and names of a list in a language.
pub(crate) fn choices(list: &[Coded], lang: Lang) -> Vec<(String, String)> {
    list.iter().map(|c| (c.code.clone(), c.names.show(lang).to_owned())).collect()
}
