//! Control reports: frozen, numbered, held against the one before.

use kernel::Handling;
use stage::{matter, words};
use strategy::axis::Axis;
use strategy::command::{DescribeProject, DrawReport, SetProject, TurnProject};
use strategy::control::{What, changes};
use strategy::objective::Open;
use strategy::project::{BudgetRef, Content, Sort, State};
use strategy::read;
use testkit::on_both;

use crate::town::{begun, content, plan, row, said, set, town};

#[test]
fn a_report_stays_as_it_was_and_the_next_says_what_has_changed() {
    on_both(|place| {
        let town = town(place);
        let (of, objective) = begun(&town);
        let draw = || DrawReport { plan: of, words: Some(words("trimestre")) };
        assert_eq!(town.refused(draw()).key, "refusal-strategy-plan-empty");
        let first = set(&town, of, content(objective, "2026-01-01", "2026-06-30"));
        let closed = SetProject {
            project: matter(),
            plan: of,
            sort: Sort::Action,
            content: content(objective, "2026-01-01", "2026-06-30"),
            open: Open { handling: Handling::NeedToKnow, ..Open::default() },
        };
        town.ask(closed);
        town.ask(said(first, Axis::Quality, "plan", None));
        town.ask(draw());
        town.ask(said(first, Axis::Quality, "off", Some("défauts")));
        town.ask(TurnProject { project: first, to: State::Done, words: None, based_on: None });
        set(&town, of, content(objective, "2026-04-01", "2026-06-30"));
        town.ask(draw());
        let report = |n| town.read(|r| read::report(r, of, n)).unwrap();
        let (one, two) = (report(1), report(2));
        assert_eq!((one.lines.len(), one.withheld, one.lines[0].state), (1, 1, State::Open));
        assert_eq!(one.lines[0].axes[&Axis::Quality].value, "plan");
        assert_eq!(one.lines[0].objective, "OO 1.1");
        let told: Vec<_> = changes(&one.lines, &two.lines).into_iter().map(|c| (c.number, c.what)).collect();
        let axis = What::Axis {
            axis: Axis::Quality,
            from: Some("plan".into()),
            to: "off".into(),
            trend: Some(strategy::axis::Trend::Worse),
            why: Some(stage::words("défauts")),
        };
        assert_eq!(
            told,
            [
                ("P-26-001".to_owned(), What::Ended(State::Done)),
                ("P-26-001".into(), axis),
                ("P-26-003".into(), What::New)
            ]
        );
        let listed: Vec<i64> = town.read(|r| read::reports(r, of)).into_iter().map(|r| r.n).collect();
        assert_eq!(listed, [2, 1]);
        let other = plan(&town, 2027);
        assert!(town.read(|r| read::reports(r, other)).is_empty());
    });
}

#[test]
fn another_owner_other_days_and_what_is_waited_for_stand_in_the_next_report_with_their_reason() {
    on_both(|place| {
        let town = town(place);
        let (of, objective) = begun(&town);
        let closed = matter();
        let secret = Open { handling: Handling::NeedToKnow, ..Open::default() };
        let first = set(&town, of, content(objective, "2025-01-01", "2025-06-30"));
        town.ask(SetProject {
            project: closed,
            plan: of,
            sort: Sort::Project,
            content: content(objective, "2025-01-01", "2025-06-30"),
            open: secret,
        });
        let project = set(&town, of, content(objective, "2026-01-01", "2026-06-30"));
        let draw = || town.ask(DrawReport { plan: of, words: None });
        draw();
        let describe = |content: Content, why: Option<&str>| {
            town.ask(DescribeProject { project, content, why: why.map(words), based_on: None });
        };
        let handed = Content {
            function: "programme-manager".into(),
            after: [first, closed].into(),
            ..content(objective, "2026-01-01", "2026-06-30")
        };
        describe(handed.clone(), Some("réforme"));
        let longer = Content { ends: "2026-07-10".parse().unwrap(), ..handed.clone() };
        describe(longer.clone(), Some("marché relancé"));
        draw();
        let lines = |n| town.read(|r| read::report(r, of, n)).unwrap().lines;
        let whats = |n: i64| -> Vec<What> {
            changes(&lines(n - 1), &lines(n)).into_iter().map(|change| change.what).collect()
        };
        let owner = What::Owner {
            from: "department-head".into(),
            to: "programme-manager".into(),
            why: Some(words("réforme")),
        };
        let later = What::Days { start: 0, end: 10, why: Some(words("marché relancé")) };
        let waits =
            What::After { added: vec!["P-26-001".into()], gone: Vec::new(), why: Some(words("réforme")) };
        assert_eq!(whats(2), [owner, later, waits], "what is withheld is not named");
        describe(Content { starts: "2026-01-11".parse().unwrap(), ..longer }, None);
        draw();
        let moved = What::Days { start: 10, end: 0, why: None };
        assert_eq!(whats(3), [moved], "the reason of the last time is not the one of this time");
    });
}

#[test]
fn money_that_moves_says_why_until_it_moves_again() {
    on_both(|place| {
        let town = town(place);
        let (of, objective) = begun(&town);
        let costs = |cents: i64, titles: &str| Content {
            titles: kernel::Text::both(titles, titles),
            budget: vec![BudgetRef { reference: "AB 01".into(), cents }],
            ..content(objective, "2026-01-01", "2026-06-30")
        };
        let project = set(&town, of, costs(100, "a"));
        let describe = |content: Content, why: Option<&str>| {
            town.ask(DescribeProject { project, content, why: why.map(words), based_on: None });
        };
        let draw = || town.ask(DrawReport { plan: of, words: None });
        draw();
        describe(costs(150, "a"), Some("Prix de l’acier"));
        assert_eq!(row(&town, project).money_why, Some(words("Prix de l’acier")));
        describe(costs(150, "b"), Some("Un autre titre"));
        draw();
        let lines = |n| town.read(|r| read::report(r, of, n)).unwrap().lines;
        let moved = |from, to, why: Option<&str>| What::Budget { from, to, why: why.map(words) };
        let whats = |n: i64| -> Vec<What> {
            let all = changes(&lines(n - 1), &lines(n)).into_iter().map(|change| change.what);
            all.filter(|what| matches!(what, What::Budget { .. })).collect()
        };
        assert_eq!(whats(2), [moved(100, 150, Some("Prix de l’acier"))], "not why the title changed");
        describe(costs(120, "b"), None);
        draw();
        assert_eq!(whats(3), [moved(150, 120, None)], "what nobody said is not made up");
    });
}
