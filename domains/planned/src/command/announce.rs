//! Somebody says that an event will be: alone, with a whole plan (the next edition), or as one of a calendar.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, Words, kind};
use store::{Deciding, Draft, Failure};

use super::describe::{checked, person};
use super::{known_areas, risk, row, supply};
use crate::event::{Announced, Event, LessonCarried, Placed, RiskWritten, RowWritten, SupplyAsked};
use crate::ground::{self, Figure};
use crate::planned::{Contact, Description};
use crate::resource::Supply;
use crate::risk::Risk;
use crate::sheet::Row;
use crate::{Facts, Rule, error, state};

/// A lesson of the last edition that this one has to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// What is to be done.
    pub words: Words,
    /// The edition in which it was drawn.
    pub from: Id<kind::Matter>,
    /// The commitment that came of it.
    pub commitment: Option<Id<kind::Matter>>,
}

/// What an event already has when it is announced.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Points, routes and areas.
    pub figures: Vec<Figure>,
    /// The version of the territory that found their areas.
    pub territory: String,
    /// The run-sheet; `after` is a place in this list, from 1.
    pub rows: Vec<Row>,
    /// What is asked for.
    pub supplies: Vec<Supply>,
    /// Risks.
    pub risks: Vec<Risk>,
    /// Lessons to answer.
    pub lessons: Vec<Carried>,
}

/// Announces an event.
#[derive(Debug, Clone)]
pub struct Announce {
    /// The event to be.
    pub event: Id<kind::Matter>,
    /// What is said of it.
    pub description: Description,
    /// Codes of the municipalities and police zones that it concerns.
    pub areas: BTreeSet<String>,
    /// The person at the organiser.
    pub contact: Contact,
    /// How it is handled.
    pub handling: Handling,
    /// Functions that may read it, where it is need-to-know or secret; whoever writes it down is added.
    pub readers: BTreeSet<String>,
    /// Its identity in the calendar that it came from.
    pub uid: Option<String>,
    /// The edition before this one.
    pub previous: Option<Id<kind::Matter>>,
    /// What it already has.
    pub plan: Plan,
}

impl Announce {
    /// A plain one, for everybody on duty to read, without anything yet.
    #[must_use]
    pub fn new(event: Id<kind::Matter>, description: Description, areas: BTreeSet<String>) -> Self {
        Self {
            event,
            description,
            areas,
            contact: Contact::default(),
            handling: Handling::Service,
            readers: BTreeSet::new(),
            uid: None,
            previous: None,
            plan: Plan::default(),
        }
    }

    /// The events of an announcement under this number.
    pub(super) fn events(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        (year, no): (i64, i64),
    ) -> Result<Vec<Draft>, Failure> {
        let mut readers = self.readers.clone();
        if self.handling >= Handling::NeedToKnow {
            readers.insert(cx.actor.function.clone());
        }
        known_areas(&self.areas, facts)?;
        let announced = Announced {
            year,
            no,
            description: checked(&self.description, facts)?,
            areas: self.areas.clone(),
            readers,
            uid: self.uid.clone(),
            previous: self.previous,
        };
        let (matter, handling) = (Some(self.event), self.handling);
        let mut drafts = vec![announced.draft(matter, handling)?];
        if let Some(named) = person(&self.contact, facts)? {
            drafts.push(named.draft(matter, handling)?);
        }
        drafts.extend(self.plan(facts)?);
        Ok(drafts)
    }

    fn plan(&self, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (matter, handling, plan) = (Some(self.event), self.handling, &self.plan);
        let mut drafts = Vec::new();
        if !plan.figures.is_empty() {
            ground::check("geojson", &plan.figures)?;
            let (figures, areas) = (plan.figures.clone(), self.areas.clone());
            let placed = Placed { figures, areas, territory: plan.territory.clone() };
            drafts.push(placed.draft(matter, handling)?);
        }
        if plan.rows.len() > facts.limits.rows {
            return Err(error::too_many("what-fr", facts.limits.rows).into());
        }
        for (n, one) in (1..).zip(&plan.rows) {
            let one = row::checked(one, facts)?;
            // What a row waits for is written before it.
            if one.after.is_some_and(|after| !(1..n).contains(&after)) {
                return Err(error::waits_for_itself().into());
            }
            drafts.push(RowWritten { n, row: one }.draft(matter, handling)?);
        }
        for (n, one) in (1..).zip(&plan.supplies) {
            drafts.push(SupplyAsked { n, supply: supply::checked(one, facts)? }.draft(matter, handling)?);
        }
        for (n, one) in (1..).zip(&plan.risks) {
            drafts.push(RiskWritten { n, risk: risk::checked(one, facts)? }.draft(matter, handling)?);
        }
        for (n, lesson) in (1..).zip(&plan.lessons) {
            let Carried { words, from, commitment } = lesson.clone();
            drafts.push(LessonCarried { n, words, from, commitment }.draft(matter, handling)?);
        }
        Ok(drafts)
    }

    fn permitted(&self, cx: &Deciding<'_>) -> Result<(), Refusal> {
        let on = Resource { matter: Some(self.event), areas: self.areas.clone(), ..Resource::service() };
        cx.guard.permit(cx.actor, "event.plan", &on)?;
        if self.handling >= Handling::NeedToKnow {
            cx.guard.permit(cx.actor, "matter.restrict", &Resource::service())?;
        }
        Ok(())
    }
}

impl Rule for Announce {
    type Facts = Facts;
    const NAME: &'static str = "planned.announce";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        self.permitted(cx)?;
        if let Some(previous) = self.previous {
            let before = state::EventNow::get(cx.read, previous)?;
            cx.guard.permit(cx.actor, "matter.read", &before.resource())?;
            // A need-to-know edition is not opened to others by copying it.
            if before.handling > self.handling {
                return Err(Refusal::conflict("refusal-planned-handling").into());
            }
        }
        let year = facts.year(cx.now);
        let no = state::next(cx.read, &format!("event:{year:02}"))?;
        self.events(cx, facts, (year, no))
    }
}
