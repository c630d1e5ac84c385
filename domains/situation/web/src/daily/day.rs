//! Which twenty-four hours a day of the watch is.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use kernel::Timestamp;

/// A day of the watch: from the hour at which the profile lets it begin to the same hour of the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The day on which it begins.
    pub date: Date,
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it.
    pub until: Timestamp,
}

impl Day {
    /// The one that begins on this date; nothing beyond the calendar.
    #[must_use]
    pub fn of(date: Date, begins: Time, zone: &TimeZone) -> Option<Self> {
        let at = |date: Date| zone.to_timestamp(date.to_datetime(begins)).ok().map(Timestamp::from_jiff);
        Some(Self { date, from: at(date)?, until: at(date.tomorrow().ok()?)? })
    }
    /// The one in which this instant lies.
    #[must_use]
    pub fn at(at: Timestamp, begins: Time, zone: &TimeZone) -> Option<Self> {
        let local = at.to_jiff()?.to_zoned_datetime(zone.clone());
        let date = if local.time() < begins { local.date().yesterday().ok()? } else { local.date() };
        Self::of(date, begins, zone)
    }
    /// The one before it.
    #[must_use]
    pub fn before(&self, begins: Time, zone: &TimeZone) -> Option<Self> {
        Self::of(self.date.yesterday().ok()?, begins, zone)
    }
    /// Whether this instant lies in it.
    #[must_use]
    pub fn holds(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }
    /// The instant at which it is known: its last one, or now while it goes on.
    #[must_use]
    pub fn known_at(&self, now: Timestamp) -> Timestamp {
        Timestamp(self.until.0 - 1).min(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_the_hour_of_the_profile_and_is_as_long_as_the_clocks_say() {
        let zone = web::zone("Europe/Brussels").unwrap();
        let six = Time::constant(6, 0, 0, 0);
        let at = |text: &str| Timestamp::from_jiff(text.parse().unwrap());
        let day = Day::at(at("2026-11-24T04:59:59Z"), six, &zone).unwrap();
        assert_eq!(day.date, Date::constant(2026, 11, 23), "before six it is still the day before");
        assert_eq!((day.from, day.until), (at("2026-11-23T05:00:00Z"), at("2026-11-24T05:00:00Z")));
        assert!(day.holds(day.from) && !day.holds(day.until));
        assert_eq!(Day::at(day.until, six, &zone).unwrap().before(six, &zone), Some(day));
        // The night on which the clocks go forward has an hour less.
        let spring = Day::of(Date::constant(2026, 3, 28), six, &zone).unwrap();
        assert_eq!(spring.until.0 - spring.from.0, 23 * 3_600 * 1_000_000);
        assert_eq!(day.known_at(at("2026-11-23T12:00:00Z")), at("2026-11-23T12:00:00Z"));
        assert_eq!(day.known_at(at("2026-12-01T12:00:00Z")).0, day.until.0 - 1);
    }
}
