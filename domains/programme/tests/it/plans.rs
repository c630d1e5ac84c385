//! Plans: opened, outlined, adopted, running, closed; what is in force on a day.

use jiff::civil::date;
use kernel::Text;
use programme::command::{CorrectAdoption, DescribePlan, OpenPlan, OutlinePlan, TurnPlan};
use programme::plan::{Frame, Heading, Part, Sort, State, Step};
use programme::point::{Sourced, Standing};
use programme::read::{Eye, PlanFilter, in_force, plans};
use testkit::on_both;

use crate::town::{FROM, adopted, frame, get, headings, open, opening, saying, step, town, words, write};

#[test]
fn a_plan_from_preparation_to_its_close() {
    on_both(|place| {
        let town = town(place);
        let id = open(&town, opening(Sort::Regional, &[]));
        assert_eq!(get(&town, id).state, State::Preparing);
        assert_eq!(town.refused(step(id, Step::Start)).key, "refusal-programme-step");
        // Adopting names the day and whose decision it was.
        let bare = TurnPlan { on: None, ..step(id, Step::Adopt) };
        assert_eq!(town.refused(bare).field.as_deref(), Some("on"));
        let nobody = TurnPlan { by: None, ..step(id, Step::Adopt) };
        assert_eq!(town.refused(nobody).field.as_deref(), Some("by"));
        town.ask(step(id, Step::Adopt));
        town.ask(step(id, Step::Start));
        let row = get(&town, id);
        assert_eq!((row.state, row.state_on), (State::Running, None));
        assert_eq!((row.adopted_on, row.adopted_by.as_deref()), (Some(FROM), Some("council")));
        // Nothing is open: it closes.
        town.ask(step(id, Step::Close));
        assert_eq!(get(&town, id).state, State::Closed);
        let rule = OutlinePlan { plan: id, headings: headings(), based_on: None };
        assert_eq!(town.refused(rule).key, "refusal-programme-state");
    });
}

#[test]
fn a_plan_closed_by_mistake_goes_on_and_a_wrong_adoption_is_corrected() {
    on_both(|place| {
        let town = town(place);
        let id = open(&town, opening(Sort::Regional, &[]));
        let correct = |on, why: Option<&str>| CorrectAdoption {
            plan: id,
            on: Some(on),
            by: Some("council".into()),
            why: why.map(stage::words),
            based_on: None,
        };
        let early = town.refused(correct(date(2025, 2, 1), Some("x")));
        assert_eq!(early.key, "refusal-programme-state", "it was not adopted yet");
        town.ask(step(id, Step::Adopt));
        assert!(town.ask(correct(FROM, None)).entries.is_empty(), "the same day says nothing new");
        assert_eq!(town.refused(correct(date(2025, 2, 1), None)).field.as_deref(), Some("why"));
        town.ask(correct(date(2025, 2, 1), Some("mauvais jour")));
        let row = get(&town, id);
        assert_eq!((row.adopted_on, row.state_on), (Some(date(2025, 2, 1)), Some(date(2025, 2, 1))));
        assert_eq!(row.adopted_words.map(|w| w.text).as_deref(), Some("mauvais jour"));
        assert_eq!(town.refused(step(id, Step::Reopen)).key, "refusal-programme-step");
        for from in [State::Adopted, State::Running] {
            if from == State::Running {
                town.ask(step(id, Step::Start));
            }
            town.ask(step(id, Step::Close));
            assert_eq!(town.refused(step(id, Step::Reopen)).field.as_deref(), Some("words"));
            let words = Some(stage::words("clos par erreur"));
            // The day of the reopening is not that of the adoption.
            let (on, by) = (Some(date(2026, 3, 1)), Some("tram".to_owned()));
            town.ask(TurnPlan { words, on, by, ..step(id, Step::Reopen) });
            let row = get(&town, id);
            // It stands where it stood, and was adopted when it was adopted.
            assert_eq!((row.state, row.adopted_on), (from, Some(date(2025, 2, 1))));
            assert_eq!(row.adopted_by.as_deref(), Some("council"));
        }
        town.ask(OutlinePlan { plan: id, headings: headings(), based_on: None });
    });
}

#[test]
fn a_frame_that_makes_no_sense_names_its_field() {
    on_both(|place| {
        let town = town(place);
        type Spoil = fn(&mut Frame);
        let table: [(&str, Spoil); 6] = [
            ("titles-fr", |f| f.titles = Text::default()),
            ("until", |f| f.until = Some(date(2020, 1, 1))),
            ("authority", |f| f.authority = Some("guild".into())),
            ("pilot", |f| f.pilot = Some("guild".into())),
            ("function", |f| f.function = "pilot".into()),
            ("expected", |f| f.expected = Some(-1)),
        ];
        for (field, spoil) in table {
            let mut frame = frame();
            spoil(&mut frame);
            let refusal = town.refused(OpenPlan { frame, ..opening(Sort::Regional, &[]) });
            assert_eq!(refusal.field.as_deref(), Some(field));
        }
        let elsewhere = town.refused(opening(Sort::Zonal, &["80000"]));
        assert_eq!(elsewhere.field.as_deref(), Some("areas"));
    });
}

#[test]
fn a_plan_follows_one_of_its_sort_and_never_itself() {
    on_both(|place| {
        let town = town(place);
        let first = open(&town, opening(Sort::Regional, &[]));
        let after = |of| Frame { predecessor: Some(of), ..frame() };
        let next = open(&town, OpenPlan { frame: after(first), ..opening(Sort::Regional, &[]) });
        let other_sort = OpenPlan { frame: after(first), ..opening(Sort::Action, &[]) };
        assert_eq!(town.refused(other_sort).key, "refusal-programme-predecessor");
        let circle =
            DescribePlan { plan: first, frame: after(next), areas: stage::codes(&[]), based_on: None };
        assert_eq!(town.refused(circle).key, "refusal-programme-predecessor");
    });
}

#[test]
fn a_stale_page_changes_nothing_and_the_same_words_neither() {
    on_both(|place| {
        let town = town(place);
        let id = open(&town, opening(Sort::Regional, &[]));
        let seen = get(&town, id).changed_seq;
        let outline = OutlinePlan { plan: id, headings: headings(), based_on: Some(seen) };
        town.ask(outline.clone());
        assert!(town.ask(OutlinePlan { based_on: None, ..outline.clone() }).entries.is_empty());
        assert_eq!(town.refused(outline).key, "refusal-programme-changed");
        let twice = [headings(), headings()].concat();
        let refused = town.refused(OutlinePlan { plan: id, headings: twice, based_on: None });
        assert_eq!(refused.key, "refusal-programme-taken");
        // A text that was read somewhere says where.
        let quoted = Heading {
            part: Part::Theme,
            code: "9".into(),
            words: Sourced { standing: Standing::Verified, ..words("x") },
            page: None,
        };
        let refused = town.refused(OutlinePlan { plan: id, headings: vec![quoted], based_on: None });
        assert_eq!(refused.key, "refusal-programme-source");
    });
}

#[test]
fn measures_are_in_force_in_the_period_of_an_adopted_plan() {
    on_both(|place| {
        let town = town(place);
        let id = adopted(&town, opening(Sort::Regional, &[]));
        write(&town, id, saying("1.1", "a"));
        let prepared = open(&town, opening(Sort::Regional, &[]));
        write(&town, prepared, saying("1.1", "b"));
        adopted(&town, opening(Sort::Action, &[]));
        let on = |day| {
            let all = town.read(|r| in_force(r, &Eye::all(), day));
            all.into_iter().map(|(plan, points)| (plan.id, points.len())).collect::<Vec<_>>()
        };
        assert_eq!(on(date(2026, 11, 26)), [(id, 1)]);
        assert_eq!((on(FROM), on(date(2024, 12, 31))), (vec![(id, 1)], vec![]));
        let listed = town.read(|r| plans(r, &Eye::all(), &PlanFilter::default()));
        assert_eq!(listed.len(), 3);
        assert_eq!(listed.last().unwrap().sort, Sort::Action, "the highest first");
    });
}
