//! Whatever is asked in whatever order: about one emergency the highest phase leads, the others support one that lives, and
//! no act is ever forgotten.

use std::collections::BTreeMap;

use emergency::command::{DeclarePhase, EndPhase, Verdict};
use emergency::phase::{Act, How, Level, State};
use emergency::read::{Eye, PhaseRow, about, acts, standing};
use kernel::{Actor, Clock as _, Id, Precision, Stated, kind};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use store::WriteError;
use testkit::Place;

use crate::town::{Town, actor, answer, end, full, matter, said, set};

/// What to ask: of which level, in which municipality, which verb, whether by voice.
type Step = (usize, bool, u8, bool);

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((0usize..3, any::<bool>(), 0u8..6, any::<bool>()), 1..30)
}

/// Whether something was written.
fn ask(town: &Town, incident: Id<kind::Matter>, other: &Actor, step: Step) -> Result<bool, WriteError> {
    let (level, elsewhere, verb, voice) = (Level::ALL[step.0], step.1, step.2, step.3);
    let authority = match (level, elsewhere) {
        (Level::Communal, false) => &town.mayor,
        (Level::Communal, true) => other,
        _ => &town.governor,
    };
    let who = if voice { &town.officer } else { authority };
    let heard = voice.then(|| said("x"));
    if verb < 2 {
        // What is written down late may have been said before a federal phase froze the levels below.
        let said_at = Stated { at: town.clock.now().plus_seconds(-75), precision: Precision::Second };
        let stated = voice.then_some(said_at);
        let mut rule = DeclarePhase { heard, stated, ..full(level, incident) };
        if level == Level::Communal && elsewhere {
            rule.territory = set(&["90002"]);
        }
        return written(town.ask_as(who, rule));
    }
    let all = town.read(|r| about(r, &Eye::all(), incident));
    let place = if elsewhere { "90002" } else { "90001" };
    let ours =
        |p: &&PhaseRow| p.level == level && (p.said.territory.is_empty() || p.said.territory.contains(place));
    let Some(phase) = all.iter().rfind(ours).map(|p| p.id) else { return Ok(false) };
    match verb {
        2 => written(town.ask_as(who, EndPhase { heard, ..end(phase, How::Lift) })),
        3 => written(town.ask_as(who, EndPhase { heard, ..end(phase, How::ScaleDown) })),
        4 => written(town.ask_as(authority, answer(phase, Act::Declaration, Verdict::Contest))),
        _ => written(town.ask_as(authority, answer(phase, Act::Ending, Verdict::Contest))),
    }
}

fn written(outcome: Result<store::Receipt, WriteError>) -> Result<bool, WriteError> {
    match outcome {
        Ok(_) => Ok(true),
        Err(WriteError::Refused(_)) => Ok(false),
        Err(e) => Err(e),
    }
}

fn sound(town: &Town, incident: Id<kind::Matter>) -> Result<(), TestCaseError> {
    let all = town.read(|r| about(r, &Eye::all(), incident));
    let by_id: BTreeMap<_, _> = all.iter().map(|p| (p.id, p)).collect();
    let highest = all.iter().filter(|p| p.state == State::InForce).map(|p| p.level).max();
    for one in &all {
        match one.state {
            State::InForce => prop_assert_eq!(Some(one.level), highest, "only the highest leads"),
            State::Supporting => {
                let above = by_id[&one.under.unwrap()];
                prop_assert!(above.level > one.level && above.state.is_live(), "it supports one that lives");
            }
            _ => prop_assert_eq!(one.under, None),
        }
    }
    let shown = town.read(|r| standing(r, &Eye::all()));
    let leading = all.iter().filter(|p| p.state == State::InForce).count();
    prop_assert_eq!(shown.iter().filter(|p| p.about == incident).count(), leading);
    Ok(())
}

fn play(place: &Place, cases: u32) {
    let (town, other) = (Town::on(place), actor("other-mayor"));
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&steps(), |steps| {
            let incident = matter();
            for step in steps {
                let before: usize = remembered(&town, incident);
                let wrote = ask(&town, incident, &other, step);
                let wrote = wrote.map_err(|e| TestCaseError::fail(e.to_string()))?;
                let after = remembered(&town, incident);
                prop_assert_eq!(wrote, after > before, "each act stands in the history, a refusal in none");
                sound(&town, incident)?;
                town.clock.set(town.clock.now().plus_seconds(30));
            }
            Ok(())
        })
        .unwrap();
}

/// How many acts stand in the histories of an emergency.
fn remembered(town: &Town, incident: Id<kind::Matter>) -> usize {
    let all = town.read(|r| about(r, &Eye::all(), incident));
    all.iter().map(|p| town.read(|r| acts(r, p.id)).len()).sum()
}

#[test]
fn the_levels_keep_their_rules_on_sqlite() {
    play(&Place::sqlite(), 40);
}

#[test]
fn the_levels_keep_their_rules_on_postgresql() {
    play(&Place::postgres(), 6);
}
