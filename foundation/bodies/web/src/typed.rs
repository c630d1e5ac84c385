//! What people type into fields, as types: times, numbers, words with their language.

use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;
use kernel::{Lang, Precision, Refusal, Stated, Text, Timestamp, Words};

/// Words in the chosen language, or in that of the page.
pub(crate) fn words(text: &str, chosen: &str, reader: Lang) -> Words {
    Words::new(chosen.parse().unwrap_or(reader), text.trim())
}

/// A short text, where there is one.
pub(crate) fn some(text: &str) -> Option<String> {
    Some(text.trim()).filter(|t| !t.is_empty()).map(str::to_owned)
}

/// A text in French and Dutch as typed; an empty field is a missing language.
pub(crate) fn both(fr: &str, nl: &str) -> Text {
    Text { fr: some(fr), nl: some(nl), en: None }
}

/// A member of a closed list, or a refusal at this field; nothing when the field is empty.
pub(crate) fn code<T>(field: &str, text: &str, of: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => of(text).map(Some).ok_or_else(|| Refusal::unknown_code(field, text)),
    }
}

/// A whole number; nothing when the field is empty.
pub(crate) fn whole(field: &str, text: &str) -> Result<Option<i64>, Refusal> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        return Ok(None);
    }
    digits.parse().map(Some).map_err(|_| Refusal::invalid(field, "refusal-body-number"))
}

/// A day and time as the field gives them (`2026-11-24T14:00`), in the zone of the place; nothing when the field is empty.
pub(crate) fn moment(field: &str, text: &str, zone: &TimeZone) -> Result<Option<Timestamp>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::invalid(field, "refusal-body-moment").with("value", text);
    let local: DateTime = text.replace(' ', "T").parse().map_err(|_| wrong())?;
    let at = zone.to_timestamp(local).map_err(|_| wrong())?;
    Ok(Some(Timestamp::from_jiff(at)))
}

/// The same back into the field.
pub(crate) fn moment_again(at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_jiff().map(|t| zone.to_datetime(t));
    local.map_or_else(String::new, |l| l.strftime("%Y-%m-%dT%H:%M").to_string())
}

/// A time of day (`02:41`, `2h41`, `2.41`) as the latest past one; nothing when the field is empty. A watch may be two minutes
/// ahead.
pub(crate) fn stated(text: &str, now: Timestamp, zone: &TimeZone) -> Result<Option<Stated>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::invalid("stated", "refusal-body-time").with("value", text);
    let parts: Vec<&str> = text.split([':', 'h', 'u', '.']).map(str::trim).collect();
    let [hour, minute] = parts.as_slice() else { return Err(wrong()) };
    let minute = if minute.is_empty() { "0" } else { minute };
    let time = hour.parse().ok().zip(minute.parse().ok()).and_then(|(h, m)| Time::new(h, m, 0, 0).ok());
    let time = time.ok_or_else(wrong)?;
    let mut date = now.to_jiff().map(|t| zone.to_datetime(t).date()).ok_or_else(wrong)?;
    let at = |date: jiff::civil::Date| {
        zone.to_timestamp(date.to_datetime(time)).map(Timestamp::from_jiff).map_err(|_| wrong())
    };
    if at(date)? > now.plus_seconds(120) {
        date = date.yesterday().map_err(|_| wrong())?;
    }
    Ok(Some(Stated { at: at(date)?, precision: Precision::Minute }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone() -> TimeZone {
        TimeZone::get("Europe/Brussels").unwrap()
    }

    fn at(text: &str) -> Timestamp {
        Timestamp::from_jiff(text.parse().unwrap())
    }

    #[test]
    fn a_stated_time_is_the_latest_past_one() {
        let now = at("2026-11-24T01:46:00Z");
        let table = [
            ("02:41", Some("2026-11-24T01:41:00Z")),
            ("2h41", Some("2026-11-24T01:41:00Z")),
            ("2h", Some("2026-11-24T01:00:00Z")),
            ("02:48", Some("2026-11-24T01:48:00Z")),
            ("23.10", Some("2026-11-23T22:10:00Z")),
            ("24:10", None),
            ("soon", None),
        ];
        for (typed, wanted) in table {
            let got = stated(typed, now, &zone()).ok().flatten().map(|s| s.at.rfc3339());
            assert_eq!(got.as_deref(), wanted, "{typed}");
        }
        assert_eq!(stated(" ", now, &zone()), Ok(None));
    }

    #[test]
    fn a_moment_comes_back_as_it_was_given() {
        let given = moment("at", "2026-07-21T14:30", &zone()).unwrap().unwrap();
        assert_eq!(given, at("2026-07-21T12:30:00Z"));
        assert_eq!(moment_again(given, &zone()), "2026-07-21T14:30");
        assert_eq!(moment("at", "tomorrow", &zone()).unwrap_err().field.as_deref(), Some("at"));
    }
}
