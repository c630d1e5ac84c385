//! What somebody asks for in one line: « résolution du 5 juin 2020 », `RS-26-0001`, « pharmacie ».

use jiff::civil::Date;

/// What a line asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// A day, month or year that the document must have: `2020-06-05`, `2020-06`, `2020`.
    pub day: Option<String>,
    /// Words that must be there, each at the beginning of a word; folded.
    pub words: Vec<String>,
}

/// Words that every question has, in three languages; folded.
const IDLE: &[&str] = &[
    "a",
    "about",
    "aan",
    "afin",
    "au",
    "aux",
    "been",
    "ce",
    "concernant",
    "d",
    "dans",
    "de",
    "del",
    "des",
    "die",
    "door",
    "done",
    "du",
    "een",
    "en",
    "er",
    "est",
    "et",
    "ete",
    "fait",
    "faite",
    "follow",
    "for",
    "gedaan",
    "gegeven",
    "gevolg",
    "given",
    "has",
    "het",
    "in",
    "is",
    "l",
    "la",
    "le",
    "les",
    "met",
    "of",
    "on",
    "op",
    "over",
    "par",
    "pour",
    "qu",
    "que",
    "qui",
    "quoi",
    "s",
    "suite",
    "sur",
    "that",
    "the",
    "to",
    "un",
    "une",
    "up",
    "van",
    "voor",
    "was",
    "wat",
    "werd",
    "what",
    "with",
    "y",
    // What the document is: the register says it, not its words.
    "aanbeveling",
    "aanbevelingen",
    "recommandation",
    "recommandations",
    "recommendation",
    "recommendations",
    "resolutie",
    "resoluties",
    "resolution",
    "resolutions",
];

/// Months as they are written, in three languages; folded. The number is the month.
const MONTHS: &[(&str, u8)] = &[
    ("janvier", 1),
    ("januari", 1),
    ("january", 1),
    ("fevrier", 2),
    ("februari", 2),
    ("february", 2),
    ("mars", 3),
    ("maart", 3),
    ("march", 3),
    ("avril", 4),
    ("april", 4),
    ("mai", 5),
    ("mei", 5),
    ("may", 5),
    ("juin", 6),
    ("juni", 6),
    ("june", 6),
    ("juillet", 7),
    ("juli", 7),
    ("july", 7),
    ("aout", 8),
    ("augustus", 8),
    ("august", 8),
    ("septembre", 9),
    ("september", 9),
    ("octobre", 10),
    ("oktober", 10),
    ("october", 10),
    ("novembre", 11),
    ("november", 11),
    ("decembre", 12),
    ("december", 12),
];

/// Reads a line.
#[must_use]
pub fn read(line: &str) -> Asked {
    let folded = store::fold(line);
    let mut asked = Asked::default();
    let mut rest = Vec::new();
    for token in folded.split_whitespace() {
        match numeric(token) {
            Some(day) if asked.day.is_none() => asked.day = Some(day),
            _ => rest.extend(
                token.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned),
            ),
        }
    }
    if asked.day.is_none() {
        asked.day = spoken(&mut rest);
    }
    rest.retain(|word| !IDLE.contains(&word.as_str()));
    asked.words = rest;
    asked
}

/// `2020-06-05`, `05/06/2020`, `5.6.2020`.
fn numeric(token: &str) -> Option<String> {
    let token = token.trim_matches(|c: char| !c.is_ascii_digit());
    let parts: Vec<&str> = token.split(['/', '-', '.']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(date.to_string())
}

/// « 5 juin 2020 », « juin 2020 », « 2020 »: what it is made of is taken out of the words.
fn spoken(words: &mut Vec<String>) -> Option<String> {
    let year = words
        .iter()
        .position(|w| w.len() == 4 && w.parse::<i16>().is_ok_and(|y| (1900..2200).contains(&y)))?;
    let text = words.remove(year);
    let before = year.checked_sub(1).and_then(|at| {
        let month = words.get(at).and_then(|w| MONTHS.iter().find(|(name, _)| name == w))?.1;
        words.remove(at);
        Some((at, month))
    });
    let Some((at, month)) = before else { return Some(text) };
    let day = at.checked_sub(1).and_then(|at| {
        let digits =
            words.get(at)?.trim_end_matches("er").parse::<u8>().ok().filter(|d| (1..=31).contains(d))?;
        words.remove(at);
        Some(digits)
    });
    Some(day.map_or_else(|| format!("{text}-{month:02}"), |day| format!("{text}-{month:02}-{day:02}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_names_its_day_and_its_words() {
        let table: [(&str, Option<&str>, &[&str]); 12] = [
            ("5 juin 2020", Some("2020-06-05"), &[]),
            ("Qu'est-ce qui a été fait sur la résolution du 5 juin 2020 ?", Some("2020-06-05"), &[]),
            ("What was done on the resolution of 5 June 2020?", Some("2020-06-05"), &[]),
            ("resolutie van 10 december 2020", Some("2020-12-10"), &[]),
            ("1er juin 2020", Some("2020-06-01"), &[]),
            ("05/06/2020", Some("2020-06-05"), &[]),
            ("2020-06-05 pharmacie", Some("2020-06-05"), &["pharmacie"]),
            ("juin 2020", Some("2020-06"), &[]),
            ("résolutions 2020", Some("2020"), &[]),
            ("RS-26-0001", None, &["rs", "26", "0001"]),
            ("cyberviolences", None, &["cyberviolences"]),
            ("", None, &[]),
        ];
        for (line, day, words) in table {
            let found = read(line);
            assert_eq!(found.day.as_deref(), day, "{line}");
            assert_eq!(found.words, words, "{line}");
        }
    }
}
