//! The rota and the book of addresses.

use kernel::{Id, Lang, Timestamp, kind};
use store::{Read, Row, StoreError};

use crate::apply::holder;
use crate::state::office;
use crate::whom::{Contact, Office};

/// A shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// The office that is on call.
    pub office: Office,
    /// Who.
    pub person: Id<kind::Person>,
    /// Who when they do not answer.
    pub deputy: Option<Id<kind::Person>>,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// Who is asked to take it over.
    pub asked: Option<Id<kind::Person>>,
    /// From whom it was taken over.
    pub taken_from: Option<Id<kind::Person>>,
    /// The last entry that changed it.
    pub set_seq: i64,
}

const SHIFT: &str = "SELECT id, function_code, organisation, area, person, deputy, from_at, until_at, asked, taken_from, set_seq FROM rota_shift";

/// The shifts that touch a span of time, by office and time.
///
/// # Errors
/// When the rows cannot be read.
pub fn shifts(read: &dyn Read, from: Timestamp, until: Timestamp) -> Result<Vec<ShiftRow>, StoreError> {
    let sql = format!(
        "{SHIFT} WHERE until_at > $1 AND from_at < $2 ORDER BY function_code, organisation, area, from_at, id"
    );
    read.query(&sql, &[from.into(), until.into()])?.iter().map(row).collect()
}

/// One shift.
///
/// # Errors
/// When the rows cannot be read.
pub fn shift(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<ShiftRow>, StoreError> {
    read.one(&format!("{SHIFT} WHERE id = $1"), &[id.into()])?.as_ref().map(row).transpose()
}

fn row(row: &Row) -> Result<ShiftRow, StoreError> {
    Ok(ShiftRow {
        id: row.id(0)?,
        office: office(row, 1)?.unwrap_or_else(|| Office::of("")),
        person: row.id(4)?,
        deputy: row.opt(5, Row::id)?,
        from: row.time(6)?,
        until: row.time(7)?,
        asked: row.opt(8, Row::id)?,
        taken_from: row.opt(9, Row::id)?,
        set_seq: row.int(10)?,
    })
}

/// A line of the book of addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookRow {
    /// The person.
    pub person: Option<Id<kind::Person>>,
    /// Or the office.
    pub office: Option<Office>,
    /// Addresses and, for an office, the language. Without a name: the directory has it.
    pub contact: Contact,
    /// Since when.
    pub kept_at: Timestamp,
}

const BOOK: &str =
    "SELECT person, function_code, organisation, area, mail, phone, lang, kept_at FROM message_book";

/// The whole book: offices first, in the order of their codes.
///
/// # Errors
/// When the rows cannot be read.
pub fn book(read: &dyn Read) -> Result<Vec<BookRow>, StoreError> {
    read.query(&format!("{BOOK} ORDER BY holder"), &[])?.iter().map(line).collect()
}

/// Where a person or an office is reached, as kept here.
///
/// # Errors
/// When the rows cannot be read.
pub fn kept(
    read: &dyn Read,
    person: Option<Id<kind::Person>>,
    office: Option<&Office>,
) -> Result<Option<BookRow>, StoreError> {
    let key = holder(person, office);
    read.one(&format!("{BOOK} WHERE holder = $1"), &[key.into()])?.as_ref().map(line).transpose()
}

fn line(row: &Row) -> Result<BookRow, StoreError> {
    let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
    let lang: Option<Lang> = text(6)?.and_then(|l| l.parse().ok());
    Ok(BookRow {
        person: row.opt(0, Row::id)?,
        office: office(row, 1)?,
        contact: Contact { mail: text(4)?, phone: text(5)?, lang, ..Contact::default() },
        kept_at: row.time(7)?,
    })
}
