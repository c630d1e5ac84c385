//! Logistic points: placed, moved, withdrawn; who is reached there can be erased alone.

use kernel::Point;
use perimeters::command::{LiftPerimeter, MovePoint, PlacePoint, WithdrawPoint};
use perimeters::point::{Sort, Stand};
use perimeters::read::{points, turns};
use testkit::{NIGHT, Place, on_both};

use crate::town::{MIDDLE, Town, words};

pub(crate) fn stand() -> Stand {
    Stand { at: MIDDLE, place: Some(words("quai")), from: NIGHT, until: None }
}

pub(crate) fn place(perimeter: kernel::Id<kernel::kind::Matter>) -> PlacePoint {
    let contact = Some("C. Fictif 0490 00 00 01".to_owned());
    PlacePoint { perimeter, sort: Sort::CommandPost, name: None, stand: stand(), contact }
}

#[test]
fn a_point_is_placed_moved_and_withdrawn_and_its_way_stays_visible() {
    on_both(|db| {
        let town = Town::on(db);
        let id = town.set();
        let seen = town.row(id).changed_seq;
        assert_eq!(town.ask(place(id)).entries.len(), 2, "the point, and who is reached there");
        town.ask(PlacePoint { sort: Sort::MedicalPost, contact: None, ..place(id) });
        let there = Point { lon: MIDDLE.lon + 20_000, ..MIDDLE };
        let moved = Stand { at: there, until: Some(NIGHT.plus_seconds(7200)), ..stand() };
        let rule = MovePoint {
            perimeter: id,
            point: 1,
            stand: moved.clone(),
            contact: None,
            reason: words("fumée"),
        };
        assert_eq!(town.ask(rule.clone()).entries.len(), 1);
        let same = MovePoint { contact: Some("C. Fictif 0490 00 00 01".into()), ..rule.clone() };
        assert_eq!(town.ask(same).entries.len(), 1, "the same contact is not said again");
        let rows = town.read(|r| points(r, id));
        assert_eq!((rows.len(), rows[0].sort, &rows[0].stand), (2, Sort::CommandPost, &moved));
        assert_eq!(rows[0].contact.as_deref(), Some("C. Fictif 0490 00 00 01"));
        town.ask(WithdrawPoint { perimeter: id, point: 1, reason: words("plus nécessaire") });
        assert_eq!(town.read(|r| points(r, id)).len(), 1);
        assert_eq!(town.refused(rule).key, "refusal-perimeter-point");
        assert_eq!(town.row(id).changed_seq, seen, "points are no part of what the perimeter says");
        let history = town.read(|r| turns(r, id));
        let what: Vec<&str> = history.iter().map(|t| t.what.as_str()).collect();
        assert_eq!(
            what,
            ["set", "point-placed", "point-placed", "point-moved", "point-moved", "point-withdrawn"]
        );
        assert!(
            !history.iter().any(|t| t.detail.to_string().contains("0490")),
            "numbers stand in no history"
        );
    });
}

#[test]
fn what_is_wrong_with_a_point_is_named() {
    let folder = Place::sqlite();
    let town = Town::on(&folder);
    let id = town.set();
    let nameless = town.refused(PlacePoint { sort: Sort::Other, ..place(id) });
    assert_eq!(nameless.field.as_deref(), Some("name"));
    let off = Stand { at: Point { lon: 2_000_000_000, lat: 0 }, ..stand() };
    assert_eq!(town.refused(PlacePoint { stand: off, ..place(id) }).field.as_deref(), Some("place"));
    let over = Stand { until: Some(NIGHT), ..stand() };
    assert_eq!(town.refused(PlacePoint { stand: over, ..place(id) }).field.as_deref(), Some("until"));
    let long = PlacePoint { contact: Some("x".repeat(301)), ..place(id) };
    assert_eq!(town.refused(long).field.as_deref(), Some("contact"));
    for _ in 0..40 {
        town.ask(place(id));
    }
    assert_eq!(town.refused(place(id)).key, "refusal-perimeter-points");
    let reason = words(" ");
    assert_eq!(
        town.refused(WithdrawPoint { perimeter: id, point: 1, reason }).field.as_deref(),
        Some("reason")
    );
    let (decided_by, reason) = ("mayor".to_owned(), words("fini"));
    town.ask(LiftPerimeter { perimeter: id, decided_by, reason, stated: None, based_on: None });
    assert_eq!(town.refused(place(id)).key, "refusal-perimeter-lifted");
}
