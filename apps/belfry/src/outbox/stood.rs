//! Whether a message that was written has left, in the words of the package that asked for it.

use kernel::Timestamp;
use outbox::message::State;
use outbox::read::Row;

/// Waits for its release, was taken back before it, or left at a time: what was released before it was taken back may have left.
pub(crate) fn stood<T>(row: &Row, waits: T, back: T, left: impl FnOnce(Timestamp) -> T) -> T {
    match (row.state, row.released_at) {
        (State::Prepared, _) => waits,
        (State::Withdrawn, None) => back,
        (_, released) => left(released.unwrap_or(row.written_at)),
    }
}
