//! Requests to partners through the assembled program: a letter leaves with a link of its own whose secret stands nowhere, opens the sheet,
//! and whoever does not answer is reminded, then others are told.

use std::collections::BTreeSet;
use std::sync::Arc;

use contributions::campaign::{Contact, Measure, sheet_of};
use contributions::command::{AskPartners, OpenCampaign, Partner};
use contributions::read::{told, turns};
use contributions::{Facts, Rhythm};
use kernel::{Handling, Id, Lang, Text, kind};
use serde_json::Value;
use store::{Ask, Rule};
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
        },
    );
    let contact = |mail: &str| Contact { name: None, mail: Some(mail.to_owned()), lang: Some(Lang::Nl) };
    let partner = Partner {
        code: "quai-fictif".into(),
        names: Text::both("Quai (fictif)", "Kaai (fictief)"),
        kind: Some("association".into()),
        areas: BTreeSet::new(),
        contacts: vec![contact("first@partner.example"), contact("second@partner.example")],
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
    let files = std::fs::read_dir(folder).unwrap().flatten();
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

    house.clock.skip(4 * DAY * 1_000_000);
    round();
    assert_eq!(letters(&house, "first@partner.example").len(), 2, "reminded");
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
