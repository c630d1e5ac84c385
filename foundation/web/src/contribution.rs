//! What a package with pages gives to the shell.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Actor, Handling, Id, Lang, Power, Resource, Text, Timestamp, kind};
use store::{Entry, Read, StoreError};

use crate::command_line::CommandLine;
use crate::layout::{Badge, Banner, Chip, Panel, Room};
use crate::live::{Fragments, Topic};
use crate::open_work::OpenWork;
use crate::pages::{PageKind, TemplateFile};
use crate::report_source::ReportSource;
use crate::session::Session;
use crate::texts::TextFile;
use crate::{Fault, Reader, Routes, Shell};

/// Pages, texts, rooms, live fragments and command words of one package.
#[derive(Default)]
pub struct Contribution {
    /// Its templates: `template_files!(…)`.
    pub templates: &'static [TemplateFile],
    /// Its texts: `text_files!("package")`.
    pub texts: &'static [TextFile],
    /// What the place calls something, by the key of the text that it takes the place of. A language without a name keeps the text.
    pub called: Vec<(String, Text)>,
    /// Its page types, for the tests that draw everything.
    pub pages: Vec<PageKind>,
    /// Its routes, without language: `/watch`.
    pub routes: Routes,
    /// Its routes that carry no language: what programs ask (`/api/v1/…`). Errors below `/api` and `/ogc` are problem documents.
    pub plain: Routes,
    /// Its rooms.
    pub rooms: Vec<Room>,
    /// Its live fragments.
    pub fragments: Vec<Arc<dyn Fragments>>,
    /// Its words on the command line.
    pub words: Vec<Arc<dyn CommandLine>>,
    /// Its part of the top bar and rail.
    pub surroundings: Vec<Arc<dyn Surroundings>>,
    /// Its matters, for pages that show entries of any kind.
    pub matters: Vec<Arc<dyn Matters>>,
    /// Who may send what somebody else typed without a connection.
    pub releases: Vec<Arc<dyn Releases>>,
    /// What it offers to reports.
    pub reports: Vec<Arc<dyn ReportSource>>,
    /// What it holds open when a watch is handed over.
    pub open: Vec<Arc<dyn OpenWork>>,
}

/// Adds to the frame of every page. Called at each drawing: must be one indexed look-up or less.
pub trait Surroundings: Send + Sync {
    /// Chips for the top bar. Those of a page that looks back are asked for its moment, views and time alike.
    ///
    /// # Errors
    /// When the storage fails.
    fn chips(&self, _cx: &SurroundCx<'_>) -> Result<Vec<Chip>, StoreError> {
        Ok(Vec::new())
    }
    /// What everyone must know now: a step of the clock, a hand-over that is overdue.
    ///
    /// # Errors
    /// When the storage fails.
    fn banners(&self, _cx: &SurroundCx<'_>) -> Result<Vec<Banner>, StoreError> {
        Ok(Vec::new())
    }
    /// Numbers for the rail.
    ///
    /// # Errors
    /// When the storage fails.
    fn badges(&self, _cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        Ok(Vec::new())
    }
    /// Live topics that every page of the present listens to besides its own.
    fn topics(&self) -> &'static [&'static str] {
        &[]
    }
    /// The same for pages of this session alone: for what is not alike for all who may see alike.
    fn own_topics(&self, _session: &Session) -> Vec<Topic> {
        Vec::new()
    }
    /// What this package shows on the page of another's matter: the phase of an incident, the perimeters around it. Read as of
    /// the page's moment; the reader may see the matter, what hangs on it is still asked of the policies. A page of the present listens to
    /// `beside:{matter}`, so that a fragment of that topic with the panel's id as its target replaces it.
    ///
    /// # Errors
    /// When the storage fails or the template is wrong.
    fn beside(&self, _cx: &SurroundCx<'_>, _matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        Ok(Vec::new())
    }
    /// Ready HTML for a slot of the layout: `demo-strip`.
    fn slot(&self, _cx: &SurroundCx<'_>) -> Option<(&'static str, String)> {
        None
    }
}

/// What [`Surroundings`] may look at.
pub struct SurroundCx<'a> {
    /// The shell: texts, pages, site.
    pub shell: &'a Shell,
    /// The circumstances.
    pub reader: &'a Reader,
    /// The session.
    pub session: &'a Session,
    /// The views: of the present, and for chips and panels as of the page's moment.
    pub read: &'a dyn Read,
    /// Now; for chips the page's moment.
    pub now: Timestamp,
}

impl SurroundCx<'_> {
    /// The instant that the page shows: that of its past, or now.
    #[must_use]
    pub fn seen_at(&self) -> Timestamp {
        self.reader.as_of.unwrap_or(self.now)
    }
}

/// Knows some matters: what guards them and where their page is.
pub trait Matters: Send + Sync {
    /// What the policies look at; nothing when the matter is not one of this package.
    ///
    /// # Errors
    /// When the storage fails.
    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError>;

    /// Name and address (without language) of the matter's page, for a reader who may see it.
    ///
    /// # Errors
    /// When the storage fails.
    fn page(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError>;

    /// The matter with this number, written as the program writes it (`O-26-0417`); nothing where it is none of this package, or where
    /// its numbers are searched in another way. Whoever asks makes sure that the reader may know of it.
    ///
    /// # Errors
    /// When the storage fails.
    fn numbered(&self, _read: &dyn Read, _number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
        Ok(None)
    }

    /// How a matter that stands on the page of another is named without anything of what it is; nothing for any other.
    ///
    /// # Errors
    /// When the storage fails.
    fn placed(
        &self,
        _read: &dyn Read,
        _lang: Lang,
        _matter: Id<kind::Matter>,
    ) -> Result<Option<Placed>, StoreError> {
        Ok(None)
    }

    /// The field of an entry of this kind (with its version) that holds words of other matters: it is shown to nobody, whoever may read
    /// the entry, for it is not they who decide about those matters.
    fn copies(&self, _kind: &str) -> Option<&'static str> {
        None
    }

    /// The power without which nobody reads what an entry says, besides what its matter and handling ask: names and addresses of a list
    /// concern those who write to them, the log of strategy those who read it. Nothing for any other entry.
    ///
    /// # Errors
    /// When the storage fails.
    fn reserved(&self, _read: &dyn Read, _entry: &Entry) -> Result<Option<Power>, StoreError> {
        Ok(None)
    }
}

/// A matter found by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// How it is handled.
    pub handling: Handling,
    /// What it is called, with its number.
    pub name: String,
    /// Where its page is, without language.
    pub path: String,
}

/// A matter that stands on the page of another, as it is named to those who may not read it: a paper of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The other: whoever may know of that one may know this name.
    pub on: Id<kind::Matter>,
    /// Key of the text that names it.
    pub key: &'static str,
    /// Its facts.
    pub facts: BTreeMap<String, String>,
}

/// Knows what was released by name: what one person typed without a connection and another may send for them.
pub trait Releases: Send + Sync {
    /// Whether this command of this author was released by this person.
    ///
    /// # Errors
    /// When the storage fails.
    fn released(
        &self,
        read: &dyn Read,
        command: Id<kind::Command>,
        author: Id<kind::Person>,
        by: Id<kind::Person>,
    ) -> Result<bool, StoreError>;
}

/// Where looks and refusals are written down (the `access` journal). Must not block.
pub trait Trail: Send + Sync {
    /// Someone looked at a guarded matter or entry.
    fn looked(
        &self,
        actor: &Actor,
        matter: Option<Id<kind::Matter>>,
        seq: Option<i64>,
        purpose: &'static str,
    );
    /// Someone was refused.
    fn refused(&self, actor: &Actor, power: &str, matter: Option<Id<kind::Matter>>);
}

/// Writes nothing down; for tests of pages that guard nothing.
#[derive(Debug, Default)]
pub struct NoTrail;

impl Trail for NoTrail {
    fn looked(&self, _: &Actor, _: Option<Id<kind::Matter>>, _: Option<i64>, _: &'static str) {}
    fn refused(&self, _: &Actor, _: &str, _: Option<Id<kind::Matter>>) {}
}
