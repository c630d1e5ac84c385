//! A whole tree in memory (about 64 bytes a leaf), for whoever makes proofs.

use super::{empty_root, node_hash};
use crate::Hash;

/// The roots of all perfect subtrees, level by level from the leaves.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    levels: Vec<Vec<Hash>>,
}

impl FromIterator<Hash> for Tree {
    /// A tree of these leaf hashes.
    fn from_iter<I: IntoIterator<Item = Hash>>(leaves: I) -> Self {
        let mut tree = Self::default();
        leaves.into_iter().for_each(|leaf| tree.push(leaf));
        tree
    }
}

impl Tree {
    /// Appends a leaf hash.
    pub fn push(&mut self, leaf: Hash) {
        let mut node = leaf;
        for level in &mut self.levels {
            level.push(node);
            match level.as_slice() {
                [.., left, right] if level.len().is_multiple_of(2) => node = node_hash(left, right),
                _ => return,
            }
        }
        self.levels.push(vec![node]);
    }
    /// Leaves so far.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }
    /// The root of the first `size` leaves; nothing when there are fewer.
    #[must_use]
    pub fn root(&self, size: u64) -> Option<Hash> {
        if size == 0 { Some(empty_root()) } else { self.range(0, size) }
    }
    /// The audit path of the leaf at `index` (from 0) in the tree of the first `size` leaves; nothing when out of range.
    #[must_use]
    pub fn inclusion_proof(&self, index: u64, size: u64) -> Option<Vec<Hash>> {
        if index >= size || size > self.size() {
            return None;
        }
        let (mut start, mut end, mut path) = (0, size, Vec::new());
        while end - start > 1 {
            let middle = start + split(end - start);
            if index < middle {
                path.push(self.range(middle, end)?);
                end = middle;
            } else {
                path.push(self.range(start, middle)?);
                start = middle;
            }
        }
        path.reverse();
        Some(path)
    }
    /// The proof that the first `old` leaves are a prefix of the first `new`; nothing when `old > new` or out of range.
    #[must_use]
    pub fn consistency_proof(&self, old: u64, new: u64) -> Option<Vec<Hash>> {
        if old > new || new > self.size() {
            return None;
        }
        if old == 0 || old == new {
            return Some(Vec::new());
        }
        let (mut start, mut end, mut path) = (0, new, Vec::new());
        while old < end {
            let middle = start + split(end - start);
            if old <= middle {
                path.push(self.range(middle, end)?);
                end = middle;
            } else {
                path.push(self.range(start, middle)?);
                start = middle;
            }
        }
        // The old tree as a whole is known to the verifier; a part of it is not.
        if start > 0 {
            path.push(self.range(start, end)?);
        }
        path.reverse();
        Some(path)
    }
    /// The root of the leaves from `start` to before `end`, where `start` is a multiple of a power of two ≥ the length.
    fn range(&self, start: u64, end: u64) -> Option<Hash> {
        let length = end.checked_sub(start)?;
        if length.is_power_of_two() {
            let level = length.trailing_zeros();
            let nodes = self.levels.get(usize::try_from(level).ok()?)?;
            return nodes.get(usize::try_from(start >> level).ok()?).copied();
        }
        let middle = start + split(length);
        Some(node_hash(&self.range(start, middle)?, &self.range(middle, end)?))
    }
}

/// The largest power of two below `length`, which is at least 2.
fn split(length: u64) -> u64 {
    1 << (length - 1).ilog2()
}
