//! Which level each period stands at, and why: a pure function of the values and the thresholds.
//!
//! A level is reached once so many periods in a row meet its threshold, and left only when a value lies beyond its margin:
//! between the two it stays as it is. A period without a value breaks a row and changes no level.

use kernel::Timestamp;

use crate::threshold::Threshold;

/// The value of one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// Where the period begins.
    pub start: Timestamp,
    /// Its value.
    pub value: i64,
    /// Whether it is the period right after the one before it in the history.
    pub follows: bool,
}

/// Why a period stands at its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No threshold is met.
    Calm,
    /// Its threshold is met, for so many periods in a row.
    Met {
        /// How many.
        run: u32,
    },
    /// Its threshold is no longer met, but the value has not fallen beyond the margin.
    Margin,
}

/// One period with its level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Where the period begins.
    pub start: Timestamp,
    /// The level as a place in the list of thresholds; nothing below the first.
    pub level: Option<usize>,
    /// Why.
    pub why: Why,
    /// A further level whose threshold is met, and for how many periods so far; more are needed.
    pub nearing: Option<(usize, u32)>,
}

/// The level of each period of a history in order of time. `thresholds` go from the first level to the last.
#[must_use]
pub fn levels(history: &[Sample], thresholds: &[Threshold]) -> Vec<Step> {
    let mut runs = vec![0_u32; thresholds.len()];
    let mut level = None;
    history
        .iter()
        .map(|sample| {
            for (run, threshold) in runs.iter_mut().zip(thresholds) {
                let kept = if sample.follows { *run } else { 0 };
                *run = if threshold.met(sample.value) { kept.saturating_add(1) } else { 0 };
            }
            let rungs = || thresholds.iter().zip(&runs).enumerate();
            let reached = rungs().rev().find(|(_, (t, run))| **run >= t.hold).map(|(n, _)| n);
            let kept = rungs()
                .rev()
                .find(|(n, (t, _))| level.is_some_and(|now| *n <= now) && t.holds(sample.value))
                .map(|(n, _)| n);
            level = reached.max(kept);
            let nearing = rungs().rev().find(|(n, (_, run))| level < Some(*n) && **run > 0);
            let run = level.and_then(|n| runs.get(n)).copied().unwrap_or(0);
            let why = match level {
                None => Why::Calm,
                Some(_) if run > 0 => Why::Met { run },
                Some(_) => Why::Margin,
            };
            Step { start: sample.start, level, why, nearing: nearing.map(|(n, (_, run))| (n, *run)) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use kernel::{Lang, Text, Words};
    use proptest::prelude::*;

    use super::*;
    use crate::threshold::Compare;

    fn threshold(compare: Compare, value: i64, clear: i64, hold: u32) -> Threshold {
        Threshold {
            code: format!("l{value}"),
            names: Text::both("n", "n"),
            compare,
            value,
            clear,
            hold,
            responsible: "head".into(),
            action: Words::new(Lang::Fr, "agir"),
            ground: None,
            verified: false,
        }
    }

    fn history(values: &[Option<i64>]) -> Vec<Sample> {
        let mut follows = false;
        let mut all = Vec::new();
        for (n, value) in (0i64..).zip(values) {
            if let Some(value) = value {
                all.push(Sample { start: Timestamp(n), value: *value, follows });
            }
            follows = value.is_some();
        }
        all
    }

    fn places(values: &[Option<i64>], thresholds: &[Threshold]) -> Vec<usize> {
        levels(&history(values), thresholds).iter().map(|s| s.level.map_or(0, |l| l + 1)).collect()
    }

    #[test]
    fn levels_rise_hold_and_fall() {
        let some = |values: &[i64]| values.iter().copied().map(Some).collect::<Vec<_>>();
        let up = [threshold(Compare::AtLeast, 30, 28, 1), threshold(Compare::AtLeast, 40, 35, 2)];
        // Reached at once; the second only after two in a row; kept within its margin; left beyond it.
        assert_eq!(places(&some(&[29, 30, 28, 27, 41, 42, 36, 34, 27]), &up), [0, 1, 1, 0, 1, 2, 2, 1, 0]);
        // A missing period breaks the row and changes nothing else.
        assert_eq!(places(&[Some(41), None, Some(41), Some(41)], &up), [1, 1, 2]);
        let down = [threshold(Compare::Below, 10, 12, 1)];
        assert_eq!(places(&some(&[10, 9, 12, 13]), &down), [0, 1, 1, 0]);
        assert_eq!(places(&some(&[41, 5]), &[]), [0, 0]);
    }

    #[test]
    fn each_period_says_why() {
        let up = [threshold(Compare::AtLeast, 30, 28, 1), threshold(Compare::Above, 40, 35, 3)];
        let steps = levels(&history(&[Some(1), Some(41), Some(42), Some(29)]), &up);
        assert_eq!(steps[0].why, Why::Calm);
        assert_eq!((steps[2].why, steps[2].nearing), (Why::Met { run: 2 }, Some((1, 2))));
        assert_eq!((steps[3].level, steps[3].why, steps[3].nearing), (Some(0), Why::Margin, None));
    }

    fn ladder() -> impl Strategy<Value = Vec<Threshold>> {
        prop::collection::vec((1i64..20, 0i64..30, 1u32..4), 1..5).prop_map(|rungs| {
            let mut value = 0;
            rungs
                .into_iter()
                .map(|(step, margin, hold)| {
                    value += step;
                    threshold(Compare::AtLeast, value, value - margin, hold)
                })
                .collect()
        })
    }

    proptest! {
        /// Nothing flaps: a level is only reached by as many values in a row as it asks for, and only left by a value beyond
        /// its margin; in between it stays.
        #[test]
        fn a_level_changes_only_for_a_reason(
            ladder in ladder(),
            values in prop::collection::vec(prop::option::weighted(0.9, -40i64..90), 1..60),
        ) {
            let history = history(&values);
            let steps = levels(&history, &ladder);
            prop_assert_eq!(steps.len(), history.len());
            let mut before: Option<usize> = None;
            for (n, step) in steps.iter().enumerate() {
                if step.level > before {
                    let rung = &ladder[step.level.unwrap()];
                    let hold = usize::try_from(rung.hold).unwrap();
                    prop_assert!(n + 1 >= hold);
                    let row = &history[n + 1 - hold..=n];
                    prop_assert!(row.iter().all(|s| rung.met(s.value)));
                    prop_assert!(row.iter().skip(1).all(|s| s.follows));
                }
                if step.level < before {
                    prop_assert!(!ladder[before.unwrap()].holds(history[n].value));
                }
                before = step.level;
            }
        }

        /// A value that swings between margin and threshold after a level was reached never moves it.
        #[test]
        fn swinging_within_the_margin_changes_nothing(
            swings in prop::collection::vec(any::<bool>(), 1..40), margin in 1i64..20,
        ) {
            let one = [threshold(Compare::AtLeast, 50, 50 - margin, 1)];
            let values: Vec<_> =
                std::iter::once(50).chain(swings.iter().map(|up| if *up { 50 } else { 50 - margin })).map(Some).collect();
            prop_assert!(places(&values, &one).iter().all(|l| *l == 1));
        }
    }
}
