//! XML from strangers: decoded, scanned namespace-aware under limits, kept as a small tree where a format needs one.
//!
//! No document type, no entity beyond the five of XML itself, no external anything: there is no code here that could fetch
//! or expand. The formats see [`Scanner`] and [`Element`] only.

mod canonical;
mod decode;
mod fault;
mod limits;
mod scan;
mod tree;

pub(crate) use canonical::{Method, Space, Subset, canonical};
pub(crate) use decode::decode;
pub(crate) use fault::{Fault, XmlCode, position};
pub use limits::Limits;
pub(crate) use scan::{Piece, Scanner};
pub(crate) use tree::{Element, collect};
