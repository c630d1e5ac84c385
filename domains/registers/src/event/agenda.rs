//! Instruments on the regulation agenda.

use kernel::Words;
use serde::{Deserialize, Serialize};

use crate::instrument::{Instrument, Progress, Step};

/// An instrument was put on the agenda. Its number is made of year and running number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstrumentEntered {
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// What stands about it.
    pub instrument: Instrument,
}

/// It was described anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstrumentChanged {
    /// What stands about it.
    pub instrument: Instrument,
}

/// A step was planned, moved, or taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepSet {
    /// The step, as a whole.
    pub step: Step,
}

/// It stands elsewhere now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstrumentTurned {
    /// Where.
    pub to: Progress,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}
