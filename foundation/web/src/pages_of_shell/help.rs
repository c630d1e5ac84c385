//! Help: the keys, the command line, what the marks mean.

use axum::extract::State;
use serde::Serialize;

use crate::pages::Page;
use crate::{Answer, Reader, Shell};

#[derive(Serialize)]
pub(crate) struct HelpPage {
    /// Keys and the text of what they do.
    keys: Vec<(Vec<&'static str>, &'static str)>,
    /// Words of the command line with their kind.
    words: Vec<(String, String)>,
}

impl Page for HelpPage {
    const TEMPLATE: &'static str = "help.html";
    const ROOM: &'static str = "help";
    fn samples() -> Vec<Self> {
        vec![
            Self { keys: keys(), words: Vec::new() },
            Self { keys: keys(), words: vec![("a".into(), "b".into())] },
        ]
    }
}

fn keys() -> Vec<(Vec<&'static str>, &'static str)> {
    vec![
        (vec!["/"], "help-key-command"),
        (vec!["Ctrl", "K"], "help-key-command"),
        (vec!["↵"], "help-key-enter"),
        (vec!["Tab"], "help-key-tab"),
        (vec!["↑"], "help-key-up"),
        (vec!["Esc"], "help-key-escape"),
    ]
}

pub(crate) async fn show(State(shell): State<Shell>, reader: Reader) -> Answer {
    let words = shell.0.words.iter().flat_map(|w| w.words(&shell.0.texts, reader.lang)).collect();
    shell.draw(&reader, &HelpPage { keys: keys(), words }).answer()
}
