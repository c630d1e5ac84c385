//! Who must be told, on the floor and on the page of the incident.

use kernel::{Id, kind};
use situation::event::{
    Event, InformDropped, InformHastened, InformRequired, InformTakenBack, Informed, NotReached,
};
use situation::read::{self, InformRow};
use store::Entry;
use web::Fault;
use web::live::{Fragment, Mode};

use super::{Draw, RAIL};
use crate::floor::TELL;
use crate::show::{TellListPart, TellPart, TellShow};

impl Draw<'_> {
    /// Somebody must be told, was told, was not reached, or need not be told any more; or sooner, or after all.
    pub(super) fn tell(&self, entry: &Entry, incident: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let required = InformRequired::of(entry).map(|e| e.notification);
        let told = || Informed::of(entry).map(|e| e.notification);
        let missed = || NotReached::of(entry).map(|e| e.notification);
        let dropped = || InformDropped::of(entry).map(|e| e.notification);
        // Sooner, or to be told after all: they stand elsewhere in the lists, which are drawn again.
        let moved = InformHastened::of(entry).map(|e| e.notification);
        let moved = moved.or_else(|| InformTakenBack::of(entry).map(|e| e.notification));
        let marked = || told().or_else(missed).or_else(dropped);
        let Some(id) = required.or(moved).or_else(marked) else { return Ok(Vec::new()) };
        let new = required.is_some() || moved.is_some();
        // An incident asks for many at once: the lists are drawn with the last of them, in the order of a fresh page.
        if required.is_some() && !read::last_of_its_command(self.cx.read, id)? {
            return Ok(Vec::new());
        }
        let mut all = Vec::new();
        if self.cx.wanted("tell") {
            all.push(self.on_the_floor(id, new)?);
        }
        if self.cx.wanted("tell") || self.cx.wanted(RAIL) {
            all.extend(self.overdue()?);
        }
        all.extend(self.on_the_page(incident, id, new)?);
        all.extend(self.page_of(incident, required.is_none())?);
        Ok(all)
    }

    /// On the floor who was told stays where they stand, in another colour: the list does not jump under the finger. A fresh
    /// list leaves them out. Whoever is new to it has the list drawn again, in its order.
    fn on_the_floor(&self, id: Id<kind::Matter>, new: bool) -> Result<Fragment, Fault> {
        match read::notification(self.cx.read, &self.eye, id)? {
            Some(row) if !new && !row.passed_on && row.deputy_for.is_none() => {
                Ok(self.piece("tell", format!("tell-{id}"), Mode::Morph, self.row_of(&row)?))
            }
            _ => self.floor_list(),
        }
    }

    /// The same on the incident's own page: a second click on the same spot meets whoever was just told, never the next in the
    /// list. Whoever a deputy stood in for comes back at its end. A fresh page puts the told below those still due.
    fn on_the_page(
        &self,
        incident: Id<kind::Matter>,
        id: Id<kind::Matter>,
        new: bool,
    ) -> Result<Vec<Fragment>, Fault> {
        if !self.page_open(incident) || self.readable(incident)?.is_none() {
            return Ok(Vec::new());
        }
        let own = format!("incident:{incident}");
        let row = read::notification(self.cx.read, &self.eye, id)?.filter(|row| !new && !row.passed_on);
        let Some(row) = row else { return Ok(vec![self.told_list(incident)?]) };
        let mut all = vec![self.piece(&own, format!("tell-{id}"), Mode::Morph, self.row_of(&row)?)];
        if let Some(first) = row.deputy_for
            && let Some(back) = read::notification(self.cx.read, &self.eye, first)?.filter(|r| !r.passed_on)
        {
            all.push(self.piece(&own, format!("told-{incident}"), Mode::Upsert, self.row_of(&back)?));
        }
        Ok(all)
    }

    /// One row, on the floor and on the page of its incident; away with it where this class may not read the incident.
    pub(super) fn tell_row(
        &self,
        id: Id<kind::Matter>,
        incident: Id<kind::Matter>,
    ) -> Result<Vec<Fragment>, Fault> {
        let target = format!("tell-{id}");
        let (mode, html) = match read::notification(self.cx.read, &self.eye, id)? {
            Some(row) => (Mode::Morph, self.row_of(&row)?),
            None => (Mode::Remove, String::new()),
        };
        let piece = |topic: &str| self.piece(topic, target.clone(), mode, html.clone());
        Ok(vec![piece("tell"), piece(&format!("incident:{incident}"))])
    }

    fn tell_show(&self, row: &InformRow) -> TellShow {
        TellShow::of(row, &self.names, self.desk, self.cx.now, self.may("inform.mark"))
    }

    /// Whether anybody can still be told of this incident.
    fn goes_on(&self, incident: Id<kind::Matter>) -> Result<bool, Fault> {
        Ok(read::incident(self.cx.read, &self.eye, incident)?.is_some_and(|i| i.state.is_live()))
    }

    fn row_of(&self, row: &InformRow) -> Result<String, Fault> {
        let live = self.goes_on(row.incident.0)?;
        self.cx.draw(&TellPart { n: self.tell_show(row).while_live(live) })
    }

    /// The floor's list as a fresh page shows it.
    fn floor_list(&self) -> Result<Fragment, Fault> {
        let rows = read::due(self.cx.read, &self.eye, TELL)?;
        let told = rows.iter().map(|row| self.tell_show(row)).collect();
        let html = self.cx.draw(&TellListPart { told, list: "tell".into(), empty: "tell-empty" })?;
        Ok(self.piece("tell", "tell", Mode::Morph, html))
    }

    /// The list on the incident's own page: who was told stands below those still due.
    pub(super) fn told_list(&self, incident: Id<kind::Matter>) -> Result<Fragment, Fault> {
        let rows = read::informs(self.cx.read, &self.eye, incident)?;
        let live = self.goes_on(incident)?;
        let standing = rows.iter().filter(|row| !row.passed_on);
        let told = standing.map(|row| self.tell_show(row).while_live(live)).collect();
        let list = format!("told-{incident}");
        let html = self.cx.draw(&TellListPart { told, list: list.clone(), empty: "told-empty" })?;
        Ok(self.piece(&format!("incident:{incident}"), list, Mode::Morph, html))
    }
}
