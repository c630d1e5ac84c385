//! What others do, within a second.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `capacities` | the board of capacities | the rows of a site |
//! | `capacities-totals` | the whole board | the totals over it |
//! | `site:{id}` | the page of a site | `site-state`, `site-reports`, `relief-turns` |
//! | `needs` | the board of needs without a filter | rows into `needs-list`, the numbers over it |
//! | `needs-rows` | the board of needs with a filter | rows that it has |
//! | `need:{id}` | the page of a need | `need-state`, `need-gap`, `need-parts`, `relief-turns` |
//! | `beside:{matter}` | the page of an incident | the panel `relief-beside` |
//! | `floor` | the watch floor | the number in the rail |

use std::sync::Arc;

use kernel::{Id, kind};
use relief::read::{self, SiteFilter};
use serde::Serialize;
use store::Entry;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Args, Fault, Page};

use crate::around::{BesidePart, tone, waiting};
use crate::board::{SitePart, TotalsPart, totals};
use crate::desk::Desk;
use crate::need::board::RowPart;
use crate::need::one::{self as need, PartsPart, TurnsPart};
use crate::show::{NeedShow, SiteShow, TurnShow};
use crate::site::one::{self as site, May};

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
    const TEMPLATE: &'static str = "relief/part-badge.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [0, 3].map(|count| Self { count, tone: "crit", meaning: "…".into() }).into()
    }
}

/// The matter of an entry of this package, with the sites and the other matter that it names.
struct Touched {
    matter: Id<kind::Matter>,
    sites: Vec<Id<kind::Matter>>,
    about: Option<Id<kind::Matter>>,
    /// Whether the matter is a need.
    need: bool,
}

impl Touched {
    fn of(entry: &Entry) -> Option<Self> {
        let what = entry.kind().strip_prefix("relief.")?;
        let matter = entry.header.matter?;
        let id = |value: &serde_json::Value| value.as_str().and_then(|t| t.parse().ok());
        let field = |name: &str| entry.fields.get(name);
        let need = what.starts_with("need-")
            || ["allocated", "started", "delivered", "released"].iter().any(|w| what.starts_with(w));
        let mut sites: Vec<Id<kind::Matter>> = field("site").and_then(id).into_iter().collect();
        let more = field("sites").and_then(serde_json::Value::as_array);
        sites.extend(more.into_iter().flatten().filter_map(id));
        if !need {
            sites.push(matter);
        }
        Some(Self { matter, sites, about: field("about").and_then(id), need })
    }
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let Some(touched) = Touched::of(entry) else { return Vec::new() };
        let mut all: Vec<Topic> = ["capacities", "capacities-totals", "floor"].map(str::to_owned).into();
        all.extend(touched.sites.iter().map(|id| format!("site:{id}")));
        if touched.need {
            all.extend(["needs".to_owned(), "needs-rows".to_owned(), format!("need:{}", touched.matter)]);
        }
        all.extend(touched.about.map(|id| format!("beside:{id}")));
        all
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some(touched) = Touched::of(entry) else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        for id in &touched.sites {
            self.site(cx, *id, &mut all)?;
        }
        if cx.wanted("capacities-totals") {
            all.push(piece("capacities-totals", "relief-totals", Mode::Morph, cx.draw(&self.totals(cx)?)?));
        }
        if touched.need {
            self.need(cx, touched.matter, &mut all)?;
        }
        if let Some(about) = touched.about {
            self.beside(cx, about, &mut all)?;
        }
        self.badge(cx, &mut all)?;
        Ok(all)
    }
}

impl Live {
    fn site(&self, cx: &FragmentCx<'_>, id: Id<kind::Matter>, all: &mut Vec<Fragment>) -> Result<(), Fault> {
        let (desk, eye, topic) = (&self.0, self.0.eye(cx.actor), format!("site:{id}"));
        if !cx.wanted("capacities") && !cx.wanted(&topic) {
            return Ok(());
        }
        let Some(row) = read::site(cx.read, &eye, id)? else { return Ok(()) };
        let may_remind = desk.may(cx.actor, "capacity.report");
        let s = SiteShow { may_remind, ..SiteShow::of(&row, desk, &desk.facts(), cx.now) };
        if cx.wanted("capacities") {
            let target = format!("site-{id}");
            all.push(piece("capacities", &target, Mode::Morph, cx.draw(&SitePart { s: s.clone() })?));
        }
        if cx.wanted(&topic) {
            let parts = site::coming(cx.read, &eye, &row, desk)?;
            let html = cx.draw(&site::StatePart { s, parts })?;
            all.push(piece(&topic, "site-state", Mode::Morph, html));
            let may = May {
                report: desk.may(cx.actor, "capacity.report"),
                confirm: desk.may(cx.actor, "figure.confirm"),
                serve: false,
            };
            let html = cx.draw(&site::told(cx.read, id, desk, may)?)?;
            all.push(piece(&topic, "site-reports", Mode::Morph, html));
            self.turns(cx, &topic, id, all)?;
        }
        Ok(())
    }

    fn totals(&self, cx: &FragmentCx<'_>) -> Result<TotalsPart, Fault> {
        let (desk, eye) = (&self.0, self.0.eye(cx.actor));
        let rows = read::sites(cx.read, &eye, &SiteFilter::default())?;
        let missing = read::missing(cx.read, &eye, None)?;
        Ok(TotalsPart { totals: totals(&rows, &missing, desk, &desk.facts(), cx.now) })
    }

    fn need(&self, cx: &FragmentCx<'_>, id: Id<kind::Matter>, all: &mut Vec<Fragment>) -> Result<(), Fault> {
        let (desk, eye, topic) = (&self.0, self.0.eye(cx.actor), format!("need:{id}"));
        let Some(row) = read::need(cx.read, &eye, id)? else { return Ok(()) };
        let d = NeedShow::of(&row, desk, cx.now);
        if cx.wanted("needs") || cx.wanted("needs-rows") {
            let html = cx.draw(&RowPart { d: d.clone() })?;
            all.push(piece("needs", "needs-list", Mode::Upsert, html.clone()));
            all.push(piece("needs-rows", &format!("need-{id}"), Mode::Morph, html));
            let counts = read::counts(cx.read, &eye, None, cx.now)?;
            for (of, n) in [("open", counts.open), ("late", counts.late)] {
                all.push(piece("needs", &format!("n-needs-{of}"), Mode::Count, web::count(n)));
            }
        }
        if cx.wanted(&topic) {
            let serve = row.state.is_live() && desk.may(cx.actor, "need.serve");
            let gap = need::gap(cx.read, &eye, &row, desk, cx.now, serve)?;
            let parts = need::parts(cx.read, &eye, id, desk)?;
            all.push(piece(&topic, "need-state", Mode::Morph, cx.draw(&need::StatePart { d })?));
            all.push(piece(&topic, "need-gap", Mode::Morph, cx.draw(&gap)?));
            let html = cx.draw(&PartsPart { parts, may_serve: serve })?;
            all.push(piece(&topic, "need-parts", Mode::Morph, html));
            self.turns(cx, &topic, id, all)?;
        }
        Ok(())
    }

    fn turns(
        &self,
        cx: &FragmentCx<'_>,
        topic: &str,
        id: Id<kind::Matter>,
        all: &mut Vec<Fragment>,
    ) -> Result<(), Fault> {
        let turns = read::turns(cx.read, id)?.iter().map(|t| TurnShow::of(t, &self.0)).collect();
        all.push(piece(topic, "relief-turns", Mode::Morph, cx.draw(&TurnsPart { turns })?));
        Ok(())
    }

    /// The panel on the page of what a need is about. Whoever listens there may see it.
    fn beside(
        &self,
        cx: &FragmentCx<'_>,
        about: Id<kind::Matter>,
        all: &mut Vec<Fragment>,
    ) -> Result<(), Fault> {
        let topic = format!("beside:{about}");
        if !cx.wanted(&topic) {
            return Ok(());
        }
        let (desk, eye) = (&self.0, self.0.eye(cx.actor));
        let may_ask = desk.may(cx.actor, "need.ask");
        let part = BesidePart::of(cx.read, &eye, about, desk, (cx.now, may_ask))?;
        all.push(piece(&topic, "relief-beside", Mode::Morph, cx.draw(&part)?));
        Ok(())
    }

    /// The number in the rail, for every page that listens.
    fn badge(&self, cx: &FragmentCx<'_>, all: &mut Vec<Fragment>) -> Result<(), Fault> {
        let topics = ["capacities", "needs", "needs-rows", "floor"];
        let heard: Vec<&&str> = topics.iter().filter(|t| cx.wanted(t)).collect();
        if heard.is_empty() {
            return Ok(());
        }
        let counts = read::counts(cx.read, &self.0.eye(cx.actor), None, cx.now)?;
        let mut args = Args::new();
        args.set("n", waiting(counts));
        let meaning = cx.texts.say(cx.lang, "badge-capacities", &args);
        let html = cx.draw(&BadgePart { count: waiting(counts), tone: tone(counts), meaning })?;
        all.extend(heard.iter().map(|t| piece(t, "badge-capacities", Mode::Inner, html.clone())));
        Ok(())
    }
}

fn piece(topic: &str, target: &str, mode: Mode, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode, html, say: None }
}
