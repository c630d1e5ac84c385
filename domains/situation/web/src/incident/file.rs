//! One incident: what it is, where it stands, its figures, signals, people to be told, its log, and what can be done.

use kernel::{Id, kind};
use serde::Serialize;
use web::{Answer, Page, Query, Typed, Visit};

use super::choices::{Choice, Choices};
use super::figures::FigureLine;
use super::picture::Picture;
use super::turn::TurnShow;
use super::{load, sample};
use crate::desk::Desk;
use crate::log::{Asked, LogItem, Writing};
use crate::show::{FactShow, IncidentShow, Said, SignalShow, TellShow};

#[derive(Serialize)]
pub(crate) struct FilePage {
    pub(super) i: IncidentShow,
    pub(super) may: May,
    /// What can be done to its state now.
    pub(super) steps: Vec<&'static str>,
    pub(super) open_requests: i64,
    pub(super) due: usize,
    pub(super) signals: Vec<SignalShow>,
    pub(super) told: Vec<TellShow>,
    pub(super) figures: Vec<FactShow>,
    pub(super) history: Vec<FigureLine>,
    pub(super) log: Vec<LogItem>,
    pub(super) asked: Asked,
    pub(super) filtered: bool,
    /// Where the older entries are.
    pub(super) next: Option<String>,
    /// What is wrong with a filter.
    pub(super) problem: Option<String>,
    pub(super) writing: Writing,
    pub(super) picture: Option<Picture>,
    pub(super) turns: Vec<TurnShow>,
    pub(super) links: Vec<LinkShow>,
    /// Signals that may have to do with it: id, number, why.
    pub(super) related: Vec<(String, String, Said)>,
    pub(super) choices: Choices,
    /// Areas that somebody to be told may belong to.
    pub(super) areas: Vec<Choice>,
    pub(super) bounds: String,
    pub(super) pmtiles: String,
    /// What the form for changes shows at first.
    pub(super) present: Typed,
    /// The levels on which it may be put.
    pub(super) levels: Vec<Choice>,
    /// What the form for access shows at first.
    pub(super) access: Typed,
    /// Which of the forms was sent and refused.
    pub(super) act: &'static str,
    pub(super) form: Typed,
    pub(super) blank: Typed,
    pub(super) with_incident: bool,
    pub(super) may_correct: bool,
    pub(super) may_confirm: bool,
    pub(super) may_publish: bool,
    /// Topics of its live stream.
    pub(super) listens: String,
}

/// What this function may do to this incident now.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct May {
    pub(super) update: bool,
    pub(super) close: bool,
    pub(super) restrict: bool,
    pub(super) mark: bool,
}

/// Another incident that hangs together with this one.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkShow {
    pub(super) id: String,
    pub(super) number: String,
    pub(super) relation: String,
}

impl Page for FilePage {
    const TEMPLATE: &'static str = "situation/incident.html";
    const ROOM: &'static str = "incidents";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<kernel::Timestamp> {
        Some(self.i.opened_at)
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.i.id.parse().ok().filter(|_| !self.i.withheld)
    }
    fn samples() -> Vec<Self> {
        sample::files()
    }
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(asked): Query<Asked>,
) -> Answer {
    let live = asked.before.is_empty() && !asked.filtered();
    let page = load::page(&shell, &desk, &reader, &who, id, asked, "", Typed::default())?;
    let draw = shell.draw(&reader, &page).about(format!("incident:{id}"));
    if live { draw.topics(page.listens.clone()).answer() } else { draw.answer() }
}
