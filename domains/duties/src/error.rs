//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use jiff::civil::Date;
use kernel::{Kind, Refusal, Timestamp};

use crate::occurrence::State;

/// Somebody changed it after the page was drawn.
pub const CHANGED: &str = "refusal-duties-changed";

/// A rhythm that leads nowhere: this part of it.
#[must_use]
pub fn unsound(part: &str) -> Refusal {
    Refusal::invalid(part, "refusal-duties-rhythm")
}

/// Too many of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-duties-many").with("most", most)
    }
}

/// A lead time of nothing, or of longer than anybody plans.
#[must_use]
pub fn lead(most: u32) -> Refusal {
    Refusal::invalid("leads", "refusal-duties-lead").with("most", most)
}

/// The profile says something else than the page showed.
#[must_use]
pub fn other_profile() -> Refusal {
    Refusal::conflict("refusal-duties-profile")
}

/// A duty of the profile is changed in the profile, not here.
#[must_use]
pub fn of_the_profile() -> Refusal {
    Refusal::conflict("refusal-duties-of-profile")
}

/// A duty that was ended.
#[must_use]
pub fn ended() -> Refusal {
    Refusal::conflict("refusal-duties-ended")
}

/// A duty does not fall due then.
#[must_use]
pub fn no_such_time(key: &str) -> Refusal {
    Refusal::conflict("refusal-duties-no-time").with("key", key)
}

/// A time in this state does not take that.
#[must_use]
pub fn wrong_state(state: State) -> Refusal {
    Refusal::conflict("refusal-duties-state").with("state", state)
}

/// What was closed once for all organisations is opened again for all of them.
#[must_use]
pub fn for_all() -> Refusal {
    Refusal::conflict("refusal-duties-for-all")
}

/// A duty with dates of its own is not started by hand, and one without is.
#[must_use]
pub fn starts_by_itself() -> Refusal {
    Refusal::conflict("refusal-duties-own-dates")
}

/// A day in this field that lies too far away.
#[must_use]
pub fn too_far(field: &str, day: Date) -> Refusal {
    Refusal::invalid(field, "refusal-duties-far").with("day", day)
}

/// A life of an address that is over already, or too long.
#[must_use]
pub fn life(most_days: i64, until: Timestamp) -> Refusal {
    Refusal::invalid("days", "refusal-duties-days").with("most", most_days).with("until", until.rfc3339())
}
