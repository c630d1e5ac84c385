//! Placing, moving and withdrawing logistic points.

use kernel::{Id, Refusal, Words, at_most, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{SET, reason, stand};
use crate::event::{Event, PointContact, PointMoved, PointPlaced, PointWithdrawn};
use crate::point::{Sort, Stand};
use crate::state::{self, Now};
use crate::{Facts, error};

/// Places a point with a perimeter.
#[derive(Debug, Clone)]
pub struct PlacePoint {
    /// The perimeter.
    pub perimeter: Id<kind::Matter>,
    /// What it is for.
    pub sort: Sort,
    /// What it is called; needed where it is for something else.
    pub name: Option<Words>,
    /// Where and until when.
    pub stand: Stand,
    /// Who is reached there, and how.
    pub contact: Option<String>,
}

impl Rule for PlacePoint {
    type Facts = Facts;
    const NAME: &'static str = "perimeters.place-point";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.perimeter)?;
        cx.guard.permit(cx.actor, SET, &now.resource())?;
        now.still_holds()?;
        let name = self.name.clone().filter(|n| !n.is_blank());
        match &name {
            Some(name) => at_most("name", &name.text, facts.limits.short)?,
            None if self.sort == Sort::Other => return Err(Refusal::missing("name").into()),
            None => {}
        }
        stand(&self.stand, cx.now, facts)?;
        let (last, standing) = state::points(cx.read, now.id)?;
        if usize::try_from(standing).is_ok_and(|n| n >= facts.limits.points) {
            return Err(error::too_many_points(facts.limits.points).into());
        }
        let (about, point) = (now.about, last.saturating_add(1));
        let placed = PointPlaced { about, point, sort: self.sort, name, stand: self.stand.clone() };
        let mut drafts = vec![placed.draft(Some(now.id), now.handling)?];
        drafts.extend(contact(&now, point, self.contact.as_ref(), None, facts)?);
        Ok(drafts)
    }
}

/// Moves a point, or changes until when it stands or who is reached there.
#[derive(Debug, Clone)]
pub struct MovePoint {
    /// The perimeter.
    pub perimeter: Id<kind::Matter>,
    /// Which of its points.
    pub point: i64,
    /// Where and until when now.
    pub stand: Stand,
    /// Who is reached there now, and how; as before when absent.
    pub contact: Option<String>,
    /// Why.
    pub reason: Words,
}

impl Rule for MovePoint {
    type Facts = Facts;
    const NAME: &'static str = "perimeters.move-point";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.perimeter)?;
        cx.guard.permit(cx.actor, SET, &now.resource())?;
        now.still_holds()?;
        let before = state::contact(cx.read, now.id, self.point)?;
        stand(&self.stand, cx.now, facts)?;
        reason(&self.reason, facts)?;
        let (about, point) = (now.about, self.point);
        let moved = PointMoved { about, point, stand: self.stand.clone(), reason: self.reason.clone() };
        let mut drafts = vec![moved.draft(Some(now.id), now.handling)?];
        drafts.extend(contact(&now, point, self.contact.as_ref(), before.as_ref(), facts)?);
        Ok(drafts)
    }
}

/// Withdraws a point.
#[derive(Debug, Clone)]
pub struct WithdrawPoint {
    /// The perimeter.
    pub perimeter: Id<kind::Matter>,
    /// Which of its points.
    pub point: i64,
    /// Why.
    pub reason: Words,
}

impl Rule for WithdrawPoint {
    type Facts = Facts;
    const NAME: &'static str = "perimeters.withdraw-point";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.perimeter)?;
        cx.guard.permit(cx.actor, SET, &now.resource())?;
        now.still_holds()?;
        state::contact(cx.read, now.id, self.point)?;
        reason(&self.reason, facts)?;
        let withdrawn = PointWithdrawn { about: now.about, point: self.point, reason: self.reason.clone() };
        Ok(vec![withdrawn.draft(Some(now.id), now.handling)?])
    }
}

/// The entry that says who is reached, where that is new.
fn contact(
    now: &Now,
    point: i64,
    typed: Option<&String>,
    before: Option<&String>,
    facts: &Facts,
) -> Result<Option<Draft>, Failure> {
    let Some(typed) = typed.map(|t| t.trim()).filter(|t| !t.is_empty()) else { return Ok(None) };
    at_most("contact", typed, facts.limits.short)?;
    if before.is_some_and(|b| b == typed) {
        return Ok(None);
    }
    let contact = PointContact { about: now.about, point, contact: typed.to_owned() };
    Ok(Some(contact.draft(Some(now.id), now.handling)?))
}
