//! What can be asked: one struct per verb, each with the rule that decides it.

mod crossing;
mod define;
mod goal;
mod import;
mod load;
mod thresholds;
mod value;

pub use define::{ChangeIndicator, DefineIndicator};
pub use goal::{ResumeIndicator, RetireIndicator, SetGoal};
pub use import::{Differing, FileLine, FilePart, ImportValues};
pub use load::{LoadIndicators, Preview, preview};
pub use thresholds::SetThresholds;
pub use value::{CorrectValue, RecordValues, SetValueStatus};

pub(crate) use crossing::samples;
