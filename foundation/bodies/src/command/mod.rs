//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier commands of
//! the same group, and looks at nothing else.

mod adopt;
mod agenda;
mod attend;
mod body;
mod called;
mod copy;
mod correct;
mod decide;
mod describe;
mod foreign;
mod invite;
mod late;
mod meeting;
mod minutes;
mod note;
mod paper;
mod plan;
mod propose;
mod public;
mod reopen;
mod series;
mod step;
mod withdraw;

pub use adopt::{AdoptMinutes, IssuePublicPart};
pub use agenda::{AddItem, CarryItem, OrderItems, ReopenItem, SetPosition, SettleItem};
pub use attend::MarkAttendance;
pub use body::{ChangeBody, CreateBody};
pub use called::{CallToSeries, CallToSession};
pub use copy::{GiveCopy, TakeCopy};
pub use correct::{AnswerCorrection, ProposeCorrection};
pub use decide::{Decide, NewAssignment, WithdrawDecision, WordDecision};
pub use describe::{DescribeItem, ItemSeen};
pub use foreign::{EndForeignSession, Heard, NoteForeignSession};
pub use invite::{AnswerInvitation, By, EndFeed, MakeFeed};
pub use meeting::{DeclareInterest, HoldVote};
pub use minutes::{ApproveMinutes, DraftMinutes, ReturnMinutes, WriteMinutes};
pub use note::{CorrectNote, WriteNote};
pub use paper::{FilePaper, RemovePaper};
pub use plan::{MoveSession, PlanSession};
pub use propose::{AnswerPoint, AskPoint, Origin, Proposed, TakeProposals};
pub use public::{OpenItem, WithdrawPublicPart};
pub use reopen::ReopenSession;
pub use series::{EndSeries, SetSeries, Shift, SpawnSessions, shifts};
pub use step::TakeStep;
pub use withdraw::{RemindInvited, WithdrawInvitation};

use kernel::{Refusal, Stated, Timestamp, Words, at_most};

use crate::Facts;

/// A reason that must be there, within the limit.
fn reason(words: &Words, facts: &Facts) -> Result<(), Refusal> {
    if words.is_blank() {
        return Err(Refusal::invalid("words", "refusal-reason-missing"));
    }
    at_most("words", &words.text, facts.limits.text)
}

/// Words that may be there, within the limit.
fn optional_words(field: &str, words: Option<&Words>, facts: &Facts) -> Result<(), Refusal> {
    words.map_or(Ok(()), |w| at_most(field, &w.text, facts.limits.text))
}

/// A short text that may be there.
fn optional_short(field: &str, text: Option<&str>, facts: &Facts) -> Result<(), Refusal> {
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
