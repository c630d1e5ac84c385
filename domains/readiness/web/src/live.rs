//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `run:{id}` | the board of an activation, or of an incident's cards | `run-cards`, `run-turns`, the number in the rail |
//! | `beside:{incident}` | the incident's page | its panel `beside-cards` |
//! | `activations`, `floor` | the list of activations, the watch floor | the number in the rail |

use std::sync::Arc;

use kernel::{Id, kind};
use readiness::event::{Activated, CardsOpened};
use readiness::read;
use serde::{Deserialize, Serialize};
use store::{Entry, Event};
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Args, Fault, Page};

use crate::beside;
use crate::board::mine_first;
use crate::desk::Desk;
use crate::show::{CardShow, CardsPart, Hand, TurnShow, TurnsPart, steps};

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

/// The number beside the room, as it arrives live.
#[derive(Serialize)]
pub(crate) struct BadgePart {
    count: i64,
    meaning: String,
}

impl Page for BadgePart {
    const TEMPLATE: &'static str = "readiness/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 3].map(|count| Self { count, meaning: "…".into() }).into()
    }
}

/// Kinds that concern runs.
const RUNS: [&str; 11] = [
    "activated",
    "activation-ended",
    "cards-opened",
    "cards-added",
    "cards-closed",
    "cards-reopened",
    "reguarded",
    "step-done",
    "step-skipped",
    "step-undone",
    "reporter-named",
];

/// The incident of any event of a run.
#[derive(Deserialize)]
struct About {
    #[serde(default)]
    about: Option<Id<kind::Matter>>,
}

/// The run that an entry is about, with its incident.
fn of(entry: &Entry) -> Option<(Id<kind::Matter>, Option<Id<kind::Matter>>)> {
    let what = entry.kind().strip_prefix("readiness.")?;
    let run = RUNS.contains(&what).then_some(entry.header.matter)??;
    Some((run, entry.event::<About>().and_then(|e| e.about)))
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let Some((run, about)) = of(entry) else { return Vec::new() };
        let mut all = vec![format!("run:{run}"), "activations".to_owned(), "floor".to_owned()];
        all.extend(about.map(|incident| format!("beside:{incident}")));
        all
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some((run, about)) = of(entry) else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        if Activated::KIND == entry.header.kind || entry.kind() == "readiness.activation-ended" {
            all.extend(self.badge(cx, run)?);
        }
        if let Some(incident) = about {
            let topic = format!("beside:{incident}");
            if cx.wanted(&topic)
                && let Some(part) = beside::part(cx.read, &self.0, cx.actor, incident, cx.now, true)?
            {
                all.push(piece(&topic, "beside-cards", Mode::Morph, cx.draw(&part)?));
            }
        }
        let topic = format!("run:{run}");
        if cx.wanted(&topic) && entry.header.kind != CardsOpened::KIND {
            all.extend(self.board(cx, run, &topic)?);
        }
        Ok(all)
    }
}

impl Live {
    /// Cards and history of a board that somebody looks at.
    fn board(&self, cx: &FragmentCx<'_>, run: Id<kind::Matter>, topic: &str) -> Result<Vec<Fragment>, Fault> {
        let (desk, eye) = (&self.0, self.0.post.eye(cx.actor));
        let Some(row) = read::run(cx.read, &eye, run)? else { return Ok(Vec::new()) };
        let (cards, hand) = (read::cards(cx.read, run)?, Hand::of(desk, cx.actor, true));
        let texts = steps(&cards, desk);
        let turns = read::turns(cx.read, run)?.iter().map(|t| TurnShow::of(t, &texts, desk)).collect();
        let cards = mine_first(cards.iter().map(|c| CardShow::of(c, &row, desk, &hand, cx.now)).collect());
        Ok(vec![
            piece(topic, "run-cards", Mode::Morph, cx.draw(&CardsPart { cards, beside: false })?),
            piece(topic, "run-turns", Mode::Morph, cx.draw(&TurnsPart { turns })?),
        ])
    }

    /// The number in the rail, for every page that listens.
    fn badge(&self, cx: &FragmentCx<'_>, run: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let count = read::active(cx.read, &self.0.post.eye(cx.actor))?;
        let mut args = Args::new();
        args.set("n", count);
        let meaning = cx.texts.say(cx.lang, "badge-plans", &args);
        let html = cx.draw(&BadgePart { count, meaning })?;
        let topics = ["activations".to_owned(), "floor".to_owned(), format!("run:{run}")];
        let heard = topics.iter().filter(|t| cx.wanted(t));
        Ok(heard.map(|t| piece(t, "badge-plans", Mode::Inner, html.clone())).collect())
    }
}

fn piece(topic: &str, target: &str, mode: Mode, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode, html, say: None }
}
