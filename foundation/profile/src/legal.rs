//! Legal numbers: terms, amounts and periods as dated entries with their source, never constants.

use jiff::civil::Date;
use kernel::Text;
use serde::{Deserialize, Serialize};

/// One value of one legal number, for one period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalNumber {
    /// Code; several entries may share it with periods that do not overlap.
    pub code: String,
    /// What it says.
    pub names: Text,
    /// The value in [`LegalNumber::unit`].
    pub value: i64,
    /// Unit of the value.
    pub unit: Unit,
    /// First day on which it holds.
    pub from: Date,
    /// Last day on which it holds; none while in force.
    #[serde(default)]
    pub until: Option<Date>,
    /// Law, decree or agreement it rests on.
    #[serde(deserialize_with = "crate::source::read")]
    pub basis: Text,
    /// Where it was read.
    #[serde(default, deserialize_with = "crate::source::read")]
    pub source: Text,
    /// Whether a jurist or an official page confirms it.
    pub status: Status,
}

impl LegalNumber {
    /// Whether it holds on this day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
    /// Whether both hold on some common day.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let ends_before = |a: &Self, b: &Self| a.until.is_some_and(|until| until < b.from);
        !ends_before(self, other) && !ends_before(other, self)
    }
}

/// What a legal number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Minutes; 0 means at once.
    Minute,
    /// Hours.
    Hour,
    /// Calendar days.
    Day,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
    /// Times in the period that the text names.
    Count,
    /// Euro cents.
    Cent,
}

/// Whether somebody competent has confirmed a number or a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Read on an official page or confirmed by a jurist.
    Verified,
    /// To be confirmed; pages show it with a mark.
    Unverified,
}
