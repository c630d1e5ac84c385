//! Run-sheets: rows, what they wait for, files of rows, resources and risks.

use kernel::{Lang, Text};
use planned::command::{
    AskSupply, CloseRisk, PromiseSupply, RemoveRow, SheetFile, TakeSheet, WithdrawSupply, WriteRisk, WriteRow,
};
use planned::read::{risks, supplies};
use planned::risk::Risk;
use planned::sheet_file::{Against, read};
use stage::words;
use testkit::on_both;

use crate::town::{START, ask, at, facts, posts, row, rows, run, span, town, write_row};

#[test]
fn rows_stand_in_the_order_of_their_times_and_wait_for_none_of_themselves() {
    on_both(|place| {
        let town = town(place);
        let id = run(&town, START);
        let (start, before) = (write_row(&town, id, 0), write_row(&town, id, -60));
        assert_eq!(rows(&town, id).iter().map(|r| r.n).collect::<Vec<_>>(), [before, start]);
        assert_eq!(rows(&town, id)[0].planned, at("2027-05-30T07:00:00Z"));
        let write = |n, minutes, after| WriteRow { event: id, n, row: row(minutes, after) };
        town.ask(write(Some(start), 0, Some(before)));
        assert_eq!(town.refused(write(Some(before), -60, Some(start))).key, "refusal-planned-circle");
        assert_eq!(town.refused(write(Some(before), -60, Some(before))).key, "refusal-planned-circle");
        assert_eq!(town.refused(write(None, 5, Some(99))).key, "refusal-planned-after");
        assert_eq!(town.refused(write(Some(99), 5, None)).key, "refusal-planned-gone");
        town.ask(RemoveRow { event: id, n: before });
        assert_eq!(town.refused(RemoveRow { event: id, n: before }).key, "refusal-planned-gone");
        // Its number is not given again.
        assert_eq!(write_row(&town, id, 10), 3);
    });
}

#[test]
fn a_file_brings_what_is_good_in_it() {
    on_both(|place| {
        let town = town(place);
        let id = run(&town, START);
        write_row(&town, id, 0);
        let text = "no;heure;quoi;wat;après\n1;T-60;Barrières;Hekken;\n2;noon;x;;\n3;T-30;Postes;Posten;1\n4;T-10;Après la deuxième;;2\n";
        let facts = facts();
        let against = Against { facts: &facts, start: at(START), lang: Lang::Fr };
        let lines = read(text.as_bytes(), &against).unwrap();
        let file = SheetFile { digest: "ab".repeat(32), name: "a.csv".into() };
        town.ask(TakeSheet { event: id, file: file.clone(), lines: lines.clone() });
        let all = rows(&town, id);
        let wanted = [(2, None), (3, Some(2)), (1, None)];
        assert_eq!(all.iter().map(|r| (r.n, r.row.after)).collect::<Vec<_>>(), wanted);
        let bad = lines.into_iter().filter(|l| l.row.is_err()).collect();
        assert_eq!(town.refused(TakeSheet { event: id, file, lines: bad }).key, "refusal-planned-no-line");
    });
}

#[test]
fn a_resource_asked_anew_is_promised_anew() {
    on_both(|place| {
        let town = town(place);
        let id = run(&town, START);
        let supply = posts("cross", span(START, "2027-05-30T16:00:00Z"));
        town.ask(ask(id, supply.clone()));
        let promise =
            |n, count| PromiseSupply { event: id, n, count, name: Some("A. Dubois".into()), words: None };
        town.ask(promise(1, 3));
        assert_eq!(town.read(|r| supplies(r, id))[0].missing(), 1);
        assert_eq!(town.refused(promise(1, -1)).field.as_deref(), Some("count"));
        let mut more = supply.clone();
        more.count = 6;
        town.ask(AskSupply { event: id, n: Some(1), supply: more });
        let row = town.read(|r| supplies(r, id)).remove(0);
        assert!(row.promised.is_none() && row.name.is_none() && row.missing() == 6);
        let mut wrong = supply;
        wrong.span = span("2027-05-30T16:00:00Z", "2027-05-30T16:00:00Z");
        assert_eq!(town.refused(ask(id, wrong)).field.as_deref(), Some("until"));
        town.ask(WithdrawSupply { event: id, n: 1 });
        assert!(town.read(|r| supplies(r, id)).is_empty());
        assert_eq!(town.refused(promise(1, 3)).key, "refusal-planned-gone");
    });
}

#[test]
fn risks_are_weighed_on_the_scale_of_the_place() {
    on_both(|place| {
        let town = town(place);
        let id = run(&town, START);
        let risk = |likelihood, impact| Risk {
            words: Text::both("Chaleur", "Hitte"),
            likelihood,
            impact,
            measures: Text::both("Eau", "Water"),
            owner: Some("watch-officer".into()),
            plan: None,
            plan_label: None,
        };
        let write = |n, risk| WriteRisk { event: id, n, risk };
        town.ask(write(None, risk(1, 2)));
        town.ask(write(None, risk(4, 3)));
        assert_eq!(town.refused(write(None, risk(5, 1))).field.as_deref(), Some("likelihood"));
        assert_eq!(town.refused(write(None, risk(1, 0))).field.as_deref(), Some("impact"));
        let order = || -> Vec<i64> { town.read(|r| risks(r, id)).iter().map(|r| r.n).collect() };
        assert_eq!(order(), [2, 1], "the gravest first");
        town.ask(CloseRisk { event: id, n: 2, why: words("annulé") });
        assert_eq!(order(), [1, 2], "what is closed comes last");
        assert_eq!(town.refused(write(Some(2), risk(1, 1))).key, "refusal-planned-gone");
    });
}
