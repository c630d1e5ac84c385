//! What pages and the program ask: rows as values, cut to what the reader may see.

mod board;
mod calendar;
mod dispatch;
mod elsewhere;
mod one;
mod rota;

pub use access::Eye;
pub use board::{
    Counts, Filter, Mine, Row, about, about_at, board, counts, message, numbered, own_left, own_prepared,
    prepared, prepared_count, waiting,
};
pub use calendar::{CalendarRow, calendar, calendar_of, shifts_of};
pub use dispatch::{Leaving, exhausted, leaving, missed};
pub use elsewhere::{EnteredRow, entered, is_entered};
pub use one::{AimRow, RecipientRow, RouteRow, TurnRow, aims, recipients, resource, turns};
pub use rota::{BookRow, ShiftRow, book, kept, shift, shifts};

/// Nobody is late in the very minute in which something was due: lists, counts and the browser go by it alike.
pub const GRACE_SECONDS: i64 = 60;
