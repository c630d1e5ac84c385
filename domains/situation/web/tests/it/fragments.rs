//! What appears by itself: corrections, people told, access that changed.

use kernel::{Handling, Lang};
use situation::command::{CorrectEntry, MarkTold, RestrictMatter, SetAside};
use situation::incident::Severity;
use situation::inform::Means;
use situation::read::{self, Eye};
use situation::signal::AsideReason;
use situation::text::Words;

use crate::console::Console;
use crate::town::{MAYOR, OFFICER, Town};

#[tokio::test]
async fn a_correction_strikes_the_old_row_through_where_it_stands() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let wrong = town.message(Some(gas), "3 blessés").entries[0].id;
    let mut floor = Console::open(&town, OFFICER, "fr", "floor").await;
    let mut page = Console::open(&town, OFFICER, "fr", &format!("incident:{gas}")).await;
    town.ask(CorrectEntry {
        entry: wrong,
        words: Words::new(Lang::Fr, "7 blessés"),
        figure: None,
        stated: None,
    });
    let new = floor.fragment("log-watch").await;
    assert!(
        new.mode == "upsert" && new.html.contains("7 blessés") && new.html.contains("26-0001"),
        "{new:?}"
    );
    let old = town.journal.find(wrong).unwrap().unwrap();
    let struck = floor.fragment(&format!("entry-{old}")).await;
    assert!(
        struck.mode == "morph" && struck.html.contains("<s>") && struck.html.contains("data-corrected"),
        "{struck:?}"
    );
    let own = page.fragment(&format!("log-{gas}")).await;
    assert!(own.html.contains("7 blessés") && !own.html.contains("26-0001</a>"), "{own:?}");
    assert!(page.fragment(&format!("entry-{old}")).await.html.contains("<s>"));
}

#[tokio::test]
async fn the_watch_log_goes_to_those_who_listen_to_it_alone() {
    let town = Town::open();
    let mut log = Console::open(&town, MAYOR, "nl", "log:watch").await;
    let gas = town.incident("gas-leak", Severity::Minor);
    town.message(Some(gas), "op het incident");
    town.message(None, "wachtlijn");
    assert!(
        log.fragment("log-watch").await.html.contains("wachtlijn"),
        "the incident's entry is not for this list"
    );
}

#[tokio::test]
async fn whoever_was_told_turns_green_and_the_numbers_follow() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let due = town.read(|r| read::informs(r, &Eye::all(), gas));
    let mut floor = Console::open(&town, OFFICER, "fr", "tell").await;
    town.ask(MarkTold {
        notification: due[0].id,
        means: Means::Phone,
        whom: None,
        words: None,
        stated: None,
    });
    let row = floor.fragment(&format!("tell-{}", due[0].id)).await;
    assert!(
        row.mode == "morph" && row.html.contains("data-tone=\"ok\"") && row.html.contains("informé"),
        "{row:?}"
    );
    assert_eq!(floor.fragment("n-tell").await.html, "4");
}

#[tokio::test]
async fn a_signal_that_was_dealt_with_changes_where_it_stands() {
    let town = Town::open();
    let call = town.call("ascenseur", "");
    let mut floor = Console::open(&town, MAYOR, "fr", "floor").await;
    let mut list = Console::open(&town, MAYOR, "fr", "signals").await;
    town.ask(SetAside { signal: call, reason: AsideReason::NoFollowUp, words: None, based_on: None });
    let card = floor.fragment(&format!("signal-{call}")).await;
    assert!(card.mode == "morph" && card.html.contains("écarté · sans suite"), "{card:?}");
    assert_eq!(floor.fragment("n-signals").await.html, "0");
    assert!(list.fragment("signals-rows").await.html.contains(&format!("row-{call}")));
    assert_eq!(list.fragment("badge-signals").await.html.trim(), "");
}

#[tokio::test]
async fn what_may_no_longer_be_read_goes_from_the_page_at_once() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let entry = town.message(Some(gas), "témoin").entries[0].seq;
    let due = town.read(|r| read::informs(r, &Eye::all(), gas));
    let mut floor = Console::open(&town, MAYOR, "fr", "floor,tell").await;
    let mut page = Console::open(&town, MAYOR, "fr", &format!("incident:{gas}")).await;
    let mut officer = Console::open(&town, OFFICER, "fr", &format!("floor,incident:{gas}")).await;
    town.ask(RestrictMatter {
        incident: gas,
        handling: Handling::NeedToKnow,
        readers: Default::default(),
        words: Words::new(Lang::Fr, "enquête"),
        based_on: None,
    });
    assert!(floor.fragment("incidents").await.html.contains("Incident réservé"));
    let row = floor.fragment(&format!("entry-{entry}")).await;
    assert!(row.html.contains("data-withheld") && !row.html.contains("témoin"), "{row:?}");
    assert_eq!(floor.fragment(&format!("tell-{}", due[0].id)).await.mode, "remove");
    let closed = page.fragment("main").await;
    assert!(closed.html.contains("vient d’être réservé"), "{closed:?}");
    assert!(officer.fragment(&format!("entry-{entry}")).await.html.contains("témoin"));
}
