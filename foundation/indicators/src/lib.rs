//! Figures that are followed: what is counted, by whom, how often, and from which value on somebody has to act.
//!
//! An [`definition::Definition`] says what a figure means; a change of its meaning is a new version and a break in the
//! chart. A [`threshold::Threshold`] names the level that a value reaches, who is responsible then and what they do.
//! [`level::levels`] says which level each period stands at. Values are whole numbers in the unit's smallest step: the
//! journal has no floating point. Nothing here knows what the figures are about.

mod effects;
mod facts;
mod state;

pub mod apply;
pub mod command;
pub mod definition;
pub mod event;
pub mod file;
pub mod goal;
pub mod judge;
pub mod level;
pub mod library;
pub mod number;
pub mod period;
pub mod read;
pub mod threshold;
pub mod value;

pub use apply::IndicatorView;
pub use effects::{IndicatorEffects, LEVEL_QUEUE, LevelAlert};
pub use facts::{Facts, Limits};
pub use store::{Ask, Rule};
