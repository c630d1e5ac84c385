//! What pages ask: rows as values, cut to what the reader may see.

mod list;
mod one;

pub use access::Eye;
pub use list::{Filter, PerimeterRow, list};
pub use one::{PointRow, TurnRow, Version, numbered, perimeter, points, resource, turns, versions};
