//! Entries of the logs: new ones at the head, older ones where they stand when they are corrected or answered.

use kernel::{Id, kind};
use situation::event::{Event, FigureStatusSet, LogWritten};
use situation::read::{self, LogRow};
use store::Entry;
use web::Fault;
use web::live::{Fragment, Mode};

use super::Draw;
use crate::show::{EntryPart, EntryShow};

impl Draw<'_> {
    /// An entry was written, or a figure confirmed.
    pub(super) fn log(&self, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let mut all = Vec::new();
        let mut figures = false;
        if let Some(set) = FigureStatusSet::of(entry) {
            all.extend(self.row(set.of.entry, false)?);
            figures = true;
        }
        if let Some(written) = LogWritten::of(entry) {
            all.extend(self.row(entry.header.id, true)?);
            for older in [written.corrects, written.answers].into_iter().flatten() {
                all.extend(self.row(older.entry, false)?);
            }
            // Any correction: what it corrects may have held a figure.
            figures = written.figure.is_some() || written.corrects.is_some();
        }
        if let Some(incident) = entry.header.matter {
            all.extend(self.incident_card(incident)?);
            if figures {
                all.extend(self.facts(incident)?);
            }
            // Several that come in one go: the last of them brings numbers and timeline for all.
            if self.page_open(incident) && !read::written_after(self.cx.read, incident, entry.header.seq)? {
                all.extend(self.page_of(incident, true)?);
            }
        }
        Ok(all)
    }

    /// A row, for the floor or the watch log and for the page of its incident.
    pub(super) fn row(&self, id: Id<kind::Entry>, new: bool) -> Result<Vec<Fragment>, Fault> {
        let Some(row) = read::entry(self.cx.read, &self.eye, id)? else { return Ok(Vec::new()) };
        self.drawn(&row, new)
    }

    pub(super) fn drawn(&self, row: &LogRow, new: bool) -> Result<Vec<Fragment>, Fault> {
        let e = EntryShow::of(row, &self.names, self.desk.person.as_ref());
        let target = format!("entry-{}", row.seq);
        let may_correct = self.may("log.correct");
        let mut part = EntryPart { e, with_incident: true, may_correct };
        let place =
            |list: &str| if new { (list.to_owned(), Mode::Upsert) } else { (target.clone(), Mode::Morph) };
        let (list, mode) = place("log-watch");
        let Some((incident, _)) = &row.incident else {
            return Ok(vec![self.piece("log:watch", list, mode, self.cx.draw(&part)?)]);
        };
        let mut all = Vec::new();
        if self.floor_open() {
            all.push(self.piece("floor", list, mode, self.cx.draw(&part)?));
        }
        if self.page_open(*incident) {
            part.with_incident = false;
            let (list, mode) = place(&format!("log-{incident}"));
            all.push(self.piece(&format!("incident:{incident}"), list, mode, self.cx.draw(&part)?));
        }
        Ok(all)
    }
}
