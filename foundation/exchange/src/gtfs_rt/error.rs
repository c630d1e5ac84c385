//! Why a feed was refused. The codes are stable.

use serde::{Deserialize, Serialize};

kernel::coded! {
    /// Why a feed was refused.
    Code {
        /// Nothing in it.
        Empty = "gtfs-empty",
        /// Larger than the limit.
        TooLarge = "gtfs-too-large",
        /// Ends in the middle of a value.
        Truncated = "gtfs-truncated",
        /// Not a message of Protocol Buffers.
        NotProtobuf = "gtfs-not-protobuf",
        /// A value of another kind than the format has there.
        WrongKind = "gtfs-wrong-kind",
        /// A text that is not UTF-8.
        NotUtf8 = "gtfs-not-utf8",
        /// No header, or not at the right place.
        NoHeader = "gtfs-no-header",
        /// A version of the format that is not read.
        Version = "gtfs-version",
        /// An entity without an id.
        NoId = "gtfs-no-id",
        /// More of something than the limit.
        TooMany = "gtfs-too-many",
        /// A text that is too long.
        TextTooLong = "gtfs-text-too-long",
    }
}

/// A refusal: what and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{code} at byte {at}: {detail}")]
pub struct GtfsError {
    /// The stable code.
    pub code: Code,
    /// A sentence for the administrator, in English.
    pub detail: String,
    /// Offset in the file, from 0.
    pub at: usize,
}

impl GtfsError {
    pub(super) fn new(code: Code, at: usize, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into(), at }
    }
}
