//! Lists, the matrix and counts hold exactly what the guard permits, on both databases.

use std::collections::BTreeSet;

use contributions::campaign::sheet_of;
use contributions::command::{AskPartners, Give, OpenCampaign, Partner};
use contributions::read::{
    SheetFilter, Span, answers, cells, lines, partners, resource, sheet, sheets, states,
};
use stage::{every_way_shows_what_the_guard_permits, matter};
use testkit::Place;

use crate::town::{YEAR, action, campaign, give, measure, town};

fn compare(place: &Place, cases: u32) {
    let (town, guard) = (town(place), stage::guard());
    every_way_shows_what_the_guard_permits(
        cases,
        &guard,
        |seen, _| {
            let (writer, code) = (seen.writer(&town.lead), matter().to_string());
            let areas: BTreeSet<String> = seen.areas.clone();
            let rule = OpenCampaign { handling: seen.handling, readers: seen.readers, ..campaign() };
            let id = rule.campaign;
            town.ask_as(&writer, rule).unwrap();
            let names = kernel::Text::both("x", "x");
            let partners =
                vec![Partner { code: code.clone(), names, kind: None, areas, contacts: Vec::new() }];
            town.ask_as(&writer, AskPartners { campaign: id, partners, measures: vec![measure("1.1")] })
                .unwrap();
            let of = sheet_of(id, &code);
            let answer = [(1, stage::words("oui"))].into();
            town.ask_as(&writer, Give { answers: answer, ..give(of, &[action("1.1")]) }).unwrap();
            vec![of]
        },
        |eye, ids| {
            let listed = town.read(|r| sheets(r, eye, &SheetFilter::default(), 100_000));
            let alone = ids.iter().filter(|id| town.read(|r| sheet(r, eye, **id)).is_some());
            let by_code: std::collections::BTreeMap<String, _> = town
                .read(|r| sheets(r, &contributions::read::Eye::all(), &SheetFilter::default(), 100_000))
                .into_iter()
                .map(|s| (s.partner, s.id))
                .collect();
            let span = Span { from: YEAR, to: YEAR, theme: None };
            let counted = town.read(|r| cells(r, eye, &span, false));
            let questions = town.read(|r| states(r, eye, &span, None));
            let packed = town.read(|r| lines(r, eye, (YEAR, YEAR), YEAR));
            let known = town.read(|r| partners(r, eye));
            let said = town.read(|r| answers(r, eye, YEAR));
            vec![
                listed.into_iter().map(|s| s.id).collect(),
                alone.copied().collect(),
                counted.iter().map(|c| by_code[&c.partner]).collect(),
                questions.iter().map(|c| by_code[&c.partner]).collect(),
                packed.lines.iter().map(|c| by_code[&c.partner]).collect(),
                known.iter().map(|c| by_code[&c.code]).collect(),
                said.iter().map(|c| c.sheet).collect(),
            ]
        },
        |id| town.read(|r| resource(r, id)).unwrap(),
    );
}

#[test]
fn every_list_holds_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 12);
}

#[test]
fn every_list_holds_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 3);
}
