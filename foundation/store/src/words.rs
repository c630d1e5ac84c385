//! Search words: case and accents folded, so that "Étterbeek" is found by "etter".

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// No word longer than this is kept; nobody types more to find it.
const LONGEST: usize = 40;
/// No more words than this per text, so that a pasted book does not hold the writer.
const MOST: usize = 400;

/// The distinct folded words of a text, in order.
#[must_use]
pub fn words(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| w.chars().take(LONGEST).collect())
        .take(MOST)
        .collect()
}

/// Lower case without accents; ligatures written out.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .flat_map(|c| match c {
            'œ' => ['o', 'e'].into_iter().take(2),
            'æ' => ['a', 'e'].into_iter().take(2),
            'ß' => ['s', 's'].into_iter().take(2),
            other => [other, ' '].into_iter().take(1),
        })
        .collect()
}

/// The first text that sorts after everything beginning with `prefix`.
#[must_use]
pub fn after_prefix(prefix: &str) -> String {
    let mut end = prefix.to_owned();
    end.push(char::MAX);
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_accents_and_ligatures() {
        let found: Vec<_> = words("L’Œuvre, «ÉTÉ» à 14h; œuvre").into_iter().collect();
        assert_eq!(found, ["14h", "a", "ete", "l", "oeuvre"]);
    }
}
