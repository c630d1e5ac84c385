//! Copies of approved minutes: given out to be signed, and back with signatures that hold.

use bodies::command::{ApproveMinutes, DraftMinutes, GiveCopy, TakeCopy, WriteMinutes};
use bodies::read;
use kernel::{Id, Lang, Text, kind};
use signing::{MOST_COPIES, Signer};
use testkit::on_both;

use crate::house::House;

fn file(word: &str) -> Id<kind::Blob> {
    Id::of_words(&[word])
}

fn give(session: Id<kind::Matter>, version: i64, word: &str) -> GiveCopy {
    GiveCopy { session, version, file: file(word), languages: vec![Lang::Fr, Lang::Nl], bytes: 7 }
}

fn back(session: Id<kind::Matter>, of: &str, names: &[&str]) -> TakeCopy {
    let signer = |name: &&str| Signer {
        name: (*name).to_owned(),
        claimed_at: None,
        stamped_at: None,
        findings: Vec::new(),
    };
    let signers = names.iter().map(signer).collect();
    TakeCopy { session, of: file(of), file: file(&format!("{of}-signed")), signers }
}

/// Minutes of two versions, of which the second is to be approved.
fn written(house: &House) -> Id<kind::Matter> {
    let session = house.closed("committee");
    house.ask(DraftMinutes { session });
    let parts = house.read(|r| read::minutes(r, session, None)).unwrap().parts.len();
    house.ask(WriteMinutes { session, version: 1, texts: vec![Text::both("a", "b"); parts] });
    session
}

#[test]
fn only_the_approved_version_is_given_out_and_its_copies_come_back_signed() {
    on_both(|place| {
        let house = House::on(place);
        let session = written(&house);
        assert_eq!(house.refused(give(session, 2, "a")).key, "refusal-body-copy-state");
        house.ask_as(&house.head, ApproveMinutes { session, version: 2 }).unwrap();
        assert_eq!(house.refused(give(session, 1, "a")).key, "refusal-body-changed", "an earlier version");
        let changed = house.session(session).changed_seq;
        let given = house.ask(give(session, 2, "a")).entries[0].seq;
        house.ask_as(&house.head, give(session, 2, "b")).unwrap();
        let approved = house.session(session).approved.unwrap().2;
        let signers = |since: i64| house.read(|r| read::signers(r, session, since));
        assert_eq!(signers(approved), None, "sealed, not signed");
        assert_eq!(house.refused(back(session, "c", &["x"])).key, "refusal-body-copy-not-ours");
        assert_eq!(house.refused(back(session, "a", &[])).key, "refusal-body-copy-unsigned");
        assert_eq!(house.ask(back(session, "a", &["B. Secrétaire", "A. Présidente"])).entries.len(), 1);
        assert_eq!(house.ask(back(session, "a", &["B. Secrétaire"])).entries.len(), 0, "it is there already");
        let alone = TakeCopy { file: file("other"), ..back(session, "a", &["B. Secrétaire"]) };
        let lost = house.refused(alone);
        assert_eq!(
            (lost.key.as_str(), lost.facts["name"].as_str()),
            ("refusal-signing-signer", "A. Présidente")
        );
        assert_eq!(signers(approved), Some(vec!["A. Présidente".into(), "B. Secrétaire".into()]));
        assert_eq!(
            signers(given),
            None,
            "a copy of what was approved before does not tell what was approved since"
        );
        assert_eq!(house.session(session).changed_seq, changed, "nothing of the session changes");
        let rows = house.read(|r| read::copies(r, session));
        let signed: Vec<bool> = rows.iter().map(|c| c.signed.is_some()).collect();
        assert_eq!(signed, [false, true], "the newest first");
        assert_eq!(house.journal.compare_with_rebuild().unwrap(), Vec::new());
    });
}

#[test]
fn copies_are_counted_and_belong_to_one_session() {
    on_both(|place| {
        let house = House::on(place);
        let [session, other] = [(); 2].map(|()| written(&house));
        for session in [session, other] {
            house.ask_as(&house.head, ApproveMinutes { session, version: 2 }).unwrap();
        }
        for n in 0..MOST_COPIES {
            house.ask(give(session, 2, &format!("copy {n}")));
        }
        let refused = house.refused(give(session, 2, "one more"));
        assert_eq!((refused.key.as_str(), refused.facts["limit"].as_str()), ("refusal-body-copies", "12"));
        assert_eq!(house.refused(back(other, "copy 0", &["x"])).key, "refusal-body-copy-not-ours");
        house.ask(give(other, 2, "of the other"));
        assert_eq!(house.read(|r| read::copies(r, other)).len(), 1);
    });
}
