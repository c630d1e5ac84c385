//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier commands of
//! the same group, and looks at nothing else.

mod acknowledge;
mod book;
mod calendar;
mod compose;
mod escalate;
mod platform;
mod release_all;
mod report;
mod rota;
mod withdraw;

pub use acknowledge::{Acknowledge, By};
pub use book::{Holder, KeepAddress};
pub use calendar::{EndCalendar, MakeCalendar};
pub use compose::{Compose, Release};
pub use escalate::Escalate;
pub use platform::NoteEntered;
pub use release_all::{MOST_AT_ONCE, ReleaseAll};
pub use report::{Outcome, Report};
pub use rota::{AnswerSwap, AskSwap, RemoveShift, SetShift};
pub use withdraw::{Replace, Withdraw};

use kernel::{Refusal, Stated, Timestamp, at_most};

use crate::Facts;

/// A short text that may be there.
fn optional_short(field: &str, text: Option<&String>, facts: &Facts) -> Result<(), Refusal> {
    text.map_or(Ok(()), |t| at_most(field, t, facts.limits.short))
}

/// A stated time may lie a little ahead of the clock, not more.
fn not_ahead(stated: Option<Stated>, now: Timestamp, facts: &Facts) -> Result<(), Refusal> {
    match stated {
        Some(s) if s.at > now.plus_seconds(facts.limits.ahead_seconds) => {
            Err(Refusal::in_the_future("stated"))
        }
        _ => Ok(()),
    }
}
