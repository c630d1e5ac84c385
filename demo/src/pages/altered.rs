//! What the verifier said of the altered copy.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use serde::Serialize;
use web::{Answer, Page, Reader, Shell, Who};

use super::{Altered, DemoDesk};

#[derive(Serialize)]
pub(crate) struct AlteredPage {
    altered: Option<Shown>,
    /// Why there is none.
    problem: Option<String>,
    may: bool,
}

#[derive(Serialize)]
struct Shown {
    entry: Option<i64>,
    words: String,
    byte: Option<Byte>,
    command: String,
}

/// A byte as one reads it in the file: a letter where it is one.
#[derive(Serialize)]
struct Byte {
    at: u64,
    before: String,
    after: String,
}

impl From<Altered> for Shown {
    fn from(altered: Altered) -> Self {
        let read = |byte: u8| {
            if byte.is_ascii_graphic() { char::from(byte).to_string() } else { format!("0x{byte:02x}") }
        };
        let byte =
            altered.byte.map(|(at, before, after)| Byte { at, before: read(before), after: read(after) });
        Self { entry: altered.entry, words: altered.words, byte, command: altered.command }
    }
}

impl Page for AlteredPage {
    const TEMPLATE: &'static str = "demo/altered.html";
    fn samples() -> Vec<Self> {
        let altered = Altered {
            entry: Some(4712),
            words: "entry 4712: <commitment> of «words» does not fit".to_owned(),
            byte: Some((183_220, b'3', b'7')),
            command: "python3 verify_journal.py copies/altered-1.tsv".to_owned(),
        };
        let unnamed = Altered { entry: None, byte: None, ..altered.clone() };
        let page = |altered: Altered| Self { altered: Some(altered.into()), problem: None, may: true };
        vec![
            Self { altered: None, problem: None, may: true },
            Self { altered: None, problem: Some("disk full".to_owned()), may: false },
            page(altered),
            page(unnamed),
        ]
    }
}

pub(crate) async fn show(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<DemoDesk>>,
    reader: Reader,
    who: Who,
) -> Answer {
    let (altered, problem) = match desk.last() {
        None => (None, None),
        Some(Ok(altered)) => (Some(altered.into()), None),
        Some(Err(problem)) => (None, Some(problem)),
    };
    let page = AlteredPage { altered, problem, may: desk.may(who.actor()) };
    shell.draw(&reader, &page).answer()
}
