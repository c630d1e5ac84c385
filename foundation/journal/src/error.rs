//! Why bytes are not what this format allows, and where.

/// Bytes or values outside the journal's format. `at` counts bytes from 0.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// The bytes are not UTF-8.
    #[error("not UTF-8 at byte {at}")]
    Utf8 {
        /// The first bad byte.
        at: usize,
    },
    /// Something else stands where the format wants this.
    #[error("expected {wanted} at byte {at}")]
    Expected {
        /// What the format wants.
        wanted: &'static str,
        /// Where.
        at: usize,
    },
    /// The JSON is valid, but not in its one canonical form (RFC 8785).
    #[error("not in canonical form at byte {at}: {what}")]
    NotCanonical {
        /// What is different.
        what: &'static str,
        /// Where.
        at: usize,
    },
    /// A number with a fraction, an exponent, or outside ±(2^53−1).
    #[error("{0} is not an integer within ±9007199254740991")]
    Number(String),
    /// Arrays and objects nested too deep.
    #[error("nested deeper than {0} levels")]
    Depth(usize),
    /// More bytes or members than the format allows.
    #[error("{what} exceeds the limit of {limit}")]
    Limit {
        /// What is too large.
        what: &'static str,
        /// The most that is allowed.
        limit: usize,
    },
    /// A header of a version that this program does not know.
    #[error("entry format version {0} is not known")]
    Version(i64),
    /// A value of a header that its rules forbid.
    #[error("{field}: «{value}» is not allowed")]
    Value {
        /// The member of the header.
        field: &'static str,
        /// What it holds.
        value: String,
    },
    /// Not 64 lower-case hexadecimal digits.
    #[error("not a SHA-256 digest in lower-case hexadecimal")]
    Hash,
}
