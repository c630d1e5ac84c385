//! Whether a message that was written has left, for the package that asked for it.

use desk::letter::Stands;
use outbox::message::State;
use outbox::read::Row;

/// Waits for its release, was taken back before it, or left at a time: what was released before it was taken back may have left.
pub(crate) fn stood(row: &Row) -> Stands {
    match (row.state, row.released_at) {
        (State::Prepared, _) => Stands::Waits,
        (State::Withdrawn, None) => Stands::TakenBack,
        (_, released) => Stands::Left(released.unwrap_or(row.written_at)),
    }
}
