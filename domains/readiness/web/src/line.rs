//! The word of the command line that finds a plan: `plan gas`.

use kernel::Lang;
use web::{Word, encoded};

/// The same in each language.
pub(crate) const WORD: Word = Word {
    words: &[(Lang::Fr, "plan"), (Lang::Nl, "plan"), (Lang::En, "plan")],
    powers: &["matter.read"],
    meaning: "plan-line-word",
    path: |said| Some(format!("plans?q={}", encoded(said.rest))),
    opens: |_| "plan-line-opens",
};
