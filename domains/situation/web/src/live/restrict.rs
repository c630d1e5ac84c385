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
            for merged in read::also_told(read, &Eye::all(), row.id)? {
                all.extend(self.signal_card(merged.id)?);
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
        let html = self.cx.draw(&ClosedPart { id: id.to_string() })?;
        Ok(Some(self.piece(&format!("incident:{id}"), "main", Mode::Inner, html)))
    }
}

/// What stands in place of a page that may not be read any more.
#[derive(Serialize)]
pub(crate) struct ClosedPart {
    id: String,
}

impl Page for ClosedPart {
    const TEMPLATE: &'static str = "situation/part-closed.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { id: "0".into() }]
    }
}
