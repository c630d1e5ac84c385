//! What people type into fields, as types: times, numbers, words with their language.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Lang, Precision, Refusal, Stated, Timestamp};
use situation::line::{FigureWords, HeadWords, Reading, parse};
use situation::text::{Words, guess_lang};
use web::{Known, Typed, fields};

pub(crate) use web::fields::{code, present, some};

/// Whether a form left this one of the fields that say what they show as it was shown.
pub(crate) fn left(typed: &Typed, fields: &[Known], field: &str) -> bool {
    fields.iter().find(|(name, _)| *name == field).is_some_and(|known| typed.left(known))
}

/// Words in the chosen language, or in the one that they seem to be in.
pub(crate) fn words(text: &str, chosen: &str, reader: Lang) -> Words {
    let text = text.trim();
    let lang = chosen.parse().unwrap_or_else(|_| guess_lang(text, reader));
    Words::new(lang, text)
}

/// Words, where there are any.
pub(crate) fn some_words(text: &str, reader: Lang) -> Option<Words> {
    Some(words(text, "", reader)).filter(|w| !w.is_blank())
}

/// A whole number, with the spaces and points that people set between thousands.
pub(crate) fn whole(field: &str, text: &str) -> Result<i64, Refusal> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && !".'’".contains(*c)).collect();
    digits.parse().map_err(|_| Refusal::invalid(field, "refusal-figure-number"))
}

/// A stated time: `02:41` (the latest past one), `24/11 02:41`, `24/11/2026 02:41`. Nothing when the field is empty.
pub(crate) fn stated(text: &str, now: Timestamp, zone: &TimeZone) -> Result<Option<Stated>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::invalid("stated", "refusal-stated-time").with("value", text);
    let (day, time) = text.rsplit_once(' ').map_or(("", text), |(day, time)| (day.trim(), time));
    let (figures, heads) = (FigureWords::default(), HeadWords::default());
    let reading = Reading { now, zone, lang: Lang::En, figures: &figures, heads: &heads };
    let clock = parse(&format!("@{}", time.trim_start_matches('@')), &reading).stated.ok_or_else(wrong)?;
    if day.is_empty() {
        return Ok(Some(clock));
    }
    let local = |at: Timestamp| at.to_jiff().map(|t| t.to_zoned_datetime(zone.clone()));
    let (here, said) = (local(now).ok_or_else(wrong)?, local(clock.at).ok_or_else(wrong)?);
    let date = date(day, here.date()).ok_or_else(wrong)?;
    let at = zone.to_timestamp(date.to_datetime(said.time())).map_err(|_| wrong())?;
    Ok(Some(Stated { at: Timestamp::from_jiff(at), precision: clock.precision }))
}

/// A stated time within words: `@02:41`, `dit à 14h32`, `gezegd om 14.32`, `said at 14:32`.
pub(crate) fn stated_in(words: &str, now: Timestamp, zone: &TimeZone) -> Option<Stated> {
    let (figures, heads) = (FigureWords::default(), HeadWords::default());
    parse(words, &Reading { now, zone, lang: Lang::En, figures: &figures, heads: &heads }).stated
}

/// Whether a number stands in these words by itself.
pub(crate) fn has_number(words: &str, n: i64) -> bool {
    let n = n.to_string();
    words.split_whitespace().any(|word| word.trim_matches(|c: char| !c.is_alphanumeric()) == n)
}

/// These words with another number, where the old one stands in them exactly once, by itself.
pub(crate) fn with_number(words: &str, old: i64, new: i64) -> Option<String> {
    let is_old = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()) == old.to_string();
    let pieces: Vec<&str> = words.split_inclusive(char::is_whitespace).collect();
    // "1 234" is one number in two words.
    let digits = |at: Option<usize>| {
        let word = at.and_then(|at| pieces.get(at)).map_or("", |w| w.trim());
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
    };
    let mut found = (0..pieces.len()).filter(|at| pieces.get(*at).is_some_and(|word| is_old(word)));
    let (at, None) = (found.next()?, found.next()) else { return None };
    if digits(at.checked_sub(1)) || digits(at.checked_add(1)) {
        return None;
    }
    let change = |(n, word): (usize, &&str)| {
        if n == at { word.replacen(&old.to_string(), &new.to_string(), 1) } else { (*word).to_owned() }
    };
    Some(pieces.iter().enumerate().map(change).collect())
}

/// `24/11`, `24-11`, `24/11/2026`; without a year the latest past one.
fn date(text: &str, today: Date) -> Option<Date> {
    match fields::date(text, today)? {
        (date, has_year) if has_year || date <= today => Some(date),
        (date, _) => Date::new(today.year() - 1, date.month(), date.day()).ok(),
    }
}

/// The first instant of a day as a date field gives it (`2026-11-24`), or of the day after.
pub(crate) fn day(
    field: &str,
    text: &str,
    zone: &TimeZone,
    after: bool,
) -> Result<Option<Timestamp>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || Refusal::invalid(field, "refusal-stated-time").with("value", text);
    let date: Date = text.parse().map_err(|_| wrong())?;
    let date = if after { date.tomorrow().map_err(|_| wrong())? } else { date };
    let at = zone.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).map_err(|_| wrong())?;
    Ok(Some(Timestamp::from_jiff(at)))
}

/// A stated time as the field takes it back.
pub(crate) fn stated_again(stated: Stated, zone: &TimeZone) -> String {
    if stated.precision != Precision::Second {
        return fields::again(stated.at, zone);
    }
    let local = stated.at.to_jiff().map(|t| t.to_zoned_datetime(zone.clone()));
    local.map_or_else(String::new, |z| z.strftime("%d/%m/%Y %H:%M:%S").to_string())
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
            ("02:41", Some("2026-11-24T01:41:00Z")),
            ("@2h41", Some("2026-11-24T01:41:00Z")),
            ("23:10", Some("2026-11-23T22:10:00Z")),
            ("23/11 23:10", Some("2026-11-23T22:10:00Z")),
            ("1-7-2026 14.30", Some("2026-07-01T12:30:00Z")),
            ("25/12 08:00", Some("2025-12-25T07:00:00Z")),
            ("24:10", None),
            ("soon", None),
            ("32/11 10:00", None),
        ];
        for (typed, wanted) in table {
            let got = stated(typed, now, &zone).ok().flatten().map(|s| s.at.rfc3339());
            assert_eq!(got.as_deref(), wanted, "{typed}");
        }
        assert_eq!(stated(" ", now, &zone), Ok(None));
    }

    #[test]
    fn another_number_takes_the_place_of_one_that_stands_there_once() {
        let table = [
            ("3 blessés", Some("7 blessés")),
            ("blessés : (3), dit le Dir-Med", Some("blessés : (7), dit le Dir-Med")),
            ("±3 blessés\nà D3, 13 évacués", Some("±7 blessés\nà D3, 13 évacués")),
            ("3 blessés, dont 3 graves", None),
            ("trois blessés", None),
            ("3 456 évacués", None),
            ("12 3 évacués", None),
            ("2,3 km et 3:10", None),
        ];
        for (words, wanted) in table {
            assert_eq!(with_number(words, 3, 7).as_deref(), wanted, "{words}");
        }
    }

    #[test]
    fn a_number_by_itself_is_found_in_words() {
        for words in ["3 blessés", "à D3, 13 évacués, (3)", "±3"] {
            assert!(has_number(words, 3), "{words}");
        }
        for words in ["trois blessés", "à D3", "13 blessés", ""] {
            assert!(!has_number(words, 3), "{words}");
        }
    }

    #[test]
    fn numbers_with_thousands() {
        assert_eq!(whole("figure", "1 234"), Ok(1234));
        assert_eq!(whole("figure", "1.234"), Ok(1234));
        assert!(whole("figure", "about 3").is_err());
    }
}
