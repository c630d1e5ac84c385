//! Days on which nobody meets: weekends and public holidays, those that move with Easter among them.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use profile::Holiday;

/// Days that are looked at for the next working day: no place has more days off in a row.
const AHEAD: i64 = 30;

/// The public holidays of a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Holidays(pub Vec<Holiday>);

impl Holidays {
    /// The holiday on this day.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&Holiday> {
        self.0.iter().find(|holiday| falls(holiday, day.year()) == Some(day))
    }
    /// Whether people work on this day.
    #[must_use]
    pub fn works(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && self.on(day).is_none()
    }
    /// This day, or the first after it on which people work.
    #[must_use]
    pub fn working(&self, day: Date) -> Option<Date> {
        day.series(1.day()).take(usize::try_from(AHEAD).unwrap_or(30)).find(|d| self.works(*d))
    }
    /// The holidays of a year in order, with the day on which each falls.
    #[must_use]
    pub fn of_year(&self, year: i16) -> Vec<(Date, &Holiday)> {
        let mut all: Vec<_> = self.0.iter().filter_map(|h| Some((falls(h, year)?, h))).collect();
        all.sort_by_key(|(day, _)| *day);
        all
    }
}

fn falls(holiday: &Holiday, year: i16) -> Option<Date> {
    match (holiday.month, holiday.day, holiday.easter) {
        (Some(month), Some(day), _) => Date::new(year, month, day).ok(),
        (_, _, Some(days)) => easter(year)?.checked_add(i64::from(days).days()).ok(),
        _ => None,
    }
}

/// Easter Sunday of the Gregorian calendar: the Sunday after the full moon of the church on or after 21 March, by the rule of
/// Meeus, Jones and Butcher.
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Text;

    fn holiday(code: &str, month: Option<i8>, day: Option<i8>, easter: Option<i32>) -> Holiday {
        Holiday {
            code: code.into(),
            names: Text::both(code, code),
            month,
            day,
            easter,
            source: "inventé".into(),
        }
    }

    #[test]
    fn easter_falls_where_it_fell() {
        for day in
            ["2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"]
        {
            let day: Date = day.parse().unwrap();
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn the_next_working_day_passes_over_weekends_and_holidays() {
        let all = Holidays(vec![
            holiday("christmas", Some(12), Some(25), None),
            holiday("easter-monday", None, None, Some(1)),
        ]);
        for (from, to) in [
            ("2026-04-04", "2026-04-07"),
            ("2026-12-25", "2026-12-28"),
            ("2026-12-24", "2026-12-24"),
            ("2026-04-06", "2026-04-07"),
        ] {
            assert_eq!(all.working(from.parse().unwrap()), Some(to.parse().unwrap()), "{from}");
        }
        let year: Vec<String> = all.of_year(2027).iter().map(|(d, h)| format!("{d} {}", h.code)).collect();
        assert_eq!(year, ["2027-03-29 easter-monday", "2027-12-25 christmas"]);
    }
}
