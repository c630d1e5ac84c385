//! Accounts through the whole program: what the packages keep flows into the next note without being typed, and those to whom an account
//! goes are told when its embargo is over.

use std::sync::Arc;

use account::addressee::{Addressee, Way};
use account::block::{Axis, Block};
use account::command::{AddErratum, Freeze, Issue, MoveEmbargo, OpenAccount, TakeHistory, TakeStep};
use account::document::{Part, hash};
use account::read::{self, AccountRow, Eye};
use account_web::{Teller, subjects, whole};
use kernel::{Id, Lang, Text, Words, kind};
use outbox::command::{Holder, KeepAddress};
use outbox::message::State as Sent;
use outbox::read::{Filter, Row, board};
use outbox::whom::Office;
use store::{Ask, Rule};
use web::testing::Browser;

use super::doors::House;
use crate::flows;
use crate::wiring::account::deliver;
use crate::wiring::{account_facts, account_sources, body_facts};

mod complete;
mod kept;
mod partners;
mod sent;

const DAY: i64 = 86_400;

fn ask<R: Rule + 'static>(house: &House, rule: R, facts: &Arc<R::Facts>) {
    house.world.as_system(Ask::boxed(rule, Arc::clone(facts))).unwrap();
}

fn row(house: &House, id: Id<kind::Matter>) -> AccountRow {
    house.world.live.read(|r| read::account(r, &Eye::all(), id)).unwrap().unwrap()
}

/// Everything that an account says now.
fn parts(house: &House, id: Id<kind::Matter>) -> Vec<Part> {
    let sources = account_sources(&house.world).unwrap();
    let (zone, now) = (&house.world.facts.zone, house.world.clock.now());
    let teller = Teller { sources: &sources, journal: &house.world.live, zone, now };
    let row = row(house, id);
    house.world.live.read(|r| whole(&teller, (r, &Eye::all()), &row)).unwrap()
}

/// Opens the account of a year about what the packages keep for it.
fn opened(house: &House, code: &str, year: i64) -> Id<kind::Matter> {
    let sources = account_sources(&house.world).unwrap();
    let (zone, now) = (&house.world.facts.zone, house.world.clock.now());
    let teller = Teller { sources: &sources, journal: &house.world.live, zone, now };
    let about = house.world.live.read(|r| subjects(&teller, (r, &Eye::all()), year)).unwrap();
    let id = house.world.ids().next();
    ask(house, OpenAccount::new(id, code, year, about), &Arc::new(account_facts(&house.world).unwrap()));
    id
}

/// The blocks of a part.
fn of<'p>(parts: &'p [Part], code: &str) -> &'p [Block] {
    let part = parts.iter().find(|p| p.code == code);
    part.map_or_else(|| unreachable!("no part {code}"), |p| p.blocks.as_slice())
}

/// The items of the list that a part begins with.
fn items<'p>(parts: &'p [Part], code: &str) -> Vec<&'p Text> {
    match of(parts, code).first() {
        Some(Block::Items { items }) => items.iter().map(|(text, _)| text).collect(),
        other => unreachable!("{code}: {other:?}"),
    }
}

/// The items of a part, each with the heading above it, in Dutch.
fn under(parts: &[Part], code: &str) -> Vec<(String, String)> {
    let (mut all, mut above) = (Vec::new(), String::new());
    for block in of(parts, code) {
        match block {
            Block::Heading { text, .. } => above = text.show(Lang::Nl).to_owned(),
            Block::Items { items } => {
                all.extend(items.iter().map(|(text, _)| (above.clone(), text.show(Lang::Nl).to_owned())));
            }
            other => unreachable!("{code}: {other:?}"),
        }
    }
    all
}

/// Every cell of the tables of a part, in Dutch.
fn cells(parts: &[Part], code: &str) -> Vec<String> {
    let mut all = Vec::new();
    for block in of(parts, code) {
        if let Block::Table { rows, .. } | Block::Spoken { rows, .. } = block {
            let cells = rows.iter().flat_map(|(cells, _)| cells);
            all.extend(cells.map(|c| c.get(Lang::Nl).unwrap_or("").to_owned()));
        }
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_note_is_fed_by_what_the_packages_keep() {
    let house = House::open();
    let facts = Arc::new(account_facts(&house.world).unwrap());
    let before = house.world.ids().next();
    ask(&house, TakeHistory { account: before, kind: "policy-note".into(), year: 2022 }, &facts);
    kept::objectives(&house);
    let project = kept::plans(&house);
    kept::registers(&house, project);
    let id = opened(&house, "policy-note", 2023);
    assert_eq!(row(&house, id).previous, Some(before));
    let parts = parts(&house, id);
    let missing = parts.iter().flat_map(|p| &p.blocks).any(|b| matches!(b, Block::Missing { .. }));
    assert!(!missing, "every source of the note has somebody who tells it");

    followed(&parts);
    assert!(cells(&parts, "oo.done.actions.7-1").contains(&"Camera’s (fictief)".to_owned()));
    let quoted = of(&parts, "oo.done.actions.7-1").iter().any(|b| matches!(b, Block::Quote { .. }));
    assert!(quoted, "what the published note planned stands beside what was done");
    assert!(cells(&parts, "oo.plan.actions.7-1").contains(&"Vervolg (fictief)".to_owned()));
    let output = cells(&parts, "oo.plan.output.7-1");
    assert_eq!(
        output,
        ["Handleiding (fictief)", "Vervolg (fictief)", "30/06/2024"],
        "a milestone is no output"
    );
    let tested = cells(&parts, "os.equality.7");
    assert!(tested.iter().any(|c| c.contains("Gender: neutraal – voor iedereen")), "{tested:?}");
    assert_eq!(items(&parts, "annex-1").len(), 6, "one strategic and five operational objectives");
    assert!(cells(&parts, "annex-2").iter().any(|c| c.contains("Besluit (fictief)")));
    assert_eq!(items(&parts, "annex-3.recommendations").len(), 5, "what the Court of Auditors recommended");
    assert_eq!(cells(&parts, "annex-3.application").len(), 15);
    house.world.close();
}

/// The four axes, and what was told of the objective, each with the entry that says it.
fn followed(parts: &[Part]) {
    let Some(Block::Status { axes, from: Some(from) }) = of(parts, "oo.status.7-1").first() else {
        unreachable!("{:?}", of(parts, "oo.status.7-1"))
    };
    let told: Vec<(Axis, &str)> = axes.iter().map(|a| (a.axis, a.words.get(Lang::Nl).unwrap())).collect();
    let (late, fine) = ("aandacht", "volgens planning");
    assert_eq!(
        told,
        [(Axis::Timing, late), (Axis::Budget, fine), (Axis::Quality, fine), (Axis::Result, fine)]
    );
    assert!(from.page.starts_with("objectives/") && from.hash.is_some(), "{from:?}");
    for (code, words) in
        [("oo.done.description.7-1", "Gedaan (fictief)"), ("oo.plan.description.7-1", "Gepland (fictief)")]
    {
        let said = of(parts, code).iter().any(
            |b| matches!(b, Block::Paragraph { text, from: Some(_) } if text.get(Lang::Nl) == Some(words)),
        );
        assert!(said, "{code}: {:?}", of(parts, code));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_strategic_plan_is_drawn_from_the_objectives() {
    let house = House::open();
    kept::objectives(&house);
    let parts = parts(&house, opened(&house, "strategic-plan", 2023));
    let missing = parts.iter().flat_map(|p| &p.blocks).any(|b| matches!(b, Block::Missing { .. }));
    assert!(!missing, "every source of the plan has somebody who tells it");
    assert_eq!(items(&parts, "overview").len(), 6, "one strategic and five operational objectives");
    let given = &house.world.profile.objectives;
    let below = given.objective.iter().find(|o| o.code == "OO 7.1").unwrap();
    let named = |codes: &[String]| -> Vec<String> {
        let name = |code: &String| house.world.names.functions.get(code).unwrap().show(Lang::Nl).to_owned();
        let mut all: Vec<String> = codes.iter().map(name).collect();
        all.sort();
        all
    };
    let said = |code: &str| {
        let mut all: Vec<&str> = items(&parts, code).iter().map(|t| t.show(Lang::Nl)).collect();
        all.sort_unstable();
        all.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(said("oo.functions.7-1"), named(&below.functions));
    assert!(!said("so.rests-on.7").is_empty());
    assert!(said("so.rests-on.7").iter().all(|name| said("sources").contains(name)));
    let order: Vec<&str> = parts.iter().map(|p| p.code.as_str()).collect();
    let place = |code: &str| order.iter().position(|c| *c == code).unwrap();
    assert!(place("so.7") < place("oo.7-1") && place("oo.risks.7-1") < place("oo.7-2"), "{order:?}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn measures_bodies_and_decisions_tell_the_other_accounts() {
    let house = House::open();
    let theme = kept::contribution(&house).await;
    let plan = parts(&house, opened(&house, "implementation-plan", 2023));
    let done = cells(&plan, "measure.actions.8-8");
    assert!(done.iter().any(|c| c == "Ronde van de wijk (fictief)"), "{done:?}");
    let next = cells(&plan, "partners-next");
    assert_eq!(next, ["Kaai (fictief)", "Nog een ronde (fictief)"], "what the partner plans");
    let gaps = under(&plan, "coverage");
    let stands = |n: &str| {
        let found = gaps.iter().find(|(_, text)| text.starts_with(&format!("{n} – ")));
        found.map(|(heading, _)| heading.as_str())
    };
    assert_eq!(stands("8.8"), Some("Onvoldoende opgevolgd"), "one partner of two: {gaps:?}");
    assert_eq!(stands("1.9"), Some("Geen bevraging bekend: of er iets gebeurt, is niet bekend"), "{gaps:?}");
    let balance = parts(&house, opened(&house, "mid-term", 2023));
    let figures: Vec<i64> = of(&balance, &format!("theme.figures.{theme}"))
        .iter()
        .filter_map(|b| if let Block::Figure { value, .. } = b { Some(*value) } else { None })
        .collect();
    assert!(figures.len() == 4 && figures[0] >= 1, "{figures:?}");
    assert_eq!(figures.get(1..), Some([1, 1, 1].as_slice()), "one measure, one action, one partner");

    kept::decided(&house, &Arc::new(body_facts(&house.world)));
    let report = parts(&house, opened(&house, "authorities-report", 2026));
    let name = house.world.profile.bodies.iter().find(|b| b.code == "cc-prov").unwrap().names.clone();
    let name = name.show(Lang::Nl).to_owned();
    let row = |code: &str, width: usize| {
        let all = cells(&report, code);
        let row = all.chunks(width).find(|row| row.first() == Some(&name));
        row.map_or_else(|| unreachable!("{name}: {all:?}"), <[String]>::to_vec)
    };
    let met = row("bodies", 5);
    assert!(met[1].parse::<i64>().unwrap() >= 1 && met[2].contains("/11/2026"), "{met:?}");
    let decided = row("decisions", 6);
    let counted: Vec<i64> = decided.iter().skip(1).map(|n| n.parse().unwrap()).collect();
    assert!(counted[0] >= 1 && counted[1] >= 1 && counted[3] >= 1, "taken, asked, under way: {decided:?}");
    house.world.close();
}

/// Where somebody is reached from now on.
fn reached(house: &House, holder: Holder, mail: &str) {
    let rule = KeepAddress { holder, mail: Some(mail.into()), phone: None, lang: None };
    ask(house, rule, &outbox_facts(house));
}

/// What the rules of messages may look up.
fn outbox_facts(house: &House) -> Arc<outbox::Facts> {
    let mut facts = outbox::Facts::bare(house.world.facts.zone.clone());
    facts.functions = house.world.profile.functions.iter().map(|f| f.code.clone()).collect();
    facts.persons = house.world.people.now().persons.keys().copied().collect();
    Arc::new(facts)
}

/// The messages about an account.
fn messages(house: &House, about: Id<kind::Matter>) -> Vec<Row> {
    let filter = Filter { all: true, about: Some(about), ..Filter::default() };
    let (now, eye) = (house.world.clock.now(), outbox::read::Eye::all());
    house.world.live.read(|r| board(r, &eye, &filter, now, 50)).unwrap()
}

/// An account that is issued, under embargo for a day.
fn issued(house: &House, facts: &Arc<account::Facts>) -> Id<kind::Matter> {
    let account = opened(house, "policy-note", 2026);
    fixed(house, facts, account, Some(house.world.clock.now().plus_seconds(DAY)));
    account
}

/// Takes an account through its review, fixes and issues it.
fn fixed(
    house: &House,
    facts: &Arc<account::Facts>,
    account: Id<kind::Matter>,
    embargo: Option<kernel::Timestamp>,
) {
    let step = account::account::Step::Review;
    ask(house, TakeStep { account, step, words: None, based_on: None }, facts);
    let content = parts(house, account);
    let shown = hash(&content);
    let words = Some(Words::new(Lang::Fr, "essai (fictif)"));
    ask(house, Freeze { account, content, shown: shown.clone(), words, based_on: None }, facts);
    ask(house, Issue { account, embargo, shown }, facts);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_embargo_that_is_lifted_lets_the_account_go_at_once_and_once() {
    let house = House::open();
    let facts = Arc::new(account_facts(&house.world).unwrap());
    let account = issued(&house, &facts);
    flows::run(&house.world);
    assert_eq!(messages(&house, account).len(), 0);
    let words = Words::new(Lang::Fr, "séance avancée (fictif)");
    ask(&house, MoveEmbargo { account, until: None, words, based_on: None }, &facts);
    flows::run(&house.world);
    assert_eq!(messages(&house, account).len(), 4, "they are told now");
    // The day of the embargo comes all the same.
    house.clock.skip(DAY * 1_000_000);
    flows::run(&house.world);
    let told = house.world.live.read(|r| read::told(r, account)).unwrap();
    assert_eq!((messages(&house, account).len(), told.len()), (4, 4), "nobody is told twice");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn those_to_whom_an_account_goes_are_told_when_its_embargo_is_over() {
    let house = House::open();
    let facts = Arc::new(account_facts(&house.world).unwrap());
    let mp = "minister-president";
    reached(&house, Holder::Office(Office::of(mp)), "mp@town.example");
    // Whoever of the night holds it goes before the address of the office.
    for person in demo::people().iter().filter(|p| p.function == mp) {
        reached(&house, Holder::Person(person.id()), "mp@town.example");
    }
    let parliament = Office { organisation: Some("parliament".into()), ..Office::of("duty-contact") };
    reached(&house, Holder::Office(parliament), "parliament@town.example");
    let account = issued(&house, &facts);
    flows::run(&house.world);
    assert_eq!(messages(&house, account).len(), 0, "nobody is told under embargo");

    house.clock.skip(DAY * 1_000_000);
    flows::run(&house.world);
    flows::run(&house.world);
    let told = || house.world.live.read(|r| read::told(r, account)).unwrap();
    let ways: Vec<(String, Way)> = told().into_iter().map(|t| (t.to.key(), t.way)).collect();
    assert_eq!(
        ways,
        [
            ("organisation:region-government".to_owned(), Way::Nobody),
            ("function:minister-president".into(), Way::Leaves),
            ("function:cabinet".into(), Way::Nobody),
            ("organisation:parliament".into(), Way::Waits),
        ]
    );
    let all = messages(&house, account);
    let left: Vec<&Row> = all.iter().filter(|m| m.state == Sent::Released).collect();
    assert_eq!((all.len(), left.len()), (4, 1), "each once, and one by itself");
    assert!(left[0].subject.get(Lang::Nl).is_some_and(|s| s.contains("NO-2026")), "{:?}", left[0].subject);

    let manager = Browser::new(&house.front.router, &house.token_of("programme-manager"));
    let page = manager.get(&format!("/fr/accounts/{account}/issue")).await.text;
    assert!(
        page.contains("averti par un message") && page.contains("attend que quelqu’un le libère"),
        "{page}"
    );
    let message = told().into_iter().find(|t| t.way == Way::Waits).unwrap().message.unwrap();
    let letter = manager.get(&format!("/nl/messages/{message}")).await;
    assert!(letter.status == 200 && letter.text.contains("SHA-256"), "{}", letter.text);
    let sent = manager.post(&format!("/fr/messages/{message}/release"), "").await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let page = manager.get(&format!("/fr/accounts/{account}/issue")).await.text;
    assert_eq!(page.matches("averti par un message").count(), 2, "what waited has left: {page}");
    let cabinet = Browser::new(&house.front.router, &house.token_of("cabinet"));
    assert!(cabinet.get("/nl/accounts").await.text.contains("gericht aan uw functie"));

    let text = Text::both("douze", "twaalf");
    ask(&house, AddErratum { account, section: "introduction".into(), text }, &facts);
    flows::run(&house.world);
    assert_eq!((messages(&house, account).len(), told().len()), (8, 8), "and of an erratum");

    for to in [Addressee::Function("nobody".into()), Addressee::Organisation("nobody".into())] {
        let kind = account::template::Template { addressees: vec![to], ..Default::default() };
        let why = deliver::known(&kind, &house.world.profile).unwrap_err();
        assert!(why.contains("nobody"), "whom the profile names must be there: {why}");
    }
    house.world.close();
}
