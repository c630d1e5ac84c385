//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier
//! commands of the same group, and looks at nothing else.

mod again;
mod alert;
mod correct;
mod figure;
mod handover;
mod incident;
mod inform;
mod intake;
mod log;
mod merge;
mod posture;
mod qualify;
mod quarantine;
mod relate;
mod report;
mod report_draft;
mod report_line;
mod report_living;
mod report_read;
mod report_sign;
mod restrict;
mod transit;
mod warned;

pub use alert::IngestAlert;
pub use correct::{CorrectEntry, Filed};
pub use figure::SetFigureStatus;
pub use handover::{AcceptItem, AcceptLate, CancelHandover, CloseHandover, StartHandover};
pub use incident::{
    ChangeIncident, LinkIncidents, MergeIncident, OpenIncident, TakeStep, UnlinkIncidents, UnmergeIncident,
};
pub use inform::{DropInform, MarkNotReached, MarkTold, RequireInform, TakeBackInform};
pub use intake::{AbandonIntake, AmendSignal, OpenIntake, ReceiveSignal};
pub use log::WriteEntry;
pub use merge::{MergeSignal, RejoinSignal, SplitSignal, UnmergeSignal};
pub use posture::{AnswerPosture, EnterSite, LeaveSite, NoteState, PostureVerdict, SetPosture};
pub use qualify::{AttachSignal, PromoteSignal, ReturnSignal, SetAside};
pub use quarantine::{DropHeld, HoldWarning, LOOK_INTO_QUARANTINE, MarkHeldTaken, quarantine_resource};
pub use relate::{AlikeAgain, RelateSignal, TellApart, UnrelateSignal};
pub use report::{DiscardReport, IssueReport, ReadyReport, RebaseReport};
pub use report_draft::{DraftReport, Sources};
pub use report_line::{AddReportLine, RemoveReportLine, WriteReportLine};
pub use report_living::{AskTranslation, MatchReportLine, MoveReportLine, RetakeLine, TakeOffers};
pub use report_read::{NoteLooks, ReadReport};
pub use report_sign::{OfferReport, SignReport};
pub use restrict::RestrictMatter;
pub use transit::{EndNotices, Ending, MOST_NOTICES, TakeNotices};
pub use warned::{LeaveWarned, TakeWarnedAreas};

use kernel::{Refusal, Stated, Timestamp, at_most};

use crate::Facts;
use crate::text::Words;

/// Words that must be there, within the limit.
fn require_words(field: &str, words: &Words, facts: &Facts) -> Result<(), Refusal> {
    words.required(field, facts.limits.text)
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
            Err(kernel::Refusal::in_the_future("stated"))
        }
        _ => Ok(()),
    }
}
