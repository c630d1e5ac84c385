//! The list holds exactly what the guard permits, on both databases.

use account::command::OpenAccount;
use account::read::{account, accounts, resource};
use stage::{every_way_shows_what_the_guard_permits, matter};
use testkit::Place;

use crate::house::House;

fn compare(place: &Place, cases: u32) {
    let (house, guard) = (House::on(place), stage::guard());
    let year = std::cell::Cell::new(1990);
    let kinds = std::cell::Cell::new(0);
    every_way_shows_what_the_guard_permits(
        cases,
        &guard,
        |seen, _| {
            let id = matter();
            let writer = seen.writer(&house.keeper);
            // One account a year: the years that there are, are used again once they were given up.
            let mut opened = house.ask_as(
                &writer,
                OpenAccount {
                    handling: seen.handling,
                    readers: seen.readers.clone(),
                    ..OpenAccount::new(id, "note", year.get(), Vec::new())
                },
            );
            while opened.is_err() {
                year.set(if year.get() == 2100 { 1990 } else { year.get() + 1 });
                kinds.set(kinds.get() + 1);
                assert!(kinds.get() < 10_000, "{opened:?}");
                free(&house, year.get());
                opened = house.ask_as(
                    &writer,
                    OpenAccount {
                        handling: seen.handling,
                        readers: seen.readers.clone(),
                        ..OpenAccount::new(id, "note", year.get(), Vec::new())
                    },
                );
            }
            vec![id]
        },
        |eye, ids| {
            let listed = house.read(|r| accounts(r, eye, 100_000));
            let alone = ids.iter().filter(|id| house.read(|r| account(r, eye, **id)).is_some());
            vec![listed.into_iter().map(|a| a.id).collect(), alone.copied().collect()]
        },
        |id| house.read(|r| resource(r, id)).unwrap(),
    );
}

/// The account of this year is given up, where there is one.
fn free(house: &House, year: i64) {
    let there = house.read(|r| account::read::of_year(r, &account::read::Eye::all(), "note", year));
    let Some(row) = there else { return };
    house.ask(account::command::TakeStep {
        account: row.id,
        step: account::account::Step::Drop,
        words: Some(stage::words("x")),
        based_on: None,
    });
}

#[test]
fn the_list_holds_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 12);
}

#[test]
fn the_list_holds_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 3);
}
