//! Points: versions of their text, states, who has a part, how they are found.

use kernel::Text;
use programme::command::{TurnPoint, WritePoint};
use programme::plan::Sort;
use programme::point::{Point, PointState, Sourced, Standing};
use programme::read::{Eye, PointFilter, parts, pilots, turns, versions};
use testkit::on_both;

use crate::town::{adopted, get_point, numbers, open, opening, saying, town, words, write, writing};

#[test]
fn a_text_has_versions_and_each_says_why() {
    on_both(|place| {
        let town = town(place);
        let plan = adopted(&town, opening(Sort::Regional, &[]));
        let id = write(&town, plan, Point::numbered("8.8"));
        let found = Sourced {
            text: Text::both("Veiller", "Zorgen"),
            standing: Standing::Verified,
            source: Some("note".into()),
        };
        let again = WritePoint {
            id,
            why: Some(stage::words("lu dans la note")),
            ..writing(plan, Point { words: found, ..Point::numbered("8.8") })
        };
        let bare = WritePoint { why: None, ..again.clone() };
        assert_eq!(town.refused(bare).field.as_deref(), Some("why"));
        town.ask(again.clone());
        assert!(town.ask(again.clone()).entries.is_empty(), "the same words are no version");
        let all = town.read(|r| versions(r, id));
        assert_eq!(all.iter().map(|v| v.version).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(all[1].point.words.standing, Standing::Missing);
        assert_eq!(
            town.refused(WritePoint { based_on: Some(1), point: saying("8.8", "x"), ..again }).key,
            "refusal-programme-changed"
        );
    });
}

#[test]
fn a_point_that_makes_no_sense_is_refused() {
    on_both(|place| {
        let town = town(place);
        let plan = adopted(&town, opening(Sort::Regional, &[]));
        write(&town, plan, saying("1.1", "x"));
        type Spoil = fn(&mut Point);
        let table: [(&str, Spoil); 11] = [
            ("number", |p| p.number = " ".into()),
            ("number", |p| p.number = "1.1".into()),
            ("theme", |p| p.theme = Some("OS1".into())),
            ("objectives", |p| p.objectives = stage::codes(&["8"])),
            ("functions", |p| p.functions = stage::codes(&["nobody"])),
            ("pilot", |p| p.pilot = Some("guild".into())),
            ("partners", |p| p.partners = stage::codes(&["guild"])),
            ("groups", |p| p.groups = stage::codes(&["guild"])),
            ("areas", |p| p.areas = stage::codes(&["80000"])),
            ("resolutions", |p| p.resolutions = stage::codes(&["r9"])),
            // Nobody says that there is no text and writes one.
            ("standing", |p| p.words.standing = Standing::Missing),
        ];
        for (field, spoil) in table {
            let mut point = saying("1.2", "x");
            spoil(&mut point);
            let refusal = town.refused(writing(plan, point));
            assert_eq!(refusal.field.as_deref(), Some(field), "{}", refusal.key);
        }
        let empty = Point { words: Sourced { text: Text::default(), ..words("x") }, ..saying("1.2", "x") };
        assert_eq!(town.refused(writing(plan, empty)).field.as_deref(), Some("text-fr"));
    });
}

#[test]
fn states_have_a_history_and_stopping_a_reason() {
    on_both(|place| {
        let town = town(place);
        let plan = adopted(&town, opening(Sort::Action, &[]));
        let id = write(&town, plan, saying("1", "x"));
        let to = |to, why: bool| TurnPoint {
            point: id,
            to,
            words: why.then(|| stage::words("parce que")),
            based_on: None,
        };
        town.ask(to(PointState::Running, false));
        assert!(town.ask(to(PointState::Running, false)).entries.is_empty());
        assert_eq!(town.refused(to(PointState::Stopped, false)).field.as_deref(), Some("words"));
        town.ask(to(PointState::Done, false));
        assert_eq!(town.refused(to(PointState::Open, false)).field.as_deref(), Some("words"));
        town.ask(to(PointState::Open, true));
        assert_eq!(get_point(&town, id).state, PointState::Open);
        let all: Vec<PointState> = town.read(|r| turns(r, id)).into_iter().map(|t| t.state).collect();
        assert_eq!(all, [PointState::Open, PointState::Done, PointState::Running]);
    });
}

#[test]
fn points_are_found_by_word_theme_area_and_part() {
    on_both(|place| {
        let town = town(place);
        let plan = adopted(&town, opening(Sort::Regional, &[]));
        let full = Point {
            theme: Some("8".into()),
            keywords: stage::codes(&["Étterbeek"]),
            functions: stage::codes(&["head"]),
            pilot: Some("tram".into()),
            partners: stage::codes(&["port"]),
            groups: stage::codes(&["associations"]),
            areas: stage::codes(&["n1"]),
            objectives: stage::codes(&["M1"]),
            ..saying("8.10", "Accueil des victimes")
        };
        let first = write(&town, plan, full);
        write(&town, plan, Point { theme: Some("1".into()), ..saying("8.9", "Autre") });
        let found = |filter: PointFilter| numbers(&town, plan, &filter);
        let all = PointFilter::default;
        let some = |code: &str| Some(code.to_owned());
        assert_eq!(found(all()), ["8.9", "8.10"], "as people count");
        for (filter, wanted) in [
            (PointFilter { words: "ETTER victimes".into(), ..all() }, vec!["8.10"]),
            (PointFilter { words: "100%_".into(), ..all() }, vec![]),
            (PointFilter { theme: some("1"), ..all() }, vec!["8.9"]),
            (PointFilter { function: some("head"), ..all() }, vec!["8.10"]),
            (PointFilter { group: some("associations"), ..all() }, vec!["8.10"]),
            (PointFilter { objective: some("M1"), ..all() }, vec!["8.10"]),
            // What is to be done everywhere is to be done there, too.
            (PointFilter { area: some("n1"), ..all() }, vec!["8.9", "8.10"]),
            (PointFilter { area: some("90001"), ..all() }, vec!["8.9"]),
            (PointFilter { organisation: some("port"), ..all() }, vec!["8.10"]),
            (PointFilter { state: Some(PointState::Done), ..all() }, vec![]),
        ] {
            assert_eq!(found(filter.clone()), wanted, "{filter:?}");
        }
        let counted = town.read(|r| pilots(r, &Eye::all()));
        assert_eq!((counted["tram"], counted["port"]), ((1, 0), (0, 1)));
        let of = town.read(|r| parts(r, &Eye::all(), "tram"));
        assert_eq!((of.len(), of[0].point, of[0].pilots), (1, first, true));
    });
}

#[test]
fn a_point_lies_where_its_plan_lies() {
    on_both(|place| {
        let town = town(place);
        let plan = open(&town, opening(Sort::Zonal, &["z1"]));
        let id = write(&town, plan, saying("1", "x"));
        let areas = |id| town.read(|r| Ok(programme::read::resource(r, id)?.unwrap().areas));
        assert_eq!(areas(id), stage::codes(&["z1"]));
        town.ask(programme::command::DescribePlan {
            plan,
            frame: crate::town::frame(),
            areas: stage::codes(&["z2"]),
            based_on: None,
        });
        assert_eq!(areas(id), stage::codes(&["z2"]));
        assert_eq!(town.read(|r| access::areas_of(r, id)), ["z2"]);
    });
}
