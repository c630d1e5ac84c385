//! The panel on an incident's page: one's own card, how far the others are, what was activated.

use kernel::{Actor, Id, Timestamp, kind};
use readiness::read::{self, RunFilter};
use readiness::run::Mode;
use serde::Serialize;
use store::{Read, StoreError};
use web::Page;

use crate::board::mine_first;
use crate::desk::Desk;
use crate::show::{CardShow, Hand, RunShow};

/// Most runs about one incident that are looked at.
const MOST: i64 = 20;

#[derive(Debug, Serialize)]
pub(crate) struct BesidePart {
    /// The incident.
    incident: String,
    /// One's own cards.
    cards: Vec<CardShow>,
    /// The others', without their steps.
    others: Vec<CardShow>,
    /// What was activated and goes on.
    runs: Vec<RunShow>,
    /// The page with all cards that the incident opened.
    all: Option<String>,
    may_activate: bool,
    beside: bool,
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "readiness/part-beside.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let empty = Self {
            incident: crate::show::id(),
            cards: Vec::new(),
            others: Vec::new(),
            runs: Vec::new(),
            all: None,
            may_activate: true,
            beside: true,
        };
        let full = Self {
            cards: vec![CardShow::sample(true)],
            others: vec![CardShow::sample(false)],
            runs: vec![RunShow::sample(Mode::Activation, true)],
            all: Some(crate::show::id()),
            may_activate: false,
            incident: crate::show::id(),
            beside: true,
        };
        vec![empty, full]
    }
}

/// The panel for this reader; nothing for whoever neither works on cards nor activates plans, where no card is open.
pub(crate) fn part(
    read: &dyn Read,
    desk: &Desk,
    actor: &Actor,
    incident: Id<kind::Matter>,
    now: Timestamp,
    present: bool,
) -> Result<Option<BesidePart>, StoreError> {
    let eye = desk.post.eye(actor);
    let filter = RunFilter { about: Some(incident), live: true, ..RunFilter::default() };
    let runs = read::runs(read, &eye, &filter, MOST)?;
    let hand = Hand::of(desk, actor, present);
    let may_activate = present && desk.post.may(actor, "plan.activate");
    if runs.is_empty() && !may_activate && !desk.post.may(actor, "card.work") {
        return Ok(None);
    }
    let mut cards = Vec::new();
    for run in &runs {
        let here = read::cards(read, run.id)?;
        let here = here.iter().filter(|card| card.moved_to.is_none());
        cards.extend(here.map(|card| CardShow::of(card, run, desk, &hand, now)));
    }
    let (mine, others): (Vec<CardShow>, Vec<CardShow>) = cards.into_iter().partition(|card| card.mine);
    let activated = runs.iter().filter(|run| run.mode == Mode::Activation);
    Ok(Some(BesidePart {
        incident: incident.to_string(),
        cards: mine_first(mine),
        others,
        runs: activated.map(|run| RunShow::of(run, desk)).collect(),
        all: runs.iter().find(|run| run.mode == Mode::Reflex).map(|run| run.id.to_string()),
        may_activate,
        beside: true,
    }))
}
