//! What stands around other pages: the number in the rail, and on the page of a matter what is needed for it.

use std::sync::Arc;

use kernel::{Id, Text, kind};
use relief::read::{self, Counts, Eye};
use serde::Serialize;
use store::{Read, StoreError};
use web::layout::{Badge, Panel};
use web::{Args, Fault, Page, SurroundCx, Surroundings};

use crate::desk::Desk;

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

/// Its place among the panels of other packages.
const ORDER: u16 = 40;

/// What is asked for of one kind about a matter.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct KindShow {
    name: Text,
    wanted: i64,
    missing: i64,
    free: i64,
    gap: i64,
}

/// What is needed for a matter, on its page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BesidePart {
    about: String,
    counts: Counts,
    kinds: Vec<KindShow>,
    may_ask: bool,
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "relief/part-beside.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let kind = |gap| KindShow {
            name: Text::both("Places <b>", "Plaatsen"),
            wanted: 340,
            missing: 200 + gap,
            free: 200,
            gap,
        };
        let part = |counts, kinds, may_ask| Self { about: "x".into(), counts, kinds, may_ask };
        vec![
            part(Counts::default(), Vec::new(), true),
            part(Counts { open: 2, late: 1, asked: 1 }, vec![kind(140), kind(0)], false),
        ]
    }
}

impl BesidePart {
    /// The panel; nothing where nothing is asked and nothing can be.
    pub(crate) fn of(
        read: &dyn Read,
        eye: &Eye,
        matter: Id<kind::Matter>,
        desk: &Desk,
        (now, may_ask): (kernel::Timestamp, bool),
    ) -> Result<Self, StoreError> {
        let mut kinds = Vec::new();
        for (kind, (wanted, missing)) in read::beside(read, eye, matter)? {
            let free = read::free_of(read, eye, &kind)?;
            let gap = (missing - free).max(0);
            kinds.push(KindShow { name: desk.lists().kind(&kind), wanted, missing, free, gap });
        }
        let counts = read::counts(read, eye, Some(matter), now)?;
        Ok(Self { about: matter.to_string(), counts, kinds, may_ask })
    }
}

impl Surroundings for Around {
    fn badges(&self, cx: &SurroundCx<'_>) -> Result<Vec<Badge>, StoreError> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let counts = read::counts(cx.read, &self.0.eye(&cx.session.actor), None, cx.now)?;
        let mut args = Args::new();
        args.set("n", waiting(counts));
        let meaning = cx.shell.texts().say(cx.reader.lang, "badge-capacities", &args);
        Ok(vec![Badge { room: "capacities", count: waiting(counts), tone: tone(counts), meaning }])
    }

    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        let desk = &self.0;
        // On the pages of sites and needs themselves there is nothing to add.
        if !cx.session.may("matter.read") || read::resource(cx.read, matter)?.is_some() {
            return Ok(Vec::new());
        }
        let may_ask = cx.reader.as_of.is_none() && desk.may(&cx.session.actor, "need.ask");
        let eye = desk.eye(&cx.session.actor);
        let part = BesidePart::of(cx.read, &eye, matter, desk, (cx.now, may_ask))?;
        Ok(vec![Panel { order: ORDER, html: cx.shell.fragment(cx.reader, &part)? }])
    }
}

/// Needs that wait for somebody: not answered, or late.
pub(crate) const fn waiting(counts: Counts) -> i64 {
    if counts.asked > counts.late { counts.asked } else { counts.late }
}

/// Red once something is late.
pub(crate) const fn tone(counts: Counts) -> &'static str {
    if counts.late > 0 { "crit" } else { "info" }
}
