//! What a partner writes and has not sent yet: beside the journal, for nothing of it was said to anybody. One draft for a sheet,
//! for whoever may answer on it; each action of it is saved by itself, and who saves over another's words is told.

use jiff::civil::Date;
use kernel::{Id, Refusal, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use store::{Journal, KeepStep, Read, StoreError};

use crate::action::Action;

/// The table of drafts, for the journal's definition. A step is never edited: a change is a new step.
pub const STEPS: &[KeepStep] = &[(
    "contributions-0001",
    &[
        "CREATE TABLE contribution_draft (sheet BYTEA NOT NULL, piece TEXT NOT NULL, measure BYTEA NOT NULL, content TEXT NOT NULL, \
       revision BIGINT NOT NULL, saved_at BIGINT NOT NULL, PRIMARY KEY (sheet, piece))",
    ],
)];

/// A piece of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Content {
    /// An action; with the number of the one that it replaces.
    Action {
        /// That number.
        n: Option<i64>,
        /// What it says.
        action: Box<Action>,
    },
    /// There is nothing to report on the measure.
    Nothing {
        /// Why.
        reason: Words,
    },
    /// A question of the campaign is answered.
    Answer {
        /// Which one, counted from 1.
        question: i64,
        /// What is answered.
        words: Words,
    },
    /// The action of this number is taken back.
    Dropped {
        /// The number.
        n: i64,
    },
}

/// A piece of a draft as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Which, within the sheet.
    pub key: String,
    /// About which measure; the sheet itself for what belongs to none of them.
    pub measure: Id<kind::Matter>,
    /// What it says.
    pub content: Content,
    /// How often it was saved.
    pub revision: i64,
    /// When the last time.
    pub saved_at: Timestamp,
}

/// The drafts of one journal's sheets.
#[derive(Clone)]
pub struct Drafts(Journal);

impl Drafts {
    /// Those beside this journal.
    #[must_use]
    pub const fn new(journal: Journal) -> Self {
        Self(journal)
    }

    /// The pieces of a sheet, in the order of their keys.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn of(&self, sheet: Id<kind::Matter>) -> Result<Vec<Piece>, StoreError> {
        self.0.read(|read| pieces(read, sheet))
    }

    /// Saves a piece. `seen` is the revision that the writer had before them, 0 for a new one.
    ///
    /// # Errors
    /// When the storage fails; a refusal inside, where somebody else saved it since: nothing is lost, both are there to be read.
    pub fn save(
        &self,
        sheet: Id<kind::Matter>,
        piece: &Piece,
        seen: i64,
        now: Timestamp,
    ) -> Result<Result<(), Refusal>, StoreError> {
        let content = store::to_json(&piece.content)?;
        let (key, measure) = (piece.key.clone(), piece.measure);
        let touched = self.0.keep(move |k| {
            let sql = "INSERT INTO contribution_draft (sheet, piece, measure, content, revision, saved_at) VALUES ($1, $2, $3, $4, \
                       1, $6) ON CONFLICT (sheet, piece) DO UPDATE SET measure = excluded.measure, content = excluded.content, \
                       revision = contribution_draft.revision + 1, saved_at = excluded.saved_at WHERE \
                       contribution_draft.revision = $5";
            k.execute(
                sql,
                &[
                    sheet.into(),
                    key.as_str().into(),
                    measure.into(),
                    content.as_str().into(),
                    seen.into(),
                    now.into(),
                ],
            )
        })?;
        Ok(if touched == 1 { Ok(()) } else { Err(Refusal::conflict("refusal-contribution-draft")) })
    }

    /// Throws a piece away.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn discard(&self, sheet: Id<kind::Matter>, key: &str) -> Result<(), StoreError> {
        let key = key.to_owned();
        self.0.keep(move |k| {
            let sql = "DELETE FROM contribution_draft WHERE sheet = $1 AND piece = $2";
            k.execute(sql, &[sheet.into(), key.as_str().into()]).map(drop)
        })
    }

    /// The pieces were sent: they go, unless one was saved again in the meantime.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn sent(&self, sheet: Id<kind::Matter>, pieces: &[Piece]) -> Result<(), StoreError> {
        let gone: Vec<(String, i64)> = pieces.iter().map(|p| (p.key.clone(), p.revision)).collect();
        self.0.keep(move |k| {
            for (key, revision) in &gone {
                let sql = "DELETE FROM contribution_draft WHERE sheet = $1 AND piece = $2 AND revision = $3";
                k.execute(sql, &[sheet.into(), key.as_str().into(), (*revision).into()])?;
            }
            Ok(())
        })
    }
}

fn pieces(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Vec<Piece>, StoreError> {
    let sql = "SELECT piece, measure, content, revision, saved_at FROM contribution_draft WHERE sheet = $1 ORDER BY piece";
    let mut all = Vec::new();
    for row in read.query(sql, &[sheet.into()])? {
        let Some(content) = store::json(&row, 2) else { continue };
        all.push(Piece {
            key: row.text(0)?.to_owned(),
            measure: row.id(1)?,
            content,
            revision: row.int(3)?,
            saved_at: row.time(4)?,
        });
    }
    Ok(all)
}

/// An action of last year as the beginning of one of this year: its days are moved by a year, its numbers and evidence stay behind. A day
/// that is still to come after `today` is left open: nobody can say yet that it was so.
#[must_use]
pub fn taken_over(
    action: &Action,
    measure: Id<kind::Matter>,
    before: crate::action::Before,
    today: Date,
) -> Action {
    // The 29th of February has no day in the year after.
    let moved = |d: Date| Date::new(d.year() + 1, d.month(), d.day()).ok();
    let next = |day: Option<Date>| day.and_then(moved).filter(|d| *d <= today);
    Action {
        measure,
        from: next(action.from),
        until: next(action.until),
        figures: Vec::new(),
        files: Vec::new(),
        links: Vec::new(),
        before: Some(before),
        ..action.clone()
    }
}
