//! The agenda: items, their order, what becomes of them, and this place's position.

use bodies::command::{AddItem, CarryItem, OrderItems, ReopenItem, SetPosition, SettleItem, TakeStep};
use bodies::read::{self, Eye};
use bodies::session::{Document, Item, ItemState, Step};
use kernel::{Id, Lang, Text, kind};
use testkit::{NIGHT, on_both};

use crate::house::{House, item, matter, words};

fn titles(house: &House, session: Id<kind::Matter>) -> Vec<String> {
    house.items(session).iter().map(|i| i.title.show(Lang::Fr).to_owned()).collect()
}

#[test]
fn items_are_added_and_put_in_order() {
    on_both(|place| {
        let house = House::on(place);
        let session = house.planned("committee");
        let document = Document { blob: Id::new(testkit::unique()), name: "plan.pdf".into() };
        let third = Item { documents: vec![document.clone()], ..item("Divers") };
        let receipt = house.ask(AddItem { session, item: third.clone() });
        assert_eq!(titles(&house, session), ["Gaz", "Écoles", "Divers"]);
        let entry = house.journal.entry(receipt.entries[0].seq).unwrap().unwrap();
        assert_eq!(store::View::files(&bodies::BodiesView, &entry), [document.blob]);
        let order: Vec<_> = house.items(session).iter().rev().map(|i| i.id).collect();
        house.ask(OrderItems { session, order: order.clone() });
        assert_eq!(titles(&house, session), ["Divers", "Écoles", "Gaz"]);
        assert!(house.ask(OrderItems { session, order: order.clone() }).entries.is_empty());
        let without = OrderItems { session, order: order[1..].to_vec() };
        assert_eq!(house.refused(without).key, "refusal-body-order");
        let twice = OrderItems { session, order: vec![order[0], order[0], order[1]] };
        assert_eq!(house.refused(twice).key, "refusal-body-order");
        let of_nobody = Item { owner: Some("nobody".into()), ..item("x") };
        assert_eq!(house.refused(AddItem { session, item: of_nobody }).field.as_deref(), Some("owner"));
    });
}

#[test]
fn what_was_left_open_is_carried_over_or_dropped_one_by_one() {
    on_both(|place| {
        let house = House::on(place);
        let first = house.open("committee");
        let items = house.items(first);
        let settle = |item: &read::ItemRow, drop, told: Option<&str>| SettleItem {
            session: first,
            item: item.id,
            drop,
            words: told.map(words),
        };
        house.ask(AddItem { session: first, item: item("Divers") });
        house.ask(settle(&items[0], false, None));
        assert_eq!(house.refused(settle(&items[0], true, Some("x"))).key, "refusal-body-item-settled");
        // A wrong click is put right as long as the session goes on.
        let reopen = || ReopenItem { session: first, item: items[0].id };
        house.ask(reopen());
        assert_eq!(house.refused(reopen()).key, "refusal-body-item-stays", "open already");
        house.ask(settle(&items[0], true, Some("x")));
        house.ask(reopen());
        house.ask(settle(&items[0], false, None));
        house.ask(TakeStep::new(first, Step::Close));
        // And after it, until its minutes are approved.
        house.ask(reopen());
        house.ask(settle(&items[0], false, None));
        let next = house.planned("committee");
        let later = NIGHT.plus_seconds(86_400);
        let left = house.read(|r| read::left_open(r, &Eye::all(), "committee", later));
        assert_eq!(
            left.iter().map(|(_, i)| i.title.show(Lang::Fr)).collect::<Vec<_>>(),
            ["Écoles", "Divers"]
        );
        let carry = |into| CarryItem { session: first, item: items[1].id, into, as_item: matter() };
        assert_eq!(house.refused(carry(house.planned("cell"))).key, "refusal-body-carry-where");
        house.ask(carry(next));
        assert_eq!(house.refused(carry(next)).key, "refusal-body-item-settled");
        assert_eq!(titles(&house, next), ["Gaz", "Écoles", "Écoles"]);
        let carried = house.items(next).pop().unwrap();
        assert_eq!((carried.carried_from, carried.minutes), (Some(items[1].id), Some(10)));
        let was = house.read(|r| read::item(r, first, items[1].id)).unwrap();
        assert_eq!((was.state, was.carried_into), (ItemState::Carried, Some(next)));
        let last = house.read(|r| read::left_open(r, &Eye::all(), "committee", later)).pop().unwrap().1;
        assert_eq!(house.refused(settle(&last, true, None)).key, "refusal-reason-missing");
        house.ask(settle(&last, true, Some("réglé par écrit")));
        assert!(house.read(|r| read::left_open(r, &Eye::all(), "committee", later)).is_empty());
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn a_position_is_for_sessions_of_others() {
    on_both(|place| {
        let house = House::on(place);
        let (ours, theirs) = (house.planned("cell"), house.planned("council"));
        let position = |session| SetPosition {
            session,
            item: house.items(session)[0].id,
            position: Text::both("pour", "voor"),
        };
        assert_eq!(house.refused(position(ours)).key, "refusal-body-own");
        house.ask(position(theirs));
        assert_eq!(house.items(theirs)[0].position_of_ours, Some(Text::both("pour", "voor")));
        let empty = SetPosition { position: Text::default(), ..position(theirs) };
        assert_eq!(house.refused(empty).key, "refusal-missing");
    });
}
