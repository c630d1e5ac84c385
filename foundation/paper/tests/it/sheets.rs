//! Sheets written by hand are entered once; once more only for a reason that is written down.

use kernel::{Id, kind};
use paper::command::{EnterSheet, ReopenSheet};
use paper::read::{entered, form};
use testkit::{Place, command_id, on_both};

use crate::town::{Town, actor, matter, pack, words};

pub(crate) fn enter(sheet: Id<kind::Matter>) -> EnterSheet {
    EnterSheet {
        sheet,
        code: "PP-26-0001/F2".into(),
        writer: Some("B. Fictif".into()),
        lines: 6,
        batch: command_id(),
    }
}

#[test]
fn the_second_time_is_refused_with_who_and_when() {
    on_both(|place| {
        let town = Town::on(place);
        let printed = pack();
        town.ask(printed.clone());
        let sheet = printed.forms[1].0;
        town.ask(enter(sheet));
        let other = actor("watch-officer");
        let refusal = town.refused_as(&other, enter(sheet));
        assert_eq!(refusal.key, "refusal-paper-entered");
        assert_eq!(refusal.facts["person"], town.officer.person.to_string());
        assert_eq!(refusal.facts["sheet"], "PP-26-0001/F2");
        let row = town.read(|r| form(r, sheet)).unwrap();
        assert_eq!(
            (row.writer.as_deref(), row.lines, row.form.as_str()),
            (Some("B. Fictif"), Some(6), "log")
        );
        assert_eq!(row.pack, Some(printed.pack));
        town.ask_as(&other, ReopenSheet { sheet, reason: words("verso oublié") }).unwrap();
        town.ask_as(&other, enter(sheet)).unwrap();
        let row = town.read(|r| form(r, sheet)).unwrap();
        assert_eq!((row.entered.unwrap().0, row.reopened), (other.person, 1));
        assert_eq!(town.refused(enter(sheet)).key, "refusal-paper-entered", "and again it counts as entered");
    });
}

#[test]
fn a_sheet_of_a_copy_that_nobody_recorded_counts_as_well() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let sheet = matter();
    town.ask(EnterSheet { code: "copie/F1".into(), writer: None, ..enter(sheet) });
    assert_eq!(town.refused(enter(sheet)).key, "refusal-paper-entered");
    let row = town.read(|r| entered(r, 9)).remove(0);
    assert_eq!((row.code.as_str(), row.form.as_str(), row.pack), ("copie/F1", "", None));
}

#[test]
fn what_cannot_be_entered() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let table = [
        (EnterSheet { code: " ".into(), ..enter(matter()) }, "refusal-missing"),
        (EnterSheet { code: "x".repeat(201), ..enter(matter()) }, "refusal-too-long"),
        (EnterSheet { writer: Some("x".repeat(201)), ..enter(matter()) }, "refusal-too-long"),
        (EnterSheet { lines: 0, ..enter(matter()) }, "refusal-paper-many"),
        (EnterSheet { lines: 501, ..enter(matter()) }, "refusal-paper-many"),
    ];
    for (rule, key) in table {
        assert_eq!(town.refused(rule.clone()).key, key, "{rule:?}");
    }
    let reopen = |reason: &str| ReopenSheet { sheet: matter(), reason: words(reason) };
    assert_eq!(town.refused(reopen("")).key, "refusal-missing");
    assert_eq!(town.refused(reopen("x")).key, "refusal-paper-not-entered");
}
