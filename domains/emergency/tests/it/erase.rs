//! Names and words can be erased alone; which phase was in force cannot.

use emergency::command::{DeclarePhase, MarkTold, Verdict};
use emergency::phase::{Act, Level, Means};
use emergency::read::{acts, recipients, speakers};
use store::{Blobs, WriteError};
use testkit::on_both;

use crate::town::{Town, answer, full, matter, said, words};

#[test]
fn a_name_goes_and_the_phase_stays() {
    on_both(|place| {
        let town = Town::on(place);
        let blobs = Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
        let rule = DeclarePhase { heard: Some(said("Bourgmestre")), ..full(Level::Communal, matter()) };
        let id = rule.phase;
        let written = town.ask(&town.officer, rule).entries;
        let told = MarkTold {
            phase: id,
            recipient: 0,
            reached: true,
            means: Means::Phone,
            whom: Some("Quelqu’un (fictif)".into()),
            read_back: false,
            words: Some(words("x")),
            stated: None,
        };
        let told = town.ask(&town.officer, told).entries[0].seq;
        let said_so = town.ask(&town.mayor, answer(id, Act::Declaration, Verdict::Confirm)).entries[0].seq;
        assert_eq!(written[1].kind, "emergency.speaker-named@1");
        let kept = |seq| match town.erase(&blobs, seq) {
            Err(WriteError::Refused(r)) => r.key,
            other => panic!("{other:?}"),
        };
        assert_eq!(kept(written[0].seq), "refusal-erase-guard");
        assert_eq!(kept(said_so), "refusal-erase-phase");
        town.erase(&blobs, written[1].seq).unwrap();
        assert!(town.read(|r| speakers(r, id)).is_empty());
        town.erase(&blobs, told).unwrap();
        let first = town.read(|r| recipients(r, id)).remove(0);
        assert!(first.told_at.is_some() && first.whom.is_none(), "told all the same, nobody is named");
        let history: Vec<(String, bool)> =
            town.read(|r| acts(r, id)).into_iter().map(|a| (a.what, a.erased)).collect();
        let wanted = [("recorded", false), ("told", true), ("confirmed", false)];
        assert_eq!(history, wanted.map(|(what, erased)| (what.to_owned(), erased)));
    });
}
