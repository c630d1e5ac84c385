//! Notices of transport operators: from a feed of GTFS-Realtime to signals, by itself or from a file that somebody hands in.

mod plan;
mod take;
mod upload;

pub use take::{TransitError, TransitTaken, take_transit};
pub(crate) use upload::{TransitPage, blank, upload};
