//! What the pages know besides the journal and the desk of every package: the catalogues, the ground, and what other packages
//! know of an event.

use std::sync::Arc;

use desk::links::Links;
use desk::{Names, Post};
use kernel::{Actor, Id, Lang, Text, Timestamp, kind};
use planned::Facts;
use planned::planned::{Description, Span};
use planned::read::{EventRow, Eye};
use planned::resource::Supply;
use planned::risk::Risk;
use planned::sheet::Row;
use store::{Read, StoreError};
use web::{CommandMeta, Fault, Pending, Shell, Who};

use crate::ground::Ground;

/// A title that comes back, of an event that exists.
#[derive(Debug, Clone)]
pub struct TitleName {
    /// Its code.
    pub code: String,
    /// Code of its kind.
    pub kind: String,
    /// The title.
    pub names: Text,
    /// Where it was read.
    pub source: String,
}

/// How risks are weighed.
#[derive(Debug, Clone, Default)]
pub struct Scale {
    /// Where it comes from.
    pub source: Text,
    /// Whether somebody competent confirmed it.
    pub verified: bool,
    /// From this score on a risk is high.
    pub high_from: i64,
    /// How likely, from 1.
    pub likelihood: Vec<Text>,
    /// How grave, from 1.
    pub impact: Vec<Text>,
}

/// The invented event of a demonstration.
#[derive(Debug, Clone)]
pub struct Example {
    /// What it is; its times are moved to come soon.
    pub description: Description,
    /// Its run-sheet.
    pub rows: Vec<Row>,
    /// What is asked for.
    pub supplies: Vec<Supply>,
    /// Its risks.
    pub risks: Vec<Risk>,
}

/// The catalogues, in the order in which the interface offers them.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Kinds of events: code and names.
    pub kinds: Vec<(String, Text)>,
    /// Titles that come back.
    pub titles: Vec<TitleName>,
    /// Checks: code and question.
    pub checks: Vec<(String, Text)>,
    /// Kinds of resources.
    pub resources: Vec<(String, Text)>,
    /// How risks are weighed, where this place says so.
    pub scale: Option<Scale>,
    /// The invented event; in a demonstration only.
    pub example: Option<Example>,
    /// Codes of the bodies that usually meet about an event.
    pub bodies: Vec<String>,
}

/// The name of a code in a list, or the code where the profile no longer knows it.
#[must_use]
pub(crate) fn named(list: &[(String, Text)], code: &str) -> Text {
    let found = list.iter().find(|(c, _)| c == code).map(|(_, names)| names.clone());
    found.unwrap_or_else(|| Text::three(code, code, code))
}

/// Codes and names of a list in a language.
#[must_use]
pub(crate) fn choices(list: &[(String, Text)], lang: Lang) -> Vec<(String, String)> {
    list.iter().map(|(code, names)| (code.clone(), names.show(lang).to_owned())).collect()
}

/// A meeting about an event, as the package of meetings tells it.
#[derive(Debug, Clone)]
pub struct Meeting {
    /// What it is called.
    pub name: Text,
    /// When.
    pub at: Timestamp,
    /// Its page, without language.
    pub path: String,
    /// What was decided there and not withdrawn.
    pub decisions: Vec<Text>,
}

/// A warning that was received and concerns some days.
#[derive(Debug, Clone)]
pub struct Notice {
    /// What it says: in the reader's language, where its sender wrote that.
    pub headline: String,
    /// The language in which it says so, as its sender names it: `nl-BE`.
    pub lang: String,
    /// From when to when it holds.
    pub span: Span,
    /// Its page, without language.
    pub path: String,
}

/// A commitment, as the package of commitments tells it.
#[derive(Debug, Clone)]
pub struct Owed {
    /// Its number.
    pub number: String,
    /// Its page, without language.
    pub path: String,
    /// Whether it is still owed.
    pub open: bool,
    /// Whether its time is over.
    pub late: bool,
}

/// What other packages know of an event. The binary joins them.
pub trait Elsewhere: Send + Sync {
    /// Bodies that can be convened about it: code and name.
    ///
    /// # Errors
    /// When the storage fails.
    fn bodies(&self, read: &dyn Read, lang: Lang) -> Result<Vec<(String, String)>, StoreError>;
    /// The meetings about it that this person may see, the latest first.
    ///
    /// # Errors
    /// When the storage fails.
    fn meetings(
        &self,
        read: &dyn Read,
        actor: &Actor,
        event: Id<kind::Matter>,
    ) -> Result<Vec<Meeting>, StoreError>;
    /// Emergency plans that this person may see: id and title.
    ///
    /// # Errors
    /// When the storage fails.
    fn plans(&self, read: &dyn Read, actor: &Actor, lang: Lang) -> Result<Vec<(String, String)>, StoreError>;
    /// Warnings that hold at some time of these days, as far as this person may see them.
    ///
    /// # Errors
    /// When the storage fails.
    fn warnings(
        &self,
        read: &dyn Read,
        actor: &Actor,
        within: Span,
        lang: Lang,
    ) -> Result<Vec<Notice>, StoreError>;
    /// The commitment that came of a lesson, where this person may see it.
    ///
    /// # Errors
    /// When the storage fails.
    fn owed(
        &self,
        read: &dyn Read,
        actor: &Actor,
        commitment: Id<kind::Matter>,
    ) -> Result<Option<Owed>, StoreError>;
    /// Opens the incident of an event as this person, unless it is there already; its number.
    fn open<'a>(
        &'a self,
        shell: &'a Shell,
        who: &'a Who,
        meta: &'a CommandMeta,
        event: &'a EventRow,
    ) -> Pending<'a, Result<String, Fault>>;
}

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// Rights, names and the matters of other packages.
    pub post: Arc<Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// The catalogues.
    pub lists: Arc<dyn Fn() -> Arc<Lists> + Send + Sync>,
    /// The territory.
    pub ground: Ground,
    /// What other packages know.
    pub elsewhere: Arc<dyn Elsewhere>,
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
    /// The municipalities by name.
    #[must_use]
    pub fn municipalities(&self, lang: Lang) -> Vec<(String, String)> {
        let facts = self.facts();
        let all = Names::choices(&self.names().areas, lang);
        all.into_iter().filter(|(code, _)| facts.is_municipality(code)).collect()
    }
}
