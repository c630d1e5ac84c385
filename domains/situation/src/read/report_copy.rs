//! Copies of a report that were given out to be signed, and what came back.

use kernel::{Id, Lang, Timestamp, kind};
use store::{Read, Row, StoreError};

use crate::report::Signer;
use crate::state::json;

/// One copy.
#[derive(Debug, Clone)]
pub struct CopyRow {
    /// The stored bytes.
    pub file: Id<kind::Blob>,
    /// In which languages it is.
    pub languages: Vec<Lang>,
    /// Its length in bytes.
    pub bytes: i64,
    /// When it was given out.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// What came back.
    pub signed: Option<SignedRow>,
}

/// A copy that came back with signatures that hold.
#[derive(Debug, Clone)]
pub struct SignedRow {
    /// The stored bytes.
    pub file: Id<kind::Blob>,
    /// When it was taken in.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// The journal number.
    pub seq: i64,
    /// Who signed; nothing where that was erased.
    pub signers: Vec<Signer>,
}

/// The copies of a report, the newest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn report_copies(read: &dyn Read, report: Id<kind::Matter>) -> Result<Vec<CopyRow>, StoreError> {
    let sql = "SELECT file, languages, bytes, at, function_code, signed_file, signed_at, signed_function, signed_seq, signers FROM \
               report_copy WHERE report = $1 ORDER BY seq DESC";
    read.query(sql, &[report.into()])?.iter().map(copy).collect()
}

fn copy(row: &Row) -> Result<CopyRow, StoreError> {
    let signed = match row.opt(5, Row::id)? {
        Some(file) => Some(SignedRow {
            file,
            at: row.time(6)?,
            function: row.text(7)?.to_owned(),
            seq: row.int(8)?,
            signers: json(row, 9).unwrap_or_default(),
        }),
        None => None,
    };
    Ok(CopyRow {
        file: row.id(0)?,
        languages: json(row, 1).unwrap_or_default(),
        bytes: row.int(2)?,
        at: row.time(3)?,
        function: row.text(4)?.to_owned(),
        signed,
    })
}
