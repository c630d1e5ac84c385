//! Two lanes, one beneath the other: the night that was, and the exercise, from the same beginning.

use exercise::gaps::Gap;
use serde::Serialize;

/// Width of the field in units of the `viewBox`, and where it begins.
const WIDTH: i64 = 640;
const LEFT: i64 = 110;
/// Height of a lane, and where the first begins.
const LANE: i64 = 48;
const TOP: i64 = 12;
/// Fewer minutes than this are not stretched over the whole width.
const LEAST: i64 = 10;

/// A mark on a lane.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Mark {
    pub(crate) x: i64,
    pub(crate) y: i64,
    /// Which objective.
    pub(crate) n: i64,
    /// Minutes after the beginning.
    pub(crate) minutes: i64,
    /// Whether it came too late.
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
    let mark = |lane: i64, n: i64, minutes: Option<i64>, late: bool| {
        minutes.map(|minutes| Mark { x: x(minutes), y: middle(lane), n, minutes, late })
    };
    let step = (longest / 6).max(1);
    Some(Lanes {
        width: LEFT + WIDTH + 30,
        height: TOP + 2 * LANE + 28,
        left: LEFT,
        right: LEFT + WIDTH,
        lanes: [middle(0), middle(1)],
        real: gaps.iter().filter_map(|g| mark(0, g.n, g.real, false)).collect(),
        played: gaps.iter().filter_map(|g| mark(1, g.n, g.played, g.in_time == Some(false))).collect(),
        ticks: (0..=6).map(|k| k * step).filter(|m| *m <= longest).map(|m| (x(m), m)).collect(),
    })
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
        assert_eq!(lanes(&[gap(1, None, None)]), None);
        // What lies before the beginning stands at it.
        assert_eq!(lanes(&[gap(1, Some(-5), Some(4))]).unwrap().real[0].x, LEFT);
    }
}
