//! Where a letter stands that one package asked for and another sends.

use kernel::Timestamp;

/// Where a letter stands that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It waits for somebody who releases it.
    Waits,
    /// It was released at this time.
    Left(Timestamp),
    /// It was taken back before it left.
    TakenBack,
}
