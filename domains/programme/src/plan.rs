//! A plan: what sort it is, where it stands, what it says of itself.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Id, Text, kind};
use serde::{Deserialize, Serialize};

use crate::point::Sourced;

kernel::coded! {
    /// What a plan is, from the highest to the nearest.
    Sort {
        /// The national framework note on integral security.
        Framework = "framework",
        /// The national security plan.
        National = "national",
        /// The regional plan: its points are measures.
        Regional = "regional",
        /// A plan of action about one theme.
        Action = "action",
        /// The plan of a police zone.
        Zonal = "zonal",
        /// A local plan.
        Local = "local",
        /// A prevention and proximity plan.
        Prevention = "prevention",
    }
}

impl Sort {
    /// How far from the top: what has a higher number serves what has a lower one.
    #[must_use]
    pub const fn depth(self) -> u8 {
        match self {
            Self::Framework => 0,
            Self::National => 1,
            Self::Regional => 2,
            Self::Action | Self::Zonal => 3,
            Self::Local | Self::Prevention => 4,
        }
    }
}

kernel::coded! {
    /// Where a plan stands.
    State {
        /// It is being written.
        Preparing = "preparing",
        /// Its authority has adopted it.
        Adopted = "adopted",
        /// It is being carried out.
        Running = "running",
        /// It is over; its open points were carried on.
        Closed = "closed",
    }
}

impl State {
    /// Whether its points are in force on the days of its period.
    #[must_use]
    pub const fn is_in_force(self) -> bool {
        matches!(self, Self::Adopted | Self::Running)
    }
}

kernel::coded! {
    /// What can be done to the state of a plan.
    Step {
        /// Its authority adopts it.
        Adopt = "adopt",
        /// It is carried out from now on.
        Start = "start",
        /// It is over.
        Close = "close",
        /// It was closed by mistake and goes on, with a reason.
        Reopen = "reopen",
    }
}

/// The state after a step, or nothing where the step makes no sense.
#[must_use]
pub const fn after(state: State, step: Step) -> Option<State> {
    match (state, step) {
        (State::Preparing, Step::Adopt) => Some(State::Adopted),
        // Reopened it stands again where it stood before it was closed, where that is known.
        (State::Adopted, Step::Start) | (State::Closed, Step::Reopen) => Some(State::Running),
        (State::Adopted | State::Running, Step::Close) => Some(State::Closed),
        _ => None,
    }
}

/// What a plan says of itself. A change is journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Its title.
    pub titles: Text,
    /// What people call it: `PGSP`.
    #[serde(default)]
    pub short: Text,
    /// Its first day, where it is known.
    #[serde(default)]
    pub from: Option<Date>,
    /// Its last day, where it is known.
    #[serde(default)]
    pub until: Option<Date>,
    /// Code of the organisation that decides on it.
    #[serde(default)]
    pub authority: Option<String>,
    /// Who decides on it, where that is no organisation of the profile.
    #[serde(default)]
    pub authority_words: Option<String>,
    /// Code of the organisation that pilots it.
    #[serde(default)]
    pub pilot: Option<String>,
    /// Code of the function that is responsible for it here.
    pub function: String,
    /// The law it rests on.
    #[serde(default)]
    pub basis: Option<String>,
    /// Where what stands here was read.
    #[serde(default)]
    pub source: Option<String>,
    /// What is known of it besides, in words of this house.
    #[serde(default)]
    pub remark: Text,
    /// How many points its text has according to that source, whether or not they are here.
    #[serde(default)]
    pub expected: Option<i64>,
    /// The plan that it follows.
    #[serde(default)]
    pub predecessor: Option<Id<kind::Matter>>,
}

impl Frame {
    /// Its period, where both ends are known.
    #[must_use]
    pub fn period(&self) -> Option<(Date, Date)> {
        self.from.zip(self.until)
    }
    /// Whether this day lies in its period. A period that nobody knows holds no day.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        self.meets(Some((day, day)))
    }
    /// Whether both periods are known and have a day in common.
    #[must_use]
    pub fn meets(&self, other: Option<(Date, Date)>) -> bool {
        self.period().zip(other).is_some_and(|((from, until), (first, last))| from <= last && first <= until)
    }
}

kernel::coded! {
    /// What a heading of a plan is.
    Part {
        /// A strategic objective.
        Objective = "objective",
        /// An axis across all themes.
        Axis = "axis",
        /// A theme.
        Theme = "theme",
        /// A cross-cutting mission.
        Mission = "mission",
    }
}

/// A heading of a plan: an objective, an axis, a theme, a cross-cutting mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// What it is.
    pub part: Part,
    /// Its code in the plan: `OS1`, `8`.
    pub code: String,
    /// What it says.
    pub words: Sourced,
    /// Its page in the printed plan.
    #[serde(default)]
    pub page: Option<i64>,
}

/// A plan as a whole, without its points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// What it is.
    pub sort: Sort,
    /// What it says of itself.
    pub frame: Frame,
    /// Codes of the areas that it is for; none: everywhere.
    pub areas: BTreeSet<String>,
    /// Its objectives, themes and missions.
    pub headings: Vec<Heading>,
}

/// The plan that a profile ships under this code: the same everywhere and for ever, so that taking it in twice is taking it in once.
#[must_use]
pub fn shipped(code: &str) -> Id<kind::Matter> {
    Id::of_words(&["programme-plan", code])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_follow_what() {
        // adopt, start, close, reopen
        let table = [
            (State::Preparing, [Some(State::Adopted), None, None, None]),
            (State::Adopted, [None, Some(State::Running), Some(State::Closed), None]),
            (State::Running, [None, None, Some(State::Closed), None]),
            (State::Closed, [None, None, None, Some(State::Running)]),
        ];
        assert_eq!(table.len(), State::ALL.len());
        for (state, row) in table {
            for (step, wanted) in Step::ALL.iter().zip(row) {
                assert_eq!(after(state, *step), wanted, "{state} {step}");
            }
        }
    }

    #[test]
    fn sorts_stand_in_the_order_of_their_depth() {
        assert!(Sort::ALL.is_sorted_by_key(|sort| sort.depth()));
    }
}
