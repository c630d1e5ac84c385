//! What was received of one state, the latest first.

use kernel::{Resource, Text};
use serde::Serialize;
use situation::read;
use web::{Answer, Fault, Page, Visit};

use super::page::{StateShow, state};
use crate::desk::Desk;

/// Words on one state, on the page.
const MOST: i64 = 200;

#[derive(Debug, Serialize)]
pub(crate) struct HistoryPage {
    name: Text,
    rows: Vec<StateShow>,
}

impl Page for HistoryPage {
    const TEMPLATE: &'static str = "situation/centre-state.html";
    const ROOM: &'static str = "centre";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let text = || Text::three("<b>", "…", "…");
        let at = kernel::Timestamp::from_seconds(1_790_000_000);
        let row = StateShow {
            state: "threat".to_owned(),
            name: text(),
            level: Some(text()),
            tone: "warn",
            scope: None,
            source: Text::one(kernel::Lang::Fr, "…"),
            at: Some(at),
            until: None,
            over: false,
            seq: 7,
            function: text(),
            verified: true,
        };
        vec![Self { name: text(), rows: Vec::new() }, Self { name: text(), rows: vec![row] }]
    }
}

pub(crate) async fn history(Visit { shell, desk, reader, who, id: code }: Visit<Desk, String>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let names = desk.names();
    let known = names.states.iter().find(|s| s.code == code).ok_or_else(Fault::not_found)?;
    let now = shell.seen_at(&reader);
    let rows = shell.read(&reader, |r| Ok(read::state_history(r, &code, MOST)?))?;
    let rows = rows.iter().map(|row| state(row, known, &names, now)).collect();
    shell.draw(&reader, &HistoryPage { name: known.names.clone(), rows }).answer()
}
