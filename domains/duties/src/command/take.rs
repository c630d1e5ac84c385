//! Taking in the duties of the profile: what is new, what says something else, what is no longer there.

use kernel::{Id, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure, Read, StoreError};

use super::KEEP;
use crate::dates::{day_of, days_before};
use crate::duty::{Content, Open, Origin};
use crate::event::{DutyEnded, DutySet, Event};
use crate::state::{DutyNow, ahead_until, timers_between};
use crate::{Facts, Rule, error};

/// The id of a duty that a profile ships.
#[must_use]
pub fn id_of(profile: &str, code: &str) -> Id<kind::Matter> {
    Id::of_words(&["duty-of-profile", profile, code])
}

/// How a duty of the profile differs from the one that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Its code.
    pub code: String,
    /// What holds; nothing where it is new.
    pub before: Option<Content>,
    /// What the profile says; nothing where it no longer has it.
    pub after: Option<Content>,
}

/// How the duties of the profile differ from those that hold, by code.
///
/// # Errors
/// When the rows cannot be read.
pub fn differences(read: &dyn Read, facts: &Facts) -> Result<Vec<Difference>, StoreError> {
    let now: Vec<DutyNow> = DutyNow::all(read)?.into_iter().filter(|d| d.origin == Origin::Profile).collect();
    let mut all = Vec::new();
    for offered in &facts.offered {
        let duty = id_of(&facts.profile.0, &offered.code);
        let held = now.iter().find(|d| d.id == duty && d.last.is_none());
        if held.is_none_or(|held| held.content != offered.content) {
            all.push(Difference {
                duty,
                code: offered.code.clone(),
                before: held.map(|held| held.content.clone()),
                after: Some(offered.content.clone()),
            });
        }
    }
    let there = |d: &DutyNow| facts.offered.iter().any(|o| id_of(&facts.profile.0, &o.code) == d.id);
    all.extend(now.iter().filter(|d| d.last.is_none() && !there(d)).map(|d| Difference {
        duty: d.id,
        code: d.code.clone(),
        before: Some(d.content.clone()),
        after: None,
    }));
    all.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(all)
}

/// Takes in the duties of the profile. The program does so where none was ever taken in; afterwards somebody looks first which dates
/// move. What fell due before stays as it was noted.
#[derive(Debug, Clone)]
pub struct TakeRules {
    /// The hash of the profile that was looked at.
    pub hash: String,
}

impl Rule for TakeRules {
    type Facts = Facts;
    const NAME: &'static str = "duties.take-rules";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        if self.hash != facts.profile.1 {
            return Err(error::other_profile().into());
        }
        if cx.actor.is_system() {
            let sql = "SELECT 1 FROM year_duty WHERE origin = $1";
            if cx.read.one(sql, &[Origin::Profile.code().into()])?.is_some() {
                return Ok(Vec::new());
            }
        } else {
            cx.guard.permit(cx.actor, KEEP, &Resource::service())?;
        }
        let all = differences(cx.read, facts)?;
        let mut drafts = Vec::with_capacity(all.len());
        for one in all {
            drafts.push(match one.after.clone() {
                Some(content) => self.set(cx, &one, content, facts)?,
                None => self.ended(cx, &one, facts)?,
            });
        }
        Ok(drafts)
    }
}

impl TakeRules {
    fn set(
        &self,
        cx: &Deciding<'_>,
        one: &Difference,
        content: Content,
        facts: &Facts,
    ) -> Result<Draft, Failure> {
        content.check(facts).map_err(|refusal| refusal.with("code", &one.code))?;
        let today = day_of(cx.now, &facts.zone);
        // A duty that was taken out and comes back holds from now on, and so does one that is new. One that says something else
        // holds from today: what fell due before was noted under what it said then.
        let event = DutySet {
            timers: ahead_until(&content, cx.now, facts)
                .map(|until| timers_between(&content, (today, until), cx.now, facts))
                .unwrap_or_default(),
            until: ahead_until(&content, cx.now, facts),
            code: one.code.clone(),
            content,
            open: Open::default(),
            origin: Origin::Profile,
            from: today,
            hash: Some(self.hash.clone()),
            why: None,
        };
        Ok(event.draft(Some(one.duty), Open::default().handling)?)
    }

    fn ended(&self, cx: &Deciding<'_>, one: &Difference, facts: &Facts) -> Result<Draft, Failure> {
        let now = DutyNow::find(cx.read, one.duty)?.ok_or_else(Refusal::not_found)?;
        let last = days_before(day_of(cx.now, &facts.zone), 1);
        let event = DutyEnded { last, hash: Some(self.hash.clone()), why: None };
        Ok(event.draft(Some(one.duty), now.open.handling)?)
    }
}
