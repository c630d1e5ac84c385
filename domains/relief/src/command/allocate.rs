//! Places are reserved for a need, or it is given to a supplier.

use kernel::{Id, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{count, known, optional_words};
use crate::event::{Allocated, Event};
use crate::site::SiteState;
use crate::state::{NeedNow, PartNow, SiteNow, level};
use crate::{Facts, Rule, error};

/// From where a part of a need comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    /// Reserved at this site.
    Site(Id<kind::Matter>),
    /// Given to this organisation, by code.
    Supplier(String),
}

/// Reserves a part of a need. What is free is looked at where it is decided, one command after the other: two of them never
/// take the same place.
#[derive(Debug, Clone)]
pub struct Allocate {
    /// The need.
    pub need: Id<kind::Matter>,
    /// From where.
    pub to: To,
    /// How much.
    pub count: i64,
    /// What more there is to say.
    pub words: Option<Words>,
}

impl Rule for Allocate {
    type Facts = Facts;
    const NAME: &'static str = "relief.allocate";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = NeedNow::get(cx.read, self.need)?;
        cx.guard.permit(cx.actor, "need.serve", &now.resource())?;
        if !now.state.takes() {
            return Err(error::wrong_state(&now.number, now.state).into());
        }
        count("n", self.count, 1)?;
        optional_words("words", self.words.as_ref(), facts.limits.text)?;
        let missing = now.progress.missing();
        if self.count > missing {
            return Err(error::more_than_missing(missing).into());
        }
        let (site, supplier, free) = match &self.to {
            To::Site(id) => (Some(*id), None, Some(self.free_at(cx, &now, *id)?)),
            To::Supplier(code) => {
                known("supplier", code, facts.organisations.iter())?;
                (None, Some(code.clone()), None)
            }
        };
        let parts = PartNow::all(cx.read, now.id)?;
        let event = Allocated {
            part: parts.last().map_or(1, |last| last.n + 1),
            kind: now.kind.clone(),
            site,
            supplier,
            count: self.count,
            free,
            words: self.words.clone().filter(|w| !w.is_blank()),
            about: now.about,
        };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}

impl Allocate {
    /// What is free at the site, where that is enough.
    fn free_at(&self, cx: &Deciding<'_>, now: &NeedNow, id: Id<kind::Matter>) -> Result<i64, Failure> {
        let site = SiteNow::get(cx.read, id)?;
        cx.guard.permit(cx.actor, "need.serve", &site.resource())?;
        if site.state != SiteState::Open {
            return Err(error::site_not_open(&site.code, site.state).into());
        }
        if !site.kinds.contains(&now.kind) {
            return Err(error::not_told("site", &site.code, &now.kind).into());
        }
        let free = level(cx.read, id, &now.kind)?.map_or(0, |l| l.level.free());
        if self.count > free {
            return Err(error::not_free(&site.code, free, self.count).into());
        }
        Ok(free)
    }
}
