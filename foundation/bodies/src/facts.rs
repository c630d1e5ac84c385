//! What the rules may look up: a snapshot of the profile, taken when the command is made.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use kernel::{Refusal, Text, Timestamp};

use crate::body::Body;
use crate::holidays::Holidays;
use crate::session::Seat;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name, place or number.
    pub short: usize,
    /// Most items on an agenda.
    pub items: usize,
    /// Most documents of one item.
    pub documents: usize,
    /// How far a stated time may lie ahead of the clock, in seconds: watches differ.
    pub ahead_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 4000, short: 300, items: 60, documents: 20, ahead_seconds: 120 }
    }
}

/// What whoever keeps the profile noted beside the documents that a body rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remarks {
    /// What was read about the body and what not.
    pub body: Option<Text>,
    /// What its rhythm holds for.
    pub rhythm: Option<Text>,
}

/// A versioned, read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time, for numbers by year and for rhythms.
    pub zone: TimeZone,
    /// The profile's bodies, in its order.
    pub bodies: Vec<Body>,
    /// What the profile says of the sources of its bodies, by code; nothing where it names only the documents.
    pub remarks: BTreeMap<String, Remarks>,
    /// Codes of the profile's functions.
    pub functions: BTreeSet<String>,
    /// Functions of which each area of a kind has one, with the codes of those areas.
    pub per: BTreeMap<String, Vec<String>>,
    /// Days on which nobody meets.
    pub holidays: Holidays,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// The profile's body with this code.
    #[must_use]
    pub fn body(&self, code: &str) -> Option<&Body> {
        self.bodies.iter().find(|b| b.code == code)
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        at.to_jiff().map_or(0, |t| i64::from(self.zone.to_datetime(t).year()).rem_euclid(100))
    }
    /// The seats of a function: one, or one in each of its areas.
    #[must_use]
    pub fn seats(&self, function: &str) -> Vec<Seat> {
        match self.per.get(function) {
            Some(areas) if !areas.is_empty() => {
                areas.iter().map(|area| Seat { area: Some(area.clone()), ..Seat::of(function) }).collect()
            }
            _ => vec![Seat::of(function)],
        }
    }
    /// Whether the profile has this function.
    ///
    /// # Errors
    /// The refusal for this field of the form.
    pub(crate) fn function(&self, field: &str, code: &str) -> Result<(), Refusal> {
        if self.functions.contains(code) { Ok(()) } else { Err(Refusal::unknown_code(field, code)) }
    }
}
