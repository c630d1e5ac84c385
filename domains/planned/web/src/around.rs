//! What stands around other pages: beside the incident of an event, the next rows of its run-sheet, to be ticked right there; beside
//! the room, how many events begin soon.

use std::sync::Arc;

use kernel::{Actor, Id, Lang, Timestamp, kind};
use planned::planned::{Span, State as Stands};
use planned::read::{self, EventRow};
use serde::Serialize;
use store::{Entry, Read, StoreError};
use web::layout::{Badge, Panel};
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, Page, SurroundCx, Surroundings, Texts};

use crate::desk::Desk;
use crate::show::{EventShow, RowShow};

/// What every page listens to.
const TOPIC: &str = "events-badge";
/// An event that begins within so many seconds is counted beside the room.
const SOON_SECONDS: i64 = 2 * 86_400;

/// Its place among the panels of other packages: the first.
const ORDER: u16 = 5;
/// So many rows, besides those that are late.
const NEXT: usize = 3;
/// More than these are not counted.
const MOST: i64 = 1000;

/// The next rows.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BesidePart {
    e: EventShow,
    rows: Vec<RowShow>,
    done: usize,
    all: usize,
    tick: bool,
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "planned/part-beside.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |rows, tick| Self { e: EventShow::sample(Stands::Running), rows, done: 2, all: 9, tick };
        vec![part(Vec::new(), true), part(RowShow::samples(), true), part(RowShow::samples(), false)]
    }
}

impl BesidePart {
    /// For this reader; nothing where the incident is not one of an event that they may see.
    pub(crate) fn of(
        read: &dyn Read,
        desk: &Desk,
        actor: &Actor,
        incident: Id<kind::Matter>,
        (now, present): (Timestamp, bool),
    ) -> Result<Option<Self>, StoreError> {
        let Some(row) = read::event_of_incident(read, &desk.eye(actor), incident)? else { return Ok(None) };
        let may = ["event.plan", "incident.update"].iter().any(|power| desk.post.may(actor, power));
        let tick = present && row.state == Stands::Running && may;
        Self::made(read, desk, &row, now, tick).map(Some)
    }

    fn made(
        read: &dyn Read,
        desk: &Desk,
        row: &EventRow,
        now: Timestamp,
        tick: bool,
    ) -> Result<Self, StoreError> {
        let all = read::sheet(read, row.id, row.description.span.from)?;
        let running = row.state == Stands::Running;
        let open: Vec<RowShow> =
            all.iter().filter(|r| r.mark.is_open()).map(|r| RowShow::of(r, desk, now, running)).collect();
        let (late, coming): (Vec<_>, Vec<_>) = open.into_iter().partition(|r| r.late);
        let done = all.iter().filter(|r| !r.mark.is_open()).count();
        Ok(Self {
            e: EventShow::of(row, desk),
            rows: late.into_iter().chain(coming.into_iter().take(NEXT)).collect(),
            done,
            all: all.len(),
            tick,
        })
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
    const TEMPLATE: &'static str = "planned/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 3].map(|count| Self { count, tone: "info", meaning: "…".into() }).into()
    }
}

impl BadgePart {
    /// Events that begin soon, as far as this person may see them; amber where one of them is not ready.
    fn of(
        read: &dyn Read,
        desk: &Desk,
        actor: &Actor,
        (lang, texts): (Lang, &Texts),
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let within = Some(Span::new(now, now.plus_seconds(SOON_SECONDS)));
        let filter = read::EventFilter { within, ..read::EventFilter::default() };
        let all = read::events(read, &desk.eye(actor), &filter, MOST)?;
        let soon: Vec<&EventRow> =
            all.iter().filter(|e| e.state.is_ahead() && e.description.span.until > now).collect();
        let ready = soon.iter().all(|e| e.state == Stands::Ready);
        let count = i64::try_from(soon.len()).unwrap_or(0);
        let mut facts = web::Args::new();
        facts.set("n", count);
        let meaning = texts.say(lang, "planned-badge", &facts);
        Ok(Self { count, tone: if ready { "info" } else { "warn" }, meaning })
    }
}

impl Fragments for Around {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let changes = ["announced", "described", "turned", "day-begun"];
        let ours = entry.kind().strip_prefix("planned.").filter(|what| changes.contains(what));
        ours.map(|_| TOPIC.to_owned()).into_iter().collect()
    }
    fn render(&self, cx: &FragmentCx<'_>, _: &Entry) -> Result<Vec<Fragment>, Fault> {
        if !self.0.post.may(cx.actor, "matter.read") {
            return Ok(Vec::new());
        }
        let part = BadgePart::of(cx.read, &self.0, cx.actor, (cx.lang, cx.texts), cx.now)?;
        Ok(vec![Fragment {
            topic: TOPIC.to_owned(),
            target: "badge-events".to_owned(),
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
        let part = BadgePart::of(cx.read, &self.0, &cx.session.actor, words, now)?;
        let BadgePart { count, tone, meaning } = part;
        Ok(if count > 0 { vec![Badge { room: "events", count, tone, meaning }] } else { Vec::new() })
    }

    fn topics(&self) -> &'static [&'static str] {
        &[TOPIC]
    }

    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let now = (cx.seen_at(), cx.reader.as_of.is_none());
        let part = BesidePart::of(cx.read, &self.0, &cx.session.actor, matter, now)?;
        let Some(part) = part else { return Ok(Vec::new()) };
        Ok(vec![Panel { order: ORDER, html: cx.shell.fragment(cx.reader, &part)? }])
    }
}
