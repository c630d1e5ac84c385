//! Folding of typed words for comparison, and the language they are probably in.

use kernel::Lang;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub use kernel::Words;

/// Lower case without accents; apostrophes and dashes become one form, so that what people type is comparable.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'œ' | 'Œ' => out.push_str("oe"),
            'æ' | 'Æ' => out.push_str("ae"),
            '’' | '‘' | 'ʼ' => out.push('\''),
            '–' | '—' | '‑' | '‐' => out.push('-'),
            other => out.extend(other.to_lowercase()),
        }
    }
    out
}

/// Words too common to say anything about what happened, folded, in the three languages.
const COMMON: &[&str] = &[
    "de",
    "la",
    "le",
    "les",
    "des",
    "du",
    "un",
    "une",
    "et",
    "en",
    "au",
    "aux",
    "dans",
    "sur",
    "pour",
    "par",
    "avec",
    "est",
    "qui",
    "que",
    "rue",
    "het",
    "een",
    "van",
    "aan",
    "op",
    "bij",
    "met",
    "voor",
    "der",
    "den",
    "ten",
    "ter",
    "uit",
    "naar",
    "the",
    "and",
    "of",
    "in",
    "on",
    "at",
    "to",
    "for",
    "with",
    "from",
    "near",
    "street",
    "place",
    "avenue",
    "chaussee",
    "quai",
    "boulevard",
    "straat",
    "laan",
    "plein",
    "steenweg",
    "kaai",
];

/// The words of a text that say something, folded; shorter than three letters left out.
pub fn telling_words(text: &str) -> std::collections::BTreeSet<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.chars().count() >= 3 && !COMMON.contains(w))
        .map(str::to_owned)
        .collect()
}

/// The language a short text is probably in, by its function words; `default` when they do not say.
#[must_use]
pub fn guess_lang(text: &str, default: Lang) -> Lang {
    const FR: &[&str] = &[
        "le", "la", "les", "des", "du", "une", "est", "et", "dans", "avec", "sur", "pour", "sous", "aux",
        "au", "pas", "rue", "chaussee", "odeur", "fumee", "feu", "incendie", "blesse", "blesses", "appelant",
        "dit", "vers", "ferme",
    ];
    const NL: &[&str] = &[
        "het", "een", "van", "met", "bij", "voor", "niet", "naar", "aan", "zijn", "wordt", "gewonden",
        "gewonde", "brand", "rook", "gasgeur", "geur", "melder", "zegt", "rond", "op", "uit", "ernstig",
        "gesloten", "politie",
    ];
    const EN: &[&str] = &[
        "the", "and", "with", "from", "near", "smell", "fire", "smoke", "injured", "caller", "says", "said",
        "at", "people", "street", "closed", "police", "not",
    ];
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let score = |list: &[&str]| words.iter().filter(|w| list.contains(w)).count();
    let scores = [(Lang::Fr, score(FR)), (Lang::Nl, score(NL)), (Lang::En, score(EN))];
    let best = scores.iter().map(|s| s.1).max().unwrap_or(0);
    let mut leaders = scores.iter().filter(|s| s.1 == best && best > 0).map(|s| s.0);
    match (leaders.next(), leaders.next()) {
        (Some(only), None) => only,
        _ => default,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_makes_what_people_type_comparable() {
        assert_eq!(fold("Quai de l’Industrie — ÉTÉ"), "quai de l'industrie - ete");
    }

    #[test]
    fn a_dutch_sentence_is_not_taken_for_french() {
        assert_eq!(guess_lang("7 gewonden, 2 ernstig, bij de brug", Lang::Fr), Lang::Nl);
        assert_eq!(guess_lang("odeur de gaz dans la cave", Lang::Nl), Lang::Fr);
        assert_eq!(guess_lang("smoke near the station", Lang::Fr), Lang::En);
        assert_eq!(guess_lang("Delacroix", Lang::Nl), Lang::Nl);
    }
}
