//! Proofs as they travel: written, read again, and refused where anything in them was changed.

use journal::checkpoint::Checkpoint;
use journal::merkle::{Tree, leaf_hash};
use journal::proof::{Claim, Proof, ProofError, Stamped};

use crate::sample::{Chain, ORIGIN, key};

fn tree(chain: &Chain) -> Tree {
    chain.entries.iter().map(|(header, _)| leaf_hash(header)).collect()
}

fn stamped(checkpoint: &Checkpoint) -> Stamped {
    Stamped { at: "2026-11-24T02:40:00Z".to_owned(), note: checkpoint.sign(&key()).unwrap() }
}

fn over(chain: &Chain, size: u64) -> Checkpoint {
    let root = tree(chain).root(size).unwrap();
    Checkpoint { origin: ORIGIN.to_owned(), size, root, extensions: Vec::new() }
}

fn inclusion(chain: &Chain, index: u64, size: u64) -> Proof {
    let header = chain.entries[usize::try_from(index).unwrap()].0.clone();
    let path = tree(chain).inclusion_proof(index, size).unwrap();
    Proof { claim: Claim::Inclusion { header, index, size }, path, notes: vec![stamped(&over(chain, size))] }
}

fn consistency(chain: &Chain, old: u64, new: u64) -> Proof {
    let path = tree(chain).consistency_proof(old, new).unwrap();
    let notes = [old, new].map(|size| stamped(&over(chain, size))).to_vec();
    Proof { claim: Claim::Consistency { old, new }, path, notes }
}

#[test]
fn every_proof_of_a_journal_holds_after_its_text_was_read_again() {
    let chain = Chain::of(9);
    for size in 1..=9 {
        for index in 0..size {
            let proof = inclusion(&chain, index, size);
            let read: Proof = format!("{proof}\n").parse().unwrap();
            assert_eq!((read.holds(&[]), &read), (Ok(()), &proof), "{index} of {size}");
        }
        for old in 1..=size {
            let proof = consistency(&chain, old, size);
            let read: Proof = format!("{proof}\n").parse().unwrap();
            assert_eq!((read.holds(&[]), &read), (Ok(()), &proof), "{old} of {size}");
        }
    }
}

#[test]
fn what_was_changed_in_a_proof_is_found() {
    let chain = Chain::of(9);
    let good = inclusion(&chain, 4, 9).to_string();
    let refused = |text: &str| text.parse::<Proof>().and_then(|proof| proof.holds(&[])).unwrap_err();
    assert_eq!(refused(&good.replacen("index   4", "index   5", 1)), ProofError::Number(5));
    assert_eq!(refused(&good.replacen("of 9", "of 8", 1)), ProofError::Missing(8));
    assert_eq!(refused(&good.replacen("coordination", "investigation", 1)), ProofError::Path(9));
    assert_eq!(
        refused(&good.replacen("belfry.example/live\n", "belfry.example/access\n", 1)),
        ProofError::Journal("live".to_owned())
    );
    let at = good.find("path    ").unwrap() + 8;
    let other = if good[at..].starts_with('0') { "1" } else { "0" };
    assert_eq!(refused(&format!("{}{other}{}", &good[..at], &good[at + 1..])), ProofError::Path(9));
    let shorter: String =
        good.lines().filter(|l| !l.starts_with("path")).map(|line| format!("{line}\n")).collect();
    assert_eq!(refused(&shorter), ProofError::Path(9));
    assert!(matches!(refused("words\n"), ProofError::Form(_)));
    assert!(matches!(refused("index   4 of 9\n"), ProofError::Form(_)), "without its header");
    let bare = good.split("checkpoint,").next().unwrap();
    assert!(matches!(refused(bare), ProofError::Form(_)), "without a checkpoint");
}

#[test]
fn the_checkpoint_that_somebody_holds_goes_before_the_one_in_the_proof() {
    let (chain, proof) = (Chain::of(9), consistency(&Chain::of(9), 4, 9));
    assert_eq!(proof.holds(&[over(&chain, 4)]), Ok(()));
    let rewritten = |size| Checkpoint { root: leaf_hash(b"other"), ..over(&chain, size) };
    assert_eq!(proof.holds(&[rewritten(4)]), Err(ProofError::Path(9)), "history was written anew");
    assert_eq!(proof.holds(&[rewritten(9)]), Err(ProofError::Other(9)));
    // Of another journal, or another size: neither for nor against.
    let elsewhere = Checkpoint { origin: "belfry.example/access".to_owned(), ..rewritten(9) };
    assert_eq!(proof.holds(&[elsewhere, rewritten(5)]), Ok(()));
    let mut alone = proof;
    alone.notes.remove(0);
    assert_eq!(alone.holds(&[]), Err(ProofError::Missing(4)));
    assert_eq!(alone.holds(&[over(&chain, 4)]), Ok(()));
}
