//! Emergency openings: what is open to whom until when, and what the review said.

use kernel::{Id, Lang, Timestamp, Words, kind};
use store::{Entry, Event, Read, Row, StoreError, Tx, Value};

use crate::event::{GlassBroken, GlassClosed, GlassReviewed};

/// Minutes that an opening lasts. Whoever needs longer opens again, with a reason again.
pub const MINUTES: i64 = 60;

kernel::coded! {
    /// What the review of an opening said.
    Verdict {
        /// It could not wait.
        Justified = "justified",
        /// It could have waited, or was not needed.
        Unjustified = "unjustified",
    }
}

/// An emergency opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glass {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// What was opened.
    pub matter: Id<kind::Matter>,
    /// By whom.
    pub person: Id<kind::Person>,
    /// Under which mandate.
    pub mandate: Id<kind::Mandate>,
    /// Under which function.
    pub function: String,
    /// Why.
    pub reason: Words,
    /// When.
    pub opened_at: Timestamp,
    /// The entry.
    pub opened_seq: i64,
    /// Until when at most.
    pub until: Timestamp,
    /// When it was closed before that.
    pub closed_at: Option<Timestamp>,
    /// What the review said.
    pub review: Option<Review>,
}

/// The review of an opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Whether it was justified.
    pub verdict: Verdict,
    /// What was found.
    pub words: Words,
    /// By whom.
    pub person: Id<kind::Person>,
    /// When.
    pub at: Timestamp,
}

impl Glass {
    /// Whether it holds at this instant.
    #[must_use]
    pub fn open_at(&self, at: Timestamp) -> bool {
        self.opened_at <= at && at < self.until && self.closed_at.is_none_or(|end| at < end)
    }
}

pub(crate) const TABLES: [&str; 3] = [
    "CREATE TABLE glass (id BYTEA PRIMARY KEY, matter BYTEA NOT NULL, person BYTEA NOT NULL, mandate BYTEA NOT NULL, function_code \
     TEXT NOT NULL, reason TEXT NOT NULL, lang TEXT NOT NULL, opened_at BIGINT NOT NULL, opened_seq BIGINT NOT NULL, until_at \
     BIGINT NOT NULL, closed_at BIGINT, verdict TEXT, review TEXT, review_lang TEXT, reviewed_by BYTEA, reviewed_at BIGINT)",
    "CREATE INDEX glass_review ON glass (verdict, opened_at)",
    "CREATE INDEX glass_open ON glass (mandate, until_at)",
];

/// Openings, the latest first; `waiting` only those that nobody has reviewed.
///
/// # Errors
/// When they cannot be read.
pub fn glasses(read: &dyn Read, waiting: bool, limit: i64) -> Result<Vec<Glass>, StoreError> {
    let which = if waiting { "verdict IS NULL" } else { "1 = 1" };
    select(read, &format!("{which} ORDER BY opened_at DESC, id LIMIT {limit}"), &[])
}

/// What is open under a mandate at this instant, the latest first.
///
/// # Errors
/// When it cannot be read.
pub fn glasses_open(
    read: &dyn Read,
    mandate: Id<kind::Mandate>,
    at: Timestamp,
) -> Result<Vec<Glass>, StoreError> {
    let rest = "mandate = $1 AND until_at > $2 AND closed_at IS NULL ORDER BY opened_at DESC, id";
    select(read, rest, &[mandate.into(), at.into()])
}

fn select(read: &dyn Read, rest: &str, params: &[Value]) -> Result<Vec<Glass>, StoreError> {
    let sql = format!(
        "SELECT id, matter, person, mandate, function_code, reason, lang, opened_at, opened_seq, until_at, closed_at, verdict, \
         review, review_lang, reviewed_by, reviewed_at FROM glass WHERE {rest}"
    );
    read.query(&sql, params)?.iter().map(glass).collect()
}

/// How many openings of others wait for this person's review.
///
/// # Errors
/// When they cannot be counted.
pub fn glasses_waiting(read: &dyn Read, but: Id<kind::Person>) -> Result<i64, StoreError> {
    let sql = "SELECT COUNT(*) FROM glass WHERE verdict IS NULL AND person <> $1";
    Ok(read.one(sql, &[but.into()])?.map(|r| r.int(0)).transpose()?.unwrap_or(0))
}

fn glass(row: &Row) -> Result<Glass, StoreError> {
    let words = |text: &str, lang: &str| Words::new(lang.parse().unwrap_or(Lang::Fr), text);
    let review = match (row.opt(11, Row::text)?.and_then(Verdict::of), row.opt(14, Row::id)?) {
        (Some(verdict), Some(person)) => Some(Review {
            verdict,
            words: words(row.opt(12, Row::text)?.unwrap_or(""), row.opt(13, Row::text)?.unwrap_or("fr")),
            person,
            at: row.time(15)?,
        }),
        _ => None,
    };
    Ok(Glass {
        id: row.id(0)?,
        matter: row.id(1)?,
        person: row.id(2)?,
        mandate: row.id(3)?,
        function: row.text(4)?.to_owned(),
        reason: words(row.text(5)?, row.text(6)?),
        opened_at: row.time(7)?,
        opened_seq: row.int(8)?,
        until: row.time(9)?,
        closed_at: row.opt(10, Row::time)?,
        review,
    })
}

/// Rows of an opening.
pub(crate) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let (at, actor) = (entry.header.recorded.at, &entry.header.actor);
    if let Some(e) = GlassBroken::of(entry) {
        return tx
            .execute(
                "INSERT INTO glass (id, matter, person, mandate, function_code, reason, lang, opened_at, opened_seq, until_at) VALUES \
                 ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                &[
                    e.glass.into(),
                    e.matter.into(),
                    actor.person.into(),
                    actor.mandate.into(),
                    actor.function.as_str().into(),
                    e.reason.text.as_str().into(),
                    e.reason.lang.code().into(),
                    at.into(),
                    entry.header.seq.into(),
                    e.until.into(),
                ],
            )
            .map(drop);
    }
    if let Some(e) = GlassClosed::of(entry) {
        let sql = "UPDATE glass SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL";
        return tx.execute(sql, &[e.glass.into(), at.into()]).map(drop);
    }
    let Some(e) = GlassReviewed::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE glass SET verdict = $2, review = $3, review_lang = $4, reviewed_by = $5, reviewed_at = $6 WHERE id = $1",
        &[
            e.glass.into(),
            e.verdict.code().into(),
            e.words.text.as_str().into(),
            e.words.lang.code().into(),
            actor.person.into(),
            at.into(),
        ],
    )
    .map(drop)
}
