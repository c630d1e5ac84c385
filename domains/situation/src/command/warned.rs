//! What becomes of an incident when the warning that it was made of says something else: a person decides.

use kernel::{Id, kind};
use store::{Deciding, Draft, Failure};

use super::{ChangeIncident, optional_words};
use crate::event::{Event, IncidentChanged, IncidentWarningLeft};
use crate::read::{self, Eye, IncidentRow, WarnedSince};
use crate::state::IncidentNow;
use crate::text::Words;
use crate::warned::taken_over;
use crate::{Facts, Rule, error};

/// The incident lies from now on where the warning does that it was made of.
#[derive(Debug, Clone)]
pub struct TakeWarnedAreas {
    /// The incident.
    pub incident: Id<kind::Matter>,
    /// The entry of the message that the page showed: what came after it has been seen by nobody yet.
    pub message: i64,
    /// The last entry that the page showed of the incident.
    pub based_on: Option<i64>,
}

impl Rule for TakeWarnedAreas {
    type Facts = Facts;
    const NAME: &'static str = "situation.take-warned-areas";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = may(cx, self.incident, self.based_on)?;
        let (row, since) = waits(cx, &now, self.message)?;
        if since.cancelled {
            return Err(error::not_now("refusal-warned-cancelled").into());
        }
        // Without areas nobody of a municipality would see it any more.
        let warned = since.place.ok_or_else(|| error::not_now("refusal-warned-nowhere"))?;
        let place = taken_over(row.place.as_ref(), warned);
        let event = IncidentChanged {
            place: Some(place.clone()),
            warned: Some(since.key),
            ..IncidentChanged::default()
        };
        let mut drafts = vec![event.draft(Some(now.id), now.handling)?];
        let moved = ChangeIncident { place: Some(place), ..ChangeIncident::default() };
        drafts.extend(moved.newly_to_inform(cx, facts, &now, None)?);
        Ok(drafts)
    }
}

/// The incident stays as it is, whatever the warning says by now; its next message is told again.
#[derive(Debug, Clone)]
pub struct LeaveWarned {
    /// The incident.
    pub incident: Id<kind::Matter>,
    /// The entry of the message that the page showed.
    pub message: i64,
    /// Why.
    pub words: Option<Words>,
    /// The last entry that the page showed of the incident.
    pub based_on: Option<i64>,
}

impl Rule for LeaveWarned {
    type Facts = Facts;
    const NAME: &'static str = "situation.leave-warned";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = may(cx, self.incident, self.based_on)?;
        optional_words("words", self.words.as_ref(), facts)?;
        let (_, since) = waits(cx, &now, self.message)?;
        let event = IncidentWarningLeft { key: since.key, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Whoever may place the incident decides, as long as work goes on.
fn may(cx: &Deciding<'_>, id: Id<kind::Matter>, based_on: Option<i64>) -> Result<IncidentNow, Failure> {
    let now = IncidentNow::get(cx.read, id)?;
    cx.guard.permit(cx.actor, "incident.update", &now.resource())?;
    now.changed.check(based_on)?;
    now.live()?;
    Ok(now)
}

/// The message that waits, if it is the one that was looked at.
fn waits(cx: &Deciding<'_>, now: &IncidentNow, message: i64) -> Result<(IncidentRow, WarnedSince), Failure> {
    let row = read::incident(cx.read, &Eye::all(), now.id)?;
    let found = row.and_then(|row| row.warned.clone().map(|since| (row, since)));
    let (row, since) = found.ok_or_else(|| error::not_now("refusal-warned-settled"))?;
    if since.seq == message { Ok((row, since)) } else { Err(error::not_now("refusal-warned-moved").into()) }
}
