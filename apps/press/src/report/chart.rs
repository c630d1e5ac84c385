//! Values over time as a drawing: lines and dots as vectors, labels as text beside it, the values once more in a table.

use press_types::{Chart, ChartPoint};
use serde::Serialize;

use crate::dates::grouped;
use crate::labels;
use crate::words::{Said, Writer};

/// Size of the drawing, in its own units.
const WIDTH: i64 = 1_000;
const HEIGHT: i64 = 200;
/// Room for half a dot around the field.
const EDGE: i64 = 8;

/// A chart as its template shows it.
#[derive(Serialize)]
pub(crate) struct ChartView {
    name: Vec<Said>,
    source_label: Vec<Said>,
    sources: Vec<Said>,
    svg: String,
    /// What the drawing shows, in words.
    alt: String,
    /// Labels at the axes: round values from the highest to the lowest, the first and the last day.
    ticks: Vec<String>,
    first: String,
    last: String,
    day: Vec<Said>,
    value: Vec<Said>,
    /// Day and value; three to a line.
    rows: Vec<[String; 2]>,
}

/// Nothing where there is nothing to draw.
pub(crate) fn view(chart: &Chart, w: &Writer<'_>) -> Option<ChartView> {
    let (first, last) = (chart.points.first()?, chart.points.last()?);
    let values = || chart.points.iter().map(|p| p.value);
    let steps = ticks(values().min()?, values().max()?);
    let number = |value| decimal(value, chart.decimals);
    let day = |p: &ChartPoint| w.dates.short_day(p.at);
    let alt = w.joined(|lang| {
        let name = chart.name.get(lang).map(|n| format!("{} : ", w.raw(n))).unwrap_or_default();
        let words = labels::CHART_ALT.get(lang).replace("{n}", &chart.points.len().to_string());
        let words = words.replace("{a}", &number(first.value)).replace("{from}", &day(first));
        name + &words.replace("{b}", &number(last.value)).replace("{to}", &day(last))
    });
    let unsure = w.joined(|lang| labels::status(press_types::FigureStatus::Unconfirmed).get(lang).to_owned());
    let row = |p: &ChartPoint| {
        let value = number(p.value);
        [day(p), if p.sure { value } else { format!("{value} ({unsure})") }]
    };
    let mut rows: Vec<[String; 2]> = chart.points.iter().map(row).collect();
    // A table has whole lines.
    while !rows.len().is_multiple_of(3) {
        rows.push([String::new(), String::new()]);
    }
    let unit = chart.unit.fr.is_some() || chart.unit.nl.is_some() || chart.unit.en.is_some();
    Some(ChartView {
        name: w.text(&chart.name),
        source_label: w.label(labels::SOURCE),
        sources: w.known(&chart.source),
        svg: drawing(&chart.points, &steps),
        alt,
        ticks: steps.iter().rev().map(|v| number(*v)).collect(),
        first: day(first),
        last: day(last),
        day: w.label(labels::CHART_DAY),
        value: if unit { w.text(&chart.unit) } else { w.label(labels::COLUMN_VALUE) },
        rows,
    })
}

/// `1 234,5`.
fn decimal(value: i64, decimals: u8) -> String {
    let step = 10_i64.checked_pow(u32::from(decimals)).filter(|s| *s > 1);
    let Some(step) = step else { return grouped(value) };
    let sign = if value < 0 { "\u{2212}" } else { "" };
    let (whole, rest) =
        (value.unsigned_abs() / step.unsigned_abs(), value.unsigned_abs() % step.unsigned_abs());
    let whole = grouped(i64::try_from(whole).unwrap_or(i64::MAX));
    format!("{sign}{whole},{rest:0width$}", width = usize::from(decimals))
}

/// Values at the axis, about so many.
const TICKS: i128 = 6;

/// Round values that span those from `low` to `high`: steps of 1, 2 or 5 times a power of ten, as on the page of the report.
fn ticks(low: i64, high: i64) -> Vec<i64> {
    let span = (i128::from(high) - i128::from(low)).max(1);
    let wanted = (span + TICKS - 2) / (TICKS - 1);
    let mut power: i128 = 1;
    while power * 10 <= wanted {
        power *= 10;
    }
    let step = [1, 2, 5].map(|n| n * power).into_iter().find(|s| *s >= wanted).unwrap_or(power * 10);
    let mut at = i128::from(low).div_euclid(step) * step;
    let mut all = Vec::new();
    loop {
        all.push(i64::try_from(at).unwrap_or(if at < 0 { low } else { high }));
        if at >= i128::from(high) {
            return all;
        }
        at += step;
    }
}

/// The field with a line for each of the `steps`, the line of the values, and a dot for each: full where it is sure, hollow where it is not.
fn drawing(points: &[ChartPoint], steps: &[i64]) -> String {
    let (low, high) = (steps.first().copied().unwrap_or(0), steps.last().copied().unwrap_or(1));
    let (from, to) = (points.first().map_or(0, |p| p.at.0), points.last().map_or(1, |p| p.at.0));
    let place = |p: &ChartPoint| {
        let x = scaled(p.at.0, (from, to), (EDGE, WIDTH - EDGE));
        (x, scaled(p.value, (low, high), (HEIGHT - EDGE, EDGE)))
    };
    let mut line = String::new();
    let mut dots = String::new();
    for (n, p) in points.iter().enumerate() {
        let (x, y) = place(p);
        line.push_str(&format!("{}{x} {y}", if n == 0 { "M" } else { "L" }));
        let fill = if p.sure { "#1c3d6e" } else { "#ffffff" };
        dots.push_str(&format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"5\" fill=\"{fill}\" stroke=\"#1c3d6e\" stroke-width=\"2\"/>"
        ));
    }
    let mut field = String::new();
    for step in steps {
        field.push_str(&format!("M0 {}H{WIDTH}", scaled(*step, (low, high), (HEIGHT - EDGE, EDGE))));
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\"><path \
         d=\"{field}\" stroke=\"#aeb6c0\" stroke-width=\"1\" fill=\"none\"/><path d=\"{line}\" fill=\"none\" \
         stroke=\"#1c3d6e\" stroke-width=\"3\"/>{dots}</svg>"
    )
}

/// Where a value of one range lies in another.
fn scaled(value: i64, (low, high): (i64, i64), (a, b): (i64, i64)) -> i64 {
    let span = i128::from(high) - i128::from(low);
    if span <= 0 {
        return i64::midpoint(a, b);
    }
    let part = (i128::from(value) - i128::from(low)) * (i128::from(b) - i128::from(a)) / span;
    i64::try_from(i128::from(a) + part).unwrap_or(a)
}

#[cfg(test)]
mod tests {
    use kernel::Timestamp;

    use super::*;

    #[test]
    fn an_axis_has_round_values_from_the_floor_of_the_page() {
        assert_eq!(ticks(0, 97), [0, 20, 40, 60, 80, 100]);
        assert_eq!(ticks(43, 97), [40, 60, 80, 100]);
        assert_eq!(ticks(-7, 12), [-10, -5, 0, 5, 10, 15]);
        assert_eq!((ticks(7, 7), ticks(i64::MIN, i64::MAX).len() < 8), (vec![7], true));
    }

    #[test]
    fn values_stand_where_they_belong() {
        let point =
            |day: i64, value, sure| ChartPoint { at: Timestamp::from_seconds(day * 86_400), value, sure };
        let svg = drawing(&[point(0, 0, true), point(1, 50, false), point(2, 100, true)], &[0, 50, 100]);
        assert!(svg.contains("M8 192L500 100L992 8"), "{svg}");
        assert!(svg.contains("M0 192H1000M0 100H1000M0 8H1000"), "a line for each value at the axis: {svg}");
        assert_eq!(svg.matches("fill=\"#ffffff\"").count(), 1, "what is not sure is hollow");
        let alone = drawing(&[point(0, 7, true)], &[0, 7]);
        assert!(alone.contains("cx=\"500\" cy=\"8\""), "{alone}");
        assert_eq!(
            [decimal(1_234_567, 2), decimal(-5, 1), decimal(12, 0)],
            ["12\u{a0}345,67", "\u{2212}0,5", "12"].map(str::to_owned)
        );
    }
}
