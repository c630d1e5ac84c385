//! The plan: places, the run-sheet, resources, risks, checks, conflicts.

use std::collections::BTreeSet;

use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::conflict::Shared;
use crate::ground::Figure;
use crate::planned::Answer;
use crate::resource::Supply;
use crate::risk::Risk;
use crate::sheet::Row;
use crate::sheet_file::LineFault;

/// Where it takes place on the ground. Said as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Points, routes and areas.
    pub figures: Vec<Figure>,
    /// Codes of the municipalities and police zones that they touch, and of those that were named.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Version of the territory that found them.
    #[serde(default)]
    pub territory: String,
}

/// A row of the run-sheet was written, or written anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowWritten {
    /// Its number, from 1, for ever.
    pub n: i64,
    /// What it says.
    pub row: Row,
}

/// A row was taken from the run-sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRemoved {
    /// Its number.
    pub n: i64,
}

/// A file of rows was taken in; the rows stand in entries of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetTaken {
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

/// Something was asked for, or asked anew: what was promised before no longer counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplyAsked {
    /// Its number, from 1, for ever.
    pub n: i64,
    /// What.
    pub supply: Supply,
}

/// It was promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplyPromised {
    /// Its number.
    pub n: i64,
    /// How many.
    pub count: i64,
    /// Who said so: a name, a field of its own.
    #[serde(default)]
    pub name: Option<String>,
    /// What there is to say.
    #[serde(default)]
    pub words: Option<Words>,
}

/// It is not asked for any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplyWithdrawn {
    /// Its number.
    pub n: i64,
}

/// A risk was written, or written anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskWritten {
    /// Its number, from 1, for ever.
    pub n: i64,
    /// What it says.
    pub risk: Risk,
}

/// A risk is none any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskClosed {
    /// Its number.
    pub n: i64,
    /// Why.
    pub why: Words,
}

/// A check was answered. Answered again, the later one counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckAnswered {
    /// Code of the check.
    pub code: String,
    /// The answer.
    pub answer: Answer,
    /// Who said so, where that is not who wrote it down: a field of its own.
    #[serde(default)]
    pub name: Option<String>,
    /// What there is to say.
    #[serde(default)]
    pub words: Option<Words>,
}

/// A conflict with another event was accepted, with what both shared then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConflictAnswered {
    /// The other event.
    pub with: Id<kind::Matter>,
    /// What they shared.
    pub shared: Shared,
    /// Why that is accepted.
    pub words: Words,
}
