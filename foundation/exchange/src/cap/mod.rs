//! The OASIS Common Alerting Protocol: public warnings from weather services, civil protection and neighbours.
//!
//! [`parse`] reads a bare alert (CAP 1.2, 1.1, 1.0) or all alerts inside an Atom or RSS feed or an EDXL-DE envelope;
//! [`parse_each`] answers for each alert of a feed by itself. [`lifecycle`] says what an alert does to earlier ones,
//! [`select_info`] which language to show, [`geocode`] which of our areas its codes name. What is refused and what is
//! accepted with a warning stands in `docs/cap.md`. A signature that does not belong to its message is refused; a good one proves
//! only that nothing was changed on the way, unless [`trust`] finds that one of the configured certificates made it. [`links`]
//! says which documents a feed points to. [`write`] is the way back, and [`Signer`] signs what it wrote.

mod container;
mod error;
mod fields;
mod geocode;
mod geometry;
mod issue;
mod keys;
mod language;
pub mod lifecycle;
mod links;
mod lists;
mod model;
mod parts;
mod read;
mod schema;
mod shape;
mod sign;
mod signature;
mod summary;
mod time;
mod trust;
mod values;
mod write;

pub use error::{CapError, Code, Odd, Warning};
pub use geocode::{AreaTable, Place, Resolution, TableError};
pub use issue::{new_key, self_issued};
pub use language::{Selection, Spoken, by_language, select_info};
pub use links::links;
pub use model::{Alert, AreaDesc, Circle, Info, Pair, Ref, Resource};
pub use shape::{Bounds, ring_holds};
pub use sign::{SignError, Signer};
pub use summary::Summary;
pub use trust::{Certificate, SIGNATURE_REQUIRED, Trust, trust};
pub use values::{Category, Certainty, MsgType, ResponseType, Scope, Severity, Status, Urgency, Version};
pub use write::write;

use crate::Limits;

/// All alerts of one file, in file order.
///
/// # Errors
/// The first reason found to refuse the file or any alert in it.
pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Vec<Alert>, CapError> {
    parse_each(bytes, limits)?.into_iter().collect()
}

/// The alerts of one file, in file order, each accepted or refused by itself: one bad alert does not hold back a feed.
///
/// # Errors
/// When the file as a whole cannot be read: its size, its encoding, its XML, its kind.
pub fn parse_each(bytes: &[u8], limits: &Limits) -> Result<Vec<Result<Alert, CapError>>, CapError> {
    let (text, widened) = crate::xml::decode(bytes, limits)?;
    container::alerts(&text, widened, limits)
}
