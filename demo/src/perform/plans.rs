//! Plans: activated, and the steps of one's card ticked.

use std::sync::Arc;

use readiness::Facts;
use readiness::command::{ActivatePlan, For, MarkStep};
use readiness::read::{self, Eye, RunFilter};
use readiness::run::{Mark, StepState};
use store::StoreError;

use super::{Asks, Cx, NOTHING, one, part};
use crate::script::{Activate, Plan, Tick, words};

/// How many activations about an incident are looked through.
const MOST: i64 = 20;

pub(super) fn asks(cx: &Cx<'_>, act: &Plan) -> Result<Asks, StoreError> {
    let facts = cx.rooms.plans();
    match act {
        Plan::Activate(a) => activate(cx, a, &facts),
        Plan::Tick(t) => tick(cx, t, &facts),
    }
}

fn activate(cx: &Cx<'_>, activate: &Activate, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(about) = cx.scene.subject(Some(&activate.about))? else { return NOTHING };
    let plan = cx.rooms.plan(&activate.plan);
    let filter = RunFilter { about: Some(about.matter), plan: Some(plan), ..RunFilter::default() };
    if !read::runs(cx.scene.read, &Eye::all(), &filter, 1)?.is_empty() {
        return NOTHING;
    }
    let rule = ActivatePlan {
        run: cx.scene.own(&activate.run),
        plan,
        about: Some(For { matter: about.matter, label: about.label, resource: about.resource }),
        level: None,
        reason: Some(words(&activate.text)),
        stated: cx.scene.stated(cx.step),
    };
    Ok(one(rule, facts))
}

/// The next steps that are open on the cards of whoever ticks, of every set that runs about the incident.
fn tick(cx: &Cx<'_>, tick: &Tick, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some((about, _)) = cx.scene.about(Some(&tick.about))? else { return NOTHING };
    let filter = RunFilter { about: Some(about), live: true, ..RunFilter::default() };
    let function = &cx.actor.function;
    let mut asks = Vec::new();
    for run in read::runs(cx.scene.read, &Eye::all(), &filter, MOST)? {
        let cards = read::cards(cx.scene.read, run.id)?;
        let ours = cards
            .iter()
            .filter(|c| c.moved_to.is_none() && c.holder.is(function, facts.functions.get(function)));
        let open =
            ours.flat_map(|c| c.steps.iter().filter(|s| s.state == StepState::Open).map(|s| (c.k, s.step)));
        for (k, step) in open.take(tick.steps.saturating_sub(asks.len())) {
            let (Ok(k), Ok(step)) = (u32::try_from(k), u32::try_from(step)) else { continue };
            let rule = MarkStep {
                run: run.id,
                k,
                step,
                mark: Mark::Done,
                words: None,
                reporter: None,
                stated: None,
            };
            asks.push(part(&format!("{} {k} {step}", run.id), rule, facts));
        }
    }
    Ok(asks)
}
