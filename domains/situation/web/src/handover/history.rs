//! Handovers that were, newest first, and one of them.

use kernel::Resource;
use serde::Serialize;
use situation::read;
use web::{Answer, Fault, Page, Typed, Visit};

use super::page::{RunShow, page};
use crate::desk::Desk;

#[derive(Debug, Serialize)]
pub(crate) struct HistoryPage {
    rows: Vec<RunShow>,
}

impl Page for HistoryPage {
    const TEMPLATE: &'static str = "situation/handovers.html";
    const ROOM: &'static str = "handover";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        vec![
            Self { rows: Vec::new() },
            Self { rows: ["started", "closed", "cancelled"].map(RunShow::sample).into() },
        ]
    }
}

pub(crate) async fn history(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let names = desk.names();
    let rows = shell.read(&reader, |read| Ok(read::handovers(read, 200)?))?;
    let page = HistoryPage { rows: rows.iter().map(|r| RunShow::of(r, &desk, &names)).collect() };
    shell.draw(&reader, &page).topics("handover").answer()
}

pub(crate) async fn one(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let row = shell.read(&reader, |read| read::handover(read, id)?.ok_or_else(Fault::not_found))?;
    let page = page(&shell, &desk, &reader, &who, Some(&row), Typed::default())?;
    shell.draw(&reader, &page).topics(page.topics()).answer()
}
