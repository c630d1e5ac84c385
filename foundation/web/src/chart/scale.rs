//! From values to places, and round numbers for an axis.

/// A straight scale from values to places; a larger value may lie further up, at a smaller y.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// The values at both ends, the smaller first.
    pub values: (i64, i64),
    /// Their places.
    pub places: (i64, i64),
}

impl Scale {
    /// Where a value lies, to the nearest unit; in the middle when all values are the same.
    #[must_use]
    pub fn place(self, value: i64) -> i64 {
        let ((from, to), (start, end)) = (self.values, self.places);
        let span = i128::from(to) - i128::from(from);
        let room = i128::from(end) - i128::from(start);
        if span == 0 {
            return start + (end - start) / 2;
        }
        let exact = (i128::from(value) - i128::from(from)) * room;
        let nearest = (exact * 2 + span).div_euclid(span * 2);
        i64::try_from(i128::from(start) + nearest).unwrap_or(end)
    }
}

/// Round numbers that span the values from `low` to `high`, about `most` of them: steps of 1, 2 or 5 times a power of ten.
#[must_use]
pub fn ticks(low: i64, high: i64, most: i64) -> Vec<i64> {
    let (low, high) = (low.min(high), low.max(high));
    let span = (i128::from(high) - i128::from(low)).max(1);
    let wanted = (span + i128::from(most.max(2)) - 2) / (i128::from(most.max(2)) - 1);
    let step = rounded(wanted.max(1));
    let first = i128::from(low).div_euclid(step) * step;
    let mut all = Vec::new();
    let mut at = first;
    loop {
        all.push(i64::try_from(at).unwrap_or(high));
        if at >= i128::from(high) || all.len() > 50 {
            return all;
        }
        at += step;
    }
}

/// The next round number.
fn rounded(wanted: i128) -> i128 {
    let mut power = 1;
    while power * 10 <= wanted {
        power *= 10;
    }
    [1, 2, 5, 10].into_iter().map(|n| n * power).find(|n| *n >= wanted).unwrap_or(power * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_find_their_places() {
        let up = Scale { values: (0, 100), places: (248, 16) };
        assert_eq!([0, 50, 100, 25, 120].map(|v| up.place(v)), [248, 132, 16, 190, -30]);
        let fine = Scale { values: (0, 3), places: (0, 10) };
        assert_eq!([1, 2, -1].map(|v| fine.place(v)), [3, 7, -3]);
        assert_eq!(Scale { values: (7, 7), places: (10, 20) }.place(7), 15);
        let huge = Scale { values: (i64::MIN, i64::MAX), places: (0, 1000) };
        assert_eq!((huge.place(i64::MIN), huge.place(i64::MAX), huge.place(0)), (0, 1000, 500));
    }

    #[test]
    fn an_axis_has_round_numbers() {
        assert_eq!(ticks(0, 100, 6), [0, 20, 40, 60, 80, 100]);
        assert_eq!(ticks(3, 97, 6), [0, 20, 40, 60, 80, 100]);
        assert_eq!(ticks(-7, 12, 5), [-10, -5, 0, 5, 10, 15]);
        assert_eq!(ticks(41, 43, 5), [41, 42, 43]);
        assert_eq!(ticks(5, 5, 5), [5]);
        assert_eq!(ticks(0, 1_234_567, 5), [0, 500_000, 1_000_000, 1_500_000]);
        for (low, high) in [(i64::MIN, i64::MAX), (-1, 1), (0, 7), (999, 1001)] {
            let all = ticks(low, high, 6);
            assert!(all.len() <= 8 && all.first() <= Some(&low.max(all[0])), "{all:?}");
        }
    }
}
