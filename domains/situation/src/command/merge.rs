//! One thing told twice, and two things told at once: signals merged and split, each reversible.

use kernel::{Handling, Id, kind};
use store::{Deciding, Draft, Failure};

use super::intake::check_told;
use super::optional_words;
use crate::event::{Event, SignalMerged, SignalRejoined, SignalSplit, SignalUnmerged};
use crate::signal::{SignalState, Told};
use crate::state::{self, SignalNow};
use crate::text::Words;
use crate::{Facts, Rule, error};

/// It tells of the same as another: it keeps its number, its words and its history, and the other stands for both.
///
/// Only a signal that waits can go. Both ends of a chain are safe: what goes does not stand any more, so that nothing can be
/// merged into it, and so no circle closes. Others that were merged into it come along.
#[derive(Debug, Clone)]
pub struct MergeSignal {
    /// The signal that goes.
    pub signal: Id<kind::Matter>,
    /// The signal that stays.
    pub into: Id<kind::Matter>,
    /// The last entry that the page showed of the first.
    pub based_on: Option<i64>,
}

impl Rule for MergeSignal {
    type Facts = Facts;
    const NAME: &'static str = "situation.merge-signal";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        if self.signal == self.into {
            return Err(error::not_now("refusal-same-signal").into());
        }
        let now = SignalNow::get(cx.read, self.signal)?;
        let into = SignalNow::get(cx.read, self.into)?;
        for one in [&now, &into] {
            cx.guard.permit(cx.actor, "signal.qualify", &one.resource())?;
        }
        now.changed.check(self.based_on)?;
        if now.channel.is_feed() {
            return Err(error::from_a_feed(&now.number).into());
        }
        if now.state != SignalState::New {
            return Err(error::signal_state(&now.number, now.state).into());
        }
        into.stands()?;
        for one in [&now, &into] {
            one.open_to_all()?;
        }
        let event = SignalMerged { into: into.id, into_number: into.number };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// It was another after all: it waits by itself again, with whatever had been merged into it.
#[derive(Debug, Clone)]
pub struct UnmergeSignal {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// Why.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for UnmergeSignal {
    type Facts = Facts;
    const NAME: &'static str = "situation.unmerge-signal";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SignalNow::get(cx.read, self.signal)?;
        cx.guard.permit(cx.actor, "signal.qualify", &now.resource())?;
        now.changed.check(self.based_on)?;
        optional_words("words", self.words.as_ref(), facts)?;
        let Some((from, from_number)) = now.merged_into.clone() else {
            return Err(error::signal_state(&now.number, now.state).into());
        };
        let event = SignalUnmerged { from, from_number, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// One call told of two things: the second becomes a signal of its own. The first keeps all its words.
#[derive(Debug, Clone)]
pub struct SplitSignal {
    /// The signal that told of both.
    pub signal: Id<kind::Matter>,
    /// The signal to be.
    pub part: Id<kind::Matter>,
    /// What is told of the second.
    pub told: Told,
    /// The last entry that the page showed of the first.
    pub based_on: Option<i64>,
}

impl Rule for SplitSignal {
    type Facts = Facts;
    const NAME: &'static str = "situation.split-signal";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SignalNow::get(cx.read, self.signal)?;
        cx.guard.permit(cx.actor, "signal.qualify", &now.resource())?;
        now.changed.check(self.based_on)?;
        if now.channel.is_feed() {
            return Err(error::from_a_feed(&now.number).into());
        }
        now.stands()?;
        now.open_to_all()?;
        check_told(&self.told, cx, facts)?;
        let year = facts.year(cx.now);
        let event = SignalSplit {
            year,
            no: state::next(cx.read, &format!("signal:{year:02}"))?,
            channel: now.channel,
            origin: now.id,
            origin_number: now.number,
            told: self.told.clone(),
        };
        let mut draft = event.draft(Some(self.part), Handling::Service)?;
        draft.stated = self.told.stated;
        Ok(vec![draft])
    }
}

/// It was one thing after all. Only while nobody has worked on the part: afterwards what was done would be lost, and merging
/// it keeps that.
#[derive(Debug, Clone)]
pub struct RejoinSignal {
    /// The part.
    pub signal: Id<kind::Matter>,
    /// Why.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for RejoinSignal {
    type Facts = Facts;
    const NAME: &'static str = "situation.rejoin-signal";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SignalNow::get(cx.read, self.signal)?;
        cx.guard.permit(cx.actor, "signal.qualify", &now.resource())?;
        now.changed.check(self.based_on)?;
        optional_words("words", self.words.as_ref(), facts)?;
        let Some((origin, origin_number)) = now.split_from.clone() else {
            return Err(error::signal_state(&now.number, now.state).into());
        };
        let related = cx.read.one("SELECT 1 FROM signal_link WHERE matter = $1", &[now.id.into()])?;
        let untouched = now.state == SignalState::New
            && now.changed.seq == now.received_seq
            && now.told_again == 0
            && related.is_none();
        if !untouched {
            return Err(error::part_worked_on(&now.number, &origin_number).into());
        }
        let event = SignalRejoined { origin, origin_number, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
