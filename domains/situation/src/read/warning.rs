//! Public warnings: which hold, which held, and the messages that made one what it is.

use kernel::{Id, Timestamp, kind};
use store::{Read, StoreError};

use super::eye::Eye;
use super::signal::{AlertRow, SignalRow, alert, select};

/// Warnings that hold at this instant: not cancelled and not over. The newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn warnings_in_force(
    read: &dyn Read,
    eye: &Eye,
    at: Timestamp,
    limit: i64,
) -> Result<Vec<SignalRow>, StoreError> {
    let rest = format!(
        "w.withdrawn = FALSE AND (w.expires IS NULL OR w.expires > $1) ORDER BY w.alert_sent DESC, s.no DESC LIMIT {limit}"
    );
    select(read, eye, &rest, vec![at.into()])
}

/// Warnings that no longer hold: cancelled by their sender, or over. The newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn warnings_ended(
    read: &dyn Read,
    eye: &Eye,
    at: Timestamp,
    limit: i64,
) -> Result<Vec<SignalRow>, StoreError> {
    let rest = format!(
        "(w.withdrawn = TRUE OR w.expires <= $1) ORDER BY w.alert_sent DESC, s.no DESC LIMIT {limit}"
    );
    select(read, eye, &rest, vec![at.into()])
}

/// The messages on one warning, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn alerts_of(read: &dyn Read, signal: Id<kind::Matter>) -> Result<Vec<AlertRow>, StoreError> {
    let sql = "SELECT sender, identifier, sent, what, headline, seq FROM alert WHERE signal = $1 ORDER BY seq LIMIT 500";
    read.query(sql, &[signal.into()])?.iter().map(alert).collect()
}
