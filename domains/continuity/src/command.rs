//! What can be asked: ordered, confirmed by the receiving side, prolonged, ended.

use kernel::{Handling, Id, Kind, Refusal, Resource, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure, Rule};

use crate::event::{Confirmed, Ended, Event, Ordered, Prolonged};
use crate::read::{ActRow, act, next};
use crate::{Facts, State};

/// The power of whoever takes, prolongs and ends such acts.
pub const ORDER: &str = "continuity.order";

/// Receives a zone's dispatchers in a room.
#[derive(Debug, Clone)]
pub struct Order {
    /// The act.
    pub act: Id<kind::Matter>,
    /// Code of the zone.
    pub zone: String,
    /// Code of the room.
    pub room: String,
    /// From when; now where nothing is said.
    pub from: Option<Timestamp>,
    /// Until when. There is no act without an end.
    pub until: Option<Timestamp>,
    /// Why.
    pub reason: Words,
    /// On what ground.
    pub ground: Option<Words>,
    /// Functions whose holders see and do there what they do elsewhere.
    pub functions: Vec<String>,
    /// The function that confirms it for the receiving side.
    pub receiver: String,
}

impl Rule for Order {
    type Facts = Facts;
    const NAME: &'static str = "continuity.order";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, ORDER, &Resource::service())?;
        for (field, code, list) in [
            ("zone", &self.zone, &facts.zones),
            ("room", &self.room, &facts.rooms),
            ("receiver", &self.receiver, &facts.functions),
        ] {
            known(field, code, list)?;
        }
        if self.functions.is_empty() {
            return Err(Refusal::missing("functions").into());
        }
        self.functions.iter().try_for_each(|code| known("functions", code, &facts.functions))?;
        let from = self.from.unwrap_or(cx.now);
        let until = self.until.ok_or_else(|| Refusal::missing("until"))?;
        lasts(from, until, cx.now, facts)?;
        self.reason.required("reason", facts.text)?;
        self.ground.as_ref().map_or(Ok(()), |g| kernel::at_most("ground", &g.text, facts.text))?;
        let year = facts.year(cx.now);
        let ordered = Ordered {
            year,
            no: next(cx.read, year)?,
            zone: self.zone.clone(),
            room: self.room.clone(),
            from,
            until,
            reason: self.reason.clone(),
            ground: self.ground.clone(),
            functions: self.functions.clone(),
            receiver: self.receiver.clone(),
        };
        Ok(vec![ordered.draft(Some(self.act), Handling::Service)?])
    }
}

/// Confirms an act for the receiving side.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// The act.
    pub act: Id<kind::Matter>,
    /// What is added.
    pub words: Option<Words>,
}

impl Rule for Confirm {
    type Facts = Facts;
    const NAME: &'static str = "continuity.confirm";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = get(cx, self.act)?;
        cx.guard.permit(cx.actor, "matter.read", &Resource::service())?;
        // Whoever ordered it does not receive it, and only the receiving side says that it is ready.
        if cx.actor.function != now.receiver || now.ordered_by == Some(cx.actor.person) {
            let refusal = Refusal::new(Kind::Forbidden, "refusal-continuity-receiver");
            return Err(refusal.with("function", &now.receiver).into());
        }
        if now.state != State::Ordered || now.until <= cx.now {
            return Err(over(&now).into());
        }
        self.words.as_ref().map_or(Ok(()), |w| kernel::at_most("words", &w.text, facts.text))?;
        Ok(vec![Confirmed { words: self.words.clone() }.draft(Some(now.id), Handling::Service)?])
    }
}

/// Lets an act last longer.
#[derive(Debug, Clone)]
pub struct Prolong {
    /// The act.
    pub act: Id<kind::Matter>,
    /// Until when.
    pub until: Option<Timestamp>,
    /// Why.
    pub reason: Words,
}

impl Rule for Prolong {
    type Facts = Facts;
    const NAME: &'static str = "continuity.prolong";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = get(cx, self.act)?;
        cx.guard.permit(cx.actor, ORDER, &Resource::service())?;
        // What has ended is ordered anew: nobody had those rights in between.
        if now.state == State::Ended || now.until <= cx.now {
            return Err(over(&now).into());
        }
        let until = self.until.ok_or_else(|| Refusal::missing("until"))?;
        if until <= now.until {
            return Err(Refusal::invalid("until", "refusal-continuity-shorter").into());
        }
        lasts(cx.now, until, cx.now, facts)?;
        self.reason.required("reason", facts.text)?;
        Ok(vec![Prolonged { until, reason: self.reason.clone() }.draft(Some(now.id), Handling::Service)?])
    }
}

/// Ends an act before its time.
#[derive(Debug, Clone)]
pub struct End {
    /// The act.
    pub act: Id<kind::Matter>,
    /// Why.
    pub reason: Words,
}

impl Rule for End {
    type Facts = Facts;
    const NAME: &'static str = "continuity.end";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = get(cx, self.act)?;
        cx.guard.permit(cx.actor, ORDER, &Resource::service())?;
        if now.state == State::Ended || now.until <= cx.now {
            return Err(over(&now).into());
        }
        self.reason.required("reason", facts.text)?;
        Ok(vec![Ended { reason: self.reason.clone() }.draft(Some(now.id), Handling::Service)?])
    }
}

fn get(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<ActRow, Failure> {
    Ok(act(cx.read, id)?.ok_or_else(Refusal::not_found)?)
}

fn known(field: &str, code: &str, list: &std::collections::BTreeSet<String>) -> Result<(), Refusal> {
    match code {
        "" => Err(Refusal::missing(field)),
        code if list.contains(code) => Ok(()),
        code => Err(Refusal::unknown_code(field, code)),
    }
}

/// An end that is still to come, after the beginning and not too far from it.
fn lasts(from: Timestamp, until: Timestamp, now: Timestamp, facts: &Facts) -> Result<(), Refusal> {
    if until <= from || until <= now {
        return Err(Refusal::invalid("until", "refusal-continuity-until"));
    }
    if until > from.plus_seconds(facts.longest_hours * 3600) {
        return Err(Refusal::invalid("until", "refusal-continuity-long").with("hours", facts.longest_hours));
    }
    Ok(())
}

/// It is over, or stands otherwise.
fn over(now: &ActRow) -> Refusal {
    Refusal::conflict("refusal-continuity-over").with("number", now.number())
}
