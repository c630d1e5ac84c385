//! What is asked of whom.

use std::collections::BTreeSet;

use kernel::{Id, Lang, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::Reminders;
use crate::campaign::{Measure, Telling, Timer};

/// A campaign was opened; the matter is the campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignOpened {
    /// The year that is asked about.
    pub year: i64,
    /// What it is called.
    pub names: Text,
    /// What partners are written.
    pub letter: Text,
    /// What partners are asked besides.
    #[serde(default)]
    pub questions: Vec<Text>,
    /// Until when answers are due.
    pub due: Timestamp,
    /// Areas it lies in.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// When its partners are reminded, where that is not as the profile says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminders: Option<Reminders>,
}

/// A campaign takes nothing any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignClosed {
    /// Why now.
    #[serde(default)]
    pub words: Option<Words>,
}

/// A campaign that was closed takes answers again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignReopened {
    /// Why.
    pub words: Words,
}

/// Answers are due at another time; the matter is the campaign. The sheets that it had then follow, with letters of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueMoved {
    /// Until when they were due before.
    pub was: Timestamp,
    /// Until when they are due now.
    pub due: Timestamp,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
    /// The sheets that follow.
    #[serde(default)]
    pub sheets: Vec<Id<kind::Matter>>,
    /// When somebody is written to again, instead of what was planned before.
    #[serde(default)]
    pub timers: Vec<Timer>,
    /// Until when links that went by mail open, where that is later than before.
    #[serde(default)]
    pub links_until: Option<Timestamp>,
}

/// Something as it was, and as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turned<T> {
    /// Before.
    pub was: T,
    /// Now.
    pub now: T,
}

/// A question was reworded, added or taken away. Its number stays its own: answers stand under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionTurned {
    /// Which one, counted from 1.
    pub question: i64,
    /// What it asked before; nothing where it was not asked.
    #[serde(default)]
    pub was: Option<Text>,
    /// What it asks now; nothing where it is not asked any more.
    #[serde(default)]
    pub now: Option<Text>,
}

/// An open campaign was corrected; the matter is the campaign. What did not change does not stand here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CampaignAmended {
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<Turned<Text>>,
    /// What partners are written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Turned<Text>>,
    /// What partners are asked besides.
    #[serde(default)]
    pub questions: Vec<QuestionTurned>,
    /// When partners are reminded; as the profile says where nothing stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminders: Option<Turned<Option<Reminders>>>,
    /// Until when answers are due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Turned<Timestamp>>,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
    /// The sheets that the campaign has then.
    #[serde(default)]
    pub sheets: Vec<Id<kind::Matter>>,
    /// When somebody is written to again, where the day or the reminders changed: instead of what was planned before.
    #[serde(default)]
    pub timers: Vec<Timer>,
    /// Until when links that went by mail open, where that is later than before.
    #[serde(default)]
    pub links_until: Option<Timestamp>,
    /// Of the sheets, those whose people are told of the day by a letter.
    #[serde(default)]
    pub told: Vec<Id<kind::Matter>>,
}

impl CampaignAmended {
    /// Whether letters are planned anew.
    #[must_use]
    pub const fn plans(&self) -> bool {
        self.due.is_some() || self.reminders.is_some()
    }
    /// Whether nothing changed.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.names.is_none() && self.letter.is_none() && self.questions.is_empty() && !self.plans()
    }
}

/// A partner was asked; the matter is the partner's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnerAsked {
    /// The campaign.
    pub campaign: Id<kind::Matter>,
    /// The year that is asked about.
    pub year: i64,
    /// Code of the partner's organisation.
    pub partner: String,
    /// Its name then.
    pub names: Text,
    /// What sort of organisation it is.
    #[serde(default)]
    pub kind: Option<String>,
    /// Areas it is competent for.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// About which measures.
    pub measures: Vec<Measure>,
    /// Until when the answer is due.
    pub due: Timestamp,
    /// When somebody is written to again.
    #[serde(default)]
    pub timers: Vec<Timer>,
}

/// The same partner was asked about more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasuresAdded {
    /// About which measures besides.
    pub measures: Vec<Measure>,
}

/// A partner is not asked about these measures any more; nothing had been answered on them. The matter is the partner's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasuresTakenBack {
    /// Which measures.
    pub measures: Vec<Id<kind::Matter>>,
    /// Their numbers, as people say them.
    pub numbers: Vec<String>,
    /// Why.
    pub words: Words,
}

/// Whoever follows the campaign has the partner reminded now; the matter is the partner's sheet. The letter has an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReminderAsked {
    /// To the first person or the second one.
    pub contact: i64,
    /// Whether all who owe an answer were to be reminded: whoever no letter reaches was, too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub all: bool,
}

/// Somebody told a partner themselves what no letter could; the matter is the partner's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldByHand {
    /// What.
    pub news: Vec<Telling>,
    /// Whom: personal data, a field of its own.
    #[serde(default)]
    pub name: Option<String>,
    /// When.
    pub at: Timestamp,
    /// What happened until then is told.
    pub upto: Timestamp,
}

/// Who answers at a partner: personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactNamed {
    /// The first person or the second one.
    pub n: i64,
    /// Name.
    #[serde(default)]
    pub name: Option<String>,
    /// Mail address.
    #[serde(default)]
    pub mail: Option<String>,
    /// Language.
    #[serde(default)]
    pub lang: Option<Lang>,
}

/// Somebody does not answer at the partner any more, and nobody takes their place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactRemoved {
    /// The first person or the second one.
    pub n: i64,
}
