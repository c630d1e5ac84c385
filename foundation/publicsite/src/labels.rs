//! The site's own words in every language in which they exist. Where a language has none, English ones are marked as such.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Languages whose labels come with the program.
pub const LABELLED: [&str; 6] = ["fr", "nl", "en", "de", "uk", "ar"];

const FILES: [(&str, &str); 6] = [
    ("fr", include_str!("../labels/fr.toml")),
    ("nl", include_str!("../labels/nl.toml")),
    ("en", include_str!("../labels/en.toml")),
    ("de", include_str!("../labels/de.toml")),
    ("uk", include_str!("../labels/uk.toml")),
    ("ar", include_str!("../labels/ar.toml")),
];

/// Words by key.
pub(crate) type Labels = BTreeMap<String, String>;

static ALL: LazyLock<BTreeMap<&'static str, Labels>> = LazyLock::new(|| {
    // A file that is none has no words; a test holds all files to the same keys.
    let of =
        |(tag, text): &(&'static str, &str)| (*tag, unbroken(tag, toml::from_str(text).unwrap_or_default()));
    FILES.iter().map(of).collect()
});

/// French signs that stand apart from the word before them never begin a line.
fn unbroken(tag: &str, words: Labels) -> Labels {
    let stays = |text: String| {
        [':', ';', '!', '?'].iter().fold(text, |t, c| t.replace(&format!(" {c}"), &format!("\u{A0}{c}")))
    };
    words.into_iter().map(|(key, text)| (key, if tag == "fr" { stays(text) } else { text })).collect()
}

/// The words for a language, and the language that they are in.
pub(crate) fn labels(tag: &str) -> (&'static str, &'static Labels) {
    static NONE: Labels = Labels::new();
    let own = LABELLED.into_iter().find(|l| *l == tag).unwrap_or("en");
    (own, ALL.get(own).unwrap_or(&NONE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_word_with_its_places() {
        let places = |text: &str| text.matches("{}").count();
        let (_, english) = labels("en");
        assert!(english.len() > 30);
        for tag in LABELLED {
            let (own, words) = labels(tag);
            assert_eq!((own, words.keys().collect::<Vec<_>>()), (tag, english.keys().collect()));
            for (key, text) in words {
                assert!(!text.trim().is_empty(), "{tag} {key}");
                assert_eq!(places(text), places(&english[key]), "{tag} {key}");
            }
        }
        assert_eq!(labels("so").0, "en");
    }
}
