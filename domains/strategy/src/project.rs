//! A project or an action of the operational plan, with its deliverables and milestones.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Id, Text, kind};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// What it is.
    Sort {
        /// Something with a beginning, an end and deliverables.
        Project = "project",
        /// A single act.
        Action = "action",
    }
}

kernel::coded! {
    /// Where it stands as a whole. How it goes is said by its axes.
    State {
        /// It is to be done, or being done.
        Open = "open",
        /// It was done.
        Done = "done",
        /// It was given up, with a reason.
        Dropped = "dropped",
    }
}

/// Where money for it stands in a budget: a reference and an amount, no ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BudgetRef {
    /// The reference: an allocation, a contract.
    pub reference: String,
    /// Euro cents.
    pub cents: i64,
}

/// What a project says. A change is journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Its title.
    pub titles: Text,
    /// What it is about.
    #[serde(default)]
    pub description: Text,
    /// The objective that it serves.
    pub objective: Id<kind::Matter>,
    /// Code of the function that carries it.
    pub function: String,
    /// Its first day.
    pub starts: Date,
    /// Its last day.
    pub ends: Date,
    /// Where its money stands.
    #[serde(default)]
    pub budget: Vec<BudgetRef>,
    /// Tenths of a full-time post.
    #[serde(default)]
    pub effort: i64,
    /// Projects that must be over before it begins.
    #[serde(default)]
    pub after: BTreeSet<Id<kind::Matter>>,
}

impl Content {
    /// Its whole money, in cents.
    #[must_use]
    pub fn cents(&self) -> i64 {
        self.budget.iter().fold(0, |sum, one| sum.saturating_add(one.cents))
    }
    /// On which sides it says something else than before.
    #[must_use]
    pub fn differs(&self, before: &Self) -> Vec<Facet> {
        let differs = |facet: &Facet| match facet {
            Facet::Days => (self.starts, self.ends) != (before.starts, before.ends),
            Facet::Owner => self.function != before.function,
            Facet::Objective => self.objective != before.objective,
            Facet::Titles => self.titles != before.titles,
            Facet::After => self.after != before.after,
            Facet::Effort => self.effort != before.effort,
        };
        Facet::ALL.iter().copied().filter(differs).collect()
    }
}

kernel::coded! {
    /// A side of what a project says that changes for a reason of its own. Why its money moved is kept beside the money.
    Facet {
        /// Its first or last day.
        Days = "days",
        /// The function that carries it.
        Owner = "owner",
        /// The objective that it serves.
        Objective = "objective",
        /// Its title.
        Titles = "titles",
        /// What it waits for.
        After = "after",
        /// How many people it takes.
        Effort = "effort",
    }
}

kernel::coded! {
    /// What is due.
    ItemSort {
        /// Something that is handed over.
        Deliverable = "deliverable",
        /// A point in its course.
        Milestone = "milestone",
    }
}

/// A deliverable or a milestone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Which of both.
    pub sort: ItemSort,
    /// What.
    pub names: Text,
    /// The day on which it is due.
    pub due: Date,
}

/// The number as people say it: `P-26-014`.
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("P-{:02}-{no:03}", year.rem_euclid(100))
}
