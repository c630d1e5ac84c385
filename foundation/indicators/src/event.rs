//! What is journalled. The matter of each event is its indicator.

use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::definition::{Definition, Open};
use crate::file::LineFault;
use crate::goal::{Baseline, Target};
use crate::threshold::Threshold;
use crate::value::{Slot, ValueStatus};

pub use store::Event;

/// An indicator is followed from now on; its first version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorDefined {
    /// Its code, for ever.
    pub code: String,
    /// What it means.
    pub definition: Definition,
    /// Who may see it.
    pub open: Open,
}

/// An indicator was described anew; a new version where its meaning changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorChanged {
    /// The version from now on.
    pub version: i64,
    /// From which period on it holds; none for the first version.
    #[serde(default)]
    pub since: Option<Timestamp>,
    /// What it means now.
    pub definition: Definition,
    /// The thresholds that are left: none where values are no longer comparable.
    pub thresholds: Vec<Threshold>,
    /// Who may see it now.
    pub open: Open,
    /// Why.
    #[serde(default)]
    pub why: Option<Words>,
}

/// Other thresholds hold from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThresholdsSet {
    /// From the first level to the last.
    pub thresholds: Vec<Threshold>,
    /// Why.
    #[serde(default)]
    pub why: Option<Words>,
}

/// A value was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueRecorded {
    /// For which period and area.
    pub slot: Slot,
    /// The version of the indicator that it belongs to.
    pub version: i64,
    /// The value, in the unit's smallest step.
    pub value: i64,
    /// How far it may be relied on.
    pub status: ValueStatus,
    /// Where it comes from, if not from where the indicator says.
    #[serde(default)]
    pub source: Option<Words>,
    /// A remark.
    #[serde(default)]
    pub note: Option<Words>,
}

/// A value was wrong: it stays, struck through, and another stands in its place, or none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueCorrected {
    /// Which period and area.
    pub slot: Slot,
    /// The version of the indicator that it belongs to.
    pub version: i64,
    /// What stood there.
    pub was: i64,
    /// What stands there now; nothing where there never was a value.
    #[serde(default)]
    pub value: Option<i64>,
    /// How far that may be relied on.
    pub status: ValueStatus,
    /// Why.
    pub why: Words,
}

/// A value may be relied on further, or less far, than before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueStatusSet {
    /// Which period and area.
    pub slot: Slot,
    /// The value.
    pub value: i64,
    /// Its status before.
    pub from: ValueStatus,
    /// Its status now.
    pub to: ValueStatus,
}

/// A piece of a file was taken in, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValuesImported {
    /// The file as it came.
    pub file: Id<kind::Blob>,
    /// Its SHA-256, hex.
    pub digest: String,
    /// The name it had, or its address.
    pub name: String,
    /// Which piece of the file this is, from 1.
    pub part: i64,
    /// Of how many.
    pub parts: i64,
    /// How far the values may be relied on.
    pub status: ValueStatus,
    /// The values.
    pub values: Vec<Imported>,
    /// Lines of the file that were not taken in; all of them stand in its first piece.
    #[serde(default)]
    pub refused: Vec<RefusedLine>,
}

/// A value of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// The line of the file, from 1.
    pub line: i64,
    /// For which period and area.
    pub slot: Slot,
    /// The version of the indicator that it belongs to.
    pub version: i64,
    /// The value, in the unit's smallest step.
    pub value: i64,
    /// What stood there before, where the file corrects it.
    #[serde(default)]
    pub was: Option<i64>,
    /// A remark.
    #[serde(default)]
    pub note: Option<Words>,
}

/// A line that was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedLine {
    /// The line of the file, from 1.
    pub line: i64,
    /// Why.
    pub fault: LineFault,
}

/// A level was reached: somebody has to act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelReached {
    /// The period in which it was reached, and the area.
    pub slot: Slot,
    /// Its value.
    pub value: i64,
    /// How far that may be relied on.
    pub status: ValueStatus,
    /// The level before; none below the first.
    #[serde(default)]
    pub from: Option<String>,
    /// The level now, with who is responsible and what they do.
    pub threshold: Threshold,
    /// For how many periods in a row.
    pub run: u32,
    /// Whether the level holds in the present period or the one before it: old figures alarm nobody.
    pub current: bool,
}

/// A level was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelLeft {
    /// The latest period, and the area.
    pub slot: Slot,
    /// Its value; nothing where there is none any more.
    #[serde(default)]
    pub value: Option<i64>,
    /// The level before.
    pub from: String,
    /// The level now; none below the first.
    #[serde(default)]
    pub to: Option<String>,
}

/// Where it stood and where it is to stand, from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalSet {
    /// Where it stood; none is known where absent.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// Where it is to stand; none is set where absent.
    #[serde(default)]
    pub target: Option<Target>,
    /// Why it changes.
    #[serde(default)]
    pub why: Option<Words>,
}

/// An indicator is no longer followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorRetired {
    /// Why.
    pub why: Words,
}

/// An indicator is followed again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorResumed {
    /// Why.
    pub why: Words,
}

store::events! {
    IndicatorDefined = "indicators.defined@1",
    IndicatorChanged = "indicators.changed@1",
    ThresholdsSet = "indicators.thresholds-set@1",
    ValueRecorded = "indicators.value-recorded@1",
    ValueCorrected = "indicators.value-corrected@1",
    ValueStatusSet = "indicators.value-status-set@1",
    ValuesImported = "indicators.values-imported@1",
    LevelReached = "indicators.level-reached@1",
    LevelLeft = "indicators.level-left@1",
    GoalSet = "indicators.goal-set@1",
    IndicatorRetired = "indicators.retired@1",
    IndicatorResumed = "indicators.resumed@1",
}
