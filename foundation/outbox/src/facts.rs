//! What the rules may look up: a snapshot of the profile and of the seat from which somebody asks.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use kernel::{Id, Timestamp, kind};

use crate::whom::Office;

/// From where somebody acts: what their mandate says beside the function.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seat {
    /// Code of the organisation for which the function is held.
    pub organisation: Option<String>,
    /// Area codes that the mandate reaches.
    pub areas: BTreeSet<String>,
    /// Whether it reaches everywhere.
    pub everywhere: bool,
}

impl Seat {
    /// Whether whoever acts under this function from this seat is the one whom the office means.
    #[must_use]
    pub fn is(&self, function: &str, office: &Office) -> bool {
        office.function == function
            && office.organisation.as_ref().is_none_or(|o| self.organisation.as_ref() == Some(o))
            && office.area.as_ref().is_none_or(|a| self.everywhere || self.areas.contains(a))
    }
}

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a text in one language.
    pub text: usize,
    /// Most characters of a subject, a name, a reference.
    pub short: usize,
    /// Most recipients of one message; a command holds the writer only for a moment.
    pub recipients: usize,
    /// Most minutes until the next channel, or until an acknowledgement is missed.
    pub minutes: u32,
    /// How long a link of a message opens, in seconds.
    pub link_seconds: i64,
    /// How long the address of a calendar opens, in seconds.
    pub calendar_seconds: i64,
    /// How far a stated time may lie ahead of the clock, in seconds: watches differ.
    pub ahead_seconds: i64,
    /// Longest shift, in seconds.
    pub shift_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text: 4000,
            short: 200,
            recipients: 40,
            minutes: 7 * 24 * 60,
            link_seconds: 7 * 24 * 3600,
            calendar_seconds: 400 * 24 * 3600,
            ahead_seconds: 120,
            shift_seconds: 31 * 24 * 3600,
        }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time, for numbers by year.
    pub zone: TimeZone,
    /// Codes of the functions that can be written to and be on call.
    pub functions: BTreeSet<String>,
    /// Persons of the directory whose account may be used.
    pub persons: BTreeSet<Id<kind::Person>>,
    /// Codes of the platforms to which something can be handed over.
    pub platforms: BTreeSet<String>,
    /// From where the actor asks.
    pub seat: Seat,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without functions and persons, for the program itself.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            functions: BTreeSet::new(),
            persons: BTreeSet::new(),
            platforms: BTreeSet::new(),
            seat: Seat::default(),
            limits: Limits::default(),
        }
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        at.to_jiff().map_or(0, |t| i64::from(t.to_zoned_datetime(self.zone.clone()).year()).rem_euclid(100))
    }
}
