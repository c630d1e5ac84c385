//! The word of the command line that opens the form: `phase`, on the page of the emergency that it is about.

use kernel::Lang;
use web::Word;

/// In each language, and alone: a sentence that begins with it is a sentence. Without an emergency there is nothing to declare about: the list shows
/// what stands.
pub(crate) const WORD: Word = Word {
    words: &[(Lang::Fr, "phase"), (Lang::Nl, "fase"), (Lang::En, "phase")],
    powers: &["phase.declare", "phase.note"],
    meaning: "phase-line-word",
    path: |said| match (said.rest, said.about) {
        ("", "") => Some("phases".to_owned()),
        ("", id) => Some(format!("phases/new?about={id}")),
        _ => None,
    },
    opens: |said| if said.about.is_empty() { "phase-line-list" } else { "phase-line-opens" },
};
