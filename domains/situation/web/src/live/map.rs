//! The list that stands for the map, and who is on duty: they follow what happens as the map and the cards do.

use kernel::{Id, kind};
use situation::read::IncidentRow;
use web::Fault;
use web::live::{Fragment, Mode};

use super::Draw;
use crate::floor::{DutyPart, MapIncidentPart, MapLayerPart, MapSignalPart};
use crate::show::{IncidentShow, SignalShow};

impl Draw<'_> {
    /// The row of a signal: away with it once the map does not show it any more, or this class may not see it.
    pub(super) fn mapped_signal(
        &self,
        id: Id<kind::Matter>,
        show: Option<SignalShow>,
    ) -> Result<Option<Fragment>, Fault> {
        let draw = |s| self.cx.draw(&MapSignalPart { s });
        self.mapped_row("map-rows-signals", format!("map-signal-{id}"), show.map(draw).transpose()?)
    }

    /// The row of an incident, with the same end.
    pub(super) fn mapped_incident(
        &self,
        id: Id<kind::Matter>,
        row: Option<&IncidentRow>,
    ) -> Result<Option<Fragment>, Fault> {
        let draw = |row| self.cx.draw(&MapIncidentPart { i: IncidentShow::of(row, &[], &self.names) });
        self.mapped_row("map-rows-incidents", format!("map-incident-{id}"), row.map(draw).transpose()?)
    }

    fn mapped_row(&self, list: &str, own: String, html: Option<String>) -> Result<Option<Fragment>, Fault> {
        if !self.floor_open() {
            return Ok(None);
        }
        Ok(Some(match html.filter(|html| !html.trim().is_empty()) {
            Some(html) => self.piece("floor", list, Mode::Upsert, html),
            None => self.piece("floor", own, Mode::Remove, String::new()),
        }))
    }

    /// The rows of a layer that another package draws.
    pub(super) fn mapped_layer(&self, layer: &str) -> Result<Vec<Fragment>, Fault> {
        if !self.floor_open() || !self.may("matter.read") {
            return Ok(Vec::new());
        }
        let all = MapLayerPart::all(self.cx.read, self.desk, self.cx.actor, self.cx.now)?;
        let drawn =
            |part: &MapLayerPart| Ok(self.piece("floor", part.target(), Mode::Morph, self.cx.draw(part)?));
        all.iter().filter(|part| part.is(layer)).map(drawn).collect()
    }

    /// Who is on duty, as the rows say now.
    pub(super) fn on_duty(&self) -> Result<Vec<Fragment>, Fault> {
        if !self.floor_open() || !self.may("matter.read") {
            return Ok(Vec::new());
        }
        let duty = (self.desk.on_duty)(self.cx.read, self.cx.now)?;
        let html = self.cx.draw(&DutyPart { duty })?;
        Ok(vec![self.piece("floor", "floor-duty", Mode::Morph, html)])
    }
}
