//! Two lanes, one beneath the other: the night that was, and the exercise, from the same beginning.

use std::collections::BTreeMap;

use exercise::gaps::Gap;
use serde::Serialize;

/// Width of the field in units of the `viewBox`, and where it begins.
const WIDTH: i64 = 640;
const LEFT: i64 = 110;
/// Height of a lane, and where the first begins.
const LANE: i64 = 60;
const TOP: i64 = 18;
/// Fewer minutes than this are not stretched over the whole width.
const LEAST: i64 = 10;
/// Minutes between two ticks: what people count in.
const STEPS: &[i64] = &[1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440];
/// Most steps of the axis.
const MOST_STEPS: i64 = 6;
/// How far above the lane a number stands, and how much further where another would lie beneath it.
const ABOVE: i64 = 13;
const ROW: i64 = 12;
/// Most rows of numbers above a lane.
const ROWS: usize = 3;
/// Width of a letter.
const LETTER: i64 = 7;

/// A mark on a lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Mark {
    pub(crate) x: i64,
    pub(crate) y: i64,
    /// Which objectives.
    pub(crate) names: String,
    /// Where their numbers stand.
    pub(crate) label_y: i64,
    /// Minutes after the beginning.
    pub(crate) minutes: i64,
    /// Whether it came too late, for one of them at least.
    pub(crate) late: bool,
}

/// The picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Lanes {
    pub(crate) width: i64,
    pub(crate) height: i64,
    pub(crate) left: i64,
    pub(crate) right: i64,
    /// Middle of either lane: real, played.
    pub(crate) lanes: [i64; 2],
    pub(crate) real: Vec<Mark>,
    pub(crate) played: Vec<Mark>,
    /// Minutes at the axis: where, and which.
    pub(crate) ticks: Vec<(i64, i64)>,
}

/// Lays them out; nothing when there is nothing to show.
pub(crate) fn lanes(gaps: &[Gap]) -> Option<Lanes> {
    let longest = gaps.iter().flat_map(|g| [g.real, g.played]).flatten().max()?.max(LEAST);
    let x = |minutes: i64| LEFT + minutes.clamp(0, longest) * WIDTH / longest;
    let middle = |lane: i64| TOP + lane * LANE + LANE / 2;
    let step = STEPS.iter().copied().find(|s| longest / s <= MOST_STEPS).unwrap_or(longest / MOST_STEPS + 1);
    Some(Lanes {
        width: LEFT + WIDTH + 30,
        height: TOP + 2 * LANE + 28,
        left: LEFT,
        right: LEFT + WIDTH,
        lanes: [middle(0), middle(1)],
        real: marks(gaps.iter().filter_map(|g| Some((g.real?, g.n, false))), middle(0), x),
        played: marks(
            gaps.iter().filter_map(|g| Some((g.played?, g.n, g.in_time == Some(false)))),
            middle(1),
            x,
        ),
        ticks: (0..=longest / step).map(|k| k * step).map(|m| (x(m), m)).collect(),
    })
}

/// The marks of a lane: minutes, objective, too late. What was met in one minute is one mark with all its numbers, and a number that
/// would lie upon its neighbour's stands a row higher.
fn marks(met: impl Iterator<Item = (i64, i64, bool)>, y: i64, x: impl Fn(i64) -> i64) -> Vec<Mark> {
    let mut by_minute: BTreeMap<i64, (Vec<String>, bool)> = BTreeMap::new();
    for (minutes, n, late) in met {
        let (names, too_late) = by_minute.entry(minutes).or_default();
        names.push(n.to_string());
        *too_late |= late;
    }
    // Up to where each row is taken.
    let mut rows = [i64::MIN; ROWS];
    let mark = |(minutes, (names, late)): (i64, (Vec<String>, bool))| {
        let (x, names) = (x(minutes), names.join(", "));
        let half = i64::try_from(names.chars().count()).unwrap_or(0) * LETTER / 2 + 1;
        let free = rows.iter().position(|taken| x - half > *taken).unwrap_or(0);
        if let Some(taken) = rows.get_mut(free) {
            *taken = x + half;
        }
        let label_y = y - ABOVE - i64::try_from(free).unwrap_or(0) * ROW;
        Mark { x, y, names, label_y, minutes, late }
    };
    by_minute.into_iter().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gap(n: i64, real: Option<i64>, played: Option<i64>) -> Gap {
        Gap {
            n,
            real,
            played,
            entry: None,
            later: None,
            within: None,
            in_time: None,
            notes: (0, 0),
            gravest: None,
            injects: (0, 0, 0),
        }
    }

    #[test]
    fn both_lanes_have_one_scale() {
        let found = lanes(&[gap(1, Some(0), Some(30)), gap(2, Some(60), None)]).unwrap();
        assert_eq!(found.real.iter().map(|m| m.x).collect::<Vec<_>>(), [LEFT, LEFT + WIDTH]);
        assert_eq!(found.played[0].x, LEFT + WIDTH / 2);
        assert!(found.lanes[0] < found.lanes[1]);
        assert_eq!(found.ticks.last().unwrap().1, 60);
        let short = lanes(&[gap(1, Some(5), None)]).unwrap().ticks;
        assert_eq!(
            short.iter().map(|t| t.1).collect::<Vec<_>>(),
            [0, 2, 4, 6, 8, 10],
            "to the end of the lane"
        );
        assert_eq!(lanes(&[gap(1, None, None)]), None);
        // What lies before the beginning stands at it.
        assert_eq!(lanes(&[gap(1, Some(-5), Some(4))]).unwrap().real[0].x, LEFT);
    }

    #[test]
    fn no_mark_and_no_number_lies_upon_another() {
        let all = [(1, 5), (2, 6), (5, 6), (3, 120)].map(|(n, real)| gap(n, Some(real), None));
        let found = lanes(&all).unwrap().real;
        assert_eq!(found.iter().map(|m| m.names.as_str()).collect::<Vec<_>>(), ["1", "2, 5", "3"]);
        assert!(found[1].label_y < found[0].label_y, "a minute later stands a row higher");
        assert_eq!(found[2].label_y, found[0].label_y);
    }
}
