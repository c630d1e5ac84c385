//! What is worth knowing before a session, on one sheet; and the door through which other packages tell it besides what they offer to
//! reports.

use bodies::read::{self, Eye, SessionRow};
use bodies::session::Seat;
use kernel::{Actor, Id, Lang, Text, Timestamp, Words, kind};
use serde::Serialize;
use store::{Read, StoreError};
use web::{Answer, Fault, OfferCx, Page, Visit};

use crate::desk::Desk;
use crate::lines::{LineShow, Lines};
use crate::sheet::{Cut, Sheet, characters, lines_of};
use crate::show::{DecisionShow, ItemShow, SessionShow, decision_shows, item_shows};

/// What other packages tell a session. The binary implements it; this package knows none of them. Everything is cut to what
/// the actor may see.
pub trait Briefing: Send + Sync {
    /// What changed in this since then, as far as the reader sees: the latest figures, entries that record a decision.
    ///
    /// # Errors
    /// When the storage fails.
    fn since(
        &self,
        read: &dyn Read,
        eye: &Eye,
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

    /// Whether letters can leave from here at all.
    fn sends(&self) -> bool {
        false
    }

    /// Whom a letter to each of these seats of a session would reach now, and how; nobody where nothing leads to them.
    ///
    /// # Errors
    /// When the storage fails.
    fn reached(
        &self,
        _read: &dyn Read,
        _session: &SessionRow,
        seats: &[Seat],
    ) -> Result<Vec<Vec<Reach>>, StoreError> {
        Ok(vec![Vec::new(); seats.len()])
    }
}

/// Somebody whom a letter about a session would reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reach {
    /// Their name.
    pub name: Option<String>,
    /// Code of the channel: `mail`, `sms`, `push` or `voice`.
    pub by: &'static str,
    /// Code of their language, where it is known; both official ones otherwise.
    pub lang: Option<&'static str>,
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
    fn since(&self, _: &dyn Read, _: &Eye, _: Id<kind::Matter>, _: Timestamp) -> Result<Brief, StoreError> {
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
    items: Cut<ItemShow>,
    /// What earlier sessions left open.
    left: Cut<(SessionRef, ItemShow)>,
    decisions: Cut<DecisionShow>,
    /// What is said of the matter that it is about: how things stand, what is asked for.
    stands: Cut<LineShow>,
    asked: Cut<LineShow>,
    figures: Cut<BriefFigure>,
    counts: Cut<LineShow>,
    entries: Cut<BriefEntry>,
    /// Other emergencies.
    elsewhere: Cut<LineShow>,
    /// Whether it is about something that this reader sees.
    about: bool,
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
        let figure = || BriefFigure {
            name: Text::three("Blessés", "Gewonden", "Injured"),
            value: 7,
            unit: "x".into(),
            about: true,
            status: "confirmed".into(),
            at,
        };
        let entry = || BriefEntry { at, words: Words::new(Lang::Nl, "<b>"), path: "log/x/1".into() };
        let left = || ItemShow::samples().into_iter().map(|i| (crate::sample::session_ref(), i)).collect();
        let lines = || vec![LineShow::sample(true), LineShow::sample(false)];
        let one = |state, told: bool| Self {
            s: SessionShow::sample(state),
            last: None,
            since: at,
            items: Cut::sample(told, ItemShow::samples),
            left: Cut::sample(told, left),
            decisions: Cut::sample(told, DecisionShow::samples),
            stands: Cut::sample(told, lines),
            asked: Cut::sample(told, lines),
            figures: Cut::sample(told, || vec![figure()]),
            counts: Cut::sample(told, lines),
            entries: Cut::sample(told, || vec![entry()]),
            elsewhere: Cut::sample(told, lines),
            about: told,
        };
        let full = Self { last: Some(("x".into(), "26-01".into(), at)), ..one("convened", true) };
        vec![one("planned", false), full, Self { about: true, ..one("open", false) }]
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
        let s = SessionShow::of(read, &desk, desk.onlooker(&who), reader.lang, &row)?;
        // Of what this reader may not see nothing is told.
        let about = row.about.as_ref().map(|about| about.matter).filter(|_| s.about.is_some());
        let brief = match row.about.as_ref() {
            Some(about) => desk.briefing.since(read, &desk.post.sees(&who), about.matter, since)?,
            None => Brief::default(),
        };
        let (now, actor) = (shell.seen_at(&reader), Some(who.actor()));
        let cx = OfferCx { actor, read, now, texts: shell.texts(), zone: shell.zone() };
        let lines = Lines::of((&shell, &cx), &row, about, since)?;
        let open = read::open_decisions(read, &eye, &row.body, DECISIONS)?;
        let decisions = decision_shows(read, &desk, who.actor(), &names, &[], &open)?;
        let left = read::left_open(read, &eye, &row.body, row.at)?;
        let left = left.iter().filter(|(s, _)| s.id != row.id);
        let said = Said {
            items: item_shows(&names, &read::items(read, id)?),
            left: left.map(|(s, i)| (SessionRef::of(s), ItemShow::of(&names, i))).collect(),
            decisions: decisions.into_iter().filter(DecisionShow::is_open).collect(),
            brief,
            lines,
        };
        let about = row.about.is_some();
        let last = last.as_ref().map(|l| (l.id.to_string(), l.number.clone(), l.at));
        Ok(said.on_a_sheet(reader.lang, BriefingHead { s, last, since, about }))
    })?;
    shell.draw(&reader, &page).answer()
}

/// What stands above everything else.
struct BriefingHead {
    s: SessionShow,
    last: Option<(String, String, Timestamp)>,
    since: Timestamp,
    about: bool,
}

/// All that there is to say.
struct Said {
    items: Vec<ItemShow>,
    left: Vec<(SessionRef, ItemShow)>,
    decisions: Vec<DecisionShow>,
    brief: Brief,
    lines: Lines,
}

impl Said {
    /// As much of it as a sheet takes: first what the session is about, then what is most pressing.
    fn on_a_sheet(self, lang: Lang, head: BriefingHead) -> BriefingPage {
        let Self { items, left, decisions, brief, lines } = self;
        let counted = !brief.figures.is_empty() || !lines.counts.is_empty();
        let some = [
            !left.is_empty(),
            !brief.entries.is_empty(),
            !lines.stands.is_empty(),
            !lines.asked.is_empty(),
            !lines.elsewhere.is_empty(),
        ];
        // The agenda, the decisions and the figures have a heading also where there is nothing to say.
        let sections = some.iter().filter(|said| **said).count() + 2 + usize::from(counted || head.about);
        let mut sheet = Sheet::with(sections);
        let item = |i: &ItemShow| {
            let position = i.position.as_ref().map_or(0, |p| characters(p, lang));
            lines_of(characters(&i.title, lang).saturating_add(60)).saturating_add(lines_of(position))
        };
        let line = |l: &LineShow| l.lines(lang);
        let said = |t: &Option<String>| t.as_ref().map_or(0, |t| t.chars().count());
        BriefingPage {
            items: sheet.take(items, 12, item),
            asked: sheet.take(lines.asked, 7, line),
            stands: sheet.take(lines.stands, 8, line),
            elsewhere: sheet.take(lines.elsewhere, 4, line),
            // A line of its own for what it is called, and one for who is to do it.
            decisions: sheet.take(decisions, 5, |d| {
                lines_of(said(&d.fr)).max(lines_of(said(&d.nl))).saturating_mul(2).saturating_add(2)
            }),
            figures: sheet.take(brief.figures, 8, |_| 1),
            counts: sheet.take(lines.counts, 5, line),
            entries: sheet.take(brief.entries, 5, |e| lines_of(e.words.text.chars().count() + 20)),
            left: sheet.take(left, 5, |(_, i)| lines_of(characters(&i.title, lang) + 10)),
            s: head.s,
            last: head.last,
            since: head.since,
            about: head.about,
        }
    }
}
