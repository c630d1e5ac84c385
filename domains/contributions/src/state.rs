//! The rows that rules look at: a campaign and a sheet as they are now.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Handling, Id, Refusal, Resource, Text, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use crate::campaign::{Standing, Timer};
use crate::{Facts, Reminders, Rhythm, error};

pub use store::Changed;
pub(crate) use store::json;

/// A campaign now.
pub(crate) struct CampaignNow {
    pub id: Id<kind::Matter>,
    pub year: i64,
    pub due: Timestamp,
    pub closed: bool,
    /// When its partners are reminded, where that is not as the profile says.
    pub reminders: Option<Reminders>,
    pub guarded: Guarded,
}

/// Who may see something.
pub(crate) struct Guarded {
    pub handling: Handling,
    pub areas: BTreeSet<String>,
    pub readers: BTreeSet<String>,
    pub owner: Option<Id<kind::Person>>,
}

impl Guarded {
    fn of(row: &Row, first: usize) -> Result<Self, StoreError> {
        Ok(Self {
            handling: Handling::from_rank(row.int(first)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(row, first + 1).unwrap_or_default(),
            readers: json(row, first + 2).unwrap_or_default(),
            owner: row.opt(first + 3, Row::id)?,
        })
    }
    pub(crate) fn resource(&self, id: Id<kind::Matter>) -> Resource {
        Resource {
            matter: Some(id),
            handling: self.handling,
            areas: self.areas.clone(),
            readers: self.readers.clone(),
            owner: self.owner,
        }
    }
}

impl CampaignNow {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT year, due, closed_at, handling, areas, readers, owner, reminders FROM contribution_campaign WHERE id = $1";
        let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            id,
            year: row.int(0)?,
            due: row.time(1)?,
            closed: !row.is_null(2),
            reminders: json(&row, 7),
            guarded: Guarded::of(&row, 3)?,
        }))
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    pub(crate) fn resource(&self) -> Resource {
        self.guarded.resource(self.id)
    }
    /// When its partners are written to.
    pub(crate) fn rhythm(&self, facts: &Facts) -> Rhythm {
        facts.rhythm.with(self.reminders.as_ref())
    }
    /// Refuses once it takes nothing any more.
    pub(crate) fn open(&self) -> Result<(), Refusal> {
        if self.closed { Err(error::closed()) } else { Ok(()) }
    }
    /// Its sheets.
    pub(crate) fn sheets(&self, read: &dyn Read) -> Result<Vec<Id<kind::Matter>>, StoreError> {
        let sql = "SELECT id FROM contribution_sheet WHERE campaign = $1 ORDER BY asked_seq";
        read.query(sql, &[self.id.into()])?.iter().map(|row| row.id(0)).collect()
    }
}

/// What a campaign is called, writes and asks besides, as it stands now.
pub(crate) struct Wording {
    pub names: Text,
    pub letter: Text,
    pub questions: Vec<Text>,
    /// Numbers of the questions that are not asked any more.
    pub gone: BTreeSet<i64>,
    pub changed: Changed,
}

impl Wording {
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let sql = "SELECT names, letter, questions, gone, changed_seq, changed_at, changed_function FROM contribution_campaign WHERE \
                   id = $1";
        let row = read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        Ok(Self {
            names: json(&row, 0).unwrap_or_default(),
            letter: json(&row, 1).unwrap_or_default(),
            questions: json(&row, 2).unwrap_or_default(),
            gone: json(&row, 3).unwrap_or_default(),
            changed: Changed::of(&row, 4)?,
        })
    }
}

/// The sheet of a partner now.
pub(crate) struct SheetNow {
    pub id: Id<kind::Matter>,
    pub campaign: Id<kind::Matter>,
    pub version: i64,
    pub closed: bool,
    pub guarded: Guarded,
    pub changed: Changed,
    /// The letters that are planned since the day was moved; nothing where it never was.
    pub timers: Option<Vec<Timer>>,
}

/// What is said to have nothing to report: the measure's number, and where that answer stands.
pub(crate) type Said = BTreeMap<Id<kind::Matter>, (String, Standing)>;

impl SheetNow {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT s.campaign, s.version, c.closed_at, s.handling, s.areas, s.readers, s.owner, s.changed_seq, \
                   s.changed_at, s.changed_function, s.timers FROM contribution_sheet s JOIN contribution_campaign c ON c.id = s.campaign \
                   WHERE s.id = $1";
        let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            id,
            campaign: row.id(0)?,
            version: row.int(1)?,
            closed: !row.is_null(2),
            guarded: Guarded::of(&row, 3)?,
            changed: Changed::of(&row, 7)?,
            timers: json(&row, 10),
        }))
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    pub(crate) fn resource(&self) -> Resource {
        self.guarded.resource(self.id)
    }
    pub(crate) const fn handling(&self) -> Handling {
        self.guarded.handling
    }
    /// Refuses once its campaign takes nothing any more.
    pub(crate) fn open(&self) -> Result<(), Refusal> {
        if self.closed { Err(error::closed()) } else { Ok(()) }
    }
    /// Refuses when the page was drawn before the last change.
    pub(crate) fn unchanged(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.seen(based_on, error::changed_meanwhile)
    }
    /// The measures that it asks about.
    pub(crate) fn asked(&self, read: &dyn Read) -> Result<BTreeSet<Id<kind::Matter>>, StoreError> {
        let sql = "SELECT measure FROM contribution_asked WHERE sheet = $1";
        read.query(sql, &[self.id.into()])?.iter().map(|row| row.id(0)).collect()
    }
    /// Whether a measure has no answer, or an answer came back and was not given anew.
    pub(crate) fn owes(&self, read: &dyn Read) -> Result<bool, StoreError> {
        let sql = "SELECT 1 FROM contribution_asked WHERE sheet = $1 AND (state = 'open' OR (state = 'nothing' AND none_standing = \
                   'returned')) UNION ALL SELECT 1 FROM contribution_action WHERE sheet = $1 AND dropped = FALSE AND standing = 'returned'";
        Ok(read.one(sql, &[self.id.into()])?.is_some())
    }
    /// How many questions its campaign asks besides.
    pub(crate) fn questions(&self, read: &dyn Read) -> Result<i64, StoreError> {
        let row =
            read.one("SELECT questions FROM contribution_campaign WHERE id = $1", &[self.campaign.into()])?;
        let all: Vec<Text> = row.and_then(|row| json(&row, 0)).unwrap_or_default();
        Ok(i64::try_from(all.len()).unwrap_or(0))
    }
    /// Its actions that were not taken back, with their measure and where they stand.
    pub(crate) fn actions(
        &self,
        read: &dyn Read,
    ) -> Result<BTreeMap<i64, (Id<kind::Matter>, Standing)>, StoreError> {
        let sql = "SELECT n, measure, standing FROM contribution_action WHERE sheet = $1 AND dropped = FALSE";
        let one = |row: &Row| {
            let standing = Standing::of(row.text(2)?).unwrap_or(Standing::Refused);
            Ok((row.int(0)?, (row.id(1)?, standing)))
        };
        read.query(sql, &[self.id.into()])?.iter().map(one).collect()
    }
    /// The measures on which there is nothing to report.
    pub(crate) fn nothing(&self, read: &dyn Read) -> Result<Said, StoreError> {
        let sql = "SELECT measure, number, none_standing FROM contribution_asked WHERE sheet = $1 AND state = 'nothing'";
        let one = |row: &Row| {
            let standing = row.opt(2, Row::text)?.and_then(Standing::of).unwrap_or(Standing::Given);
            Ok((row.id(0)?, (row.text(1)?.to_owned(), standing)))
        };
        read.query(sql, &[self.id.into()])?.iter().map(one).collect()
    }
    /// The number that no action had yet, those taken back included.
    pub(crate) fn next(&self, read: &dyn Read) -> Result<i64, StoreError> {
        let sql = "SELECT numbered FROM contribution_sheet WHERE id = $1";
        Ok(read.one(sql, &[self.id.into()])?.map_or(Ok(0), |row| row.int(0))? + 1)
    }
}
