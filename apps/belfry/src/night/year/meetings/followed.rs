//! What a decision asked of somebody: they know, they say that it is done, and it is accepted.

use std::sync::Arc;

use bodies::read as sessions;
use commitments::command::{AnswerCommitment, Judge, Verdict};
use commitments::commitment::Turn;
use demo::lived::{Session, Treated};
use kernel::{Id, Lang, Words, kind};

use super::{SECRETARY, session};
use crate::night::year::Hand;
use crate::night::year::steps::Steps;
use crate::wiring::{WorldError, order_facts};

pub(super) fn tell<'a>(steps: &mut Steps<'a>, of: &'a Session, point: &'a Treated) {
    let Some((decided, who)) = point.decided.as_ref().and_then(|d| Some((d, d.who.as_deref()?))) else {
        return;
    };
    if let Some(on) = decided.known {
        steps.at(on, move |hand| answer(hand, (of, point), who, Turn::Acknowledge, None));
    }
    if let Some((on, words)) = &decided.done {
        steps.at(*on, move |hand| answer(hand, (of, point), who, Turn::Execute, Some(words)));
    }
    if let Some(on) = decided.settled {
        steps.at(on, move |hand| {
            let (commitment, verdict) = (commitment(hand, of, point)?, Verdict::Settle);
            let rule = Judge { commitment, verdict, words: None, based_on: None };
            let facts = Arc::new(order_facts(hand.world, &hand.actor(SECRETARY)?));
            hand.ask(SECRETARY, &format!("settled {}", point.id), rule, &facts)
        });
    }
}

fn answer(
    hand: &Hand<'_>,
    (of, point): (&Session, &Treated),
    who: &str,
    turn: Turn,
    words: Option<&String>,
) -> Result<(), WorldError> {
    let rule = AnswerCommitment {
        words: words.map(|words| Words::new(Lang::Nl, words)),
        ..AnswerCommitment::new(commitment(hand, of, point)?, turn)
    };
    let facts = Arc::new(order_facts(hand.world, &hand.actor(who)?));
    hand.ask(who, &format!("{} {}", turn.code(), point.id), rule, &facts)
}

/// The decision about a point.
pub(super) fn decision(hand: &Hand<'_>, point: &Treated) -> Id<kind::Matter> {
    hand.own(&format!("decision {}", point.id))
}

/// What that decision became.
fn commitment(hand: &Hand<'_>, of: &Session, point: &Treated) -> Result<Id<kind::Matter>, WorldError> {
    let (now, wanted) = (session(hand, &of.body, of.turn)?, decision(hand, point));
    let all = hand.read(|read| sessions::decisions(read, now))?;
    let asked = all.into_iter().find(|d| d.id == wanted).and_then(|d| d.assignment);
    asked.map(|a| a.commitment).ok_or_else(|| Hand::unknown("decision", &point.id))
}
