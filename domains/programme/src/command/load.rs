//! Taking in a plan that the profile ships: shown first, then entered; the same files once more enter nothing.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Resource, kind};
use store::{Deciding, Draft, Failure, Read, StoreError};

use super::plan::{checked as frame_checked, outlined};
use super::point::checked as point_checked;
use crate::event::{
    Event, LinkMade, PlanDescribed, PlanLoaded, PlanOpened, PlanOutlined, PlanTurned, PointTurned,
    PointWritten,
};
use crate::file::{Shipped, ShippedPoint};
use crate::plan::State;
use crate::point::{self, Point, PointState};
use crate::state::{PlanNow, PointNow, end};
use crate::{Facts, Rule};

/// How the files of the profile differ from what stands here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// The plan is not here yet.
    pub new: bool,
    /// It says something else of itself, or has other headings.
    pub frame: bool,
    /// Numbers of points that are not here yet.
    pub added: Vec<String>,
    /// Points of which the file says something else than it did last: the number, what stands here, what the file says.
    pub changed: Vec<(String, Point, Point)>,
    /// Numbers of those among them that somebody here wrote anew since.
    pub by_hand: Vec<String>,
    /// Numbers of points that a file brought once and brings no more. They stay.
    pub gone: Vec<String>,
    /// Links that are not here yet and whose other end is.
    pub links: usize,
}

impl Difference {
    /// Whether there is nothing to enter.
    #[must_use]
    pub fn is_none(&self) -> bool {
        !self.new && !self.frame && self.added.is_empty() && self.changed.is_empty() && self.links == 0
    }
}

/// How what the profile ships differs from what stands here.
///
/// # Errors
/// When the rows cannot be read.
pub fn differences(read: &dyn Read, shipped: &Shipped) -> Result<Difference, StoreError> {
    let here = PlanNow::find(read, shipped.id())?;
    let points = PointNow::all(read, shipped.id())?;
    let mut found = Difference { new: here.is_none(), ..Difference::default() };
    if let Some(now) = &here {
        let outline = &shipped.outline;
        found.frame =
            (&now.frame, &now.areas, &now.headings) != (&outline.frame, &outline.areas, &outline.headings);
    }
    for ShippedPoint { point, .. } in &shipped.points {
        match points.iter().find(|now| now.point.number == point.number) {
            None => found.added.push(point.number.clone()),
            // What the file said already is known, whatever somebody made of it since.
            Some(now) if now.file.as_ref() == Some(point) || now.point == *point => {}
            Some(now) => {
                if now.file.as_ref() != Some(&now.point) {
                    found.by_hand.push(point.number.clone());
                }
                found.changed.push((point.number.clone(), now.point.clone(), point.clone()));
            }
        }
    }
    let ships = |number: &String| shipped.points.iter().any(|s| s.point.number == *number);
    let gone = points.iter().filter(|now| now.file.is_some() && !ships(&now.point.number));
    found.gone = gone.map(|now| now.point.number.clone()).collect();
    found.links = links(read, shipped)?.len();
    Ok(found)
}

/// The links of the file that are not here yet and whose higher end is; the nearer end comes with the file.
fn links(read: &dyn Read, shipped: &Shipped) -> Result<Vec<(Id<kind::Matter>, LinkMade)>, StoreError> {
    let sql = "SELECT 1 FROM programme_link WHERE lower = $1 AND upper = $2 AND sort = $3";
    let mut all = Vec::new();
    for link in &shipped.links {
        let known = read.one(sql, &[link.from.into(), link.to.into(), link.sort.code().into()])?.is_some();
        if !known && end(read, link.to)?.is_some() {
            all.push((link.from, LinkMade { to: link.to, sort: link.sort, words: link.words.clone() }));
        }
    }
    Ok(all)
}

/// Takes in a plan that the profile ships.
#[derive(Debug, Clone)]
pub struct LoadPlan {
    /// The plan as the files have it.
    pub shipped: Shipped,
}

impl Rule for LoadPlan {
    type Facts = Facts;
    const NAME: &'static str = "programme.load-plan";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (shipped, outline) = (&self.shipped, &self.shipped.outline);
        let id = shipped.id();
        let here = PlanNow::find(cx.read, id)?;
        let to = Resource { matter: Some(id), areas: outline.areas.clone(), ..Resource::service() };
        cx.guard.permit(cx.actor, "programme.keep", &here.as_ref().map_or(to, PlanNow::resource))?;
        frame_checked(&outline.frame, &outline.areas, facts)?;
        outlined(&outline.headings, facts)?;
        let found = differences(cx.read, shipped)?;
        if found.is_none() {
            return Ok(Vec::new());
        }
        let handling = here.as_ref().map_or(Handling::Service, |now| now.handling);
        let mut drafts = self.frame(here.is_none(), found.frame, handling)?;
        let points = PointNow::all(cx.read, id)?;
        for one in &shipped.points {
            let number = &one.point.number;
            let known = points.iter().find(|now| now.point.number == *number);
            let wanted = found.added.contains(number) || found.changed.iter().any(|(n, ..)| n == number);
            if !wanted {
                continue;
            }
            point_checked(&one.point, &outline.headings, facts)
                .map_err(|refusal| refusal.with("point", number))?;
            drafts.extend(self.point(one, known, handling)?);
        }
        for (from, link) in links(cx.read, shipped)? {
            drafts.push(link.draft(Some(from), handling)?);
        }
        let n = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let loaded = PlanLoaded {
            code: shipped.code.clone(),
            added: n(found.added.len()),
            changed: n(found.changed.len()),
        };
        drafts.push(loaded.draft(Some(id), handling)?);
        Ok(drafts)
    }
}

impl LoadPlan {
    /// What is said of the plan itself: all of it where it is new, with the state that the file gives it.
    fn frame(&self, new: bool, changed: bool, handling: Handling) -> Result<Vec<Draft>, Failure> {
        let (shipped, outline, id) = (&self.shipped, &self.shipped.outline, Some(self.shipped.id()));
        let (frame, areas) = (outline.frame.clone(), outline.areas.clone());
        let mut drafts = Vec::new();
        if new {
            let (readers, code) = (BTreeSet::new(), Some(shipped.code.clone()));
            let opened = PlanOpened { sort: outline.sort, frame, areas, readers, code };
            drafts.push(opened.draft(id, handling)?);
        } else if changed {
            drafts.push(PlanDescribed { frame, areas }.draft(id, handling)?);
        }
        if (new && !outline.headings.is_empty()) || changed {
            drafts.push(PlanOutlined { headings: outline.headings.clone() }.draft(id, handling)?);
        }
        if new && shipped.adopted.is_some() {
            let (on, by) = (shipped.adopted, shipped.by.clone());
            drafts.push(PlanTurned { to: State::Adopted, on, by, words: None }.draft(id, handling)?);
        }
        if new && !matches!(shipped.state, State::Preparing | State::Adopted) {
            let turned = PlanTurned { to: shipped.state, on: None, by: None, words: None };
            drafts.push(turned.draft(id, handling)?);
        }
        Ok(drafts)
    }

    /// What is said of one point: a new version, and its state where it is new.
    fn point(
        &self,
        one: &ShippedPoint,
        known: Option<&PointNow>,
        handling: Handling,
    ) -> Result<Vec<Draft>, Failure> {
        let id = known.map_or_else(|| point::shipped(&self.shipped.code, &one.point.number), |now| now.id);
        let version = known.map_or(1, |now| now.version + 1);
        let event = PointWritten {
            plan: self.shipped.id(),
            version,
            point: one.point.clone(),
            why: None,
            file: true,
        };
        let mut drafts = vec![event.draft(Some(id), handling)?];
        if known.is_none() && one.state != PointState::Open {
            drafts.push(PointTurned { to: one.state, words: None }.draft(Some(id), handling)?);
        }
        Ok(drafts)
    }
}
