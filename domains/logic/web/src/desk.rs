//! What the pages know besides the journal and the desk of every package: the indicators.

use std::sync::Arc;

use desk::Post;
use kernel::{Actor, Id, Lang, kind};
use logic::Facts;
use logic::library::Shipped;
use logic::read::Eye;
use store::{Read, StoreError};

/// An indicator, as the package of indicators tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its name.
    pub name: String,
    /// Its page, without language.
    pub path: String,
    /// Its last value with its unit, where there is one.
    pub value: Option<String>,
    /// Whether nobody fed it for two periods.
    pub silent: bool,
}

/// What other packages know. The binary joins them.
pub trait Elsewhere: Send + Sync {
    /// Indicators that this person may see: id and name.
    ///
    /// # Errors
    /// When the storage fails.
    fn indicators(
        &self,
        read: &dyn Read,
        actor: &Actor,
        lang: Lang,
    ) -> Result<Vec<(String, String)>, StoreError>;
    /// One of them, where this person may see it.
    ///
    /// # Errors
    /// When the storage fails.
    fn indicator(
        &self,
        read: &dyn Read,
        actor: &Actor,
        lang: Lang,
        id: Id<kind::Matter>,
    ) -> Result<Option<Shown>, StoreError>;
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights, names and the matters of other packages.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// What other packages know.
    pub elsewhere: Arc<dyn Elsewhere>,
    /// What the profile ships.
    pub shipped: Arc<Vec<Shipped>>,
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
    /// Functions that may need to know, by name.
    #[must_use]
    pub fn functions(&self, lang: Lang) -> Vec<(String, String)> {
        self.post.names().askable(lang)
    }
}
