//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier commands of
//! the same group, and looks at nothing else.

mod activate;
mod check;
mod contact;
mod enter;
mod follow;
mod judge;
mod level;
mod order;
mod ship;
mod step;
mod write;

pub use activate::{ActivatePlan, EndActivation, For};
pub use contact::{CheckContact, RemoveContact, SetContact};
pub use enter::{BeginVersion, EnterPlan};
pub use follow::FollowIncident;
pub use judge::{JudgeVersion, SubmitVersion, Verdict, WithdrawPlan};
pub use level::{MeetLevel, RemoveLevel, SetLevel};
pub use order::{MoveCard, Way};
pub use ship::ShipPlans;
pub use step::MarkStep;
pub use write::{RemoveCard, SetCard, SetFrame};

use kernel::{Id, Refusal, Stated, Timestamp, Words, at_most, kind};
use store::{Deciding, Failure};

use crate::Facts;
use crate::plan::Turn;
use crate::state::{PlanNow, VersionNow};

/// A version that its authors may write in now, seen as it is.
fn writable(
    cx: &Deciding<'_>,
    plan: Id<kind::Matter>,
    version: i64,
    based_on: Option<i64>,
) -> Result<(PlanNow, VersionNow), Failure> {
    let now = PlanNow::get(cx.read, plan)?;
    cx.guard.permit(cx.actor, "plan.write", &now.writing())?;
    now.live()?;
    let of = VersionNow::get(cx.read, plan, version)?;
    of.turn(Turn::Edit)?;
    of.unchanged(based_on)?;
    Ok((now, of))
}

/// A reason has to be there.
fn reason(words: Option<&Words>, facts: &Facts) -> Result<Words, Refusal> {
    let words = words.ok_or_else(|| Refusal::missing("words"))?;
    words.required("words", facts.limits.text)?;
    Ok(words.clone())
}

/// Words that may be there, within the limit.
fn optional(words: Option<&Words>, facts: &Facts) -> Result<Option<Words>, Refusal> {
    let words = words.filter(|w| !w.is_blank());
    words.map_or(Ok(()), |w| at_most("words", &w.text, facts.limits.text))?;
    Ok(words.cloned())
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
