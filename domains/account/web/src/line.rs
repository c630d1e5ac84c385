//! The word of the command line that leads to accounts: `note 2023` opens the note of that year, `note` alone the list.

use kernel::Lang;
use web::{Said, Word, encoded};

/// `note 2023`.
pub(crate) const WORD: Word = Word {
    words: &[(Lang::Fr, "note"), (Lang::Nl, "nota"), (Lang::En, "note")],
    powers: &["matter.read"],
    meaning: "account-line-word",
    path,
    opens,
};

/// A year, or nothing: whatever else follows the word is a sentence of somebody's log.
fn path(said: &Said<'_>) -> Option<String> {
    match said.rest {
        "" => Some("accounts".to_owned()),
        rest if year(rest) => Some(format!("accounts?year={}", encoded(rest))),
        _ => None,
    }
}

fn opens(said: &Said<'_>) -> &'static str {
    if year(said.rest) { "account-line-year" } else { "account-line-opens" }
}

fn year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_or_nothing_follows_the_word() {
        let path = |rest| path(&Said { rest, about: "" });
        assert_eq!(path("").as_deref(), Some("accounts"));
        assert_eq!(path("2023").as_deref(), Some("accounts?year=2023"));
        assert_eq!(path("de service : trois départs"), None, "a line of a log stays one");
        assert_eq!(path("20231"), None);
    }
}
