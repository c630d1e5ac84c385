//! Where two places meet, or come nearest to each other.

use kernel::Point;

use super::Spot;
use crate::frame::{Frame, nearest};

/// A position in metres.
type At = [f64; 2];

/// The point where they meet, or half way between where they come nearest, and how far apart they are there in metres.
pub(super) fn meet(a: &Spot, b: &Spot) -> Option<(Point, f64)> {
    let first = first(a)?;
    let frame = Frame::at(first.lon_degrees(), first.lat_degrees());
    let (left, right) = (sides(a, &frame), sides(b, &frame));
    let mut best: Option<(At, f64)> = None;
    for (a1, a2) in &left {
        for (b1, b2) in &right {
            let (at, gap) = near(*a1, *a2, *b1, *b2);
            if best.is_none_or(|(_, least)| gap < least) {
                best = Some((at, gap));
            }
        }
    }
    let (at, gap) = best?;
    let [lon, lat] = frame.degrees(at);
    Some((Point::from_degrees(lon, lat)?, gap))
}

/// The point half way along a line.
pub(super) fn half_way_along(line: &[Point]) -> Option<Point> {
    let pairs = || line.iter().zip(line.iter().skip(1));
    let mut left = pairs().map(|(a, b)| a.metres_to(*b)).sum::<f64>() / 2.0;
    for (a, b) in pairs() {
        let long = a.metres_to(*b);
        if left <= long && long > 0.0 {
            let t = left / long;
            let on = |from: f64, to: f64| from + t * (to - from);
            return Point::from_degrees(
                on(a.lon_degrees(), b.lon_degrees()),
                on(a.lat_degrees(), b.lat_degrees()),
            );
        }
        left -= long;
    }
    line.first().copied()
}

fn first(spot: &Spot) -> Option<Point> {
    match spot {
        Spot::Point(point) => Some(*point),
        Spot::Line(line) => line.first().copied(),
    }
}

/// A point is a side of no length.
fn sides(spot: &Spot, frame: &Frame) -> Vec<(At, At)> {
    match spot {
        Spot::Point(point) => vec![(frame.point(*point), frame.point(*point))],
        Spot::Line(line) => {
            line.iter().zip(line.iter().skip(1)).map(|(a, b)| (frame.point(*a), frame.point(*b))).collect()
        }
    }
}

/// Where two sides cross, or half way between their nearest positions, with the gap.
fn near(a1: At, a2: At, b1: At, b2: At) -> (At, f64) {
    if let Some(at) = cross(a1, a2, b1, b2) {
        return (at, 0.0);
    }
    let tries = [
        (a1, nearest(a1, b1, b2)),
        (a2, nearest(a2, b1, b2)),
        (nearest(b1, a1, a2), b1),
        (nearest(b2, a1, a2), b2),
    ];
    let gap = |(p, q): &(At, At)| (p[0] - q[0]).hypot(p[1] - q[1]);
    let best = tries.into_iter().min_by(|x, y| gap(x).total_cmp(&gap(y))).unwrap_or((a1, b1));
    let (p, q) = best;
    ([f64::midpoint(p[0], q[0]), f64::midpoint(p[1], q[1])], gap(&best))
}

fn cross(a1: At, a2: At, b1: At, b2: At) -> Option<At> {
    let (r, s) = ([a2[0] - a1[0], a2[1] - a1[1]], [b2[0] - b1[0], b2[1] - b1[1]]);
    let turn = r[0] * s[1] - r[1] * s[0];
    if turn == 0.0 {
        return None;
    }
    let d = [b1[0] - a1[0], b1[1] - a1[1]];
    let (t, u) = ((d[0] * s[1] - d[1] * s[0]) / turn, (d[0] * r[1] - d[1] * r[0]) / turn);
    let on = 0.0..=1.0;
    (on.contains(&t) && on.contains(&u)).then(|| [a1[0] + t * r[0], a1[1] + t * r[1]])
}
