//! Does a polygon cross itself?

type At = [f64; 2];

/// Where two sides of the rings cross each other, if they do. Touching at a corner is no crossing.
pub(crate) fn found(rings: &[Vec<At>]) -> Option<At> {
    let mut sides: Vec<(At, At)> =
        rings.iter().flat_map(|ring| ring.iter().copied().zip(ring.iter().copied().skip(1))).collect();
    let west = |(a, b): &(At, At)| a[0].min(b[0]);
    let east = |(a, b): &(At, At)| a[0].max(b[0]);
    sides.sort_by(|a, b| west(a).total_cmp(&west(b)));
    // From west to east: only sides that have begun and not ended can cross the next one.
    let mut open: Vec<(At, At)> = Vec::new();
    for side in sides {
        open.retain(|other| east(other) >= west(&side));
        if let Some(at) = open.iter().find_map(|other| cross(*other, side)) {
            return Some(at);
        }
        open.push(side);
    }
    None
}

/// Which side of the line from `a` to `b` the position `p` lies on: positive, negative, or on it.
fn side_of(a: At, b: At, p: At) -> f64 {
    (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
}

fn cross((a, b): (At, At), (c, d): (At, At)) -> Option<At> {
    let (c1, d1, a1, b1) = (side_of(a, b, c), side_of(a, b, d), side_of(c, d, a), side_of(c, d, b));
    let apart = |x: f64, y: f64| (x > 0.0 && y < 0.0) || (x < 0.0 && y > 0.0);
    let t = a1 / (a1 - b1);
    (apart(c1, d1) && apart(a1, b1)).then(|| [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])])
}
