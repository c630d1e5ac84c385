//! Files: every line is answered, a piece is whole or not at all, and a file brings what its lines would have brought.

use indicators::command::{Differing, FileLine, FilePart, ImportValues, RecordValues};
use indicators::event::RefusedLine;
use indicators::file::{self, LineFault};
use indicators::judge::{self, Against, Judged, Verdict};
use indicators::value::{How, ValueStatus};
use indicators::{Facts, read};
use kernel::{Id, Kind, Lang, kind};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, given, rung};

const DIGEST: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn judged(town: &Town, id: Id<kind::Matter>, text: &str) -> Vec<Judged> {
    let lines = file::read(text.as_bytes()).unwrap();
    let (versions, standing) = town.read(|r| Ok((read::versions(r, id)?, read::standing(r, id)?)));
    let facts: &Facts = &town.facts;
    let against = Against { versions: &versions, standing: &standing, facts, now: NIGHT };
    judge::lines(&lines, &against, Lang::Fr)
}

fn import(id: Id<kind::Matter>, judged: &[Judged], differing: Differing) -> ImportValues {
    let mut lines = Vec::new();
    let mut refused = Vec::new();
    for one in judged {
        match &one.outcome {
            Ok((given, _)) => lines.push(FileLine { line: one.line, given: given.clone() }),
            Err(fault) => refused.push(RefusedLine { line: one.line, fault: *fault }),
        }
    }
    ImportValues {
        indicator: id,
        file: FilePart { digest: DIGEST.into(), name: "places.csv".into(), part: 1, parts: 1 },
        lines,
        refused,
        status: ValueStatus::Unconfirmed,
        differing,
    }
}

#[test]
fn every_line_is_answered_before_anything_is_written() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        town.record(id, vec![given(None, 20, 150), given(None, 21, 150)]);
        let text = "period;area;value;note\n2026-11-20;;150;\n2026-11-21;;151;\n2026-11-22;;149;soir\n2026-11-22;90001;x;\n\
                    2026-11-22;90009;1;\n2026-11-22;;150;\n2026-12-24;;1;\n24 novembre;;1;\n2026-11-23;;1,5;\n;;;\n";
        let told: Vec<_> = judged(&town, id, text)
            .into_iter()
            .map(|j| (j.line, j.outcome.map(|(_, verdict)| verdict)))
            .collect();
        assert_eq!(
            told,
            [
                (2, Ok(Verdict::Known)),
                (3, Ok(Verdict::Differs { version: 1, was: 150 })),
                (4, Ok(Verdict::New(1))),
                (5, Err(LineFault::Value)),
                (6, Err(LineFault::Area)),
                (7, Err(LineFault::Twice)),
                (8, Err(LineFault::Future)),
                (9, Err(LineFault::Period)),
                (10, Err(LineFault::Decimals)),
                (11, Err(LineFault::Fields)),
            ]
        );
        assert_eq!(town.series(id, None).len(), 2, "a preview writes nothing");
    });
}

#[test]
fn a_piece_is_whole_or_not_at_all_and_repeats_bring_nothing() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.define("places");
        town.record(id, vec![given(None, 21, 150)]);
        let text = "period;value\n2026-11-20;140\n2026-11-21;151\n2026-11-22;149\nx;1";
        let judged = judged(&town, id, text);
        let refusal = town.refused(import(id, &judged, Differing::Refuse));
        assert_eq!((refusal.kind, refusal.key.as_str()), (Kind::Conflict, "refusal-indicator-line"));
        assert_eq!(refusal.facts["line"], "3");
        assert_eq!(town.series(id, None).len(), 1, "nothing half");
        let receipt = town.ask(import(id, &judged, Differing::Correct));
        assert_eq!(receipt.entries.len(), 1, "one entry");
        let entry = town.journal.entry(receipt.entries[0].seq).unwrap().unwrap();
        assert_eq!(entry.fields["refused"], serde_json::json!([{ "line": 5, "fault": "period" }]));
        assert_eq!(entry.fields["digest"], DIGEST);
        let rows = town.series(id, None);
        let told: Vec<_> = rows.iter().map(|v| (v.value, v.standing, v.how)).collect();
        assert_eq!(
            told,
            [
                (149, true, How::Imported),
                (151, true, How::Imported),
                (150, false, How::Typed),
                (140, true, How::Imported)
            ]
        );
        assert!(
            town.ask(import(id, &judged, Differing::Correct)).entries.is_empty(),
            "the same file once more"
        );
        let mut many = import(id, &judged, Differing::Correct);
        many.lines = vec![many.lines[0].clone(); 501];
        assert_eq!(town.refused(many).key, "refusal-indicator-values-many");
        let named = town.journal.definition().views[1].files(&entry);
        assert_eq!(named, [store::blob_id(DIGEST)], "a check looks for the file");
        town.sound();
    });
}

/// What stands afterwards: values by area and period, and the level of each area.
fn picture(town: &Town, id: Id<kind::Matter>) -> String {
    let standing = town.read(|r| read::standing(r, id));
    let levels: Vec<_> = town.read(|r| read::levels(r, id)).into_iter().map(|(a, l)| (a, l.level)).collect();
    format!("{standing:?} {levels:?}")
}

fn same_as_by_hand(place: &Place, cases: u32) {
    let town = Town::on(place);
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    let line = (1i64..24, prop::sample::select(vec!["", "90001", "90002", "90009"]), -5i64..130);
    TestRunner::new(config)
        .run(&prop::collection::vec(line, 1..25), |lines| {
            let defined = |how: &str| {
                let id = town.define(&format!("p-{how}-{}", testkit::unique().simple()));
                town.thresholds(id, vec![rung("watch", 80, 60, 1), rung("alert", 100, 90, 2)]);
                id
            };
            let (by_file, by_hand) = (defined("file"), defined("hand"));
            let text: String =
                lines.iter().map(|(day, area, value)| format!("2026-11-{day:02};{area};{value}\n")).collect();
            let judged = judged(&town, by_file, &format!("period;area;value\n{text}"));
            town.ask(import(by_file, &judged, Differing::Refuse));
            for (at, (day, area, value)) in (2i64..).zip(&lines) {
                let area = Some(*area).filter(|a| !a.is_empty());
                let one = RecordValues {
                    indicator: by_hand,
                    values: vec![given(area, *day, *value)],
                    status: ValueStatus::Unconfirmed,
                    source: None,
                };
                let taken = judged.iter().any(|j| j.line == at && j.outcome.is_ok());
                prop_assert_eq!(town.ask_as(&town.analyst, one).is_ok(), taken, "line {}", at);
            }
            prop_assert_eq!(picture(&town, by_file), picture(&town, by_hand));
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_file_brings_what_its_lines_would_have_brought() {
    same_as_by_hand(&Place::sqlite(), 30);
    same_as_by_hand(&Place::postgres(), 4);
}
