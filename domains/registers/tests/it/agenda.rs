//! The regulation agenda and the equal-opportunity test that an instrument must have.

use kernel::{Id, Resource, Text, kind};
use registers::command::{
    ChangeInstrument, EnterInstrument, HandInTest, JudgeTest, SetStep, TurnInstrument, Verdict, WriteTest,
};
use registers::instrument::{Instrument, Progress, Step};
use registers::read::{Eye, agenda, instrument, test, years};
use registers::test::{Effect, Finding, Stage, Test};
use stage::{matter, words};
use testkit::on_both;

use crate::town::{Town, date, town};

pub(crate) fn ordinance() -> Instrument {
    Instrument {
        year: 2026,
        sort: "ordinance".into(),
        names: Text::both("Ordonnance", "Ordonnantie"),
        description: Text::both("a", "b"),
        occasion: Text::both("a", "b"),
        purpose: Text::both("a", "b"),
        strategic: Some("OS 7".into()),
        operational: vec!["OO 7.2".into()],
        ground: Text::both("a", "b"),
        function: "secretary".into(),
        situation: Text::both("a", "b"),
        planning: Text::both("a", "b"),
    }
}

fn entered(town: &Town, instrument: Instrument) -> Id<kind::Matter> {
    let id = matter();
    town.ask(EnterInstrument { id, instrument });
    id
}

fn step(id: Id<kind::Matter>, code: &str, planned: Option<&str>, done: Option<&str>) -> SetStep {
    let step =
        Step { code: code.into(), planned: planned.map(date), done: done.map(date), words: Text::default() };
    SetStep { id, step, based_on: None }
}

fn turn(id: Id<kind::Matter>, to: Progress, said: &str) -> TurnInstrument {
    TurnInstrument { id, to, words: (!said.is_empty()).then(|| words(said)), based_on: None }
}

pub(crate) fn full_test() -> Test {
    let finding = |criterion: &str, effect| Finding {
        criterion: criterion.into(),
        effect,
        words: Text::both("étude", "studie"),
        mitigation: Text::both("rampe", "helling"),
    };
    Test {
        exempt: None,
        findings: vec![finding("gender", Effect::Neutral), finding("disability", Effect::Negative)],
    }
}

fn write(about: Id<kind::Matter>, test: Test) -> WriteTest {
    let on = Resource { matter: Some(about), ..Resource::service() };
    WriteTest { about, on, label: "RA-26-0001".into(), test, based_on: None }
}

fn reviewed(town: &Town, about: Id<kind::Matter>, found: Test) {
    town.ask(write(about, found));
    town.ask(HandInTest { about, based_on: None });
    let judge = JudgeTest { about, verdict: Verdict::Approve, words: None, based_on: None };
    assert_eq!(town.refused(judge.clone()).key, "refusal-registers-own-work");
    town.ask_as(&town.board, judge).unwrap();
}

#[test]
fn an_instrument_does_not_go_on_without_its_test() {
    on_both(|place| {
        let town = town(place);
        let id = entered(&town, ordinance());
        town.ask(step(id, "draft", Some("2026-10-01"), Some("2026-10-02")));
        let line = town.read(|r| agenda(r, &Eye::all(), 2026)).remove(0);
        assert_eq!((line.row.number.as_str(), line.row.progress), ("RA-26-0001", Progress::InProgress));
        // It may be planned, and not taken.
        town.ask(step(id, "first-reading", Some("2026-11-01"), None));
        let taken = || step(id, "first-reading", Some("2026-11-01"), Some("2026-11-02"));
        assert_eq!(town.refused(taken()).key, "refusal-registers-test-missing");
        assert_eq!(town.refused(turn(id, Progress::Adopted, "")).key, "refusal-registers-test-missing");
        town.ask(write(id, full_test()));
        assert_eq!(town.refused(taken()).key, "refusal-registers-test-missing", "a draft is not enough");
        town.ask(HandInTest { about: id, based_on: None });
        let back =
            JudgeTest { about: id, verdict: Verdict::Return, words: Some(words("plus")), based_on: None };
        town.ask_as(&town.board, back).unwrap();
        reviewed(&town, id, Test { exempt: Some(Text::both("interne", "intern")), findings: Vec::new() });
        town.ask(taken());
        // What was adopted is still to be published.
        town.ask(turn(id, Progress::Adopted, ""));
        town.ask(step(id, "publication", Some("2026-11-03"), None));
        town.ask(turn(id, Progress::Published, ""));
        assert_eq!(
            town.refused(step(id, "publication", None, Some("2026-11-03"))).key,
            "refusal-registers-instrument-over"
        );
        let line = town.read(|r| agenda(r, &Eye::all(), 2026)).remove(0);
        assert_eq!(line.test.unwrap().stage, Stage::Reviewed);
        // A circular is not asked for one.
        let circular = entered(&town, Instrument { sort: "circular".into(), ..ordinance() });
        town.ask(step(circular, "first-reading", None, Some("2026-11-02")));
    });
}

#[test]
fn a_test_is_handed_in_whole_and_opened_again_by_a_change() {
    on_both(|place| {
        let town = town(place);
        let id = entered(&town, ordinance());
        let mut half = full_test();
        half.findings.pop();
        town.ask(write(id, half));
        let refusal = town.refused(HandInTest { about: id, based_on: None });
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["criterion"].as_str()),
            ("refusal-registers-criterion", "disability")
        );
        reviewed(&town, id, full_test());
        let same = town.ask(write(id, full_test()));
        assert!(same.entries.is_empty());
        let mut other = full_test();
        other.findings[0].effect = Effect::Positive;
        town.ask(write(id, other));
        assert_eq!(town.read(|r| test(r, &Eye::all(), id)).unwrap().stage, Stage::Draft);
        let unknown = Test {
            findings: vec![Finding { criterion: "height".into(), ..full_test().findings.remove(0) }],
            exempt: None,
        };
        assert_eq!(town.refused(write(id, unknown)).key, "refusal-unknown-code");
    });
}

#[test]
fn an_instrument_is_described_dated_and_dropped_with_a_reason() {
    on_both(|place| {
        let town = town(place);
        let id = entered(&town, ordinance());
        let seen = town.read(|r| instrument(r, &Eye::all(), id)).unwrap().changed_seq;
        let next = Instrument { year: 2027, ..ordinance() };
        town.ask(ChangeInstrument { id, instrument: next.clone(), based_on: Some(seen) });
        assert_eq!(town.read(|r| years(r, &Eye::all())), [2027]);
        let stale = ChangeInstrument { id, instrument: ordinance(), based_on: Some(seen) };
        assert_eq!(town.refused(stale).key, "refusal-registers-changed");
        type Spoil = fn(&mut Instrument);
        let table: [(&str, Spoil); 4] = [
            ("year", |i| i.year = 20),
            ("sort", |i| i.sort = "law".into()),
            ("function", |i| i.function = String::new()),
            ("names-fr", |i| i.names = Text::default()),
        ];
        for (field, spoil) in table {
            let mut one = ordinance();
            spoil(&mut one);
            assert_eq!(
                town.refused(EnterInstrument { id: matter(), instrument: one }).field.as_deref(),
                Some(field)
            );
        }
        assert_eq!(town.refused(step(id, "vote", None, None)).key, "refusal-unknown-code");
        assert_eq!(town.refused(step(id, "draft", None, Some("2030-01-01"))).key, "refusal-in-the-future");
        assert_eq!(town.refused(turn(id, Progress::Dropped, "")).field.as_deref(), Some("words"));
        town.ask(turn(id, Progress::Dropped, "autre voie"));
        assert_eq!(town.refused(turn(id, Progress::Planned, "")).field.as_deref(), Some("words"));
        town.ask(turn(id, Progress::Planned, "repris"));
    });
}
