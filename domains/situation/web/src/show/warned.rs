//! What the warning that an incident was made of said since.

use kernel::{Text, Timestamp};
use serde::Serialize;
use situation::places::Area;
use situation::read::WarnedSince;

use super::geometry;
use crate::desk::Names;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct WarnedShow {
    /// Its page.
    pub(crate) signal: String,
    /// The entry of the message.
    pub(crate) seq: i64,
    pub(crate) sender: String,
    pub(crate) identifier: String,
    pub(crate) sent: Timestamp,
    pub(crate) cancelled: bool,
    pub(crate) came: Vec<Text>,
    pub(crate) went: Vec<Text>,
    pub(crate) redrawn: bool,
    /// Whether it names an area of ours at all.
    pub(crate) somewhere: bool,
    /// Whether there is anything to be taken over.
    pub(crate) differs: bool,
    /// GeoJSON geometry of its ground now, where the incident is not drawn like it.
    pub(crate) geometry: Option<String>,
}

impl WarnedShow {
    pub(crate) fn of(since: &WarnedSince, names: &Names) -> Self {
        Self {
            signal: since.signal.to_string(),
            seq: since.seq,
            sender: since.key.sender.clone(),
            identifier: since.key.identifier.clone(),
            sent: since.key.sent,
            cancelled: since.cancelled,
            came: named(&since.came, names),
            went: named(&since.went, names),
            redrawn: since.redrawn,
            somewhere: since.place.is_some(),
            differs: since.differs(),
            geometry: if since.differs() { geometry(&since.shapes) } else { None },
        }
    }

    pub(crate) fn samples() -> Vec<Self> {
        let updated = Self {
            signal: uuid::Uuid::nil().to_string(),
            seq: 12,
            sender: "weather@<town>.example".into(),
            identifier: "town.2026.2".into(),
            sent: Timestamp(1_795_488_000_000_000),
            cancelled: false,
            came: ["Hautrive", "Valmont", "Boisclair", "Lindeveld", "ZP <Nord>"]
                .map(|name| Text::both(name, name))
                .into(),
            went: vec![Text::both("Lindeveld", "Lindeveld")],
            redrawn: true,
            somewhere: true,
            differs: true,
            geometry: Some("{}".into()),
        };
        let redrawn = Self { came: Vec::new(), went: Vec::new(), ..updated.clone() };
        let same = Self { redrawn: false, differs: false, geometry: None, ..redrawn.clone() };
        let nowhere = Self { somewhere: false, went: updated.went.clone(), ..same.clone() };
        let cancelled = Self { cancelled: true, ..nowhere.clone() };
        vec![updated, redrawn, same, nowhere, cancelled]
    }
}

/// Names, municipalities first.
fn named(areas: &[Area], names: &Names) -> Vec<Text> {
    let of = |first: bool| areas.iter().filter(move |a| (a.kind == "municipality") == first);
    of(true).chain(of(false)).map(|a| names.area(&a.code)).collect()
}
