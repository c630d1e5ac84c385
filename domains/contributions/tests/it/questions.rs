//! Questions that are asked besides the measures, and the partners that were asked before.

use std::collections::BTreeMap;

use contributions::command::{AskPartners, By, Give, OpenCampaign, Partner};
use contributions::read::{Eye, answers, partners, questions, turns};
use kernel::Text;
use stage::words;
use testkit::on_both;

use crate::town::{Matter, YEAR, asked, campaign, get, measure, one, partner, town};

fn say(sheet: Matter, question: i64, text: &str) -> Give {
    Give { answers: BTreeMap::from([(question, words(text))]), ..Give::new(sheet, By::Program) }
}

#[test]
fn a_question_is_answered_anew_and_only_where_it_is_asked() {
    on_both(|place| {
        let town = town(place);
        let sheet = one(&town);
        let before = town.read(|r| questions(r, sheet));
        assert_eq!((before.len(), before[0].question, before[0].answer.is_none()), (1, 1, true));
        let key = |rule: Give| town.refused(rule).key;
        assert_eq!(key(say(sheet, 2, "x")), "refusal-unknown-code");
        assert_eq!(key(say(sheet, 0, "x")), "refusal-unknown-code");
        assert_eq!(key(say(sheet, 1, " ")), "refusal-missing");
        assert_eq!(key(say(sheet, 1, &"x".repeat(4001))), "refusal-too-long");
        town.ask(say(sheet, 1, "Des ateliers"));
        town.ask(say(sheet, 1, "Des rondes"));
        let after = town.read(|r| questions(r, sheet)).remove(0);
        assert_eq!(after.answer.map(|(w, _)| w), Some(words("Des rondes")), "the last answer stands");
        let row = get(&town, sheet);
        assert_eq!((row.version, row.open), (2, 2), "a question is no measure");
        let turn = town.read(|r| turns(r, sheet)).remove(0);
        assert_eq!((turn.what.as_str(), turn.detail["answers-count"].as_i64()), ("given", Some(1)));
        assert!(turn.detail.get("answers").is_none(), "the words stand once");
    });
}

#[test]
fn answers_of_a_year_are_read_by_question_and_partner() {
    on_both(|place| {
        let town = town(place);
        let open = OpenCampaign {
            questions: vec![Text::both("Un ?", "Een?"), Text::both("Deux ?", "Twee?")],
            ..campaign()
        };
        let id = open.campaign;
        town.ask(open);
        crate::town::ask_more(&town, id, &["90001", "90002"], &["1.1"]);
        let of = |code: &str| contributions::campaign::sheet_of(id, code);
        town.ask(say(of("90002"), 1, "b"));
        town.ask(say(of("90001"), 2, "c"));
        town.ask(say(of("90001"), 1, "a"));
        let all = town.read(|r| answers(r, &Eye::all(), YEAR));
        let told: Vec<(i64, &str, &str)> =
            all.iter().map(|a| (a.question, a.partner.as_str(), a.words.text.as_str())).collect();
        assert_eq!(told, [(1, "90001", "a"), (1, "90002", "b"), (2, "90001", "c")]);
        assert_eq!(all[2].asks, Text::both("Deux ?", "Twee?"));
        assert!(town.read(|r| answers(r, &Eye::all(), YEAR + 1)).is_empty());
    });
}

#[test]
fn whoever_was_asked_once_is_known_with_its_sort() {
    on_both(|place| {
        let town = town(place);
        asked(&town, &["90001"], &["1.1"]);
        let open = campaign();
        let id = open.campaign;
        town.ask(open);
        let ask = |names: Text| AskPartners {
            campaign: id,
            partners: vec![Partner {
                code: "other-x".into(),
                names,
                kind: Some("association".into()),
                ..partner("x")
            }],
            measures: vec![measure("1.1")],
        };
        assert_eq!(town.refused(ask(Text::default())).field.as_deref(), Some("partner-name"));
        let long = "x".repeat(301);
        assert_eq!(town.refused(ask(Text::both(&long, &long))).key, "refusal-too-long");
        town.ask(ask(Text::both("X (fictif)", "X (fictief)")));
        let known = town.read(|r| partners(r, &Eye::all()));
        let all: Vec<(&str, Option<&str>)> =
            known.iter().map(|k| (k.code.as_str(), k.kind.as_deref())).collect();
        assert_eq!(all, [("90001", Some("municipality")), ("other-x", Some("association"))]);
        assert_eq!(known[1].names.fr.as_deref(), Some("X (fictif)"));
    });
}
