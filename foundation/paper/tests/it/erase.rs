//! A name on a sheet and a reason can be erased alone; who reads a pack, and that a sheet was entered, cannot.

use paper::read::{form, released};
use store::{Blobs, Erase, Stamp, Submission, WriteError};
use testkit::{command_id, on_both};

use crate::sheets::enter;
use crate::town::{Town, matter, pack};
use crate::unsent::release;

fn erase(town: &Town, blobs: &Blobs, seq: i64) -> Result<(), WriteError> {
    let command = Erase {
        entries: vec![seq],
        reason: "demande (fictive)".into(),
        power: "journal.erase",
        views: town.journal.definition().views.clone(),
    };
    let submission = Submission {
        command_id: command_id(),
        actor: town.officer.clone(),
        command: Box::new(command),
        stamp: std::sync::Arc::new(Stamp::default()),
    };
    town.journal.erase(submission, blobs).map(drop)
}

#[test]
fn a_name_goes_and_the_sheet_stays_entered() {
    on_both(|place| {
        let town = Town::on(place);
        let blobs = Blobs::open(&place.dir().join("blobs"), 1_000, None).unwrap();
        let refused = |seq| match erase(&town, &blobs, seq) {
            Err(WriteError::Refused(r)) => r.key,
            other => panic!("not refused: {other:?}"),
        };
        let printed = town.ask(pack()).entries[0].seq;
        assert_eq!(refused(printed), "refusal-erase-guard");
        let sheet = matter();
        let entered = town.ask(enter(sheet)).entries;
        assert_eq!(entered[1].kind, "paper.writer-named@1");
        assert_eq!(refused(entered[0].seq), "refusal-erase-paper-sheet");
        erase(&town, &blobs, entered[1].seq).unwrap();
        let row = town.read(|r| form(r, sheet)).unwrap();
        assert_eq!((row.writer, row.lines), (None, Some(6)));
        assert_eq!(town.refused(enter(sheet)).key, "refusal-paper-entered");
        let seq = town.ask_as(&town.supervisor, release(&town.officer)).unwrap().entries[0].seq;
        erase(&town, &blobs, seq).unwrap();
        assert_eq!(town.read(|r| released(r, 9)), [], "nothing is left of a release whose words are gone");
    });
}
