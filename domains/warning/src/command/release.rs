//! The second person: releases a warning, or sends it back with a reason.

use exchange::cap::Ref;
use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::site::reopening;
use super::write::current;
use super::{RELEASE, other_eyes, ready};
use crate::Facts;
use crate::event::{Event, Released, Returned};
use crate::message::{Envelope, alert};
use crate::state::Now;
use crate::statement::{Reach, State};

/// Releases a warning to the public.
#[derive(Debug, Clone)]
pub struct ReleaseWarning {
    /// The warning.
    pub warning: Id<kind::Matter>,
    /// Whom it is to reach.
    pub reach: Reach,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ReleaseWarning {
    type Facts = Facts;
    const NAME: &'static str = "warning.release";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.warning)?;
        cx.guard.permit(cx.actor, RELEASE, &now.common.resource())?;
        now.common.unchanged(self.based_on)?;
        now.stands(&[State::Submitted])?;
        other_eyes(&now.common.hands, cx.actor)?;
        let says = now.says.as_ref().ok_or_else(Refusal::not_found)?;
        let texts = ready(says, cx.now, facts)?;
        let envelope = Envelope {
            identifier: now.common.number.clone(),
            sent: cx.now,
            act: now.act,
            references: references(cx, &now)?,
        };
        let released = Released {
            about: now.common.about,
            version: now.common.version,
            act: now.act,
            follows: now.follows.clone(),
            alert: alert(says, &texts, &envelope, facts),
            reach: self.reach.clone(),
        };
        let mut drafts = vec![released.draft(Some(now.common.id), now.common.handling)?];
        drafts.extend(reopening(cx, &now.common.number)?);
        Ok(drafts)
    }
}

/// The message before, which still has to hold, and those before that one.
fn references(cx: &Deciding<'_>, now: &Now) -> Result<Vec<Ref>, Failure> {
    let Some(follows) = &now.follows else { return Ok(Vec::new()) };
    let before = Now::get(cx.read, follows.warning)?;
    current(&before)?;
    let earlier = before.alert.map(|a| {
        let mut all = vec![a.reference()];
        all.extend(a.references);
        all
    });
    Ok(earlier.unwrap_or_default())
}

/// Sends a warning back to whoever wrote it.
#[derive(Debug, Clone)]
pub struct ReturnWarning {
    /// The warning.
    pub warning: Id<kind::Matter>,
    /// Why.
    pub reason: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ReturnWarning {
    type Facts = Facts;
    const NAME: &'static str = "warning.return";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.warning)?;
        cx.guard.permit(cx.actor, RELEASE, &now.common.resource())?;
        now.common.unchanged(self.based_on)?;
        now.stands(&[State::Submitted])?;
        self.reason.required("reason", facts.limits.text)?;
        let (about, version) = (now.common.about, now.common.version);
        let returned = Returned { about, version, reason: self.reason.clone() };
        Ok(vec![returned.draft(Some(now.common.id), now.common.handling)?])
    }
}
