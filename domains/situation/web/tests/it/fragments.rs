//! What appears by itself: corrections, people told, access that changed.

use std::sync::atomic::Ordering;

use kernel::{Handling, Id, Lang, kind};
use situation::command::{
    AttachSignal, ChangeIncident, CorrectEntry, MarkNotReached, MarkTold, RequireInform, RestrictMatter,
    SetAside, TakeStep, WriteEntry,
};
use situation::incident::{Severity, Step};
use situation::inform::{Means, Recipient};
use situation::log::{EntryKind, Figure, FigureStatus};
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
    town.ask(CorrectEntry::new(wrong, Words::new(Lang::Fr, "7 blessés")));
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

/// The rows of a list of people to be told, in its order.
fn order(html: &str) -> Vec<&str> {
    html.split("<li id=\"tell-").skip(1).filter_map(|row| row.split_once('"')).map(|row| row.0).collect()
}

#[tokio::test]
async fn who_must_be_told_arrives_in_the_order_of_a_fresh_page() {
    let town = Town::open();
    town.incident("gas-leak", Severity::Serious);
    town.clock.advance_seconds(300);
    let mut floor = Console::open(&town, OFFICER, "fr", "tell").await;
    let second = town.incident("fire", Severity::Serious);
    let list = floor.fragment("tell").await;
    let page = town.browser(OFFICER).get("/fr/watch").await.text;
    let fresh = page.split_once("id=\"tell\"").unwrap().1.split_once("</ul>").unwrap().0;
    assert_eq!((list.mode.as_str(), order(&list.html)), ("morph", order(fresh)));
    assert_eq!(order(fresh).len(), 10);
    let recipient = Recipient { function: "head".into(), organisation: Some("town".into()), area: None };
    let notification = crate::town::matter();
    town.ask(RequireInform { incident: second, notification, recipient, within_minutes: 0 });
    let list = floor.fragment("tell").await;
    assert_eq!(
        order(&list.html)[0],
        notification.to_string(),
        "drawn once for all of an opening, then with each"
    );
    assert!(!list.html.contains("data-tone=\"crit\""), "nobody is late in the second in which it is asked");
}

#[tokio::test]
async fn a_deputy_takes_the_place_of_the_first_and_the_told_stay_where_they_stand() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let due = town.read(|r| read::informs(r, &Eye::all(), gas));
    let mut floor = Console::open(&town, OFFICER, "fr", "tell").await;
    let mut page = Console::open(&town, OFFICER, "fr", &format!("incident:{gas}")).await;
    let deputy = Recipient { function: "first-alderman".into(), ..due[0].recipient.clone() };
    town.ask(MarkNotReached {
        notification: due[0].id,
        means: Means::Phone,
        words: None,
        deputy: Some(deputy),
        stated: None,
    });
    let first = due[0].id.to_string();
    let told = format!("told-{gas}");
    for (console, target) in [(&mut floor, "tell"), (&mut page, told.as_str())] {
        let mut list = console.fragment(target).await;
        if !list.html.contains("Premier échevin") {
            list = console.fragment(target).await;
        }
        assert!(
            list.html.contains("Premier échevin") && !order(&list.html).contains(&first.as_str()),
            "{list:?}"
        );
        assert_eq!(order(&list.html).len(), due.len());
    }
    town.ask(MarkTold {
        notification: due[1].id,
        means: Means::Phone,
        whom: None,
        words: None,
        stated: None,
    });
    // The row alone: were the list drawn anew, a second click on the same spot would tell the next in it.
    let row = page.fragment(&format!("tell-{}", due[1].id)).await;
    assert!(row.mode == "morph" && row.html.contains("data-state=\"told\""), "{row:?}");
    assert_eq!(page.fragment("n-told").await.html, "4");
    assert_eq!(page.fragment("tab-told").await.html, "4");
    let fresh = town.browser(OFFICER).get(&format!("/fr/incidents/{gas}")).await.text;
    let list = fresh.split_once(&format!("id=\"{told}\"")).unwrap().1.split_once("</ul>").unwrap().0;
    assert_eq!(order(list).last().copied(), Some(due[1].id.to_string().as_str()), "a fresh page sorts them");
}

#[tokio::test]
async fn whoever_a_deputy_stood_in_for_comes_back_at_the_end_of_the_list() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let due = town.read(|r| read::informs(r, &Eye::all(), gas));
    let deputy = Recipient { function: "first-alderman".into(), ..due[0].recipient.clone() };
    let missed = MarkNotReached {
        notification: due[0].id,
        means: Means::Phone,
        words: None,
        deputy: Some(deputy),
        stated: None,
    };
    town.ask(missed);
    let mut page = Console::open(&town, OFFICER, "fr", &format!("incident:{gas}")).await;
    let all = town.read(|r| read::informs(r, &Eye::all(), gas));
    let stood = all.iter().find(|row| row.deputy_for.is_some()).unwrap().id;
    town.ask(MarkTold { notification: stood, means: Means::Phone, whom: None, words: None, stated: None });
    let row = page.fragment(&format!("tell-{stood}")).await;
    assert!(row.mode == "morph" && row.html.contains("data-state=\"told\""), "{row:?}");
    let back = page.fragment(&format!("told-{gas}")).await;
    assert_eq!((back.mode.as_str(), order(&back.html)), ("upsert", vec![due[0].id.to_string().as_str()]));
}

#[tokio::test]
async fn the_head_of_an_incident_and_the_number_in_the_rail_move_with_it() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let fresh = town.browser(OFFICER).get(&format!("/fr/incidents/{gas}")).await.text;
    let topics = fresh.split_once("data-topics=\"").unwrap().1.split_once('"').unwrap().0;
    assert!(topics.split(' ').any(|topic| topic == "rail"), "every page hears of its rail: {topics}");
    let mut page = Console::open(&town, OFFICER, "fr", &format!("incident:{gas},rail")).await;
    let severity = Some(Severity::Major);
    town.ask(ChangeIncident {
        incident: Some(gas),
        incident_type: Some("fire".into()),
        severity,
        ..ChangeIncident::default()
    });
    let title = page.fragment("incident-title").await;
    assert!(
        title.mode == "morph" && title.html.contains("Majeur") && title.html.contains("data-tone=\"crit\""),
        "{title:?}"
    );
    assert!(!title.html.contains("Fuite de gaz"), "{title:?}");
    let (_, tab) = title.html.split_once("data-tab=\"").unwrap();
    let tab = tab.split_once('"').unwrap().0;
    let page_of = town.browser(OFFICER).get(&format!("/fr/incidents/{gas}")).await.text;
    let called = page_of.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
    assert!(called.contains(&format!("{tab} · ")), "the tab is called as on a fresh page: {tab}: {called}");
    assert!(page.fragment("incident-steps").await.html.contains("step:"), "with the steps of its state");
    town.ask(TakeStep {
        incident: gas,
        step: Step::Confirm,
        outcome: None,
        words: None,
        with_open_requests: false,
        based_on: None,
    });
    let steps = page.fragment("incident-steps").await;
    assert!(
        !steps.html.contains("value=\"confirm\"") && steps.html.contains("value=\"contain\""),
        "{steps:?}"
    );
    let due = town.read(|r| read::informs(r, &Eye::all(), gas));
    town.clock.advance_seconds(3600);
    town.ask(MarkTold {
        notification: due[0].id,
        means: Means::Phone,
        whom: None,
        words: None,
        stated: None,
    });
    let badge = page.fragment("badge-watch").await;
    assert!(badge.html.contains(&format!("{}</b>", due.len() - 1)), "{badge:?}");
}

#[tokio::test]
async fn what_waits_can_be_joined_as_soon_as_there_is_an_incident() {
    let town = Town::open();
    let call = town.call("odeur de gaz", "quai Neuf");
    let mut officer = Console::open(&town, OFFICER, "fr", "floor").await;
    let gas = town.incident_at("gas-leak", Severity::Serious, Handling::Service, "quai Neuf");
    let card = officer.fragment(&format!("signal-{call}")).await;
    assert!(card.mode == "morph" && card.html.contains("Joindre à 26-0001"), "{card:?}");
    let page = town.browser(OFFICER).get("/fr/watch").await.text;
    assert!(page.contains("Joindre à 26-0001"), "as on a fresh page");
    let place = Some(crate::town::at("parc du Héron"));
    let away = ChangeIncident { incident: Some(gas), place, ..ChangeIncident::default() };
    town.ask(away);
    let card = officer.fragment(&format!("signal-{call}")).await;
    assert!(!card.html.contains("Joindre"), "too far now: {card:?}");
}

#[tokio::test]
async fn the_page_of_an_incident_moves_with_what_happens() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let call = town.call("odeur de gaz", "quai Neuf");
    let mut page = Console::open(&town, OFFICER, "fr", &format!("incident:{gas}")).await;
    town.message(Some(gas), "vanne <fermée>");
    assert_eq!(page.fragment("n-entries").await.html, "1");
    let timeline = page.fragment("timeline").await;
    assert!(timeline.mode == "morph" && timeline.html.contains("vanne &lt;fermée&gt;"), "{timeline:?}");
    town.ask(AttachSignal { signal: call, incident: gas, based_on: None });
    let list = page.fragment("signals-of").await;
    assert!(list.mode == "morph" && list.html.contains("S-26-0001") && list.html.contains("odeur de gaz"));
    assert_eq!(page.fragment("n-signals-of").await.html, "1");
    assert!(page.fragment("timeline").await.html.contains("S-26-0001"));
    let fresh = town.browser(OFFICER).get(&format!("/fr/incidents/{gas}")).await.text;
    for part in [
        "id=\"n-entries\" data-refresh>1<",
        "id=\"n-signals-of\" data-refresh>1<",
        "id=\"n-told\" data-refresh>5<",
        "id=\"tab-told\" data-refresh>5<",
        "id=\"timeline\"",
        "id=\"signals-of\"",
    ] {
        assert!(fresh.contains(part), "{part}");
    }
}

/// A figure of an incident.
fn figure(incident: Id<kind::Matter>, value: i64) -> WriteEntry {
    let (name, unit) = ("injured".to_owned(), String::new());
    let figure = Figure { name, value, unit, about: false, status: FigureStatus::Unconfirmed };
    WriteEntry {
        entry_kind: EntryKind::Figure,
        figure: Some(figure),
        ..WriteEntry::message(Some(incident), Words::new(Lang::Fr, ""))
    }
}

#[tokio::test]
async fn figures_follow_with_how_they_came() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let mut page = Console::open(&town, OFFICER, "fr", &format!("incident:{gas}")).await;
    town.ask(figure(gas, 31));
    assert!(page.fragment("facts").await.html.contains("31"));
    let alone = page.fragment("figures-past").await;
    assert!(alone.mode == "morph" && !alone.html.contains("<table"), "one figure has no past: {alone:?}");
    let second = town.ask(figure(gas, 74)).entries[0].id;
    assert!(page.fragment("facts").await.html.contains("74"));
    let past = page.fragment("figures-past").await.html;
    assert!(past.contains("31") && past.contains("74"), "{past}");
    let right = Figure { value: 70, ..figure(gas, 74).figure.unwrap() };
    let words = Words::new(Lang::Fr, "");
    town.ask(CorrectEntry { figure: Some(right), ..CorrectEntry::new(second, words) });
    assert!(page.fragment("facts").await.html.contains("70"));
    let past = page.fragment("figures-past").await.html;
    assert!(past.contains("<s>74</s>") && past.contains("70"), "{past}");
    let fresh = town.browser(OFFICER).get(&format!("/fr/incidents/{gas}")).await.text;
    assert!(fresh.contains(past.trim()), "as on a fresh page");
}

#[tokio::test]
async fn the_page_of_an_incident_is_drawn_only_while_somebody_has_it_open() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let due = town.read(|r| read::informs(r, &Eye::all(), gas));
    let told = |n: usize| MarkTold {
        notification: due[n].id,
        means: Means::Phone,
        whom: None,
        words: None,
        stated: None,
    };
    let mut floor = Console::open(&town, OFFICER, "fr", "floor").await;
    town.ask(told(0));
    town.message(Some(gas), "ensuite");
    assert!(floor.fragment("log-watch").await.html.contains("ensuite"), "both were drawn for the floor");
    assert_eq!(town.looked_up.load(Ordering::Acquire), 0, "and no list of people, which nobody sees");
    let mut page = Console::open(&town, OFFICER, "fr", &format!("incident:{gas}")).await;
    town.ask(told(1));
    page.fragment(&format!("tell-{}", due[1].id)).await;
    assert_eq!(town.looked_up.load(Ordering::Acquire), 1, "the row that changed, once, for all who look");
}

#[tokio::test]
async fn what_nobody_looked_at_is_drawn_for_whoever_comes_back_to_it() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let seen = town.journal.head();
    let mut floor = Console::open(&town, OFFICER, "fr", "floor").await;
    town.message(Some(gas), "vanne fermée");
    assert!(floor.fragment("log-watch").await.html.contains("vanne fermée"), "drawn for the floor alone");
    let mut page = Console::back(&town, OFFICER, "fr", &format!("incident:{gas}"), seen).await;
    assert!(page.fragment(&format!("log-{gas}")).await.html.contains("vanne fermée"));
    assert_eq!(page.fragment("n-entries").await.html, "1");
    assert!(page.fragment("timeline").await.html.contains("vanne fermée"));
    // And the floor still gets its own from what is kept.
    let mut again = Console::back(&town, OFFICER, "fr", "floor", seen).await;
    assert!(again.fragment("log-watch").await.html.contains("vanne fermée"));
}

#[tokio::test]
async fn a_signal_that_was_dealt_with_changes_where_it_stands() {
    let town = Town::open();
    let call = town.call("ascenseur", "");
    let mut floor = Console::open(&town, MAYOR, "fr", "floor").await;
    let mut list = Console::open(&town, MAYOR, "fr", "signals,rail").await;
    town.ask(SetAside { signal: call, reason: AsideReason::NoFollowUp, words: None, based_on: None });
    let card = floor.fragment(&format!("signal-{call}")).await;
    assert!(card.mode == "morph" && card.html.contains("écarté · sans suite"), "{card:?}");
    assert_eq!(floor.fragment("n-signals").await.html, "0");
    assert!(list.fragment("signals-rows").await.html.contains(&format!("row-{call}")));
    assert_eq!(list.fragment("badge-signals").await.html.trim(), "");
}

#[tokio::test]
async fn the_signals_of_an_incident_are_drawn_again_when_it_is_reserved_and_when_it_is_opened() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let call = town.call("odeur de gaz", "quai Neuf");
    town.ask(AttachSignal { signal: call, incident: gas, based_on: None });
    let mut page = Console::open(&town, OFFICER, "fr", &format!("incident:{gas}")).await;
    for handling in [Handling::NeedToKnow, Handling::Service] {
        town.ask(RestrictMatter {
            incident: gas,
            handling,
            readers: Default::default(),
            words: Words::new(Lang::Fr, "enquête"),
            based_on: None,
        });
        let list = page.fragment("signals-of").await;
        assert!(list.mode == "morph" && list.html.contains("odeur de gaz"), "{handling:?}: {list:?}");
    }
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

#[tokio::test]
async fn the_page_of_a_call_is_closed_when_its_incident_is_restricted_later_and_not_again() {
    let town = Town::open();
    let gas = town.incident("gas-leak", Severity::Serious);
    let call = town.call("odeur de gaz", "rue du Moulin");
    town.ask(AttachSignal { signal: call, incident: gas, based_on: None });
    let listens = format!("signals,signal:{call}");
    let mut page = Console::open(&town, MAYOR, "fr", &listens).await;
    let place = format!("signal-page-{call}");
    let mayor = town.browser(MAYOR);
    let shown = mayor.get(&format!("/fr/signals/{call}")).await.text;
    assert!(shown.contains(&format!("id=\"{place}\"")), "{shown}");
    town.ask(RestrictMatter {
        incident: gas,
        handling: Handling::NeedToKnow,
        readers: Default::default(),
        words: Words::new(Lang::Fr, "enquête"),
        based_on: None,
    });
    let closed = page.fragment(&place).await;
    assert!(closed.mode == "inner" && closed.html.contains("vient d’être réservé"), "{closed:?}");
    assert_eq!(page.fragment(&format!("signal-side-{call}")).await.mode, "remove");
    // A page that was withheld when it was opened has nothing to close.
    let withheld = mayor.get(&format!("/fr/signals/{call}")).await.text;
    assert!(!withheld.contains(&place), "{withheld}");
    let mut late = Console::open(&town, MAYOR, "fr", &listens).await;
    let related = town.incident("outage", Severity::Minor);
    let number = town.read(|r| read::incident(r, &Eye::all(), related)).unwrap().number;
    let form = format!("other={number}&why=m%C3%AAme+rue");
    let tie = town.browser(OFFICER).post(&format!("/fr/signals/{call}/relate"), &form).await;
    assert_eq!(tie.status, 303, "{}", tie.text);
    let after = town.call("autre chose", "");
    let targets = late.targets_until(&format!("row-{after}")).await;
    assert!(!targets.iter().any(|target| target == "main"), "{targets:?}");
}
