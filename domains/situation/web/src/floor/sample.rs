//! Floors for the test that draws every page: empty, busy, past counting.

use kernel::{Text, Timestamp};
use web::{Page, ProofState};

use super::{FloorPage, HandoverShow, LogLine, MapLayerPart, MapShow, Numbers};
use crate::desk::OnDuty;
use crate::show::{EntryShow, IncidentShow, SignalShow, TellShow};

const AT: Timestamp = Timestamp(1_795_488_000_000_000);

pub(super) fn all() -> Vec<FloorPage> {
    vec![empty(), busy()]
}

fn empty() -> FloorPage {
    FloorPage {
        inbox: Vec::new(),
        done: Vec::new(),
        incidents: Vec::new(),
        tell: Vec::new(),
        log: Vec::new(),
        counts: Numbers::default(),
        duty: Vec::new(),
        handover: None,
        proof: ProofState::default(),
        map: MapShow { bounds: "4.2,50.7,4.5,50.9".into(), pmtiles: String::new() },
        mapped: Vec::new(),
        with_incident: true,
        may_correct: false,
        may_record: false,
    }
}

/// Somebody with a number, and somebody without.
pub(super) fn duty() -> Vec<OnDuty> {
    let one = |phone: Option<&str>| OnDuty {
        name: "T. Maes <fictif>".into(),
        function: Text::three("Officier D1", "Officier D1", "D1 officer"),
        phone: phone.map(str::to_owned),
        since: AT,
    };
    vec![one(Some("0490 00 00 00")), one(None)]
}

fn busy() -> FloorPage {
    FloorPage {
        inbox: vec![
            SignalShow::sample("new"),
            SignalShow::sample("intake"),
            SignalShow::sample_warning(),
            SignalShow { lon: None, lat: None, matches: Vec::new(), ..SignalShow::sample("new") },
            SignalShow::sample_withheld(),
        ],
        done: ["attached", "promoted", "set-aside"].map(SignalShow::sample).into(),
        incidents: vec![IncidentShow::sample("confirmed"), IncidentShow::sample_withheld()],
        tell: vec![TellShow::sample("due"), TellShow::sample("told")],
        log: EntryShow::samples()
            .into_iter()
            .map(|e| LogLine { day: (e.no == 30).then_some(AT), e })
            .collect(),
        counts: Numbers { waiting: 1234, live: 10_000, due: 99, overdue: 3 },
        duty: duty(),
        mapped: MapLayerPart::samples(),
        handover: Some(HandoverShow {
            from: Text::three("Veille", "Wacht", "Watch"),
            from_name: None,
            to_name: None,
            to: Text::both("Relève", "Aflossing"),
            at: AT,
        }),
        may_correct: true,
        may_record: true,
        ..empty()
    }
}
