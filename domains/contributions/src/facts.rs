//! What the rules may look up: a snapshot of the profile.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use kernel::Refusal;
use serde::{Deserialize, Serialize};

/// When somebody is written to, in days counted from the day on which answers are due.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// Days before.
    pub remind_before: Vec<i64>,
    /// Days after.
    pub remind_after: Vec<i64>,
    /// Days after which others are told.
    pub escalate_after: Option<i64>,
    /// Days after which links open nothing any more.
    pub link_after: i64,
}

/// When partners of one campaign are reminded, instead of what the profile says: days before and after the day on which answers are due.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminders {
    /// Days before.
    pub before: Vec<i64>,
    /// Days after.
    pub after: Vec<i64>,
}

/// Most reminders before the day, and as many after it.
const REMINDERS: usize = 8;
/// Nobody is reminded longer before or after the day, in days.
const REMIND_DAYS: i64 = 365;

impl Reminders {
    /// Whether they make sense.
    ///
    /// # Errors
    /// Which side does not.
    pub fn check(&self) -> Result<(), Refusal> {
        for (field, days) in [("remind-before", &self.before), ("remind-after", &self.after)] {
            if days.len() > REMINDERS {
                return Err(crate::error::too_many(field, REMINDERS));
            }
            if days.iter().any(|day| !(0..=REMIND_DAYS).contains(day)) {
                let wrong = Refusal::invalid(field, "refusal-contribution-reminders");
                return Err(wrong.with("most", REMIND_DAYS));
            }
        }
        Ok(())
    }
}

impl Rhythm {
    /// The same with the reminders of a campaign, where it has its own.
    #[must_use]
    pub fn with(&self, own: Option<&Reminders>) -> Self {
        let mut rhythm = self.clone();
        if let Some(Reminders { before, after }) = own.cloned() {
            (rhythm.remind_before, rhythm.remind_after) = (before, after);
        }
        rhythm
    }
}

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name, an address, a unit.
    pub short: usize,
    /// Most figures, addresses and files of one action, each.
    pub each: usize,
    /// Most actions on one sheet.
    pub actions: usize,
    /// Most partners asked at once.
    pub partners: usize,
    /// Most measures of a sheet.
    pub measures: usize,
    /// Longest life of a link made by hand, in seconds.
    pub link_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text: 4000,
            short: 300,
            each: 12,
            actions: 2500,
            partners: 200,
            measures: 600,
            link_seconds: 120 * 86_400,
        }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time.
    pub zone: TimeZone,
    /// Codes of the areas in which an action can take place.
    pub areas: BTreeSet<String>,
    /// Codes of the groups for whom.
    pub groups: BTreeSet<String>,
    /// When somebody is written to.
    pub rhythm: Rhythm,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without areas and groups, for the program itself.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            areas: BTreeSet::new(),
            groups: BTreeSet::new(),
            rhythm: Rhythm::default(),
            limits: Limits::default(),
        }
    }
}
