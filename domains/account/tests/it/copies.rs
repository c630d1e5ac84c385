//! Copies that are signed elsewhere: of what is issued, by whoever issues, each of the version that stood when it was given out.

use account::account::Step;
use account::command::{AddErratum, Freeze, GiveCopy, Issue, TakeCopy, TakeStep};
use account::document::{Part, hash};
use account::read::{self, copies, errata, is_signed, version};
use kernel::{Id, Lang, Text, kind};
use signing::{MOST_COPIES, Signer};
use testkit::{NIGHT, Place, on_both};

use crate::house::House;

fn blob(word: &str) -> Id<kind::Blob> {
    Id::of_words(&["copy", word])
}

fn give(account: Id<kind::Matter>, word: &str, errata: i64) -> GiveCopy {
    GiveCopy { account, file: blob(word), languages: vec![Lang::Fr, Lang::Nl], bytes: 7, errata }
}

fn take(account: Id<kind::Matter>, of: &str, file: &str) -> TakeCopy {
    let signer = Signer {
        name: "C. Fictif".into(),
        claimed_at: Some(NIGHT),
        stamped_at: None,
        findings: vec!["time-claimed".into()],
    };
    TakeCopy { account, of: blob(of), file: blob(file), signers: vec![signer] }
}

/// An account that is fixed.
fn fixed(house: &House) -> (Id<kind::Matter>, String) {
    let id = house.opened(2026);
    house.ask(TakeStep { account: id, step: Step::Review, words: None, based_on: None });
    let content =
        vec![Part { code: "intro".into(), titles: Text::both("a", "b"), level: 1, ..Part::default() }];
    let shown = hash(&content);
    let freeze = Freeze { account: id, content, shown: shown.clone(), words: None, based_on: None };
    house.ask_as(&house.board, freeze).unwrap();
    (id, shown)
}

fn issued(house: &House) -> Id<kind::Matter> {
    let (account, shown) = fixed(house);
    house.ask_as(&house.board, Issue { account, embargo: None, shown }).unwrap();
    account
}

/// Whether it counts as signed, and of which version each copy is, the newest first.
fn stands(house: &House, id: Id<kind::Matter>) -> (Option<bool>, Vec<i64>) {
    let row = house.account(id);
    house.read(|r| {
        let (all, errata) = (copies(r, id)?, errata(r, id)?);
        let versions = all.iter().map(|c| version(&errata, c.seq)).collect();
        Ok((is_signed(&row, &errata, &all), versions))
    })
}

#[test]
fn a_copy_stays_with_the_version_it_was_of() {
    on_both(|place| {
        let house = House::on(place);
        let (id, shown) = fixed(&house);
        let early = house.refused_as(&house.board, give(id, "first", 0));
        assert_eq!(early.key, "refusal-account-state", "only what is issued is signed");
        assert_eq!(stands(&house, id), (None, Vec::new()));
        house.ask_as(&house.board, Issue { account: id, embargo: None, shown }).unwrap();
        house.ask_as(&house.board, give(id, "first", 0)).unwrap();
        assert_eq!(stands(&house, id), (Some(false), vec![1]));
        house.ask_as(&house.board, take(id, "first", "back")).unwrap();
        house.ask_as(&house.board, take(id, "first", "back")).unwrap();
        let rows = house.read(|r| copies(r, id));
        assert_eq!(rows.len(), 1, "handed in twice it is there once");
        let signed = rows[0].signed.as_ref().unwrap();
        assert_eq!((signed.file, signed.signers[0].name.as_str()), (blob("back"), "C. Fictif"));
        assert_eq!(stands(&house, id), (Some(true), vec![1]));

        let erratum =
            AddErratum { account: id, section: "intro".into(), text: Text::both("douze", "twaalf") };
        house.ask_as(&house.board, erratum).unwrap();
        assert_eq!(stands(&house, id), (Some(false), vec![1]), "the signed copy does not say the erratum");
        let stale = house.refused_as(&house.board, give(id, "stale", 0));
        assert_eq!(stale.key, "refusal-account-content", "printed before the erratum");
        house.ask_as(&house.board, give(id, "second", 1)).unwrap();
        assert_eq!(stands(&house, id), (Some(false), vec![2, 1]));
        house.ask_as(&house.board, take(id, "second", "back again")).unwrap();
        assert_eq!(stands(&house, id), (Some(true), vec![2, 1]));
        let turns = house.read(|r| read::turns(r, id, 50));
        let signed = turns.iter().filter(|t| t.what == "copy-signed").count();
        assert_eq!(signed, 2, "each is a line of the history, and the second look at the same is none");
    });
}

#[test]
fn what_was_not_given_out_what_nobody_signed_and_one_too_many_are_refused() {
    let place = Place::sqlite();
    let house = House::on(&place);
    let id = issued(&house);
    assert_eq!(house.refused_as(&house.board, take(id, "first", "back")).key, "refusal-account-not-ours");
    house.ask_as(&house.board, give(id, "first", 0)).unwrap();
    let bare = TakeCopy { signers: Vec::new(), ..take(id, "first", "back") };
    assert_eq!(house.refused_as(&house.board, bare).key, "refusal-account-unsigned");
    for n in 1..MOST_COPIES {
        house.ask_as(&house.board, give(id, &n.to_string(), 0)).unwrap();
    }
    assert_eq!(house.refused_as(&house.board, give(id, "more", 0)).key, "refusal-account-copies");
    let erratum = AddErratum { account: id, section: "intro".into(), text: Text::both("douze", "twaalf") };
    house.ask_as(&house.board, erratum).unwrap();
    for n in 0..MOST_COPIES {
        house.ask_as(&house.board, give(id, &format!("corrected {n}"), 1)).unwrap();
    }
    let more = house.refused_as(&house.board, give(id, "more", 1));
    assert_eq!(more.key, "refusal-account-copies", "as many again of what stands now, and no more");
}

#[test]
fn what_comes_back_later_carries_the_names_that_were_there() {
    on_both(|place| {
        let house = House::on(place);
        let id = issued(&house);
        house.ask_as(&house.board, give(id, "first", 0)).unwrap();
        let one = take(id, "first", "by one");
        let mut other = one.signers[0].clone();
        other.name = "D. Fictif".into();
        let both = vec![one.signers[0].clone(), other];
        let two = TakeCopy { signers: both, ..take(id, "first", "by two") };
        house.ask_as(&house.board, one.clone()).unwrap();
        house.ask_as(&house.board, two).unwrap();
        let lost = house.refused_as(&house.board, one);
        assert_eq!(
            (lost.key.as_str(), lost.facts["name"].as_str()),
            ("refusal-signing-signer", "D. Fictif"),
            "the file that one signed does not take the place of the one that two signed"
        );
        let signed = house.read(|r| copies(r, id)).remove(0).signed.unwrap();
        assert_eq!((signed.file, signed.signers.len()), (blob("by two"), 2));
    });
}
