//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `orders` | the board without a filter | rows into `orders-list`, the numbers over it, the number in the rail |
//! | `orders-rows` | the board with a filter | rows that it has, the numbers over it, the number in the rail |
//! | `order:{id}` | the page of an order | `order-state`, `order-turns`, the number in the rail |
//! | `floor` | the watch floor | the number in the rail |

use std::sync::Arc;

use commitments::read;
use kernel::{Id, kind};
use serde::Serialize;
use store::Entry;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Args, Fault, Page};

use crate::around::tone;
use crate::desk::Desk;
use crate::show::{OrderShow, RowPart, StatePart, TurnShow, TurnsPart};

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
    const TEMPLATE: &'static str = "commitments/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 3].map(|count| Self { count, tone: "crit", meaning: "…".into() }).into()
    }
}

fn about(entry: &Entry) -> Option<Id<kind::Matter>> {
    entry.kind().starts_with("commitments.").then_some(entry.header.matter)?
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let Some(id) = about(entry) else { return Vec::new() };
        vec!["orders".to_owned(), "orders-rows".to_owned(), "floor".to_owned(), format!("order:{id}")]
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some(id) = about(entry) else { return Ok(Vec::new()) };
        let (desk, eye) = (&self.0, self.0.eye(cx.actor));
        let mut all = self.badge(cx, id)?;
        let Some(row) = read::commitment(cx.read, &eye, id)? else { return Ok(all) };
        let mine =
            read::offices(cx.read, id)?.iter().any(|o| desk.facts(cx.actor).seat.is(&cx.actor.function, o));
        let o = OrderShow::of(&row, desk, cx.now, mine && desk.may(cx.actor, "commitment.answer"));
        if cx.wanted("orders") || cx.wanted("orders-rows") {
            let html = cx.draw(&RowPart { o: o.clone() })?;
            let target = format!("order-{id}");
            all.push(piece("orders", "orders-list", Mode::Upsert, html.clone()));
            all.push(piece("orders-rows", &target, Mode::Morph, html));
            all.extend(self.counts(cx)?);
        }
        let topic = format!("order:{id}");
        if cx.wanted(&topic) {
            let turns: Vec<TurnShow> =
                read::turns(cx.read, id)?.iter().map(|t| TurnShow::of(t, &o.id, desk)).collect();
            all.push(piece(&topic, "order-turns", Mode::Morph, cx.draw(&TurnsPart { turns })?));
            all.push(piece(&topic, "order-state", Mode::Morph, cx.draw(&StatePart { o })?));
        }
        Ok(all)
    }
}

impl Live {
    /// The numbers over the board.
    fn counts(&self, cx: &FragmentCx<'_>) -> Result<Vec<Fragment>, Fault> {
        let (actor, eye) = (cx.actor, self.0.eye(cx.actor));
        let n = read::counts(cx.read, &eye, &self.0.mine(actor), actor.organisation, cx.now)?;
        let all = [
            ("open", n.open),
            ("waiting", n.waiting),
            ("mine", n.mine),
            ("given", n.given),
            ("late", n.overdue),
        ];
        let topics = ["orders", "orders-rows"].into_iter().filter(|t| cx.wanted(t));
        let counts =
            |topic| all.map(|(of, n)| piece(topic, &format!("n-orders-{of}"), Mode::Count, web::count(n)));
        Ok(topics.flat_map(counts).collect())
    }

    /// The number in the rail, for every page that listens.
    fn badge(&self, cx: &FragmentCx<'_>, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let actor = cx.actor;
        let eye = self.0.eye(actor);
        let (count, late) = read::waiting(cx.read, &eye, &self.0.mine(actor), actor.organisation, cx.now)?;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.texts.say(cx.lang, "badge-orders", &args);
        let html = cx.draw(&BadgePart { count, tone: tone(late), meaning })?;
        let topics =
            ["orders".to_owned(), "orders-rows".to_owned(), "floor".to_owned(), format!("order:{id}")];
        let heard = topics.iter().filter(|t| cx.wanted(t));
        Ok(heard.map(|t| piece(t, "badge-orders", Mode::Inner, html.clone())).collect())
    }
}

fn piece(topic: &str, target: &str, mode: Mode, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode, html, say: None }
}
