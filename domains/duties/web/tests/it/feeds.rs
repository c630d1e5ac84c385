//! The calendar of a function at its secret address.

use duties::command::{KeepDuty, StartTerm};
use duties::duty::{Content, Open};
use duties::rhythm::{Day, Rhythm, Yearly};
use stage::{matter, words};

use crate::town::{AUDITOR, HEAD, SECRETARY, Town, content, id, went};

/// The path of the address that was made.
pub(crate) async fn made(town: &Town, function: &str) -> String {
    let reply = town
        .browser(SECRETARY)
        .post("/fr/duties/feeds", &format!("function={function}&days=30&lang=nl"))
        .await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let address = reply.text.split("<code>").nth(1).unwrap().split("</code>").next().unwrap();
    address.strip_prefix("https://town.example").unwrap().to_owned()
}

#[tokio::test]
async fn a_calendar_shows_series_and_what_was_noted() {
    let town = Town::open();
    let start =
        StartTerm { duty: id("answer"), event: "2026-11-24".parse().unwrap(), words: words("dossier 7") };
    town.submit(&stage::actor(HEAD), start, &town.facts).unwrap();
    went(&town.browser(HEAD).post(&format!("/fr/duties/{}/times/2026-12-31/done", id("report")), "").await);
    let path = made(&town, HEAD).await;
    assert!(path.starts_with("/nl/duties/calendar/"), "{path}");
    let reply = town.browser("").get(&path).await;
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "text/calendar; charset=utf-8"));
    assert_eq!(testkit::outlook(&reply.text), Vec::<String>::new(), "{}", reply.text);
    let text = reply.text.replace("\r\n ", "");
    assert!(text.contains("RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"), "{text}");
    assert!(
        text.contains("SUMMARY:Jaarverslag · gedaan") && text.contains("DTSTART;VALUE=DATE:20271231"),
        "{text}"
    );
    assert!(
        text.contains("SUMMARY:Antwoord · dossier 7 · nabij") && text.contains("DTSTART;VALUE=DATE:20261202"),
        "{text}"
    );
    assert!(text.contains("TRIGGER:-P30D"));
    // What was noted, opened once.
    let page = town.browser(SECRETARY).get("/fr/duties/feeds").await.text;
    assert!(page.contains("ouverte la première fois"), "{page}");
}

/// The events of a calendar, each on lines of its own.
async fn events(town: &Town, path: &str) -> Vec<String> {
    let reply = town.browser("").get(path).await;
    assert_eq!(testkit::outlook(&reply.text), Vec::<String>::new(), "{}", reply.text);
    let text = reply.text.replace("\r\n ", "").replace("\r\n", "\n");
    text.split("BEGIN:VEVENT\n").skip(1).map(str::to_owned).collect()
}

fn number(event: &str) -> i64 {
    event.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).unwrap().parse().unwrap()
}

#[tokio::test]
async fn what_is_waived_leaves_the_calendar_and_comes_back_once_it_is_opened_again() {
    let town = Town::open();
    let path = made(&town, HEAD).await;
    let meeting = id("meeting");
    let series = |all: &[String]| {
        all.iter().find(|e| e.contains(&format!("UID:{meeting}@"))).cloned().unwrap_or_default()
    };
    let before = series(&events(&town, &path).await);
    assert!(before.contains("DTSTART;VALUE=DATE:20261231") && !before.contains("EXDATE"), "{before}");
    let time = |key: &str, act: &str| format!("/fr/duties/{meeting}/times/{key}/{act}");
    let secretary = town.browser(SECRETARY);
    for key in ["2026-12-31", "2027-06-30"] {
        went(&secretary.post(&time(key, "waive"), "why=x").await);
    }
    let all = events(&town, &path).await;
    let waived = series(&all);
    assert!(waived.contains("DTSTART;VALUE=DATE:20270331"), "{waived}");
    assert!(waived.contains("EXDATE;VALUE=DATE:20270630"), "{waived}");
    assert!(number(&waived) > number(&before), "programs take in what has a higher number");
    assert!(!all.iter().any(|e| e.contains(&format!("UID:{meeting}."))), "{all:?}");
    went(&secretary.post(&time("2027-06-30", "reopen"), "why=x").await);
    let again = series(&events(&town, &path).await);
    assert!(!again.contains("EXDATE") && number(&again) > number(&waived), "{again}");
}

#[tokio::test]
async fn a_series_follows_its_rule_and_not_a_day_that_was_opened_again_under_another() {
    let town = Town::open();
    let path = made(&town, HEAD).await;
    let on = |month| Content {
        leads: Vec::new(),
        ..content("Liste", "Lijst", Rhythm::Yearly(Yearly { month, day: Day::Last, within: None }))
    };
    let (duty, keeper) = (matter(), stage::actor(SECRETARY));
    let keep = KeepDuty { duty, content: on(12), open: Open::default(), why: None, based_on: None };
    town.submit(&keeper, keep.clone(), &town.facts).unwrap();
    let time = |act: &str| format!("/fr/duties/{duty}/times/2026-12-31/{act}");
    let secretary = town.browser(SECRETARY);
    went(&secretary.post(&time("done"), "").await);
    went(&secretary.post(&time("reopen"), "why=x").await);
    let moved = KeepDuty { content: on(6), why: Some(words("x")), ..keep };
    town.submit(&keeper, moved, &town.facts).unwrap();
    let all = events(&town, &path).await;
    let of = |uid: String| all.iter().find(|e| e.contains(&format!("UID:{uid}"))).unwrap();
    let series = of(format!("{duty}@"));
    assert!(series.contains("DTSTART;VALUE=DATE:20270630"), "{series}");
    assert!(series.contains("RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30"), "{series}");
    let single = of(format!("{duty}.2026-12-31@"));
    assert!(single.contains("DTSTART;VALUE=DATE:20261231") && !single.contains("RRULE"), "{single}");
}

#[tokio::test]
async fn an_address_opens_nothing_once_it_is_ended_or_wrong() {
    let town = Town::open();
    let path = made(&town, HEAD).await;
    assert_eq!(town.browser("").get("/fr/duties/calendar/abc.ics").await.status, 404);
    let page = town.browser(SECRETARY).get("/fr/duties/feeds").await.text;
    let link = page.split("/duties/feeds/").nth(1).unwrap().split('/').next().unwrap();
    assert_eq!(
        town.browser(HEAD).post(&format!("/fr/duties/feeds/{link}/end"), "").await.status,
        303,
        "their own"
    );
    assert_eq!(town.browser("").get(&path).await.status, 404);
    // Whoever keeps nothing sees and makes those of their own function alone.
    let reply = town.browser(AUDITOR).post("/fr/duties/feeds", "function=head&days=9").await;
    assert_eq!(reply.status, 403);
    let soon = made(&town, HEAD).await;
    town.noon("2026-12-31");
    assert_eq!(town.browser("").get(&soon).await.status, 404, "expired");
}

#[tokio::test]
async fn whoever_makes_an_address_proves_it_first() {
    let town = Town::open();
    let form = format!("function={HEAD}&days=30&lang=nl");
    let reply = stage::proved(&town.journal, &town.router, SECRETARY, "/fr/duties/feeds", &form).await;
    let address = reply.text.split("<code>").nth(1).unwrap().split("</code>").next().unwrap();
    let path = address.strip_prefix("https://town.example").unwrap();
    assert_eq!(town.browser("").get(path).await.status, 200, "{path}");
    let other = town.browser(&web::testing::unproved(HEAD));
    let refused = other.post("/fr/duties/feeds", &format!("function={SECRETARY}&days=30")).await;
    assert_eq!(refused.status, 403);
    assert!(!refused.text.contains("step_up_password"), "who may not is told so: {}", refused.text);
}
