//! Row heights that are given must be those that the typesetter would find: every word stands where it stood.

use kernel::{Lang, Text};
use press_types::{Body, Languages, Report, sample};
use serde_json::Value;
use typst::layout::{Frame, FrameItem, Point};
use typst_layout::PagedDocument;

use crate::TypstPress;
use crate::printable::Printable;
use crate::safe::{Care, Cleaner};
use crate::world::Job;

const WORDS: [&str; 24] = [
    "gaz",
    "l’évacuation",
    "(fictif)",
    "quai",
    ":",
    "«",
    "feu",
    "»",
    "100",
    "m",
    "D1/D2",
    "week-end",
    "à",
    "Été",
    "WWWW",
    "illi",
    "3 000",
    "bewoners,",
    "steenweg",
    "ontploffing.",
    "—",
    "AVAT",
    "kruispunt",
    "n°",
];

/// A report whose texts are made of awkward words, each time others.
fn awkward(seed: u64, languages: Languages) -> Report {
    let mut report = sample::report(40, seed);
    report.languages = languages;
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut words = || (0..1 + next(28)).map(|_| WORDS[next(WORDS.len())]).collect::<Vec<_>>().join(" ");
    for line in report.sections.iter_mut().flat_map(|s| &mut s.lines) {
        if matches!(line.body, Body::Text(_)) && seed > 0 {
            line.body = Body::Text(Text::both(words(), words()));
        }
    }
    report
}

fn view(press: &TypstPress, report: &Report) -> Value {
    let clean = Cleaner::new(&press.shared.coverage, Care::Usual);
    serde_json::to_value(report.view(&clean).unwrap()).unwrap()
}

/// Takes the heights away; how many there were, of how many rows.
fn bare(view: &mut Value) -> (usize, usize) {
    let (mut given, mut rows) = (0, 0);
    for section in view["sections"].as_array_mut().unwrap() {
        for line in section["lines"].as_array_mut().unwrap() {
            given += usize::from(!line["height"].is_null());
            rows += 1;
            line["height"] = Value::Null;
        }
    }
    (given, rows)
}

/// Every text with its page and place, to a hundredth of a point.
fn places(press: &TypstPress, view: &Value) -> Vec<(usize, String, f64, f64)> {
    let job = Job::new(&press.shared, Report::TEMPLATE, serde_json::to_vec(view).unwrap());
    let document = typst::compile::<PagedDocument>(&job).output.unwrap();
    let mut out = Vec::new();
    for (page, sheet) in document.pages().iter().enumerate() {
        walk(&sheet.frame, Point::zero(), &mut |text, at| {
            let round = |v: f64| (v * 100.0).round() / 100.0;
            out.push((page, text.to_owned(), round(at.x.to_pt()), round(at.y.to_pt())));
        });
    }
    out
}

fn walk(frame: &Frame, from: Point, found: &mut impl FnMut(&str, Point)) {
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => walk(&group.frame, from + *at, found),
            FrameItem::Text(text) => found(&text.text, from + *at),
            _ => {}
        }
    }
}

#[test]
fn every_word_stands_where_the_typesetter_alone_would_put_it() {
    let press = TypstPress::new().unwrap();
    for seed in 0..12 {
        for languages in [Languages::Two(Lang::Fr, Lang::Nl), Languages::One(Lang::Fr)] {
            let with = view(&press, &awkward(seed, languages));
            let mut without = with.clone();
            let (given, rows) = bare(&mut without);
            let least = if seed == 0 { rows / 2 } else { 1 };
            assert!(given >= least, "{given} of {rows} rows are sure, seed {seed}");
            assert_eq!(places(&press, &with), places(&press, &without), "seed {seed}");
        }
    }
}
