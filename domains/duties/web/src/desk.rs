//! What the pages know besides the journal and the desk of every package.

use std::sync::Arc;

use desk::links::Links;
use desk::{Names, Post};
use duties::Facts;
use duties::read::Eye;
use kernel::{Actor, Lang, Text};

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights and names.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// The secrets of links.
    pub links: Links,
    /// Address under which people reach this place, for links.
    pub address: String,
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
    /// Names for a page.
    #[must_use]
    pub fn names(&self) -> Arc<Names> {
        self.post.names()
    }
    /// The name of an organisation, or its code where the profile no longer knows it.
    #[must_use]
    pub fn organisation(&self, code: &str) -> Text {
        Names::of(&self.names().organisations, code)
    }
    /// Functions that may answer for a duty, by name.
    #[must_use]
    pub fn functions(&self, lang: Lang) -> Vec<(String, String)> {
        let known = self.facts();
        let all = self.names().askable(lang);
        all.into_iter().filter(|(code, _)| known.functions.contains(code)).collect()
    }
}
