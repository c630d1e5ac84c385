//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. It reads rows as they are at that moment, including those of earlier commands of
//! the same group, and looks at nothing else.

mod ask;
mod ask_all;
mod copy;
mod edits;
mod embargo;
mod fix;
mod open;
mod renew;
mod tell;
mod write;

pub use ask::{AcceptSection, AskSection, RemindSection, ReturnSection};
pub use ask_all::{AskAll, RemindOwed, owed, to_ask};
pub use copy::{GiveCopy, SIGNS, TakeCopy};
pub use edits::{EditedText, TakeEdits};
pub use embargo::MoveEmbargo;
pub use fix::{AddErratum, Freeze, Issue, TakeStep};
pub use open::{AttachFile, OpenAccount, TakeHistory};
pub(crate) use open::{before, laid_out};
pub use renew::{RemoveSections, RenewStructure};
pub use tell::TellAddressee;
pub use write::{HandIn, WriteSection};

use kernel::{Lang, Refusal, Text, Words, at_most};

use crate::Facts;

/// Every language within the limit.
fn text(text: &Text, facts: &Facts) -> Result<(), Refusal> {
    for lang in Lang::ALL {
        at_most(&format!("text-{lang}"), text.get(lang).unwrap_or_default(), facts.limits.text)?;
    }
    Ok(())
}

/// Words that may be there, within the limit.
fn optional_words(words: Option<&Words>, facts: &Facts) -> Result<(), Refusal> {
    words.map_or(Ok(()), |w| at_most("words", &w.text, facts.limits.words))
}
