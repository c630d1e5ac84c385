//! What others do, within a second: on the page of an entry, how many points are open and late, and the last change.

use std::sync::Arc;

use kernel::{Id, kind};
use registers::read::{self, EntryRow};
use serde::Serialize;
use store::Entry;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, Page};

use crate::desk::Desk;

/// How an entry stands now.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NowPart {
    id: String,
    points: i64,
    open: i64,
    late: i64,
    seq: i64,
}

impl NowPart {
    pub(crate) fn of(row: &EntryRow) -> Self {
        let EntryRow { points, open, late, .. } = *row;
        Self { id: row.id.to_string(), points, open, late, seq: row.changed_seq }
    }
    pub(crate) fn sample(late: i64) -> Self {
        Self { id: "x".into(), points: 5, open: 2 + late, late, seq: 17 }
    }
}

impl Page for NowPart {
    const TEMPLATE: &'static str = "registers/part-now.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self::sample(0), Self::sample(1)]
    }
}

/// Draws the fragments of this package.
pub(crate) struct Live(pub(crate) Arc<Desk>);

fn entry_of(entry: &Entry) -> Option<Id<kind::Matter>> {
    entry.kind().strip_prefix("registers.").and(entry.header.matter)
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        entry_of(entry).map(|id| format!("register:{id}")).into_iter().collect()
    }
    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some(id) = entry_of(entry) else { return Ok(Vec::new()) };
        let topic = format!("register:{id}");
        if !cx.wanted(&topic) {
            return Ok(Vec::new());
        }
        let today = (self.0.facts)().day(cx.now);
        let Some(row) = read::entry(cx.read, &self.0.eye(cx.actor), id, today)? else {
            return Ok(Vec::new());
        };
        let html = cx.draw(&NowPart::of(&row))?;
        Ok(vec![Fragment { topic, target: "register-now".to_owned(), mode: Mode::Morph, html, say: None }])
    }
}
