//! From set to lifted: what each act needs, what stays visible, what collides.

use kernel::{Kind, Precision, Refusal, Stated, Text};
use perimeters::command::{ChangePerimeter, LiftPerimeter, SetPerimeter};
use perimeters::inside::Difference;
use perimeters::outline::Outline;
use perimeters::perimeter::{Colour, Statement};
use perimeters::read::{Eye, Filter, list, turns, versions};
use testkit::{NIGHT, Place, on_both};

use crate::town::{MIDDLE, Town, matter, says, set_around, wide, words};

fn change(perimeter: kernel::Id<kernel::kind::Matter>, says: Statement) -> ChangePerimeter {
    ChangePerimeter { perimeter, says, reason: words("le vent tourne"), stated: None, based_on: None }
}

fn lift(perimeter: kernel::Id<kernel::kind::Matter>) -> LiftPerimeter {
    let (decided_by, reason) = ("dir-pc-ops".to_owned(), words("danger écarté"));
    LiftPerimeter { perimeter, decided_by, reason, stated: None, based_on: None }
}

#[test]
fn a_perimeter_is_set_widened_and_lifted_and_every_version_stays() {
    on_both(|place| {
        let town = Town::on(place);
        let about = matter();
        let rule = set_around(about);
        let id = rule.perimeter;
        let said = Stated { at: NIGHT.plus_seconds(-300), precision: Precision::Minute };
        town.ask(SetPerimeter { stated: Some(said), ..rule });
        let row = town.row(id);
        assert_eq!(
            (row.number.as_str(), row.version, row.live, row.says.clone()),
            ("P-26-0001", 1, true, says())
        );
        town.ask(change(id, wide()));
        let row = town.row(id);
        assert_eq!((row.version, &row.says), (2, &wide()));
        town.clock.advance_seconds(3600);
        town.ask(lift(id));
        let row = town.row(id);
        assert!(!row.live && row.lifted_at == Some(NIGHT.plus_seconds(3600)));
        let history = town.read(|r| turns(r, id));
        let what: Vec<&str> = history.iter().map(|t| t.what.as_str()).collect();
        assert_eq!((what, history[0].at), (vec!["set", "changed", "lifted"], said.at));
        let all = versions(&history);
        assert_eq!(all.iter().map(|v| (v.n, v.says.clone())).collect::<Vec<_>>(), [(1, says()), (2, wide())]);
        assert_eq!(all[1].reason, words("le vent tourne"));
        let difference = Difference::of(&all[0].says.inside, &all[1].says.inside);
        assert_eq!((difference.people, difference.areas_came.len()), (Some(2_950 - 412), 1));
        let listed = |filter: &Filter| town.read(|r| list(r, &Eye::all(), filter, 100)).len();
        assert_eq!(listed(&Filter::default()), 0);
        assert_eq!(listed(&Filter { about: Some(about), lifted: true, skip: 0 }), 1);
        assert_eq!(listed(&Filter { about: Some(matter()), lifted: true, skip: 0 }), 0);
        let other = town.set();
        assert_eq!(town.row(other).number, "P-26-0002");
    });
}

#[test]
fn the_strictest_stands_first_within_an_incident() {
    on_both(|place| {
        let town = Town::on(place);
        let (first, second) = (matter(), matter());
        for (about, colour) in [(first, Colour::Yellow), (second, Colour::Orange), (first, Colour::Red)] {
            let rule = set_around(about);
            town.ask(SetPerimeter { says: Statement { colour, ..says() }, ..rule });
        }
        let rows = town.read(|r| list(r, &Eye::all(), &Filter::default(), 100));
        let shown: Vec<_> = rows.iter().map(|r| (r.about == first, r.says.colour)).collect();
        assert_eq!(shown, [(false, Colour::Orange), (true, Colour::Red), (true, Colour::Yellow)]);
    });
}

type Wrong = fn(&mut SetPerimeter);

#[test]
fn each_thing_that_is_missing_or_wrong_is_named_with_its_field() {
    let folder = Place::sqlite();
    let town = Town::on(&folder);
    let table: &[(Wrong, &str, &str)] = &[
        (|s| s.reason = words("  "), "reason", "refusal-missing"),
        (|s| s.reason = words(&"x".repeat(4001)), "reason", "refusal-too-long"),
        (|s| s.says.access = Text::both("oui", " "), "access-nl", "refusal-missing"),
        (|s| s.says.access.fr = None, "access-fr", "refusal-missing"),
        (|s| s.says.decided_by = String::new(), "decided-by", "refusal-missing"),
        (|s| s.says.decided_by = "king".into(), "decided-by", "refusal-unknown-code"),
        (|s| s.says.until = Some(NIGHT), "until", "refusal-perimeter-until"),
        (|s| s.says.until = Some(NIGHT.plus_seconds(-60)), "until", "refusal-perimeter-until"),
        (
            |s| s.says.outline = Outline::Circle { centre: MIDDLE, metres: 0 },
            "metres",
            "refusal-perimeter-radius",
        ),
        (
            |s| s.says.outline = Outline::Polygon { polygons: Vec::new() },
            "corners",
            "refusal-perimeter-broken",
        ),
        (|s| s.says.place = Some(words(&"x".repeat(301))), "place", "refusal-too-long"),
        (
            |s| s.stated = Some(Stated { at: NIGHT.plus_seconds(600), precision: Precision::Minute }),
            "stated",
            "refusal-in-the-future",
        ),
    ];
    for (wrong, field, key) in table {
        let mut rule = set_around(matter());
        wrong(&mut rule);
        let refusal = town.refused(rule);
        assert_eq!((refusal.field.as_deref(), refusal.key.as_str()), (Some(*field), *key));
    }
    assert_eq!(town.journal.head(), 0, "nothing was written");
}

#[test]
fn a_page_drawn_before_a_change_collides_and_what_was_lifted_stays_lifted() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.set();
        let seen = town.row(id).changed_seq;
        let rule = change(id, wide());
        town.ask(ChangePerimeter { based_on: Some(seen), ..rule.clone() });
        let refusal = town.refused(ChangePerimeter { based_on: Some(seen), says: says(), ..rule.clone() });
        assert_eq!((refusal.kind, refusal.key.as_str()), (Kind::Conflict, "refusal-perimeter-changed"));
        assert_eq!(refusal.facts["function"], "watch-officer");
        let stale = town.refused(LiftPerimeter { based_on: Some(seen), ..lift(id) });
        assert_eq!(stale.key, "refusal-perimeter-changed");
        let mut counted_anew = wide();
        counted_anew.inside.people = Some(3_000);
        counted_anew.from = NIGHT.plus_seconds(5);
        assert_eq!(town.refused(change(id, counted_anew)).key, "refusal-perimeter-same");
        town.ask(lift(id));
        for refusal in [town.refused(change(id, says())), town.refused(lift(id))] {
            assert_eq!(refusal, Refusal::conflict("refusal-perimeter-lifted").with("number", "P-26-0001"));
        }
        assert_eq!(town.refused(lift(matter())).kind, Kind::NotFound);
    });
}

#[test]
fn its_time_may_be_over_without_anybody_lifting_it() {
    let folder = Place::sqlite();
    let town = Town::on(&folder);
    let rule = set_around(matter());
    let id = rule.perimeter;
    let until = Some(NIGHT.plus_seconds(600));
    town.ask(SetPerimeter { says: Statement { until, ..says() }, ..rule });
    let row = town.row(id);
    assert!(!row.is_over(NIGHT.plus_seconds(599)) && row.is_over(NIGHT.plus_seconds(600)));
}
