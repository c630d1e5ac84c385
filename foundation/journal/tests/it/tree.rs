//! The Merkle tree: known answers, and another implementation as oracle.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use journal::Hash;
use journal::merkle::{
    Frontier, Tree, empty_root, leaf_hash, node_hash, verify_consistency, verify_inclusion,
};
use proptest::prelude::*;
use sha2::Sha256;

/// The leaves that the Certificate Transparency projects test with.
const LEAVES: [&[u8]; 8] = [
    b"",
    &[0x00],
    &[0x10],
    &[0x20, 0x21],
    &[0x30, 0x31],
    &[0x40, 0x41, 0x42, 0x43],
    &[0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
    &[0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
];

const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn hash(hex: &str) -> Hash {
    hex.parse().unwrap()
}

#[test]
fn roots_as_in_the_known_answers() {
    let mut frontier = Frontier::new();
    let tree: Tree = LEAVES.iter().map(|leaf| leaf_hash(leaf)).collect();
    for (size, root) in (0u64..).zip(ROOTS) {
        assert_eq!(frontier.root(), hash(root));
        assert_eq!(tree.root(size), Some(hash(root)));
        assert_eq!(Frontier::from_bytes(&frontier.to_bytes()).as_ref(), Ok(&frontier));
        if let Some(leaf) = LEAVES.get(usize::try_from(size).unwrap()) {
            frontier.append(leaf_hash(leaf));
        }
    }
    assert_eq!(tree.root(9), None);
}

#[test]
fn proofs_as_in_the_known_answers() {
    let tree: Tree = LEAVES.iter().map(|leaf| leaf_hash(leaf)).collect();
    let path = [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ];
    assert_eq!(tree.inclusion_proof(0, 8), Some(path.map(hash).to_vec()));
    let path = [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ];
    assert_eq!(tree.consistency_proof(6, 8), Some(path.map(hash).to_vec()));
}

#[test]
fn proofs_as_in_the_example_of_rfc_9162_section_2_1_5() {
    let leaves: Vec<Hash> = (0..7u8).map(|n| leaf_hash(&[n])).collect();
    let tree: Tree = leaves.iter().copied().collect();
    let [a, b, c, d, e, f, j] = *leaves.as_slice() else { return };
    let (g, h, i) = (node_hash(&a, &b), node_hash(&c, &d), node_hash(&e, &f));
    let (k, l) = (node_hash(&g, &h), node_hash(&i, &j));
    assert_eq!(tree.root(7), Some(node_hash(&k, &l)));
    assert_eq!(tree.inclusion_proof(0, 7), Some(vec![b, h, l]));
    assert_eq!(tree.inclusion_proof(3, 7), Some(vec![c, g, l]));
    assert_eq!(tree.inclusion_proof(4, 7), Some(vec![f, j, k]));
    assert_eq!(tree.inclusion_proof(6, 7), Some(vec![i, k]));
    assert_eq!(tree.consistency_proof(3, 7), Some(vec![c, d, g, l]));
    assert_eq!(tree.consistency_proof(4, 7), Some(vec![l]));
    assert_eq!(tree.consistency_proof(6, 7), Some(vec![i, j, k]));
}

#[test]
fn a_frontier_whose_hashes_do_not_fit_its_size_is_refused() {
    let mut frontier = Frontier::new();
    (0..5u8).for_each(|n| frontier.append(leaf_hash(&[n])));
    let bytes = frontier.to_bytes();
    assert_eq!(bytes.len(), 8 + 2 * 32);
    for wrong in [&bytes[..7], &bytes[..40], &bytes[..71], &[&bytes[..], &[0; 32]].concat()] {
        assert!(Frontier::from_bytes(wrong).is_err());
    }
}

#[test]
fn proofs_out_of_range_are_neither_made_nor_believed() {
    let tree: Tree = (0..5u8).map(|n| leaf_hash(&[n])).collect();
    assert_eq!(tree.inclusion_proof(5, 5), None);
    assert_eq!(tree.inclusion_proof(0, 6), None);
    assert_eq!(tree.consistency_proof(4, 3), None);
    assert_eq!(tree.consistency_proof(1, 6), None);
    let root = tree.root(5).unwrap();
    assert!(!verify_inclusion(leaf_hash(&[0]), 5, 5, &[], root));
    assert!(!verify_inclusion(leaf_hash(&[0]), 0, 0, &[], root));
    assert!(!verify_consistency(5, root, 4, root, &[]));
    assert!(!verify_consistency(3, root, 5, root, &[]));
    assert!(verify_consistency(0, empty_root(), 5, root, &[]));
    assert!(!verify_consistency(0, root, 5, root, &[]));
}

type Oracle = MemoryBackedTree<Sha256, Vec<u8>>;

fn both(leaves: &[Vec<u8>]) -> (Tree, Oracle) {
    let mut oracle = Oracle::new();
    leaves.iter().for_each(|leaf| oracle.push(leaf.clone()));
    (leaves.iter().map(|leaf| leaf_hash(leaf)).collect(), oracle)
}

fn joined(proof: &[Hash]) -> Vec<u8> {
    proof.iter().flat_map(|step| step.0).collect()
}

fn oracle_root(root: Hash, size: u64) -> RootHash<Sha256> {
    RootHash::new(root.0.into(), size)
}

fn leaves() -> impl Strategy<Value = Vec<Vec<u8>>> {
    prop::collection::vec(prop::collection::vec(any::<u8>(), 0..8), 1..70)
}

proptest! {
    #[test]
    fn inclusion_agrees_with_the_oracle(leaves in leaves(), at in any::<prop::sample::Index>()) {
        let (tree, oracle) = both(&leaves);
        let (size, at) = (tree.size(), at.index(leaves.len()));
        let (index, root) = (at as u64, tree.root(tree.size()).unwrap());
        let theirs = oracle.root();
        prop_assert_eq!(root.0.as_slice(), theirs.as_bytes().as_slice());
        let proof = tree.inclusion_proof(index, size).unwrap();
        let theirs = oracle.prove_inclusion(at);
        prop_assert_eq!(joined(&proof), theirs.as_bytes());
        prop_assert!(verify_inclusion(leaf_hash(&leaves[at]), index, size, &proof, root));
        let theirs = InclusionProof::from_bytes(joined(&proof));
        prop_assert!(oracle_root(root, size).verify_inclusion(&leaves[at], index, &theirs).is_ok());
    }

    #[test]
    fn consistency_agrees_with_the_oracle(leaves in leaves(), at in any::<prop::sample::Index>()) {
        let (tree, oracle) = both(&leaves);
        let (new, old) = (tree.size(), at.index(leaves.len()) as u64 + 1);
        let proof = tree.consistency_proof(old, new).unwrap();
        let (old_root, new_root) = (tree.root(old).unwrap(), tree.root(new).unwrap());
        prop_assert!(verify_consistency(old, old_root, new, new_root, &proof));
        let theirs = oracle.prove_consistency(usize::try_from(new - old).unwrap());
        prop_assert_eq!(joined(&proof), theirs.as_bytes());
        let theirs = ConsistencyProof::try_from_bytes(joined(&proof)).unwrap();
        prop_assert!(oracle_root(new_root, new).verify_consistency(&oracle_root(old_root, old), &theirs).is_ok());
    }

    #[test]
    fn no_altered_inclusion_proof_is_believed(
        leaves in leaves(), at in any::<prop::sample::Index>(), step in any::<prop::sample::Index>(), bit in 0u32..256,
    ) {
        let (tree, _) = both(&leaves);
        let (size, at) = (tree.size(), at.index(leaves.len()));
        let (index, leaf, root) = (at as u64, leaf_hash(&leaves[at]), tree.root(size).unwrap());
        let mut proof = tree.inclusion_proof(index, size).unwrap();
        let wrong_leaf = leaf_hash(b"another leaf altogether");
        prop_assert!(!verify_inclusion(wrong_leaf, index, size, &proof, root));
        proof.push(root);
        prop_assert!(!verify_inclusion(leaf, index, size, &proof, root));
        proof.pop();
        if !proof.is_empty() {
            prop_assert!(!verify_inclusion(leaf, index, size, &proof[1..], root));
            let step = step.index(proof.len());
            proof[step].0[bit as usize / 8] ^= 1 << (bit % 8);
            prop_assert!(!verify_inclusion(leaf, index, size, &proof, root));
        }
    }

    #[test]
    fn no_altered_consistency_proof_is_believed(
        leaves in leaves(), at in any::<prop::sample::Index>(), step in any::<prop::sample::Index>(), bit in 0u32..256,
    ) {
        let (tree, _) = both(&leaves);
        let (new, old) = (tree.size(), at.index(leaves.len()) as u64 + 1);
        let (old_root, new_root) = (tree.root(old).unwrap(), tree.root(new).unwrap());
        let mut proof = tree.consistency_proof(old, new).unwrap();
        prop_assert!(!verify_consistency(old, leaf_hash(b"another past"), new, new_root, &proof));
        proof.push(new_root);
        prop_assert!(!verify_consistency(old, old_root, new, new_root, &proof));
        proof.pop();
        if !proof.is_empty() {
            prop_assert!(!verify_consistency(old, old_root, new, new_root, &proof[1..]));
            let step = step.index(proof.len());
            proof[step].0[bit as usize / 8] ^= 1 << (bit % 8);
            prop_assert!(!verify_consistency(old, old_root, new, new_root, &proof));
        }
    }
}
