//! Every refusal of a declaration, an answer and an end, with the field or the reason.

use emergency::command::{AnswerAct, DeclarePhase, EndPhase, Verdict};
use emergency::phase::{Act, How, Level, Recipient};
use kernel::{Actor, Kind, Precision, Refusal, Stated, Text};
use testkit::{NIGHT, Place};

use crate::town::{Town, actor, answer, end, full, matter, minutes_ago, said, set, words};

fn told(refusal: &Refusal) -> String {
    format!("{} {}", refusal.key, refusal.field.as_deref().unwrap_or("")).trim().to_owned()
}

fn who(town: &Town) -> [Actor; 4] {
    [town.officer.clone(), town.mayor.clone(), actor("other-mayor"), town.governor.clone()]
}

#[test]
fn who_declares_what() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let table = [
        // officer, mayor of 90001, mayor of 90002, governor
        (Level::Communal, ["function", "ok", "reach", "function"]),
        (Level::Provincial, ["function", "function", "function", "ok"]),
        (Level::Federal, ["received", "received", "received", "received"]),
    ];
    for (level, wanted) in table {
        for (actor, wanted) in who(&town).iter().zip(wanted) {
            let got = match town.ask_as(actor, full(level, matter())) {
                Ok(_) => "ok".to_owned(),
                Err(store::WriteError::Refused(r)) => {
                    assert_eq!((r.kind, r.facts["power"].as_str()), (Kind::Forbidden, "phase.declare"));
                    r.key.trim_start_matches("refusal-phase-").to_owned()
                }
                Err(e) => panic!("{e}"),
            };
            assert_eq!(got, wanted, "{level} by {}", actor.function);
        }
        let by_voice = DeclarePhase { heard: Some(said("x")), ..full(level, matter()) };
        town.ask(&town.officer, by_voice);
    }
    let refusal = town.refused(&town.officer, full(Level::Communal, matter()));
    assert_eq!(refusal.facts["functions"], "mayor,other-mayor", "it says whom to turn to");
}

#[test]
fn what_is_missing_or_wrong_in_a_declaration() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let of = |change: fn(&mut DeclarePhase)| {
        let mut rule = full(Level::Communal, matter());
        change(&mut rule);
        told(&town.refused(&town.mayor, rule))
    };
    let in_ten_minutes = Some(Stated { at: NIGHT.plus_seconds(600), precision: Precision::Minute });
    assert_eq!(of(|r| r.reasons = None), "refusal-missing reasons");
    assert_eq!(of(|r| r.reasons = Some(words(&"x".repeat(4001)))), "refusal-too-long reasons");
    assert_eq!(of(|r| r.criteria = set(&["small"])), "refusal-phase-criteria-all criteria");
    assert_eq!(of(|r| r.criteria = set(&["small", "pope"])), "refusal-unknown-code criteria");
    assert_eq!(of(|r| r.text = Text::both(" ", "")), "refusal-missing text-fr");
    assert_eq!(of(|r| r.text = Text::both("a", "x".repeat(4001))), "refusal-too-long text-nl");
    assert_eq!(of(|r| r.territory = set(&["90001", "90002"])), "refusal-phase-one-area territory");
    assert_eq!(of(|r| r.territory = set(&[])), "refusal-phase-one-area territory");
    assert_eq!(of(|r| r.territory = set(&["zone-1"])), "refusal-phase-one-area territory");
    assert_eq!(of(|r| r.territory = set(&["77777"])), "refusal-unknown-code territory");
    assert_eq!(of(|r| r.more = [Recipient::of("pope")].into()), "refusal-unknown-code more");
    let at = |stated| DeclarePhase { stated, ..full(Level::Communal, matter()) };
    assert_eq!(told(&town.refused(&town.mayor, at(in_ten_minutes))), "refusal-in-the-future stated");
    let provincial = DeclarePhase { criteria: set(&[]), ..full(Level::Provincial, matter()) };
    assert_eq!(told(&town.refused(&town.governor, provincial)), "refusal-phase-criteria criteria");
    let old = Some(Stated { at: NIGHT.plus_seconds(-5 * 365 * 86_400), precision: Precision::Day });
    let federal = DeclarePhase { stated: old, heard: Some(said("x")), ..full(Level::Federal, matter()) };
    assert_eq!(
        told(&town.refused(&town.officer, federal)),
        "refusal-phase-regime level",
        "no regime of that level on that day"
    );
    let mut long = said("x");
    long.name = Some("x".repeat(301));
    let rule = DeclarePhase { heard: Some(long), ..full(Level::Communal, matter()) };
    assert_eq!(told(&town.refused(&town.officer, rule)), "refusal-too-long name");
}

#[test]
fn who_confirms_contests_and_ends() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let recorded = DeclarePhase { heard: Some(said("x")), ..full(Level::Communal, matter()) };
    let id = town.declare(&town.officer, recorded);
    for (actor, wanted) in who(&town).iter().zip(["function", "", "reach", "function"]) {
        if wanted.is_empty() {
            continue;
        }
        let wanted = format!("refusal-phase-{wanted}");
        for verdict in [Verdict::Confirm, Verdict::Contest] {
            assert_eq!(town.refused(actor, answer(id, Act::Declaration, verdict)).key, wanted);
        }
        assert_eq!(town.refused(actor, end(id, How::Lift)).key, wanted);
    }
    let silent = AnswerAct { words: None, ..answer(id, Act::Declaration, Verdict::Contest) };
    assert_eq!(told(&town.refused(&town.mayor, silent)), "refusal-missing words");
    let ending = answer(id, Act::Ending, Verdict::Confirm);
    assert_eq!(town.refused(&town.mayor, ending).key, "refusal-phase-nothing-waits");
    let stale = AnswerAct { based_on: Some(0), ..answer(id, Act::Declaration, Verdict::Confirm) };
    assert_eq!(town.refused(&town.mayor, stale).key, "refusal-phase-changed");
    let before = EndPhase { stated: minutes_ago(9), ..end(id, How::Lift) };
    assert_eq!(told(&town.refused(&town.mayor, before)), "refusal-phase-before stated");
    let wordless = EndPhase { reasons: None, ..end(id, How::Lift) };
    assert_eq!(told(&town.refused(&town.mayor, wordless)), "refusal-missing reasons");
    assert_eq!(town.refused(&town.mayor, end(matter(), How::Lift)).key, "refusal-not-found");
}
