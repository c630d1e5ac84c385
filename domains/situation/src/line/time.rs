//! `@02:41`, `said at 14:32`, `dit à 14h32`, `gezegd om 14.32`: the latest past moment with that local time. What cannot
//! be a time (`@26:99`) stays in the words.

use jiff::civil::Time;
use jiff::tz::TimeZone;
use kernel::{Precision, Stated, Timestamp};

use super::Reading;
use crate::text::fold;

/// How far ahead of the clock a time still counts as now: watches differ.
const AHEAD_SECONDS: i64 = 90;

/// Takes a stated time out of the words.
pub(super) fn take(left: &mut Vec<String>, reading: &Reading<'_>) -> Option<Stated> {
    let (first, after, time) = find(left)?;
    let at = latest_past(time, reading.now, reading.zone)?;
    left.drain(first..after);
    let precision = if time.second() == 0 { Precision::Minute } else { Precision::Second };
    Some(Stated { at, precision })
}

fn find(left: &[String]) -> Option<(usize, usize, Time)> {
    for (index, word) in left.iter().enumerate() {
        if let Some(time) = word.strip_prefix('@').and_then(clock) {
            return Some((index, index + 1, time));
        }
        let next = |n: usize| left.get(index + n).map(|w| fold(w));
        let said = matches!(
            (fold(word).as_str(), next(1).as_deref()),
            ("said" | "reported", Some("at"))
                | ("dit" | "dite" | "rapporte" | "signale", Some("a"))
                | ("gezegd" | "gemeld", Some("om"))
        );
        if said
            && let Some(time) = left.get(index + 2).and_then(|w| clock(w.trim_end_matches([',', ';', '.'])))
        {
            return Some((index, index + 3, time));
        }
    }
    None
}

/// What was marked as a time and is none: `25:99` of `@25:99`. It stays in the words.
pub(super) fn misread(left: &[String]) -> Option<String> {
    let mut marked = left.iter().filter_map(|word| word.strip_prefix('@'));
    marked.find(|time| time.starts_with(|c: char| c.is_ascii_digit())).map(str::to_owned)
}

/// A time of day as people write it: `02:41`, `2:41`, `14h32`, `14.32`, `14u32`, `14h`, `02:41:30`.
fn clock(word: &str) -> Option<Time> {
    let folded = word.to_lowercase();
    let mut parts = folded.split([':', 'h', 'u', '.']);
    let hour = two_digits(parts.next()?)?;
    let minute = match parts.next()? {
        "" => 0,
        m if m.len() == 2 => two_digits(m)?,
        _ => return None,
    };
    let second = match parts.next() {
        None | Some("") => 0,
        Some(s) => two_digits(s)?,
    };
    if parts.next().is_some() { None } else { Time::new(hour, minute, second, 0).ok() }
}

fn two_digits(text: &str) -> Option<i8> {
    let digits = !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// The latest moment not after now with this local time: today's, or yesterday's. Where the clock goes back, the later of
/// the two that is not after now; where it jumps ahead, the moment after the jump.
#[must_use]
pub fn latest_past(time: Time, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let local = now.to_jiff()?.to_zoned_datetime(zone.clone());
    let latest = now.plus_seconds(AHEAD_SECONDS);
    for back in 0..=2_i64 {
        let day = local.date().checked_sub(jiff::Span::new().try_days(back).ok()?).ok()?;
        let ambiguous = zone.to_ambiguous_timestamp(day.to_datetime(time));
        for at in [ambiguous.later(), ambiguous.earlier()].into_iter().flatten() {
            let at = Timestamp::from_jiff(at);
            if at <= latest {
                return Some(at);
            }
        }
    }
    None
}
