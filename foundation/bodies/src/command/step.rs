//! A session goes on: those invited are called, it begins, it ends, it is called off.

use kernel::{Id, Refusal, Stated, Words, kind};
use store::{Deciding, Draft, Failure};

use super::meeting::present;
use super::{not_ahead, reason};
use crate::body::Count;
use crate::event::{Event, SessionCancelled, SessionClosed, SessionConvened, SessionOpened};
use crate::session::Step;
use crate::state::SessionNow;
use crate::{Facts, Rule, error};

/// Takes a step.
#[derive(Debug, Clone)]
pub struct TakeStep {
    /// The session.
    pub session: Id<kind::Matter>,
    /// The step.
    pub step: Step,
    /// Why; needed to call it off.
    pub words: Option<Words>,
    /// When it began or ended, if not now.
    pub stated: Option<Stated>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl TakeStep {
    /// This step, now.
    #[must_use]
    pub const fn new(session: Id<kind::Matter>, step: Step) -> Self {
        Self { session, step, words: None, stated: None, based_on: None }
    }
}

impl Rule for TakeStep {
    type Facts = Facts;
    const NAME: &'static str = "bodies.take-step";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        match self.step {
            Step::Convene | Step::Cancel => now.permit(cx, &["body.convene"])?,
            Step::Open | Step::Close => now.permit(cx, &[now.pen(), "body.record", "body.convene"])?,
        }
        if now.state.after(self.step).is_none() {
            return Err(error::step(now.state, self.step).into());
        }
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        not_ahead(self.stated, cx.now, facts)?;
        let mut more = Vec::new();
        let mut draft = match self.step {
            Step::Convene => self.convened(cx, &now)?,
            Step::Open => SessionOpened { session: now.id }.draft(Some(now.id), now.handling)?,
            Step::Close => {
                more = super::series::carried_on(cx, facts, &now)?;
                closed(cx, facts, &now)?
            }
            Step::Cancel => {
                let words = self.words.clone().unwrap_or_else(Words::erased);
                reason(&words, facts)?;
                SessionCancelled { words }.draft(Some(now.id), now.handling)?
            }
        };
        draft.stated = self.stated;
        more.insert(0, draft);
        Ok(more)
    }
}

impl TakeStep {
    fn convened(&self, _: &Deciding<'_>, now: &SessionNow) -> Result<Draft, Failure> {
        if now.invited.is_empty() && now.called.is_empty() {
            return Err(Refusal::conflict("refusal-body-nobody-invited").into());
        }
        Ok(SessionConvened { invited: now.invited.clone() }.draft(Some(now.id), now.handling)?)
    }
}

fn closed(cx: &Deciding<'_>, facts: &Facts, now: &SessionNow) -> Result<Draft, Failure> {
    let sql = "SELECT COUNT(*) FROM body_item WHERE session = $1 AND state = 'open'";
    let left = cx.read.one(sql, &[now.id.into()])?.map_or(Ok(0), |r| r.int(0))?;
    let there = present(cx, now.id)?;
    let count = now.quorum.map(|quorum| Count::of(quorum, &now.table().members(facts), &there));
    Ok(SessionClosed { left, count }.draft(Some(now.id), now.handling)?)
}
