//! Perimeters around an incident: who may go where, from when to when, decided by whom, and what lies inside.
//!
//! A perimeter is set, changed (each change is a new version with its reason; earlier ones stay) and lifted. It has a colour
//! ([`perimeter::Colour`]), an outline ([`outline::Outline`]), rules of access, and what lay inside when it was decided
//! ([`inside::Inside`]), computed before the rule and journalled with it. Logistic points ([`point`]) stand with it.
//!
//! A command of [`command`] is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a refusal
//! of [`error`]; [`PerimeterView`] makes rows from the events; [`read`] asks the rows for a page.

mod apply;
mod facts;
mod state;

pub mod command;
pub mod error;
pub mod event;
pub mod inside;
pub mod outline;
pub mod perimeter;
pub mod point;
pub mod read;

pub use apply::PerimeterView;
pub use facts::{Facts, Limits};
pub use state::Changed;
pub use store::{Ask, Rule};
