//! The rota: shifts are planned, taken out, and handed on between two people who both say so.

use kernel::{Handling, Id, Kind, Refusal, Resource, Timestamp, kind};
use store::{Deciding, Draft, Failure, Row, Rule};

use crate::event::{Event, ShiftRemoved, ShiftSet, SwapAnswered, SwapAsked};
use crate::whom::Office;
use crate::{Facts, error, state};

/// Plans a shift, or plans it otherwise.
#[derive(Debug, Clone)]
pub struct SetShift {
    /// Its id.
    pub shift: Id<kind::Matter>,
    /// The office that is on call.
    pub office: Office,
    /// Who.
    pub person: Id<kind::Person>,
    /// Who when they do not answer.
    pub deputy: Option<Id<kind::Person>>,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

impl Rule for SetShift {
    type Facts = Facts;
    const NAME: &'static str = "outbox.set-shift";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "rota.keep", &Resource::service())?;
        self.check(facts)?;
        let sql = "SELECT from_at, until_at, function_code, organisation, area FROM rota_shift WHERE id <> $1 AND from_at < $2 AND \
                   until_at > $3";
        for row in cx.read.query(sql, &[self.shift.into(), self.until.into(), self.from.into()])? {
            if state::office(&row, 2)?.as_ref() == Some(&self.office) {
                return Err(error::overlap(row.time(0)?, row.time(1)?).into());
            }
        }
        let Self { shift, office, person, deputy, from, until } = self.clone();
        Ok(vec![ShiftSet { shift, office, person, deputy, from, until }.draft(None, Handling::Service)?])
    }
}

impl SetShift {
    fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        if !facts.functions.contains(&self.office.function) {
            return Err(Refusal::unknown_code("function", &self.office.function));
        }
        for (field, person) in [("person", Some(self.person)), ("deputy", self.deputy)] {
            if let Some(id) = person.filter(|p| !facts.persons.contains(p)) {
                return Err(Refusal::unknown_code(field, &id.to_string()));
            }
        }
        if self.deputy == Some(self.person) {
            return Err(Refusal::invalid("deputy", "refusal-rota-own-deputy"));
        }
        if self.until <= self.from {
            return Err(Refusal::invalid("until", "refusal-rota-order"));
        }
        if self.until > self.from.plus_seconds(facts.limits.shift_seconds) {
            return Err(Refusal::invalid("until", "refusal-rota-long")
                .with("days", facts.limits.shift_seconds / 86_400));
        }
        Ok(())
    }
}

/// Takes a shift out.
#[derive(Debug, Clone)]
pub struct RemoveShift {
    /// The shift.
    pub shift: Id<kind::Matter>,
}

impl Rule for RemoveShift {
    type Facts = Facts;
    const NAME: &'static str = "outbox.remove-shift";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "rota.keep", &Resource::service())?;
        let shift = ShiftNow::get(cx, self.shift)?;
        Ok(vec![ShiftRemoved { shift: shift.id }.draft(None, Handling::Service)?])
    }
}

/// Asks somebody to take a shift over. Whoever has it may ask, and whoever keeps the rota.
#[derive(Debug, Clone)]
pub struct AskSwap {
    /// The shift.
    pub shift: Id<kind::Matter>,
    /// Who is asked.
    pub to: Id<kind::Person>,
}

impl Rule for AskSwap {
    type Facts = Facts;
    const NAME: &'static str = "outbox.ask-swap";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let shift = ShiftNow::get(cx, self.shift)?;
        if shift.person != cx.actor.person {
            cx.guard.permit(cx.actor, "rota.keep", &Resource::service())?;
        }
        if !facts.persons.contains(&self.to) {
            return Err(Refusal::unknown_code("to", &self.to.to_string()).into());
        }
        if self.to == shift.person {
            return Err(Refusal::invalid("to", "refusal-rota-same").into());
        }
        if shift.until <= cx.now {
            return Err(Refusal::conflict("refusal-rota-over").into());
        }
        Ok(vec![SwapAsked { shift: shift.id, to: self.to }.draft(None, Handling::Service)?])
    }
}

/// Answers as the one who was asked.
#[derive(Debug, Clone)]
pub struct AnswerSwap {
    /// The shift.
    pub shift: Id<kind::Matter>,
    /// Whether they take it.
    pub accept: bool,
}

impl Rule for AnswerSwap {
    type Facts = Facts;
    const NAME: &'static str = "outbox.answer-swap";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let shift = ShiftNow::get(cx, self.shift)?;
        if shift.asked != Some(cx.actor.person) {
            return Err(Refusal::new(Kind::Forbidden, "refusal-rota-not-asked")
                .with("power", "rota.keep")
                .into());
        }
        if shift.until <= cx.now {
            return Err(Refusal::conflict("refusal-rota-over").into());
        }
        let event = SwapAnswered { shift: shift.id, to: cx.actor.person, accepted: self.accept };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

/// A shift now.
struct ShiftNow {
    id: Id<kind::Matter>,
    person: Id<kind::Person>,
    asked: Option<Id<kind::Person>>,
    until: Timestamp,
}

impl ShiftNow {
    fn get(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let sql = "SELECT person, asked, until_at FROM rota_shift WHERE id = $1";
        let row = cx.read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        Ok(Self { id, person: row.id(0)?, asked: row.opt(1, Row::id)?, until: row.time(2)? })
    }
}
