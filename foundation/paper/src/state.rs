//! The rows that rules look at: a pack, its sheets, a form, a release.

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use crate::event::SheetPrinted;

/// A pack as it is now.
pub(crate) struct Pack {
    pub id: Id<kind::Matter>,
    pub year: i64,
    pub no: i64,
    pub function: String,
    pub edition: i64,
    pub handling: Handling,
    pub owner: Option<Id<kind::Person>>,
}

impl Pack {
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let sql = "SELECT year, no, function_code, edition, handling, owner FROM paper_pack WHERE id = $1";
        let row = read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        Ok(Self {
            id,
            year: row.int(0)?,
            no: row.int(1)?,
            function: row.text(2)?.to_owned(),
            edition: row.int(3)?,
            handling: handling(&row, 4)?,
            owner: row.opt(5, Row::id)?,
        })
    }
    pub(crate) fn resource(&self) -> Resource {
        guarded(self.id, self.handling, &self.function, self.owner)
    }
    pub(crate) fn number(&self) -> String {
        crate::pack::number(self.year, self.no)
    }
}

/// What guards a pack: from need-to-know on, the function for which it was drawn and whoever printed it.
pub(crate) fn guarded(
    id: Id<kind::Matter>,
    handling: Handling,
    function: &str,
    owner: Option<Id<kind::Person>>,
) -> Resource {
    let readers = (handling >= Handling::NeedToKnow).then(|| function.to_owned());
    Resource {
        matter: Some(id),
        handling,
        readers: readers.into_iter().collect(),
        owner,
        ..Resource::service()
    }
}

pub(crate) fn handling(row: &Row, column: usize) -> Result<Handling, StoreError> {
    Ok(Handling::from_rank(row.int(column)?).unwrap_or(Handling::ProfessionalSecrecy))
}

/// The sheets of a pack, in their order; those thrown away are not among them.
pub(crate) fn sheets(read: &dyn Read, pack: Id<kind::Matter>) -> Result<Vec<SheetPrinted>, StoreError> {
    let sql =
        "SELECT code, place, edition, hash FROM paper_sheet WHERE pack = $1 AND gone = 0 ORDER BY place";
    let sheet = |row: &Row| {
        Ok(SheetPrinted {
            code: row.text(0)?.to_owned(),
            place: row.int(1)?,
            edition: row.int(2)?,
            hash: row.text(3)?.to_owned(),
        })
    };
    read.query(sql, &[pack.into()])?.iter().map(sheet).collect()
}

/// The highest place that a sheet of this pack ever had.
pub(crate) fn last_place(read: &dyn Read, pack: Id<kind::Matter>) -> Result<i64, StoreError> {
    let row = read.one("SELECT COALESCE(MAX(place), 0) FROM paper_sheet WHERE pack = $1", &[pack.into()])?;
    row.map_or(Ok(0), |r| r.int(0))
}

/// A section that was on the pack before, and how many times it was printed.
pub(crate) fn before(
    read: &dyn Read,
    pack: Id<kind::Matter>,
    code: &str,
) -> Result<Option<(i64, i64)>, StoreError> {
    let sql = "SELECT place, edition FROM paper_sheet WHERE pack = $1 AND code = $2";
    read.one(sql, &[pack.into(), code.into()])?.map(|r| Ok((r.int(0)?, r.int(1)?))).transpose()
}

/// Who entered a sheet, and when.
pub(crate) struct Entering {
    pub person: Id<kind::Person>,
    pub function: String,
    pub at: Timestamp,
    pub code: String,
}

/// The entering of a sheet that counts; nothing while it may still be entered.
pub(crate) fn entering(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Option<Entering>, StoreError> {
    let sql = "SELECT entered_person, entered_function, entered_at, code FROM paper_form WHERE sheet = $1 AND batch IS NOT NULL";
    let Some(row) = read.one(sql, &[sheet.into()])? else { return Ok(None) };
    Ok(Some(Entering {
        person: row.id(0)?,
        function: row.text(1)?.to_owned(),
        at: row.time(2)?,
        code: row.text(3)?.to_owned(),
    }))
}

/// The next number of a counted series (`pack:26`).
pub(crate) fn next(read: &dyn Read, series: &str) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM paper_tally WHERE name = $1", &[series.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}
