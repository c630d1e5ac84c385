//! Who may read an incident changed: everything of it that stands on somebody's page is drawn again for them.

use kernel::{Id, kind};
use serde::Serialize;
use situation::read::{self, Eye, LogFilter};
use web::live::{Fragment, Mode};
use web::{Fault, Page};

use super::Draw;

/// Entries that may still stand on a page.
const LAST: i64 = 100;

impl Draw<'_> {
    pub(super) fn restricted(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let read = self.cx.read;
        let mut all = self.incident(id)?;
        let filter = LogFilter { incident: Some(id), ..LogFilter::default() };
        // What there is, is asked with all eyes; what is drawn of it, with the reader's own.
        for row in read::log(read, &Eye::all(), &filter, LAST)?.rows {
            let drawn = self.row(row.id, false)?;
            if read::entry(read, &self.eye, row.id)?.is_none() {
                let gone = |topic: &str| {
                    self.piece(topic, format!("entry-{}", row.seq), Mode::Remove, String::new())
                };
                all.extend([gone("floor"), gone(&format!("incident:{id}"))]);
            }
            all.extend(drawn);
        }
        for row in read::signals_of(read, &Eye::all(), id)? {
            all.extend(self.signal_card(row.id)?);
            all.extend(self.closed_call(row.id)?);
            for merged in read::also_told(read, &Eye::all(), row.id)? {
                all.extend(self.signal_card(merged.id)?);
                all.extend(self.closed_call(merged.id)?);
            }
        }
        for row in read::informs(read, &Eye::all(), id)? {
            all.extend(self.tell_row(row.id, id)?);
        }
        all.extend(self.overdue()?);
        all.extend(self.signals_of(id)?);
        all.extend(self.page_of(id, true)?);
        all.extend(self.place(id)?);
        all.extend(self.closed_page(id)?);
        Ok(all)
    }

    /// Whoever has the page of the incident open and may not read it any more is left with that sentence.
    fn closed_page(&self, id: Id<kind::Matter>) -> Result<Option<Fragment>, Fault> {
        if self.readable(id)?.is_some() {
            return Ok(None);
        }
        let html = self.cx.draw(&ClosedPart { id: id.to_string(), signal: false })?;
        Ok(Some(self.piece(&format!("incident:{id}"), "main", Mode::Inner, html)))
    }

    /// The page of a call whose incident is restricted after it was joined. The entry names the incident alone, so this comes to all
    /// pages that listen to signals, and only the page of this one has where it goes; one that was withheld before has it no more.
    fn closed_call(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let readable = read::signal(self.cx.read, &self.eye, id)?.is_some_and(|row| !row.withheld);
        if readable || !self.cx.wanted("signals") {
            return Ok(Vec::new());
        }
        let html = self.cx.draw(&ClosedPart { id: id.to_string(), signal: true })?;
        Ok(vec![
            self.piece("signals", format!("signal-page-{id}"), Mode::Inner, html),
            self.piece("signals", format!("signal-side-{id}"), Mode::Remove, String::new()),
        ])
    }

    /// The same in place of the page of a signal that joins it.
    pub(super) fn closed_signal(&self, id: Id<kind::Matter>) -> Result<Fragment, Fault> {
        let html = self.cx.draw(&ClosedPart { id: id.to_string(), signal: true })?;
        Ok(self.piece(&format!("signal:{id}"), "main", Mode::Inner, html))
    }
}

/// What stands in place of a page that may not be read any more.
#[derive(Serialize)]
pub(crate) struct ClosedPart {
    id: String,
    /// Whether it was the page of a signal, and not of an incident.
    signal: bool,
}

impl Page for ClosedPart {
    const TEMPLATE: &'static str = "situation/part-closed.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        [false, true].map(|signal| Self { id: "0".into(), signal }).into()
    }
}
