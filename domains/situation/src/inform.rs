//! Who must be informed: one row per function, organisation or area, with a deadline and what came of it.

use serde::{Deserialize, Serialize};

use crate::incident::Severity;

kernel::coded! {
    /// What came of telling somebody.
    InformState {
        /// Still to be told.
        Due = "due",
        /// Told.
        Told = "told",
        /// No longer needed, with a reason.
        Dropped = "dropped",
    }
}

kernel::coded! {
    /// What somebody did about a row: all of them stay to be read, whatever it comes to.
    InformAct {
        /// They were told.
        Told = "told",
        /// They were tried and not reached.
        NotReached = "not-reached",
        /// They need not be told any more.
        Dropped = "dropped",
        /// That they were told, or need not be, was not so.
        TakenBack = "taken-back",
    }
}

kernel::coded! {
    /// Why somebody who was on the list already is to be told again, or sooner.
    AgainWhy {
        /// The incident is more severe than it was.
        Worse = "worse",
        /// It is of another type than it was.
        Retyped = "retyped",
    }
}

kernel::coded! {
    /// How somebody was told or tried.
    Means {
        /// By telephone.
        Phone = "phone",
        /// By text message.
        Message = "message",
        /// By mail.
        Mail = "mail",
        /// By radio.
        Radio = "radio",
        /// Face to face.
        Person = "person",
        /// Through another system.
        System = "system",
    }
}

/// Who is to be told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Recipient {
    /// Code of the function.
    pub function: String,
    /// Code of the organisation, where the function alone does not say.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Code of the area, where there is one such function per area.
    #[serde(default)]
    pub area: Option<String>,
}

/// A rule of the profile: such an incident, there, is told to this function within that time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MustInform {
    /// Code of the rule.
    pub code: String,
    /// Types or categories of the catalogue it holds for; empty for all.
    #[serde(default)]
    pub types: Vec<String>,
    /// From this severity.
    pub from: Severity,
    /// Function to be told.
    pub function: String,
    /// Organisation, where the function alone does not say.
    #[serde(default)]
    pub organisation: Option<String>,
    /// One recipient for each area of this kind that the incident lies in; one in all when absent.
    #[serde(default)]
    pub per: Option<String>,
    /// Only when the incident lies in at least so many areas of the kind `per` or, without it, municipalities.
    #[serde(default)]
    pub areas_at_least: u32,
    /// Minutes after the opening.
    pub within_minutes: u32,
    /// Text key of the legal note, when there is one.
    #[serde(default)]
    pub note: Option<String>,
    /// Whether the note was checked against its source.
    #[serde(default)]
    pub verified: bool,
}
