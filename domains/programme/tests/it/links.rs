//! The cascade: links upwards, both directions, what is missing.

use programme::command::{EndLink, MakeLink};
use programme::link::LinkSort;
use programme::plan::{Sort, Step};
use programme::read::{Eye, PlanFilter, down, gaps, plans, up};
use stage::matter;
use testkit::on_both;

use crate::town::{adopted, facts, get, open, opening, saying, step, town, write};

#[test]
fn a_measure_serves_a_point_of_a_higher_plan_and_both_know() {
    on_both(|place| {
        let town = town(place);
        let national = open(&town, opening(Sort::National, &[]));
        let phenomenon = write(&town, national, saying("3", "Drogues"));
        let regional = adopted(&town, opening(Sort::Regional, &[]));
        let measure = write(&town, regional, saying("8.1", "x"));
        let link = MakeLink {
            from: measure,
            to: phenomenon,
            sort: LinkSort::Serves,
            words: Some(stage::words("note")),
        };
        town.ask(link.clone());
        let above = town.read(|r| up(r, measure));
        assert_eq!((above.len(), above[0].other, above[0].sort), (1, phenomenon, LinkSort::Serves));
        assert_eq!(town.read(|r| down(r, phenomenon))[0].other, measure);
        // Never to the same level or down, never to what is not there.
        for to in [regional, measure] {
            assert_eq!(town.refused(MakeLink { to, ..link.clone() }).key, "refusal-programme-upward");
        }
        let down_there = MakeLink { from: national, to: regional, ..link.clone() };
        assert_eq!(town.refused(down_there).key, "refusal-programme-upward");
        assert_eq!(town.refused(MakeLink { to: matter(), ..link }).key, "refusal-programme-no-target");
        let end = EndLink { from: measure, to: phenomenon, sort: LinkSort::Serves };
        town.ask(end);
        assert!(town.read(|r| up(r, measure)).is_empty());
        assert!(town.ask(end).entries.is_empty());
    });
}

#[test]
fn what_is_missing_around_a_plan_is_counted() {
    on_both(|place| {
        let town = town(place);
        let national = open(&town, opening(Sort::National, &[]));
        let regional = adopted(&town, opening(Sort::Regional, &[]));
        let bound = write(&town, regional, saying("1.1", "x"));
        write(&town, regional, saying("1.2", "y"));
        town.ask(MakeLink { from: bound, to: national, sort: LinkSort::Follows, words: None });
        adopted(&town, opening(Sort::Zonal, &["z1"]));
        // One that is only being written does not count.
        let prepared = open(&town, opening(Sort::Zonal, &["z2"]));
        adopted(&town, opening(Sort::Prevention, &["90001", "90002"]));
        let missing = || {
            town.read(|r| {
                let all = plans(r, &Eye::all(), &PlanFilter::default())?;
                gaps(r, &get(&town, regional), &all, &facts().areas)
            })
        };
        let found = missing();
        assert_eq!(found.unbound, 1);
        let codes = |all: &[&str]| all.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        assert_eq!(found.without, [(Sort::Zonal, codes(&["z2"])), (Sort::Prevention, codes(&["90003"]))]);
        town.ask(step(prepared, Step::Adopt));
        assert_eq!(missing().without[0], (Sort::Zonal, Vec::new()));
    });
}
