//! What people type into fields, as types: times to come, times that were, numbers, words with their language.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use kernel::{Kind, Lang, Precision, Refusal, Stated, Text, Timestamp, Words};

/// Longest time that is given in minutes: sixty days.
const MOST_MINUTES: i64 = 60 * 24 * 60;

/// Words, where there are any, in the language of the page on which they were typed.
#[must_use]
pub fn words(text: &str, lang: Lang) -> Option<Words> {
    some(text).map(|text| Words::new(lang, text))
}

/// A short text, where there is one.
#[must_use]
pub fn some(text: &str) -> Option<String> {
    Some(text.trim()).filter(|t| !t.is_empty()).map(str::to_owned)
}

/// A text in French and Dutch as typed; an empty field is a missing language.
#[must_use]
pub fn both(fr: &str, nl: &str) -> Text {
    Text { fr: some(fr), nl: some(nl), en: None }
}

/// A member of a closed list; nothing when the field is empty.
///
/// # Errors
/// A refusal at this field, for what is not in the list.
pub fn code<T>(field: &str, text: &str, of: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => of(text).map(Some).ok_or_else(|| Refusal::unknown_code(field, text)),
    }
}

/// A whole number, with or without spaces between its digits; nothing when the field is empty.
///
/// # Errors
/// A refusal at this field, for what is no whole number.
pub fn whole(field: &str, text: &str) -> Result<Option<i64>, Refusal> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        return Ok(None);
    }
    digits.parse().map(Some).map_err(|_| Refusal::invalid(field, "refusal-number").with("value", text.trim()))
}

/// A moment to come: `30` (minutes from now), `03:20` (the next one), `25/11 08:00`. Nothing when the field is empty.
///
/// # Errors
/// A refusal at this field that shows how to write it.
pub fn moment(
    field: &str,
    text: &str,
    now: Timestamp,
    zone: &TimeZone,
) -> Result<Option<Timestamp>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::invalid(field, "refusal-moment").with("value", text);
    if text.bytes().all(|b| b.is_ascii_digit()) {
        let minutes = text.parse::<i64>().ok().filter(|n| (1..=MOST_MINUTES).contains(n));
        return minutes.map(|n| Some(now.plus_seconds(n * 60))).ok_or_else(wrong);
    }
    instant(text, now, zone, true).map(Some).ok_or_else(wrong)
}

/// A time that was: `02:41` (the latest past one), `24/11 02:41`. Nothing when the field is empty.
///
/// # Errors
/// A refusal at this field that shows how to write it.
pub fn stated(field: &str, text: &str, now: Timestamp, zone: &TimeZone) -> Result<Option<Stated>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::invalid(field, "refusal-stated").with("value", text);
    let at = instant(text, now, zone, false).ok_or_else(wrong)?;
    Ok(Some(Stated { at, precision: Precision::Minute }))
}

/// A day and time as the browser's own field gives them (`2026-11-24T14:00`), in the zone of the place; nothing when it is
/// empty.
///
/// # Errors
/// A refusal at this field that shows how to write it.
pub fn calendar(field: &str, text: &str, zone: &TimeZone) -> Result<Option<Timestamp>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::invalid(field, "refusal-calendar").with("value", text);
    let local: jiff::civil::DateTime = text.replace(' ', "T").parse().map_err(|_| wrong())?;
    let at = zone.to_timestamp(local).map_err(|_| wrong())?;
    Ok(Some(Timestamp::from_jiff(at)))
}

/// The same back into the browser's field.
#[must_use]
pub fn calendar_again(at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_jiff().map(|t| zone.to_datetime(t));
    local.map_or_else(String::new, |l| l.strftime("%Y-%m-%dT%H:%M").to_string())
}

/// The first such time after now, or the last one before (with two minutes for watches that differ).
fn instant(text: &str, now: Timestamp, zone: &TimeZone, ahead: bool) -> Option<Timestamp> {
    let today = now.to_jiff()?.to_zoned_datetime(zone.clone()).date();
    let (day, time) = text.rsplit_once(' ').map_or(("", text), |(day, time)| (day.trim(), time));
    let time = clock(time.trim_start_matches('@'))?;
    let on = |date: Date| zone.to_timestamp(date.to_datetime(time)).ok().map(Timestamp::from_jiff);
    let fits = |at: &Timestamp| if ahead { *at > now } else { *at <= now.plus_seconds(120) };
    let (first, second) = match date(day, today) {
        Some((date, true)) => return on(date),
        Some((date, false)) => {
            let year = if ahead { date.year() + 1 } else { date.year() - 1 };
            (date, Date::new(year, date.month(), date.day()))
        }
        None if day.is_empty() => (today, if ahead { today.tomorrow() } else { today.yesterday() }),
        None => return None,
    };
    [Some(first), second.ok()].into_iter().flatten().filter_map(on).find(fits)
}

/// `03:20`, `3h20`, `3.20`, `3h`.
fn clock(text: &str) -> Option<Time> {
    let (hours, minutes) = text.split_once([':', 'h', 'H', '.', 'u', 'U'])?;
    let minutes = if minutes.is_empty() { 0 } else { minutes.parse().ok()? };
    Time::new(hours.parse().ok()?, minutes, 0, 0).ok()
}

/// `25/11` of this year, `25/11/2026`, and whether it has a year.
#[must_use]
pub fn date(text: &str, today: Date) -> Option<(Date, bool)> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let number = |n: usize| parts.get(n).and_then(|p| p.parse::<i16>().ok());
    let (day, month) = (i8::try_from(number(0)?).ok()?, i8::try_from(number(1)?).ok()?);
    match parts.len() {
        2 => Some((Date::new(today.year(), month, day).ok()?, false)),
        3 => {
            let year = number(2)?;
            Some((Date::new(if year < 100 { 2000 + year } else { year }, month, day).ok()?, true))
        }
        _ => None,
    }
}

/// A moment as the field takes it back.
#[must_use]
pub fn again(at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_jiff().map(|t| t.to_zoned_datetime(zone.clone()));
    local.map_or_else(String::new, |z| z.strftime("%d/%m/%Y %H:%M").to_string())
}

/// Writing into the past is refused: the page shows what was, and nobody may take it for what is.
///
/// # Errors
/// The refusal, on a page of the past.
pub fn present(reader: &crate::Reader) -> Result<(), Refusal> {
    if reader.as_of.is_some() { Err(Refusal::new(Kind::Conflict, "refusal-as-of")) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_people_write_them() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let now: jiff::Timestamp = "2026-11-24T01:46:00Z".parse().unwrap();
        let now = Timestamp::from_jiff(now);
        let table = [
            ("30", Some("2026-11-24T02:16:00Z"), None),
            ("02:41", Some("2026-11-25T01:41:00Z"), Some("2026-11-24T01:41:00Z")),
            ("03:20", Some("2026-11-24T02:20:00Z"), Some("2026-11-23T02:20:00Z")),
            ("2h47", Some("2026-11-24T01:47:00Z"), Some("2026-11-24T01:47:00Z")),
            ("25/11 08:00", Some("2026-11-25T07:00:00Z"), Some("2025-11-25T07:00:00Z")),
            ("23/11 23:10", Some("2027-11-23T22:10:00Z"), Some("2026-11-23T22:10:00Z")),
            ("25/12/2026 08:00", Some("2026-12-25T07:00:00Z"), Some("2026-12-25T07:00:00Z")),
            ("24:10", None, None),
            ("0", None, None),
            ("soon", None, None),
            ("32/11 10:00", None, None),
        ];
        for (typed, to_come, was) in table {
            let got = moment("due", typed, now, &zone).ok().flatten().map(Timestamp::rfc3339);
            assert_eq!(got.as_deref(), to_come, "{typed} to come");
            let got = stated("stated", typed, now, &zone).ok().flatten().map(|s| s.at.rfc3339());
            assert_eq!(got.as_deref(), was, "{typed} stated");
        }
        assert_eq!((moment("due", " ", now, &zone), stated("stated", "", now, &zone)), (Ok(None), Ok(None)));
    }

    #[test]
    fn a_moment_of_the_calendar_comes_back_as_it_was_given() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let given = calendar("at", "2026-07-21T14:30", &zone).unwrap().unwrap();
        assert_eq!(given.rfc3339(), "2026-07-21T12:30:00Z");
        assert_eq!(calendar_again(given, &zone), "2026-07-21T14:30");
        assert_eq!(calendar("at", "tomorrow", &zone).unwrap_err().field.as_deref(), Some("at"));
    }

    #[test]
    fn numbers_with_or_without_spaces() {
        assert_eq!(whole("n", " 1 250 "), Ok(Some(1250)));
        assert_eq!(whole("n", " "), Ok(None));
        assert!(whole("n", "12,5").is_err());
    }
}
