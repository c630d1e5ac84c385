//! The plan of a year: opened once, handed in, validated by somebody else; taken from a file.

use std::collections::{BTreeMap, BTreeSet};

use stage::{matter, words};
use strategy::axis::Axis;
use strategy::command::{DescribeProject, OpenPlan, PlanFile, TakePlan, TakeStep};
use strategy::objective::Open;
use strategy::plan::Step;
use strategy::plan_file::{self, Against};
use strategy::project::Content;
use strategy::read::{self, Eye, ProjectFilter};
use testkit::on_both;

use crate::town::{begun, content, facts, manager, objective, row, said, set, town};

#[test]
fn a_plan_is_validated_by_another_person_and_sent_back_with_a_reason() {
    on_both(|place| {
        let town = town(place);
        let (plan, objective) = begun(&town);
        let again = OpenPlan { plan: matter(), year: 2026, open: Open::default() };
        assert_eq!(town.refused(again).key, "refusal-strategy-plan-there");
        let step = |step, why: Option<&str>| TakeStep { plan, step, words: why.map(words), based_on: None };
        assert_eq!(town.refused(step(Step::HandIn, None)).key, "refusal-strategy-plan-empty");
        assert_eq!(town.refused(step(Step::Validate, None)).key, "refusal-strategy-plan-state");
        set(&town, plan, content(objective, "2026-01-01", "2026-12-31"));
        town.ask(step(Step::HandIn, None));
        assert_eq!(town.refused(step(Step::Validate, None)).key, "refusal-strategy-own-plan");
        let board = manager();
        let refused = town.refused_as(&board, step(Step::Refuse, None));
        assert_eq!(refused.field.as_deref(), Some("words"));
        town.ask_as(&board, step(Step::Refuse, Some("budget"))).unwrap();
        town.ask(step(Step::HandIn, None));
        town.ask_as(&board, step(Step::Validate, None)).unwrap();
        let row = town.read(|r| read::plan_of_year(r, &Eye::all(), 2026)).unwrap();
        assert_eq!((row.state.code(), row.validated_at), ("validated", Some(town.now())));
        set(&town, plan, content(objective, "2026-02-01", "2026-12-31"));
        let filter = ProjectFilter { year: Some(2026), ..ProjectFilter::default() };
        let late: Vec<i64> =
            town.read(|r| read::projects(r, &Eye::all(), &filter, (9, 0))).iter().map(|p| p.late).collect();
        assert_eq!(late, [0, 1]);
    });
}

#[test]
fn what_changed_after_the_validation_is_validated_by_somebody_else_or_refused() {
    on_both(|place| {
        let town = town(place);
        let (plan, objective) = begun(&town);
        let id = set(&town, plan, content(objective, "2026-01-01", "2026-12-31"));
        let step = |step, why: Option<&str>| TakeStep { plan, step, words: why.map(words), based_on: None };
        let board = manager();
        town.ask(step(Step::HandIn, None));
        town.ask_as(&board, step(Step::Validate, None)).unwrap();
        let none = town.refused_as(&board, step(Step::ValidateChanges, None));
        assert_eq!(none.key, "refusal-strategy-nothing");
        let describe = |ends: &str| DescribeProject {
            project: id,
            content: content(objective, "2026-01-01", ends),
            why: Some(words("marché relancé")),
            based_on: None,
        };
        town.ask(describe("2027-01-31"));
        let late = || town.read(|r| read::late(r, &Eye::all(), plan));
        let shown = late();
        assert_eq!((shown.len(), shown[0].what.as_str()), (1, "project-described"));
        assert_eq!(shown[0].why.as_ref().map(|w| w.text.as_str()), Some("marché relancé"));
        // Whoever changed it does not validate it; a refusal says why, and leaves the mark.
        let own = town.refused(step(Step::ValidateChanges, None));
        assert_eq!(own.key, "refusal-strategy-own-changes");
        let mute = town.refused_as(&board, step(Step::RefuseChanges, None));
        assert_eq!(mute.field.as_deref(), Some("words"));
        town.ask_as(&board, step(Step::RefuseChanges, Some("trop long"))).unwrap();
        assert_eq!((row(&town, id).late, late().len()), (1, 1));
        // What came after the page was drawn nobody has seen.
        let seen = TakeStep { based_on: Some(town.journal.head()), ..step(Step::ValidateChanges, None) };
        town.ask(describe("2026-12-31"));
        assert_eq!(town.refused_as(&board, seen).key, "refusal-strategy-changed");
        town.ask_as(&board, step(Step::ValidateChanges, Some("séance de mai"))).unwrap();
        assert_eq!((row(&town, id).late, late().len()), (0, 0));
        let kept: Vec<bool> = town.read(|r| read::turns(r, id, 2)).into_iter().map(|t| t.late).collect();
        assert_eq!(kept, [true, true], "the history keeps that they came late");
        let steps: Vec<_> =
            town.read(|r| read::steps(r, plan)).into_iter().map(|s| (s.step.code(), s.changes)).collect();
        assert_eq!(steps, [("validate-changes", 2), ("refuse-changes", 1), ("validate", 0), ("hand-in", 0)]);
    });
}

#[test]
fn the_whole_of_a_plan_is_counted_on_each_axis_by_function_and_by_objective() {
    on_both(|place| {
        let town = town(place);
        let (plan, under) = begun(&town);
        let beside = objective(&town, "OS 2", None);
        let day = |of| content(of, "2026-01-01", "2026-12-31");
        let first = set(&town, plan, day(under));
        set(&town, plan, day(under));
        let other = set(&town, plan, Content { function: "programme-manager".into(), ..day(beside) });
        town.ask(said(first, Axis::Timing, "off", Some("retard")));
        town.ask(said(other, Axis::Timing, "off", Some("retard")));
        town.ask(said(other, Axis::Budget, "plan", None));
        let count = |year| {
            let filter = ProjectFilter { year: Some(year), ..ProjectFilter::default() };
            town.read(|r| read::tallies(r, &Eye::all(), &filter))
        };
        let found = count(2026);
        let n = |of: &read::Tally, axis, value: &str| {
            of.said.get(&(axis, value.to_owned())).copied().unwrap_or_default()
        };
        assert_eq!((found.whole.all, n(&found.whole, Axis::Timing, "off")), (3, 2));
        assert_eq!((found.whole.silent(Axis::Timing), found.whole.silent(Axis::Quality)), (1, 3));
        let head = &found.functions["department-head"];
        assert_eq!((head.all, n(head, Axis::Timing, "off"), head.silent(Axis::Budget)), (2, 1, 2));
        let of = &found.objectives[&beside];
        assert_eq!((of.all, n(of, Axis::Budget, "plan"), found.objectives[&under].all), (1, 1, 2));
        assert_eq!(count(2025), read::Tallies::default());
    });
}

#[test]
fn a_file_is_taken_whole_or_not_at_all() {
    on_both(|place| {
        let town = town(place);
        let (plan, objective) = begun(&town);
        for _ in 0..2 {
            set(&town, plan, content(objective, "2026-01-01", "2026-12-31"));
        }
        let facts = facts();
        let take = |text: &str| {
            let numbers: BTreeSet<String> =
                town.read(|r| read::numbers(r, &Eye::all())).into_iter().map(|(n, ..)| n).collect();
            let objectives = stage::codes(&["OO 1.1"]);
            let against = Against { facts: &facts, objectives: &objectives, mine: &numbers, all: &numbers };
            let head = "number;sort;objective;title_fr;title_nl;owner;start;end;budget;effort;after\n";
            let lines = plan_file::read(format!("{head}{text}").as_bytes(), &against).unwrap();
            let file = PlanFile { digest: "ab".repeat(32), name: "plan.csv".into() };
            TakePlan { plan, file, lines, ids: BTreeMap::new(), why: None }
        };
        let good = ";action;OO 1.1;Neuf;Nieuw;department-head;2026-02-01;2026-03-01;AB 1 = 10;0,5;P-26-001\n";
        let bad = ";;OO 9;a;b;department-head;2026-02-01;2026-03-01;;;\n";
        let head = town.journal.head();
        assert_eq!(town.refused(take(&format!("{good}{bad}"))).key, "refusal-strategy-file-torn");
        // Neither line makes a circle alone.
        let circle = "P-26-001;;OO 1.1;a;b;department-head;2026-01-01;2026-02-01;;;P-26-002\nP-26-002;;OO 1.1;a;b;department-head;2026-01-01;2026-02-01;;;P-26-001\n";
        assert_eq!(town.refused(take(circle)).key, "refusal-strategy-circle");
        assert_eq!(town.journal.head(), head, "nothing half in");
        let change = "P-26-002;;OO 1.1;Autre;Ander;department-head;2026-01-01;2026-02-01;;;\n";
        town.ask(take(&format!("{good}{change}")));
        let filter = ProjectFilter::default();
        let all = town.read(|r| read::projects(r, &Eye::all(), &filter, (9, 0)));
        let told: Vec<_> = all
            .iter()
            .map(|p| (p.number.as_str(), p.content.titles.show(kernel::Lang::Fr), p.content.cents()))
            .collect();
        assert_eq!(told, [("P-26-001", "Caméras", 0), ("P-26-002", "Autre", 0), ("P-26-003", "Neuf", 1000)]);
        assert_eq!(all[2].content.after, [all[0].id].into());
    });
}
