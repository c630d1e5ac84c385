//! What stands around other pages: beside a measure, an indicator or anything else that points are linked with, those points; beside a
//! lesson, its entry or the way to make one; beside an instrument of another package, its equal-opportunity test; beside the room, what
//! waits for this desk.

use std::sync::Arc;

use kernel::{Actor, Id, Lang, Text, kind};
use registers::catalogue::RegisterSort;
use registers::entry::State;
use registers::read;
use serde::Serialize;
use store::{Entry, Read, StoreError};
use web::layout::{Badge, Panel};
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, Page, SurroundCx, Surroundings, Texts};

use crate::desk::Desk;
use crate::show::tone;

/// What every page listens to.
const TOPIC: &str = "follow-up-badge";
/// Its place among the panels of other packages.
const ORDER: u16 = 90;
/// More than these are not counted.
const MOST: i64 = 1000;

/// A point that hangs on the matter of the page.
#[derive(Debug, Clone, Serialize)]
struct LinkedShow {
    entry: String,
    number: String,
    names: Text,
    n: i64,
    words: Text,
    state: &'static str,
    tone: &'static str,
}

/// The points that hang on a matter, and its test.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BesidePart {
    about: String,
    points: Vec<LinkedShow>,
    /// The stage of its test.
    test: Option<&'static str>,
    /// Whether it is a lesson that this reader may take over.
    take: bool,
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "registers/part-beside.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let one = |state: &State| LinkedShow {
            entry: "x".into(),
            number: "RS-26-0001".into(),
            names: Text::both("Résolution <b>", "Resolutie"),
            n: 1,
            words: Text::both("faire <b>", "doen"),
            state: state.code(),
            tone: tone(*state),
        };
        let part = |points, test, take| Self { about: "x".into(), points, test, take };
        vec![
            part(State::ALL.iter().map(one).collect(), None, false),
            part(Vec::new(), Some("draft"), false),
            part(Vec::new(), None, true),
        ]
    }
}

impl BesidePart {
    /// For this reader; nothing where nothing hangs on the matter.
    fn of(
        read: &dyn Read,
        desk: &Desk,
        actor: &Actor,
        matter: Id<kind::Matter>,
        present: bool,
    ) -> Result<Option<Self>, StoreError> {
        let eye = desk.eye(actor);
        let points: Vec<LinkedShow> = read::linked_to(read, &eye, matter)?
            .into_iter()
            .map(|row| LinkedShow {
                entry: row.entry.to_string(),
                number: row.number,
                names: row.frame.names,
                n: row.n,
                words: row.point.words,
                state: row.state.code(),
                tone: tone(row.state),
            })
            .collect();
        let test = read::test(read, &eye, matter)?.map(|t| t.stage.code());
        let take = present
            && desk.post.may(actor, "register.keep")
            && desk.catalogue.registers.iter().any(|r| r.sort == RegisterSort::Lessons)
            && desk.outside.lesson(read, actor, matter)?.is_some_and(|lesson| lesson.owed.stands)
            && !read::is_entered(read, matter)?;
        let about = matter.to_string();
        let any = !points.is_empty() || test.is_some() || take;
        Ok(any.then_some(Self { about, points, test, take }))
    }
}

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

/// The number beside the room, as it arrives live.
#[derive(Serialize)]
pub(crate) struct BadgePart {
    count: i64,
    tone: &'static str,
    meaning: String,
}

impl Page for BadgePart {
    const TEMPLATE: &'static str = "registers/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 3].map(|count| Self { count, tone: "info", meaning: "…".into() }).into()
    }
}

impl BadgePart {
    /// Open points that this function answers for; red where one is late.
    fn of(
        read: &dyn Read,
        desk: &Desk,
        actor: &Actor,
        (lang, texts): (Lang, &Texts),
        today: jiff::civil::Date,
    ) -> Result<Self, StoreError> {
        let all = read::points_of(read, &desk.eye(actor), &actor.function, MOST)?;
        let late = all.iter().any(|(_, _, p)| p.point.due.is_some_and(|due| due < today));
        let count = i64::try_from(all.len()).unwrap_or(MOST);
        let mut facts = web::Args::new();
        facts.set("n", count);
        let meaning = texts.say(lang, "registers-badge", &facts);
        Ok(Self { count, tone: if late { "crit" } else { "info" }, meaning })
    }
}

fn today(desk: &Desk, now: kernel::Timestamp) -> jiff::civil::Date {
    (desk.facts)().day(now)
}

impl Fragments for Around {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let changes = ["entered", "point-written", "point-turned"];
        let ours = entry.kind().strip_prefix("registers.");
        ours.filter(|what| changes.contains(what)).map(|_| TOPIC.to_owned()).into_iter().collect()
    }
    fn render(&self, cx: &FragmentCx<'_>, _: &Entry) -> Result<Vec<Fragment>, Fault> {
        if !self.0.post.may(cx.actor, "matter.read") {
            return Ok(Vec::new());
        }
        let part = BadgePart::of(cx.read, &self.0, cx.actor, (cx.lang, cx.texts), today(&self.0, cx.now))?;
        Ok(vec![Fragment {
            topic: TOPIC.to_owned(),
            target: "badge-follow-up".to_owned(),
            mode: Mode::Inner,
            html: cx.draw(&part)?,
            say: None,
        }])
    }
}

impl Surroundings for Around {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let words = (cx.reader.lang, cx.shell.texts());
        let now = cx.seen_at();
        let part = BadgePart::of(cx.read, &self.0, &cx.session.actor, words, today(&self.0, now))?;
        let BadgePart { count, tone, meaning } = part;
        Ok(if count > 0 { vec![Badge { room: "follow-up", count, tone, meaning }] } else { Vec::new() })
    }
    fn topics(&self) -> &'static [&'static str] {
        &[TOPIC]
    }
    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        if !cx.session.may("matter.read") || read::resource(cx.read, matter)?.is_some() {
            return Ok(Vec::new());
        }
        let present = cx.reader.as_of.is_none();
        let part = BesidePart::of(cx.read, &self.0, &cx.session.actor, matter, present)?;
        let Some(part) = part else { return Ok(Vec::new()) };
        Ok(vec![Panel { order: ORDER, html: cx.shell.fragment(cx.reader, &part)? }])
    }
}
