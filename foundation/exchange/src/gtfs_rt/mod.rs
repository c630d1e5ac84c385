//! GTFS-Realtime: what transport operators announce. Alerts are read; trip updates and vehicle positions are counted and
//! passed over.
//!
//! The format is a message of Protocol Buffers (gtfs-realtime.proto, version 2.0). Only the few parts of it that an alert
//! needs are read here, by hand, under limits of their own: [`Limits`] bounds what a stranger can make us hold, and no text is
//! copied before it was counted. Fields that are not known are passed over, as the format asks.

mod error;
mod model;
mod read;
mod wire;

pub use error::{Code, GtfsError};
pub use model::{Alert, Cause, Effect, Entity, Feed, Incrementality, Informed, Period, Translated};
pub use wire::looks_like;

/// How much of a stranger's feed we are willing to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Size of the whole file, bytes.
    pub bytes: usize,
    /// Entities of any kind.
    pub entities: usize,
    /// Alerts among them.
    pub alerts: usize,
    /// Periods of one alert.
    pub periods: usize,
    /// Lines, stops and so on that one alert touches.
    pub informed: usize,
    /// Languages of one text.
    pub translations: usize,
    /// Length of one text or id, bytes.
    pub text_bytes: usize,
}

impl Default for Limits {
    /// Several times what the largest operators publish: a whole network on strike has some thousand alerts.
    fn default() -> Self {
        Self {
            bytes: 8 << 20,
            entities: 50_000,
            alerts: 5_000,
            periods: 200,
            informed: 5_000,
            translations: 20,
            text_bytes: 32 << 10,
        }
    }
}

/// Reads a feed.
///
/// # Errors
/// The first thing that is wrong, with where it stands. A feed is one message: half of it is not believed, because what is
/// missing from a feed counts as no longer announced.
pub fn parse(bytes: &[u8], limits: &Limits) -> Result<Feed, GtfsError> {
    read::feed(bytes, limits)
}
