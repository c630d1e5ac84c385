//! Identifiers that come out the same on every run, so that a step that is repeated is the same command.

use kernel::Id;

/// The id that these words stand for in a demonstration. The empty word at the end belongs to ids that stand in journals.
pub(crate) fn id<K>(words: &[&str]) -> Id<K> {
    Id::of_words(&[&["demonstration"], words, &[""]].concat())
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
