//! The word of the command line that opens the form: `alerte`, on the page of the incident that it is about.

use kernel::Lang;
use web::Word;

/// In each language, and alone: a sentence that begins with it is a line of the log.
pub(crate) const WORD: Word = Word {
    words: &[(Lang::Fr, "alerte"), (Lang::Nl, "waarschuwing"), (Lang::En, "warning")],
    powers: &["warning.write"],
    meaning: "public-line-word",
    path: |said| match (said.rest, said.about) {
        ("", "") => Some("public/new".to_owned()),
        ("", id) => Some(format!("public/new?about={id}")),
        _ => None,
    },
    opens: |_| "public-line-opens",
};
