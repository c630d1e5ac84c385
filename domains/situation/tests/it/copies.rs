//! Copies of a report that are signed elsewhere: what comes back later carries the names that were there.

use kernel::{Id, Lang, kind};
use situation::command::{DraftReport, IssueReport, OfferReport, SignReport, WriteEntry};
use situation::read::report_copies;
use situation::report::Signer;
use situation::text::Words;
use testkit::{NIGHT, on_both};

use crate::incidents::open;
use crate::town::{Town, matter};

fn blob(word: &str) -> Id<kind::Blob> {
    Id::of_words(&["copy", word])
}

fn issued(town: &Town) -> Id<kind::Matter> {
    let (incident, report) = (open(town, "gas"), matter());
    town.ask(WriteEntry::message(Some(incident), Words::new(Lang::Fr, "Périmètre installé")));
    town.ask(DraftReport {
        report,
        incident: Some(incident),
        from: NIGHT,
        to: NIGHT.plus_seconds(3600),
        revises: None,
        frame: Default::default(),
        sources: None,
    });
    town.ask(IssueReport { report, based_on: None });
    report
}

fn back(report: Id<kind::Matter>, file: &str, names: &[&str]) -> SignReport {
    let signer = |name: &&str| Signer {
        name: (*name).to_owned(),
        claimed_at: None,
        stamped_at: None,
        findings: Vec::new(),
    };
    SignReport { report, of: blob("given"), file: blob(file), signers: names.iter().map(signer).collect() }
}

#[test]
fn the_file_that_one_signed_does_not_take_the_place_of_the_one_that_two_signed() {
    on_both(|place| {
        let town = Town::on(place);
        let report = issued(&town);
        town.ask(OfferReport { report, file: blob("given"), languages: vec![Lang::Fr], bytes: 7 });
        town.ask(back(report, "by one", &["A. Fictif"]));
        town.ask(back(report, "by two", &["A. Fictif", "B. Fictif"]));
        let lost = town.refused(back(report, "by one", &["A. Fictif"]));
        assert_eq!((lost.key.as_str(), lost.facts["name"].as_str()), ("refusal-signing-signer", "B. Fictif"));
        let signed = town.read(|r| report_copies(r, report)).remove(0).signed.unwrap();
        assert_eq!((signed.file, signed.signers.len()), (blob("by two"), 2));
    });
}
