//! What sites tell: numbers, corrections, the day's count, files.

use std::collections::BTreeMap;

use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::figure::{Status, Way};
use crate::file::LineFault;
use crate::level::Figures;

/// A site told its numbers of one kind of capacity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureTold {
    /// Code of the kind.
    pub kind: String,
    /// The numbers.
    pub figures: Figures,
    /// How far they may be relied on.
    pub status: Status,
    /// On which way they came.
    pub way: Way,
    /// Where they come from, where that is not the site itself.
    #[serde(default)]
    pub source: Option<Words>,
    /// The link by which they came.
    #[serde(default)]
    pub link: Option<Id<kind::Session>>,
}

/// Numbers were wrong: they stay, struck through, and others stand in their place, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureCorrected {
    /// Code of the kind.
    pub kind: String,
    /// The journal number of what was wrong.
    pub corrects: i64,
    /// What stands there now; nothing where nothing was told.
    #[serde(default)]
    pub figures: Option<Figures>,
    /// How far that may be relied on.
    pub status: Status,
    /// Why.
    pub why: Words,
}

/// Numbers were checked by somebody who may.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureConfirmed {
    /// Code of the kind.
    pub kind: String,
    /// The journal number of what was confirmed.
    pub told: i64,
}

/// Who told the numbers just before: personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TellerNamed {
    /// The name as given.
    pub name: String,
    /// How many entries just before this one it is about.
    pub entries: i64,
}

/// What a site counted in a day. A later count of the same day stands instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCounted {
    /// The local day, `2026-11-26`.
    pub day: String,
    /// Who came.
    pub arrivals: i64,
    /// Who left.
    pub departures: i64,
    /// Who is there at the end of it.
    #[serde(default)]
    pub present: Option<i64>,
    /// How many of those present, by code of the profile's catalogue.
    #[serde(default)]
    pub profile: BTreeMap<String, i64>,
    /// Code of the municipality in which the site lies.
    #[serde(default)]
    pub municipality: Option<String>,
    /// On which way it came.
    pub way: Way,
    /// The link by which it came.
    #[serde(default)]
    pub link: Option<Id<kind::Session>>,
}

/// A site that told nothing was reminded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminded {
    /// Who took the call, or anything else about it.
    #[serde(default)]
    pub words: Option<Words>,
}

/// A file of sites and numbers was taken in; what it brought stands in entries of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileTaken {
    /// The file as it came.
    pub file: Id<kind::Blob>,
    /// Its SHA-256, hex.
    pub digest: String,
    /// The name it had.
    pub name: String,
    /// How many lines were taken.
    pub lines: i64,
    /// Lines that were not.
    #[serde(default)]
    pub refused: Vec<RefusedLine>,
}

/// A line that was not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedLine {
    /// The line of the file, from 1.
    pub line: i64,
    /// Why.
    pub fault: LineFault,
}
