//! Words at the head of a line, in the three languages: whoever types in one language is understood in all.

use kernel::Lang;
use situation::line::IncidentRef;
use situation::text::fold;

/// The words offered to readers of a language, each with the text key of its meaning.
pub(super) fn offered(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Fr => &[
            ("journal", "line-word-log"),
            ("message", "line-word-message"),
            ("observation", "line-word-observation"),
            ("mesure", "line-word-measure"),
            ("décision", "line-word-decision"),
            ("demande", "line-word-request"),
            ("chiffre", "line-word-figure"),
            ("appel", "line-word-call"),
            ("radio", "line-word-radio"),
            ("mail", "line-word-mail"),
            ("aller", "line-word-go"),
        ],
        Lang::Nl => &[
            ("logboek", "line-word-log"),
            ("bericht", "line-word-message"),
            ("waarneming", "line-word-observation"),
            ("maatregel", "line-word-measure"),
            ("beslissing", "line-word-decision"),
            ("vraag", "line-word-request"),
            ("cijfer", "line-word-figure"),
            ("oproep", "line-word-call"),
            ("radio", "line-word-radio"),
            ("mail", "line-word-mail"),
            ("naar", "line-word-go"),
        ],
        Lang::En => &[
            ("log", "line-word-log"),
            ("message", "line-word-message"),
            ("observation", "line-word-observation"),
            ("measure", "line-word-measure"),
            ("decision", "line-word-decision"),
            ("request", "line-word-request"),
            ("figure", "line-word-figure"),
            ("call", "line-word-call"),
            ("radio", "line-word-radio"),
            ("mail", "line-word-mail"),
            ("go", "line-word-go"),
        ],
    }
}

/// `go 417`, `aller S-26-0912`: the way to something with a number. Nothing else may follow.
pub(super) fn go(text: &str) -> Option<&str> {
    let mut words = text.split_whitespace();
    let (first, number) = (words.next()?, words.next()?);
    let goes = matches!(fold(first).as_str(), "go" | "aller" | "naar");
    let numbered = number.chars().any(|c| c.is_ascii_digit());
    if goes && numbered && words.next().is_none() { Some(number) } else { None }
}

/// The line with a colon after the word at its head, so that it is read as what the entry is, and whether there was one.
/// `log` alone says that it is an entry, and goes.
pub(super) fn with_head(text: &str) -> (String, bool) {
    let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    let Some(at) = words.iter().position(|w| !is_mark(w)) else { return (words.join(" "), false) };
    let mut found = false;
    if words.get(at).is_some_and(|w| is_log(w)) {
        words.remove(at);
        found = true;
    }
    if let Some(word) = words.get_mut(at)
        && is_kind(word)
    {
        if !word.ends_with(':') {
            word.push(':');
        }
        found = true;
    }
    (words.join(" "), found)
}

/// What may stand before the head: a time, a discipline, an incident's number.
fn is_mark(word: &str) -> bool {
    let folded = fold(word);
    let bytes = folded.as_bytes();
    let discipline = matches!(bytes, [b'd', b'1'..=b'5']);
    let incident = matches!(bytes, [a, b, b'-', rest @ ..] if a.is_ascii_digit() && b.is_ascii_digit() && !rest.is_empty());
    word.starts_with('@') || word.starts_with('#') || discipline || incident
}

fn is_log(word: &str) -> bool {
    matches!(fold(word.trim_end_matches(':')).as_str(), "log" | "journal" | "logboek")
}

fn is_kind(word: &str) -> bool {
    let known = [
        "message",
        "bericht",
        "observation",
        "waarneming",
        "constat",
        "vaststelling",
        "mesure",
        "maatregel",
        "measure",
        "decision",
        "beslissing",
        "besluit",
        "demande",
        "vraag",
        "verzoek",
        "request",
        "chiffre",
        "cijfer",
        "figure",
    ];
    known.contains(&fold(word.trim_end_matches(':')).as_str())
}

/// `figure injured 7` as well as `figure 7 injured`: the number goes first.
pub(super) fn number_first(text: &str) -> String {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let number = words.iter().position(|w| w.parse::<i64>().is_ok());
    if let Some(at) = number.filter(|at| *at > 0) {
        words.swap(at - 1, at);
    }
    words.join(" ")
}

/// As people say it, for a sentence.
pub(super) fn said(reference: &IncidentRef) -> String {
    match reference {
        IncidentRef::Number(number) => number.clone(),
        IncidentRef::ThisYear(no) => no.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_at_the_head_says_what_an_entry_is() {
        assert_eq!(with_head("measure road closed"), ("measure: road closed".into(), true));
        assert_eq!(
            with_head("26-0417 D1 mesure: route fermée"),
            ("26-0417 D1 mesure: route fermée".into(), true)
        );
        assert_eq!(with_head("log décision évacuer"), ("décision: évacuer".into(), true));
        assert_eq!(with_head("gas smell, no measure yet"), ("gas smell, no measure yet".into(), false));
    }

    #[test]
    fn going_takes_a_number_and_nothing_else() {
        assert_eq!(go("go 417"), Some("417"));
        assert_eq!(go("aller S-26-0912"), Some("S-26-0912"));
        assert_eq!(go("aller vers le quai"), None);
        assert_eq!(go("naar 417 gereden"), None);
    }

    #[test]
    fn the_number_of_a_figure_may_follow_its_name() {
        assert_eq!(number_first("figure: injured 7 at the quay"), "figure: 7 injured at the quay");
        assert_eq!(number_first("figure: injured"), "figure: injured");
    }
}
