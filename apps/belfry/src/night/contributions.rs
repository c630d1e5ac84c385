//! Requests to partners through the assembled program: a letter leaves with a link of its own whose secret stands nowhere, opens the sheet,
//! and whoever does not answer is reminded, then others are told; a day that moves is told, and letters that wait leave in one act.

use std::collections::BTreeSet;
use std::sync::Arc;

use contributions::campaign::{Contact, Measure, SECOND, sheet_of};
use contributions::command::{AskPartners, MoveDue, OpenCampaign, Partner, RemindNow};
use contributions::read::{Eye, told, turns};
use contributions::{Facts, Rhythm};
use kernel::{Handling, Id, Lang, Text, Timestamp, Words, kind};
use serde_json::Value;
use store::{Ask, Rule};
use web::Formats;
use web::testing::Browser;

use super::doors::House;
use crate::flows;
use crate::outbox::Runner;

const DAY: i64 = 86_400;

fn ask<R: Rule<Facts = Facts> + 'static>(house: &House, rule: R) {
    let rhythm =
        Rhythm { remind_after: vec![2], escalate_after: Some(4), link_after: 60, ..Rhythm::default() };
    let facts = Facts { rhythm, ..Facts::bare(house.world.facts.zone.clone()) };
    house.world.as_system(Ask::boxed(rule, Arc::new(facts))).unwrap();
}

/// A campaign that is due in a day, in which one partner is asked about one measure; its sheet.
fn asked(house: &House) -> Id<kind::Matter> {
    let contact = |mail: &str| Contact { name: None, mail: Some(mail.to_owned()), lang: Some(Lang::Nl) };
    asked_of(house, vec![contact("first@partner.example"), contact("second@partner.example")])
}

/// The same where these people answer.
fn asked_of(house: &House, contacts: Vec<Contact>) -> Id<kind::Matter> {
    let campaign = house.world.ids().next();
    ask(
        house,
        OpenCampaign {
            campaign,
            year: 2026,
            names: Text::both("Contributions", "Bijdragen"),
            letter: Text::both("Bonjour", "Dag"),
            questions: Vec::new(),
            due: house.world.clock.now().plus_seconds(DAY),
            handling: Handling::Service,
            areas: BTreeSet::new(),
            readers: BTreeSet::new(),
            reminders: None,
        },
    );
    let partner = Partner {
        code: "quai-fictif".into(),
        names: Text::both("Quai (fictif)", "Kaai (fictief)"),
        kind: Some("association".into()),
        areas: BTreeSet::new(),
        contacts,
    };
    let measure = Measure {
        id: house.world.ids().next(),
        number: "8.8".into(),
        theme: "8".into(),
        titles: Text::both("Mesure (fictive)", "Maatregel (fictief)"),
    };
    ask(house, AskPartners { campaign, partners: vec![partner], measures: vec![measure] });
    sheet_of(campaign, "quai-fictif")
}

/// The letters that lie in the folder of mails to this address.
fn letters(house: &House, to: &str) -> Vec<String> {
    let folder = house.world.config.data.join("outbox").join("mail").join("out");
    // Nothing has left yet where there is no folder.
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let read = |f: std::fs::DirEntry| -> Value {
        serde_json::from_str(&std::fs::read_to_string(f.path()).unwrap()).unwrap()
    };
    let mut all: Vec<Value> = files.map(read).filter(|l| l["to"] == to).collect();
    all.sort_by_key(|l| l["number"].to_string());
    all.iter().map(|l| l["texts"][0]["text"].as_str().unwrap().to_owned()).collect()
}

/// The address in a letter that opens the sheet.
fn address(letter: &str) -> String {
    let from = letter.find("/nl/contribute/").unwrap();
    letter.get(from..).unwrap().split_whitespace().next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_partner_is_written_to_opens_the_sheet_and_is_reminded_until_others_are_told() {
    let house = House::open();
    let runner = Runner::new(&house.world).unwrap();
    let sheet = asked(&house);
    let round = || {
        flows::run(&house.world);
        runner.run();
    };
    round();
    round();
    let first = letters(&house, "first@partner.example");
    assert_eq!(first.len(), 1, "once: {first:?}");
    assert!(first[0].contains("Dag") && !first[0].contains("/contribute/~"), "{}", first[0]);
    assert_eq!(letters(&house, "second@partner.example").len(), 0, "not troubled yet");
    let page = Browser::new(&house.front.router, "").get(&address(&first[0])).await;
    assert!(page.status == 200 && page.text.contains("Maatregel (fictief)"), "{}", page.text);
    let secret = address(&first[0]).rsplit('/').next().unwrap().to_owned();
    let entries = house.world.live.entries(0, house.world.live.head(), 100_000).unwrap();
    assert!(entries.iter().all(|e| !format!("{e:?}").contains(&secret)), "the secret stands in no entry");

    // Something is written and not sent: many a partner takes it for sent.
    let measure = page.text.split("name=\"measure\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let draft = format!("measure={measure}&reason=Niets");
    let stranger = Browser::new(&house.front.router, "");
    let saved = stranger.post(&format!("{}/nothing", address(&first[0])), &draft).await;
    assert_eq!(saved.status, 303, "{}", saved.text);
    house.clock.skip(4 * DAY * 1_000_000);
    round();
    let reminded = letters(&house, "first@partner.example");
    assert_eq!(reminded.len(), 2, "reminded");
    assert!(reminded.iter().any(|letter| letter.contains("nog niet verstuurd")), "{reminded:?}");
    house.clock.skip(2 * DAY * 1_000_000);
    round();
    let second = letters(&house, "second@partner.example");
    assert_eq!(second.len(), 1, "the second person is told");
    assert_ne!(address(&second[0]), address(&first[0]), "a secret of its own");
    assert_eq!(house.world.live.read(|r| told(r, sheet)).unwrap(), (3, 0));
    let history: Vec<String> =
        house.world.live.read(|r| turns(r, sheet)).unwrap().into_iter().map(|t| t.what).collect();
    assert_eq!(history.iter().filter(|w| *w == "told").count(), 3);
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_second_person_is_written_to_where_the_first_has_no_address_also_by_hand() {
    let house = House::open();
    let runner = Runner::new(&house.world).unwrap();
    let first = Contact { name: Some("A. Fictif".into()), mail: None, lang: Some(Lang::Nl) };
    let second =
        Contact { name: None, mail: Some("second@partner.example".to_owned()), lang: Some(Lang::Nl) };
    let sheet = asked_of(&house, vec![first, second]);
    let round = || {
        flows::run(&house.world);
        runner.run();
    };
    round();
    round();
    let asked = letters(&house, "second@partner.example");
    assert_eq!(asked.len(), 1, "once: {asked:?}");
    let page = Browser::new(&house.front.router, "").get(&address(&asked[0])).await;
    assert_eq!(page.status, 200, "its link opens");
    house.clock.skip(60 * 1_000_000);
    let row = house.world.live.read(|r| contributions::read::sheet(r, &Eye::all(), sheet)).unwrap().unwrap();
    ask(
        &house,
        RemindNow { campaign: row.campaign, whom: [(sheet, SECOND)].into(), again: false, all: false },
    );
    round();
    let reminded = letters(&house, "second@partner.example");
    assert_eq!(reminded.len(), 2, "{reminded:?}");
    assert!(reminded.iter().any(|letter| letter.contains("nog zonder antwoord")), "{reminded:?}");
    let manager = Browser::new(&house.front.router, &house.token_of("programme-manager"));
    let history = manager.get(&format!("/en/contributions/sheets/{sheet}")).await.text;
    assert!(history.contains("Reminder asked for") && history.contains("reminder on request"), "{history}");
    house.world.close();
}

/// Moves the day of the campaign of a sheet by ten days, a second later; the campaign, the day before and the day now.
fn moved(house: &House, sheet: Id<kind::Matter>) -> (Id<kind::Matter>, Timestamp, Timestamp) {
    house.clock.skip(1_000_000);
    let row = house.world.live.read(|r| contributions::read::sheet(r, &Eye::all(), sheet)).unwrap().unwrap();
    let due = row.due.plus_seconds(10 * DAY);
    let words = Words::new(Lang::Fr, "Trop court pour les communes");
    ask(house, MoveDue { campaign: row.campaign, due, words });
    (row.campaign, row.due, due)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_day_that_moves_is_told_once_with_its_reason_to_whoever_has_not_answered() {
    let house = House::open();
    let runner = Runner::new(&house.world).unwrap();
    let sheet = asked(&house);
    let round = || {
        flows::run(&house.world);
        runner.run();
    };
    round();
    let (campaign, was, due) = moved(&house, sheet);
    round();
    round();
    let mails = letters(&house, "first@partner.example");
    assert_eq!(mails.len(), 2, "once: {mails:?}");
    let dates = Formats::new(Lang::Nl, house.world.facts.zone.clone());
    let reason = "Reden (in het Frans geschreven): Trop court pour les communes".to_owned();
    for part in [dates.datetime(was), dates.datetime(due), reason] {
        assert!(mails[1].contains(&part), "{part}: {}", mails[1]);
    }
    let page = Browser::new(&house.front.router, "").get(&address(&mails[1])).await;
    assert_eq!(page.status, 200, "its link opens");
    assert_eq!(letters(&house, "second@partner.example").len(), 0, "whoever was not written to is not now");
    let manager = Browser::new(&house.front.router, &house.token_of("programme-manager"));
    let page = manager.get(&format!("/en/contributions/{campaign}")).await.text;
    assert!(page.contains("told of the new date on"), "{page}");
    assert!(!page.contains("id=\"letters-wait\""), "all have left");
    house.world.close();
}

/// A profile by which letters to partners wait for their release.
fn waiting(profile: &std::path::Path) {
    let file = profile.join("messages.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("glass = true\n"));
    std::fs::write(&file, text.replace("glass = true\n", "glass = true\npartners = false\n")).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_that_wait_are_looked_at_and_leave_in_one_act() {
    let house = House::with_profile(waiting);
    let runner = Runner::new(&house.world).unwrap();
    let sheet = asked(&house);
    flows::run(&house.world);
    let (campaign, ..) = moved(&house, sheet);
    flows::run(&house.world);
    runner.run();
    let left = || letters(&house, "first@partner.example").len();
    assert_eq!(left(), 0, "they wait");
    let (own, together) = (format!("/en/contributions/{campaign}"), format!("/en/messages/about/{campaign}"));
    let manager = Browser::new(&house.front.router, &house.token_of("programme-manager"));
    let page = manager.get(&own).await.text;
    assert!(page.contains("2 letters wait for their release.") && page.contains(&together), "{page}");
    assert!(page.contains("the letter about the new date waits for its release"), "{page}");
    assert!(!page.contains("told of the new date on"), "nobody was told: {page}");
    let look = manager.get(&together).await.text;
    assert!(look.contains("first@partner.example") && look.contains("Send all 2 now"), "{look}");
    assert!(look.contains("id=\"sample\"") && look.contains("Dag"), "what one of them says: {look}");
    let until = look.split("name=\"until\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let (path, form) = (format!("{together}/release"), format!("until={until}"));

    let analyst = Browser::new(&house.front.router, &house.token_of("policy-analyst"));
    let page = analyst.get(&own).await.text;
    assert!(page.contains("2 letters wait") && !page.contains(&together), "no button: {page}");
    assert_eq!(analyst.post(&path, &form).await.status, 403);
    runner.run();
    assert_eq!(left(), 0, "nothing left by that");

    let done = manager.post(&path, &form).await;
    assert_eq!(done.status, 303, "{}", done.text);
    runner.run();
    assert_eq!(left(), 2);
    assert!(manager.get(&own).await.text.contains("told of the new date on"), "now they are");
    let again = manager.post(&path, &form).await;
    assert_eq!(again.status, 409, "{}", again.text);
    assert!(again.text.contains("None of these messages waits any more"), "{}", again.text);
    runner.run();
    assert_eq!(left(), 2, "a second click sends nothing twice");
    let entries = house.world.live.entries(0, house.world.live.head(), 100_000).unwrap();
    let released = entries.iter().filter(|e| e.kind() == "outbox.released");
    assert!(released.count() >= 2, "one entry per letter");
    house.world.close();
}
