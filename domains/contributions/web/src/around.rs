//! What stands around other pages: beside a measure, who reported what this year and before; beside the room, how many sheets wait to
//! be judged.

use std::sync::Arc;

use contributions::campaign::Answer as Stands;
use contributions::read::{self, BesideRow, Counts};
use kernel::{Actor, Id, Lang, Text, Timestamp, kind};
use serde::Serialize;
use store::{Entry, Read, StoreError};
use web::layout::{Badge, Panel};
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, Page, SurroundCx, Surroundings, Texts};

use crate::desk::Desk;

/// What every page listens to.
const TOPIC: &str = "contributions-badge";
/// Its place among the panels of other packages.
const ORDER: u16 = 80;
/// Partners and years shown beside a measure.
const MOST: i64 = 400;

/// What a partner said.
#[derive(Debug, Clone, Serialize)]
struct SaidShow {
    sheet: String,
    names: Text,
    stands: &'static str,
    counts: Counts,
}

/// A year with what was said in it.
#[derive(Debug, Clone, Serialize)]
struct YearShow {
    year: String,
    actions: i64,
    silent: usize,
    said: Vec<SaidShow>,
}

/// Who reported what about a measure.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BesidePart {
    years: Vec<YearShow>,
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "contributions/part-beside.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let said = |stands: &Stands| SaidShow {
            sheet: "x".into(),
            names: Text::both("Commune <b>", "Gemeente"),
            stands: stands.code(),
            counts: Counts { accepted: 2, ..Counts::default() },
        };
        let year =
            |year: &str, said: Vec<SaidShow>| YearShow { year: year.into(), actions: 2, silent: 1, said };
        vec![Self {
            years: vec![year("2026", Stands::ALL.iter().map(said).collect()), year("2025", Vec::new())],
        }]
    }
}

impl BesidePart {
    fn of(rows: &[BesideRow], now: Timestamp) -> Option<Self> {
        let mut years: Vec<YearShow> = Vec::new();
        for row in rows {
            let stands = row.answer(now);
            let year = row.year.to_string();
            if years.last().is_none_or(|y| y.year != year) {
                years.push(YearShow { year, actions: 0, silent: 0, said: Vec::new() });
            }
            let Some(of) = years.last_mut() else { continue };
            of.actions += row.counts.standing();
            of.silent += usize::from(stands == Stands::Silent);
            of.said.push(SaidShow {
                sheet: row.sheet.to_string(),
                names: row.names.clone(),
                stands: stands.code(),
                counts: row.counts,
            });
        }
        (!years.is_empty()).then_some(Self { years })
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
    const TEMPLATE: &'static str = "contributions/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 3].map(|count| Self { count, tone: "info", meaning: "…".into() }).into()
    }
}

impl BadgePart {
    /// Sheets that wait to be judged, for those who judge; amber where some are late without an answer.
    fn of(
        read: &dyn Read,
        desk: &Desk,
        actor: &Actor,
        (lang, texts): (Lang, &Texts),
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let (count, late) = read::late(read, &desk.eye(actor), now)?;
        let mut facts = web::Args::new();
        facts.set("n", count);
        facts.set("late", late);
        let meaning = texts.say(lang, "contribution-badge", &facts);
        Ok(Self { count, tone: if late > 0 { "warn" } else { "info" }, meaning })
    }
}

impl Fragments for Around {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let changes = [
            "given",
            "judged",
            "partner-asked",
            "measures-added",
            "measures-taken-back",
            "campaign-closed",
            "campaign-reopened",
            "campaign-amended",
            "due-moved",
            "told-by-hand",
        ];
        let what = entry.kind().strip_prefix("contributions.").and_then(|k| k.split('@').next());
        what.filter(|what| changes.contains(what)).map(|_| TOPIC.to_owned()).into_iter().collect()
    }
    fn render(&self, cx: &FragmentCx<'_>, _: &Entry) -> Result<Vec<Fragment>, Fault> {
        if !self.0.post.may(cx.actor, "contribution.judge") {
            return Ok(Vec::new());
        }
        let part = BadgePart::of(cx.read, &self.0, cx.actor, (cx.lang, cx.texts), cx.now)?;
        Ok(vec![Fragment {
            topic: TOPIC.to_owned(),
            target: "badge-contributions".to_owned(),
            mode: Mode::Inner,
            html: cx.draw(&part)?,
            say: None,
        }])
    }
}

impl Surroundings for Around {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("contribution.judge") {
            return Ok(Vec::new());
        }
        let words = (cx.reader.lang, cx.shell.texts());
        let now = cx.seen_at();
        let BadgePart { count, tone, meaning } =
            BadgePart::of(cx.read, &self.0, &cx.session.actor, words, now)?;
        let shown = count > 0 || tone == "warn";
        Ok(if shown { vec![Badge { room: "contributions", count, tone, meaning }] } else { Vec::new() })
    }

    fn topics(&self) -> &'static [&'static str] {
        &[TOPIC]
    }

    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let rows = read::beside(cx.read, &self.0.eye(&cx.session.actor), matter, MOST)?;
        let now = cx.seen_at();
        let Some(part) = BesidePart::of(&rows, now) else { return Ok(Vec::new()) };
        Ok(vec![Panel { order: ORDER, html: cx.shell.fragment(cx.reader, &part)? }])
    }
}
