//! An event, on a row or on its page; a line of its history.

use desk::Names;
use jiff::tz::TimeZone;
use kernel::{Handling, Text, Timestamp};
use planned::calendar;
use planned::planned::State;
use planned::read::{EventRow, TurnRow};
use serde::Serialize;

use super::{NOON, Said};
use crate::desk::{Desk, named};

/// An event.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EventShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) names: Text,
    pub(crate) kind: Text,
    pub(crate) state: &'static str,
    pub(crate) state_at: Timestamp,
    pub(crate) state_words: Option<Said>,
    pub(crate) tone: &'static str,
    /// Whether its plan can still change.
    pub(crate) ahead: bool,
    pub(crate) from: Timestamp,
    pub(crate) until: Timestamp,
    /// Whether it begins and ends on one local day.
    pub(crate) one_day: bool,
    pub(crate) build_up: Option<Timestamp>,
    pub(crate) dismantled: Option<Timestamp>,
    pub(crate) place: Option<Said>,
    pub(crate) municipalities: Vec<Text>,
    pub(crate) zones: Vec<Text>,
    pub(crate) organisation: Option<Text>,
    pub(crate) organiser: Option<Said>,
    pub(crate) function: Text,
    pub(crate) attendance: Option<(i64, Said)>,
    /// How many came.
    pub(crate) came: Option<(i64, Said)>,
    pub(crate) words: Option<Said>,
    pub(crate) source: Option<String>,
    pub(crate) invented: bool,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
    /// The incident as which it was opened: number and address without language.
    pub(crate) incident: Option<(String, String)>,
    pub(crate) opening_at: Option<Timestamp>,
    pub(crate) seq: i64,
}

impl EventShow {
    pub(crate) fn of(row: &EventRow, desk: &Desk) -> Self {
        let (names, lists, facts, d) = (desk.names(), desk.lists(), desk.facts(), &row.description);
        let area = |code: &String| Names::of(&names.areas, code);
        let (municipalities, zones): (Vec<_>, Vec<_>) =
            row.areas.iter().partition(|code| facts.is_municipality(code));
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            names: d.names.clone(),
            kind: named(&lists.kinds, &d.kind),
            state: row.state.code(),
            state_at: row.state_at,
            state_words: row.state_words.as_ref().map(Said::of),
            tone: tone(row.state),
            ahead: row.state.is_ahead(),
            from: d.span.from,
            until: d.span.until,
            one_day: one_day(row, &facts.zone),
            build_up: d.build_up,
            dismantled: d.dismantled,
            place: d.place.as_ref().map(Said::of),
            municipalities: municipalities.into_iter().map(area).collect(),
            zones: zones.into_iter().map(area).collect(),
            organisation: d.organisation.as_deref().map(|o| Names::of(&names.organisations, o)),
            organiser: d.organiser.as_ref().map(Said::of),
            function: names.function(&d.function),
            attendance: d.attendance.as_ref().map(|e| (e.n, Said::of(&e.source))),
            came: row.attendance.as_ref().map(|e| (e.n, Said::of(&e.source))),
            words: d.words.as_ref().map(Said::of),
            source: d.source.clone(),
            invented: d.invented,
            guarded: row.handling >= Handling::NeedToKnow,
            handling: row.handling.code(),
            incident: row.incident.as_ref().map(|(id, number)| (number.clone(), format!("incidents/{id}"))),
            opening_at: row.opening_at,
            seq: row.changed_seq,
        }
    }

    pub(crate) fn sample(state: State) -> Self {
        let (ahead, early) = (state.is_ahead(), state == State::Announced);
        let people = |n| (n, Said::sample("organisator <b>"));
        Self {
            id: "x".into(),
            number: "EP-26-0001".into(),
            names: Text::both("Course <b>", "Loop"),
            kind: Text::three("Course", "Loopwedstrijd", "Race"),
            state: state.code(),
            state_at: NOON,
            state_words: (!ahead).then(|| Said::sample("storm <b>")),
            tone: tone(state),
            ahead,
            from: NOON,
            until: NOON.plus_seconds(6 * 3600),
            one_day: early,
            build_up: early.then_some(NOON),
            dismantled: early.then_some(NOON),
            place: early.then(|| Said::sample("park <b>")),
            municipalities: vec![Text::both("Hautrive", "Hoogoever")],
            zones: if early { vec![Text::both("Zone <b>", "Zone")] } else { Vec::new() },
            organisation: early.then(|| Text::both("Croix", "Kruis")),
            organiser: (!early).then(|| Said::sample("club <b>")),
            function: Text::three("Coordinateur", "Coördinator", "Coordinator"),
            attendance: early.then(|| people(5_000)),
            came: state.has_begun().then(|| people(6_200)),
            words: early.then(|| Said::sample("nota <b>")),
            source: Some("ville.ics <b>".into()),
            invented: early,
            guarded: early,
            handling: "need-to-know",
            incident: state.has_begun().then(|| ("27-0001".into(), "incidents/x".into())),
            opening_at: ahead.then_some(NOON),
            seq: 4,
        }
    }
}

/// Colour of a state, where it has one.
const fn tone(state: State) -> &'static str {
    match state {
        State::Ready | State::Evaluated => "ok",
        State::Running => "info",
        State::Announced | State::Over => "warn",
        State::Postponed | State::Cancelled | State::Refused => "off",
        State::Preparing | State::Coordinated => "",
    }
}

fn one_day(row: &EventRow, zone: &TimeZone) -> bool {
    calendar::days_of(row.description.span, zone, 2).len() == 1
}

/// A line of the history.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    pub(crate) seq: i64,
    pub(crate) what: String,
    pub(crate) at: Timestamp,
    pub(crate) function: Text,
    pub(crate) erased: bool,
    /// Code of the step that was taken.
    pub(crate) step: Option<String>,
    /// The question of the check that was answered.
    pub(crate) check: Option<Text>,
    /// Where the event stands since then, what the answer was.
    pub(crate) outcome: Option<String>,
}

/// What a history can say, for samples.
const WHAT: [&str; 25] = [
    "announced",
    "described",
    "turned",
    "placed",
    "row-written",
    "row-removed",
    "sheet-taken",
    "supply-asked",
    "supply-promised",
    "supply-withdrawn",
    "risk-written",
    "risk-closed",
    "check-answered",
    "conflict-answered",
    "opening-set",
    "day-begun",
    "row-marked",
    "row-moved",
    "supply-used",
    "attendance-told",
    "finding-noted",
    "lesson-drawn",
    "lesson-carried",
    "carried-answered",
    "contact-named",
];

impl TurnShow {
    pub(crate) fn of(row: &TurnRow, desk: &Desk) -> Self {
        let code = |what: &str| row.code.as_deref().filter(|_| row.what == what);
        Self {
            seq: row.seq,
            step: code("turned").map(str::to_owned),
            check: code("check-answered").map(|check| named(&desk.lists().checks, check)),
            outcome: row.outcome.clone(),
            what: row.what.clone(),
            at: row.at,
            function: desk.names().function(&row.function),
            erased: row.erased,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |what: &&str| Self {
            seq: 7,
            what: (*what).to_owned(),
            at: NOON,
            function: Text::both("Officier", "Officier"),
            erased: *what == "described",
            step: (*what == "turned").then(|| "ready".to_owned()),
            check: (*what == "check-answered").then(|| Text::both("Permis <b> ?", "Vergunning?")),
            outcome: match *what {
                "turned" => Some("ready".to_owned()),
                "check-answered" => Some("yes".to_owned()),
                _ => None,
            },
        };
        WHAT.iter().map(one).collect()
    }
}
