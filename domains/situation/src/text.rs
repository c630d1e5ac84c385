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

/// The same in several languages as one text: a paragraph for each, behind the mark of its language (`[nl] …`). In one language it has
/// no mark.
#[must_use]
pub fn in_each(all: &[Words]) -> Words {
    match all {
        [] => Words::erased(),
        [one] => one.clone(),
        [first, ..] => {
            let parts: Vec<String> = all.iter().map(|w| format!("[{}] {}", w.lang, w.text)).collect();
            Words::new(first.lang, parts.join("\n\n"))
        }
    }
}

/// What such a text says in this language, or else in its first one; any other text as it is.
#[must_use]
pub fn in_language(words: &Words, lang: Lang) -> Words {
    let mut parts: Vec<Words> = Vec::new();
    for line in words.text.lines() {
        if let Some((own, text)) = marked(line) {
            parts.push(Words::new(own, text));
        } else if let Some(part) = parts.last_mut() {
            part.text.push('\n');
            part.text.push_str(line);
        } else {
            return words.clone();
        }
    }
    if parts.len() < 2 {
        return words.clone();
    }
    let found = parts.iter().find(|part| part.lang == lang).or_else(|| parts.first());
    found.map_or_else(|| words.clone(), |part| Words::new(part.lang, part.text.trim_end()))
}

/// The language and the rest of a line that begins with its mark.
fn marked(line: &str) -> Option<(Lang, &str)> {
    let (code, rest) = line.strip_prefix('[')?.split_once("] ")?;
    Some((code.parse().ok()?, rest))
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
    fn each_reads_the_paragraph_in_their_language() {
        let (fr, nl) =
            (Words::new(Lang::Fr, "Seuil.\nPlan : a."), Words::new(Lang::Nl, "Drempel.\nPlan: a."));
        let both = in_each(&[fr.clone(), nl.clone()]);
        assert_eq!(both.text, "[fr] Seuil.\nPlan : a.\n\n[nl] Drempel.\nPlan: a.");
        assert_eq!(in_language(&both, Lang::Nl), nl);
        assert_eq!((in_language(&both, Lang::Fr), in_language(&both, Lang::En)), (fr.clone(), fr.clone()));
        assert_eq!(in_each(std::slice::from_ref(&nl)), nl, "one language needs no mark");
        for plain in ["", "fumée", "[nl] rook", "[x] y\n[z] a", "rue\n[fr] a\n[nl] b"] {
            let words = Words::new(Lang::Fr, plain);
            assert_eq!(in_language(&words, Lang::Nl), words, "what somebody typed stays: {plain}");
        }
    }

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
