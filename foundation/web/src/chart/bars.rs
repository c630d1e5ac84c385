//! Bars beside each other: the same figure in several places.

use serde::Serialize;

use super::Scale;

/// A value with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Whose it is.
    pub label: String,
    /// How much.
    pub value: i64,
    /// How much, as written.
    pub text: String,
    /// Whether it is not sure: drawn hollow.
    pub hollow: bool,
    /// Its tone; empty for none.
    pub tone: &'static str,
}

/// A bar with its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Placed {
    /// Whose it is.
    pub label: String,
    /// How much, as written.
    pub text: String,
    /// Left end.
    pub x: i64,
    /// Upper end.
    pub y: i64,
    /// Width.
    pub width: i64,
    /// Whether it is hollow.
    pub hollow: bool,
    /// Its tone.
    pub tone: &'static str,
}

/// Bars with their places, one a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bars {
    /// Beginning of the ids of its parts.
    pub id: String,
    /// Title.
    pub title: String,
    /// Width of the whole.
    pub width: i64,
    /// Height of the whole.
    pub height: i64,
    /// Where the bars begin: nought.
    pub zero: i64,
    /// The rows.
    pub rows: Vec<Placed>,
}

const WIDTH: i64 = 560;
const LABELS: i64 = 170;
const VALUES: i64 = 90;
const ROW: i64 = 24;

/// Draws bars from nought, to the right for what is more and to the left for what is less.
#[must_use]
pub fn bars(id: impl Into<String>, title: impl Into<String>, of: &[Bar]) -> Bars {
    let low = of.iter().map(|b| b.value).min().unwrap_or(0).min(0);
    let high = of.iter().map(|b| b.value).max().unwrap_or(0).max(0);
    // Where all are nought, the line of nought stands at the left.
    let x = Scale { values: (low, high.max(low.saturating_add(1))), places: (LABELS, WIDTH - VALUES) };
    let zero = x.place(0);
    let rows = (0i64..).zip(of).map(|(n, bar)| {
        let end = x.place(bar.value);
        Placed {
            label: bar.label.clone(),
            text: bar.text.clone(),
            x: zero.min(end),
            y: n * ROW + 4,
            width: (end - zero).abs().max(1),
            hollow: bar.hollow,
            tone: bar.tone,
        }
    });
    let rows: Vec<Placed> = rows.collect();
    let height = i64::try_from(rows.len()).unwrap_or(0) * ROW + 4;
    Bars { id: id.into(), title: title.into(), width: WIDTH, height, zero, rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(value: i64) -> Bar {
        Bar { label: "a".into(), value, text: value.to_string(), hollow: false, tone: "" }
    }

    fn places(values: &[i64]) -> (i64, Vec<(i64, i64)>) {
        let chart = bars("b", "t", &values.iter().map(|v| bar(*v)).collect::<Vec<_>>());
        (chart.zero, chart.rows.iter().map(|r| (r.x, r.width)).collect())
    }

    #[test]
    fn bars_begin_at_nought() {
        assert_eq!(places(&[0, 50, 100]), (170, vec![(170, 1), (170, 150), (170, 300)]));
        assert_eq!(places(&[-50, 100]), (270, vec![(170, 100), (270, 200)]));
        assert_eq!(places(&[0, 0]), (170, vec![(170, 1), (170, 1)]));
        let chart = bars("b", "t", &[bar(1), bar(2)]);
        assert_eq!((chart.height, chart.rows[1].y), (52, 28));
        assert_eq!(bars("b", "t", &[]).height, 4);
    }
}
