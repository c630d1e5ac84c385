//! Cards in use: opened by an incident, or by an activation.

use kernel::{Id, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::content::{Card, Holder, Level, LevelAct, Office};

kernel::coded! {
    /// What opened the cards.
    Mode {
        /// An incident, by its type and severity.
        Reflex = "reflex",
        /// Somebody activated a plan.
        Activation = "activation",
    }
}

kernel::coded! {
    /// Where a step stands.
    StepState {
        /// To be done.
        Open = "open",
        /// Done.
        Done = "done",
        /// Left out.
        Skipped = "skipped",
    }
}

kernel::coded! {
    /// What can be done to a step.
    Mark {
        /// It is done.
        Done = "done",
        /// It is left out.
        Skip = "skip",
        /// What was said before does not count.
        Undo = "undo",
    }
}

/// A card in use, as it stood when it was opened: a later version does not change it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunCard {
    /// Its number within the run.
    pub k: u32,
    /// The plan from which it comes.
    pub plan: Id<kind::Matter>,
    /// The version of that plan.
    pub version: i64,
    /// Its number within the plan.
    pub card: u32,
    /// Whether it was invented.
    #[serde(default)]
    pub fictitious: bool,
    /// For whom.
    pub holder: Holder,
    /// What it is called.
    pub title: Text,
    /// What to do, in this order.
    pub steps: Vec<RunStep>,
}

/// A step of a card in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunStep {
    /// Its number within the card.
    pub step: u32,
    /// What to do.
    pub text: Text,
    /// By when it should be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// Whether leaving it out needs a reason.
    #[serde(default)]
    pub needs_reason: bool,
}

impl RunCard {
    /// The card of a version in use from this moment on.
    #[must_use]
    pub fn of(card: &Card, k: u32, plan: (Id<kind::Matter>, i64, bool), from: Timestamp) -> Self {
        let due = |minutes: u32| from.plus_seconds(i64::from(minutes).saturating_mul(60));
        let steps = card.steps.iter().map(|s| RunStep {
            step: s.key,
            text: s.text.clone(),
            due: s.minutes.map(due),
            needs_reason: s.needs_reason,
        });
        Self {
            k,
            plan: plan.0,
            version: plan.1,
            card: card.key,
            fictitious: plan.2,
            holder: card.holder.clone(),
            title: card.title.clone(),
            steps: steps.collect(),
        }
    }
}

/// A step that was settled on the card that the incident had opened, before the plan was activated: nobody does it twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// The card within the activation.
    pub k: u32,
    /// The step.
    pub step: u32,
    /// How it was settled.
    pub state: StepState,
    /// When, as stated.
    pub at: Timestamp,
    /// By which person.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// The journal number of the entry that says so.
    pub seq: i64,
}

/// The level of the plan from which it was activated, as it stood then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FromLevel {
    /// Its number within the plan.
    pub k: u32,
    /// What the plan calls it.
    pub names: Text,
    /// The journal number of the entry that says that it was reached last; none where it never was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<i64>,
    /// What is asked of whom; nothing where an earlier activation asked the same.
    #[serde(default)]
    pub acts: Vec<RunAct>,
}

/// An action of a level in use: it becomes a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunAct {
    /// The commitment that it becomes.
    pub commitment: Id<kind::Matter>,
    /// Who.
    pub to: Office,
    /// What.
    pub text: Text,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
}

impl RunAct {
    /// The actions of a level in use in this run from this moment on.
    pub(crate) fn all(level: &Level, run: Id<kind::Matter>, from: Timestamp) -> Vec<Self> {
        let due = |minutes: u32| from.plus_seconds(i64::from(minutes).saturating_mul(60));
        let one = |(n, act): (u32, &LevelAct)| Self {
            commitment: Id::of_words(&["level-act", &run.to_string(), &n.to_string()]),
            to: act.to.clone(),
            text: act.text.clone(),
            due: act.minutes.map(due),
        };
        (0..).zip(&level.acts).map(one).collect()
    }
}

/// The id of the message by which those who answer for a level are told that it was reached: one for each time that a signal says so.
#[must_use]
pub fn told_by(plan: Id<kind::Matter>, level: u32, signal: Id<kind::Matter>) -> Id<kind::Matter> {
    Id::of_words(&["level-told", &plan.to_string(), &level.to_string(), &signal.to_string()])
}

/// The id of the cards that an incident opens.
#[must_use]
pub fn reflex_of(incident: Id<kind::Matter>) -> Id<kind::Matter> {
    Id::of_words(&["reflex-cards", &incident.to_string()])
}
