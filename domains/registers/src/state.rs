//! The rows that rules look at: entries, points, sheets, instruments and tests as they are now.

use std::collections::BTreeSet;

use kernel::{Actor, Guard, Handling, Id, Refusal, Resource, kind};
use store::{Failure, Read, Row, StoreError};

use crate::entry::{Frame, Point, State};
use crate::error;
use crate::instrument::{Instrument, Progress, Step};
use crate::sheet::{Sheet, Stage};
use crate::test::{self, Test};

pub use store::Changed;
pub(crate) use store::json;

/// The power to keep registers, instruments and tests.
pub(crate) const KEEP: &str = "register.keep";
/// The power to approve what others wrote.
pub(crate) const APPROVE: &str = "register.approve";

/// What guards a matter of this package, in the columns from `first` on: handling, areas, readers, owner.
fn guarded(row: &Row, first: usize, id: Id<kind::Matter>) -> Result<Resource, StoreError> {
    Ok(Resource {
        matter: Some(id),
        handling: Handling::from_rank(row.int(first)?).unwrap_or(Handling::ProfessionalSecrecy),
        areas: json(row, first + 1).unwrap_or_default(),
        readers: json(row, first + 2).unwrap_or_default(),
        owner: row.opt(first + 3, Row::id)?,
    })
}

/// What guards an entry, an instrument or a test; nothing where it is none.
pub(crate) fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    for table in ["registers_entry", "registers_instrument", "registers_test"] {
        let sql = format!("SELECT handling, areas, readers, owner FROM {table} WHERE id = $1");
        if let Some(row) = read.one(&sql, &[id.into()])? {
            return guarded(&row, 0, id).map(Some);
        }
    }
    Ok(None)
}

/// An entry now.
pub(crate) struct EntryNow {
    pub(crate) number: String,
    pub(crate) frame: Frame,
    /// What the profile said last of it, where it ships it.
    pub(crate) file: Option<Frame>,
    pub(crate) on: Resource,
    pub(crate) changed: Changed,
}

impl EntryNow {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT number, frame, changed_seq, changed_at, changed_function, handling, areas, readers, owner, file \
                   FROM registers_entry WHERE id = $1";
        let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
        let frame =
            json(&row, 1).ok_or_else(|| StoreError::Journal("an entry without a document".to_owned()))?;
        Ok(Some(Self {
            number: row.text(0)?.to_owned(),
            frame,
            file: json(&row, 9),
            on: guarded(&row, 5, id)?,
            changed: Changed::of(&row, 2)?,
        }))
    }
    /// For whoever may keep it.
    pub(crate) fn kept(
        read: &dyn Read,
        guard: &dyn Guard,
        actor: &Actor,
        id: Id<kind::Matter>,
    ) -> Result<Self, Failure> {
        let now = Self::find(read, id)?.ok_or_else(Refusal::not_found)?;
        guard.permit(actor, KEEP, &now.on)?;
        Ok(now)
    }
}

/// Whether a lesson is in a register already.
pub(crate) fn is_entered(read: &dyn Read, lesson: Id<kind::Matter>) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM registers_entry WHERE lesson = $1 LIMIT 1";
    Ok(read.one(sql, &[lesson.into()])?.is_some())
}

/// A point now.
pub(crate) struct PointNow {
    pub(crate) n: i64,
    pub(crate) point: Point,
    pub(crate) state: State,
    /// The entry that turned it last; nothing where it stands as it was written.
    pub(crate) turned: Option<Changed>,
    /// By which it is known in the file of the profile, where that ships it.
    pub(crate) key: Option<String>,
    /// What the profile said last of it.
    pub(crate) file: Option<Point>,
}

const POINT: &str = "SELECT n, content, state, turned_seq, turned_at, turned_function, file_key, file FROM registers_point \
                     WHERE entry = $1";

impl PointNow {
    fn of(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            n: row.int(0)?,
            point: json(row, 1).unwrap_or_default(),
            state: State::of(row.text(2)?).unwrap_or(State::Open),
            turned: if row.is_null(3) { None } else { Some(Changed::of(row, 3)?) },
            key: row.opt(6, Row::text)?.map(str::to_owned),
            file: json(row, 7),
        })
    }
    pub(crate) fn get(read: &dyn Read, entry: Id<kind::Matter>, n: i64) -> Result<Self, Failure> {
        let row = read.one(&format!("{POINT} AND n = $2"), &[entry.into(), n.into()])?;
        Ok(row.as_ref().map(Self::of).transpose()?.ok_or_else(|| error::gone(n))?)
    }
    pub(crate) fn all(read: &dyn Read, entry: Id<kind::Matter>) -> Result<Vec<Self>, StoreError> {
        read.query(&format!("{POINT} ORDER BY n"), &[entry.into()])?.iter().map(Self::of).collect()
    }
}

/// The highest number that was ever given within an entry; nought where none was.
pub(crate) fn last(read: &dyn Read, table: &str, entry: Id<kind::Matter>) -> Result<i64, StoreError> {
    let sql = format!("SELECT CAST(COALESCE(MAX(n), 0) AS BIGINT) FROM {table} WHERE entry = $1");
    read.one(&sql, &[entry.into()])?.map_or(Ok(0), |row| row.int(0))
}

/// The next number of a counted series (`entry:26`).
pub(crate) fn next(read: &dyn Read, series: &str) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM registers_tally WHERE name = $1", &[series.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}

/// An answer sheet now.
pub(crate) struct SheetNow {
    pub(crate) sheet: Sheet,
    pub(crate) stage: Stage,
    /// Who wrote it or handed it in.
    pub(crate) authors: BTreeSet<Id<kind::Person>>,
    pub(crate) changed: Changed,
}

impl SheetNow {
    pub(crate) fn get(read: &dyn Read, entry: Id<kind::Matter>, n: i64) -> Result<Self, Failure> {
        let sql = "SELECT content, stage, authors, changed_seq, changed_at, changed_function FROM registers_sheet WHERE entry = \
                   $1 AND n = $2";
        let row = read.one(sql, &[entry.into(), n.into()])?.ok_or_else(|| error::gone(n))?;
        Ok(Self {
            sheet: json(&row, 0).unwrap_or_default(),
            stage: Stage::of(row.text(1)?).unwrap_or(Stage::Approved),
            authors: json(&row, 2).unwrap_or_default(),
            changed: Changed::of(&row, 3)?,
        })
    }
    pub(crate) fn at(&self, stage: Stage) -> Result<(), Refusal> {
        if self.stage == stage { Ok(()) } else { Err(error::sheet_stage(self.stage)) }
    }
}

/// An instrument now.
pub(crate) struct InstrumentNow {
    pub(crate) number: String,
    pub(crate) instrument: Instrument,
    pub(crate) progress: Progress,
    pub(crate) on: Resource,
    pub(crate) changed: Changed,
}

impl InstrumentNow {
    pub(crate) fn kept(
        read: &dyn Read,
        guard: &dyn Guard,
        actor: &Actor,
        id: Id<kind::Matter>,
    ) -> Result<Self, Failure> {
        let sql = "SELECT number, content, progress, changed_seq, changed_at, changed_function, handling, areas, readers, owner \
                   FROM registers_instrument WHERE id = $1";
        let row = read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        let instrument =
            json(&row, 1).ok_or_else(|| StoreError::Journal("an instrument without content".to_owned()))?;
        let now = Self {
            number: row.text(0)?.to_owned(),
            instrument,
            progress: Progress::of(row.text(2)?).unwrap_or(Progress::Dropped),
            on: guarded(&row, 6, id)?,
            changed: Changed::of(&row, 3)?,
        };
        guard.permit(actor, KEEP, &now.on)?;
        Ok(now)
    }
    /// Refuses once its steps are over.
    pub(crate) fn open(&self) -> Result<(), Refusal> {
        if self.progress.goes_on() {
            Ok(())
        } else {
            Err(error::instrument_over(&self.number, self.progress))
        }
    }
}

/// A step of an instrument as it was set last.
pub(crate) fn step(
    read: &dyn Read,
    instrument: Id<kind::Matter>,
    code: &str,
) -> Result<Option<Step>, StoreError> {
    let sql = "SELECT content FROM registers_step WHERE instrument = $1 AND code = $2";
    Ok(read.one(sql, &[instrument.into(), code.into()])?.and_then(|row| json(&row, 0)))
}

/// A test now.
pub(crate) struct TestNow {
    pub(crate) test: Test,
    pub(crate) stage: test::Stage,
    pub(crate) authors: BTreeSet<Id<kind::Person>>,
    pub(crate) on: Resource,
    pub(crate) changed: Changed,
}

impl TestNow {
    /// The test of something.
    pub(crate) fn find(read: &dyn Read, about: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let id = test::test_of(about);
        let sql = "SELECT content, stage, authors, changed_seq, changed_at, changed_function, handling, areas, readers, owner FROM \
                   registers_test WHERE id = $1";
        let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            test: json(&row, 0).unwrap_or_default(),
            stage: test::Stage::of(row.text(1)?).unwrap_or(test::Stage::Draft),
            authors: json(&row, 2).unwrap_or_default(),
            on: guarded(&row, 6, id)?,
            changed: Changed::of(&row, 3)?,
        }))
    }
    pub(crate) fn get(read: &dyn Read, about: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, about)?.ok_or_else(Refusal::not_found)?)
    }
    pub(crate) fn at(&self, stage: test::Stage) -> Result<(), Refusal> {
        if self.stage == stage { Ok(()) } else { Err(error::test_stage(self.stage)) }
    }
}
