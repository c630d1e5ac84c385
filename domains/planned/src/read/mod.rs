//! What pages ask: rows as values, cut to what the reader may see. What hangs on an event is asked for once the event itself was
//! found for the reader.

mod after;
mod file;
mod links;
mod plan;

pub use access::Eye;
pub use after::{CarriedRow, FindingRow, LessonRow, carried, findings, lessons, size};
pub use file::{
    ContactRow, EventFilter, EventRow, TurnRow, busy_days, contact, editions_after, event, event_of_incident,
    events, numbered, resource, turns,
};
pub use links::{LinkRow, link, links};
pub use plan::{
    AnsweredRow, CheckRow, ConflictRow, RiskRow, SheetRow, SupplyRow, checks, conflicts, open_conflicts,
    risks, sheet, supplies,
};
