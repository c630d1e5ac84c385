//! What others do, within a second: cards, rows and numbers for every page of this package that listens.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `floor` | the watch floor | cards into `signals` and `incidents`, their rows into `map-rows-signals` and `map-rows-incidents`, what other packages draw on the map into `map-rows-perimeters` and `map-rows-events`, entries of incidents into `log-watch`, `floor-duty`, numbers |
//! | `log:watch` | the floor, the watch log | entries of the watch log into `log-watch` |
//! | `tell` | the floor | the list `tell` or rows of it, numbers |
//! | `rail` | every page | the numbers beside the rooms |
//! | `signals` | the list of signals, the page of one | rows into `signals-rows`, the card `signal-{id}`; that its incident was restricted and it may not be read any more, into `signal-page-{id}` |
//! | `signal:{id}` | the page of a signal | how it hangs together with others, into `ties`; that it joined what may not be read, into `main` |
//! | `incident:{id}` | the page of an incident | entries into `log-{id}`, the lists `told-{id}` and `signals-of`, `facts`, `figures-past`, `timeline`, `incident-title`, `incident-steps`, where it lies, numbers |
//! | `warned:{id}` | the page of an incident that was made of this signal | nothing of its own: what the warning says now comes as `incident:{id}` into `incident-warned` |
//!
//! What only the page of an incident shows (its timeline above all) is drawn while somebody has that page open, and once for
//! entries that come in one go.

mod badge;
mod card;
mod log;
mod map;
mod page;
mod restrict;
mod tell;
mod warned;

use std::sync::Arc;

use kernel::{Id, kind};
use situation::event::{
    Event, IncidentMerged, IncidentUnmerged, SignalAttached, SignalPromoted, SignalReturned,
};
use situation::read::{self, Eye};
use store::Entry;
use web::Fault;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};

use badge::RAIL;
pub(crate) use badge::{BadgePart, Badges};
pub(crate) use restrict::ClosedPart;
pub(crate) use warned::topic as warned_topic;

use crate::desk::{Desk, Names};
use crate::floor::{HandoverPart, HandoverShow};

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

/// What an entry is about, as far as pages show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Signal,
    Incident,
    Restriction,
    Log,
    Tell,
    Handover,
    /// Who is on duty.
    Duty,
    /// What another package draws on a layer of the map.
    Layer(&'static str),
    Nothing,
}

impl About {
    fn of(entry: &Entry) -> Self {
        match entry.kind().split_once('.') {
            Some(("situation", _)) => Self::of_situation(entry),
            Some(("directory", "duty-started" | "duty-ended" | "mandate-ended" | "person-changed")) => {
                Self::Duty
            }
            Some(("perimeters", _)) => Self::Layer("perimeters"),
            // Links and files of calendars change nothing on a map.
            Some(("planned", what)) if !what.starts_with("link-") => Self::Layer("events"),
            _ => Self::Nothing,
        }
    }

    fn of_situation(entry: &Entry) -> Self {
        match entry.kind().strip_prefix("situation.").unwrap_or("") {
            "intake-opened" | "intake-abandoned" | "signal-received" | "signal-amended"
            | "signal-set-aside" | "signal-attached" | "signal-promoted" | "signal-returned"
            | "signal-merged" | "signal-unmerged" | "signal-split" | "signal-rejoined" | "signal-related"
            | "signal-unrelated" | "signal-told-apart" | "signal-alike-again" | "alert-received"
            | "alert-updated" | "alert-withdrawn" | "transit-received" | "transit-updated"
            | "transit-ended" => Self::Signal,
            "incident-opened"
            | "incident-confirmed"
            | "incident-changed"
            | "incident-contained"
            | "incident-closed"
            | "incident-reopened"
            | "incident-merged"
            | "incident-unmerged"
            | "incident-warning-left"
            | "incidents-linked"
            | "incidents-unlinked" => Self::Incident,
            "matter-restricted" => Self::Restriction,
            "log-written" | "figure-status-set" => Self::Log,
            "inform-required" | "informed" | "not-reached" | "inform-dropped" | "inform-hastened"
            | "inform-taken-back" => Self::Tell,
            "handover-started" | "handover-closed" | "handover-cancelled" => Self::Handover,
            _ => Self::Nothing,
        }
    }
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let of_incident = |id: Id<kind::Matter>| format!("incident:{id}");
        let matter = entry.header.matter.map(of_incident);
        let fixed = |topics: &[&str]| topics.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>();
        let mut topics = match About::of(entry) {
            About::Signal => {
                let mut topics = fixed(&["floor", "signals", RAIL]);
                topics.extend(incident_of(entry).map(of_incident));
                let ends = entry.header.matter.into_iter().chain(tied_ids(entry));
                topics.extend(ends.map(|id| format!("signal:{id}")));
                if entry.kind().starts_with("situation.alert-") {
                    topics.extend(entry.header.matter.map(warned_topic));
                }
                return topics;
            }
            About::Incident => {
                let mut topics = fixed(&["floor"]);
                topics.extend(IncidentMerged::of(entry).map(|e| of_incident(e.into)));
                topics.extend(IncidentUnmerged::of(entry).map(|e| of_incident(e.from)));
                topics
            }
            About::Restriction => fixed(&["floor", "tell", "signals", RAIL]),
            About::Log if matter.is_none() => fixed(&["log:watch"]),
            About::Log => fixed(&["floor"]),
            About::Tell => fixed(&["floor", "tell", RAIL]),
            About::Handover | About::Duty | About::Layer(_) => return fixed(&["floor"]),
            About::Nothing => return Vec::new(),
        };
        topics.extend(matter);
        topics
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let draw = Draw { desk: &self.0, cx, eye: self.0.sees_live(cx), names: self.0.names() };
        let matter = entry.header.matter;
        match (About::of(entry), matter) {
            (About::Signal, Some(id)) => draw.signal(entry, id),
            (About::Incident, Some(id)) => draw.turned(entry, id),
            (About::Restriction, Some(id)) => draw.restricted(id),
            (About::Log, _) => draw.log(entry),
            (About::Tell, Some(id)) => draw.tell(entry, id),
            (About::Handover, _) => Ok(vec![draw.handover()?]),
            (About::Duty, _) => draw.on_duty(),
            (About::Layer(layer), _) => draw.mapped_layer(layer),
            _ => Ok(Vec::new()),
        }
    }
}

/// The incident that an act on a signal touches as well.
fn incident_of(entry: &Entry) -> Option<Id<kind::Matter>> {
    let joined = SignalAttached::of(entry).map(|e| e.incident);
    let opened = || SignalPromoted::of(entry).map(|e| e.incident);
    let left = || SignalReturned::of(entry).and_then(|e| e.incident);
    joined.or_else(opened).or_else(left)
}

/// The other end of an act on two signals, by the entry alone.
fn tied_ids(entry: &Entry) -> Option<Id<kind::Matter>> {
    const ENDS: [&str; 4] = ["into", "from", "origin", "other"];
    if !matches!(entry.kind().strip_prefix("situation.signal-"), Some(what) if what != "returned") {
        return None;
    }
    ENDS.iter().find_map(|end| entry.fields.get(*end)?.as_str()?.parse().ok())
}

/// Draws for one language and one access class.
struct Draw<'a> {
    desk: &'a Desk,
    cx: &'a FragmentCx<'a>,
    eye: Eye,
    names: Arc<Names>,
}

impl Draw<'_> {
    fn may(&self, power: &str) -> bool {
        self.desk.may(self.cx.actor, power)
    }
    /// The handover that runs, at the head of the floor's log.
    fn handover(&self) -> Result<Fragment, Fault> {
        let running = read::running_handover(self.cx.read)?;
        let handover = running.map(|row| HandoverShow::of(&row, self.desk, &self.names));
        let html = self.cx.draw(&HandoverPart { handover })?;
        Ok(self.piece("floor", "handover-now", Mode::Inner, html))
    }
    /// Whether somebody looks at the floor.
    fn floor_open(&self) -> bool {
        self.cx.wanted("floor")
    }
    /// Whether somebody looks at the page of this incident.
    fn page_open(&self, id: Id<kind::Matter>) -> bool {
        self.cx.wanted(&format!("incident:{id}"))
    }
    fn piece(&self, topic: &str, target: impl Into<String>, mode: Mode, html: String) -> Fragment {
        Fragment { topic: topic.to_owned(), target: target.into(), mode, html, say: None }
    }
    fn number(&self, topic: &str, target: &str, n: i64) -> Fragment {
        self.piece(topic, target, Mode::Count, web::count(n))
    }
}
