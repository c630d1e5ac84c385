//! What pages ask: rows as values, cut to what the reader may see. What hangs on an account is asked for once the account itself was
//! found for the reader.

mod copy;
mod embargo;

use jiff::civil::Date;
use kernel::{Handling, Id, Resource, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError, json};

pub use access::Eye;
pub use copy::{copies, is_signed, version};
pub use embargo::{MovedRow, embargo_moves};

use crate::account::State;
use crate::addressee::{Addressee, Way};
use crate::block::Origin;
use crate::document::Part;
use crate::section::{Section, Standing, Subject};
use crate::state::{Changed, Now};

/// An account in a list, and at the head of its pages.
#[derive(Debug, Clone)]
pub struct AccountRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Code of its kind.
    pub kind: String,
    /// Its number.
    pub number: String,
    /// Of which year.
    pub year: i64,
    /// Its title.
    pub titles: Text,
    /// Where it stands.
    pub state: State,
    /// What it is about.
    pub subjects: Vec<Subject>,
    /// The account of the year before.
    pub previous: Option<Id<kind::Matter>>,
    /// The published document from which it was taken in.
    pub document: Option<Origin>,
    /// How it is handled.
    pub handling: Handling,
    /// When it was opened, by which function.
    pub opened: (Timestamp, String),
    /// Why the last step was taken.
    pub turned: Option<Words>,
    /// How it was fixed.
    pub frozen: Option<FrozenRow>,
    /// How it was issued.
    pub issued: Option<IssuedRow>,
    /// Its last change.
    pub changed: Changed,
}

/// How an account was fixed.
#[derive(Debug, Clone)]
pub struct FrozenRow {
    /// The hash of its content.
    pub hash: String,
    /// When.
    pub at: Timestamp,
    /// The journal number of that entry.
    pub seq: i64,
    /// By which function.
    pub function: String,
    /// How many parts were missing.
    pub missing: i64,
    /// How many were there in one official language alone; none where that was not counted yet.
    pub lacking: i64,
    /// Why it was fixed all the same.
    pub words: Option<Words>,
}

/// How an account was issued.
#[derive(Debug, Clone)]
pub struct IssuedRow {
    /// When.
    pub at: Timestamp,
    /// The journal number of that entry.
    pub seq: i64,
    /// By which function.
    pub function: String,
    /// Until when nobody outside may have it.
    pub embargo: Option<Timestamp>,
    /// To whom it goes.
    pub addressees: Vec<Addressee>,
}

impl AccountRow {
    /// The document as which it was published elsewhere, where it stands as it was published: nothing of it was fixed here.
    #[must_use]
    pub fn taken(&self) -> Option<&Origin> {
        self.document.as_ref().filter(|_| self.frozen.is_none())
    }
}

const COLUMNS: &str = "a.id, a.kind, a.number, a.year, a.titles, a.state, a.subjects, a.previous, a.document, a.handling, \
     a.opened_at, a.opened_function, a.turned, a.frozen_hash, a.frozen_at, a.frozen_seq, a.frozen_function, a.frozen_missing, \
     a.frozen_words, a.issued_at, a.issued_seq, a.issued_function, a.embargo, a.changed_seq, a.changed_at, a.changed_function, \
     a.addressees, a.frozen_lacking";

fn account_row(row: &Row) -> Result<AccountRow, StoreError> {
    let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
    let frozen = match text(13)? {
        None => None,
        Some(hash) => Some(FrozenRow {
            hash,
            at: row.time(14)?,
            seq: row.int(15)?,
            function: text(16)?.unwrap_or_default(),
            missing: row.opt(17, Row::int)?.unwrap_or(0),
            lacking: row.opt(27, Row::int)?.unwrap_or(0),
            words: json(row, 18),
        }),
    };
    let issued = match row.opt(19, Row::time)? {
        None => None,
        Some(at) => Some(IssuedRow {
            at,
            seq: row.int(20)?,
            function: text(21)?.unwrap_or_default(),
            embargo: row.opt(22, Row::time)?,
            addressees: json(row, 26).unwrap_or_default(),
        }),
    };
    Ok(AccountRow {
        id: row.id(0)?,
        kind: row.text(1)?.to_owned(),
        number: row.text(2)?.to_owned(),
        year: row.int(3)?,
        titles: json(row, 4).unwrap_or_default(),
        state: State::of(row.text(5)?).unwrap_or(State::Dropped),
        subjects: json(row, 6).unwrap_or_default(),
        previous: row.opt(7, Row::id)?,
        document: json(row, 8),
        handling: Handling::from_rank(row.int(9)?).unwrap_or(Handling::ProfessionalSecrecy),
        opened: (row.time(10)?, row.text(11)?.to_owned()),
        turned: json(row, 12),
        frozen,
        issued,
        changed: Changed::of(row, 23)?,
    })
}

/// The accounts, the latest year first.
///
/// # Errors
/// When the rows cannot be read.
pub fn accounts(read: &dyn Read, eye: &Eye, limit: i64) -> Result<Vec<AccountRow>, StoreError> {
    let sees = eye.on("a", 1);
    let sql = format!(
        "SELECT {COLUMNS} FROM account a WHERE {} ORDER BY a.year DESC, a.kind, a.opened_seq DESC LIMIT {limit}",
        sees.full
    );
    read.query(&sql, &sees.full_params())?.iter().map(account_row).collect()
}

/// An account, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn account(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<AccountRow>, StoreError> {
    let sees = eye.on("a", 2);
    let mut params = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM account a WHERE a.id = $1 AND {}", sees.full);
    read.one(&sql, &params)?.as_ref().map(account_row).transpose()
}

/// The account of a kind and year that was not given up.
///
/// # Errors
/// When the rows cannot be read.
pub fn of_year(read: &dyn Read, eye: &Eye, kind: &str, year: i64) -> Result<Option<AccountRow>, StoreError> {
    let all = accounts(read, eye, 500)?;
    Ok(all.into_iter().find(|a| a.kind == kind && a.year == year && a.state != State::Dropped))
}

/// What guards an account; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    Ok(Now::find(read, id)?.map(|now| now.resource()))
}

/// A section with its text and how far it is.
#[derive(Debug, Clone)]
pub struct SectionRow {
    /// What it is.
    pub section: Section,
    /// The text, by language.
    pub text: Text,
    /// When it was written, by which function, by whom, in which entry.
    pub written: Option<(Timestamp, String, Id<kind::Person>, i64)>,
    /// How far it is.
    pub standing: Standing,
    /// The function that was asked, or is to be.
    pub function: Option<String>,
    /// Until which day.
    pub due: Option<Date>,
    /// When it was reminded.
    pub reminded: Option<Timestamp>,
    /// Why it was sent back.
    pub returned: Option<Words>,
}

impl SectionRow {
    /// Whether a text is owed and its day is over.
    #[must_use]
    pub fn is_late(&self, today: Date) -> bool {
        self.standing.is_owed() && self.due.is_some_and(|due| due < today)
    }
    /// The official languages in which the text that was written is missing. One that nobody wrote lacks no language: whether it is
    /// missing at all is said by what the whole section says.
    #[must_use]
    pub fn lacks(&self) -> Vec<kernel::Lang> {
        let official = [kernel::Lang::Fr, kernel::Lang::Nl];
        let written = self.text != Text::default();
        official.into_iter().filter(|l| written && self.text.get(*l).is_none()).collect()
    }
}

fn section_row(row: &Row) -> Result<SectionRow, StoreError> {
    let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
    let written = match row.opt(2, Row::time)? {
        None => None,
        Some(at) => Some((at, text(4)?.unwrap_or_default(), row.id(5)?, row.int(3)?)),
    };
    Ok(SectionRow {
        section: json(row, 0).unwrap_or_default(),
        text: json(row, 1).unwrap_or_default(),
        written,
        standing: Standing::of(row.text(6)?).unwrap_or(Standing::Open),
        function: text(7)?,
        due: text(8)?.and_then(|d| d.parse().ok()),
        reminded: row.opt(9, Row::time)?,
        returned: json(row, 10),
    })
}

const SECTION: &str = "content, words, written_at, written_seq, written_function, written_person, standing, function_code, due, \
                       reminded_at, returned FROM account_section";

/// The sections of an account, in printing order.
///
/// # Errors
/// When the rows cannot be read.
pub fn sections(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<SectionRow>, StoreError> {
    let sql = format!("SELECT {SECTION} WHERE account = $1 ORDER BY position");
    read.query(&sql, &[id.into()])?.iter().map(section_row).collect()
}

/// One section.
///
/// # Errors
/// When the rows cannot be read.
pub fn section(read: &dyn Read, id: Id<kind::Matter>, code: &str) -> Result<Option<SectionRow>, StoreError> {
    let sql = format!("SELECT {SECTION} WHERE account = $1 AND code = $2");
    read.one(&sql, &[id.into(), code.into()])?.as_ref().map(section_row).transpose()
}

/// How many texts this function owes, and of how many the day is over: the number in the rail.
///
/// # Errors
/// When the rows cannot be read.
pub fn owed(read: &dyn Read, eye: &Eye, function: &str, today: Date) -> Result<(i64, i64), StoreError> {
    let sees = eye.on("a", 3);
    let mut params = vec![function.into(), today.to_string().into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT COUNT(*), COALESCE(SUM(CASE WHEN s.due < $2 THEN 1 ELSE 0 END), 0) FROM account_section s JOIN account a ON a.id \
         = s.account WHERE s.function_code = $1 AND s.standing IN ('asked', 'returned') AND a.state IN ('preparation', 'asked', \
         'review') AND {}",
        sees.full
    );
    read.one(&sql, &params)?.map_or(Ok((0, 0)), |r| Ok((r.int(0)?, r.int(1)?)))
}

/// What was fixed, where it was.
///
/// # Errors
/// When the rows cannot be read.
pub fn content(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Vec<Part>>, StoreError> {
    let sql = "SELECT content FROM account_frozen WHERE account = $1";
    Ok(read.one(sql, &[id.into()])?.and_then(|row| json(&row, 0)))
}

/// What is right where it is wrong.
#[derive(Debug, Clone)]
pub struct ErratumRow {
    /// Its number.
    pub n: i64,
    /// The section.
    pub section: String,
    /// What is right.
    pub text: Text,
    /// When it was said.
    pub at: Timestamp,
    /// The journal number of that entry.
    pub seq: i64,
    /// By which function.
    pub function: String,
}

/// The errata, in their order.
///
/// # Errors
/// When the rows cannot be read.
pub fn errata(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<ErratumRow>, StoreError> {
    let sql =
        "SELECT n, section, words, at, seq, function_code FROM account_erratum WHERE account = $1 ORDER BY n";
    let one = |row: &Row| {
        Ok(ErratumRow {
            n: row.int(0)?,
            section: row.text(1)?.to_owned(),
            text: json(row, 2).unwrap_or_default(),
            at: row.time(3)?,
            seq: row.int(4)?,
            function: row.text(5)?.to_owned(),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// Somebody to whom it goes, and how they were told.
#[derive(Debug, Clone)]
pub struct ToldRow {
    /// Who.
    pub to: Addressee,
    /// Of what: the journal number of the entry that issued or corrected it.
    pub of: i64,
    /// How.
    pub way: Way,
    /// The message, where one was written.
    pub message: Option<Id<kind::Matter>>,
    /// When.
    pub at: Timestamp,
    /// The journal number of that entry.
    pub seq: i64,
}

/// Who was told of what, in that order.
///
/// # Errors
/// When the rows cannot be read.
pub fn told(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<ToldRow>, StoreError> {
    let sql =
        "SELECT addressee, of_seq, way, message, at, seq FROM account_told WHERE account = $1 ORDER BY seq";
    let one = |row: &Row| {
        let (Some(to), Some(way)) = (Addressee::of(row.text(0)?), Way::of(row.text(2)?)) else {
            return Ok(None);
        };
        let message = row.opt(3, Row::id)?;
        Ok(Some(ToldRow { to, of: row.int(1)?, way, message, at: row.time(4)?, seq: row.int(5)? }))
    };
    read.query(sql, &[id.into()])?.iter().filter_map(|row| one(row).transpose()).collect()
}

/// A file beside an account.
#[derive(Debug, Clone)]
pub struct FileRow {
    /// The file.
    pub file: Id<kind::Blob>,
    /// Its name.
    pub name: String,
    /// When it was put there.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// The files beside an account, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn files(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<FileRow>, StoreError> {
    let sql =
        "SELECT blob, name, at, function_code FROM account_file WHERE account = $1 ORDER BY at DESC, name";
    let one = |row: &Row| {
        Ok(FileRow {
            file: row.id(0)?,
            name: row.text(1)?.to_owned(),
            at: row.time(2)?,
            function: row.text(3)?.to_owned(),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// One line of its history.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// What: the event without package and version (`section-asked`).
    pub what: String,
    /// About which section.
    pub section: Option<String>,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// The history, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, id: Id<kind::Matter>, limit: i64) -> Result<Vec<TurnRow>, StoreError> {
    let sql = format!(
        "SELECT seq, what, section, at, function_code FROM account_turn WHERE account = $1 ORDER BY seq DESC LIMIT {limit}"
    );
    let one = |row: &Row| {
        Ok(TurnRow {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            section: row.opt(2, Row::text)?.map(str::to_owned),
            at: row.time(3)?,
            function: row.text(4)?.to_owned(),
        })
    };
    read.query(&sql, &[id.into()])?.iter().map(one).collect()
}

/// Whether this person wrote something in it, and so neither fixes nor issues it.
///
/// # Errors
/// When the rows cannot be read.
pub fn wrote(read: &dyn Read, id: Id<kind::Matter>, person: Id<kind::Person>) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM account_writer WHERE account = $1 AND person = $2";
    Ok(read.one(sql, &[id.into(), person.into()])?.is_some())
}
