//! The word of the command line that opens the form: `phase`, on the page of the emergency that it is about, or with its number.

use emergency::phase::Level;
use kernel::Lang;
use web::{Said, Word, encoded};

/// In each language: alone, with the level (`phase communale`) and with the number of an emergency or of its phase; a sentence that
/// begins with it is a sentence. Alone and without an emergency there is nothing to declare about: the list shows what stands.
pub(crate) const WORD: Word = Word {
    words: &[(Lang::Fr, "phase"), (Lang::Nl, "fase"), (Lang::En, "phase")],
    powers: &["phase.declare", "phase.note"],
    meaning: "phase-line-word",
    path,
    opens: |said| match (said.rest, said.about) {
        ("", "") => "phase-line-list",
        ("", _) => "phase-line-opens",
        _ => "phase-line-form",
    },
};

/// Where the line leads: to the form with what it names, to the list where it names nothing.
fn path(said: &Said<'_>) -> Option<String> {
    if said.rest.is_empty() && said.about.is_empty() {
        return Some("phases".to_owned());
    }
    let (mut level, mut number) = (None, None);
    for word in said.rest.split_whitespace() {
        match named(word) {
            Some(found) if level.is_none() => level = Some(found),
            None if number.is_none() && is_number(word) => number = Some(word),
            _ => return None,
        }
    }
    let level = level.map(|level| format!("level={}", level.code()));
    let about = match number {
        Some(number) => Some(format!("number={}", encoded(number))),
        None => (!said.about.is_empty()).then(|| format!("about={}", said.about)),
    };
    let asked: Vec<String> = about.into_iter().chain(level).collect();
    Some(format!("phases/new?{}", asked.join("&")))
}

/// The level that a word means, in any of the three languages.
fn named(word: &str) -> Option<Level> {
    match store::fold(word).as_str() {
        "communal" | "communale" | "gemeentelijk" | "gemeentelijke" | "municipal" | "municipale" => {
            Some(Level::Communal)
        }
        "provincial" | "provinciale" | "provinciaal" => Some(Level::Provincial),
        "federal" | "federale" | "federaal" | "national" | "nationale" => Some(Level::Federal),
        _ => None,
    }
}

/// A number as people say it: `26-0417`, `PH-26-0001`.
fn is_number(word: &str) -> bool {
    let plain = word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    plain && word.contains('-') && word.ends_with(|c: char| c.is_ascii_digit())
}
