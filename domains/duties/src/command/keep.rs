//! A department's own duties: written, written anew, ended.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{KEEP, optional};
use crate::dates::day_of;
use crate::duty::{Content, Open, Origin};
use crate::event::{DutyEnded, DutySet, Event};
use crate::state::{DutyNow, ahead_until, resource, timers_between};
use crate::{Facts, Rule, error};

/// Writes a duty of the house, or writes one anew.
#[derive(Debug, Clone)]
pub struct KeepDuty {
    /// The duty, or the one to be.
    pub duty: Id<kind::Matter>,
    /// What it says.
    pub content: Content,
    /// Who may see it.
    pub open: Open,
    /// Why it changes; needed where it changes.
    pub why: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for KeepDuty {
    type Facts = Facts;
    const NAME: &'static str = "duties.keep";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = DutyNow::find(cx.read, self.duty)?;
        let owner = now.as_ref().map_or(Some(cx.actor.person), |now| now.owner);
        // Nobody may give it a form in which they could not keep it.
        cx.guard.permit(cx.actor, KEEP, &resource(self.duty, &self.open, owner))?;
        let today = day_of(cx.now, &facts.zone);
        let code = match &now {
            None => number(cx, facts)?,
            Some(now) => {
                cx.guard.permit(cx.actor, KEEP, &now.resource())?;
                changeable(now)?;
                now.seen(self.based_on)?;
                if now.content == self.content && now.open == self.open {
                    return Ok(Vec::new());
                }
                self.why
                    .as_ref()
                    .ok_or_else(|| Refusal::missing("why"))?
                    .required("why", facts.limits.text)?;
                now.code.clone()
            }
        };
        self.content.check(facts)?;
        if let Some(unknown) = self.open.readers.difference(&facts.functions).next() {
            return Err(Refusal::unknown_code("readers", unknown).into());
        }
        let until = ahead_until(&self.content, cx.now, facts);
        let event = DutySet {
            code,
            content: self.content.clone(),
            open: self.open.clone(),
            origin: Origin::Own,
            from: today,
            hash: None,
            why: optional("why", self.why.as_ref(), facts)?,
            timers: until
                .map(|until| timers_between(&self.content, (today, until), cx.now, facts))
                .unwrap_or_default(),
            until,
        };
        Ok(vec![event.draft(Some(self.duty), self.open.handling)?])
    }
}

/// The next number of a duty of the house: `own.12`.
fn number(cx: &Deciding<'_>, facts: &Facts) -> Result<String, Failure> {
    let row =
        cx.read.one("SELECT COUNT(*) FROM year_duty WHERE origin = $1", &[Origin::Own.code().into()])?;
    let n = row.map_or(Ok(0), |row| row.int(0))?;
    if usize::try_from(n).is_ok_and(|n| n >= facts.limits.duties) {
        return Err(error::too_many("name-fr", facts.limits.duties).into());
    }
    Ok(format!("own.{}", n + 1))
}

/// Refuses what is not changed here.
fn changeable(now: &DutyNow) -> Result<(), Refusal> {
    match (now.origin, now.last) {
        (Origin::Profile, _) => Err(error::of_the_profile()),
        (Origin::Own, Some(_)) => Err(error::ended()),
        (Origin::Own, None) => Ok(()),
    }
}

/// Ends a duty of the house: from tomorrow on it falls due no more.
#[derive(Debug, Clone)]
pub struct EndDuty {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Why.
    pub why: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for EndDuty {
    type Facts = Facts;
    const NAME: &'static str = "duties.end";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = DutyNow::get(cx.read, self.duty)?;
        cx.guard.permit(cx.actor, KEEP, &now.resource())?;
        changeable(&now)?;
        now.seen(self.based_on)?;
        self.why.required("why", facts.limits.text)?;
        let event = DutyEnded { last: day_of(cx.now, &facts.zone), hash: None, why: Some(self.why.clone()) };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}
