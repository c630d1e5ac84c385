//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier commands of the
//! same group, and looks at nothing else.

mod feed;
mod keep;
mod look;
mod mark;
mod start;
mod take;

pub use feed::{EndFeed, MakeFeed, OpenFeed, circle, feed_power};
pub use keep::{EndDuty, KeepDuty};
pub use look::{LookAhead, LookAtTime};
pub use mark::{BeginTime, FinishTime, ReopenTime, WaiveTime};
pub use start::StartTerm;
pub use take::{Difference, TakeRules, differences, id_of};

use kernel::{Refusal, Words, at_most};

use crate::Facts;

/// The power to keep the wheel.
pub const KEEP: &str = "duty.keep";
/// The power to tick off.
pub const DONE: &str = "duty.done";
/// The power to tick off what the organisation owes for which one acts, and nothing else.
pub const OWN: &str = "duty.own";

/// Words that may be there, within the limit; blank ones are none.
fn optional(field: &str, words: Option<&Words>, facts: &Facts) -> Result<Option<Words>, Refusal> {
    let words = words.filter(|w| !w.is_blank());
    words.map_or(Ok(()), |w| at_most(field, &w.text, facts.limits.text))?;
    Ok(words.cloned())
}
