//! What is asked of whom.

use std::collections::BTreeSet;

use kernel::{Id, Lang, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::Reminders;
use crate::campaign::{Measure, Timer};

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
