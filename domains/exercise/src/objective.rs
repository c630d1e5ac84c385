//! Objectives of an exercise and what observers note against them.

use kernel::{Timestamp, Words};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// Acts that can be looked for in both journals: what an objective asks for, in the words of the journal.
    Act {
        /// A signal became an incident.
        Opened = "situation.incident-opened",
        /// An incident was confirmed.
        Confirmed = "situation.incident-confirmed",
        /// Somebody who must be told was told.
        Informed = "situation.informed",
        /// The centre's posture was changed.
        Posture = "situation.posture-set",
        /// A report was issued.
        Reported = "situation.report-issued",
        /// A phase was declared here.
        Declared = "emergency.declared",
        /// A phase was recorded as others declared it.
        Recorded = "emergency.recorded",
        /// A phase was lifted.
        Lifted = "emergency.lifted",
        /// An order was given.
        Ordered = "commitments.given",
        /// An order was reported as done.
        Executed = "commitments.executed",
        /// A perimeter was set.
        Perimeter = "perimeters.set",
        /// Places, beds or means were asked for.
        Asked = "relief.need-asked",
        /// They were delivered.
        Delivered = "relief.delivered",
        /// A plan was activated.
        Activated = "readiness.activated",
        /// A message was released.
        Message = "outbox.released",
        /// A body decided.
        Decided = "bodies.decision-taken",
    }
}

kernel::coded! {
    /// What a note says of what was seen.
    Mark {
        /// It went well.
        Well = "well",
        /// It did not.
        Badly = "badly",
        /// The objective was reached now.
        Reached = "reached",
    }
}

kernel::coded! {
    /// How much it matters.
    Weight {
        /// Worth knowing.
        Slight = "slight",
        /// Has to be worked on.
        Serious = "serious",
        /// Would have cost safety.
        Grave = "grave",
    }
}

kernel::coded! {
    /// The disciplines; none for what concerns all of them.
    Discipline {
        /// Relief operations.
        D1 = "D1",
        /// Medical, sanitary and psychosocial relief.
        D2 = "D2",
        /// Police.
        D3 = "D3",
        /// Logistic support.
        D4 = "D4",
        /// Information.
        D5 = "D5",
    }
}

/// What is to be learnt or shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// In words.
    pub words: Words,
    /// By what one sees that it was reached.
    #[serde(default)]
    pub criterion: Option<Words>,
    /// The act that shows it, where the journal can say so.
    #[serde(default)]
    pub act: Option<Act>,
    /// Within so many minutes of the beginning.
    #[serde(default)]
    pub minutes: Option<i64>,
    /// When it was reached in the real night, where the journal does not say so.
    #[serde(default)]
    pub real: Option<Timestamp>,
}

/// What an observer saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Against which objective; none for anything else.
    #[serde(default)]
    pub objective: Option<i64>,
    /// What it says.
    pub mark: Mark,
    /// How much it matters.
    pub weight: Weight,
    /// Whom it concerns: a discipline, never a person.
    #[serde(default)]
    pub discipline: Option<Discipline>,
    /// In words.
    pub words: Words,
}
