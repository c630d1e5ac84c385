//! The watch floor: what waits, what is open, who is still to be told, what was last written, who is on duty.

mod mapped;
mod sample;
mod see;

pub(crate) use mapped::{MapIncidentPart, MapLayerPart, MapSignalPart};
pub(crate) use see::{AtHand, COMPARED, TELL, told};

use kernel::{Resource, Text, Timestamp};
use serde::Serialize;
use situation::read::HandoverRow;
use web::{Answer, Page, ProofState, Visit};

use crate::desk::{Desk, Names, OnDuty};
use crate::show::{EntryShow, IncidentShow, SignalShow, TellShow};

/// What a floor listens to.
const TOPICS: &str = "floor log:watch tell proof";

#[derive(Serialize)]
pub(crate) struct FloorPage {
    /// Signals that wait, newest first.
    pub(crate) inbox: Vec<SignalShow>,
    /// Signals of the last half hour that somebody has dealt with.
    pub(crate) done: Vec<SignalShow>,
    pub(crate) incidents: Vec<IncidentShow>,
    pub(crate) tell: Vec<TellShow>,
    pub(crate) log: Vec<LogLine>,
    pub(crate) counts: Numbers,
    pub(crate) duty: Vec<OnDuty>,
    pub(crate) handover: Option<HandoverShow>,
    pub(crate) proof: ProofState,
    pub(crate) map: MapShow,
    /// What other packages draw on it, for the list that stands for it.
    pub(crate) mapped: Vec<MapLayerPart>,
    /// Incidents' numbers stand on the rows of this log.
    pub(crate) with_incident: bool,
    pub(crate) may_correct: bool,
    pub(crate) may_record: bool,
}

/// How many there are in all, beyond those that are shown.
#[derive(Debug, Default, Clone, Copy, Serialize)]
pub(crate) struct Numbers {
    pub(crate) waiting: i64,
    pub(crate) live: i64,
    pub(crate) due: i64,
    pub(crate) overdue: i64,
}

/// An entry, with the day before it where another day begins.
#[derive(Serialize)]
pub(crate) struct LogLine {
    pub(crate) day: Option<Timestamp>,
    pub(crate) e: EntryShow,
}

/// The handover that runs.
#[derive(Serialize)]
pub(crate) struct HandoverShow {
    pub(crate) from: Text,
    pub(crate) from_name: Option<String>,
    pub(crate) to: Text,
    pub(crate) to_name: Option<String>,
    pub(crate) at: Timestamp,
}

impl HandoverShow {
    pub(crate) fn of(row: &HandoverRow, desk: &Desk, names: &Names) -> Self {
        Self {
            from: Names::or_code(&names.functions, &row.from_function),
            from_name: (desk.person)(row.from_person),
            to: Names::or_code(&names.functions, &row.to_function),
            to_name: row.taker().and_then(|person| (desk.person)(person)),
            at: row.started_at,
        }
    }
}

/// The line about it alone, as it arrives live.
#[derive(Serialize)]
pub(crate) struct HandoverPart {
    pub(crate) handover: Option<HandoverShow>,
}

impl Page for HandoverPart {
    const TEMPLATE: &'static str = "situation/part-handover-now.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let (from, to) = (Text::three("Veille", "Wacht", "Watch"), Text::both("Relève", "Aflossing"));
        let (from_name, to_name) = (Some("A. <Peeters>".into()), Some("L. Maes".into()));
        let at = Timestamp(1_795_488_000_000_000);
        let running = HandoverShow { from, from_name, to, to_name, at };
        vec![Self { handover: None }, Self { handover: Some(running) }]
    }
}

/// Who is on duty, alone, as it arrives live.
#[derive(Serialize)]
pub(crate) struct DutyPart {
    pub(crate) duty: Vec<OnDuty>,
}

impl Page for DutyPart {
    const TEMPLATE: &'static str = "situation/part-duty-now.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { duty: Vec::new() }, Self { duty: sample::duty() }]
    }
}

/// What a map needs to know.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MapShow {
    pub(crate) bounds: String,
    pub(crate) pmtiles: String,
}

impl MapShow {
    pub(crate) fn of(desk: &Desk) -> Self {
        let bounds = desk.layers.bounds().map(|d| format!("{d:.5}")).join(",");
        Self { bounds, pmtiles: desk.layers.base_map().unwrap_or_default() }
    }
}

impl Page for FloorPage {
    const TEMPLATE: &'static str = "situation/floor.html";
    const ROOM: &'static str = "watch";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        sample::all()
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let page = see::page(&shell, &desk, &reader, &who)?;
    shell.draw(&reader, &page).topics(TOPICS).answer()
}
