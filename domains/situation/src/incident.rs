//! An incident: its states, what may follow what, and the number people say.

use std::collections::BTreeSet;

use kernel::{Handling, Text};

use crate::places::Place;

kernel::coded! {
    /// How bad it is. The profile names the four steps.
    Severity {
        /// Local, ordinary means.
        Minor = "minor",
        /// Needs coordination.
        Serious = "serious",
        /// Large; several services or municipalities.
        Major = "major",
        /// A disaster.
        Disaster = "disaster",
    }
}

impl Severity {
    /// 1 (minor) to 4 (disaster), for rows and rules.
    #[must_use]
    pub const fn rank(self) -> i64 {
        match self {
            Self::Minor => 1,
            Self::Serious => 2,
            Self::Major => 3,
            Self::Disaster => 4,
        }
    }
    /// The severity of a stored rank.
    #[must_use]
    pub fn from_rank(rank: i64) -> Option<Self> {
        Self::ALL.iter().copied().find(|s| s.rank() == rank)
    }
}

kernel::coded! {
    /// Where an incident stands. It is in exactly one of these.
    IncidentState {
        /// Opened, not confirmed by anybody on the spot.
        Open = "open",
        /// Confirmed.
        Confirmed = "confirmed",
        /// Under control; work remains.
        Contained = "contained",
        /// Nothing remains to be done.
        Closed = "closed",
        /// It was the same as another; what hung on it hangs there now.
        Merged = "merged",
    }
}

impl IncidentState {
    /// Whether work goes on.
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Open | Self::Confirmed | Self::Contained)
    }
}

kernel::coded! {
    /// What can be done to the state of an incident.
    Step {
        /// Somebody on the spot confirms.
        Confirm = "confirm",
        /// It is under control.
        Contain = "contain",
        /// Nothing remains.
        Close = "close",
        /// It flares up again, or was closed too early.
        Reopen = "reopen",
        /// It is the same as another.
        Merge = "merge",
    }
}

/// The state after a step, or nothing where the step makes no sense.
#[must_use]
pub const fn after(state: IncidentState, step: Step) -> Option<IncidentState> {
    use IncidentState::{Closed, Confirmed, Contained, Merged, Open};
    match (state, step) {
        (Open, Step::Confirm) | (Contained | Closed, Step::Reopen) => Some(Confirmed),
        (Confirmed, Step::Contain) => Some(Contained),
        (Open | Confirmed | Contained, Step::Close) => Some(Closed),
        (Open | Confirmed | Contained, Step::Merge) => Some(Merged),
        _ => None,
    }
}

kernel::coded! {
    /// How an incident ended.
    Outcome {
        /// It was dealt with.
        DealtWith = "dealt-with",
        /// It was not so.
        FalseAlarm = "false-alarm",
        /// It should not have been opened.
        OpenedInError = "opened-in-error",
        /// Another service goes on with it.
        HandedOver = "handed-over",
    }
}

kernel::coded! {
    /// How two incidents hang together.
    Relation {
        /// They may have to do with each other.
        Related = "related",
        /// This one follows from the other.
        CausedBy = "caused-by",
        /// This one is a part of the other.
        PartOf = "part-of",
    }
}

/// What is said when an incident is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Code of the type catalogue.
    pub incident_type: String,
    /// How bad.
    pub severity: Severity,
    /// A short name, when the type's does not say enough.
    pub title: Text,
    /// Where.
    pub place: Option<Place>,
    /// How it is handled.
    pub handling: Handling,
    /// Functions that may read it, where it is need-to-know or secret.
    pub readers: BTreeSet<String>,
}

impl Opening {
    /// An ordinary incident of this type.
    #[must_use]
    pub fn new(incident_type: impl Into<String>, severity: Severity) -> Self {
        Self {
            incident_type: incident_type.into(),
            severity,
            title: Text::default(),
            place: None,
            handling: Handling::Service,
            readers: BTreeSet::new(),
        }
    }
}

/// The number of an incident as people say it: `26-0417`.
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("{year:02}-{no:04}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_follow_what() {
        use IncidentState::{Closed, Confirmed, Contained, Merged, Open};
        let table = [
            (Open, [Some(Confirmed), None, Some(Closed), None, Some(Merged)]),
            (Confirmed, [None, Some(Contained), Some(Closed), None, Some(Merged)]),
            (Contained, [None, None, Some(Closed), Some(Confirmed), Some(Merged)]),
            (Closed, [None, None, None, Some(Confirmed), None]),
            (Merged, [None; 5]),
        ];
        for (state, row) in table {
            for (step, wanted) in Step::ALL.iter().zip(row) {
                assert_eq!(after(state, *step), wanted, "{state} {step}");
            }
        }
    }
}
