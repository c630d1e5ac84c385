//! iCalendar (RFC 5545): events of calendars that others send, and our own for calendars of others.
//!
//! Only events (`VEVENT`) are read, each on its own: one that cannot be read says why and leaves the others. A series is read as
//! each of its times within the limits, or refused by the name of what is not understood in its rule; alarms, tasks and free-busy times are passed over. Local times are resolved
//! by the zone's name; the zone definitions inside a file are not believed, because senders write what they like into them.

mod days;
mod invite;
mod line;
mod read;
mod series;
mod write;
mod zone;

pub use days::{WholeDay, write_days};
pub use invite::{Attendee, Call, Invitation, Moved, Recurrence, invite};
pub use read::{Fault, FileFault, Found, Occasion, When, read};
pub use series::{Portable, occurrences, portable, unambiguous};
pub use write::{Entry, Feed, write};

/// How much of a stranger's calendar we are willing to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Times of one series.
    pub times: usize,
    /// Times of a series that are over by then are left out; those before the first count all the same.
    pub since: Option<jiff::Timestamp>,
    /// Times of a series that begin after it are left out.
    pub until: Option<jiff::Timestamp>,
    /// Size of the whole file, bytes.
    pub bytes: usize,
    /// Events.
    pub events: usize,
    /// Length of one text, bytes; longer ones are cut.
    pub text_bytes: usize,
}

impl Default for Limits {
    /// A year of a large city has some hundred events; calendars carry pictures and maps in their lines.
    fn default() -> Self {
        Self { bytes: 4 << 20, events: 2_000, text_bytes: 4_000, times: 370, since: None, until: None }
    }
}
