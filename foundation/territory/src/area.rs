//! Areas: what they are called, what they belong to, and from when to when they exist.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use jiff::civil::Date;
use kernel::{Point, Text};
use serde::{Deserialize, Serialize};

use crate::Shape;

/// The kinds of areas, from the whole to the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// The whole region or city.
    Region,
    /// A police zone.
    Zone,
    /// A municipality.
    Municipality,
    /// A neighbourhood.
    Neighbourhood,
    /// A statistical sector.
    Sector,
}

impl Kind {
    /// All kinds, from the whole to the smallest.
    pub const ALL: [Self; 5] =
        [Self::Region, Self::Zone, Self::Municipality, Self::Neighbourhood, Self::Sector];

    /// As it stands in files, events and addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Zone => "zone",
            Self::Municipality => "municipality",
            Self::Neighbourhood => "neighbourhood",
            Self::Sector => "sector",
        }
    }
    /// Name of its map layer.
    #[must_use]
    pub const fn layer(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Zone => "zones",
            Self::Municipality => "municipalities",
            Self::Neighbourhood => "neighbourhoods",
            Self::Sector => "sectors",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not a kind of area.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not one of region, zone, municipality, neighbourhood, sector")]
pub struct UnknownKind(String);

impl FromStr for Kind {
    type Err = UnknownKind;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|k| k.code() == text).ok_or_else(|| UnknownKind(text.to_owned()))
    }
}

/// An area named by kind and code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AreaCode {
    /// Its kind.
    pub kind: Kind,
    /// Its official code.
    pub code: String,
}

impl AreaCode {
    /// This kind, this code.
    #[must_use]
    pub fn new(kind: Kind, code: impl Into<String>) -> Self {
        Self { kind, code: code.into() }
    }
}

impl FromStr for AreaCode {
    type Err = UnknownKind;
    /// Reads `zone:5341`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (kind, code) = text.split_once(':').ok_or_else(|| UnknownKind(text.to_owned()))?;
        Ok(Self::new(kind.parse()?, code))
    }
}

/// An area as it is, or was, or will be between two days.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Kind and code.
    pub id: AreaCode,
    /// Official names.
    pub names: Text,
    /// The areas it belongs to.
    pub parents: Vec<AreaCode>,
    /// What it is used for (`residential`, `green`, …); empty where that is not told.
    pub usage: String,
    /// Inhabitants.
    pub population: Option<u32>,
    /// The year of that count.
    pub population_year: Option<i16>,
    /// Where that count comes from, where the files say so.
    pub source: Option<Arc<str>>,
    /// A point in its middle.
    pub centre: Option<Point>,
    /// First day on which it exists; nothing for always.
    pub from: Option<Date>,
    /// Last day on which it exists; nothing for still.
    pub until: Option<Date>,
    /// The areas that take its place afterwards.
    pub successors: Vec<AreaCode>,
    /// Its polygons; nothing when only codes and a centre are known.
    pub shape: Option<Arc<Shape>>,
    /// Whether the polygons are drawn by us and not official lines.
    pub approximate: bool,
}

impl Area {
    /// Whether it exists on this day.
    #[must_use]
    pub fn exists_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}
