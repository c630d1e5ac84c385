//! Projects: dependencies, the four axes, what is due, changes after validation.

use kernel::Text;
use stage::words;
use strategy::axis::Axis;
use strategy::command::{
    CorrectItem, DescribeProject, DropItem, ReachItem, ReopenItem, TakeStep, TurnProject, WriteItem,
};
use strategy::plan::Step;
use strategy::project::{Item, ItemSort, State};
use strategy::read::{self, Eye, ProjectFilter};
use testkit::on_both;

use crate::town::{begun, content, facts, manager, row, said, set, town};

fn item(due: &str) -> Item {
    Item { sort: ItemSort::Milestone, names: Text::both("Rapport", "Verslag"), due: due.parse().unwrap() }
}

#[test]
fn a_circle_is_refused_with_its_chain_and_an_early_start_is_a_conflict() {
    on_both(|place| {
        let town = town(place);
        let (plan, objective) = begun(&town);
        let first = set(&town, plan, content(objective, "2026-01-01", "2026-03-31"));
        let mut after = content(objective, "2026-03-31", "2026-06-30");
        after.after = [first].into();
        let second = set(&town, plan, after.clone());
        after.after = [second].into();
        let third = set(
            &town,
            plan,
            strategy::project::Content {
                starts: "2026-07-01".parse().unwrap(),
                ends: "2026-08-01".parse().unwrap(),
                ..after
            },
        );
        let mut back = row(&town, first).content;
        back.after = [third].into();
        let describe = DescribeProject { project: first, content: back, why: None, based_on: None };
        let refusal = town.refused(describe);
        assert_eq!(refusal.key, "refusal-strategy-circle");
        assert_eq!(refusal.facts["chain"], "P-26-001 → P-26-003 → P-26-002 → P-26-001");
        let conflicts = |id| {
            town.read(|r| read::waiting(r, &Eye::all(), &row(&town, id)))
                .iter()
                .map(|w| w.conflict)
                .collect::<Vec<_>>()
        };
        assert_eq!((conflicts(second), conflicts(third)), (vec![true], vec![false]));
        assert_eq!(town.read(|r| read::conflicted(r, &[first, second, third])), [second].into());
        town.ask(TurnProject { project: first, to: State::Done, words: None, based_on: None });
        assert_eq!(conflicts(second), [false], "what is over holds nothing up");
        let waits = town.read(|r| read::waited_for(r, &Eye::all(), &row(&town, second)));
        assert_eq!(waits.iter().map(|w| w.number.as_str()).collect::<Vec<_>>(), ["P-26-003"]);
    });
}

#[test]
fn each_axis_has_its_own_history_and_a_worse_one_needs_a_reason() {
    on_both(|place| {
        let town = town(place);
        let (plan, objective) = begun(&town);
        let id = set(&town, plan, content(objective, "2026-01-01", "2026-12-31"));
        assert_eq!(town.refused(said(id, Axis::Timing, "off", None)).field.as_deref(), Some("timing-why"));
        assert_eq!(town.refused(said(id, Axis::Timing, "green", None)).field.as_deref(), Some("timing"));
        town.ask(said(id, Axis::Timing, "off", Some("retard")));
        town.ask(said(id, Axis::Budget, "plan", None));
        town.ask(said(id, Axis::Timing, "attention", None));
        let stands = town.read(|r| read::stands(r, &facts(), &[id])).remove(&id).unwrap();
        let told: Vec<_> =
            stands.values().map(|s| (s.axis.code(), s.value.as_str(), s.trend.map(|t| t.code()))).collect();
        assert_eq!(told, [("timing", "attention", Some("better")), ("budget", "plan", None)]);
        let history: Vec<_> =
            town.read(|r| read::said(r, id, 9)).into_iter().map(|s| (s.axis.code(), s.value)).collect();
        assert_eq!(
            history,
            [("timing", "attention".into()), ("budget", "plan".into()), ("timing", "off".to_owned())]
        );
        let of = |value: Option<&str>| {
            let axis = Some((Axis::Budget, value.map(str::to_owned)));
            town.read(|r| {
                read::projects(r, &Eye::all(), &ProjectFilter { axis, ..ProjectFilter::default() }, (9, 0))
            })
            .len()
        };
        assert_eq!((of(Some("plan")), of(Some("off")), of(None)), (1, 0, 0));
        town.ask(TurnProject { project: id, to: State::Dropped, words: Some(words("fin")), based_on: None });
        assert_eq!(town.refused(said(id, Axis::Timing, "plan", None)).key, "refusal-strategy-ended");
    });
}

#[test]
fn silence_is_a_quarter_without_a_word() {
    let facts = facts();
    let then = testkit::NIGHT;
    assert!(!facts.is_silent(then, then.plus_seconds(92 * 86_400)));
    assert!(facts.is_silent(then, then.plus_seconds(92 * 86_400 + 1)));
}

#[test]
fn what_is_due_moves_is_reached_or_given_up() {
    on_both(|place| {
        let town = town(place);
        let (plan, objective) = begun(&town);
        let id = set(&town, plan, content(objective, "2026-01-01", "2026-12-31"));
        let write = |n, due: &str| WriteItem { project: id, n, item: item(due), why: None, shown: None };
        for due in ["2026-03-01", "2026-04-01"] {
            town.ask(write(None, due));
        }
        town.ask(write(Some(1), "2026-03-15"));
        assert_eq!(town.refused(write(Some(9), "2026-03-15")).key, "refusal-strategy-gone");
        let reach = |n, on: Option<&str>| ReachItem {
            project: id,
            n,
            on: on.map(|d| d.parse().unwrap()),
            words: None,
            proof: None,
        };
        assert_eq!(town.refused(reach(1, Some("2030-01-01"))).key, "refusal-strategy-ahead");
        town.ask(reach(1, None));
        assert_eq!(town.refused(reach(1, None)).key, "refusal-strategy-nothing");
        let moved = town.refused(write(Some(1), "2026-03-20"));
        assert_eq!(moved.key, "refusal-strategy-reached", "what was reached is corrected, not moved");
        let drop = |n| DropItem { project: id, n, why: Some(words("plus utile")) };
        assert_eq!(town.refused(drop(1)).key, "refusal-strategy-reached");
        town.ask(drop(2));
        let items = town.read(|r| read::items(r, &[id])).remove(&id).unwrap();
        assert_eq!(items.len(), 1);
        let one = &items[0];
        assert_eq!(
            (one.first_due.to_string(), one.item.due.to_string()),
            ("2026-03-01".into(), "2026-03-15".into())
        );
        assert_eq!(one.done, Some(facts().day(town.now())));
        let dates = town.read(|r| read::dates(r, &Eye::all(), &ProjectFilter::default()));
        assert_eq!((dates.due.len(), dates.done.len()), (1, 1));
    });
}

#[test]
fn what_was_reached_or_given_up_by_mistake_is_corrected_or_due_again() {
    on_both(|place| {
        let town = town(place);
        let (plan, objective) = begun(&town);
        let id = set(&town, plan, content(objective, "2026-01-01", "2026-12-31"));
        let due = |due: &str| WriteItem { project: id, n: None, item: item(due), why: None, shown: None };
        town.ask(WriteItem {
            item: Item { sort: ItemSort::Deliverable, ..item("2026-03-01") },
            ..due("2026-03-01")
        });
        town.ask(due("2026-04-01"));
        let proof = |address: &str| Some(address.to_owned());
        let reach = ReachItem { project: id, n: 1, on: None, words: None, proof: None };
        assert_eq!(town.refused(reach.clone()).key, "refusal-strategy-proof", "a deliverable has evidence");
        let nowhere = ReachItem { proof: proof("armoire 3"), ..reach.clone() };
        assert_eq!(town.refused(nowhere).key, "refusal-strategy-address");
        town.ask(ReachItem { proof: proof("https://example.org/rapport"), ..reach });
        // The day was another, and the name.
        let correct = CorrectItem {
            project: id,
            n: 1,
            names: Some(Text::both("Rapport final", "Eindverslag")),
            on: "2026-03-02".parse().unwrap(),
            words: Some(words("remis")),
            proof: None,
            why: None,
            based_on: None,
        };
        assert_eq!(town.refused(correct.clone()).field.as_deref(), Some("why"));
        let early = CorrectItem { on: "2030-01-01".parse().unwrap(), ..correct.clone() };
        assert_eq!(town.refused(early).key, "refusal-strategy-ahead");
        assert_eq!(town.refused(CorrectItem { n: 2, ..correct.clone() }).key, "refusal-strategy-not-reached");
        let seen = row(&town, id).changed_seq;
        town.ask(CorrectItem { why: Some(words("erreur")), based_on: Some(seen), ..correct.clone() });
        let stale = CorrectItem { why: Some(words("encore")), based_on: Some(seen), ..correct.clone() };
        assert_eq!(town.refused(stale).key, "refusal-strategy-changed");
        let first = || town.read(|r| read::items(r, &[id])).remove(&id).unwrap().remove(0);
        let one = first();
        assert_eq!(one.item.names.fr.as_deref(), Some("Rapport final"));
        assert_eq!((one.done.unwrap().to_string(), one.proof), ("2026-03-02".to_owned(), None));
        // It was not reached at all.
        let reopen =
            |n, why: Option<&str>| ReopenItem { project: id, n, why: why.map(words), based_on: None };
        assert_eq!(town.refused(reopen(1, None)).field.as_deref(), Some("why"));
        let unseen = ReopenItem { based_on: Some(seen), ..reopen(1, Some("mauvaise ligne")) };
        assert_eq!(town.refused(unseen).key, "refusal-strategy-changed", "it was corrected meanwhile");
        town.ask(reopen(1, Some("mauvaise ligne")));
        assert_eq!(town.refused(reopen(1, Some("encore"))).key, "refusal-strategy-nothing");
        let one = first();
        assert_eq!((one.done, one.words.map(|w| w.text)), (None, Some("mauvaise ligne".to_owned())));
        let dates = || town.read(|r| read::dates(r, &Eye::all(), &ProjectFilter::default()));
        assert_eq!((dates().due.len(), dates().done.len()), (2, 0));
        // What was given up comes back.
        town.ask(DropItem { project: id, n: 2, why: Some(words("inutile")) });
        assert_eq!(town.read(|r| read::dropped(r, &[id]))[&id][0].n, 2);
        town.ask(reopen(2, Some("utile")));
        assert_eq!((dates().due.len(), town.read(|r| read::dropped(r, &[id])).len()), (2, 0));
    });
}

#[test]
fn what_changes_after_validation_is_marked_and_needs_a_reason() {
    on_both(|place| {
        let town = town(place);
        let (plan, objective) = begun(&town);
        let id = set(&town, plan, content(objective, "2026-01-01", "2026-12-31"));
        town.ask(WriteItem { project: id, n: None, item: item("2026-03-01"), why: None, shown: None });
        let step = |step| TakeStep { plan, step, words: None, based_on: None };
        town.ask(step(Step::HandIn));
        town.ask_as(&manager(), step(Step::Validate)).unwrap();
        assert_eq!(row(&town, id).late, 0);
        let longer = content(objective, "2026-01-01", "2027-01-31");
        let describe = |why: Option<&str>| DescribeProject {
            project: id,
            content: longer.clone(),
            why: why.map(words),
            based_on: None,
        };
        assert_eq!(town.refused(describe(None)).field.as_deref(), Some("why"));
        town.ask(describe(Some("marché relancé")));
        let shift = |why: Option<&str>| WriteItem {
            project: id,
            n: Some(1),
            item: item("2026-05-01"),
            why: why.map(words),
            shown: None,
        };
        let unseen = WriteItem { shown: Some(item("2026-01-01")), ..shift(Some("livraison")) };
        assert_eq!(town.refused(unseen).key, "refusal-strategy-changed");
        assert_eq!(town.refused(shift(None)).field.as_deref(), Some("why"));
        town.ask(shift(Some("livraison")));
        assert_eq!(row(&town, id).late, 2);
        let late: Vec<bool> = town.read(|r| read::turns(r, id, 2)).into_iter().map(|t| t.late).collect();
        assert_eq!(late, [true, true]);
        // Another name is another promise.
        let named = Item { names: Text::both("Note", "Nota"), ..item("2026-05-01") };
        let rename = WriteItem { item: named, ..shift(None) };
        assert_eq!(town.refused(rename.clone()).field.as_deref(), Some("why"));
        town.ask(WriteItem { why: Some(words("autre forme")), ..rename });
        // Giving it up is a change of the plan, with its reason; that it is done is none.
        let turn =
            |to, why: Option<&str>| TurnProject { project: id, to, words: why.map(words), based_on: None };
        town.ask(turn(State::Dropped, Some("budget retiré")));
        assert_eq!(row(&town, id).late, 4);
        let last = town.read(|r| read::late(r, &Eye::all(), plan)).remove(0);
        assert_eq!(last.why.map(|w| w.text).as_deref(), Some("budget retiré"));
        town.ask(turn(State::Open, Some("budget rendu")));
        town.ask(turn(State::Done, None));
        assert_eq!(row(&town, id).late, 5);
    });
}
