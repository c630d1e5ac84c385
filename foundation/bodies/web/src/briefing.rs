//! What is worth knowing before a session, on one page; and the door through which other packages tell it.

use bodies::read::{self, SessionRow};
use kernel::{Actor, Id, Lang, Text, Timestamp, Words, kind};
use serde::Serialize;
use store::{Read, StoreError};
use web::{Answer, Fault, Page, Visit};

use crate::desk::Desk;
use crate::show::{DecisionShow, ItemShow, SessionShow, decision_shows, item_shows};

/// What other packages tell a session. The binary implements it; this package knows none of them. Everything is cut to what
/// the actor may see.
pub trait Briefing: Send + Sync {
    /// What changed in this since then: the latest figures, entries that record a decision.
    ///
    /// # Errors
    /// When the storage fails.
    fn since(
        &self,
        read: &dyn Read,
        actor: &Actor,
        about: Id<kind::Matter>,
        from: Timestamp,
    ) -> Result<Brief, StoreError>;

    /// What became of what a decision asked of somebody.
    ///
    /// # Errors
    /// When the storage fails.
    fn followed(
        &self,
        read: &dyn Read,
        actor: &Actor,
        commitment: Id<kind::Matter>,
    ) -> Result<Option<Followed>, StoreError>;

    /// Name and address (without language) of what a session is about, where the actor may see it.
    ///
    /// # Errors
    /// When the storage fails.
    fn about(
        &self,
        read: &dyn Read,
        actor: &Actor,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError>;

    /// Who was written to about a session, the latest letter first. The caller has made sure that the session may be read.
    ///
    /// # Errors
    /// When the storage fails.
    fn told(&self, _read: &dyn Read, _session: Id<kind::Matter>) -> Result<Vec<Told>, StoreError> {
        Ok(Vec::new())
    }
}

/// Somebody to whom a letter about a session was sent.
#[derive(Debug, Clone, Serialize)]
pub struct Told {
    /// Number of the message.
    pub number: String,
    /// Its address, without language.
    pub path: String,
    /// Its address typed by hand, where no function was written to.
    pub mail: Option<String>,
    /// Code of the function that was written to; empty where it was an address.
    pub function: String,
    /// Code of its area.
    pub area: Option<String>,
    /// Their name.
    pub name: Option<String>,
    /// When it was sent; nothing while it waits or where nothing leads to them.
    pub at: Option<Timestamp>,
    /// `unreleased`, `waiting`, `sent`, `delivered`, `acknowledged`, `covered` or `failed`.
    pub state: String,
    /// When the message was written.
    pub written_at: Timestamp,
    /// Whether it may leave.
    pub released: bool,
}

/// What changed.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Brief {
    /// The latest figures.
    pub figures: Vec<BriefFigure>,
    /// Decisions of its log.
    pub entries: Vec<BriefEntry>,
}

/// A figure.
#[derive(Debug, Clone, Serialize)]
pub struct BriefFigure {
    /// What is counted.
    pub name: Text,
    /// How many.
    pub value: i64,
    /// Of what.
    pub unit: String,
    /// Whether it is approximate.
    pub about: bool,
    /// Status of the figure: `unconfirmed`, `confirmed` or `public`.
    pub status: String,
    /// Of when.
    pub at: Timestamp,
}

/// An entry of a log.
#[derive(Debug, Clone, Serialize)]
pub struct BriefEntry {
    /// When.
    pub at: Timestamp,
    /// The words.
    pub words: Words,
    /// Its address, without language.
    pub path: String,
}

/// What became of a commitment.
#[derive(Debug, Clone, Serialize)]
pub struct Followed {
    /// Its number.
    pub number: String,
    /// Its address, without language.
    pub path: String,
    /// Whether something is still to be done.
    pub open: bool,
    /// Whether it is late.
    pub late: bool,
}

/// Tells nothing: for a place where nothing else is kept.
#[derive(Debug, Default)]
pub struct NoBriefing;

impl Briefing for NoBriefing {
    fn since(&self, _: &dyn Read, _: &Actor, _: Id<kind::Matter>, _: Timestamp) -> Result<Brief, StoreError> {
        Ok(Brief::default())
    }
    fn followed(&self, _: &dyn Read, _: &Actor, _: Id<kind::Matter>) -> Result<Option<Followed>, StoreError> {
        Ok(None)
    }
    fn about(
        &self,
        _: &dyn Read,
        _: &Actor,
        _: Lang,
        _: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        Ok(None)
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct BriefingPage {
    s: SessionShow,
    /// The session before: its id, number and when it began.
    last: Option<(String, String, Timestamp)>,
    /// Since when changes are told.
    since: Timestamp,
    items: Vec<ItemShow>,
    /// What earlier sessions left open.
    left: Vec<(SessionRef, ItemShow)>,
    decisions: Vec<DecisionShow>,
    brief: Option<Brief>,
}

/// A session in a link.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SessionRef {
    pub(crate) id: String,
    pub(crate) number: String,
}

impl SessionRef {
    pub(crate) fn of(row: &SessionRow) -> Self {
        Self { id: row.id.to_string(), number: row.number.clone() }
    }
}

impl Page for BriefingPage {
    const TEMPLATE: &'static str = "bodies/briefing.html";
    const ROOM: &'static str = "bodies";
    fn samples() -> Vec<Self> {
        let at = crate::sample::AT;
        let bare = Self {
            s: SessionShow::sample("planned"),
            last: None,
            since: at,
            items: Vec::new(),
            left: Vec::new(),
            decisions: Vec::new(),
            brief: None,
        };
        let figure = BriefFigure {
            name: Text::three("Blessés", "Gewonden", "Injured"),
            value: 7,
            unit: "x".into(),
            about: true,
            status: "confirmed".into(),
            at,
        };
        let entry = BriefEntry { at, words: Words::new(Lang::Nl, "<b>"), path: "log/x/1".into() };
        let full = Self {
            s: SessionShow::sample("convened"),
            last: Some(("x".into(), "26-01".into(), at)),
            since: at,
            items: ItemShow::samples(),
            left: ItemShow::samples().into_iter().map(|i| (crate::sample::session_ref(), i)).collect(),
            decisions: DecisionShow::samples(),
            brief: Some(Brief { figures: vec![figure], entries: vec![entry] }),
        };
        let quiet = Self {
            brief: Some(Brief::default()),
            s: SessionShow::sample("open"),
            items: ItemShow::samples(),
            last: None,
            since: at,
            left: Vec::new(),
            decisions: Vec::new(),
        };
        vec![bare, full, quiet]
    }
}

/// Without an earlier session, what changed in the last day is told.
const A_DAY: i64 = 24 * 3600;

/// Most decisions on the page.
const DECISIONS: i64 = 30;

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let (eye, names) = (desk.eye(who.actor()), desk.names());
    let page = shell.read(&reader, |read| {
        let row = read::session(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        crate::session::looked(&shell, &who, &row);
        let last = read::last_session(read, &eye, &row.body, Some(row.at))?;
        let since = last.as_ref().map_or_else(|| row.at.plus_seconds(-A_DAY), |l| l.at);
        let brief = match &row.about {
            Some(about) => Some(desk.briefing.since(read, who.actor(), about.matter, since)?),
            None => None,
        };
        let open = read::open_decisions(read, &eye, &row.body, DECISIONS)?;
        let decisions = decision_shows(read, &desk, who.actor(), &names, &[], &open)?;
        let left = read::left_open(read, &eye, &row.body, row.at)?;
        let left = left.iter().filter(|(s, _)| s.id != row.id);
        Ok(BriefingPage {
            s: SessionShow::of(read, &desk, who.actor(), reader.lang, &row)?,
            last: last.as_ref().map(|l| (l.id.to_string(), l.number.clone(), l.at)),
            since,
            items: item_shows(&names, &read::items(read, id)?),
            left: left.map(|(s, i)| (SessionRef::of(s), ItemShow::of(&names, i))).collect(),
            decisions: decisions.into_iter().filter(DecisionShow::is_open).collect(),
            brief,
        })
    })?;
    shell.draw(&reader, &page).answer()
}
