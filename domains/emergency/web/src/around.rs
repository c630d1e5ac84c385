//! What stands around other pages: the chip while a phase is in force where the reader works, the number in the rail, the panel
//! on the page of an emergency.

use std::sync::Arc;

use emergency::read::{self, InForce};
use kernel::{Actor, Id, Lang, Timestamp, kind};
use serde::Serialize;
use store::{Entry, Read, StoreError};
use web::layout::{Badge, Chip, Panel};
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Args, Fault, Page, SurroundCx, Surroundings, Texts};

use crate::desk::{Desk, level_name};
use crate::panel::{ORDER, PanelPart};

/// What every page listens to.
const TOPIC: &str = "phase-chip";
/// Of as many phases the chip looks for those where the reader works.
const MOST: i64 = 100;
/// The chip in the top bar.
const CHIP: &str = "chip-phase";

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

/// The chip before its time is written.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChipPart {
    name: String,
    since: Timestamp,
    /// How many more are in force.
    more: i64,
    waits: bool,
    tone: &'static str,
}

impl Page for ChipPart {
    const TEMPLATE: &'static str = "emergency/part-chip.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let since = Timestamp::from_seconds(1_790_000_000);
        [(0, false), (2, true)]
            .map(|(more, waits)| Self { name: "<b>".into(), since, more, waits, tone: "warn" })
            .into()
    }
}

impl Around {
    /// The highest phase in force in the reader's areas.
    fn now(&self, read: &dyn Read, actor: &Actor, lang: Lang) -> Result<Option<ChipPart>, StoreError> {
        let Some(held) = (self.0.post.holding)(actor) else { return Ok(None) };
        let here =
            |p: &InForce| held.everywhere || p.territory.is_empty() || !p.territory.is_disjoint(&held.areas);
        let eye = self.0.eye(actor);
        // Where everything counts one is read, and the others are counted.
        let all = read::in_force(read, &eye, if held.everywhere { 1 } else { MOST })?;
        let all: Vec<&InForce> = all.iter().filter(|p| here(p)).collect();
        let Some(first) = all.first() else { return Ok(None) };
        let count = if held.everywhere {
            read::in_force_count(read, &eye)?
        } else {
            i64::try_from(all.len()).unwrap_or(i64::MAX)
        };
        let facts = self.0.facts(actor);
        Ok(Some(ChipPart {
            name: level_name(&facts, &first.regime, first.level, first.since).show(lang).to_owned(),
            since: first.since,
            more: count - 1,
            waits: first.declared_as.waits(),
            tone: if first.declared_as.waits() { "warn" } else { "crit" },
        }))
    }
}

/// What is said beside its time: how many more, and that it waits.
fn words(chip: &ChipPart, texts: &Texts, lang: Lang) -> String {
    let mut args = Args::new();
    args.set("name", chip.name.as_str());
    args.set("n", chip.more);
    let key = match (chip.more > 0, chip.waits) {
        (false, false) => return chip.name.clone(),
        (false, true) => "phase-chip-waits",
        (true, false) => "phase-chip-more",
        (true, true) => "phase-chip-more-waits",
    };
    texts.say(lang, key, &args)
}

impl Surroundings for Around {
    fn chips(&self, cx: &SurroundCx<'_>) -> Result<Vec<Chip>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let (lang, texts) = (cx.reader.lang, cx.shell.texts());
        let Some(chip) = self.now(cx.read, &cx.session.actor, lang)? else { return Ok(Vec::new()) };
        let formats = cx.shell.formats(lang);
        let time = if formats.same_day(chip.since, cx.now) {
            formats.time(chip.since)
        } else {
            formats.datetime(chip.since)
        };
        let mut args = Args::new();
        args.set("time", time);
        Ok(vec![Chip {
            id: CHIP.to_owned(),
            text: words(&chip, texts, lang),
            more: Some(texts.say(lang, "phase-chip-since", &args)),
            tone: chip.tone,
            until: None,
        }])
    }

    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let (count, late) = read::waiting(cx.read, &self.0.eye(&cx.session.actor), cx.now)?;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.shell.texts().say(cx.reader.lang, "badge-phases", &args);
        Ok(vec![Badge { room: "phases", count, tone: tone(late), meaning }])
    }

    fn topics(&self) -> &'static [&'static str] {
        &[TOPIC]
    }

    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let (actor, present) = (&cx.session.actor, cx.reader.as_of.is_none());
        let part = PanelPart::load(cx.read, &self.0, actor, cx.now, matter, present)?;
        Ok(vec![Panel { order: ORDER, html: cx.shell.fragment(cx.reader, &part)? }])
    }
}

/// Red once somebody should have been told.
pub(crate) const fn tone(late: i64) -> &'static str {
    if late > 0 { "crit" } else { "info" }
}

impl Fragments for Around {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        match entry.kind().strip_prefix("emergency.") {
            Some(
                "declared" | "recorded" | "confirmed" | "contested" | "scaled-up" | "resumed" | "scaled-down"
                | "lifted" | "amended",
            ) => vec![TOPIC.to_owned()],
            _ => Vec::new(),
        }
    }

    fn render(&self, cx: &FragmentCx<'_>, _: &Entry) -> Result<Vec<Fragment>, Fault> {
        if !self.0.may(cx.actor, "matter.read") {
            return Ok(Vec::new());
        }
        let piece = |target: &str, mode, html, say| Fragment {
            topic: TOPIC.to_owned(),
            target: target.to_owned(),
            mode,
            html,
            say,
        };
        let Some(chip) = self.now(cx.read, cx.actor, cx.lang)? else {
            return Ok(vec![piece(CHIP, Mode::Remove, String::new(), None)]);
        };
        let say = words(&chip, cx.texts, cx.lang);
        let named = ChipPart { name: say.clone(), ..chip };
        Ok(vec![piece("chips", Mode::Upsert, cx.draw(&named)?, Some(say))])
    }
}
