//! The frozen format: an export that format 1 wrote, byte for byte.

use std::path::Path;

use journal::checkpoint::{KeyRing, Note};

use crate::exports::verify;
use crate::sample::{Chain, ORIGIN, key};

const EXPORT: &[u8] = include_bytes!("../golden/format-1/journal.tsv");
const CHECKPOINT: &str = include_str!("../golden/format-1/checkpoints.txt");

#[test]
fn the_golden_export_of_format_1_is_still_written_and_still_holds() {
    let chain = Chain::of(6);
    let now = Path::new(env!("CARGO_TARGET_TMPDIR")).join("journal.tsv");
    std::fs::write(&now, chain.export()).unwrap();
    assert!(EXPORT == chain.export(), "format 1 is frozen; what is written now stands in {}", now.display());
    assert_eq!(CHECKPOINT, format!("{}\n", chain.note()));
    let note: Note = CHECKPOINT.strip_suffix('\n').unwrap().parse().unwrap();
    let checkpoint = KeyRing::new(ORIGIN, key().public().clone()).verify(&note).unwrap();
    let (_, report) = verify(EXPORT, &[checkpoint]).unwrap();
    assert_eq!((report.faults, report.entries, report.checkpoints), (Vec::new(), 6, 1));
}
