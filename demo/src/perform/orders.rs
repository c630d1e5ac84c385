//! Orders, and decisions that became commitments: given, acknowledged, done, accepted.

use std::sync::Arc;

use commitments::Facts;
use commitments::addressee::{Addressee, Contact, Escalation, Means, Missed, Office};
use commitments::answer::By;
use commitments::command::{AnswerCommitment, GiveCommitment, Judge, Verdict};
use commitments::commitment::{Sort, State, Turn, after};
use commitments::read::{self, Eye, Filter, Row};
use kernel::{Handling, Resource};
use store::StoreError;

use super::{Asks, Cx, NOTHING, one};
use crate::script::{Act, Give, Order, Reply, words};

/// How many orders about an incident are looked through for one of the visitor.
const MOST: i64 = 100;

pub(super) fn asks(cx: &Cx<'_>, act: &Order) -> Result<Asks, StoreError> {
    let facts = cx.rooms.orders(cx.actor);
    match act {
        Order::Give(g) => give(cx, g, &facts),
        Order::Acknowledge(r) => answer(cx, r, Turn::Acknowledge, &facts),
        Order::Reply(r) => answer(cx, r, Turn::Reply, &facts),
        Order::Done(r) => answer(cx, r, Turn::Execute, &facts),
        Order::Settle(r) => {
            let done = order(cx, &r.order)?.filter(|o| o.state == State::Executed);
            let words = r.text.as_ref().map(words);
            let rule = |o: Row| Judge {
                commitment: o.id,
                verdict: Verdict::Settle,
                words,
                based_on: Some(o.changed_seq),
            };
            Ok(done.map_or_else(Vec::new, |o| one(rule(o), &facts)))
        }
    }
}

/// The order of this name: the script's own, the one that a decision of this name or a lesson became, or the one that the
/// visitor gave to the same function about the same incident.
fn order(cx: &Cx<'_>, name: &str) -> Result<Option<Row>, StoreError> {
    let own = cx.scene.own(name);
    let mut found = read::commitment(cx.scene.read, &Eye::all(), own)?;
    if found.is_none()
        && let Some(decision) = bodies::read::decision(cx.scene.read, &Eye::all(), own)?
        && let Some(assignment) = decision.assignment
    {
        found = read::commitment(cx.scene.read, &Eye::all(), assignment.commitment)?;
    }
    if found.is_some() {
        return Ok(found);
    }
    let given = cx.scene.script.acts().find_map(|(_, act)| match act {
        Act::Order(Order::Give(g)) if g.order == name => Some(g),
        _ => None,
    });
    given.map_or(Ok(None), |g| instead(cx, g))
}

fn instead(cx: &Cx<'_>, give: &Give) -> Result<Option<Row>, StoreError> {
    let Some((about, _)) = cx.scene.about(give.about.as_ref())? else { return Ok(None) };
    let filter = Filter { about: Some(about), ended: true, all: true, ..Filter::default() };
    let scripted = cx.scene.scripted();
    let all = read::board(cx.scene.read, &Eye::all(), &filter, cx.scene.now, MOST)?;
    Ok(all
        .into_iter()
        .find(|o| o.sort == Sort::Order && o.to.function == give.to && !scripted.contains(&o.id)))
}

fn give(cx: &Cx<'_>, give: &Give, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    if order(cx, &give.order)?.is_some() {
        return NOTHING;
    }
    let about = cx.scene.subject(give.about.as_ref())?;
    let on = about.as_ref().map_or_else(Resource::service, |s| s.resource.clone());
    let office = Office {
        function: give.to.clone(),
        organisation: give.organisation.clone(),
        area: give.area.clone(),
    };
    let escalate = give.escalate_to.as_ref().map(|function| Escalation {
        after: Missed::NotAcknowledged,
        minutes: 0,
        to: Addressee::of(function.as_str()),
        means: Means::Phone,
    });
    let to = Addressee { office, contact: Contact::default() };
    let rule = GiveCommitment {
        ground: give.ground.as_ref().map(words),
        acknowledge_by: give.acknowledge_minutes.map(|m| cx.in_minutes(m)),
        due: give.due_minutes.map(|m| cx.in_minutes(m)),
        about: about.map(|s| (s.matter, s.label)),
        handling: on.handling.max(Handling::Service),
        areas: on.areas,
        readers: on.readers,
        escalation: escalate.into_iter().collect(),
        ..GiveCommitment::new(cx.scene.own(&give.order), Sort::Order, words(&give.text), to)
    };
    Ok(one(rule, facts))
}

fn answer(cx: &Cx<'_>, reply: &Reply, turn: Turn, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(now) = order(cx, &reply.order)?.filter(|o| after(o.state, turn).is_some()) else {
        return NOTHING;
    };
    let by =
        reply.voice.clone().map_or(By::Program, |name| By::Voice { name, number: None, read_back: true });
    let rule = AnswerCommitment {
        by,
        words: reply.text.as_ref().map(words),
        place: reply.place.as_ref().map(words),
        stated: cx.scene.stated(cx.step),
        based_on: Some(now.changed_seq),
        ..AnswerCommitment::new(now.id, turn)
    };
    Ok(one(rule, facts))
}
