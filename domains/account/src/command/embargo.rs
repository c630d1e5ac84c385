//! The embargo of an account that was issued: moved to another moment, or lifted, as long as it runs.

use kernel::{Id, Refusal, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use crate::account::State;
use crate::event::{EmbargoMoved, Event};
use crate::state::Now;
use crate::{Facts, Rule, error};

/// Moves the embargo of an issued account, or lifts it. Those to whom it goes are told at the new moment, or at once.
#[derive(Debug, Clone)]
pub struct MoveEmbargo {
    /// The account.
    pub account: Id<kind::Matter>,
    /// Until when from now on; none to lift it.
    pub until: Option<Timestamp>,
    /// Why.
    pub words: Words,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for MoveEmbargo {
    type Facts = Facts;
    const NAME: &'static str = "account.move-embargo";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::permitted(cx, self.account, "account.issue")?;
        now.must(|state| state == State::Issued)?;
        // Who may not issue it does not decide when it is out either.
        now.by_another(cx.read, cx.actor)?;
        let (of, embargo) = now.out(cx.read)?;
        let Some(embargo) = embargo.filter(|until| *until > cx.now) else {
            return Err(error::embargo_over(&now.number).into());
        };
        if self.until.is_some_and(|until| until <= cx.now) {
            return Err(Refusal::invalid("embargo", "refusal-account-embargo").into());
        }
        if self.until == Some(embargo) {
            return Ok(Vec::new());
        }
        now.unchanged(self.based_on)?;
        self.words.required("words", facts.limits.words)?;
        let event = EmbargoMoved { until: self.until, of, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
