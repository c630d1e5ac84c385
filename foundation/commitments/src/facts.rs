//! What the rules may look up: a snapshot of the profile and of the seat from which somebody asks.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use kernel::Timestamp;

use crate::addressee::Office;

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
    /// The office of whoever acts under this function from this seat: the area is named where it is one.
    #[must_use]
    pub fn office(&self, function: &str) -> Office {
        let one = self.areas.first().filter(|_| !self.everywhere && self.areas.len() == 1);
        Office { organisation: self.organisation.clone(), area: one.cloned(), ..Office::of(function) }
    }
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
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name, place or number.
    pub short: usize,
    /// Most photos of one answer.
    pub photos: usize,
    /// Most steps of escalation of one commitment.
    pub steps: usize,
    /// Longest life of a link, in seconds.
    pub link_seconds: i64,
    /// How far a stated time may lie ahead of the clock, in seconds: watches differ.
    pub ahead_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 4000, short: 300, photos: 6, steps: 8, link_seconds: 7 * 24 * 3600, ahead_seconds: 120 }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time, for numbers by year.
    pub zone: TimeZone,
    /// Codes of the functions to which something can be given.
    pub functions: BTreeSet<String>,
    /// From where the actor asks.
    pub seat: Seat,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without functions, for the program itself.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self { zone, functions: BTreeSet::new(), seat: Seat::default(), limits: Limits::default() }
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        at.to_jiff().map_or(0, |t| i64::from(t.to_zoned_datetime(self.zone.clone()).year()).rem_euclid(100))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_meant_by_an_office() {
        let office = |organisation: Option<&str>, area: Option<&str>| Office {
            function: "dispatcher".into(),
            organisation: organisation.map(str::to_owned),
            area: area.map(str::to_owned),
        };
        let seat = Seat {
            organisation: Some("tram".into()),
            areas: BTreeSet::from(["90001".to_owned()]),
            everywhere: false,
        };
        let table = [
            (office(None, None), true),
            (office(Some("tram"), None), true),
            (office(Some("rail"), None), false),
            (office(None, Some("90001")), true),
            (office(None, Some("90002")), false),
            (office(Some("tram"), Some("90002")), false),
        ];
        for (office, meant) in table {
            assert_eq!(seat.is("dispatcher", &office), meant, "{office:?}");
            assert!(!seat.is("mayor", &office));
        }
        let own = office(Some("tram"), Some("90001"));
        assert_eq!(seat.office("dispatcher"), own, "what comes back to a giver comes back there alone");
        let everywhere = Seat { everywhere: true, ..seat };
        assert_eq!(everywhere.office("dispatcher"), office(Some("tram"), None));
        assert!(everywhere.is("dispatcher", &office(None, Some("90002"))));
    }
}
