//! Objectives: versions, the cycle, loading from the profile, the account of a year.

use kernel::Text;
use stage::{matter, words};
use strategy::axis::{Axis, Trend};
use strategy::command::{
    LoadObjectives, MoveCycle, SetObjective, Verdict, WordObjective, WriteAccount, coming,
};
use strategy::objective::{Given, Level, Open, Part, Phase, Turn, id_of};
use strategy::read::{self, Eye};
use testkit::on_both;

use crate::town::{facts, objective, said, town, wording};

#[test]
fn a_changed_text_is_a_new_version_with_its_reason_and_the_one_before_stays_readable() {
    on_both(|place| {
        let town = town(place);
        let id = objective(&town, "OS 1", None);
        let word = |title: &str, why: Option<&str>| WordObjective {
            objective: id,
            wording: wording(title),
            why: why.map(words),
            based_on: None,
        };
        assert_eq!(town.refused(word("Autre", None)).field.as_deref(), Some("why"));
        assert!(town.ask(word("OS 1", None)).entries.is_empty(), "the same words are no version");
        town.ask(word("Autre", Some("plus clair")));
        let versions = town.read(|r| read::versions(r, id));
        let told: Vec<_> = versions
            .iter()
            .map(|v| (v.no, v.wording.titles.show(kernel::Lang::Fr), v.why.as_ref().map(|w| w.text.as_str())))
            .collect();
        assert_eq!(told, [(2, "Autre", Some("plus clair")), (1, "OS 1", None)]);
        let late = WordObjective { based_on: Some(1), ..word("Encore", Some("x")) };
        assert_eq!(town.refused(late).key, "refusal-strategy-changed");
    });
}

#[test]
fn codes_are_given_once_and_an_operational_one_stands_under_a_strategic_one() {
    on_both(|place| {
        let town = town(place);
        let above = objective(&town, "OS 1", None);
        let below = objective(&town, "OO 1.1", Some(above));
        let set = |code: &str, level, parent| SetObjective {
            objective: matter(),
            code: code.to_owned(),
            level,
            parent,
            wording: wording(code),
            open: Open::default(),
        };
        assert_eq!(town.refused(set("OS 1", Level::Strategic, None)).key, "refusal-strategy-code-taken");
        for (level, parent) in [
            (Level::Operational, None),
            (Level::Operational, Some(below)),
            (Level::Operational, Some(matter())),
            (Level::Strategic, Some(above)),
        ] {
            assert_eq!(town.refused(set("OO 9", level, parent)).key, "refusal-strategy-parent");
        }
        let codes: Vec<String> =
            town.read(|r| read::objectives(r, &Eye::all())).into_iter().map(|o| o.code).collect();
        assert_eq!(codes, ["OO 1.1", "OS 1"]);
    });
}

#[test]
fn what_does_not_follow_in_the_cycle_needs_a_reason() {
    on_both(|place| {
        let town = town(place);
        let id = objective(&town, "OS 1", None);
        let go = |year, phase, why: Option<&str>| MoveCycle {
            objective: id,
            to: Turn { year, phase },
            on: None,
            words: why.map(words),
            based_on: None,
        };
        assert_eq!(town.refused(go(2026, Phase::Execution, None)).field.as_deref(), Some("words"));
        town.ask(go(2026, Phase::Elaboration, None));
        town.ask(go(2026, Phase::Execution, None));
        assert_eq!(town.refused(go(2026, Phase::Execution, None)).key, "refusal-strategy-nothing");
        assert_eq!(town.refused(go(2026, Phase::Elaboration, None)).field.as_deref(), Some("words"));
        town.ask(go(2026, Phase::Elaboration, Some("à revoir")));
        let moves = town.read(|r| read::cycle(r, id));
        let told: Vec<_> = moves.iter().map(|m| (m.to.phase.code(), m.words.is_some())).collect();
        assert_eq!(told, [("elaboration", true), ("execution", false), ("elaboration", false)]);
    });
}

#[test]
fn a_phase_stands_since_the_day_that_was_said_and_no_earlier_than_the_one_before() {
    on_both(|place| {
        let town = town(place);
        let id = objective(&town, "OS 1", None);
        let today = facts().day(town.now());
        let ago = |days: i32| today.checked_sub(jiff::Span::new().days(days)).unwrap();
        let go = |phase, on: Option<jiff::civil::Date>, why: Option<&str>| MoveCycle {
            objective: id,
            to: Turn { year: 2026, phase },
            on,
            words: why.map(words),
            based_on: None,
        };
        let ahead = town.refused(go(Phase::Elaboration, Some(ago(-1)), None));
        assert_eq!((ahead.key.as_str(), ahead.field.as_deref()), ("refusal-strategy-ahead", Some("on")));
        town.ask(go(Phase::Elaboration, Some(ago(30)), None));
        let early = town.refused(go(Phase::Execution, Some(ago(31)), None));
        assert_eq!(early.key, "refusal-strategy-phase-before");
        assert_eq!(early.facts["since"], ago(30).to_string());
        town.ask(go(Phase::Execution, None, None));
        assert_eq!(town.refused(go(Phase::Execution, None, None)).key, "refusal-strategy-nothing");
        assert_eq!(town.refused(go(Phase::Execution, Some(today), None)).key, "refusal-strategy-nothing");
        let wanted = town.refused(go(Phase::Execution, Some(ago(10)), None));
        assert_eq!(wanted.field.as_deref(), Some("words"), "another day for the same phase needs a reason");
        let early = town.refused(go(Phase::Execution, Some(ago(31)), Some("x")));
        assert_eq!(early.key, "refusal-strategy-phase-before", "also where the day is put right");
        town.ask(go(Phase::Execution, Some(ago(10)), Some("lancée plus tôt")));
        let moves = town.read(|r| read::cycle(r, id));
        let told: Vec<_> = moves.iter().map(|m| (m.to.phase.code(), m.since)).collect();
        assert_eq!(
            told,
            [("execution", Some(ago(10))), ("execution", Some(today)), ("elaboration", Some(ago(30)))]
        );
        let row = town.read(|r| read::objective(r, &Eye::all(), id)).unwrap();
        assert_eq!(row.cycle_since, Some(ago(10)));
    });
}

#[test]
fn loading_twice_is_loading_once_and_what_was_worded_here_stays() {
    on_both(|place| {
        let town = town(place);
        let given = |code: &str, parent: Option<&str>, title: &str| Given {
            code: code.into(),
            level: if parent.is_some() { Level::Operational } else { Level::Strategic },
            parent: parent.map(str::to_owned),
            wording: wording(title),
        };
        let all = vec![given("OS 7", None, "haut"), given("OO 7.1", Some("OS 7"), "bas")];
        let verdicts = |all: &[Given]| {
            town.read(|r| coming(r, all).map(|c| c.iter().map(|c| c.verdict).collect::<Vec<_>>()))
        };
        assert_eq!(verdicts(&all), [Verdict::New, Verdict::New]);
        assert_eq!(town.ask(LoadObjectives { given: all.clone() }).entries.len(), 2);
        assert_eq!(verdicts(&all), [Verdict::Same, Verdict::Same]);
        assert!(town.ask(LoadObjectives { given: all.clone() }).entries.is_empty());
        let below = town.read(|r| read::objective(r, &Eye::all(), id_of("OO 7.1"))).unwrap();
        assert_eq!(below.parent, Some(id_of("OS 7")));
        let why = Some(words("ici"));
        town.ask(WordObjective { objective: below.id, wording: wording("nôtre"), why, based_on: None });
        let later = vec![given("OS 7", None, "plus haut"), given("OO 7.1", Some("OS 7"), "plus bas")];
        assert_eq!(verdicts(&later), [Verdict::Worded, Verdict::Own]);
        town.ask(LoadObjectives { given: later });
        let titles: Vec<String> = town
            .read(|r| read::objectives(r, &Eye::all()))
            .into_iter()
            .map(|o| format!("{} {} {}", o.code, o.version, o.wording.titles.show(kernel::Lang::Fr)))
            .collect();
        assert_eq!(titles, ["OO 7.1 2 nôtre", "OS 7 2 plus haut"]);
    });
}

#[test]
fn the_account_of_a_year_has_words_status_and_the_planning_of_the_next() {
    on_both(|place| {
        let town = town(place);
        let id = objective(&town, "OS 1", None);
        let write = |year, part, fr: &str, nl: &str| WriteAccount {
            objective: id,
            year,
            part,
            text: Text::both(fr, nl),
            quoted: None,
            based_on: None,
        };
        let empty = WriteAccount { text: Text::default(), ..write(2026, Part::Reached, "", "") };
        assert_eq!(town.refused(empty).field.as_deref(), Some("text-fr"));
        town.ask(write(2026, Part::Achievements, "fait", "gedaan"));
        let page = town.read(|r| read::accounts(r, id))[0].seq;
        let unseen = |based_on| WriteAccount {
            based_on: Some(based_on),
            ..write(2026, Part::Achievements, "mieux fait", "beter gedaan")
        };
        assert_eq!(town.refused(unseen(page - 1)).key, "refusal-strategy-changed");
        town.ask(unseen(page));
        town.ask(write(2027, Part::Planning, "à faire", "te doen"));
        town.ask(write(2028, Part::Planning, "plus tard", "later"));
        town.ask(said(id, Axis::Budget, "attention", Some("moins")));
        town.ask(said(id, Axis::Budget, "plan", None));
        let account = town.read(|r| read::account(r, &Eye::all(), &facts(), 2026));
        assert_eq!(account.len(), 1);
        let one = &account[0];
        let text = |row: &Option<read::AccountRow>| row.as_ref().map(|r| r.text.clone());
        assert_eq!(text(&one.achievements), Some(Text::both("mieux fait", "beter gedaan")));
        assert_eq!((text(&one.reached), text(&one.planning)), (None, Some(Text::both("à faire", "te doen"))));
        let budget = &one.stands[&Axis::Budget];
        assert_eq!((budget.value.as_str(), budget.trend), ("plan", Some(Trend::Better)));
        assert!(!one.stands.contains_key(&Axis::Timing), "an axis of which nothing was said says nothing");
        assert!(
            town.read(|r| read::account(r, &Eye::all(), &facts(), 2031)).is_empty(),
            "it holds until 2030"
        );
    });
}
