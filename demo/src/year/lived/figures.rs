//! Figures, the reasons for a measure and what falls due, as they are written in `demo/year/figures.toml`.

use jiff::civil::{Date, DateTime};
use kernel::Text;
use serde::Deserialize;

/// A figure that is followed by month.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// When it was defined.
    pub on: DateTime,
    /// Its code.
    pub code: String,
    /// Its name, with the mark.
    pub names: Text,
    /// What exactly is counted.
    pub counts: Text,
    /// What stands behind a number.
    pub sign: Text,
    /// Where it comes from, in French.
    pub source: String,
    /// `up-is-bad`, `up-is-good`, `neutral`.
    pub direction: String,
    /// Where it stood, and on which day.
    pub baseline: (i64, Date),
    /// Where it is to stand, and by which day.
    pub target: (i64, Date),
    /// When each value was recorded, the first day of its month, and the value.
    pub values: Vec<(DateTime, Date, i64)>,
}

/// Why a measure should work.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// When it was written.
    pub on: DateTime,
    /// Its name in these data.
    pub id: String,
    /// Number of the measure.
    pub measure: String,
    /// Its name, with the mark.
    pub names: Text,
    /// Why it was fixed as it stands, in French.
    pub why: String,
    /// What it is made of, from what is wanted back to what is put in: what one leads to stands before it.
    pub element: Vec<Element>,
}

/// A part of such a model.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// `input`, `activity`, `output`, `outcome`, `assumption`, `external`.
    pub column: String,
    /// What it says.
    pub words: Text,
    /// Numbers of the elements that it leads to, from 1.
    #[serde(default)]
    pub to: Vec<i64>,
    /// Code of the indicator that shows it.
    pub indicator: Option<String>,
}

/// What falls due every so many months.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// When it was written down.
    pub on: DateTime,
    /// Its name in these data.
    pub id: String,
    /// Its name, with the mark.
    pub names: Text,
    /// How many months lie between two times.
    pub months: u32,
    /// The first day of some period.
    pub from: Date,
    /// Login of who answers for it.
    pub who: String,
    /// Where it is written.
    pub source: String,
}

/// A time of a duty, of this house or of the profile, that was done.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// When that was noted.
    pub on: DateTime,
    /// Its name in these data, or its code in the profile.
    pub duty: String,
    /// By which day it was due.
    pub due: Date,
    /// Login of who did it.
    pub who: String,
    /// What shows it, in the language of who did it.
    pub evidence: String,
}
