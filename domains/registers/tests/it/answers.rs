//! Answer sheets: two languages, another person, frozen.

use kernel::{Kind, Lang, Text};
use registers::command::{HandInSheet, JudgeSheet, Verdict, WriteSheet};
use registers::read::{SheetRow, proofs, sheet, sheets};
use registers::sheet::{Sheet, Stage, fingerprint};
use stage::words;
use testkit::on_both;

use crate::town::town;

fn answer() -> Sheet {
    let both = |text: &str| Text::both(text, text);
    Sheet { asked: both("alerte"), done: both("groupe"), remains: both("suite"), ..Sheet::default() }
}

#[test]
fn another_person_approves_and_then_nothing_changes_any_more() {
    on_both(|place| {
        let town = town(place);
        let id = town.entered();
        town.act(id, 1, "Réunion", "2021-09");
        let write = |n, sheet| WriteSheet { entry: id, n, sheet, based_on: None };
        let get = || -> SheetRow { town.read(|r| sheet(r, id, 1)).unwrap() };
        let judge = |verdict, text: &str| JudgeSheet {
            entry: id,
            n: 1,
            verdict,
            words: (!text.is_empty()).then(|| words(text)),
            based_on: None,
        };
        town.ask(write(None, Sheet { done: Text::default(), ..answer() }));
        let hand_in = HandInSheet { entry: id, n: 1 };
        assert_eq!(town.refused(hand_in.clone()).field.as_deref(), Some("done-fr"), "no language is whole");
        town.ask(write(Some(1), answer()));
        assert_eq!(
            town.refused_as(&town.board, judge(Verdict::Approve, "")).key,
            "refusal-registers-sheet-stage"
        );
        town.ask(hand_in.clone());
        assert_eq!(town.refused(write(Some(1), answer())).key, "refusal-registers-sheet-stage");
        let own = town.refused(judge(Verdict::Approve, ""));
        assert_eq!((own.kind, own.key.as_str()), (Kind::Forbidden, "refusal-registers-own-work"));
        assert_eq!(town.refused_as(&town.board, judge(Verdict::Return, "")).field.as_deref(), Some("words"));
        town.ask_as(&town.board, judge(Verdict::Return, "plus court")).unwrap();
        assert_eq!((get().stage, get().words.unwrap().text.as_str()), (Stage::Draft, "plus court"));
        town.ask(hand_in);
        town.ask_as(&town.board, judge(Verdict::Approve, "")).unwrap();
        let frozen = get();
        assert_eq!((frozen.stage, frozen.proofs.len()), (Stage::Approved, 1));
        assert_eq!(frozen.fingerprint.clone().unwrap(), fingerprint(&frozen.sheet, &frozen.proofs).unwrap());
        // What happens in the register afterwards does not reach it.
        town.act(id, 1, "Autre réunion", "2022");
        assert_eq!(town.read(|r| proofs(r, id, None)).len(), 2);
        assert_eq!((get().proofs.len(), get().fingerprint), (1, frozen.fingerprint));
        assert_eq!(town.refused(write(Some(1), answer())).key, "refusal-registers-sheet-stage");
        assert_eq!(town.get(id).answered, Some(1));
        town.ask(write(None, frozen.sheet));
        assert_eq!(town.read(|r| sheets(r, id)).len(), 2, "the answer is used again as a new one");
    });
}

#[test]
fn a_missing_language_is_approved_with_a_reason_only() {
    on_both(|place| {
        let town = town(place);
        let id = town.entered();
        let mut half = answer();
        half.done = Text::one(Lang::Fr, "suite");
        town.ask(WriteSheet { entry: id, n: None, sheet: half, based_on: None });
        town.ask(HandInSheet { entry: id, n: 1 });
        let judge = JudgeSheet { entry: id, n: 1, verdict: Verdict::Approve, words: None, based_on: None };
        let refusal = town.refused_as(&town.board, judge.clone());
        assert_eq!(
            (refusal.key.as_str(), refusal.facts["lang"].as_str()),
            ("refusal-registers-language", "nl")
        );
        let said = JudgeSheet { words: Some(words("le texte néerlandais n'existe pas")), ..judge };
        town.ask_as(&town.board, said).unwrap();
        let row = town.read(|r| sheet(r, id, 1)).unwrap();
        assert_eq!((row.stage, row.sheet.missing()), (Stage::Approved, vec![Lang::Nl]));
    });
}

#[test]
fn a_sheet_about_a_point_has_the_proofs_of_that_point() {
    on_both(|place| {
        let town = town(place);
        let id = town.entered();
        town.point(id, "autre", "ander");
        town.act(id, 1, "Réunion", "2021-09");
        town.act(id, 2, "Rapport", "2022");
        town.ask(WriteSheet {
            entry: id,
            n: None,
            sheet: Sheet { point: Some(2), ..answer() },
            based_on: None,
        });
        town.ask(HandInSheet { entry: id, n: 1 });
        let verdict = Verdict::Approve;
        town.ask_as(&town.board, JudgeSheet { entry: id, n: 1, verdict, words: None, based_on: None })
            .unwrap();
        let row = town.read(|r| sheet(r, id, 1)).unwrap();
        assert_eq!(row.proofs.iter().map(|p| p.point).collect::<Vec<_>>(), [2]);
        let nowhere = Sheet { point: Some(9), ..answer() };
        let refused = town.refused(WriteSheet { entry: id, n: None, sheet: nowhere, based_on: None });
        assert_eq!(refused.key, "refusal-registers-gone");
    });
}
