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

const WORDS: &str = "gaz l’évacuation (fictif) quai : « feu » 100 m D1/D2 week-end à Été WWWW illi 3\u{a0}000 bewoners, \
    steenweg ontploffing. — AVAT kruispunt n° Dir-PC-Ops → №\u{a0}12 50 % A—B “quai” l'égout tram-91 -5 [sic] d’accueil…";

/// A report whose texts are made of awkward words, each time others.
fn awkward(seed: u64, languages: Languages) -> Report {
    let mut report = sample::report(40, seed);
    report.languages = languages;
    if seed == 0 {
        return report;
    }
    let choice: Vec<&str> = WORDS.split(' ').collect();
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut words =
        |most| (0..1 + next(most)).map(|_| choice[next(choice.len())]).collect::<Vec<_>>().join(" ");
    let mut text = |most| Text::both(words(most), words(most));
    let lines = report.sections.iter_mut().flat_map(|s| &mut s.lines);
    for (i, line) in lines.enumerate() {
        if matches!(line.body, Body::Text(_)) {
            line.body = Body::Text(text(28));
        }
        if i % 5 == 4 {
            line.at = line.at.plus_seconds(-86_400);
        }
    }
    for figure in &mut report.figures {
        (figure.name, figure.unit, figure.source) = (text(4), text(2), text(9));
    }
    report.subject.kind = text(9);
    report.subject.place = text(12);
    report.issued.function = text(4);
    report.addressees.extend((0..seed % 4).map(|_| text(5)));
    report
}

/// What the template shows, and the dots of its codes.
fn view(press: &TypstPress, report: &Report) -> (Value, Vec<(String, Vec<u8>)>) {
    let clean = Cleaner::new(&press.shared.coverage, Care::Usual);
    let view = serde_json::to_value(report.view(&clean).unwrap()).unwrap();
    (view, clean.into_codes().collect())
}

/// Takes all heights away; how many there were, of how many.
fn bare(view: &mut Value) -> (usize, usize) {
    match view {
        Value::Array(all) => all.iter_mut().map(bare).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1)),
        Value::Object(fields) => {
            let (mut given, mut rows) = (0, 0);
            for (key, value) in fields {
                let (more, of) =
                    if key == "height" { (usize::from(!value.take().is_null()), 1) } else { bare(value) };
                given += more;
                rows += of;
            }
            (given, rows)
        }
        _ => (0, 0),
    }
}

/// Every text with its page and place, to a hundredth of a point.
fn places(press: &TypstPress, view: &Value, codes: &[(String, Vec<u8>)]) -> Vec<(usize, String, f64, f64)> {
    let data = serde_json::to_vec(view).unwrap();
    let job = Job::new(&press.shared, Report::TEMPLATE, data, codes.iter().cloned()).unwrap();
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
    let (mut all, mut sure) = (0, 0);
    for seed in 0..24 {
        for languages in [Languages::Two(Lang::Fr, Lang::Nl), Languages::One(Lang::Fr)] {
            let (with, codes) = view(&press, &awkward(seed, languages));
            let mut without = with.clone();
            let (given, rows) = bare(&mut without);
            assert!(seed > 0 || given * 10 >= rows * 9, "{given} of {rows} rows are sure");
            (all, sure) = (all + rows, sure + given);
            assert_eq!(places(&press, &with, &codes), places(&press, &without, &codes), "seed {seed}");
        }
    }
    assert!(sure * 2 > all, "{sure} of {all} rows are sure, of the awkward ones too");
}
