//! Weak ties: signals that may have to do with each other or with an incident, and pairs that are not the same.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure};

use super::require_words;
use crate::event::{Event, SignalAlikeAgain, SignalRelated, SignalToldApart, SignalUnrelated};
use crate::signal::SignalState;
use crate::state::{IncidentNow, SignalNow};
use crate::text::Words;
use crate::{Facts, Rule, error};

/// It may have to do with another signal or an incident: nothing moves, both pages say so.
#[derive(Debug, Clone)]
pub struct RelateSignal {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// The other signal, or the incident.
    pub other: Id<kind::Matter>,
    /// Why.
    pub words: Words,
}

impl Rule for RelateSignal {
    type Facts = Facts;
    const NAME: &'static str = "situation.relate-signal";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, other) = pair(cx, self.signal, self.other)?;
        told(&now)?;
        require_words("words", &self.words, facts)?;
        if tied(cx, "signal_link", now.id, other.id)? {
            return Err(error::pair_already("refusal-related-already", &now.number, &other.number).into());
        }
        let event = SignalRelated {
            other: other.id,
            other_number: other.number,
            other_is_incident: other.is_incident,
            words: self.words.clone(),
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// It has not after all.
#[derive(Debug, Clone)]
pub struct UnrelateSignal {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// The other.
    pub other: Id<kind::Matter>,
}

impl Rule for UnrelateSignal {
    type Facts = Facts;
    const NAME: &'static str = "situation.unrelate-signal";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, other) = pair(cx, self.signal, self.other)?;
        if !tied(cx, "signal_link", now.id, other.id)? {
            return Err(Refusal::not_found().into());
        }
        let event = SignalUnrelated { other: other.id, other_number: other.number };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// It was proposed as the same as another and is not: the pair is not proposed again.
#[derive(Debug, Clone)]
pub struct TellApart {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// The other signal, or the incident.
    pub other: Id<kind::Matter>,
}

impl Rule for TellApart {
    type Facts = Facts;
    const NAME: &'static str = "situation.tell-apart";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, other) = pair(cx, self.signal, self.other)?;
        told(&now)?;
        if tied(cx, "told_apart", now.id, other.id)? {
            return Ok(Vec::new());
        }
        let event = SignalToldApart {
            other: other.id,
            other_number: other.number,
            other_is_incident: other.is_incident,
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// It may be proposed again.
#[derive(Debug, Clone)]
pub struct AlikeAgain {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// The other.
    pub other: Id<kind::Matter>,
}

impl Rule for AlikeAgain {
    type Facts = Facts;
    const NAME: &'static str = "situation.alike-again";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, other) = pair(cx, self.signal, self.other)?;
        if !tied(cx, "told_apart", now.id, other.id)? {
            return Ok(Vec::new());
        }
        let event = SignalAlikeAgain { other: other.id, other_number: other.number };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// The other end of a tie.
struct Other {
    id: Id<kind::Matter>,
    number: String,
    is_incident: bool,
}

/// Both ends, each with the power that changes it.
fn pair(
    cx: &Deciding<'_>,
    signal: Id<kind::Matter>,
    other: Id<kind::Matter>,
) -> Result<(SignalNow, Other), Failure> {
    if signal == other {
        return Err(error::not_now("refusal-same-signal").into());
    }
    let now = SignalNow::get(cx.read, signal)?;
    cx.guard.permit(cx.actor, "signal.qualify", &now.resource())?;
    if let Some(incident) = IncidentNow::find(cx.read, other)? {
        cx.guard.permit(cx.actor, "incident.update", &incident.resource())?;
        return Ok((now, Other { id: incident.id, number: incident.number, is_incident: true }));
    }
    let signal = SignalNow::get(cx.read, other)?;
    cx.guard.permit(cx.actor, "signal.qualify", &signal.resource())?;
    Ok((now, Other { id: signal.id, number: signal.number, is_incident: false }))
}

fn told(now: &SignalNow) -> Result<(), Refusal> {
    match now.state {
        SignalState::Intake | SignalState::Abandoned => Err(error::signal_state(&now.number, now.state)),
        _ => Ok(()),
    }
}

/// Whether the pair stands in this table.
fn tied(
    cx: &Deciding<'_>,
    table: &str,
    one: Id<kind::Matter>,
    other: Id<kind::Matter>,
) -> Result<bool, Failure> {
    let sql = format!("SELECT 1 FROM {table} WHERE matter = $1 AND other = $2");
    Ok(cx.read.one(&sql, &[one.into(), other.into()])?.is_some())
}
