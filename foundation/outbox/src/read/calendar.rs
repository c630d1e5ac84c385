//! The addresses at which shifts stand as calendars, and what stands there.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use super::rota::{ShiftRow, shifts};

/// An address that opens a person's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarRow {
    /// Id of the link.
    pub link: Id<kind::Session>,
    /// Whose shifts stand there.
    pub person: Id<kind::Person>,
    /// Until when it opens.
    pub expires: Timestamp,
    /// Since when.
    pub made_at: Timestamp,
}

const CALENDAR: &str = "SELECT link, person, expires_at, made_at FROM rota_calendar WHERE ended_at IS NULL";

fn row(row: &Row) -> Result<CalendarRow, StoreError> {
    Ok(CalendarRow { link: row.id(0)?, person: row.id(1)?, expires: row.time(2)?, made_at: row.time(3)? })
}

/// The one of a person that was not ended.
///
/// # Errors
/// When the rows cannot be read.
pub fn calendar_of(read: &dyn Read, person: Id<kind::Person>) -> Result<Option<CalendarRow>, StoreError> {
    let sql = format!("{CALENDAR} AND person = $1 ORDER BY made_at DESC, link LIMIT 1");
    read.one(&sql, &[person.into()])?.as_ref().map(row).transpose()
}

/// The one of a link, while it was not ended.
///
/// # Errors
/// When the rows cannot be read.
pub fn calendar(read: &dyn Read, link: Id<kind::Session>) -> Result<Option<CalendarRow>, StoreError> {
    read.one(&format!("{CALENDAR} AND link = $1"), &[link.into()])?.as_ref().map(row).transpose()
}

/// The shifts that touch a span of time and are a person's, or theirs should somebody not answer.
///
/// # Errors
/// When the rows cannot be read.
pub fn shifts_of(
    read: &dyn Read,
    person: Id<kind::Person>,
    from: Timestamp,
    until: Timestamp,
) -> Result<Vec<ShiftRow>, StoreError> {
    let mut all = shifts(read, from, until)?;
    all.retain(|s| s.person == person || s.deputy == Some(person));
    all.sort_by_key(|s| (s.from, s.id));
    Ok(all)
}
