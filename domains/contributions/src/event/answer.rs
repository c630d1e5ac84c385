//! What a partner answers, and what is said to it.

use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::action::{Action, Translation};
use crate::campaign::{Telling, Verdict};

/// An action with its number on the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbered {
    /// The number, for ever.
    pub n: i64,
    /// What it says.
    pub action: Action,
}

/// For a measure there is nothing to report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NothingToReport {
    /// The measure.
    pub measure: Id<kind::Matter>,
    /// Why.
    pub reason: Words,
}

/// An answer to a question of the campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionAnswer {
    /// Which one, counted from 1 in the order of the campaign.
    pub question: i64,
    /// What is answered; it takes the place of what was answered before.
    pub words: Words,
}

/// A partner answers, or answers anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// How often it answered, with this.
    pub version: i64,
    /// What was done: new actions, and those that replace what stood under their number.
    #[serde(default)]
    pub actions: Vec<Numbered>,
    /// Numbers of actions that were taken back.
    #[serde(default)]
    pub dropped: Vec<i64>,
    /// Measures for which there is nothing to report.
    #[serde(default)]
    pub nothing: Vec<NothingToReport>,
    /// Answers to the questions that are asked besides.
    #[serde(default)]
    pub answers: Vec<QuestionAnswer>,
    /// The link by which it came.
    #[serde(default)]
    pub link: Option<Id<kind::Session>>,
    /// Who says so.
    #[serde(default)]
    pub name: Option<String>,
    /// The file out of which it was read.
    #[serde(default)]
    pub file: Option<Id<kind::Blob>>,
}

/// Something was decided about actions, or about answers that there is nothing to report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// Numbers of the actions.
    pub actions: Vec<i64>,
    /// Measures on which there is nothing to report, as the partner says.
    #[serde(default)]
    pub nothing: Vec<Id<kind::Matter>>,
    /// What.
    pub verdict: Verdict,
    /// Questions or reasons.
    #[serde(default)]
    pub words: Option<Words>,
}

/// What was accepted counts no more: a counter-entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// The action's number.
    pub action: i64,
    /// Why.
    pub words: Words,
}

/// The office says an action in another language; what the partner wrote stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translated {
    /// The action's number.
    pub action: i64,
    /// What it says; it takes the place of an earlier one in that language.
    pub translation: Translation,
}

/// Somebody at the partner was written to, or could not be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Why.
    pub what: Telling,
    /// The first person or the second one.
    pub contact: i64,
    /// Whether a letter was written, which leaves at once or waits for its release; otherwise no address is known.
    pub mail: bool,
    /// When that was to be; the entry may come later.
    pub planned: Timestamp,
}
