//! Whole exports: what holds, and what the verifier says of what does not.

use journal::checkpoint::Checkpoint;
use journal::export::{self, ExportError, Manifest};
use journal::verify::{Report, Verifier};
use journal::{Fault, Hash, What};
use kernel::Timestamp;

use crate::sample::{Chain, header, values};

/// Verifies the bytes of an export with these checkpoints.
pub(crate) fn verify(
    mut bytes: &[u8],
    checkpoints: &[Checkpoint],
) -> Result<(Manifest, Report), ExportError> {
    export::verify(&mut bytes, checkpoints)
}

fn report(chain: &Chain, checkpoints: &[Checkpoint]) -> Report {
    verify(&chain.export(), checkpoints).unwrap().1
}

fn fault(seq: i64, what: What) -> Fault {
    Fault { seq: Some(seq), what }
}

#[test]
fn a_good_export_holds_with_withheld_fields_and_destroyed_bodies() {
    let chain = Chain::of(12);
    let all: Vec<Checkpoint> = [12, 1, 8, 0].map(|size| Chain::of(size).checkpoint()).to_vec();
    let report = report(&chain, &all);
    assert_eq!(report.faults, []);
    assert_eq!((report.entries, report.bodies, report.destroyed, report.checkpoints), (12, 10, 2, 4));
    assert_eq!((report.head, report.root), (chain.head(), chain.frontier.root()));
}

#[test]
fn an_empty_journal_holds() {
    let report = report(&Chain::default(), &[Chain::default().checkpoint()]);
    assert_eq!((report.faults, report.entries, report.head), (Vec::new(), 0, Hash::ZERO));
}

#[test]
fn destroying_a_body_changes_nothing_that_was_signed() {
    let mut chain = Chain::of(12);
    let before = chain.checkpoint();
    chain.entries.iter_mut().for_each(|(_, body)| *body = None);
    let report = report(&chain, &[before]);
    assert_eq!((report.faults, report.bodies, report.destroyed), (Vec::new(), 0, 12));
}

#[test]
fn a_missing_entry_is_named() {
    let mut chain = Chain::of(9);
    chain.entries.remove(3);
    let report = report(&chain, &[Chain::of(9).checkpoint()]);
    assert_eq!(report.faults[..2], [fault(5, What::Sequence(4)), fault(5, What::Link)]);
    assert_eq!(report.faults[2], Fault { seq: None, what: What::Checkpoint(9) });
}

#[test]
fn a_doubled_and_a_moved_entry_are_named() {
    let mut doubled = Chain::of(9);
    doubled.entries.insert(4, doubled.entries[3].clone());
    assert_eq!(report(&doubled, &[]).faults[0], fault(4, What::Sequence(5)));
    let mut moved = Chain::of(9);
    moved.entries.swap(3, 4);
    assert_eq!(report(&moved, &[]).faults[0], fault(5, What::Sequence(4)));
}

#[test]
fn what_a_restore_lost_is_said_exactly() {
    let full = Chain::of(12);
    let lost = report(&Chain::of(9), &[full.checkpoint()]);
    assert_eq!(lost.faults, [Fault { seq: None, what: What::Missing(10, 12) }]);
    assert_eq!(lost.faults[0].to_string(), "entries 10 to 12 are missing: a checkpoint covers them");
}

#[test]
fn a_journal_written_anew_is_caught_by_an_old_checkpoint() {
    let old = Chain::of(6).checkpoint();
    let mut rewritten = Chain::default();
    for seq in 1..=8 {
        let mut values = values(seq);
        if seq == 2 {
            values.insert("text".to_owned(), "Rien à signaler".into());
        }
        rewritten.append(header(seq, rewritten.head()), values);
    }
    assert_eq!(report(&rewritten, &[]).faults, []);
    assert_eq!(report(&rewritten, &[old]).faults, [Fault { seq: None, what: What::Checkpoint(6) }]);
}

#[test]
fn time_that_goes_back_and_an_entry_of_another_journal_are_named() {
    let mut chain = Chain::of(3);
    let mut back = header(4, chain.head());
    back.recorded.at = Timestamp(back.recorded.at.0 - 120_000_000);
    chain.append(back, values(4));
    let mut other = header(5, chain.head());
    other.journal = "exercise-4".to_owned();
    chain.append(other, values(5));
    let expected = [fault(4, What::Time), fault(5, What::Journal("exercise-4".to_owned()))];
    assert_eq!(report(&chain, &[]).faults, expected);
}

#[test]
fn the_first_line_must_say_what_the_entries_say() {
    let good = String::from_utf8(Chain::of(4).export()).unwrap();
    let checkpoint = Chain::of(4).checkpoint();
    for (from, to, member) in [
        ("\"journal\":\"live\",\"origin\"", "\"journal\":\"dead\",\"origin\"", "journal"),
        ("\"entries\":4", "\"entries\":5", "entries"),
        ("belfry.example/live", "belfry.example/dead", "origin"),
    ] {
        let (_, report) =
            verify(good.replacen(from, to, 1).as_bytes(), std::slice::from_ref(&checkpoint)).unwrap();
        assert_eq!(report.faults, [Fault { seq: None, what: What::Manifest(member) }]);
    }
    for (from, to) in [("journal-export/1", "journal-export/2"), ("\"entries\":4", "\"entries\":4,\"x\":1")] {
        assert!(matches!(verify(good.replacen(from, to, 1).as_bytes(), &[]), Err(ExportError::Manifest(_))));
    }
    assert!(matches!(verify(b"", &[]), Err(ExportError::Manifest(_))));
}

#[test]
fn an_export_that_was_cut_off_is_noticed_wherever_it_ends() {
    let bytes = Chain::of(4).export();
    // The very last line break carries nothing.
    for end in 0..bytes.len() - 1 {
        assert!(verify(&bytes[..end], &[]).map_or(true, |(_, r)| !r.faults.is_empty()), "cut at byte {end}");
    }
}

#[test]
fn a_flood_of_faults_is_cut_short() {
    let mut verifier = Verifier::new(Some("live"), &[]);
    (0..10_000).for_each(|_| verifier.push(b"{}", Some(b"{}")));
    let report = verifier.finish();
    assert!((10..=100).contains(&report.faults.len()));
    assert_eq!(report.entries, 10_000);
}
