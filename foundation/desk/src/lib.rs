//! What the pages of every package know besides the journal: who may see and do what now, names by code, people's names, and
//! the matters of other packages. The binary makes one for all of them; each package has its own facts beside it.

pub mod document;
pub mod later;
pub mod letter;
pub mod links;
mod names;
pub mod paper;
pub mod qr;
pub mod signing;

use std::collections::BTreeSet;
use std::sync::Arc;

use access::{Eye, Holding};
use kernel::{Actor, Id, Lang, Power, Resource, kind};
use store::{Entry, Read, StoreError};
use web::live::FragmentCx;
use web::{Matters, Who};

pub use names::Names;

/// Finds the mandate that somebody acts under, as it is now.
pub type Holder = Arc<dyn Fn(&Actor) -> Option<Holding> + Send + Sync>;

/// Finds a matter by the number people say, as far as this actor may see it.
pub type Find =
    Arc<dyn Fn(&dyn Read, &Actor, &str) -> Result<Option<Id<kind::Matter>>, StoreError> + Send + Sync>;

/// The eye of a mandate as far as a machine's token opens it: `only` are the powers that the token gives, none for a person. The log of
/// strategy is read where the token says so; which matters are read, the guard and the page look at.
#[must_use]
pub fn narrowed(eye: Eye, only: Option<&BTreeSet<String>>) -> Eye {
    let gives = only.is_none_or(|only| only.contains("log.read-strategic"));
    if gives { eye } else { eye.without_strategy() }
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Post {
    /// The mandate that somebody acts under, as it is now.
    pub holding: Holder,
    /// Names of functions, organisations and areas.
    pub names: Arc<dyn Fn() -> Arc<Names> + Send + Sync>,
    /// A person's name.
    pub person: Arc<dyn Fn(Id<kind::Person>) -> Option<String> + Send + Sync>,
    /// The matters of other packages: what something can be about.
    pub matters: Vec<Arc<dyn Matters>>,
    /// Finds one of them by its number.
    pub find: Find,
}

impl Post {
    /// One that knows nobody by name and no matter of another package.
    #[must_use]
    pub fn new(holding: Holder, names: Arc<Names>) -> Self {
        Self {
            holding,
            names: Arc::new(move || Arc::clone(&names)),
            person: Arc::new(|_| None),
            matters: Vec::new(),
            find: Arc::new(|_, _, _| Ok(None)),
        }
    }

    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        (self.holding)(actor).map_or_else(Eye::nothing, Eye::of)
    }

    /// What this session may see now: of a machine, without the log of strategy where its token does not give it.
    #[must_use]
    pub fn sees(&self, who: &Who) -> Eye {
        narrowed(self.eye(who.actor()), who.0.only.as_ref())
    }

    /// The same for what arrives by itself.
    #[must_use]
    pub fn sees_live(&self, cx: &FragmentCx<'_>) -> Eye {
        narrowed(self.eye(cx.actor), cx.only)
    }

    /// Whether their function gives this power somewhere: to show or hide what can be done. The rules decide.
    #[must_use]
    pub fn may(&self, actor: &Actor, power: &str) -> bool {
        (self.holding)(actor).is_some_and(|held| held.powers.contains(power))
    }

    /// Names for a page.
    #[must_use]
    pub fn names(&self) -> Arc<Names> {
        (self.names)()
    }

    /// Name and address (without language) of a matter of another package. Whether the reader may see it is asked before.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn about(
        &self,
        read: &dyn Read,
        lang: Lang,
        id: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        for matters in &self.matters {
            if let Some(page) = matters.page(read, lang, id)? {
                return Ok(Some(page));
            }
        }
        Ok(None)
    }

    /// What guards a matter of another package.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn guarded(&self, read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        for matters in &self.matters {
            if let Some(resource) = matters.resource(read, id)? {
                return Ok(Some(resource));
            }
        }
        Ok(None)
    }

    /// The power without which nobody reads what an entry says, besides what its matter and handling ask.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn reserved(&self, read: &dyn Read, entry: &Entry) -> Result<Option<Power>, StoreError> {
        for matters in &self.matters {
            if let Some(power) = matters.reserved(read, entry)? {
                return Ok(Some(power));
            }
        }
        Ok(None)
    }
}
