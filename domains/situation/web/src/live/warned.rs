//! A warning said something else: the incidents that were made of it show it, on the floor and on their pages.

use kernel::{Id, kind};
use situation::read::{self, IncidentRow};
use web::Fault;
use web::live::{Fragment, Mode};

use super::Draw;
use crate::incident::{WarnedPart, WherePart};
use crate::show::IncidentShow;

/// What the pages of the incidents that were made of a warning listen to. An entry on the warning names its signal, not them.
pub(crate) fn topic(signal: Id<kind::Matter>) -> String {
    format!("warned:{signal}")
}

impl Draw<'_> {
    /// The incidents that were made of this warning.
    pub(super) fn warned(&self, signal: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let mut all = Vec::new();
        for id in read::made_of(self.cx.read, signal)? {
            all.extend(self.incident_card(id)?);
            if !self.cx.wanted(&topic(signal)) {
                continue;
            }
            if let Some(row) = self.readable(id)? {
                let informs = read::informs(self.cx.read, &self.eye, id)?;
                all.extend(self.place_of(&row)?);
                all.push(self.signals_list(id)?);
                all.extend(self.timeline(&format!("incident:{id}"), &row, &informs)?);
            }
        }
        Ok(all)
    }

    /// The same as [`Draw::place_of`], while somebody who may read it has its page open.
    pub(super) fn place(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        if !self.page_open(id) {
            return Ok(Vec::new());
        }
        self.readable(id)?.map_or_else(|| Ok(Vec::new()), |row| self.place_of(&row))
    }

    /// Where an incident lies, and what its warning said since, on its own page.
    fn place_of(&self, row: &IncidentRow) -> Result<Vec<Fragment>, Fault> {
        let own = format!("incident:{}", row.id);
        let i = IncidentShow::of(row, &[], &self.names);
        let mut all = Vec::new();
        for (target, part) in WherePart::PARTS {
            let html = self.cx.draw(&WherePart::of(i.clone(), part))?;
            all.push(self.piece(&own, target, Mode::Morph, html));
        }
        let html = self.cx.draw(&WarnedPart::of(i, self.may("incident.update")))?;
        all.push(self.piece(&own, "incident-warned", Mode::Morph, html));
        Ok(all)
    }
}
