//! How much two shapes have in common, exactly, without making the common shape.
//!
//! The plane is cut into bands at every corner and at every crossing of two sides. Within a band no side crosses another, so
//! that what is common is a row of trapezoids, and the middle line tells their areas. Holes and several polygons need no care:
//! a position is inside where an odd number of sides lies to its left.

use crate::Shape;

/// A side from its lower end to its upper one; level sides bound nothing and are left out.
#[derive(Debug, Clone, Copy)]
struct Side {
    low: f64,
    high: f64,
    /// At `low`.
    x: f64,
    /// Per unit of height.
    slope: f64,
    /// Of the second shape.
    second: bool,
}

impl Side {
    fn at(&self, y: f64) -> f64 {
        self.x + (y - self.low) * self.slope
    }
    fn reach(&self) -> (f64, f64) {
        let end = self.at(self.high);
        (self.x.min(end), self.x.max(end))
    }
}

/// The area that both shapes hold, in square degrees.
pub(crate) fn area(a: &Shape, b: &Shape) -> f64 {
    let (one, two) = (sides(a, false), sides(b, true));
    let span = |all: &[Side]| {
        all.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), s| (l.min(s.low), h.max(s.high)))
    };
    let ((l1, h1), (l2, h2)) = (span(&one), span(&two));
    let (low, high) = (l1.max(l2), h1.min(h2));
    if low >= high {
        return 0.0;
    }
    let within = |s: &Side| s.high > low && s.low < high;
    let (one, two): (Vec<Side>, Vec<Side>) =
        (one.into_iter().filter(within).collect(), two.into_iter().filter(within).collect());
    let mut levels: Vec<f64> = one.iter().chain(&two).flat_map(|s| [s.low, s.high]).collect();
    crossings(&one, &two, &mut levels);
    levels.retain(|y| (low..=high).contains(y));
    levels.sort_unstable_by(f64::total_cmp);
    levels.dedup();
    let mut all = one;
    all.extend(two);
    all.sort_unstable_by(|s, t| s.low.total_cmp(&t.low));
    banded(&all, &levels)
}

/// The area of a shape alone, in square degrees: its outer lines without its holes.
pub(crate) fn whole(shape: &Shape) -> f64 {
    shape.polygons.iter().map(|rings| polygon(rings)).sum()
}

fn polygon(rings: &[Vec<[f64; 2]>]) -> f64 {
    let mut areas = rings.iter().map(|ring| {
        let [ox, oy] = ring.first().copied().unwrap_or_default();
        let twice: f64 = ring
            .iter()
            .zip(ring.iter().skip(1))
            .map(|(a, b)| (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy))
            .sum();
        twice.abs() / 2.0
    });
    let outer = areas.next().unwrap_or_default();
    (outer - areas.sum::<f64>()).max(0.0)
}

fn sides(shape: &Shape, second: bool) -> Vec<Side> {
    let side = |(a, b): ([f64; 2], [f64; 2])| {
        let (from, to) = if a[1] <= b[1] { (a, b) } else { (b, a) };
        let height = to[1] - from[1];
        (height > 0.0).then(|| Side {
            low: from[1],
            high: to[1],
            x: from[0],
            slope: (to[0] - from[0]) / height,
            second,
        })
    };
    shape.sides().filter_map(side).collect()
}

/// The heights at which a side of one shape crosses a side of the other.
fn crossings(one: &[Side], two: &[Side], levels: &mut Vec<f64>) {
    let reaches: Vec<(f64, f64)> = two.iter().map(Side::reach).collect();
    for s in one {
        let (west, east) = s.reach();
        for (t, (from, to)) in two.iter().zip(&reaches) {
            if *from > east || *to < west || t.low >= s.high || t.high <= s.low {
                continue;
            }
            let (low, high) = (s.low.max(t.low), s.high.min(t.high));
            let (below, above) = (s.at(low) - t.at(low), s.at(high) - t.at(high));
            if (below < 0.0 && above > 0.0) || (below > 0.0 && above < 0.0) {
                levels.push(low + (high - low) * below / (below - above));
            }
        }
    }
}

/// Sums up what is common, band by band. `all` is in the order of the lower ends.
fn banded(all: &[Side], levels: &[f64]) -> f64 {
    let (mut open, mut next, mut cuts, mut sum) =
        (Vec::<Side>::new(), all.iter().peekable(), Vec::new(), 0.0);
    for (low, high) in levels.iter().zip(levels.iter().skip(1)) {
        while let Some(side) = next.next_if(|s| s.low <= *low) {
            open.push(*side);
        }
        open.retain(|s| s.high > *low);
        let middle = low + (high - low) / 2.0;
        cuts.clear();
        cuts.extend(open.iter().map(|s| (s.at(middle), s.second)));
        cuts.sort_unstable_by(|a: &(f64, bool), b| a.0.total_cmp(&b.0));
        sum += common_length(&cuts) * (high - low);
    }
    sum
}

/// How much of a line both shapes hold, whose sides cut it here.
fn common_length(cuts: &[(f64, bool)]) -> f64 {
    let (mut first, mut second, mut from, mut length) = (false, false, 0.0, 0.0);
    for (x, of_second) in cuts {
        if first && second {
            length += x - from;
        }
        if *of_second {
            second = !second
        } else {
            first = !first
        }
        from = *x;
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shape(rings: &[&[[f64; 2]]]) -> Shape {
        let closed = |ring: &[[f64; 2]]| ring.iter().copied().chain(ring.first().copied()).collect();
        Shape { polygons: vec![rings.iter().map(|r| closed(r)).collect()] }
    }
    fn square(x: f64, y: f64, side: f64) -> Shape {
        shape(&[&[[x, y], [x + side, y], [x + side, y + side], [x, y + side]]])
    }

    #[test]
    fn areas_that_can_be_counted_by_hand() {
        let whole_square = square(0.0, 0.0, 2.0);
        let ring: &[[f64; 2]] = &[[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]];
        let hole = shape(&[ring, &[[0.5, 0.5], [1.5, 0.5], [1.5, 1.5], [0.5, 1.5]]]);
        let triangle = shape(&[&[[0.0, 0.0], [2.0, 0.0], [0.0, 2.0]]]);
        let bowl = shape(&[&[
            [0.0, 0.0],
            [4.0, 0.0],
            [4.0, 4.0],
            [3.0, 4.0],
            [3.0, 1.0],
            [1.0, 1.0],
            [1.0, 4.0],
            [0.0, 4.0],
        ]]);
        let two =
            Shape { polygons: [square(0.0, 0.0, 1.0).polygons, square(3.0, 3.0, 1.0).polygons].concat() };
        for (a, b, common) in [
            (&whole_square, &square(1.0, 1.0, 2.0), 1.0),
            (&whole_square, &square(2.0, 0.0, 2.0), 0.0),
            (&whole_square, &square(5.0, 5.0, 1.0), 0.0),
            (&whole_square, &whole_square, 4.0),
            (&whole_square, &hole, 3.0),
            (&triangle, &whole_square, 2.0),
            (&triangle, &square(0.0, 0.0, 1.0), 1.0),
            (&bowl, &square(0.0, 2.0, 4.0), 4.0),
            (&two, &square(0.5, 0.5, 3.0), 0.5),
        ] {
            assert!((area(a, b) - common).abs() < 1e-12, "{} is not {common}", area(a, b));
            assert!((area(b, a) - common).abs() < 1e-12, "the other way round");
        }
        assert!((whole(&hole) - 3.0).abs() < 1e-12);
        assert!((whole(&two) - 2.0).abs() < 1e-12);
    }

    /// A star of `reach.len()` corners around a point: never crosses itself.
    fn star(centre: (f64, f64), reach: &[f64]) -> Shape {
        let mut turn = 0.0;
        let step = std::f64::consts::TAU / f64::from(u32::try_from(reach.len()).unwrap());
        let mut ring: Vec<[f64; 2]> = Vec::new();
        for r in reach {
            ring.push([centre.0 + r * f64::cos(turn), centre.1 + r * f64::sin(turn)]);
            turn += step;
        }
        ring.extend(ring.first().copied());
        Shape { polygons: vec![vec![ring]] }
    }

    fn stars() -> impl Strategy<Value = Shape> {
        let centre = (-1.0..1.0, -1.0..1.0);
        (centre, prop::collection::vec(0.2..1.5, 3..24)).prop_map(|(at, reach)| star(at, &reach))
    }

    proptest! {
        #[test]
        fn what_is_common_is_never_more_than_either(a in stars(), b in stars()) {
            let common = area(&a, &b);
            prop_assert!(common >= 0.0 && common <= whole(&a).min(whole(&b)) + 1e-9);
            prop_assert!((common - area(&b, &a)).abs() < 1e-9);
            prop_assert!((area(&a, &a) - whole(&a)).abs() < 1e-9);
        }

        #[test]
        fn a_chessboard_divides_a_shape_without_rest(a in stars(), cells in 1u32..7) {
            let side = 6.0 / f64::from(cells);
            let sum: f64 = (0..cells * cells)
                .map(|n| area(&a, &square(-3.0 + f64::from(n % cells) * side, -3.0 + f64::from(n / cells) * side, side)))
                .sum();
            prop_assert!((sum - whole(&a)).abs() < 1e-9, "{} {}", sum, whole(&a));
        }
    }
}
