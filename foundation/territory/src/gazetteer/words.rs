//! Words as they are compared: without accents and capitals, abbreviations written out, small words left out.

use unicode_normalization::UnicodeNormalization as _;

/// Without accents and capitals, ligatures taken apart.
#[must_use]
pub fn fold(text: &str) -> String {
    let plain = text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    let mut out = String::with_capacity(text.len());
    for c in plain.flat_map(char::to_lowercase) {
        match c {
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            '’' | '‘' | '`' | '´' => out.push('\''),
            c => out.push(c),
        }
    }
    out
}

/// Words that a name may have or lack.
const SMALL: &[&str] = &[
    "de", "du", "des", "d", "l", "la", "le", "les", "a", "au", "aux", "van", "der", "den", "het", "t", "te",
    "ter", "ten", "of", "the", "op", "aan", "in",
];

/// What stands before a French name, and may be typed wrongly or left out.
pub(super) const TYPES: &[&str] = &[
    "rue",
    "avenue",
    "boulevard",
    "chaussee",
    "place",
    "square",
    "quai",
    "allee",
    "impasse",
    "galerie",
    "drève",
    "dreve",
    "pont",
    "tunnel",
    "gare",
    "metro",
    "station",
    "parc",
    "hopital",
    "clinique",
    "rond-point",
    "viaduc",
    "promenade",
];

/// What stands at the end of a Dutch name.
pub(super) const ENDINGS: &[&str] = &[
    "steenweg",
    "straat",
    "laan",
    "plein",
    "kaai",
    "dreef",
    "brug",
    "tunnel",
    "station",
    "park",
    "ziekenhuis",
    "square",
    "dok",
    "gang",
    "galerij",
    "viaduct",
    "lei",
];

/// The words of a text, separators of streets (`x`, `/`, `&`, `+`) among them, abbreviations written out.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(text.len() + 8);
    for c in fold(text).chars() {
        match c {
            '×' => spaced.push_str(" x "),
            '/' | '&' | '+' => {
                spaced.push(' ');
                spaced.push(c);
                spaced.push(' ');
            }
            c if c.is_alphanumeric() => spaced.push(c),
            _ => spaced.push(' '),
        }
    }
    spaced.split_whitespace().enumerate().map(|(at, word)| written_out(word, at == 0)).collect()
}

fn written_out(word: &str, first: bool) -> String {
    let out = match word {
        "av" | "ave" | "avn" | "aven" => "avenue",
        "bd" | "bld" | "blvd" | "bvd" | "boul" | "boulev" => "boulevard",
        "ch" | "chee" | "chauss" | "chaus" => "chaussee",
        "r" if first => "rue",
        "q" if first => "quai",
        "pl" if first => "place",
        "pl" => "plein",
        "sq" => "square",
        "imp" => "impasse",
        "stwg" | "stw" | "stnwg" => "steenweg",
        "str" => "straat",
        "ln" => "laan",
        "hop" => "hopital",
        "zkh" => "ziekenhuis",
        "st" | "ste" | "saint" | "sainte" | "sint" => "st",
        "docteur" | "dokter" | "dr" => "dr",
        "general" | "generaal" | "gen" => "gen",
        "professeur" | "professor" | "prof" => "prof",
        other => return ending_written_out(other),
    };
    out.to_owned()
}

/// `bergensestwg` → `bergensesteenweg`.
fn ending_written_out(word: &str) -> String {
    for (short, long) in
        [("stwg", "steenweg"), ("stw", "steenweg"), ("str", "straat"), ("ln", "laan"), ("pl", "plein")]
    {
        if let Some(stem) = word.strip_suffix(short)
            && stem.len() >= 4
        {
            return format!("{stem}{long}");
        }
    }
    word.to_owned()
}

/// Words run together, small ones left out (unless there are no others).
pub(super) fn joined(words: &[String]) -> String {
    let all: String = words.iter().filter(|w| !SMALL.contains(&w.as_str())).map(String::as_str).collect();
    if all.is_empty() { words.concat() } else { all }
}

/// A name as it is compared.
pub(super) fn key(name: &str) -> String {
    joined(&words(name))
}

/// Without doubled letters: `chaussee` and `chausee` are the same.
pub(super) fn single(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for c in key.chars() {
        if !out.ends_with(c) || c.is_ascii_digit() {
            out.push(c);
        }
    }
    out
}

/// The key without the type of street or place, when it has one and something is left.
pub(super) fn typeless(key: &str) -> Option<&str> {
    let before = TYPES.iter().filter_map(|t| key.strip_prefix(t));
    let after = ENDINGS.iter().filter_map(|t| key.strip_suffix(t));
    before.chain(after).find(|rest| rest.len() >= 3)
}

/// Damerau-Levenshtein distance (adjacent letters exchanged count once), or nothing beyond `most`.
pub(super) fn distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let at = |list: &[usize], n: usize| list.get(n).copied().unwrap_or(usize::MAX / 2);
            let mut best =
                (at(&last, j) + usize::from(x != y)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let exchanged = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if exchanged {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        if row.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|d| *d <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_small_words_and_accents_make_no_difference() {
        for (typed, same) in [
            ("Chée de l'Église", "chaussée Eglise"),
            ("av. du Vieux-Port", "Avenue Vieux Port"),
            ("Kerkstwg", "Kerk steenweg"),
            ("Bd St-Michel", "boulevard Saint Michel"),
            ("Molenln.", "MOLENLAAN"),
        ] {
            assert_eq!(key(typed), key(same));
        }
    }

    #[test]
    fn a_distance_counts_letters_and_stops_early() {
        assert_eq!(distance(b"molen", b"moeln", 2), Some(1));
        assert_eq!(distance(b"molen", b"molens", 2), Some(1));
        assert_eq!(distance(b"molen", b"kerk", 2), None);
    }

    #[test]
    fn the_type_comes_off_at_either_end() {
        assert_eq!(typeless("ruemoulin"), Some("moulin"));
        assert_eq!(typeless("molenstraat"), Some("molen"));
        assert_eq!(typeless("botanique"), None);
    }
}
