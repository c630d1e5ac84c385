//! One altered byte anywhere in an export: the verifier notices, and names the entry.

use journal::export::ExportError;
use journal::{Fault, What};
use proptest::prelude::*;

use crate::exports::verify;
use crate::sample::Chain;

/// Which entry a byte of an export belongs to; 0 is the first line.
pub(crate) fn entry_at(bytes: &[u8], at: usize) -> i64 {
    i64::try_from(bytes[..at].iter().filter(|b| **b == b'\n').count()).unwrap()
}

/// Whether a fault leads to this entry. The header of one entry is proved by the next one's link, so that either may be
/// named.
fn leads_to(fault: &Fault, entry: i64) -> bool {
    let near = entry..=entry + 1;
    match fault.what {
        What::Sequence(expected) => near.contains(&expected),
        _ => fault.seq.is_some_and(|seq| near.contains(&seq)),
    }
}

/// Nothing when the altered export is judged rightly.
fn misjudged(chain: &Chain, at: usize, altered: &[u8]) -> Option<String> {
    let entry = entry_at(&chain.export(), at);
    match verify(altered, &[chain.checkpoint()]) {
        Err(ExportError::Manifest(_)) if entry == 0 => None,
        Err(ExportError::Line(line)) if (entry..=entry + 1).contains(&(i64::try_from(line).unwrap() - 1)) => {
            None
        }
        Err(e) => Some(format!("{e} for a byte of entry {entry}")),
        Ok((_, report)) if report.faults.is_empty() => {
            Some(format!("byte {at} of entry {entry} went unnoticed"))
        }
        Ok(_) if entry == 0 => None,
        Ok((_, report)) if report.faults.iter().any(|fault| leads_to(fault, entry)) => None,
        Ok((_, report)) => Some(format!("{:?} for a byte of entry {entry}", report.faults)),
    }
}

#[test]
fn every_single_byte_counts() {
    let chain = Chain::of(5);
    let bytes = chain.export();
    for at in 0..bytes.len() {
        let mut altered = bytes.clone();
        altered[at] ^= 1;
        assert_eq!(misjudged(&chain, at, &altered), None);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn any_altered_byte_is_noticed(at in any::<prop::sample::Index>(), change in 1u8..=255) {
        let chain = Chain::of(12);
        let mut altered = chain.export();
        let at = at.index(altered.len());
        altered[at] ^= change;
        prop_assert_eq!(misjudged(&chain, at, &altered), None);
    }

    #[test]
    fn lines_dropped_doubled_or_moved_are_noticed(
        from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>(), what in 0..3,
    ) {
        let (mut chain, good) = (Chain::of(12), Chain::of(12).export());
        let line = chain.entries[from.index(12)].clone();
        if what != 1 {
            chain.entries.remove(from.index(12));
        }
        if what != 0 {
            chain.entries.insert(to.index(chain.entries.len() + 1), line);
        }
        let altered = chain.export();
        let (_, report) = verify(&altered, &[]).unwrap();
        prop_assert_eq!(report.faults.is_empty(), altered == good);
    }
}
