//! The list that stands for the map: a row for everything that the map shows, for whoever does not see it.

use kernel::{Actor, Text, Timestamp};
use serde::Serialize;
use store::{Read, StoreError};
use web::Page;

use crate::desk::{Desk, LAYERS, MAPPED, Mapped};
use crate::show::{IncidentShow, SignalShow};

/// The rows of a layer that another package draws, in the page and as they arrive live.
#[derive(Debug, Serialize)]
pub(crate) struct MapLayerPart {
    layer: &'static str,
    rows: Vec<Mapped>,
    /// Whether there are more.
    more: bool,
}

impl MapLayerPart {
    /// Those of every layer, also where there is nothing: live rows need a place to go.
    pub(crate) fn all(
        read: &dyn Read,
        desk: &Desk,
        actor: &Actor,
        at: Timestamp,
    ) -> Result<Vec<Self>, StoreError> {
        let all = (desk.also_mapped)(read, actor, at)?;
        let most = usize::try_from(MAPPED).unwrap_or(usize::MAX);
        let of = |layer| {
            let mut rows: Vec<Mapped> = all.iter().filter(|m| m.layer == layer).cloned().collect();
            let more = rows.len() > most;
            rows.truncate(most);
            Self { layer, rows, more }
        };
        Ok(LAYERS.map(of).into())
    }

    /// The element that holds them.
    pub(crate) fn target(&self) -> String {
        format!("map-rows-{}", self.layer)
    }

    pub(crate) fn is(&self, layer: &str) -> bool {
        self.layer == layer
    }
}

impl Page for MapLayerPart {
    const TEMPLATE: &'static str = "situation/part-map-layer.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let row = |layer, state, tone| Mapped {
            layer,
            id: "0".into(),
            number: "P-26-0001".into(),
            what: Text::three("<b>", "…", "…"),
            place: Text::both("Hautrive", "Hoogoever"),
            state,
            tone,
            path: format!("{layer}/0"),
        };
        let part = |layer, rows: Vec<Mapped>| Self { layer, more: rows.len() > 2, rows };
        vec![
            part("perimeters", Vec::new()),
            part("perimeters", ["red", "orange", "yellow"].map(|c| row("perimeters", c, "warn")).into()),
            part("events", ["ready", "running"].map(|s| row("events", s, "")).into()),
        ]
    }
}

/// An incident on a row of the list, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct MapIncidentPart {
    pub(crate) i: IncidentShow,
}

impl Page for MapIncidentPart {
    const TEMPLATE: &'static str = "situation/part-map-incident.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { i: IncidentShow::sample("confirmed") }, Self { i: IncidentShow::sample_withheld() }]
    }
}

/// A signal on a row of the list, as it arrives live; nothing where the map does not show it.
#[derive(Debug, Serialize)]
pub(crate) struct MapSignalPart {
    pub(crate) s: SignalShow,
}

impl Page for MapSignalPart {
    const TEMPLATE: &'static str = "situation/part-map-signal.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let signals = [
            SignalShow::sample("new"),
            SignalShow::sample("intake"),
            SignalShow::sample("attached"),
            SignalShow::sample_warning(),
            SignalShow::sample_withheld(),
        ];
        signals.map(|s| Self { s }).into()
    }
}
