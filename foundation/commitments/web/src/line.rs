//! The word of the command line that opens the form: `order stop the trams`.

use kernel::Lang;
use web::{Word, encoded};

/// In each language.
pub(crate) const WORD: Word = Word {
    words: &[(Lang::Fr, "ordre"), (Lang::Nl, "bevel"), (Lang::En, "order")],
    powers: &["commitment.give"],
    meaning: "commitment-line-word",
    path: |said| Some(format!("orders/new?title={}&about={}", encoded(said.rest), said.about)),
    opens: |_| "commitment-line-opens",
};
