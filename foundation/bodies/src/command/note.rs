//! The session's own log: what is said, noted as it is said, corrected by another note.

use kernel::{Id, Refusal, Stated, Words, kind};
use store::{Deciding, Draft, Failure, Row};

use super::{late, not_ahead};
use crate::body::Role;
use crate::event::{Event, NoteRef, NoteWritten};
use crate::session::{NoteSort, SessionState};
use crate::state::{self, SessionNow};
use crate::{Facts, Rule, error};

/// Notes what is said, or what this place took away from a session that others hold.
#[derive(Debug, Clone)]
pub struct WriteNote {
    /// The session.
    pub session: Id<kind::Matter>,
    /// What it is.
    pub sort: NoteSort,
    /// The item it was said at.
    pub item: Option<Id<kind::Matter>>,
    /// The words.
    pub words: Words,
    /// When it was said, if not now; needed once the session is over.
    pub stated: Option<Stated>,
}

impl Rule for WriteNote {
    type Facts = Facts;
    const NAME: &'static str = "bodies.write-note";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &[now.pen()])?;
        match self.sort {
            NoteSort::Said => late::recording(cx, facts, &now, self.stated)?,
            NoteSort::TakenAway if now.role != Some(Role::Attended) => {
                return Err(error::not_now("refusal-body-own").into());
            }
            NoteSort::TakenAway => {
                now.must("refusal-body-not-begun", |s| {
                    matches!(s, SessionState::Open | SessionState::Closed)
                })?;
            }
        }
        if let Some(item) = self.item {
            now.item(cx.read, item)?;
        }
        self.words.required("words", facts.limits.text)?;
        not_ahead(self.stated, cx.now, facts)?;
        let event = NoteWritten {
            no: state::next(cx.read, &format!("note:{}", now.id))?,
            sort: self.sort,
            item: self.item,
            words: self.words.clone(),
            corrects: None,
        };
        let mut draft = event.draft(Some(now.id), now.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// Notes again, correctly, what was noted wrongly. The first words stay, struck through.
#[derive(Debug, Clone)]
pub struct CorrectNote {
    /// The session.
    pub session: Id<kind::Matter>,
    /// Number of the note in the session.
    pub no: i64,
    /// The words as they should be.
    pub words: Words,
}

impl Rule for CorrectNote {
    type Facts = Facts;
    const NAME: &'static str = "bodies.correct-note";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &[now.pen()])?;
        now.must("refusal-body-approved", SessionState::on_record)?;
        let sql = "SELECT id, sort, item, words, corrected_no FROM body_note WHERE session = $1 AND no = $2";
        let row = cx.read.one(sql, &[now.id.into(), self.no.into()])?.ok_or_else(Refusal::not_found)?;
        if let Some(by) = row.opt(4, Row::int)? {
            let again = Refusal::conflict("refusal-body-corrected").with("no", self.no).with("by", by);
            return Err(again.into());
        }
        self.words.required("words", facts.limits.text)?;
        if row.text(3)? == self.words.text {
            return Ok(Vec::new());
        }
        let event = NoteWritten {
            no: state::next(cx.read, &format!("note:{}", now.id))?,
            sort: NoteSort::of(row.text(1)?).unwrap_or(NoteSort::Said),
            item: row.opt(2, Row::id)?,
            words: self.words.clone(),
            corrects: Some(NoteRef { entry: row.id(0)?, no: self.no }),
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
