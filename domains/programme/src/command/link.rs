//! What serves, or follows from, something higher.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::optional;
use crate::event::{Event, LinkEnded, LinkMade};
use crate::link::LinkSort;
use crate::state::{PlanNow, end};
use crate::{Facts, Rule, error};

/// Binds a plan or a point to a higher one.
#[derive(Debug, Clone)]
pub struct MakeLink {
    /// The nearer plan or point.
    pub from: Id<kind::Matter>,
    /// The higher one.
    pub to: Id<kind::Matter>,
    /// How.
    pub sort: LinkSort,
    /// In what, or where that was read.
    pub words: Option<Words>,
}

impl Rule for MakeLink {
    type Facts = Facts;
    const NAME: &'static str = "programme.make-link";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let plan = keepable(cx, self.from)?;
        let wrong = || Refusal::invalid("to", "refusal-programme-no-target");
        let (_, upper) = end(cx.read, self.to)?.ok_or_else(wrong)?;
        cx.guard.permit(cx.actor, "matter.read", &upper.resource()).map_err(|_| wrong())?;
        if upper.sort.depth() >= plan.sort.depth() {
            return Err(error::not_upward().into());
        }
        let words = optional("words", self.words.as_ref(), facts)?;
        let event = LinkMade { to: self.to, sort: self.sort, words };
        Ok(vec![event.draft(Some(self.from), plan.handling)?])
    }
}

/// Loosens it again.
#[derive(Debug, Clone, Copy)]
pub struct EndLink {
    /// The nearer plan or point.
    pub from: Id<kind::Matter>,
    /// The higher one.
    pub to: Id<kind::Matter>,
    /// How it was bound.
    pub sort: LinkSort,
}

impl Rule for EndLink {
    type Facts = Facts;
    const NAME: &'static str = "programme.end-link";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let plan = keepable(cx, self.from)?;
        let sql = "SELECT 1 FROM programme_link WHERE lower = $1 AND upper = $2 AND sort = $3";
        if cx.read.one(sql, &[self.from.into(), self.to.into(), self.sort.code().into()])?.is_none() {
            return Ok(Vec::new());
        }
        let event = LinkEnded { to: self.to, sort: self.sort };
        Ok(vec![event.draft(Some(self.from), plan.handling)?])
    }
}

/// The plan of what is bound, for whoever keeps it.
fn keepable(cx: &Deciding<'_>, from: Id<kind::Matter>) -> Result<PlanNow, Failure> {
    let (_, plan) = end(cx.read, from)?.ok_or_else(Refusal::not_found)?;
    PlanNow::open_for(cx, "programme.keep", plan.id)
}
