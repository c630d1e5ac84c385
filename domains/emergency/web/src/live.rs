//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `phases` | the list without a filter | `phases-present`, the number in the rail |
//! | `phases-rows` | the list with a filter | rows that it has, the number in the rail |
//! | `phase:{id}` | the page of a phase | `phase-state`, `phase-recipients`, `phase-acts`, the number in the rail |
//! | `beside:{matter}` | the page of the emergency | `phase-panel` |
//! | `evaluation:{id}` | the page of an evaluation | `evaluation-body` |
//! | `evaluations` | the first page of their list | rows into `evaluations-list` |
//! | `evaluations-rows` | a further page | rows that it has |
//! | `floor` | the watch floor | the number in the rail |

use std::sync::Arc;

use emergency::read::{self, Filter};
use kernel::{Id, kind};
use serde::Serialize;
use store::Entry;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Args, Fault, Page};

use crate::around::tone;
use crate::board::PRESENT;
use crate::desk::Desk;
use crate::evaluation::{BodyPart, RowPart};
use crate::panel::PanelPart;
use crate::show::{
    ActsPart, ListPart, PhaseShow, RecipientsPart, StatePart, act_rows, recipient_rows, shown,
};

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

/// A number beside the room, as it arrives live.
#[derive(Serialize)]
pub(crate) struct BadgePart {
    count: i64,
    tone: &'static str,
    meaning: String,
}

impl Page for BadgePart {
    const TEMPLATE: &'static str = "emergency/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 3].map(|count| Self { count, tone: "crit", meaning: "…".into() }).into()
    }
}

/// The phase or evaluation of an entry, and whether it is an evaluation's.
fn about(entry: &Entry) -> Option<(Id<kind::Matter>, bool)> {
    let what = entry.kind().strip_prefix("emergency.")?;
    let of_evaluation =
        ["evaluation-opened", "debriefed", "finding-noted", "lesson-drawn", "evaluation-closed"]
            .contains(&what);
    Some((entry.header.matter?, of_evaluation))
}

/// The emergency that an entry names.
fn emergency(entry: &Entry) -> Option<Id<kind::Matter>> {
    entry.fields.get("about").and_then(|v| v.as_str()).and_then(|id| id.parse().ok())
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let Some((id, of_evaluation)) = about(entry) else { return Vec::new() };
        let mut all: Vec<Topic> = emergency(entry).map(|id| format!("beside:{id}")).into_iter().collect();
        if of_evaluation {
            let lists = ["evaluations", "evaluations-rows"].map(str::to_owned);
            all.extend(lists.into_iter().chain([format!("evaluation:{id}")]));
        } else {
            let plain = ["phases", "phases-rows", "floor"].map(str::to_owned);
            all.extend(plain.into_iter().chain([format!("phase:{id}")]));
        }
        all
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some((id, of_evaluation)) = about(entry) else { return Ok(Vec::new()) };
        let desk = &self.0;
        if !desk.may(cx.actor, "matter.read") {
            return Ok(Vec::new());
        }
        let mut all = self.panel(cx, entry)?;
        if of_evaluation {
            all.extend(self.evaluation(cx, id)?);
            return Ok(all);
        }
        all.extend(self.badge(cx, id)?);
        let Some(row) = read::phase(cx.read, &desk.eye(cx.actor), id)? else { return Ok(all) };
        let p = PhaseShow::of(&row, desk, &desk.facts(cx.actor), cx.now);
        if cx.wanted("phases") {
            let present = read::phases(cx.read, &desk.eye(cx.actor), Filter::default(), PRESENT)?;
            let rows = shown(&present, desk, cx.actor, cx.now);
            let html = cx.draw(&ListPart { list: "phases-present", rows })?;
            all.push(piece("phases", "phases-present", Mode::Morph, html));
        }
        if cx.wanted("phases-rows") {
            let html = cx.draw(&ListPart { list: "", rows: vec![p.clone()] })?;
            all.push(piece("phases-rows", &format!("phase-row-{id}"), Mode::Morph, html));
        }
        let topic = format!("phase:{id}");
        if cx.wanted(&topic) {
            let recipients = recipient_rows(cx.read, desk, &row, cx.now, desk.may(cx.actor, "phase.note"))?;
            let acts = act_rows(cx.read, desk, cx.actor, &row)?;
            let html = cx.draw(&RecipientsPart { id: id.to_string(), recipients })?;
            all.push(piece(&topic, "phase-recipients", Mode::Morph, html));
            all.push(piece(&topic, "phase-acts", Mode::Morph, cx.draw(&ActsPart { acts })?));
            all.push(piece(&topic, "phase-state", Mode::Morph, cx.draw(&StatePart { p })?));
        }
        Ok(all)
    }
}

impl Live {
    /// An evaluation on its page and on the list.
    fn evaluation(&self, cx: &FragmentCx<'_>, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let Some(body) = BodyPart::load(cx.read, &self.0, cx.actor, cx.lang, id)? else {
            return Ok(Vec::new());
        };
        let row = cx.draw(&RowPart::of(&body))?;
        let own = format!("evaluation:{id}");
        let mut all = vec![
            piece("evaluations", "evaluations-list", Mode::Upsert, row.clone()),
            piece("evaluations-rows", &format!("evaluation-row-{id}"), Mode::Morph, row),
        ];
        if cx.wanted(&own) {
            all.push(piece(&own, "evaluation-body", Mode::Morph, cx.draw(&body)?));
        }
        Ok(all)
    }

    /// The panel on the page of the emergency.
    fn panel(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some(about) = emergency(entry) else { return Ok(Vec::new()) };
        let topic = format!("beside:{about}");
        if !cx.wanted(&topic) {
            return Ok(Vec::new());
        }
        let part = PanelPart::load(cx.read, &self.0, cx.actor, cx.now, about, true)?;
        Ok(vec![piece(&topic, "phase-panel", Mode::Morph, cx.draw(&part)?)])
    }

    /// The number in the rail, for every page that listens.
    fn badge(&self, cx: &FragmentCx<'_>, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let (count, late) = read::waiting(cx.read, &self.0.eye(cx.actor), cx.now)?;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.texts.say(cx.lang, "badge-phases", &args);
        let html = cx.draw(&BadgePart { count, tone: tone(late), meaning })?;
        let topics =
            ["phases".to_owned(), "phases-rows".to_owned(), "floor".to_owned(), format!("phase:{id}")];
        let heard = topics.iter().filter(|t| cx.wanted(t));
        Ok(heard.map(|t| piece(t, "badge-phases", Mode::Inner, html.clone())).collect())
    }
}

fn piece(topic: &str, target: &str, mode: Mode, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode, html, say: None }
}
