//! Identifiers that come out the same on every run, so that a step that is repeated is the same command.

use kernel::Id;
use sha2::{Digest, Sha256};

/// The id that these words stand for. A UUID of version 8 (RFC 9562): ours, from a hash.
pub(crate) fn id<K>(words: &[&str]) -> Id<K> {
    let mut hash = Sha256::new();
    for word in ["demonstration"].iter().chain(words) {
        hash.update(word.as_bytes());
        hash.update([0]);
    }
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(hash.finalize()) {
        *to = from;
    }
    Id::new(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

#[cfg(test)]
mod tests {
    use kernel::kind;

    use super::*;

    #[test]
    fn the_same_words_are_the_same_id_and_others_are_not() {
        let of = |words: &[&str]| id::<kind::Matter>(words);
        assert_eq!(of(&["night", "gas"]), of(&["night", "gas"]));
        assert_ne!(of(&["night", "gas"]), of(&["nightgas"]));
        assert_ne!(of(&["night", "gas"]), of(&["night", "water"]));
    }
}
