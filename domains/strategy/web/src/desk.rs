//! What the pages know besides the journal: the catalogues of the profile, and what other packages know of an indicator.

use std::sync::Arc;

use desk::{Names, Post};
use kernel::{Actor, Id, Lang, Text, Timestamp, kind};
use press_types::Press;
use store::{Blobs, Read, StoreError};
use strategy::Facts;
use strategy::objective::Given;
use strategy::read::Eye;

/// Something that an objective can rest on.
#[derive(Debug, Clone)]
pub struct SourceName {
    /// Its code.
    pub code: String,
    /// Its name.
    pub names: Text,
    /// Where it was read.
    pub reference: Text,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
}

/// The catalogues, in the order in which the interface offers them.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Values of an axis: code and names.
    pub values: Vec<(String, Text)>,
    /// What an objective can rest on.
    pub sources: Vec<SourceName>,
    /// The objectives of the profile, those above before those below.
    pub given: Vec<Given>,
}

/// An indicator, as the package of indicators tells it.
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Its code.
    pub code: String,
    /// Its name.
    pub names: Text,
    /// Its page, without language.
    pub path: String,
    /// The last value in the unit's smallest step, the digits behind the comma, the unit, and the period it is of.
    pub last: Option<(i64, i16, Text, Timestamp)>,
    /// The name of the threshold at which it stands.
    pub level: Option<Text>,
    /// Since when a value is expected that has not come.
    pub expected_since: Option<Timestamp>,
}

/// What other packages know. The binary joins them.
pub trait Outside: Send + Sync {
    /// The indicators that this person may see: id and name.
    ///
    /// # Errors
    /// When the storage fails.
    fn indicators(
        &self,
        read: &dyn Read,
        actor: &Actor,
        lang: Lang,
    ) -> Result<Vec<(String, String)>, StoreError>;
    /// An indicator with its latest value, where this person may see it.
    ///
    /// # Errors
    /// When the storage fails.
    fn indicator(
        &self,
        read: &dyn Read,
        actor: &Actor,
        id: Id<kind::Matter>,
    ) -> Result<Option<Indicator>, StoreError>;
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights, names and the matters of other packages.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// The catalogues.
    pub lists: Arc<dyn Fn() -> Arc<Lists> + Send + Sync>,
    /// What other packages know.
    pub outside: Arc<dyn Outside>,
    /// Files as they came.
    pub blobs: Blobs,
    /// Turns reports into PDF.
    pub press: Arc<dyn Press>,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        self.post.eye(actor)
    }
    /// Facts for a command.
    #[must_use]
    pub fn facts(&self) -> Arc<Facts> {
        (self.facts)()
    }
    /// The catalogues for a page.
    #[must_use]
    pub fn lists(&self) -> Arc<Lists> {
        (self.lists)()
    }
    /// Names for a page.
    #[must_use]
    pub fn names(&self) -> Arc<Names> {
        self.post.names()
    }
}

/// The desk with what a page asks of it for every row, fetched once.
pub(crate) struct Lens<'a> {
    desk: &'a Desk,
    facts: Arc<Facts>,
    names: Arc<Names>,
    lists: Arc<Lists>,
}

impl<'a> Lens<'a> {
    /// As it is now.
    pub(crate) fn of(desk: &'a Desk) -> Self {
        Self { desk, facts: desk.facts(), names: desk.names(), lists: desk.lists() }
    }
    /// What rules may look up.
    pub(crate) fn facts(&self) -> Arc<Facts> {
        Arc::clone(&self.facts)
    }
    /// Names.
    pub(crate) fn names(&self) -> Arc<Names> {
        Arc::clone(&self.names)
    }
    /// The name of a value of an axis, or its code where the profile no longer knows it.
    pub(crate) fn value(&self, code: &str) -> Text {
        let found = self.lists.values.iter().find(|(c, _)| c == code).map(|(_, names)| names.clone());
        found.unwrap_or_else(|| Text::three(code, code, code))
    }
}

impl std::ops::Deref for Lens<'_> {
    type Target = Desk;
    fn deref(&self) -> &Desk {
        self.desk
    }
}

/// Codes and names of a list in a language.
#[must_use]
pub(crate) fn choices(list: &[(String, Text)], lang: Lang) -> Vec<(String, String)> {
    list.iter().map(|(code, names)| (code.clone(), names.show(lang).to_owned())).collect()
}
