//! A part of a need is on its way, comes, or is given back.

use kernel::{Id, Refusal, Stated, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{count, not_ahead, optional_words};
use crate::event::{Delivered, Event, Released, Started};
use crate::state::{NeedNow, PartNow};
use crate::{Facts, Rule, error};

/// Says that a part is on its way.
#[derive(Debug, Clone)]
pub struct Start {
    /// The need.
    pub need: Id<kind::Matter>,
    /// Which part.
    pub part: i64,
    /// When, if not now.
    pub stated: Option<Stated>,
}

impl Rule for Start {
    type Facts = Facts;
    const NAME: &'static str = "relief.start";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, part) = open(cx, self.need, self.part)?;
        not_ahead(self.stated, cx.now, facts)?;
        if part.started {
            return Err(Refusal::conflict("refusal-relief-started").into());
        }
        let mut draft = Started { part: part.n, site: part.site, about: now.about }
            .draft(Some(now.id), now.guarded.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// Counts what came of a part; it may come in several times.
#[derive(Debug, Clone)]
pub struct Deliver {
    /// The need.
    pub need: Id<kind::Matter>,
    /// Which part.
    pub part: i64,
    /// How much.
    pub count: i64,
    /// What is said to it.
    pub words: Option<Words>,
    /// When, if not now.
    pub stated: Option<Stated>,
}

impl Rule for Deliver {
    type Facts = Facts;
    const NAME: &'static str = "relief.deliver";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, part) = open(cx, self.need, self.part)?;
        count("n", self.count, 1)?;
        not_ahead(self.stated, cx.now, facts)?;
        optional_words("words", self.words.as_ref(), facts.limits.text)?;
        if self.count > part.part.rest() {
            return Err(error::more_than_rest(part.part.rest()).into());
        }
        let event = Delivered {
            part: part.n,
            kind: now.kind.clone(),
            site: part.site,
            count: self.count,
            words: self.words.clone().filter(|w| !w.is_blank()),
            about: now.about,
        };
        let mut draft = event.draft(Some(now.id), now.guarded.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// Gives back what is still to come of a part, or some of it.
#[derive(Debug, Clone)]
pub struct Release {
    /// The need.
    pub need: Id<kind::Matter>,
    /// Which part.
    pub part: i64,
    /// How much.
    pub count: i64,
    /// Why.
    pub why: Words,
}

impl Rule for Release {
    type Facts = Facts;
    const NAME: &'static str = "relief.release";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, part) = open(cx, self.need, self.part)?;
        count("n", self.count, 1)?;
        self.why.required("why", facts.limits.text)?;
        if self.count > part.part.rest() {
            return Err(error::more_than_rest(part.part.rest()).into());
        }
        let event = Released {
            part: part.n,
            site: part.site,
            count: self.count,
            why: self.why.clone(),
            about: now.about,
        };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}

/// The need and a part of it of which something is still to come, for whoever serves it.
fn open(cx: &Deciding<'_>, need: Id<kind::Matter>, part: i64) -> Result<(NeedNow, PartNow), Failure> {
    let now = NeedNow::get(cx.read, need)?;
    cx.guard.permit(cx.actor, "need.serve", &now.resource())?;
    now.live()?;
    let part = PartNow::get(cx.read, need, part)?;
    if part.part.rest() <= 0 {
        return Err(error::more_than_rest(0).into());
    }
    Ok((now, part))
}
