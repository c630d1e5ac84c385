//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! A rule answers with events or a refusal. What lies inside was computed before it, by the territory: a rule looks at rows and
//! facts alone.

mod change;
mod lift;
mod points;
mod set;

pub use change::ChangePerimeter;
pub use lift::LiftPerimeter;
pub use points::{MovePoint, PlacePoint, WithdrawPoint};
pub use set::SetPerimeter;

use kernel::{Refusal, Stated, Timestamp, Words, at_most};

use crate::Facts;
use crate::error;
use crate::perimeter::Statement;
use crate::point::Stand;

/// The power of every act here.
const SET: &str = "perimeter.set";

/// A stated time may lie a little ahead of the clock, not more.
fn not_ahead(stated: Option<Stated>, now: Timestamp, facts: &Facts) -> Result<(), Refusal> {
    match stated {
        Some(s) if s.at > now.plus_seconds(facts.limits.ahead_seconds) => {
            Err(Refusal::in_the_future("stated"))
        }
        _ => Ok(()),
    }
}

/// A function that exists.
fn decided_by(function: &str, facts: &Facts) -> Result<(), Refusal> {
    if function.trim().is_empty() {
        return Err(Refusal::missing("decided-by"));
    }
    if facts.functions.contains(function) {
        Ok(())
    } else {
        Err(Refusal::unknown_code("decided-by", function))
    }
}

/// An end that is still to come, after the beginning.
fn period(from: Timestamp, until: Option<Timestamp>, now: Timestamp) -> Result<(), Refusal> {
    match until {
        Some(until) if until <= from || until <= now => Err(error::ends_first(until)),
        _ => Ok(()),
    }
}

/// Everything that holds for each version of a perimeter.
fn statement(says: &Statement, now: Timestamp, facts: &Facts) -> Result<(), Refusal> {
    says.outline.check(&facts.limits)?;
    if let Some(place) = &says.place {
        at_most("place", &place.text, facts.limits.short)?;
    }
    period(says.from, says.until, now)?;
    for (field, text) in [("access-fr", &says.access.fr), ("access-nl", &says.access.nl)] {
        // Two official languages, always both: whoever stands at the ribbon reads one of them.
        match text.as_deref().map(str::trim).filter(|t| !t.is_empty()) {
            None => return Err(Refusal::missing(field)),
            Some(text) => at_most(field, text, facts.limits.text)?,
        }
    }
    decided_by(&says.decided_by, facts)
}

/// Where a point stands, and from when to when.
fn stand(stand: &Stand, now: Timestamp, facts: &Facts) -> Result<(), Refusal> {
    if Stand::check(stand) { Ok(()) } else { Err(error::broken("place")) }?;
    if let Some(place) = &stand.place {
        at_most("place", &place.text, facts.limits.short)?;
    }
    period(stand.from, stand.until, now)
}

impl Stand {
    fn check(&self) -> bool {
        kernel::Point::from_degrees(self.at.lon_degrees(), self.at.lat_degrees()) == Some(self.at)
    }
}

/// Words that have to be there.
fn reason(words: &Words, facts: &Facts) -> Result<(), Refusal> {
    words.required("reason", facts.limits.text)
}
