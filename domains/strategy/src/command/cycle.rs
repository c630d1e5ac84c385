//! The management cycle of an objective moves on.

use jiff::civil::Date;
use kernel::{Id, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{optional, reason, year};
use crate::event::{CycleMoved, Event};
use crate::objective::{Phase, Turn};
use crate::state::ObjectiveNow;
use crate::{Facts, Rule, error};

/// Moves the cycle, or says another day for where it stands. What does not follow in the ordinary course of things needs a reason.
#[derive(Debug, Clone)]
pub struct MoveCycle {
    /// The objective.
    pub objective: Id<kind::Matter>,
    /// Where it stands now.
    pub to: Turn,
    /// The day since which it stands there; today where nobody says one.
    pub on: Option<Date>,
    /// Why, or what there is to say.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for MoveCycle {
    type Facts = Facts;
    const NAME: &'static str = "strategy.move-cycle";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ObjectiveNow::for_whom(cx.read, cx.guard, cx.actor, self.objective, "objective.keep")?;
        now.changed.seen(self.based_on)?;
        year("year", self.to.year)?;
        let moves = now.moves(cx.read, facts)?;
        let same = now.turn == Some(self.to);
        let since = moves.first().filter(|_| same).map(|(_, since)| *since);
        if same && self.on.is_none_or(|on| Some(on) == since) {
            return Err(error::nothing_new().into());
        }
        let today = facts.day(cx.now);
        let on = self.on.unwrap_or(today);
        if on > today {
            return Err(error::ahead("on").into());
        }
        // Said again with another day, the phase is held against the one before it, not against itself.
        let before = moves.iter().find(|(turn, _)| *turn != self.to);
        if let Some((_, since)) = before.filter(|(_, since)| on < *since) {
            return Err(error::before_phase("on", *since).into());
        }
        let ordinary = now.turn.map_or(self.to.phase == Phase::Elaboration, |at| at.next() == self.to);
        let words = if ordinary {
            optional("words", self.words.as_ref(), facts)?
        } else {
            Some(reason("words", self.words.as_ref(), facts)?)
        };
        Ok(vec![CycleMoved { to: self.to, on: Some(on), words }.draft(Some(now.id), now.open.handling)?])
    }
}
