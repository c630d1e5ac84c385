//! A line over time: values that are sure and values that are not, limits, breaks of meaning, gaps.

use std::fmt::Write as _;

use serde::Serialize;

use super::{Frame, Scale, Tick, ticks};

/// A value of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// When, in any unit of time.
    pub at: i64,
    /// How much.
    pub value: i64,
    /// Whether it is not sure: drawn hollow.
    pub hollow: bool,
    /// Whether the line goes on from the mark before; not after a gap or a break.
    pub joined: bool,
    /// What is said of it.
    pub title: String,
}

/// A level with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// At which value.
    pub value: i64,
    /// Its name.
    pub label: String,
    /// Its tone: `warn`, `crit`; empty for none.
    pub tone: &'static str,
}

/// From here on the values mean something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// When.
    pub at: i64,
    /// What is said of it.
    pub label: String,
}

/// What a line is drawn from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// Its marks, in order of time.
    pub marks: Vec<Mark>,
    /// Its limits.
    pub limits: Vec<Limit>,
    /// Its breaks.
    pub breaks: Vec<Break>,
    /// Whether a value holds until the next one: the line goes in steps.
    pub stepped: bool,
}

/// A line with its places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineChart {
    /// Beginning of the ids of its parts.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence.
    pub words: String,
    /// Size.
    pub frame: Frame,
    /// Instants.
    pub x_ticks: Vec<Tick>,
    /// Values.
    pub y_ticks: Vec<Tick>,
    /// Pieces of the line.
    pub paths: Vec<String>,
    /// How many of the first pieces are drawn dashed.
    pub dashed: usize,
    /// Marks: x, y, whether hollow, what is said.
    pub dots: Vec<(i64, i64, bool, String)>,
    /// Limits: y, name, tone.
    pub limits: Vec<(i64, String, &'static str)>,
    /// Breaks: x, what is said.
    pub breaks: Vec<(i64, String)>,
}

impl LineChart {
    /// With the beginning of its ids, its title, and what it shows in a sentence.
    #[must_use]
    pub fn named(self, id: impl Into<String>, title: impl Into<String>, words: impl Into<String>) -> Self {
        Self { id: id.into(), title: title.into(), words: words.into(), ..self }
    }

    /// With so many of the first pieces dashed: two lines in one picture are told apart without colour.
    #[must_use]
    pub fn dashed(self, pieces: usize) -> Self {
        Self { dashed: pieces, ..self }
    }
}

/// Instants that are labelled, about.
const LABELS: usize = 6;
/// How wide a character of a label is, about, and how far labels stand apart at least.
const CHARACTER: i64 = 7;
const GAP: i64 = 8;

/// Draws a line. Labels of instants stand at marks, so that they say when something was and not when nothing was.
pub fn line(
    of: &Line,
    frame: Frame,
    when: &dyn Fn(i64) -> String,
    how_much: &dyn Fn(i64) -> String,
) -> LineChart {
    let values = || of.marks.iter().map(|m| m.value).chain(of.limits.iter().map(|l| l.value));
    let (low, high) = (values().min().unwrap_or(0), values().max().unwrap_or(0));
    let steps = ticks(low, high, if frame.height < 200 { 3 } else { 6 });
    let ends = (steps.first().copied().unwrap_or(low), steps.last().copied().unwrap_or(high));
    let y = Scale { values: ends, places: (frame.height - frame.bottom, frame.top) };
    let times = || of.marks.iter().map(|m| m.at);
    let x = Scale {
        values: (times().min().unwrap_or(0), times().max().unwrap_or(0)),
        places: (frame.left, frame.width - frame.right),
    };
    LineChart {
        id: String::new(),
        title: String::new(),
        words: String::new(),
        frame,
        x_ticks: apart(
            labelled(&of.marks, if frame.width < 400 { 2 } else { LABELS })
                .into_iter()
                .map(|at| Tick { at: x.place(at), label: when(at) })
                .collect(),
            frame,
        ),
        y_ticks: steps.iter().map(|v| Tick { at: y.place(*v), label: how_much(*v) }).collect(),
        paths: paths(of, x, y),
        dashed: 0,
        dots: of.marks.iter().map(|m| (x.place(m.at), y.place(m.value), m.hollow, m.title.clone())).collect(),
        limits: of.limits.iter().map(|l| (y.place(l.value), l.label.clone(), l.tone)).collect(),
        breaks: of
            .breaks
            .iter()
            .filter(|b| x.values.0 < b.at && b.at <= x.values.1)
            .map(|b| (x.place(b.at), b.label.clone()))
            .collect(),
    }
}

/// The instants of the first mark, the last, and some between, evenly; a picture of two lines has its marks one line after the other.
fn labelled(marks: &[Mark], most: usize) -> Vec<i64> {
    let mut times: Vec<i64> = marks.iter().map(|m| m.at).collect();
    times.sort_unstable();
    times.dedup();
    let last = times.len().saturating_sub(1);
    let gaps = most.min(times.len()).saturating_sub(1).max(1);
    let mut places: Vec<usize> = (0..=gaps).map(|n| n * last / gaps).collect();
    places.dedup();
    places.into_iter().filter_map(|n| times.get(n).copied()).collect()
}

/// Without the labels that would lie over one another: the first and the last stay.
fn apart(ticks: Vec<Tick>, frame: Frame) -> Vec<Tick> {
    let last = ticks.len().saturating_sub(1);
    // As the template anchors them: the first one to the right of its place, the others around it.
    let span = |n: usize, tick: &Tick| {
        let width = CHARACTER * i64::try_from(tick.label.chars().count()).unwrap_or(0);
        let from = match n {
            0 if last > 0 => tick.at,
            n if n == last && last > 0 && frame.right < 40 => tick.at - width,
            _ => tick.at - width / 2,
        };
        (from, from + width)
    };
    let end = ticks.last().map_or(0, |tick| span(last, tick).0);
    let mut free = i64::MIN;
    let mut kept = Vec::with_capacity(ticks.len());
    for (n, tick) in ticks.into_iter().enumerate() {
        let (from, until) = span(n, &tick);
        if n == 0 || n == last || (from >= free && until + GAP <= end) {
            free = until + GAP;
            kept.push(tick);
        }
    }
    kept
}

/// A piece of path for each row of joined marks; a mark alone needs none.
fn paths(of: &Line, x: Scale, y: Scale) -> Vec<String> {
    let mut all: Vec<(usize, String)> = Vec::new();
    for mark in &of.marks {
        let (at, to) = (x.place(mark.at), y.place(mark.value));
        match all.last_mut().filter(|_| mark.joined) {
            Some((n, path)) => {
                *n += 1;
                let done = if of.stepped { write!(path, "H{at}V{to}") } else { write!(path, "L{at} {to}") };
                done.unwrap_or_default();
            }
            None => all.push((1, format!("M{at} {to}"))),
        }
    }
    all.into_iter().filter(|(n, _)| *n > 1).map(|(_, path)| path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(at: i64, value: i64, joined: bool) -> Mark {
        Mark { at, value, hollow: at == 3, joined, title: format!("{at}: {value}") }
    }

    fn sample(stepped: bool) -> LineChart {
        let of = Line {
            marks: vec![
                mark(0, 0, false),
                mark(1, 50, true),
                mark(3, 100, false),
                mark(4, 80, true),
                mark(5, 20, false),
            ],
            limits: vec![Limit { value: 80, label: "alert".into(), tone: "warn" }],
            breaks: vec![Break { at: 5, label: "v2".into() }, Break { at: 0, label: "v1".into() }],
            stepped,
        };
        line(&of, Frame::WIDE, &|at| format!("d{at}"), &|v| format!("{v} %"))
    }

    #[test]
    fn every_mark_has_its_place() {
        let chart = sample(false);
        let places: Vec<_> = chart.dots.iter().map(|(x, y, hollow, _)| (*x, *y, *hollow)).collect();
        assert_eq!(
            places,
            [(64, 248, false), (184, 132, false), (424, 16, true), (544, 62, false), (664, 202, false)]
        );
        assert_eq!(
            chart.paths,
            ["M64 248L184 132", "M424 16L544 62"],
            "a gap is a gap, and one mark no line"
        );
        assert_eq!(sample(true).paths, ["M64 248H184V132", "M424 16H544V62"]);
        assert_eq!(chart.limits, [(62, "alert".to_owned(), "warn")]);
        assert_eq!(chart.breaks, [(664, "v2".to_owned())], "a break before the first mark separates nothing");
    }

    #[test]
    fn labels_stand_at_marks() {
        let chart = sample(false);
        let told = |ticks: &[Tick]| ticks.iter().map(|t| format!("{}@{}", t.label, t.at)).collect::<Vec<_>>();
        assert_eq!(told(&chart.x_ticks), ["d0@64", "d1@184", "d3@424", "d4@544", "d5@664"]);
        assert_eq!(
            told(&chart.y_ticks),
            ["0 %@248", "20 %@202", "40 %@155", "60 %@109", "80 %@62", "100 %@16"]
        );
        let many = Line { marks: (0..100).map(|n| mark(n, n, true)).collect(), ..Line::default() };
        let chart = line(&many, Frame::SMALL, &|at| at.to_string(), &|v| v.to_string());
        assert_eq!(told(&chart.x_ticks), ["0@48", "99@288"]);
    }

    #[test]
    fn labels_of_two_lines_are_in_order_and_none_lies_over_another() {
        let day = |at: i64| mark(at, at, true);
        // What was due by each month's end, then what was reached, the last time in the middle of a month.
        let marks = [0, 30, 61, 91, 122, 153, 183].map(day).into_iter().chain([0, 30, 61, 65].map(day));
        let of = Line { marks: marks.collect(), ..Line::default() };
        let chart = line(&of, Frame::WIDE, &|at| format!("{at:0>10}"), &|v| v.to_string());
        let places: Vec<i64> = chart.x_ticks.iter().map(|t| t.at).collect();
        assert_eq!((places.first(), places.last()), (Some(&64), Some(&664)));
        assert!(places.windows(2).all(|two| two[1] - two[0] >= 78), "{places:?}");
        assert_eq!((chart.dashed, chart.clone().dashed(1).dashed), (0, 1));
    }

    #[test]
    fn one_value_or_none_is_a_chart_too() {
        let one = Line { marks: vec![mark(7, 7, false)], ..Line::default() };
        let chart = line(&one, Frame::WIDE, &|at| at.to_string(), &|v| v.to_string());
        assert_eq!(chart.dots, [(364, 132, false, "7: 7".to_owned())]);
        let none = line(&Line::default(), Frame::WIDE, &|at| at.to_string(), &|v| v.to_string());
        assert!(none.dots.is_empty() && none.paths.is_empty() && none.x_ticks.is_empty());
    }
}
