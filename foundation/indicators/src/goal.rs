//! Where a figure came from and where it is to go: baseline, target, and how far it is, in words that need no colour.

use jiff::civil::Date;
use kernel::{Refusal, Words, at_most};
use serde::{Deserialize, Serialize};

use crate::definition::Direction;
use crate::{Facts, number};

/// Where it stood at the beginning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    /// The value, in the unit's smallest step.
    pub value: i64,
    /// On which day.
    pub on: Date,
    /// Where that is written.
    pub source: Words,
}

/// Where it is to stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// The value, in the unit's smallest step.
    pub value: i64,
    /// By which day.
    pub by: Date,
    /// Where that is written.
    pub source: Words,
    /// Who decided it.
    pub decided: Words,
}

/// Both; either may be absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Where it stood.
    #[serde(default)]
    pub baseline: Option<Baseline>,
    /// Where it is to stand.
    #[serde(default)]
    pub target: Option<Target>,
}

kernel::coded! {
    /// How far a figure is on its way.
    Way {
        /// No target was set.
        Open = "open",
        /// There is no value yet.
        Unknown = "unknown",
        /// It is there.
        Reached = "reached",
        /// It is on its way.
        Partway = "partway",
        /// It stands where it stood.
        Still = "still",
        /// It went the other way.
        Away = "away",
        /// It is not there, and nobody knows from where it came.
        Short = "short",
    }
}

/// How far a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// In a word.
    pub way: Way,
    /// What part of the way it has gone, percent, rounded down; where it is partway.
    pub percent: Option<i64>,
    /// How much is left, in the unit's smallest step.
    pub left: Option<i64>,
}

impl Goal {
    /// How far a value is on the way from the baseline to the target.
    #[must_use]
    pub fn progress(&self, last: Option<i64>, direction: Direction) -> Progress {
        let plain = |way| Progress { way, percent: None, left: None };
        let Some(target) = self.target.as_ref().map(|t| t.value) else { return plain(Way::Open) };
        let Some(last) = last else { return plain(Way::Unknown) };
        let left = Some(target.abs_diff(last)).and_then(|n| i64::try_from(n).ok());
        let from = self.baseline.as_ref().map(|b| b.value).filter(|b| *b != target);
        let reached = match from {
            Some(from) if target > from => last >= target,
            Some(_) => last <= target,
            None => match direction {
                Direction::UpIsGood => last >= target,
                Direction::UpIsBad => last <= target,
                Direction::Neutral => last == target,
            },
        };
        if reached {
            return plain(Way::Reached);
        }
        let Some(from) = from else { return Progress { way: Way::Short, percent: None, left } };
        // Values are far smaller than what overflows here.
        let (gone, whole) = (i128::from(last) - i128::from(from), i128::from(target) - i128::from(from));
        let percent = i64::try_from((gone * 100).div_euclid(whole)).unwrap_or(0);
        match (gone == 0, gone.signum() == whole.signum()) {
            (true, _) => Progress { way: Way::Still, percent: None, left },
            (false, true) => Progress { way: Way::Partway, percent: Some(percent), left },
            (false, false) => Progress { way: Way::Away, percent: None, left },
        }
    }

    pub(crate) fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        let range = |field: &str, value: i64| {
            if value.unsigned_abs() > number::MOST.unsigned_abs() {
                return Err(Refusal::invalid(field, "refusal-indicator-value-range"));
            }
            Ok(())
        };
        if let Some(b) = &self.baseline {
            range("baseline", b.value)?;
            b.source.required("baseline-source", facts.limits.short)?;
        }
        if let Some(t) = &self.target {
            range("target", t.value)?;
            t.source.required("target-source", facts.limits.short)?;
            t.decided.required("decided", facts.limits.short)?;
        }
        if let (Some(b), Some(t)) = (&self.baseline, &self.target)
            && t.by <= b.on
        {
            return Err(Refusal::invalid("target-by", "refusal-indicator-target-before"));
        }
        Ok(())
    }
}

/// Words that may be there, within the limit.
pub(crate) fn within(field: &str, words: Option<&Words>, most: usize) -> Result<(), Refusal> {
    words.map_or(Ok(()), |w| at_most(field, &w.text, most))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Lang;

    fn goal(baseline: Option<i64>, target: Option<i64>) -> Goal {
        let words = || Words::new(Lang::Fr, "note");
        let day = |text: &str| text.parse::<Date>().unwrap();
        Goal {
            baseline: baseline.map(|value| Baseline { value, on: day("2020-12-31"), source: words() }),
            target: target.map(|value| Target {
                value,
                by: day("2024-12-31"),
                source: words(),
                decided: words(),
            }),
        }
    }

    #[test]
    fn how_far_it_is() {
        let table = [
            (None, None, Some(5), Way::Open, None, None),
            (None, Some(10), None, Way::Unknown, None, None),
            (Some(100), Some(60), Some(84), Way::Partway, Some(40), Some(24)),
            (Some(100), Some(60), Some(60), Way::Reached, None, None),
            (Some(100), Some(60), Some(55), Way::Reached, None, None),
            (Some(100), Some(60), Some(100), Way::Still, None, Some(40)),
            (Some(100), Some(60), Some(110), Way::Away, None, Some(50)),
            (Some(0), Some(3), Some(2), Way::Partway, Some(66), Some(1)),
            (Some(0), Some(300), Some(1), Way::Partway, Some(0), Some(299)),
            (None, Some(60), Some(84), Way::Short, None, Some(24)),
            (None, Some(60), Some(50), Way::Reached, None, None),
            // A figure that is to stay where it is.
            (Some(60), Some(60), Some(61), Way::Short, None, Some(1)),
        ];
        for (from, to, last, way, percent, left) in table {
            let found = goal(from, to).progress(last, Direction::UpIsBad);
            assert_eq!(found, Progress { way, percent, left }, "{from:?} {to:?} {last:?}");
        }
        assert_eq!(goal(None, Some(60)).progress(Some(84), Direction::UpIsGood).way, Way::Reached);
        assert_eq!(goal(None, Some(60)).progress(Some(84), Direction::Neutral).way, Way::Short);
    }
}
