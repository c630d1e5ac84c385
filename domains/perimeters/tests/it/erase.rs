//! Who is reached at a point can be erased alone; what decides who sees a perimeter stays; a lifting without its words is one.

use perimeters::command::LiftPerimeter;
use perimeters::read::{points, turns};
use store::{Blobs, WriteError};
use testkit::on_both;

use crate::points::place;
use crate::town::{Town, words};

#[test]
fn a_contact_goes_and_the_point_stays() {
    on_both(|folder| {
        let town = Town::on(folder);
        let blobs = Blobs::open(&folder.dir().join("blobs"), 1_000, None).unwrap();
        let id = town.set();
        let set = town.row(id).set_seq;
        let placed = town.ask(place(id)).entries;
        assert_eq!(placed[1].kind, "perimeters.point-contact@1");
        assert!(
            matches!(town.erase(&blobs, set), Err(WriteError::Refused(r)) if r.key == "refusal-erase-guard")
        );
        town.erase(&blobs, placed[1].seq).unwrap();
        let rows = town.read(|r| points(r, id));
        assert_eq!((rows.len(), rows[0].contact.clone()), (1, None));
        let (decided_by, reason) = ("mayor".to_owned(), words("un nom (fictif)"));
        let lift = LiftPerimeter { perimeter: id, decided_by, reason, stated: None, based_on: None };
        let lifted = town.ask(lift).entries[0].seq;
        town.erase(&blobs, lifted).unwrap();
        assert!(!town.row(id).live, "lifted all the same");
        let last = town.read(|r| turns(r, id)).pop().unwrap();
        assert_eq!(
            (last.what.as_str(), last.erased, last.detail.to_string()),
            ("lifted", true, "{}".to_owned())
        );
    });
}
