//! `territory/territory.toml`: which files there are and from when to when they hold.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use kernel::Files;
use serde::{Deserialize, Serialize};

use crate::{Fault, Kind};

/// The folder below the root of a profile or of the imported files.
pub(crate) const FOLDER: &str = "territory/";
/// The list of files in it.
pub(crate) const NAME: &str = "territory/territory.toml";
/// Nobody writes a larger list by hand.
const LARGEST: usize = 1 << 20;

/// What the territory is made of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    /// A point so near a border answers both sides. The profile's, unless an import says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub border_metres: Option<f64>,
    /// Tables and polygons of areas.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaFiles>,
    /// Tables of places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Tables of streets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub streets: Vec<String>,
    /// Tables of places where two streets meet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crossings: Vec<String>,
    /// Table of the codes that other lists have for our areas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codes: Option<String>,
    /// Water, roads, rails, parks to find one's way by (GeoJSON).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub orientation: Option<String>,
    /// Where the populations and places of a file come from, in words that pages show; by the name of the file.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sources: BTreeMap<String, String>,
}

impl Manifest {
    /// The source of one of these files, the first that has one.
    pub(crate) fn source<'a>(&self, files: impl IntoIterator<Item = &'a String>) -> Option<Arc<str>> {
        files.into_iter().find_map(|name| self.sources.get(name)).map(|words| Arc::from(words.as_str()))
    }
}

/// The files of one kind of area in one period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AreaFiles {
    /// Kind of area.
    pub kind: Kind,
    /// Codes, names, parents (CSV).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// Polygons (GeoJSON).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shapes: Option<String>,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl Manifest {
    /// Reads it; an absent one is an empty territory.
    pub(crate) fn read(files: &dyn Files) -> Result<Self, Fault> {
        let Some(bytes) = files.read(NAME) else { return Ok(Self::default()) };
        if bytes.len() > LARGEST {
            return Err(Fault::file(
                NAME,
                "is larger than 1 MiB; this is a list of files, not a file of areas",
            ));
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| Fault::file(NAME, "is not UTF-8"))?;
        let manifest: Self =
            toml::from_str(text).map_err(|e| Fault::file(NAME, e.to_string().trim().to_owned()))?;
        match manifest.border_metres {
            Some(metres) if !(0.0..=500.0).contains(&metres) => {
                Err(Fault::file(NAME, format!("border_metres is {metres}; it must lie between 0 and 500")))
            }
            _ => Ok(manifest),
        }
    }
    /// Every file that it names, and itself.
    pub(crate) fn files(&self) -> Vec<String> {
        let areas = self.areas.iter().flat_map(|a| [a.table.clone(), a.shapes.clone()]).flatten();
        let lists = [&self.places, &self.streets, &self.crossings].into_iter().flatten().cloned();
        let named = areas.chain(lists).chain(self.codes.clone()).chain(self.orientation.clone());
        let mut all: Vec<String> =
            named.map(|name| format!("{FOLDER}{name}")).chain([NAME.to_owned()]).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}
