//! Copies that were given out to be signed, and what came back.

use kernel::{Id, Kind, Lang, Refusal, Timestamp, kind};
use store::{Entry, Failure, Read, Row, StoreError, Tx, json, to_json};

use crate::{MOST_COPIES, Signer};

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
    /// The journal number of the entry that gave it out.
    pub seq: i64,
    /// What came back.
    pub signed: Option<SignedRow>,
}

/// Whether a copy came back signed that was given out after this entry: an earlier one does not say what it says.
#[must_use]
pub fn signed_since(copies: &[CopyRow], seq: i64) -> bool {
    returned_since(copies, seq).next().is_some()
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

/// What came back signed of the copies that were given out after this entry.
pub fn returned_since(copies: &[CopyRow], seq: i64) -> impl Iterator<Item = &SignedRow> {
    copies.iter().filter(move |copy| copy.seq > seq).filter_map(|copy| copy.signed.as_ref())
}

/// A copy that is given out.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The stored bytes.
    pub file: Id<kind::Blob>,
    /// In which languages it is.
    pub languages: &'a [Lang],
    /// Its length in bytes.
    pub bytes: i64,
}

/// A copy that came back.
#[derive(Debug, Clone, Copy)]
pub struct Taken<'a> {
    /// The copy that was given out.
    pub of: Id<kind::Blob>,
    /// What came back, stored.
    pub file: Id<kind::Blob>,
    /// Who signed, in the order of the signatures.
    pub signers: &'a [Signer],
}

/// The copies of a package: its table, and the column that says of what they are. The table has besides it the columns `file`,
/// `languages`, `bytes`, `at`, `function_code`, `seq`, `signed_file`, `signed_at`, `signed_function`, `signed_seq` and `signers`, and
/// one row for each document and file.
#[derive(Debug, Clone, Copy)]
pub struct Copies {
    /// The table.
    pub table: &'static str,
    /// The column of the matter that they are copies of.
    pub of: &'static str,
}

impl Copies {
    /// The copies of a document, the newest first. The caller has made sure that it may be read.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn all(self, read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<CopyRow>, StoreError> {
        let Self { table, of } = self;
        let sql = format!(
            "SELECT file, languages, bytes, at, function_code, signed_file, signed_at, signed_function, signed_seq, signers, seq \
             FROM {table} WHERE {of} = $1 ORDER BY seq DESC"
        );
        read.query(&sql, &[id.into()])?.iter().map(copy).collect()
    }

    /// Refuses one copy too many of what stands since this entry, with this text key; from 0 on, every copy counts.
    ///
    /// # Errors
    /// The refusal, or the storage's.
    pub fn room(self, read: &dyn Read, id: Id<kind::Matter>, since: i64, key: &str) -> Result<(), Failure> {
        let Self { table, of } = self;
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE {of} = $1 AND seq > $2");
        let given = read.one(&sql, &[id.into(), since.into()])?.map(|row| row.int(0)).transpose()?;
        if given.unwrap_or(0) >= MOST_COPIES {
            return Err(Refusal::new(Kind::Limit, key).with("limit", MOST_COPIES).into());
        }
        Ok(())
    }

    /// Whether what came back is new: false where the same was handed in before. Refuses what was not given out for this document
    /// and what nobody signed, with these text keys, and what somebody did not sign who signed this copy before.
    ///
    /// # Errors
    /// The refusal, or the storage's.
    pub fn is_new(
        self,
        read: &dyn Read,
        id: Id<kind::Matter>,
        taken: &Taken<'_>,
        (not_ours, unsigned): (&str, &str),
    ) -> Result<bool, Failure> {
        let Self { table, of } = self;
        let sql = format!("SELECT signed_file, signers FROM {table} WHERE {of} = $1 AND file = $2");
        let copy = read.one(&sql, &[id.into(), taken.of.into()])?;
        let copy = copy.ok_or_else(|| Refusal::conflict(not_ours))?;
        if taken.signers.is_empty() {
            return Err(Refusal::conflict(unsigned).into());
        }
        if copy.opt(0, Row::id)? == Some(taken.file) {
            return Ok(false);
        }
        // Several sign one after the other: what comes back later takes the place of what is there, so that it carries its names.
        let before: Vec<Signer> = json(&copy, 1).unwrap_or_default();
        let signed = |name: &str| taken.signers.iter().any(|s| s.name == name);
        match before.into_iter().find(|s| !signed(&s.name)) {
            Some(lost) => Err(Refusal::conflict("refusal-signing-signer").with("name", lost.name).into()),
            None => Ok(true),
        }
    }

    /// The row of a copy that this entry gives out.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn given(
        self,
        tx: &dyn Tx,
        entry: &Entry,
        id: Id<kind::Matter>,
        copy: &Given<'_>,
    ) -> Result<(), StoreError> {
        let (Self { table, of }, h) = (self, &entry.header);
        let sql = format!(
            "INSERT INTO {table} ({of}, file, languages, bytes, at, function_code, seq) VALUES ($1, $2, $3, $4, $5, $6, $7) ON \
             CONFLICT ({of}, file) DO NOTHING"
        );
        tx.execute(
            &sql,
            &[
                id.into(),
                copy.file.into(),
                to_json(&copy.languages)?.into(),
                copy.bytes.into(),
                h.recorded.at.into(),
                h.actor.function.as_str().into(),
                h.seq.into(),
            ],
        )
        .map(drop)
    }

    /// What came back, in the row of its copy.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn taken(
        self,
        tx: &dyn Tx,
        entry: &Entry,
        id: Id<kind::Matter>,
        back: &Taken<'_>,
    ) -> Result<(), StoreError> {
        let (Self { table, of }, h) = (self, &entry.header);
        let sql = format!(
            "UPDATE {table} SET signed_file = $3, signed_at = $4, signed_function = $5, signed_seq = $6, signers = $7 WHERE {of} = \
             $1 AND file = $2"
        );
        tx.execute(
            &sql,
            &[
                id.into(),
                back.of.into(),
                back.file.into(),
                h.recorded.at.into(),
                h.actor.function.as_str().into(),
                h.seq.into(),
                to_json(&back.signers)?.into(),
            ],
        )
        .map(drop)
    }
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
        seq: row.int(10)?,
        signed,
    })
}
