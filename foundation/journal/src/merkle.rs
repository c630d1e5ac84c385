//! The Merkle tree over an append-only list, as RFC 9162 section 2.1 defines it, with SHA-256.
//!
//! The writer keeps a [`Frontier`] (a few dozen hashes); whoever proves builds a [`Tree`] from all leaf hashes.

mod tree;

pub use tree::Tree;

use crate::{FormatError, Hash, Hasher};

/// The hash of a leaf: `SHA-256(00 bytes)`. The bytes of an entry's leaf are those of its header.
#[must_use]
pub fn leaf_hash(bytes: &[u8]) -> Hash {
    Hasher::default().with(&[0]).with(bytes).finish()
}

/// The hash of an inner node: `SHA-256(01 left right)`.
#[must_use]
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Hasher::default().with(&[1]).with(&left.0).with(&right.0).finish()
}

/// The root of a tree without leaves.
#[must_use]
pub fn empty_root() -> Hash {
    Hash::of(b"")
}

/// The roots of the perfect subtrees that make up a tree, largest first: all that appending needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// An empty tree's.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
    /// Appends a leaf, given its [`leaf_hash`].
    pub fn append(&mut self, leaf: Hash) {
        let mut node = leaf;
        // Each trailing one of the size is a perfect subtree that the new node completes into one twice as large.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                node = node_hash(&left, &node);
            }
        }
        self.peaks.push(node);
        self.size += 1;
    }
    /// Leaves so far.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }
    /// The root of the tree so far.
    #[must_use]
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        match peaks.next() {
            None => empty_root(),
            Some(last) => peaks.fold(*last, |right, left| node_hash(left, &right)),
        }
    }
    /// For storage: the size as 8 bytes, most significant first, then the hashes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = self.size.to_be_bytes().to_vec();
        self.peaks.iter().for_each(|peak| out.extend_from_slice(&peak.0));
        out
    }
    /// What [`Frontier::to_bytes`] wrote.
    ///
    /// # Errors
    /// When the number of hashes does not fit the size.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FormatError> {
        let wrong = FormatError::Expected { wanted: "a Merkle frontier", at: 0 };
        let Some((size, rest)) = bytes.split_first_chunk::<8>() else { return Err(wrong) };
        let size = u64::from_be_bytes(*size);
        let (peaks, left) = rest.as_chunks::<32>();
        if !left.is_empty() || usize::try_from(size.count_ones()) != Ok(peaks.len()) {
            return Err(wrong);
        }
        Ok(Self { size, peaks: peaks.iter().map(|peak| Hash(*peak)).collect() })
    }
}

/// Whether `proof` shows that `leaf` stands at `index` (from 0) of the tree of `size` leaves with this root.
#[must_use]
pub fn verify_inclusion(leaf: Hash, index: u64, size: u64, proof: &[Hash], root: Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut node, mut last, mut hash) = (index, size - 1, leaf);
    for step in proof {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            hash = node_hash(step, &hash);
            // On the right edge the levels at which this node has no sibling are passed over.
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, step);
        }
        node >>= 1;
        last >>= 1;
    }
    last == 0 && hash == root
}

/// Whether `proof` shows that the tree of `old_size` leaves with `old_root` is a prefix of the one of `new_size` leaves
/// with `new_root`. From an empty tree to any other there is nothing to show, and the proof must be empty.
#[must_use]
pub fn verify_consistency(
    old_size: u64,
    old_root: Hash,
    new_size: u64,
    new_root: Hash,
    proof: &[Hash],
) -> bool {
    if old_size > new_size {
        return false;
    }
    if old_size == new_size {
        return proof.is_empty() && old_root == new_root;
    }
    if old_size == 0 {
        return proof.is_empty() && old_root == empty_root();
    }
    // A perfect old tree is itself the first step, and not repeated in the proof.
    let (first, rest) = match (old_size.is_power_of_two(), proof.split_first()) {
        (true, _) => (old_root, proof),
        (false, Some((first, rest))) => (*first, rest),
        (false, None) => return false,
    };
    let shift = (old_size - 1).trailing_ones();
    let (mut node, mut last) = ((old_size - 1) >> shift, (new_size - 1) >> shift);
    let (mut old, mut new) = (first, first);
    for step in rest {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            old = node_hash(step, &old);
            new = node_hash(step, &new);
            while node & 1 == 0 && node != 0 {
                node >>= 1;
                last >>= 1;
            }
        } else {
            new = node_hash(&new, step);
        }
        node >>= 1;
        last >>= 1;
    }
    last == 0 && old == old_root && new == new_root
}
