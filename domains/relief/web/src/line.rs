//! The word of the command line that opens the form: `need 40 beds`.

use kernel::Lang;
use web::{Word, encoded};

/// In each language.
pub(crate) const WORD: Word = Word {
    words: &[(Lang::Fr, "besoin"), (Lang::Nl, "behoefte"), (Lang::En, "need")],
    powers: &["need.ask"],
    meaning: "relief-line-word",
    path: |said| Some(format!("needs/new?said={}&about={}", encoded(said.rest), said.about)),
    opens: |_| "relief-line-opens",
};
