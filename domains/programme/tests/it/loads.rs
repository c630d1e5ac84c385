//! Taking in the plans of a profile: shown first, entered once, changes as versions.

use std::fmt::Write as _;

use kernel::MemoryFiles;
use programme::command::{DescribePlan, LoadPlan, TurnPlan, WritePoint, differences};
use programme::file::{LINKS, Library, MEASURES, PLANS, Shipped, THEMES};
use programme::plan::{State, Step};
use programme::point::{self, PointState};
use programme::read::{Eye, PointFilter, points, turns, up, versions};
use testkit::on_both;

use crate::town::{Town, frame, get, get_point, saying, step, town, writing};

const PLAN: &str = "[[plan]]\ncode = \"p\"\nsort = \"regional\"\ntitles = { fr = \"Plan\" }\nstate = \"running\"\nadopted = \"2021-01-14\"\nby = \
                    \"council\"\nfunction = \"manager\"\nsource = \"s\"\nfrom = \"2021-01-01\"\nuntil = \"2024-12-31\"\n\
                    [[plan]]\ncode = \"n\"\nsort = \"national\"\ntitles = { fr = \"National\" }\nstate = \"preparing\"\nfunction = \
                    \"manager\"\nsource = \"s\"\n";
const HEAD: &str = "plan;number;theme;fr;standing;source;state;pilot\n";

fn library(measures: &str) -> Library {
    let files = MemoryFiles::default()
        .with(PLANS, PLAN.as_bytes())
        .with(THEMES, &b"plan;code;fr;standing;source\np;8;Trafic;verified;s\n"[..])
        .with(MEASURES, format!("{HEAD}{measures}").into_bytes())
        .with(LINKS, &b"plan;number;to;to-number;sort;words\np;8.8;n;;serves;note\n"[..]);
    let library = Library::read(&files);
    assert_eq!(library.faults, []);
    library
}

fn shipped(measures: &str) -> Shipped {
    library(measures).plans.remove(0)
}

fn load(town: &Town, shipped: &Shipped) -> usize {
    town.ask(LoadPlan { shipped: shipped.clone() }).entries.len()
}

const FIRST: &str =
    "p;8.8;8;Veiller;verified;note;;tram\np;1.9;;;missing;note;;\np;6.2;;Fait;quoted;q;done;\n";

#[test]
fn the_same_files_are_taken_in_once() {
    on_both(|place| {
        let town = town(place);
        let one = shipped(FIRST);
        let found = town.read(|r| differences(r, &one));
        assert!(found.new && !found.is_none());
        assert_eq!((found.added.len(), found.links), (3, 0), "the higher plan is not here yet");
        load(&town, &one);
        let row = get(&town, one.id());
        assert_eq!((row.state, row.adopted_by.as_deref(), row.points), (State::Running, Some("council"), 3));
        assert_eq!((row.with_text, row.open, row.headings.len()), (2, 2, 1));
        let done = get_point(&town, point::shipped("p", "6.2"));
        assert_eq!((done.state, town.read(|r| turns(r, done.id)).len()), (PointState::Done, 1));
        assert!(town.read(|r| differences(r, &one)).is_none());
        assert_eq!(load(&town, &one), 0);
        // Once the higher plan is here, the link is what is new.
        load(&town, &library(FIRST).plans[1]);
        assert_eq!(town.read(|r| differences(r, &one)).links, 1);
        load(&town, &one);
        assert_eq!(town.read(|r| up(r, point::shipped("p", "8.8"))).len(), 1);
        // What the profile describes is not described here.
        let rule = DescribePlan { plan: one.id(), frame: frame(), areas: stage::codes(&[]), based_on: None };
        assert_eq!(town.refused(rule).key, "refusal-programme-of-profile");
    });
}

#[test]
fn a_plan_that_came_closed_is_not_prepared_again_when_it_is_reopened() {
    on_both(|place| {
        let town = town(place);
        let closed = Shipped { state: State::Closed, ..library(FIRST).plans.remove(1) };
        load(&town, &closed);
        assert_eq!(get(&town, closed.id()).state, State::Closed);
        let words = Some(stage::words("clos par erreur"));
        town.ask(TurnPlan { words, ..step(closed.id(), Step::Reopen) });
        assert_eq!(get(&town, closed.id()).state, State::Running);
    });
}

#[test]
fn a_changed_file_brings_versions_and_takes_nothing_away() {
    on_both(|place| {
        let town = town(place);
        load(&town, &shipped(FIRST));
        let by_hand = |number: &str, text: &str| {
            let rule = writing(shipped(FIRST).id(), saying(number, text));
            let id = point::shipped("p", number);
            town.ask(WritePoint { id, why: Some(stage::words("relu")), ..rule });
        };
        by_hand("1.9", "écrit ici");
        by_hand("8.8", "réécrit ici");
        // The file says of 8.8 what it said before: what was written here stands.
        let next = shipped(
            "p;8.8;8;Veiller;verified;note;;tram\np;1.9;;Trouvé;verified;plan p. 44;;\np;1.10;;Neuf;quoted;q;;\n",
        );
        let found = town.read(|r| differences(r, &next));
        assert_eq!(
            (found.added.as_slice(), found.gone.as_slice()),
            (&["1.10".to_owned()][..], &["6.2".to_owned()][..])
        );
        let changed: Vec<&str> = found.changed.iter().map(|(number, ..)| number.as_str()).collect();
        assert_eq!((changed, found.by_hand.as_slice()), (vec!["1.9"], &["1.9".to_owned()][..]));
        load(&town, &next);
        let of = |number: &str| town.read(|r| versions(r, point::shipped("p", number)));
        assert_eq!(
            of("1.9").iter().map(|v| (v.version, v.file)).collect::<Vec<_>>(),
            [(3, true), (2, false), (1, true)]
        );
        assert_eq!(of("8.8").len(), 2);
        assert_eq!(get(&town, next.id()).points, 4, "what the file no longer brings stays");
        assert_eq!(load(&town, &next), 0);
        let bad = shipped("p;8.8;8;Veiller;verified;note;;tram\np;1.11;9;x;own;;;\n");
        let refusal = town.refused(LoadPlan { shipped: bad });
        assert_eq!((refusal.field.as_deref(), refusal.facts["point"].as_str()), (Some("theme"), "1.11"));
    });
}

#[test]
fn five_hundred_measures_are_searched_by_word() {
    let place = testkit::Place::sqlite();
    let town = town(&place);
    let mut lines = String::new();
    for n in 1..=500 {
        writeln!(
            lines,
            "p;8.{n};8;Mesure numéro {n} avec un texte d’une longueur ordinaire;quoted;note;;tram"
        )
        .unwrap();
    }
    let one = shipped(&lines);
    load(&town, &one);
    let filter = PointFilter { words: "mesure 49".into(), ..PointFilter::default() };
    let found = town.read(|r| points(r, &Eye::all(), one.id(), &filter));
    // In the numbers or in the words: 49, 149, 249, 349, 449 and 490 to 499.
    assert_eq!(found.len(), 15);
}
