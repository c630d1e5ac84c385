//! What pages ask: rows as values, cut to what the reader may see. What hangs on an entry is asked for once the entry itself was
//! found for the reader.

mod agenda;
mod entries;
mod points;
mod sheets;
mod tests;

pub use access::Eye;
pub use agenda::{AgendaLine, InstrumentRow, agenda, instrument, steps, years};
pub use entries::{
    Count, EntryFilter, EntryRow, TurnRow, counts, entries, entry, followed, is_entered, lessons, resource,
    turns,
};
pub use points::{
    ActionRow, Followed, LinkRow, LinkedRow, OwedRow, PointRow, StatusRow, actions, linked_to, links, owed,
    points, points_of, proofs, statuses,
};
pub use sheets::{SheetRow, sheet, sheets};
pub use tests::{TestRow, test, test_of_id, tests};
