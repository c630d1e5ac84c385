//! Taking in a signal: the number comes with the first key, the words with Enter, the rest when there is time.

use kernel::{Handling, Id, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure};

use super::{at_most, not_ahead, optional_short, optional_words, require_words};
use crate::event::{Event, IntakeAbandoned, IntakeOpened, SignalAmended, SignalReceived};
use crate::signal::{Channel, SignalState, Told};
use crate::state::{self, SignalNow};
use crate::text::Words;
use crate::{Facts, Rule, error};

/// Reserves a number and a time before the line is complete.
#[derive(Debug, Clone)]
pub struct OpenIntake {
    /// The signal to be.
    pub signal: Id<kind::Matter>,
    /// How it comes in.
    pub channel: Channel,
}

impl Rule for OpenIntake {
    type Facts = Facts;
    const NAME: &'static str = "situation.open-intake";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "signal.record", &Resource::service())?;
        if SignalNow::find(cx.read, self.signal)?.is_some() {
            return Ok(Vec::new());
        }
        let year = facts.year(cx.now);
        let no = state::next(cx.read, &format!("signal:{year:02}"))?;
        let event = IntakeOpened { year, no, channel: self.channel };
        Ok(vec![event.draft(Some(self.signal), Handling::Service)?])
    }
}

/// Ends an intake in which nothing was told.
#[derive(Debug, Clone)]
pub struct AbandonIntake {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// Why.
    pub words: Option<Words>,
}

impl Rule for AbandonIntake {
    type Facts = Facts;
    const NAME: &'static str = "situation.abandon-intake";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SignalNow::get(cx.read, self.signal)?;
        cx.guard.permit(cx.actor, "signal.record", &now.resource())?;
        optional_words("words", self.words.as_ref(), facts)?;
        match now.state {
            SignalState::Intake => {
                let event = IntakeAbandoned { words: self.words.clone() };
                Ok(vec![event.draft(Some(self.signal), now.handling)?])
            }
            SignalState::Abandoned => Ok(Vec::new()),
            other => Err(error::signal_state(&now.number, other).into()),
        }
    }
}

/// Records what was told. Completes an intake when there was one.
#[derive(Debug, Clone)]
pub struct ReceiveSignal {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// How it came in.
    pub channel: Channel,
    /// What was told.
    pub told: Told,
}

impl Rule for ReceiveSignal {
    type Facts = Facts;
    const NAME: &'static str = "situation.receive-signal";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "signal.record", &Resource::service())?;
        check_told(&self.told, cx, facts)?;
        let (year, no) = match SignalNow::find(cx.read, self.signal)? {
            None => {
                let year = facts.year(cx.now);
                (year, state::next(cx.read, &format!("signal:{year:02}"))?)
            }
            Some(now) if matches!(now.state, SignalState::Intake | SignalState::Abandoned) => {
                (now.year, now.no)
            }
            Some(now) => return Err(error::signal_state(&now.number, now.state).into()),
        };
        let event = SignalReceived { year, no, channel: self.channel, told: self.told.clone() };
        let mut draft = event.draft(Some(self.signal), Handling::Service)?;
        draft.stated = self.told.stated;
        Ok(vec![draft])
    }
}

/// What was told is within the limits.
pub(super) fn check_told(told: &Told, cx: &Deciding<'_>, facts: &Facts) -> Result<(), Failure> {
    require_words("words", &told.words, facts)?;
    optional_short("caller", told.caller.as_deref(), facts)?;
    optional_short("call-back", told.call_back.as_deref(), facts)?;
    optional_short("source", told.source.as_deref(), facts)?;
    if let Some(place) = &told.place {
        at_most("place", &place.typed, facts.limits.short)?;
    }
    not_ahead(told.stated, cx.now, facts)?;
    Ok(())
}

/// The rest follows, or was told better.
#[derive(Debug, Clone)]
pub struct AmendSignal {
    /// The signal.
    pub signal: Id<kind::Matter>,
    /// What changes.
    pub change: SignalAmended,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for AmendSignal {
    type Facts = Facts;
    const NAME: &'static str = "situation.amend-signal";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SignalNow::get(cx.read, self.signal)?;
        cx.guard.permit(cx.actor, "signal.record", &now.resource())?;
        now.changed.check(self.based_on)?;
        if matches!(now.state, SignalState::Intake | SignalState::Abandoned) {
            return Err(error::signal_state(&now.number, now.state).into());
        }
        if let Some(words) = &self.change.words {
            require_words("words", words, facts)?;
        }
        optional_short("caller", self.change.caller.as_deref(), facts)?;
        optional_short("call-back", self.change.call_back.as_deref(), facts)?;
        optional_short("source", self.change.source.as_deref(), facts)?;
        optional_short("place", self.change.place.as_ref().map(|p| p.typed.as_str()), facts)?;
        // What a feed or a threshold tells came in by itself: nobody chose the wrong channel.
        if self.change.channel.is_some_and(|c| !c.is_by_hand() || !now.channel.is_by_hand()) {
            return Err(Refusal::invalid("channel", "refusal-signal-channel").into());
        }
        not_ahead(self.change.stated, cx.now, facts)?;
        if self.change == SignalAmended::default() {
            return Ok(Vec::new());
        }
        let mut draft = self.change.draft(Some(self.signal), now.handling)?;
        draft.stated = self.change.stated;
        Ok(vec![draft])
    }
}
