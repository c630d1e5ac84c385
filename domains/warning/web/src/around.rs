//! On the page of an incident: which warnings were given, since when and until when; everywhere: that one holds.

use std::sync::Arc;

use kernel::{Actor, Id, Lang, Timestamp, kind};
use serde::Serialize;
use store::{Entry, Read, StoreError};
use warning::item::Standing;
use warning::read::{self, Filter, Stand};
use web::layout::{Badge, Chip, Panel};
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, Page, SurroundCx, Surroundings};

use crate::ask::{RELEASE, SITE, WRITE};
use crate::board::MOST;
use crate::desk::Desk;
use crate::show::{AT, WarningShow};

/// What every page listens to.
const TOPIC: &str = "public-chip";
/// The chip in the top bar.
const CHIP: &str = "chip-public";

/// The panel.
#[derive(Serialize)]
pub(crate) struct BesidePart {
    about: String,
    rows: Vec<WarningShow>,
    may_write: bool,
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "public/part-beside.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |rows, may_write| Self { about: "x".into(), rows, may_write };
        vec![part(Vec::new(), false), part(Vec::new(), true), part(WarningShow::samples(), true)]
    }
}

impl BesidePart {
    /// For this reader.
    pub(crate) fn of(
        read: &dyn Read,
        desk: &Desk,
        (actor, lang): (&Actor, Lang),
        about: Id<kind::Matter>,
        (now, present): (Timestamp, bool),
    ) -> Result<Self, StoreError> {
        let filter = Filter { about: Some(about), ..Filter::default() };
        let rows = read::warnings(read, &desk.post.eye(actor), &filter, MOST)?;
        Ok(Self {
            about: about.to_string(),
            rows: rows.iter().map(|row| WarningShow::of(row, desk, lang, now)).collect(),
            may_write: present && desk.post.may(actor, WRITE),
        })
    }
}

/// That warnings hold, of those that this person may see: how many, until when the last does, and whether one is to be renewed
/// soon.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChipPart {
    n: usize,
    until: Timestamp,
    soon: bool,
}

impl Page for ChipPart {
    const TEMPLATE: &'static str = "public/part-chip.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { n: 1, until: AT, soon: false }, Self { n: 3, until: AT, soon: true }]
    }
}

impl ChipPart {
    fn of(read: &dyn Read, desk: &Desk, actor: &Actor, now: Timestamp) -> Result<Option<Self>, StoreError> {
        let filter = Filter { holding_at: Some(now), ..Filter::default() };
        let rows = read::warnings(read, &desk.post.eye(actor), &filter, 50)?;
        let soon = rows.iter().any(|r| r.stand(now) == Stand::RunningOut);
        let until = rows.iter().map(|r| r.says.expires).max();
        Ok(until.map(|until| Self { n: rows.len(), until, soon }))
    }
    const fn tone(&self) -> &'static str {
        if self.soon { "warn" } else { "crit" }
    }
}

/// The number beside the room, as it arrives live.
#[derive(Serialize)]
pub(crate) struct BadgePart {
    count: i64,
    meaning: String,
}

impl Page for BadgePart {
    const TEMPLATE: &'static str = "public/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 2].map(|count| Self { count, meaning: "…".into() }).into()
    }
}

/// What waits for a second person, as far as this function may be that one: warnings, and items of the site.
fn waiting(
    read: &dyn Read,
    desk: &Desk,
    actor: &Actor,
    now: Timestamp,
    may: impl Fn(&str) -> bool,
) -> Result<i64, StoreError> {
    let (eye, mut count) = (desk.post.eye(actor), 0);
    if may(RELEASE) {
        let rows = read::warnings(read, &eye, &Filter::default(), 100)?;
        count += rows.iter().filter(|r| r.stand(now) == Stand::Submitted).count();
    }
    if may(SITE) {
        let rows = read::items(read, &eye, 100)?;
        count += rows.iter().filter(|r| r.standing == Standing::Submitted).count();
    }
    Ok(i64::try_from(count).unwrap_or(0))
}

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

impl Around {
    fn now(cx: &SurroundCx<'_>) -> Timestamp {
        cx.seen_at()
    }
}

impl Surroundings for Around {
    fn chips(&self, cx: &SurroundCx<'_>) -> Result<Vec<Chip>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let Some(part) = ChipPart::of(cx.read, &self.0, &cx.session.actor, Self::now(cx))? else {
            return Ok(Vec::new());
        };
        let (texts, lang) = (cx.shell.texts(), cx.reader.lang);
        let mut facts = web::Args::new();
        facts.set("n", part.n);
        let text = texts.say(lang, "public-chip", &facts);
        let formats = cx.shell.formats(lang);
        let same = formats.same_day(part.until, Self::now(cx));
        let mut facts = web::Args::new();
        facts.set("time", if same { formats.time(part.until) } else { formats.datetime(part.until) });
        let mut more = texts.say(lang, "public-chip-until", &facts);
        if part.soon {
            more = format!("{more}, {}", texts.plain(lang, "public-chip-soon"));
        }
        let until = Some(part.until);
        Ok(vec![Chip { id: CHIP.to_owned(), text, more: Some(more), tone: part.tone(), until }])
    }

    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        let may = |power: &str| cx.session.may(power);
        let count = waiting(cx.read, &self.0, &cx.session.actor, Self::now(cx), may)?;
        let meaning = cx.shell.texts().plain(cx.reader.lang, "public-badge");
        Ok(if count > 0 { vec![Badge { room: "public", count, tone: "warn", meaning }] } else { Vec::new() })
    }

    fn topics(&self) -> &'static [&'static str] {
        &[TOPIC]
    }

    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        // Only beside what is none of this package itself.
        if !cx.session.may("matter.read") || read::resource(cx.read, matter)?.is_some() {
            return Ok(Vec::new());
        }
        let now = (Self::now(cx), cx.reader.as_of.is_none());
        let part = BesidePart::of(cx.read, &self.0, (&cx.session.actor, cx.reader.lang), matter, now)?;
        Ok(vec![Panel { order: 60, html: cx.shell.fragment(cx.reader, &part)? }])
    }
}

impl Fragments for Around {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let ours = entry.kind().strip_prefix("warning.").filter(|what| !what.starts_with("push"));
        ours.map(|_| TOPIC.to_owned()).into_iter().collect()
    }

    /// The chip where a warning went out; the number beside the room after whatever may change it.
    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let (desk, actor) = (&self.0, cx.actor);
        let piece = |target: &str, mode, html, say| Fragment {
            topic: TOPIC.to_owned(),
            target: target.to_owned(),
            mode,
            html,
            say,
        };
        let may = |power: &str| desk.post.may(actor, power);
        if !may("matter.read") {
            return Ok(Vec::new());
        }
        let mut all = Vec::new();
        if may(RELEASE) || may(SITE) {
            let count = waiting(cx.read, desk, actor, cx.now, may)?;
            let part = BadgePart { count, meaning: cx.texts.plain(cx.lang, "public-badge") };
            all.push(piece("badge-public", Mode::Inner, cx.draw(&part)?, None));
        }
        if entry.kind() != "warning.released" {
            return Ok(all);
        }
        all.push(match ChipPart::of(cx.read, desk, actor, cx.now)? {
            None => piece(CHIP, Mode::Remove, String::new(), None),
            Some(part) => {
                let mut facts = web::Args::new();
                facts.set("n", part.n);
                let say = cx.texts.say(cx.lang, "public-chip", &facts);
                piece("chips", Mode::Upsert, cx.draw(&part)?, Some(say))
            }
        });
        Ok(all)
    }
}
