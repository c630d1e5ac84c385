//! Amber by the clock: a number that nobody confirmed grows old, an order becomes late, a warning runs out, and nobody writes anything. A
//! round compares the latest reports with their sources and tells the pages that are open.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Id, kind};
use situation::read::{self, Eye};
use situation::report::{Amber, ReportState};
use web::live::{Fragment, FragmentCx};
use web::{Fault, Shell};

use super::around::Drawing;
use super::sources::Asking;
use crate::desk::Desk;

/// Reports that are compared in one round, the latest first: older ones show it when their page is asked for.
const COMPARED: i64 = 25;

/// What was no longer right in which report, as the last round found it.
pub struct Ageing {
    desk: Arc<Desk>,
    seen: Mutex<BTreeMap<Id<kind::Matter>, Vec<Option<Amber>>>>,
}

/// A report in which something turned, with the incident that it is about.
type Turned = (Id<kind::Matter>, Option<Id<kind::Matter>>);

impl Ageing {
    /// Nothing was seen yet.
    #[must_use]
    pub fn new(desk: &Arc<Desk>) -> Self {
        Self { desk: Arc::clone(desk), seen: Mutex::default() }
    }

    /// One round: how many reports turned since the last one. While nobody listens nothing is compared.
    ///
    /// # Errors
    /// When the storage or a template fails.
    pub fn turn(&self, shell: &Shell) -> Result<usize, Fault> {
        if shell.hub().consoles() == 0 {
            return Ok(0);
        }
        let turned = self.compare(shell)?;
        for (report, incident) in &turned {
            for (topic, editing) in topics(*incident) {
                shell.hub().announce(&topic, |cx| self.draw(cx, *report, (topic.as_str(), editing)))?;
            }
        }
        Ok(turned.len())
    }

    /// One whose lines are seen for the first time has turned if any of them is no longer right: a page may be open that was drawn before.
    fn compare(&self, shell: &Shell) -> Result<Vec<Turned>, Fault> {
        let facts = self.desk.facts();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let (now, turned) = shell.live().read(|read| {
            let asking = Asking::page(shell, Arc::clone(&facts), read, shell.now());
            let (mut now, mut turned) = (BTreeMap::new(), Vec::new());
            for row in read::reports(read, &Eye::all(), None, COMPARED)? {
                if !matches!(row.state, ReportState::Draft | ReportState::Issued) {
                    continue;
                }
                let lines = read::report_line_rows(read, &Eye::all(), row.id)?;
                let ambers = asking.ambers(&row, &lines)?;
                let before = seen.get(&row.id);
                if before.map_or_else(|| ambers.iter().any(Option::is_some), |before| *before != ambers) {
                    turned.push((row.id, row.incident.as_ref().map(|(id, _)| *id)));
                }
                now.insert(row.id, ambers);
            }
            Ok::<_, Fault>((now, turned))
        })?;
        *seen = now;
        Ok(turned)
    }

    /// What listeners to one topic get, as far as they may see the report.
    fn draw(
        &self,
        cx: &FragmentCx<'_>,
        report: Id<kind::Matter>,
        topic: (&str, bool),
    ) -> Result<Vec<Fragment>, Fault> {
        let desk = &self.desk;
        if !desk.may(cx.actor, "matter.read") {
            return Ok(Vec::new());
        }
        let Some(row) = read::report(cx.read, &desk.eye(cx.actor), report)? else { return Ok(Vec::new()) };
        let facts = desk.facts();
        let asking = Asking::live(cx, Arc::clone(&facts), &facts.zone);
        Drawing { cx, desk, asking: &asking }.report(row, &[topic])
    }
}

/// Who listens to a report: its page, the page where it is written, the list.
fn topics(incident: Option<Id<kind::Matter>>) -> Vec<(String, bool)> {
    let list = ("report-sources".to_owned(), false);
    match incident {
        Some(id) => {
            vec![(format!("report-beside:{id}"), false), (format!("report-edit-beside:{id}"), true), list]
        }
        None => vec![list, ("report-edit-sources".to_owned(), true)],
    }
}
