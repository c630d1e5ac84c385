//! The word of the command line that opens the form: `tell the bridge is closed`.

use kernel::Lang;
use web::{Word, encoded};

/// In each language. None begins a line that somebody writes into a log: there, messages are told about every day.
pub(crate) const WORD: Word = Word {
    words: &[(Lang::Fr, "aviser"), (Lang::Nl, "verwittig"), (Lang::En, "tell")],
    powers: &["message.send"],
    meaning: "message-line-word",
    path: |said| Some(format!("messages/new?subject={}&about={}", encoded(said.rest), said.about)),
    opens: |_| "message-line-preview",
};
