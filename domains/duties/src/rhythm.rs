//! How often a duty falls due: in every period of some months, on a day of every year, or some time after (or before) an event.

use jiff::civil::Date;
use kernel::Text;
use serde::{Deserialize, Serialize};

/// Longest period in months: ten years.
pub const MOST_MONTHS: u32 = 120;
/// Longest term, in its own unit.
pub const MOST_AMOUNT: u32 = 1_000;

/// When a duty falls due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rhythm {
    /// Once in every period of some months: by the last day of each.
    Every(Every),
    /// Every year by a day.
    Yearly(Yearly),
    /// Counted from an event: it has no dates of its own.
    Term(Term),
}

/// Periods of some months, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Every {
    /// How long a period is.
    pub months: u32,
    /// The first day of some period: the first of a month.
    pub from: Date,
}

/// A day of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Yearly {
    /// The month, 1 to 12.
    pub month: i8,
    /// The day in it.
    pub day: Day,
    /// It may be done from so many months before the end of that month on, where the source names a quarter or a half-year.
    #[serde(default)]
    pub within: Option<u32>,
}

/// A day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Day {
    /// The 1st to the 31st; a month must have it in every year.
    Number(i8),
    /// The last.
    Last,
    /// The nth of a day of the week: the first Thursday.
    Weekday(Nth),
}

/// The nth of a day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nth {
    /// 1 to 4; every month has so many.
    pub nth: i8,
    /// 1 is Monday, 7 is Sunday.
    pub weekday: i8,
}

kernel::coded! {
    /// What a term is counted in.
    Unit {
        /// Days.
        Day = "day",
        /// Weeks.
        Week = "week",
        /// Months.
        Month = "month",
        /// Years.
        Year = "year",
        /// Calendar years: by the end of the first one after the event's.
        CalendarYear = "calendar-year",
    }
}

kernel::coded! {
    /// On which side of the event a term lies.
    Side {
        /// At the latest so long after it.
        After = "after",
        /// At the latest so long before it.
        Before = "before",
    }
}

/// A term counted from an event. Of nothing: at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
    /// Before or after.
    pub side: Side,
    /// The event, as it stands in a sentence: "a complete request".
    pub event: Text,
}

kernel::coded! {
    /// Where a date moves that is no working day.
    Off {
        /// To the working day before.
        Before = "before",
        /// To the working day after.
        After = "after",
    }
}

impl Rhythm {
    /// Whether it has dates of its own.
    #[must_use]
    pub const fn recurs(&self) -> bool {
        !matches!(self, Self::Term(_))
    }

    /// Whether it leads anywhere; otherwise the name of what is wrong.
    ///
    /// # Errors
    /// Which part of it does not.
    pub fn sound(&self) -> Result<(), &'static str> {
        match self {
            Self::Every(e) if e.months == 0 || e.months > MOST_MONTHS => Err("months"),
            Self::Every(e) if e.from.day() != 1 => Err("from"),
            Self::Yearly(y) if !(1..=12).contains(&y.month) => Err("month"),
            Self::Yearly(y) if y.within.is_some_and(|n| n == 0 || n > 12) => Err("within"),
            Self::Yearly(y) => y.day.sound(y.month),
            Self::Term(t) if t.amount > MOST_AMOUNT => Err("amount"),
            // Before an event, "at once" means nothing, and the year it lies in is not over yet.
            Self::Term(t) if t.side == Side::Before && (t.amount == 0 || t.unit == Unit::CalendarYear) => {
                Err("amount")
            }
            Self::Every(_) | Self::Term(_) => Ok(()),
        }
    }

    /// The same as a recurrence rule of iCalendar (RFC 5545), where it is one that calendar programs take in: Outlook knows nothing that
    /// comes back after a hundred months (MS-OXCICAL, 2.1.3.2.1.2).
    #[must_use]
    pub fn recurrence(&self) -> Option<String> {
        match self {
            Self::Every(e) if e.months > 99 => None,
            Self::Every(e) => Some(format!("FREQ=MONTHLY;INTERVAL={};BYMONTHDAY=-1", e.months)),
            Self::Yearly(y) => {
                let day = match y.day {
                    Day::Number(n) => format!("BYMONTHDAY={n}"),
                    // By its number, which is the same each year: fewer programs count from the end.
                    Day::Last => match Date::new(2027, y.month, 1).map(Date::days_in_month) {
                        Ok(last) if last > 28 => format!("BYMONTHDAY={last}"),
                        _ => "BYMONTHDAY=-1".to_owned(),
                    },
                    Day::Weekday(w) => format!("BYDAY={}{}", w.nth, w.letters()?),
                };
                Some(format!("FREQ=YEARLY;BYMONTH={};{day}", y.month))
            }
            Self::Term(_) => None,
        }
    }
}

impl Day {
    fn sound(self, month: i8) -> Result<(), &'static str> {
        let fits = match self {
            // A year without a 29th of February.
            Self::Number(n) => Date::new(2027, month, n).is_ok(),
            Self::Last => true,
            Self::Weekday(w) => (1..=4).contains(&w.nth) && (1..=7).contains(&w.weekday),
        };
        if fits { Ok(()) } else { Err("day") }
    }
}

impl Nth {
    fn letters(self) -> Option<&'static str> {
        const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
        DAYS.get(usize::try_from(self.weekday.checked_sub(1)?).ok()?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn yearly(month: i8, day: Day) -> Rhythm {
        Rhythm::Yearly(Yearly { month, day, within: None })
    }

    fn term(amount: u32, unit: Unit, side: Side) -> Rhythm {
        Rhythm::Term(Term { amount, unit, side, event: Text::both("x", "x") })
    }

    #[test]
    fn what_leads_nowhere_is_named() {
        let every = |months, from| Rhythm::Every(Every { months, from });
        let table = [
            (every(3, date(2026, 1, 1)), Ok(())),
            (every(0, date(2026, 1, 1)), Err("months")),
            (every(121, date(2026, 1, 1)), Err("months")),
            (every(3, date(2026, 1, 2)), Err("from")),
            (yearly(2, Day::Number(28)), Ok(())),
            (yearly(2, Day::Number(29)), Err("day")),
            (yearly(13, Day::Last), Err("month")),
            (yearly(10, Day::Weekday(Nth { nth: 5, weekday: 4 })), Err("day")),
            (yearly(10, Day::Weekday(Nth { nth: 1, weekday: 8 })), Err("day")),
            (Rhythm::Yearly(Yearly { month: 12, day: Day::Last, within: Some(0) }), Err("within")),
            (term(0, Unit::Day, Side::After), Ok(())),
            (term(0, Unit::Day, Side::Before), Err("amount")),
            (term(1, Unit::CalendarYear, Side::Before), Err("amount")),
            (term(1_001, Unit::Day, Side::After), Err("amount")),
        ];
        for (rhythm, wanted) in table {
            assert_eq!(rhythm.sound(), wanted, "{rhythm:?}");
        }
    }

    #[test]
    fn rules_for_calendars_of_others() {
        let table = [
            (
                Rhythm::Every(Every { months: 4, from: date(2026, 1, 1) }),
                Some("FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=-1"),
            ),
            (Rhythm::Every(Every { months: 100, from: date(2026, 1, 1) }), None),
            (yearly(12, Day::Last), Some("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31")),
            (yearly(6, Day::Last), Some("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30")),
            (yearly(2, Day::Last), Some("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1")),
            (yearly(3, Day::Number(15)), Some("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15")),
            (yearly(10, Day::Weekday(Nth { nth: 1, weekday: 4 })), Some("FREQ=YEARLY;BYMONTH=10;BYDAY=1TH")),
            (term(8, Unit::Day, Side::After), None),
        ];
        for (rhythm, wanted) in table {
            assert_eq!(rhythm.recurrence().as_deref(), wanted);
        }
    }

    #[test]
    fn a_rhythm_travels_as_it_is_written_in_the_profile() {
        let written = serde_json::json!({ "yearly": { "month": 12, "day": "last", "within": 3 } });
        let read: Rhythm = serde_json::from_value(written.clone()).unwrap();
        assert_eq!(read, Rhythm::Yearly(Yearly { month: 12, day: Day::Last, within: Some(3) }));
        assert_eq!(serde_json::to_value(&read).unwrap(), written);
        let thursday = serde_json::json!({ "yearly": { "month": 10, "day": { "weekday": { "nth": 1, "weekday": 4 } } } });
        assert!(serde_json::from_value::<Rhythm>(thursday).is_ok());
    }
}
