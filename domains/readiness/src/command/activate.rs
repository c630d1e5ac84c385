//! Activating a plan, and ending that.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, Stated, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{not_ahead, reason};
use crate::event::{Activated, ActivationEnded, Event};
use crate::plan::Standing;
use crate::run::{Carried, FromLevel, Mode, RunAct, RunCard, StepState, reflex_of};
use crate::state::{PlanNow, RunNow, VersionNow, json, last_met, levels, steps};
use crate::{Facts, error};

/// The incident for which a plan is activated, as it was looked up before the command.
#[derive(Debug, Clone)]
pub struct For {
    /// The incident.
    pub matter: Id<kind::Matter>,
    /// What it is called.
    pub label: String,
    /// What guards it.
    pub resource: Resource,
}

/// Activates a plan: its cards, contacts, bodies and perimeters as they stand in the version that holds.
#[derive(Debug, Clone)]
pub struct ActivatePlan {
    /// The activation to be.
    pub run: Id<kind::Matter>,
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The incident.
    pub about: Option<For>,
    /// The number of the level from which it is activated: its actions are asked of those whom it names.
    pub level: Option<u32>,
    /// Why.
    pub reason: Option<Words>,
    /// Since when, if not now: its terms count from there.
    pub stated: Option<Stated>,
}

impl Rule for ActivatePlan {
    type Facts = Facts;
    const NAME: &'static str = "readiness.activate";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::get(cx.read, self.plan)?;
        match &self.about {
            Some(about) => {
                cx.guard.permit(cx.actor, "plan.activate", &now.resource)?;
                cx.guard.permit(cx.actor, "plan.activate", &about.resource)?;
            }
            None => cx.guard.permit(cx.actor, "plan.activate", &now.writing())?,
        }
        now.live()?;
        let no = match (now.valid, now.standing) {
            (Some(no), _) => no,
            (None, Standing::TitleOnly) => return Err(error::title_only().into()),
            (None, _) => return Err(error::not_now("refusal-readiness-not-approved").into()),
        };
        let of = VersionNow::get(cx.read, self.plan, no)?;
        if let Some(from) = of.frame.valid_from.filter(|from| *from > facts.day(cx.now)) {
            return Err(error::not_now("refusal-readiness-not-yet").with("from", from).into());
        }
        self.not_running(cx)?;
        not_ahead(self.stated, cx.now, facts)?;
        let words = reason(self.reason.as_ref(), facts)?;
        let from = self.stated.map_or(cx.now, |s| s.at);
        let fictitious = now.standing == Standing::Fictitious;
        let cards: Vec<RunCard> = (1..)
            .zip(&of.cards)
            .map(|(k, card)| RunCard::of(card, k, (self.plan, no, fictitious), from))
            .collect();
        let guarded = self.guarded(cx, &now);
        let event = Activated {
            plan: self.plan,
            version: no,
            label: now.frame.titles.clone(),
            fictitious,
            about: self.about.as_ref().map(|a| a.matter),
            about_label: self.about.as_ref().map(|a| a.label.clone()),
            areas: guarded.areas,
            readers: guarded.readers,
            carried: self.carried(cx, no, &cards)?,
            level: self.meant_level(cx, no, from)?,
            cards,
            bodies: of.frame.bodies.clone(),
            perimeters: of.frame.perimeters.clone(),
            reason: words,
        };
        let mut draft = event.draft(Some(self.run), guarded.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

impl ActivatePlan {
    /// Nobody activates the same plan for the same incident twice.
    fn not_running(&self, cx: &Deciding<'_>) -> Result<(), Failure> {
        let sql = "SELECT about FROM readiness_run WHERE plan = $1 AND live = TRUE AND mode = 'activation'";
        let wanted = self.about.as_ref().map(|a| a.matter);
        for row in cx.read.query(sql, &[self.plan.into()])? {
            if row.opt(0, store::Row::id)? == wanted {
                return Err(error::not_now("refusal-readiness-active").into());
            }
        }
        Ok(())
    }

    /// The level with its actions. Nobody is asked for them twice: they were asked already where an earlier activation came from the
    /// same level since it was reached last; where it never was reached, while that activation goes on.
    fn meant_level(&self, cx: &Deciding<'_>, no: i64, from: Timestamp) -> Result<Option<FromLevel>, Failure> {
        let Some(k) = self.level else { return Ok(None) };
        let level = levels(cx.read, self.plan, no)?.into_iter().find(|level| level.key == k);
        let level = level.ok_or_else(|| Refusal::unknown_code("level", &k.to_string()))?;
        let met = last_met(cx.read, self.plan)?.into_iter().find(|m| m.k == k).map(|m| m.seq);
        let sql = "SELECT level, live FROM readiness_run WHERE plan = $1 AND level_k = $2";
        let mut asked = false;
        for row in cx.read.query(sql, &[self.plan.into(), i64::from(k).into()])? {
            let before = json::<FromLevel>(&row, 0);
            let same = before.is_some_and(|before| !before.acts.is_empty() && before.met == met);
            asked |= same && (met.is_some() || row.bool(1)?);
        }
        let acts = if asked { Vec::new() } else { RunAct::all(&level, self.run, from) };
        Ok(Some(FromLevel { k, names: level.names, met, acts }))
    }

    /// The stricter of plan and incident; it lies where the incident does.
    fn guarded(&self, cx: &Deciding<'_>, now: &PlanNow) -> Resource {
        let plan = &now.resource;
        let Some(about) = self.about.as_ref().map(|a| &a.resource) else {
            return Resource { handling: plan.handling.max(Handling::Service), ..plan.clone() };
        };
        let handling = plan.handling.max(about.handling).max(Handling::Service);
        let guarded = |r: &Resource| r.handling >= Handling::NeedToKnow;
        let mut readers: BTreeSet<String> = match (guarded(plan), guarded(about)) {
            (true, true) => plan.readers.intersection(&about.readers).cloned().collect(),
            (true, false) => plan.readers.clone(),
            (false, _) => about.readers.clone(),
        };
        if handling >= Handling::NeedToKnow {
            readers.insert(cx.actor.function.clone());
        }
        let areas = if about.areas.is_empty() { plan.areas.clone() } else { about.areas.clone() };
        Resource { handling, areas, readers, ..about.clone() }
    }

    /// What was settled already on the card of the same version that the incident had opened.
    fn carried(&self, cx: &Deciding<'_>, no: i64, cards: &[RunCard]) -> Result<Vec<Carried>, Failure> {
        let Some(about) = &self.about else { return Ok(Vec::new()) };
        let before = steps(cx.read, reflex_of(about.matter))?;
        let carried = before.into_iter().filter(|s| s.state != StepState::Open).filter_map(|s| {
            let (plan, version, card) = s.card;
            let here = cards.iter().find(|c| c.card == card && plan == self.plan && version == no)?;
            Some(Carried {
                k: here.k,
                step: s.step,
                state: s.state,
                at: s.at?,
                person: s.person?,
                function: s.function?,
                seq: s.seq?,
            })
        });
        Ok(carried.collect())
    }
}

/// Ends an activation.
#[derive(Debug, Clone)]
pub struct EndActivation {
    /// The activation.
    pub run: Id<kind::Matter>,
    /// Why.
    pub words: Option<Words>,
    /// When, if not now.
    pub stated: Option<Stated>,
}

impl Rule for EndActivation {
    type Facts = Facts;
    const NAME: &'static str = "readiness.end-activation";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = RunNow::get(cx.read, self.run)?;
        cx.guard.permit(cx.actor, "plan.activate", &now.resource)?;
        if now.mode != Mode::Activation {
            return Err(Refusal::not_found().into());
        }
        if !now.live {
            return Err(error::not_now("refusal-readiness-ended").into());
        }
        not_ahead(self.stated, cx.now, facts)?;
        let event = ActivationEnded { about: now.about, words: reason(self.words.as_ref(), facts)? };
        let mut draft = event.draft(Some(self.run), now.resource.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}
