//! What stands around other pages: beside the incident of an event, the next rows of its run-sheet, to be ticked right there.

use std::sync::Arc;

use kernel::{Actor, Id, Timestamp, kind};
use planned::planned::State as Stands;
use planned::read::{self, EventRow};
use serde::Serialize;
use store::{Read, StoreError};
use web::layout::Panel;
use web::{Fault, Page, SurroundCx, Surroundings};

use crate::desk::Desk;
use crate::show::{EventShow, RowShow};

/// Its place among the panels of other packages: the first.
const ORDER: u16 = 5;
/// So many rows, besides those that are late.
const NEXT: usize = 3;

/// The next rows.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BesidePart {
    e: EventShow,
    rows: Vec<RowShow>,
    done: usize,
    all: usize,
    tick: bool,
}

impl Page for BesidePart {
    const TEMPLATE: &'static str = "planned/part-beside.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |rows, tick| Self { e: EventShow::sample(Stands::Running), rows, done: 2, all: 9, tick };
        vec![part(Vec::new(), true), part(RowShow::samples(), true), part(RowShow::samples(), false)]
    }
}

impl BesidePart {
    /// For this reader; nothing where the incident is not one of an event that they may see.
    pub(crate) fn of(
        read: &dyn Read,
        desk: &Desk,
        actor: &Actor,
        incident: Id<kind::Matter>,
        (now, present): (Timestamp, bool),
    ) -> Result<Option<Self>, StoreError> {
        let Some(row) = read::event_of_incident(read, &desk.eye(actor), incident)? else { return Ok(None) };
        let may = ["event.plan", "incident.update"].iter().any(|power| desk.post.may(actor, power));
        let tick = present && row.state == Stands::Running && may;
        Self::made(read, desk, &row, now, tick).map(Some)
    }

    fn made(
        read: &dyn Read,
        desk: &Desk,
        row: &EventRow,
        now: Timestamp,
        tick: bool,
    ) -> Result<Self, StoreError> {
        let all = read::sheet(read, row.id, row.description.span.from)?;
        let running = row.state == Stands::Running;
        let open: Vec<RowShow> =
            all.iter().filter(|r| r.mark.is_open()).map(|r| RowShow::of(r, desk, now, running)).collect();
        let (late, coming): (Vec<_>, Vec<_>) = open.into_iter().partition(|r| r.late);
        let done = all.iter().filter(|r| !r.mark.is_open()).count();
        Ok(Self {
            e: EventShow::of(row, desk),
            rows: late.into_iter().chain(coming.into_iter().take(NEXT)).collect(),
            done,
            all: all.len(),
            tick,
        })
    }
}

/// Adds to the frame of every page.
pub(crate) struct Around(pub(crate) Arc<Desk>);

impl Surroundings for Around {
    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let now = (cx.reader.as_of.unwrap_or(cx.now), cx.reader.as_of.is_none());
        let part = BesidePart::of(cx.read, &self.0, &cx.session.actor, matter, now)?;
        let Some(part) = part else { return Ok(Vec::new()) };
        Ok(vec![Panel { order: ORDER, html: cx.shell.fragment(cx.reader, &part)? }])
    }
}
