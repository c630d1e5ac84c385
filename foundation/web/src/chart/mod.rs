//! Charts drawn on the server: geometry as whole numbers in the units of a `viewBox`, markup in `charts.html`, colours in
//! the style sheet. No script; what a chart shows stands in a table beside it as well.
//!
//! Values and instants are whole numbers, as in the journal. Labels are made by whoever knows language and unit.

mod bars;
mod line;
mod scale;
mod spark;

use serde::Serialize;

pub use bars::{Bar, Bars, bars};
pub use line::{Break, Limit, Line, LineChart, Mark, line};
pub use scale::{Scale, ticks};
pub use spark::{Spark, spark};

/// Size of a chart and the room around its field, in units of the `viewBox`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Frame {
    /// Whole width.
    pub width: i64,
    /// Whole height.
    pub height: i64,
    /// Room on the left, for labels.
    pub left: i64,
    /// Room on the right, for names of limits.
    pub right: i64,
    /// Room above.
    pub top: i64,
    /// Room beneath, for labels.
    pub bottom: i64,
}

impl Frame {
    /// A chart across the page.
    pub const WIDE: Self = Self { width: 760, height: 280, left: 64, right: 96, top: 16, bottom: 32 };
    /// One of several beside each other.
    pub const SMALL: Self = Self { width: 300, height: 140, left: 48, right: 12, top: 12, bottom: 24 };
}

/// A label at an axis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tick {
    /// Where: x or y.
    pub at: i64,
    /// What it says.
    pub label: String,
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use kernel::{Lang, Timestamp};
    use minijinja::value::{Serde, Value};

    use super::*;
    use crate::{Assets, Pages, TemplateFile, Texts};

    /// The markup of charts, drawn by the templates that pages use.
    fn drawn(template: &'static str, page: Value) -> String {
        let charts = include_str!("../../templates/charts.html");
        let files = [
            TemplateFile { name: "charts.html", content: charts },
            TemplateFile { name: "test.html", content: template },
        ];
        let texts = Arc::new(Texts::load(&[]).unwrap());
        let zone = jiff::tz::TimeZone::UTC;
        let pages = Pages::load(&files, &[], &texts, &zone, &Arc::new(Assets::embedded())).unwrap();
        pages.value(Lang::En, "test.html", None, Timestamp(0), page).unwrap()
    }

    /// Compares with the pinned picture; writes it where there is none, and fails then, so that somebody looks at it.
    fn pinned(name: &str, svg: &str) {
        let file = std::path::Path::new("tests/pictures").join(name);
        let before = std::fs::read_to_string(&file).unwrap_or_default();
        if before.is_empty() {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, svg).unwrap();
        }
        assert_eq!(before, svg, "{name} was absent, or is drawn otherwise: look at it");
    }

    #[test]
    fn a_line_is_drawn_as_it_was() {
        let mark = |at, value, joined| Mark {
            at,
            value,
            hollow: at == 3,
            joined,
            title: format!("day {at}: {value} <b>"),
        };
        let of = Line {
            marks: vec![mark(0, 20, false), mark(1, 55, true), mark(3, 90, false), mark(4, 40, true)],
            limits: vec![
                Limit { value: 50, label: "watch".into(), tone: "warn" },
                Limit { value: 80, label: "alert".into(), tone: "crit" },
            ],
            breaks: vec![Break { at: 3, label: "version 2".into() }],
            stepped: false,
        };
        let chart = line(&of, Frame::WIDE, &|at| format!("day {at}"), &|v| v.to_string());
        let chart = chart.named("c", "Places & people", "4 values");
        let svg = drawn(
            "{% import \"charts.html\" as charts %}{{ charts.line(c) }}",
            minijinja::context! { c => Value::from(Serde(chart.clone())) },
        );
        assert!(svg.contains("<title>day 3: 90 &lt;b&gt;</title>") && svg.contains("Places &amp; people"));
        pinned("line.svg", svg.trim());
    }

    #[test]
    fn bars_and_small_lines_are_drawn_as_they_were() {
        let bar = |label: &str, value, tone| Bar {
            label: label.into(),
            value,
            text: value.to_string(),
            hollow: value == 12,
            tone,
        };
        let chart = bars(
            "b",
            "By area",
            &[bar("Hautrive <i>", 120, "crit"), bar("Basrive", 12, ""), bar("Val", -30, "")],
        );
        let svg = drawn(
            "{% import \"charts.html\" as charts %}{{ charts.bars(b) }}\n{{ charts.spark(s) }}",
            minijinja::context! {
                b => Value::from(Serde(chart.clone())),
                s => Value::from(Serde(spark(&[3, 9, 4, 8], true))),
            },
        );
        pinned("bars.svg", svg.trim());
    }
}
