//! What the pages know besides the journal and the desk of every package: the catalogues, links, files.

use std::sync::Arc;

use desk::links::Links;
use desk::{Names, Post};
use kernel::{Actor, Lang, Text};
use relief::Facts;
use relief::read::Eye;

/// A kind of capacity by name.
#[derive(Debug, Clone)]
pub struct KindName {
    /// Its code.
    pub code: String,
    /// Its names.
    pub names: Text,
}

/// A profile of people by name.
#[derive(Debug, Clone)]
pub struct ProfileName {
    /// Its code.
    pub code: String,
    /// The question that it answers (`age`).
    pub question: String,
    /// Its names.
    pub names: Text,
}

/// The catalogues, in the order in which the interface offers them.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Kinds of capacity.
    pub kinds: Vec<KindName>,
    /// For whom something can be needed: code and names.
    pub groups: Vec<(String, Text)>,
    /// Profiles of those present.
    pub profiles: Vec<ProfileName>,
    /// The questions that profiles answer: code and names.
    pub questions: Vec<(String, Text)>,
}

impl Lists {
    /// The name of a kind, or its code where the profile no longer knows it.
    #[must_use]
    pub fn kind(&self, code: &str) -> Text {
        let found = self.kinds.iter().find(|k| k.code == code).map(|k| k.names.clone());
        found.unwrap_or_else(|| Text::three(code, code, code))
    }
    /// The name of those for whom something is needed.
    #[must_use]
    pub fn group(&self, code: &str) -> Text {
        let found = self.groups.iter().find(|(c, _)| c == code).map(|(_, names)| names.clone());
        found.unwrap_or_else(|| Text::three(code, code, code))
    }
    /// Codes and names of the kinds in a language.
    #[must_use]
    pub fn kind_choices(&self, lang: Lang) -> Vec<(String, String)> {
        self.kinds.iter().map(|k| (k.code.clone(), k.names.show(lang).to_owned())).collect()
    }
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights, names and the matters that something can be about.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// The catalogues.
    pub lists: Arc<dyn Fn() -> Arc<Lists> + Send + Sync>,
    /// The secrets of links.
    pub links: Links,
    /// Files as they came.
    pub blobs: store::Blobs,
    /// Address under which people reach this place, for links.
    pub address: String,
}

impl Desk {
    /// What this person may see now. Without a mandate that counts: nothing.
    #[must_use]
    pub fn eye(&self, actor: &Actor) -> Eye {
        self.post.eye(actor)
    }
    /// Whether their function gives this power somewhere: to show or hide what can be done. The rules decide.
    #[must_use]
    pub fn may(&self, actor: &Actor, power: &str) -> bool {
        self.post.may(actor, power)
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
    /// The municipalities that a site can lie in, by name.
    #[must_use]
    pub fn municipalities(&self, lang: Lang) -> Vec<(String, String)> {
        let (names, facts) = (self.names(), self.facts());
        let all = Names::choices(&names.areas, lang);
        all.into_iter().filter(|(code, _)| facts.municipalities.contains(code)).collect()
    }
}
