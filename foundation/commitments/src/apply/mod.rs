//! The view: rows made from this package's events.

mod given;
mod links;
mod tables;
mod turns;

use kernel::{Id, kind};
use store::to_json as json;
use store::{Entry, Read, Row, StoreError, Tx, View};

use crate::commitment::State;
use crate::event::{Acknowledged, Declined, Event, Executed, Replied};

/// Rows of commitments, their addressees, links and history.
#[derive(Debug, Default)]
pub struct CommitmentView;

impl View for CommitmentView {
    fn name(&self) -> &'static str {
        "commitments"
    }
    fn version(&self) -> u32 {
        3
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (what(entry), entry.header.matter) else { return Ok(()) };
        match what {
            "given" => given::given(tx, entry, id)?,
            "person-named" => return given::named(tx, entry, id),
            "escalated" => given::escalated(tx, entry, id)?,
            "told" => given::told(tx, entry, id)?,
            "link-made" | "link-opened" | "link-ended" => links::apply(tx, entry, id, what)?,
            _ => turns::apply(tx, entry, id, what)?,
        }
        turns::remember(tx, entry, id, what)
    }
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        let answer = Executed::of(entry)
            .map(|e| e.0)
            .or_else(|| Replied::of(entry).map(|e| e.0))
            .or_else(|| Acknowledged::of(entry).map(|e| e.0))
            .or_else(|| Declined::of(entry).map(|e| e.0));
        answer.map_or_else(Vec::new, |a| a.photos)
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // They decide who sees it and who may answer; the first gives its number, too.
            Some("given" | "readdressed" | "escalated") => Some("refusal-erase-guard"),
            // Without them, times would count again that count no more.
            Some("returned" | "redated") => Some("refusal-erase-commitment-times"),
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("commitments.")
}

/// The commitment is in this state now, by this entry. What has to happen next is worked out anew.
fn state(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, to: State) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE commitment SET state = $2, live = $3, changed_seq = $4, changed_at = $5, changed_function = $6 WHERE id = $1",
        &[
            id.into(),
            to.code().into(),
            i64::from(to.is_live()).into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    next_due(tx, id)
}

/// Until when something has to happen next: what the board is ordered by, and goes red by.
fn next_due(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let sql = "SELECT state, acknowledge_by, due FROM commitment WHERE id = $1";
    let Some(row) = tx.one(sql, &[id.into()])? else { return Ok(()) };
    let (first, last) = (row.opt(1, Row::int)?, row.opt(2, Row::int)?);
    let next = match State::of(row.text(0)?) {
        Some(State::Given) => [first, last].into_iter().flatten().min(),
        Some(State::Acknowledged) => last,
        _ => None,
    };
    tx.execute("UPDATE commitment SET next_due = $2 WHERE id = $1", &[id.into(), next.into()]).map(drop)
}
