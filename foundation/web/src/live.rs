//! What others do appears within a second: one stream per browser, each fragment drawn once for all who may see it alike.
//!
//! A commit wakes the hub's own thread. It asks the packages which topics an entry touches, draws each fragment once per
//! (entry, language, access class) that somebody listens to, and hands the same bytes to every console of a group. A group's
//! ring is bounded: a console that cannot follow is told to fetch its page again instead of holding memory.

mod flood;
mod frame;
mod hub;
mod render;
mod stream;

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use kernel::{Actor, Id, Lang, Timestamp, kind};
use store::{Entry, Read};

pub use hub::Hub;
pub(crate) use hub::HubParts;
pub(crate) use stream::{Asked, Limits, console};

use crate::Fault;
use crate::open_work::OpenWork;
use crate::pages::{Page, Pages};
use crate::report_source::ReportSource;
use crate::texts::Texts;

/// What a console can listen to: `floor`, `log:watch`, `incident:0197…`.
pub type Topic = String;

/// How a fragment goes into the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Before the first child.
    Prepend,
    /// After the last child.
    Append,
    /// Instead of the element.
    Replace,
    /// Instead of its content.
    Inner,
    /// As replace, keeping what is alike.
    Morph,
    /// Instead of the child of the same id, otherwise as a new one.
    Upsert,
    /// Away with the element.
    Remove,
    /// The text of the element is a number.
    Count,
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// Who gets it.
    pub topic: Topic,
    /// Element id, without `#`.
    pub target: String,
    /// How it goes in.
    pub mode: Mode,
    /// Its HTML; every root element carries an id.
    pub html: String,
    /// What is read out; none for what need not be heard.
    pub say: Option<String>,
}

/// A guarded matter that an entry brings onto an open page by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Who gets it.
    pub topic: Topic,
    /// Which one.
    pub matter: Id<kind::Matter>,
    /// As what a page notes that somebody looked at it.
    pub purpose: &'static str,
}

/// What a fragment is drawn for and from.
pub struct FragmentCx<'a> {
    /// Language.
    pub lang: Lang,
    /// Access class of the consoles that get it.
    pub class: &'a str,
    /// One of them; all others of the class may see exactly the same.
    pub actor: &'a Actor,
    /// The powers that a machine's token gives, as of all of its class. None for a person.
    pub only: Option<&'a BTreeSet<String>>,
    /// The views after the entry (and perhaps after later ones).
    pub read: &'a dyn Read,
    /// Now.
    pub now: Timestamp,
    /// Texts.
    pub texts: &'a Texts,
    /// Templates.
    pub pages: &'a Pages,
    /// What packages offer to reports.
    pub reports: &'a [Arc<dyn ReportSource>],
    /// What packages hold open when a watch is handed over.
    pub open: &'a [Arc<dyn OpenWork>],
    /// The topics of the entry that somebody of this language and class listens to; none where all are drawn.
    pub(crate) heard: Option<&'a HashSet<Topic>>,
}

impl FragmentCx<'_> {
    /// Draws a template.
    ///
    /// # Errors
    /// When the template is wrong.
    pub fn draw<P: Page>(&self, page: &P) -> Result<String, Fault> {
        Ok(self.pages.part(self.lang, self.now, page)?)
    }

    /// Whether somebody listens to this topic, one of those that [`Fragments::topics`] names for the entry. What nobody
    /// looks at need not be drawn; whoever comes later with another topic has the entry drawn again.
    #[must_use]
    pub fn wanted(&self, topic: &str) -> bool {
        self.heard.is_none_or(|heard| heard.contains(topic))
    }
}

/// A package's live fragments.
pub trait Fragments: Send + Sync {
    /// Topics that an entry touches. Looks at the entry alone: called for every entry.
    fn topics(&self, entry: &Entry) -> Vec<Topic>;

    /// Its fragments, for one language and access class. Shows nothing that the class may not see.
    ///
    /// # Errors
    /// When the storage or a template fails; the consoles are then told to fetch the page again.
    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault>;

    /// What is guarded and comes onto open pages of this class by the entry, where a page that shows it notes a look. Only what the
    /// entry adds: what stood there before was noted when the page was opened, and a drawing anew is no new look.
    ///
    /// # Errors
    /// When the storage fails; the consoles are then told to fetch the page again.
    fn looked_at(&self, _cx: &FragmentCx<'_>, _entry: &Entry) -> Result<Vec<Look>, Fault> {
        Ok(Vec::new())
    }
}
