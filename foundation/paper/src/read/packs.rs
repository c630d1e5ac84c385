//! Packs and their sheets.

use kernel::{Handling, Id, Resource, Timestamp, kind};
use store::{Read, Row, StoreError};

use super::Eye;
use crate::event::SheetPrinted;
use crate::pack::{self, Way};
use crate::state;

/// A pack as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// For which function it was drawn.
    pub function: String,
    /// How it is handled.
    pub handling: Handling,
    /// How many times it was printed.
    pub edition: i64,
    /// The last entry that its newest sheets show.
    pub as_of: i64,
    /// The hash of that entry's header.
    pub head: String,
    /// When its newest sheets were printed.
    pub printed_at: Timestamp,
}

const COLUMNS: &str = "p.id, p.number, p.function_code, p.handling, p.edition, p.as_of, p.head, p.printed_at";

fn row(row: &Row) -> Result<PackRow, StoreError> {
    Ok(PackRow {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        function: row.text(2)?.to_owned(),
        handling: state::handling(row, 3)?,
        edition: row.int(4)?,
        as_of: row.int(5)?,
        head: row.text(6)?.to_owned(),
        printed_at: row.time(7)?,
    })
}

/// A pack, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn pack(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<PackRow>, StoreError> {
    let sees = eye.on("p", 2);
    let mut params = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM paper_pack p WHERE p.id = $1 AND {}", sees.full);
    read.one(&sql, &params)?.as_ref().map(row).transpose()
}

/// The packs that were printed last, the newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn packs(read: &dyn Read, eye: &Eye, limit: i64) -> Result<Vec<PackRow>, StoreError> {
    let sees = eye.on("p", 1);
    let sql = format!(
        "SELECT {COLUMNS} FROM paper_pack p WHERE {} ORDER BY p.printed_seq DESC LIMIT {limit}",
        sees.full
    );
    read.query(&sql, &sees.full_params())?.iter().map(row).collect()
}

/// The pack that was printed last for a function, by whoever is at its desk or by the program.
///
/// # Errors
/// When the rows cannot be read.
pub fn latest(
    read: &dyn Read,
    eye: &Eye,
    function: &str,
    organisation: Id<kind::Organisation>,
) -> Result<Option<PackRow>, StoreError> {
    let sees = eye.on("p", 3);
    let mut params = vec![function.into(), organisation.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {COLUMNS} FROM paper_pack p WHERE p.function_code = $1 AND (p.organisation = $2 OR p.organisation IS NULL) AND {} \
         ORDER BY p.printed_seq DESC LIMIT 1",
        sees.full
    );
    read.one(&sql, &params)?.as_ref().map(row).transpose()
}

/// What guards a pack; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    let sql = "SELECT handling, function_code, owner FROM paper_pack WHERE id = $1";
    let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
    let owner = row.opt(2, Row::id)?;
    Ok(Some(state::guarded(id, state::handling(&row, 0)?, row.text(1)?, owner)))
}

/// A sheet of a pack as it lies on the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// The section that stands on it.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// The fingerprint of what stands on it.
    pub hash: String,
}

/// The sheets of a pack, in their order.
///
/// # Errors
/// When the rows cannot be read.
pub fn sheets(read: &dyn Read, pack: Id<kind::Matter>) -> Result<Vec<SheetRow>, StoreError> {
    let named =
        |s: SheetPrinted| SheetRow { name: pack::sheet(s.place, s.edition), code: s.code, hash: s.hash };
    Ok(state::sheets(read, pack)?.into_iter().map(named).collect())
}

/// One printing of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintingRow {
    /// Which.
    pub edition: i64,
    /// The entry that says so.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// The last entry that the sheets show.
    pub as_of: i64,
    /// The hash of that entry's header.
    pub head: String,
    /// By whom; nil for the program.
    pub person: Id<kind::Person>,
    /// How.
    pub way: Way,
    /// The sheets that were printed.
    pub sheets: Vec<SheetPrinted>,
    /// Sheets that were thrown away.
    pub gone: Vec<SheetPrinted>,
}

/// All printings of a pack, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn printings(read: &dyn Read, pack: Id<kind::Matter>) -> Result<Vec<PrintingRow>, StoreError> {
    let sql = "SELECT edition, seq, at, as_of, head, person, way, sheets, gone FROM paper_printing WHERE pack = $1 ORDER BY edition \
               DESC";
    let one = |row: &Row| {
        Ok(PrintingRow {
            edition: row.int(0)?,
            seq: row.int(1)?,
            at: row.time(2)?,
            as_of: row.int(3)?,
            head: row.text(4)?.to_owned(),
            person: row.id(5)?,
            way: Way::of(row.text(6)?).unwrap_or(Way::Page),
            sheets: serde_json::from_str(row.text(7)?).unwrap_or_default(),
            gone: serde_json::from_str(row.text(8)?).unwrap_or_default(),
        })
    };
    read.query(sql, &[pack.into()])?.iter().map(one).collect()
}
