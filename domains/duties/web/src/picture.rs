//! The year as a circle: months around it, the times of duties inside, coloured and shaped by where they stand. Geometry for the
//! template; the table beneath says the same.

use std::f64::consts::TAU;

use duties::occurrence::State;
use jiff::civil::Date;
use serde::Serialize;

use crate::show::tone;

/// Half the width of the picture.
const CENTRE: f64 = 360.0;
/// Where the ring of months begins and ends.
const RING: (f64, f64) = (300.0, 346.0);
/// Where marks stand, the outermost first, and how far apart rings of them are.
const MARKS: f64 = 278.0;
const STEP: f64 = 24.0;
/// Marks on one ring are at least so far apart.
const APART: f64 = 22.0;
/// More rings than this would meet in the middle; of what does not fit, a number within the last ring says how much it is.
const RINGS: usize = 9;
const MORE: f64 = 62.0;
/// Such numbers are at least so far apart; nearer ones become one.
const MORE_APART: f64 = 32.0;

/// A month on the ring.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MonthShow {
    /// 1 to 12.
    pub(crate) n: i8,
    /// The line at its beginning: from x, y to x, y.
    pub(crate) line: [String; 4],
    /// Where its name stands.
    pub(crate) name: [String; 2],
}

/// A time of a duty.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MarkShow {
    /// The outline of its shape.
    pub(crate) shape: String,
    pub(crate) state: &'static str,
    pub(crate) tone: &'static str,
    /// Which row of the list it is.
    pub(crate) row: usize,
}

/// How many times near a day have no room on the circle.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MoreShow {
    /// Where the number stands.
    pub(crate) at: [String; 2],
    pub(crate) n: usize,
    /// The first of them in the list.
    pub(crate) row: usize,
}

impl MoreShow {
    pub(crate) fn sample() -> Self {
        Self { at: [number(CENTRE), number(CENTRE - MORE)], n: 6, row: 0 }
    }
}

/// The whole.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Picture {
    pub(crate) size: i64,
    pub(crate) rings: [String; 2],
    pub(crate) months: Vec<MonthShow>,
    pub(crate) marks: Vec<MarkShow>,
    pub(crate) more: Vec<MoreShow>,
    /// Where today is, in the year that is shown.
    pub(crate) today: Option<[String; 4]>,
    /// A shape per state, for the key.
    pub(crate) key: Vec<(&'static str, &'static str, String)>,
}

/// Where a day of a year lies on a circle of this radius: the first of January is at the top, time goes clockwise.
fn place(day: Date, radius: f64) -> (f64, f64) {
    let turn = f64::from(day.day_of_year() - 1) / f64::from(day.days_in_year()) * TAU;
    (CENTRE + radius * turn.sin(), CENTRE - radius * turn.cos())
}

fn number(n: f64) -> String {
    format!("{n:.1}")
}

/// The shape of a state around a point.
pub(crate) fn shape(state: State, (x, y): (f64, f64)) -> String {
    let at = |dx: f64, dy: f64| format!("{} {}", number(x + dx), number(y + dy));
    match state {
        // A disc where it is done, a ring where nothing has to be done yet: the style sheet leaves that one empty.
        State::Done | State::Ahead => format!("M{}a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z", at(-8.0, 0.0)),
        State::Near => format!("M{}L{}L{}L{}Z", at(0.0, -10.0), at(10.0, 0.0), at(0.0, 10.0), at(-10.0, 0.0)),
        State::Begun => format!("M{}h14v14h-14Z", at(-7.0, -7.0)),
        State::Missed => format!("M{}L{}L{}Z", at(0.0, -10.0), at(10.0, 8.0), at(-10.0, 8.0)),
        State::Waived => {
            format!("M{}l5 5l5 -5l3 3l-5 5l5 5l-3 3l-5 -5l-5 5l-3 -3l5 -5l-5 -5Z", at(-5.0, -8.0))
        }
    }
}

/// The marks of a year: each on the outermost ring on which it touches no other; and how many found none.
fn marks(times: &[(Date, State)]) -> (Vec<MarkShow>, Vec<MoreShow>) {
    let mut taken: Vec<Vec<(f64, f64)>> = vec![Vec::new(); RINGS];
    let mut more: Vec<((f64, f64), MoreShow)> = Vec::new();
    let mut all = Vec::with_capacity(times.len());
    for (row, (day, state)) in times.iter().enumerate() {
        let free = (0u8..).zip(taken.iter_mut()).find_map(|(n, ring)| {
            let (x, y) = place(*day, MARKS - STEP * f64::from(n));
            let touches = ring.iter().any(|(ox, oy)| (x - ox).hypot(y - oy) < APART);
            (!touches).then(|| {
                ring.push((x, y));
                (x, y)
            })
        });
        let Some(at) = free else {
            let (x, y) = place(*day, MORE);
            match more.iter_mut().find(|((ox, oy), _)| (x - ox).hypot(y - oy) < MORE_APART) {
                Some((_, near)) => near.n += 1,
                None => more.push(((x, y), MoreShow { at: [number(x), number(y + 5.0)], n: 1, row })),
            }
            continue;
        };
        all.push(MarkShow { shape: shape(*state, at), state: state.code(), tone: tone(*state), row });
    }
    (all, more.into_iter().map(|(_, more)| more).collect())
}

/// The circle of a year with the days of its times.
pub(crate) fn picture(year: i16, times: &[(Date, State)], today: Date) -> Picture {
    let line = |day: Date, from: f64, to: f64| {
        let ((a, b), (c, d)) = (place(day, from), place(day, to));
        [number(a), number(b), number(c), number(d)]
    };
    let month = |n: i8| {
        let first = Date::new(year, n, 1).ok()?;
        let middle = Date::new(year, n, 16).ok()?;
        let (x, y) = place(middle, (RING.0 + RING.1) / 2.0);
        Some(MonthShow { n, line: line(first, RING.0 - 200.0, RING.1), name: [number(x), number(y + 4.0)] })
    };
    let (marks, more) = marks(times);
    Picture {
        size: 720,
        rings: [number(RING.0), number(RING.1)],
        months: (1..=12).filter_map(month).collect(),
        marks,
        more,
        today: (today.year() == year).then(|| line(today, 60.0, RING.1 + 8.0)),
        key: State::ALL.iter().map(|s| (s.code(), tone(*s), shape(*s, (12.0, 12.0)))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_year_goes_round_clockwise_from_the_top() {
        let near =
            |(x, y): (f64, f64), wanted: (f64, f64)| (x - wanted.0).abs() < 6.0 && (y - wanted.1).abs() < 6.0;
        assert!(near(place(date(2026, 1, 1), 100.0), (360.0, 260.0)));
        assert!(near(place(date(2026, 4, 2), 100.0), (460.0, 360.0)));
        assert!(near(place(date(2026, 7, 2), 100.0), (360.0, 460.0)));
        assert!(near(place(date(2026, 10, 1), 100.0), (260.0, 360.0)));
    }

    #[test]
    fn marks_of_one_day_stand_behind_each_other_and_none_touch() {
        let days = vec![(date(2026, 12, 31), State::Ahead); 6];
        let found = picture(2026, &days, date(2026, 11, 26));
        assert_eq!(found.marks.len(), 6);
        let shapes: std::collections::BTreeSet<&str> = found.marks.iter().map(|m| m.shape.as_str()).collect();
        assert_eq!(shapes.len(), 6);
        assert!(found.today.is_some() && found.months.len() == 12);
        assert!(found.more.is_empty());
        // What does not fit is counted, near days together.
        let mut many = vec![(date(2026, 6, 30), State::Near); 40];
        many.extend([(date(2026, 12, 30), State::Near); 10]);
        many.extend([(date(2026, 12, 31), State::Near); 2]);
        let full = picture(2026, &many, date(2027, 1, 1));
        let more: Vec<(usize, usize)> = full.more.iter().map(|more| (more.n, more.row)).collect();
        assert_eq!(more, [(40 - RINGS, RINGS), (12 - RINGS, 40 + RINGS)]);
        assert_eq!(full.marks.len() + more.iter().map(|(n, _)| n).sum::<usize>(), many.len());
        assert!(full.today.is_none());
    }

    #[test]
    fn each_state_has_a_shape_of_its_own_but_for_the_ring_and_the_disc() {
        let shapes: std::collections::BTreeSet<String> =
            State::ALL.iter().map(|s| shape(*s, (0.0, 0.0))).collect();
        assert_eq!(shapes.len(), State::ALL.len() - 1);
    }
}
