//! What has changed in a plan since the board validated it last, and the steps that were taken with the plan.

use kernel::{Text, Timestamp};
use serde::Serialize;
use strategy::plan::Step;
use strategy::read::{LateRow, StepRow};

use crate::desk::Desk;
use crate::show::{NOON, Said};

/// Something that changed since the last validation.
#[derive(Debug, Serialize)]
pub(crate) struct LateShow {
    number: String,
    titles: Text,
    path: String,
    what: String,
    why: Option<Said>,
    at: Timestamp,
    function: Text,
    seq: i64,
}

impl LateShow {
    pub(crate) fn of(row: &LateRow, desk: &Desk) -> Self {
        Self {
            number: row.number.clone(),
            titles: row.titles.clone(),
            path: format!("projects/{}", row.project),
            what: row.what.clone(),
            why: row.why.as_ref().map(Said::of),
            at: row.at,
            function: desk.names().function(&row.function),
            seq: row.seq,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |what: &str| Self {
            number: "P-26-001".into(),
            titles: Text::both("Caméras <b>", "Camera's"),
            path: "projects/x".into(),
            what: what.to_owned(),
            why: (what != "project-set").then(|| Said::sample("reden <b>")),
            at: NOON,
            function: Text::both("Chef <b>", "Hoofd"),
            seq: 7,
        };
        ["project-set", "project-described", "item-written", "item-dropped"].map(one).into()
    }
}

/// A step that was taken.
#[derive(Debug, Serialize)]
pub(crate) struct StepShow {
    step: &'static str,
    words: Option<Said>,
    at: Timestamp,
    function: Text,
    /// How many changes it was about; none for whoever is not told.
    changes: i64,
    seq: i64,
}

impl StepShow {
    /// `counted`: whether the reader is told how many changes there were, those of projects that they may not read among them.
    pub(crate) fn of(row: &StepRow, desk: &Desk, counted: bool) -> Self {
        Self {
            step: row.step.code(),
            words: row.words.as_ref().map(Said::of),
            at: row.at,
            function: desk.names().function(&row.function),
            changes: if counted { row.changes } else { 0 },
            seq: row.seq,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |step: &Step| Self {
            step: step.code(),
            words: step.needs_reason().then(|| Said::sample("reden <b>")),
            at: NOON,
            function: Text::both("Raad <b>", "Raad"),
            changes: i64::from(step.is_of_changes()),
            seq: 8,
        };
        Step::ALL.iter().map(one).collect()
    }
}
