//! How many lines of a report are no longer right, and how many of an issued one have grown old: not the same thing.

use serde::Serialize;
use situation::report::Amber;

/// An age as people say it: the text key of its unit behind `report-age-`, and how many.
pub(crate) type Age = (&'static str, i64);

/// Lines of a report, by what is to be said of them.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Counts {
    /// No longer right.
    pub(crate) wrong: usize,
    /// Right when they were issued, and too old to be relied on now.
    pub(crate) older: Option<Older>,
}

/// How many lines are older than what.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Older {
    n: usize,
    age: Age,
}

impl Counts {
    pub(crate) fn of(ambers: &[Option<Amber>]) -> Self {
        let all = || ambers.iter().flatten();
        let n = all().filter(|a| a.older.is_some()).count();
        Self {
            wrong: all().count().saturating_sub(n),
            older: all().find_map(|a| a.older).map(|minutes| Older { n, age: age(minutes) }),
        }
    }
}

impl Older {
    pub(crate) const fn sample() -> Self {
        Self { n: 2, age: ("hours", 1) }
    }
}

/// In the largest unit that it is a whole number of.
pub(crate) const fn age(minutes: i64) -> Age {
    match minutes {
        m if m % 1440 == 0 => ("days", m / 1440),
        m if m % 60 == 0 => ("hours", m / 60),
        m => ("minutes", m),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_said_in_its_largest_whole_unit() {
        assert_eq!(
            [60, 90, 120, 20160].map(age),
            [("hours", 1), ("minutes", 90), ("hours", 2), ("days", 14)]
        );
    }
}
