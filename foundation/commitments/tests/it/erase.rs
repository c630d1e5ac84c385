//! What people said can be erased alone: where the commitment stands does not change by it.

use commitments::addressee::{Addressee, Contact};
use commitments::command::{AnswerCommitment, GiveCommitment};
use commitments::commitment::{State, Turn};
use commitments::read::turns;
use store::{Blobs, WriteError};
use testkit::on_both;

use crate::life::answer;
use crate::town::{Town, stop, tram};

#[test]
fn a_photo_a_reply_and_a_name_go_and_the_order_stays_done() {
    on_both(|place| {
        let town = Town::on(place);
        let blobs = Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
        let photo = blobs.put("part", &mut &b"a picture, as far as this test goes"[..]).unwrap().id();
        let contact = Contact {
            name: Some("Quelqu’un (fictif)".into()),
            phone: Some("0490 00 00 02".into()),
            mail: None,
        };
        let rule = GiveCommitment { to: Addressee { contact, ..tram() }, ..stop() };
        let id = rule.commitment;
        let given = town.ask(rule).entries;
        assert_eq!(given[1].kind, "commitments.person-named@1");
        let done = AnswerCommitment { photos: vec![photo], ..answer(id, Turn::Execute) };
        let done = town.ask_as(&town.dispatcher, done).unwrap().entries[0].seq;
        assert!(
            matches!(town.erase(&blobs, given[0].seq), Err(WriteError::Refused(r)) if r.key == "refusal-erase-guard")
        );
        town.erase(&blobs, given[1].seq).unwrap();
        assert_eq!((town.row(id).name, town.row(id).phone), (None, None));
        assert!(blobs.by_id(photo).unwrap().is_some());
        town.erase(&blobs, done).unwrap();
        assert!(blobs.by_id(photo).unwrap().is_none(), "the photo went with the answer");
        let row = town.row(id);
        assert_eq!((row.state, row.next_due), (State::Executed, None), "it was done all the same");
        let last = town.read(|r| turns(r, id)).pop().unwrap();
        assert_eq!(
            (last.what.as_str(), last.erased, last.detail.to_string()),
            ("executed", true, "{}".to_owned())
        );
    });
}
