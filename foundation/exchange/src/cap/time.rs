//! Dates and times as XML writes them, with their offset from UTC.

use kernel::Timestamp;

/// A time that was read, with what CAP 1.2 would not have allowed about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) at: Timestamp,
    pub(super) zulu: bool,
    pub(super) fraction: bool,
}

/// Why a time was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    Malformed,
    WithoutOffset,
}

/// Reads `2024-07-12T05:50:00+02:00`; also `Z` and fractions, which the caller reports.
pub(super) fn read(text: &str) -> Result<Read, Unread> {
    parse(text).ok_or(Unread::Malformed)?
}

fn parse(text: &str) -> Option<Result<Read, Unread>> {
    let (date, rest) = text.split_once('T')?;
    let mut date = date.split('-');
    let (year, month, day) = (digits(date.next()?, 4)?, digits(date.next()?, 2)?, digits(date.next()?, 2)?);
    if date.next().is_some() {
        return None;
    }
    let clock_end = rest.find(['+', '-', 'Z']).unwrap_or(rest.len());
    let (clock, offset) = rest.split_at_checked(clock_end)?;
    let (clock, fraction) = clock.split_once('.').map_or((clock, None), |(c, f)| (c, Some(f)));
    let mut clock = clock.split(':');
    let (hour, minute, second) =
        (digits(clock.next()?, 2)?, digits(clock.next()?, 2)?, digits(clock.next()?, 2)?);
    if clock.next().is_some() {
        return None;
    }
    let micros = fraction.map_or(Some(0), micros)?;
    // A leap second has no instant of its own here; it counts as the last ordinary one.
    let second = if second == 60 { 59 } else { second };
    let small = |n: i32| i8::try_from(n).ok();
    let year = i16::try_from(year).ok()?;
    let civil = jiff::civil::DateTime::new(
        year,
        small(month)?,
        small(day)?,
        small(hour)?,
        small(minute)?,
        small(second)?,
        0,
    )
    .ok()?;
    if offset.is_empty() {
        return Some(Err(Unread::WithoutOffset));
    }
    let seconds = if offset == "Z" { 0 } else { offset_seconds(offset)? };
    let offset_from_utc = jiff::tz::Offset::from_seconds(seconds).ok()?;
    let at = Timestamp::from_jiff(offset_from_utc.to_timestamp(civil).ok()?).plus_micros(micros);
    Some(Ok(Read { at, zulu: offset == "Z", fraction: fraction.is_some() }))
}

fn offset_seconds(text: &str) -> Option<i32> {
    let (sign, rest) = match text.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix('-')?),
    };
    let (hours, minutes) = rest.split_once(':')?;
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// The first six digits of a fraction, as microseconds.
fn micros(fraction: &str) -> Option<i64> {
    if fraction.is_empty() || fraction.len() > 12 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let six: String = fraction.chars().chain("000000".chars()).take(6).collect();
    six.parse().ok()
}

fn digits(text: &str, count: usize) -> Option<i32> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{Unread, read};

    #[test]
    fn reads_what_files_hold_and_nothing_else() {
        let rows = [
            ("2024-07-12T05:50:00+02:00", Ok("2024-07-12T03:50:00Z")),
            ("2024-07-02T20:10:00-00:00", Ok("2024-07-02T20:10:00Z")),
            ("2003-06-17T14:57:00-07:00", Ok("2003-06-17T21:57:00Z")),
            ("2012-10-14T22:53:04.250Z", Ok("2012-10-14T22:53:04.25Z")),
            ("2016-12-31T23:59:60+00:00", Ok("2016-12-31T23:59:59Z")),
            ("2024-02-29T00:00:00+14:00", Ok("2024-02-28T10:00:00Z")),
            ("2024-07-12T05:50:00", Err(Unread::WithoutOffset)),
            ("2023-02-29T00:00:00+00:00", Err(Unread::Malformed)),
            ("2024-07-12T25:50:00+02:00", Err(Unread::Malformed)),
            ("2024-07-12T05:50+02:00", Err(Unread::Malformed)),
            ("2024-07-12 05:50:00+02:00", Err(Unread::Malformed)),
            ("2024-07-12T05:50:00+0200", Err(Unread::Malformed)),
            ("2024-07-12T05:50:00,5+02:00", Err(Unread::Malformed)),
            ("2024-07-12T05:50:00+15:00", Err(Unread::Malformed)),
            ("12024-07-12T05:50:00+00:00", Err(Unread::Malformed)),
            ("Friday", Err(Unread::Malformed)),
            ("", Err(Unread::Malformed)),
        ];
        for (text, want) in rows {
            let got = read(text).map(|r| r.at.rfc3339());
            assert_eq!(got, want.map(str::to_owned), "{text}");
        }
    }
}
