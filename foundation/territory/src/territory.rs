//! The territory as a whole: loaded once, asked often.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use kernel::{Files, Lang, Point};
use sha2::{Digest, Sha256};

use crate::epoch::Epochs;
use crate::gazetteer::{self, Gazetteer};
use crate::layers::{Layers, Orientation};
use crate::manifest::Manifest;
use crate::shape::Bounds;
use crate::touching::Asked;
use crate::{Area, Entry, Fault, Index, Kind, PlaceHit, load, overlay, still};

/// How near a border answers both sides, when no file says.
const BORDER_METRES: f64 = 15.0;

/// Areas, places and map layers of one region.
#[derive(Debug)]
pub struct Territory {
    areas: Vec<Area>,
    version: String,
    border_metres: f64,
    epochs: Epochs,
    indexes: Vec<OnceLock<Index>>,
    gazetteer: Gazetteer,
    foreign: load::Foreign,
    layers: Layers,
    stills: Vec<OnceLock<String>>,
}

/// An area at a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AreaAt<'a> {
    /// The area.
    pub area: &'a Area,
    /// Whether it holds the point; otherwise its border passes near.
    pub holds: bool,
}

/// The areas at a point, with the version of the territory that says so.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaAnswer<'a> {
    /// From the region to the sector; of each kind the one that holds the point comes first.
    pub areas: Vec<AreaAt<'a>>,
    /// Version of the territory.
    pub territory: &'a str,
}

impl Territory {
    /// Reads the `territory/` folder below the root of a profile. Without one the territory is empty and answers nothing.
    ///
    /// # Errors
    /// Everything that is wrong with the files.
    pub fn load(profile: &dyn Files) -> Result<Self, Vec<Fault>> {
        Self::from_roots(&[profile])
    }
    /// The same, with imported files (a `territory/` folder below their own root) laid over it.
    ///
    /// # Errors
    /// Everything that is wrong with the files.
    pub fn load_over(profile: &dyn Files, imported: &dyn Files) -> Result<Self, Vec<Fault>> {
        Self::from_roots(&[profile, imported])
    }

    fn from_roots(roots: &[&dyn Files]) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut areas: Vec<Area> = Vec::new();
        let mut border = BORDER_METRES;
        let mut orientation = Orientation::default();
        let mut places = gazetteer::Read::default();
        let mut foreign = load::Foreign::new();
        let mut digests = Vec::new();
        for (layer, files) in roots.iter().enumerate() {
            let manifest = Manifest::read(*files).unwrap_or_else(|fault| {
                faults.push(fault);
                Manifest::default()
            });
            border = manifest.border_metres.unwrap_or(border);
            for set in load::sets(*files, &manifest, &mut faults) {
                if layer == 0 { areas.extend(set.areas) } else { overlay::lay(&mut areas, set) }
            }
            orientation.read(*files, &manifest, &mut faults);
            gazetteer::read(*files, &manifest, &mut places, &mut faults);
            load::foreign(*files, &manifest, &mut foreign, &mut faults);
            digests.extend(digest(*files, &manifest));
        }
        load::sort(&mut areas);
        load::check(&areas, &mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        let epochs = Epochs::of(&areas);
        Ok(Self {
            stills: (0..epochs.count()).map(|_| OnceLock::new()).collect(),
            indexes: (0..epochs.count()).map(|_| OnceLock::new()).collect(),
            layers: Layers::new(orientation, epochs.count()),
            gazetteer: Gazetteer::over(places, &areas),
            foreign,
            version: version(&digests),
            border_metres: border,
            epochs,
            areas,
        })
    }

    /// Names this territory: the first 16 hexadecimal digits of a hash over all files that were read.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }
    /// All areas of all times, by kind and code.
    #[must_use]
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }
    /// The area of this kind and code as it is on this day.
    #[must_use]
    pub fn area(&self, kind: Kind, code: &str, on: Date) -> Option<&Area> {
        self.areas.iter().find(|a| a.id.kind == kind && a.id.code == code && a.exists_on(on))
    }
    /// Codes of all areas ever valid, for the check of a profile.
    #[must_use]
    pub fn codes(&self) -> BTreeSet<String> {
        self.areas.iter().map(|a| a.id.code.clone()).collect()
    }
    /// How near a border answers both sides.
    #[must_use]
    pub const fn border_metres(&self) -> f64 {
        self.border_metres
    }

    /// The areas that hold the point on this day, or whose border passes within [`Territory::border_metres`] of it.
    /// Areas of which only codes are known are never found.
    #[must_use]
    pub fn areas_at(&self, point: Point, on: Date) -> AreaAnswer<'_> {
        let mut areas = Vec::with_capacity(8);
        if let Some(index) = self.index(on) {
            index.visit(point, |number, holds| {
                areas.extend(self.areas.get(number as usize).map(|area| AreaAt { area, holds }));
            });
        }
        self.answer(areas)
    }
    /// The areas that have anything in common with a ring on this day, as a warning gives it (the last corner may repeat the
    /// first or not).
    #[must_use]
    pub fn areas_touching(&self, ring: &[Point], on: Date) -> AreaAnswer<'_> {
        let asked = Asked::of(ring);
        let touched =
            self.areas.iter().filter(|a| a.exists_on(on) && asked.as_ref().is_some_and(|r| r.touches(a)));
        self.answer(touched.map(|area| AreaAt { area, holds: true }).collect())
    }
    /// The areas that a code of somebody else's list names (`EMMA_ID` `BE004`); none when no table says.
    #[must_use]
    pub fn areas_of_code(&self, list: &str, code: &str, on: Date) -> AreaAnswer<'_> {
        let named = self.foreign.get(&(list.to_owned(), code.to_owned())).into_iter().flatten();
        let areas = named.filter_map(|id| self.area(id.kind, &id.code, on));
        self.answer(areas.map(|area| AreaAt { area, holds: true }).collect())
    }
    /// In the order of answers.
    fn answer<'a>(&'a self, mut areas: Vec<AreaAt<'a>>) -> AreaAnswer<'a> {
        areas.sort_by(|a, b| {
            let by = |x: &AreaAt<'_>| (x.area.id.kind, !x.holds);
            by(a).cmp(&by(b)).then_with(|| a.area.id.code.cmp(&b.area.id.code))
        });
        AreaAnswer { areas, territory: &self.version }
    }
    /// The index that answers on this day, for many points in a row. Made at its first use.
    #[must_use]
    pub fn index(&self, on: Date) -> Option<&Index> {
        let slot = self.indexes.get(self.epochs.number(on))?;
        Some(slot.get_or_init(|| Index::over(self.numbered(on), self.border_metres, crate::index::COARSE)))
    }
    /// The index of one kind only.
    #[must_use]
    pub fn index_of(&self, kind: Kind, on: Date) -> Index {
        Index::over(
            self.numbered(on).filter(|(_, a)| a.id.kind == kind),
            self.border_metres,
            crate::index::FINE,
        )
    }
    fn numbered(&self, on: Date) -> impl Iterator<Item = (u32, &Area)> {
        (0..).zip(&self.areas).filter(move |(_, a)| a.exists_on(on))
    }

    /// Places that answer to what was typed, best first; empty when none does.
    #[must_use]
    pub fn resolve(&self, typed: &str, lang: Lang) -> Vec<PlaceHit> {
        self.gazetteer.resolve(typed, lang)
    }
    /// All places and streets that have a name.
    #[must_use]
    pub fn places(&self) -> &[Entry] {
        self.gazetteer.entries()
    }

    /// A map layer as GeoJSON, with names for readers of `lang`: `region`, `zones`, `municipalities`, `neighbourhoods`,
    /// `sectors` as they are on this day, and `orientation`. Made once per period and language.
    #[must_use]
    pub fn layer(&self, name: &str, lang: Lang, on: Date) -> Option<Arc<str>> {
        self.layers.get(name, lang, self.epochs.number(on), &mut || {
            self.areas.iter().filter(|a| a.exists_on(on)).collect()
        })
    }
    /// What all areas span; the whole Earth when there is none.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let all = self.areas.iter().filter_map(|a| a.shape.as_deref());
        let bounds = all.fold(Bounds::NOTHING, |all, shape| all.and(shape.bounds()));
        if bounds.holds_something() {
            bounds
        } else {
            Bounds { west: -180.0, south: -85.0, east: 180.0, north: 85.0 }
        }
    }
    /// A still picture (SVG) of the region on this day, for browsers that cannot draw the map. Made at its first use.
    #[must_use]
    pub fn still(&self, on: Date) -> &str {
        let Some(slot) = self.stills.get(self.epochs.number(on)) else { return "" };
        slot.get_or_init(|| {
            let areas: Vec<&Area> = self.areas.iter().filter(|a| a.exists_on(on)).collect();
            still::draw(self.bounds(), &areas, self.layers.orientation())
        })
    }
}

/// Name and SHA-256 of every file that was read.
fn digest(files: &dyn Files, manifest: &Manifest) -> BTreeMap<String, String> {
    let hash = |name: String| {
        let bytes = files.read(&name)?;
        let mut hex = String::new();
        for byte in Sha256::digest(bytes.as_ref()) {
            // Writing into a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
        }
        Some((name, hex))
    };
    manifest.files().into_iter().filter_map(hash).collect()
}

/// As `sha256sum` writes it, hashed once more: `cd territory/.. && sha256sum territory/… | sha256sum | cut -c1-16`.
fn version(digests: &[(String, String)]) -> String {
    let lines: String = digests.iter().fold(String::new(), |all, (name, hex)| all + hex + "  " + name + "\n");
    let mut short = String::new();
    for byte in Sha256::digest(lines).iter().take(8) {
        let _ = write!(short, "{byte:02x}");
    }
    short
}
