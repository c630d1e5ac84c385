//! Copies of a phase that are signed elsewhere: what comes back later carries the names that were there.

use emergency::command::{GiveCopy, TakeCopy};
use emergency::phase::Level;
use emergency::read::copies;
use kernel::{Id, Lang, kind};
use signing::Signer;
use testkit::on_both;

use crate::town::{Town, full, matter};

fn blob(word: &str) -> Id<kind::Blob> {
    Id::of_words(&["copy", word])
}

fn back(phase: Id<kind::Matter>, file: &str, names: &[&str]) -> TakeCopy {
    let signer = |name: &&str| Signer {
        name: (*name).to_owned(),
        claimed_at: None,
        stamped_at: None,
        findings: Vec::new(),
    };
    TakeCopy { phase, of: blob("given"), file: blob(file), signers: names.iter().map(signer).collect() }
}

#[test]
fn the_file_that_one_signed_does_not_take_the_place_of_the_one_that_two_signed() {
    on_both(|place| {
        let town = Town::on(place);
        let phase = town.declare(&town.governor, full(Level::Provincial, matter()));
        town.ask(
            &town.governor,
            GiveCopy { phase, file: blob("given"), languages: vec![Lang::Fr], bytes: 7 },
        );
        town.ask(&town.officer, back(phase, "by one", &["A. Fictif"]));
        town.ask(&town.officer, back(phase, "by two", &["A. Fictif", "B. Fictif"]));
        let lost = town.refused(&town.officer, back(phase, "by one", &["A. Fictif"]));
        assert_eq!((lost.key.as_str(), lost.facts["name"].as_str()), ("refusal-signing-signer", "B. Fictif"));
        let signed = town.read(|r| copies(r, phase)).remove(0).signed.unwrap();
        assert_eq!((signed.file, signed.signers.len()), (blob("by two"), 2));
    });
}
