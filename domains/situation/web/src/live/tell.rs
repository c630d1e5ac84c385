//! Who must be told, on the floor and on the page of the incident.

use kernel::{Id, kind};
use situation::event::{Event, InformDropped, InformRequired, Informed, NotReached};
use situation::read;
use store::Entry;
use web::Fault;
use web::live::{Fragment, Mode};

use super::Draw;
use crate::show::{TellPart, TellShow};

impl Draw<'_> {
    /// Somebody must be told, was told, was not reached, or need not be told any more.
    pub(super) fn tell(&self, entry: &Entry, incident: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let required = InformRequired::of(entry).map(|e| e.notification);
        let told = || Informed::of(entry).map(|e| e.notification);
        let missed = || NotReached::of(entry).map(|e| e.notification);
        let dropped = || InformDropped::of(entry).map(|e| e.notification);
        let Some(id) = required.or_else(told).or_else(missed).or_else(dropped) else { return Ok(Vec::new()) };
        let mut all = self.tell_row(id, incident, required.is_some())?;
        all.extend(self.overdue()?);
        Ok(all)
    }

    /// One row; away with it where this class may not read the incident.
    pub(super) fn tell_row(
        &self,
        id: Id<kind::Matter>,
        incident: Id<kind::Matter>,
        new: bool,
    ) -> Result<Vec<Fragment>, Fault> {
        let (own, target) = (format!("incident:{incident}"), format!("tell-{id}"));
        let Some(row) = read::notification(self.cx.read, &self.eye, id)? else {
            let gone = |topic: &str| self.piece(topic, target.clone(), Mode::Remove, String::new());
            return Ok(vec![gone("tell"), gone(&own)]);
        };
        let may = self.may("inform.mark");
        let n = TellShow::of(&row, &self.names, self.desk, self.cx.now, may);
        let html = self.cx.draw(&TellPart { n })?;
        // Who was told stays where they stand, in another colour: the list does not jump under the finger.
        let place = |list: String| if new { (list, Mode::Upsert) } else { (target.clone(), Mode::Morph) };
        let ((floor, mode), (page, _)) = (place("tell".to_owned()), place(format!("told-{incident}")));
        Ok(vec![self.piece("tell", floor, mode, html.clone()), self.piece(&own, page, mode, html)])
    }
}
