//! Packs: what may be printed, which sheets are exchanged, what they are called.

use kernel::{Actor, Handling};
use paper::command::{Content, PrintPack};
use paper::read::{Eye, forms, latest, packs, printings, sheets};
use testkit::{Place, on_both};

use crate::town::{Town, actor, again, content, hash, matter, pack};

fn names(town: &Town, of: &PrintPack) -> Vec<String> {
    town.read(|r| sheets(r, of.pack)).into_iter().map(|s| format!("{} {}", s.name, s.code)).collect()
}

#[test]
fn sheets_that_changed_are_exchanged_and_keep_their_place() {
    on_both(|place| {
        let town = Town::on(place);
        let first = pack();
        town.ask(first.clone());
        assert_eq!(names(&town, &first), ["1 incidents", "2 orders", "3 rota"]);
        // Orders changed, the rota is no longer there, needs are new.
        let now = vec![content("incidents", "0a"), content("orders", "1b"), content("needs", "0d")];
        town.ask(again(&first, now.clone()));
        assert_eq!(names(&town, &first), ["1 incidents", "2b orders", "4 needs"]);
        let done = town.read(|r| printings(r, first.pack));
        assert_eq!(
            done[0].gone.iter().map(|s| (s.code.as_str(), s.place)).collect::<Vec<_>>(),
            [("rota", 3)]
        );
        assert_eq!(done[0].sheets.iter().map(|s| s.code.as_str()).collect::<Vec<_>>(), ["orders", "needs"]);
        assert_eq!(town.refused(again(&first, now)).key, "refusal-paper-unchanged");
        // It comes back as the second edition of its own sheet: no two papers are called the same.
        let back = vec![content("incidents", "0a"), content("orders", "1b"), content("rota", "0c")];
        town.ask(again(&first, back));
        assert_eq!(names(&town, &first), ["1 incidents", "2b orders", "3b rota"]);
        let row = town.read(|r| latest(r, &Eye::all(), "watch-officer", town.officer.organisation)).unwrap();
        assert_eq!((row.number.as_str(), row.edition, row.as_of), ("PP-26-0001", 3, 55));
        town.ask(pack());
        assert_eq!(town.read(|r| packs(r, &Eye::all(), 9))[0].number, "PP-26-0002");
    });
}

#[test]
fn forms_are_numbered_within_their_pack() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let first = pack();
    town.ask(first.clone());
    let printed = town.read(|r| forms(r, first.pack));
    let shown: Vec<_> = printed.iter().map(|f| (f.code.as_str(), f.form.as_str())).collect();
    assert_eq!(shown, [("PP-26-0001/F1", "signal"), ("PP-26-0001/F2", "log")]);
    assert_eq!(printed[0].sheet, first.forms[0].0);
}

#[test]
fn what_cannot_be_printed() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let secret = Content { handling: Handling::ProfessionalSecrecy, ..content("incidents", "0a") };
    let many = (0..61).map(|n| Content { code: n.to_string(), ..content("", "0a") }).collect();
    let table: Vec<(PrintPack, &str)> = vec![
        (PrintPack { content: Vec::new(), ..pack() }, "refusal-paper-empty"),
        (PrintPack { content: vec![secret.clone()], ..pack() }, "refusal-paper-secret"),
        (PrintPack { content: many, ..pack() }, "refusal-paper-many"),
        (
            PrintPack { forms: (0..61).map(|_| (matter(), "log".to_owned())).collect(), ..pack() },
            "refusal-paper-many",
        ),
        (
            PrintPack { content: vec![content("a", "0a"), content("a", "0b")], ..pack() },
            "refusal-unknown-code",
        ),
        (PrintPack { content: vec![content("a", "zz")], ..pack() }, "refusal-unknown-code"),
        (PrintPack { head: "x".into(), ..pack() }, "refusal-unknown-code"),
        (PrintPack { function: "mayor".into(), ..pack() }, "refusal-paper-another"),
    ];
    for (rule, key) in table {
        let refusal = town.refused(rule.clone());
        assert_eq!(refusal.key, key, "{rule:?}");
    }
    let first = pack();
    town.ask(first.clone());
    assert_eq!(town.refused(again(&first, vec![secret])).key, "refusal-paper-secret");
    assert_eq!(town.refused(again(&first, Vec::new())).key, "refusal-paper-empty");
    let other = vec![content("incidents", "1a")];
    assert_eq!(town.refused_as(&actor("mayor"), again(&first, other)).key, "refusal-paper-another");
    assert_eq!(town.refused(again(&pack(), vec![content("a", "0a")])).key, "refusal-not-found");
}

#[test]
fn the_program_prints_for_every_function() {
    on_both(|place| {
        let town = Town::on(place);
        let by_itself = PrintPack { function: "mayor".into(), forms: Vec::new(), ..pack() };
        town.ask_as(&Actor::system(), by_itself.clone()).unwrap();
        let row = town.read(|r| latest(r, &Eye::all(), "mayor", town.officer.organisation)).unwrap();
        assert_eq!((row.id, row.head), (by_itself.pack, hash("ab")));
        town.ask_as(&Actor::system(), again(&by_itself, vec![content("incidents", "1a")])).unwrap();
        assert_eq!(names(&town, &by_itself), ["1b incidents"]);
    });
}
