//! When a body meets next: from its last session and its rhythm, with the reason.

use jiff::tz::TimeZone;
use jiff::{Span, ZonedDateTime};
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::body::Rhythm;

/// A proposal for the next session, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// When.
    pub at: Timestamp,
    /// The rhythm that it follows.
    pub rhythm: Rhythm,
    /// The session that it counts from.
    pub from: Timestamp,
    /// Turns that passed without a session, and were stepped over.
    pub passed: i64,
}

/// Most turns that are looked through beyond the estimate: months are shorter than it takes them to be.
const MOST: i64 = 1_000;

/// The first turn of the rhythm after `last` that lies after `now`. Days, weeks and months keep the local time of day; a time
/// that does not exist on a day when the clocks change becomes the one after the jump, and comes back the turn after. Hours
/// and minutes are counted as they pass. Nothing when the rhythm leads nowhere.
#[must_use]
pub fn next(rhythm: Rhythm, last: Timestamp, now: Timestamp, zone: &TimeZone) -> Option<Proposal> {
    if !rhythm.sound() {
        return None;
    }
    let from = last.to_jiff()?.to_zoned_datetime(zone.clone());
    // Each turn is counted from the last session itself, so that a jump of the clock or a short month shifts one turn only.
    let first = first_turn(rhythm, last, now);
    for n in first..=first.saturating_add(MOST) {
        let at = turn(rhythm, &from, n)?;
        if at > now {
            return Some(Proposal { at, rhythm, from: last, passed: n - 1 });
        }
    }
    None
}

/// A turn that surely comes no later than the first after `now`.
fn first_turn(rhythm: Rhythm, last: Timestamp, now: Timestamp) -> i64 {
    let pause = match rhythm {
        Rhythm::Hourly => 3600,
        Rhythm::Daily => 86_400,
        Rhythm::Weekly => 7 * 86_400,
        Rhythm::Minutes(n) => i64::from(n) * 60,
        Rhythm::Months(n) => i64::from(n) * 31 * 86_400,
    };
    let gone = now.seconds().saturating_sub(last.seconds()).max(0);
    (gone / pause).saturating_sub(1).max(1)
}

fn turn(rhythm: Rhythm, from: &ZonedDateTime, n: i64) -> Option<Timestamp> {
    let span = match rhythm {
        Rhythm::Hourly => Span::new().try_hours(n),
        Rhythm::Daily => Span::new().try_days(n),
        Rhythm::Weekly => Span::new().try_weeks(n),
        Rhythm::Minutes(each) => Span::new().try_minutes(n.checked_mul(i64::from(each))?),
        Rhythm::Months(each) => Span::new().try_months(n.checked_mul(i64::from(each))?),
    };
    Some(Timestamp::from_jiff(from.checked_add(span.ok()?).ok()?.timestamp()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::from_jiff(text.parse().unwrap())
    }

    #[test]
    fn the_next_turn_keeps_the_local_hour() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let table = [
            // A Tuesday at 14:00 local time, over both changes of the clock of 2026.
            (Rhythm::Weekly, "2026-10-20T12:00:00Z", "2026-10-21T00:00:00Z", "2026-10-27T13:00:00Z", 0),
            (Rhythm::Weekly, "2026-03-24T13:00:00Z", "2026-03-25T00:00:00Z", "2026-03-31T12:00:00Z", 0),
            (Rhythm::Daily, "2026-10-24T06:30:00Z", "2026-10-24T07:00:00Z", "2026-10-25T07:30:00Z", 0),
            // 29 March 2026: 02:30 does not exist, the time after the jump is taken; the day after it is 02:30 again.
            (Rhythm::Daily, "2026-03-28T01:30:00Z", "2026-03-28T02:00:00Z", "2026-03-29T01:30:00Z", 0),
            (Rhythm::Daily, "2026-03-28T01:30:00Z", "2026-03-29T02:00:00Z", "2026-03-30T00:30:00Z", 1),
            // Hours and minutes pass as they pass: 02:30 comes twice on 25 October.
            (Rhythm::Hourly, "2026-10-25T00:30:00Z", "2026-10-25T00:40:00Z", "2026-10-25T01:30:00Z", 0),
            (Rhythm::Minutes(90), "2026-10-25T00:00:00Z", "2026-10-25T04:00:00Z", "2026-10-25T04:30:00Z", 2),
            // The last of a month does not creep forward.
            (Rhythm::Months(1), "2026-01-31T09:00:00Z", "2026-02-01T00:00:00Z", "2026-02-28T09:00:00Z", 0),
            (Rhythm::Months(1), "2026-01-31T09:00:00Z", "2026-03-01T00:00:00Z", "2026-03-31T08:00:00Z", 1),
            (Rhythm::Months(3), "2026-01-15T09:00:00Z", "2028-01-01T00:00:00Z", "2028-01-15T09:00:00Z", 7),
        ];
        for (rhythm, last, now, wanted, passed) in table {
            let proposal = next(rhythm, at(last), at(now), &zone).unwrap();
            assert_eq!(proposal.at.rfc3339(), wanted, "{rhythm:?} after {last}");
            assert_eq!((proposal.passed, proposal.from), (passed, at(last)), "{rhythm:?} after {last}");
        }
    }

    #[test]
    fn a_session_to_come_is_followed_by_the_one_after_it() {
        let zone = TimeZone::UTC;
        let proposal = next(Rhythm::Weekly, at("2026-11-24T14:00:00Z"), at("2026-11-20T00:00:00Z"), &zone);
        assert_eq!(proposal.unwrap().at, at("2026-12-01T14:00:00Z"));
    }

    #[test]
    fn a_pause_of_nothing_leads_nowhere() {
        for rhythm in [Rhythm::Minutes(0), Rhythm::Months(0)] {
            assert_eq!(next(rhythm, Timestamp(0), Timestamp(0), &TimeZone::UTC), None);
        }
    }

    proptest::proptest! {
        #[test]
        fn the_proposal_is_the_first_turn_after_now(
            last in 1_700_000_000i64..1_900_000_000,
            gone in 0i64..80_000_000,
            minutes in 1u32..=1440,
            which in 0usize..5,
        ) {
            let zone = TimeZone::get("Europe/Brussels").unwrap();
            let all = [Rhythm::Hourly, Rhythm::Daily, Rhythm::Weekly, Rhythm::Minutes(minutes), Rhythm::Months(1)];
            let rhythm = all[which];
            let (last, now) = (Timestamp::from_seconds(last), Timestamp::from_seconds(last + gone));
            let found = next(rhythm, last, now, &zone).unwrap();
            proptest::prop_assert!(found.at > now && found.at > last);
            let from = last.to_jiff().unwrap().to_zoned_datetime(zone);
            let before = turn(rhythm, &from, found.passed).unwrap();
            proptest::prop_assert!(found.passed == 0 || before <= now, "an earlier turn was passed over");
        }
    }
}
