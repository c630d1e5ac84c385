//! Logic models: why what is done should lead to what is wanted. Inputs lead to activities, activities to outputs, outputs to
//! outcomes; assumptions say what has to hold for that, external factors what may cross it.
//!
//! A model ([`model`]) belongs to an objective, a measure or a programme of another package, by its matter. Its elements name the
//! indicators that show them; an assumption without one is a blind spot, and [`read`] says which. A version is fixed with a reason
//! and stays readable as it was.

mod apply;
mod facts;
mod load;
mod state;

pub mod command;
pub mod error;
pub mod event;
pub mod library;
pub mod model;
pub mod read;

pub use apply::LogicView;
pub use facts::{Facts, Limits};
pub use store::{Ask, Rule};
