//! Cards in use.

use std::sync::Arc;

use desk::Names;
use kernel::{Actor, Handling, Text, Timestamp};
use readiness::Facts;
use readiness::content::Holder;
use readiness::read::{CardRow, RunRow, StepRow};
use readiness::run::{Mode, StepState};
use serde::Serialize;
use web::Page;

use super::{AT, Said, holder, id, missing, name};
use crate::desk::Desk;

/// A step so many seconds past its term is red; amber before.
const RED: i64 = 10 * 60;

/// A run in a list or in the head of its page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RunShow {
    pub(crate) id: String,
    pub(crate) mode: &'static str,
    pub(crate) plan: Option<String>,
    pub(crate) version: Option<i64>,
    pub(crate) label: Option<Text>,
    pub(crate) fictitious: bool,
    pub(crate) about: Option<String>,
    pub(crate) live: bool,
    pub(crate) started_at: Timestamp,
    pub(crate) by: Text,
    pub(crate) by_name: Option<String>,
    pub(crate) reason: Option<Said>,
    pub(crate) ended_at: Option<Timestamp>,
    pub(crate) end_words: Option<Said>,
    /// The level from which it was activated.
    pub(crate) level: Option<Text>,
    /// A later version of the plan.
    pub(crate) newer: Option<i64>,
    pub(crate) steps: i64,
    pub(crate) settled: i64,
    pub(crate) guarded: bool,
    pub(crate) handling: &'static str,
}

impl RunShow {
    pub(crate) fn of(row: &RunRow, desk: &Desk) -> Self {
        Self {
            id: row.id.to_string(),
            mode: row.mode.code(),
            plan: row.plan.map(|p| p.0.to_string()),
            version: row.plan.map(|p| p.1),
            label: row.label.clone(),
            fictitious: row.fictitious,
            about: row.about.as_ref().map(|a| a.1.clone()),
            live: row.live,
            started_at: row.started_at,
            by: desk.post.names().function(&row.by_function),
            by_name: row.by_person.and_then(|p| (desk.post.person)(p)),
            reason: row.reason.as_ref().map(Said::of),
            ended_at: row.ended_at,
            end_words: row.end_words.as_ref().map(Said::of),
            level: row.level.as_ref().map(|level| level.names.clone()),
            newer: row.newer,
            steps: row.steps,
            settled: row.settled,
            guarded: row.handling >= Handling::NeedToKnow,
            handling: row.handling.code(),
        }
    }
    pub(crate) fn sample(mode: Mode, live: bool) -> Self {
        let plan = mode == Mode::Activation;
        Self {
            id: id(),
            mode: mode.code(),
            plan: plan.then(id),
            version: plan.then_some(1),
            label: plan.then(|| name("Gaz")),
            fictitious: live,
            about: live.then(|| "26-0417".to_owned()),
            live,
            started_at: AT,
            by: name("Veille"),
            by_name: plan.then(|| "Jo O'Neill".to_owned()),
            reason: plan.then(Said::sample),
            ended_at: (!live).then_some(AT),
            end_words: (!live).then(Said::sample),
            level: (plan && live).then(|| name("alerte")),
            newer: (plan && live).then_some(2),
            steps: 4,
            settled: 1,
            guarded: live,
            handling: "need-to-know",
        }
    }
}

/// Who looks, and what they may do here; looked up once for all cards of a page.
pub(crate) struct Hand<'a> {
    actor: &'a Actor,
    names: Arc<Names>,
    facts: Arc<Facts>,
    /// Settle steps of their own cards.
    works: bool,
    /// Settle steps of others.
    leads: bool,
}

impl<'a> Hand<'a> {
    /// What the mandate gives; on a page of the past, nothing. The rules decide again.
    pub(crate) fn of(desk: &Desk, actor: &'a Actor, present: bool) -> Self {
        let may = |power| present && desk.post.may(actor, power);
        let (works, leads) = (may("card.work"), may("card.work") && may("plan.activate"));
        Self { actor, names: desk.post.names(), facts: (desk.facts)(), works, leads }
    }

    /// Whether a card for this holder is their own.
    fn is_mine(&self, holder: &Holder) -> bool {
        holder.is(&self.actor.function, self.facts.functions.get(&self.actor.function))
    }
}

/// A card in use.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardShow {
    pub(crate) run: String,
    pub(crate) k: i64,
    pub(crate) holder: Text,
    pub(crate) title: Text,
    pub(crate) fictitious: bool,
    pub(crate) mine: bool,
    /// Whether its steps can be settled by this reader, for themselves or for others.
    pub(crate) may: bool,
    /// The activation to which it moved.
    pub(crate) moved_to: Option<String>,
    pub(crate) settled: usize,
    pub(crate) late: usize,
    pub(crate) steps: Vec<StepShow>,
}

impl CardShow {
    pub(crate) fn of(card: &CardRow, run: &RunRow, desk: &Desk, hand: &Hand<'_>, now: Timestamp) -> Self {
        let mine = hand.is_mine(&card.holder);
        let here = card.moved_to.is_none() && run.live;
        Self {
            run: run.id.to_string(),
            k: card.k,
            holder: holder(&card.holder, &hand.names),
            title: card.title.clone(),
            fictitious: card.fictitious,
            mine,
            may: here && ((mine && hand.works) || hand.leads),
            moved_to: card.moved_to.map(|id| id.to_string()),
            settled: card.settled(),
            late: if here { card.late(now) } else { 0 },
            steps: card.steps.iter().map(|s| StepShow::of(s, desk, &hand.names, now, here)).collect(),
        }
    }
    pub(crate) fn sample(mine: bool) -> Self {
        Self {
            run: id(),
            k: i64::from(mine),
            holder: name("Veille"),
            title: name("Carte"),
            fictitious: mine,
            mine,
            may: true,
            moved_to: None,
            settled: 2,
            late: 1,
            steps: (1..).zip(StepState::ALL).map(|(n, s)| StepShow::sample(n, *s)).collect(),
        }
    }
    pub(crate) fn moved_sample() -> Self {
        Self { k: 2, may: false, moved_to: Some(id()), late: 0, ..Self::sample(false) }
    }
}

/// A step in use.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StepShow {
    pub(crate) step: i64,
    pub(crate) text: Text,
    pub(crate) state: &'static str,
    /// Amber past its term, red long past it.
    pub(crate) tone: &'static str,
    pub(crate) due: Option<Timestamp>,
    pub(crate) needs_reason: bool,
    pub(crate) at: Option<Timestamp>,
    pub(crate) function: Option<Text>,
    pub(crate) person: Option<String>,
    pub(crate) seq: Option<i64>,
    pub(crate) said: Option<Said>,
    pub(crate) reporter: Option<String>,
    /// Official languages in which it is not written.
    pub(crate) missing: Vec<&'static str>,
}

impl StepShow {
    fn of(step: &StepRow, desk: &Desk, names: &Names, now: Timestamp, live: bool) -> Self {
        let tone = match step.state {
            StepState::Done => "ok",
            StepState::Skipped => "off",
            StepState::Open if live && step.is_late(now.plus_seconds(-RED)) => "crit",
            StepState::Open if live && step.is_late(now) => "warn",
            StepState::Open => "",
        };
        Self {
            step: step.step,
            text: step.text.clone(),
            state: step.state.code(),
            tone,
            due: step.due,
            needs_reason: step.needs_reason,
            at: step.at,
            function: step.function.as_deref().map(|f| names.function(f)),
            person: step.person.and_then(|p| (desk.post.person)(p)),
            seq: step.seq,
            said: step.said.as_ref().map(Said::of),
            reporter: step.reporter.clone(),
            missing: missing(&step.text),
        }
    }
    fn sample(step: i64, state: StepState) -> Self {
        let open = state == StepState::Open;
        Self {
            step,
            text: name("Appeler"),
            state: state.code(),
            tone: if open { "crit" } else { "ok" },
            due: Some(AT),
            needs_reason: open,
            at: (!open).then_some(AT),
            function: (!open).then(|| name("Veille")),
            person: (!open).then(|| "Jo O'Neill".to_owned()),
            seq: (!open).then_some(31),
            said: (!open).then(Said::sample),
            reporter: (!open).then(|| "Cpt <b>".to_owned()),
            missing: if open { vec!["nl"] } else { Vec::new() },
        }
    }
}

/// All cards of a run, as they arrive live.
#[derive(Debug, Serialize)]
pub(crate) struct CardsPart {
    pub(crate) cards: Vec<CardShow>,
    pub(crate) beside: bool,
}

impl Page for CardsPart {
    const TEMPLATE: &'static str = "readiness/part-cards.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let all = vec![CardShow::sample(true), CardShow::sample(false), CardShow::moved_sample()];
        vec![Self { cards: Vec::new(), beside: false }, Self { cards: all, beside: false }]
    }
}
