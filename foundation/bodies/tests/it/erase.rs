//! What may be erased of a session and what stays.

use bodies::command::{MarkAttendance, MoveSession};
use bodies::read;
use bodies::session::{Presence, Seat};
use testkit::{NIGHT, on_both};

use crate::house::{House, said};

#[test]
fn what_guards_a_session_or_gave_the_latest_number_stays() {
    on_both(|place| {
        let house = House::on(place);
        let why = |seq: i64| house.journal.candidates(&[seq]).unwrap().remove(0).stays;
        let session = house.open("committee");
        assert_eq!(why(1), Some("refusal-erase-guard"));
        let note = |text: &str| house.ask(said(session, text)).entries[0].seq;
        let (one, two) = (note("un"), note("deux"));
        assert_eq!((why(one), why(two)), (None, Some("refusal-erase-latest")));
        let seat = Seat::of("fire");
        let name = Some("B. Claes (fictif)".to_owned());
        let mark =
            MarkAttendance { session, seat, presence: Presence::Present, name, by: None, stated: None };
        let marked = house.ask(mark).entries[0].seq;
        assert_eq!(why(marked), None, "a name at the table can be destroyed");
        let drafted = {
            use bodies::command::{DraftMinutes, TakeStep};
            house.ask(TakeStep::new(session, bodies::session::Step::Close));
            house.ask(DraftMinutes { session }).entries[0].seq
        };
        assert_eq!(why(drafted), Some("refusal-erase-latest"));
        let other = house.planned("cell");
        let at = NIGHT.plus_seconds(7200);
        let moved = MoveSession { session: other, at, place: None, call: None, words: None, based_on: None };
        assert_eq!(why(house.ask(moved).entries[0].seq), None);
        assert_eq!(house.read(|r| read::attendance(r, session)).len(), 1);
    });
}
