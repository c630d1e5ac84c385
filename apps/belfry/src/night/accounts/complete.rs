//! A whole note: every text is asked for, handed in by the function that is asked, in both languages, and taken by somebody else; what the
//! packages keep stands beside; it is fixed and issued by whoever wrote none of it, and has the skeleton of the published one.

use std::collections::BTreeMap;
use std::sync::Arc;

use account::Facts;
use account::account::{State, Step};
use account::command::{AcceptSection, AskSection, Freeze, HandIn, Issue, TakeHistory, TakeStep};
use account::document::{hash, lacking, missing};
use account::history::History;
use account::read::{SectionRow, sections};
use account_web::{Circumstances, outgoing, plain, printed};
use jiff::civil::date;
use kernel::{Actor, Id, Lang, Text, Words, kind};
use press_types::{Account, AsOf, Issued, Languages, Seal};
use store::{Ask, Rule, Submission};
use strategy::axis::Axis;
use strategy::command::{ReportAxes, Said};
use web::testing::Browser;

use super::kept::{self, somebody};
use super::{House, ask, opened, parts, row};
use crate::wiring::{account_facts, strategy as wired};

// The same reader that reads the published document in the tests of the package: what it finds in both is comparable.
#[path = "../../../../../domains/account/web/tests/it/skeleton.rs"]
mod skeleton;

/// Asks for the texts, and takes those of others.
const MANAGER: &str = "programme-manager";
/// Writes what nobody else is proposed for, and takes what the manager wrote.
const SECRETARY: &str = "policy-secretary";
const BOARD: &str = "board-member";

/// The headings of its own that the published note has among the actions of an objective: an author types them into the text.
const OWN: &str = "oo.done.actions.7-3";

/// People of every function that has a part in it.
struct Hands<'h> {
    house: &'h House,
    facts: Arc<Facts>,
    actors: BTreeMap<&'static str, Actor>,
    board: Browser,
}

impl<'h> Hands<'h> {
    fn of(house: &'h House) -> Self {
        let functions = [MANAGER, SECRETARY, "policy-analyst", "department-head", BOARD];
        let browsers = functions.map(|f| Browser::new(&house.front.router, &house.token_of(f)));
        let actors = functions.map(|f| (f, somebody(house, &format!("new-{f}")))).into();
        let [.., board] = browsers;
        Self { house, facts: Arc::new(account_facts(&house.world).unwrap()), actors, board }
    }

    /// Asks under this function.
    fn ask<R: Rule<Facts = Facts> + 'static>(&self, function: &str, rule: R) {
        let submission = Submission {
            command_id: self.house.world.ids().next(),
            actor: self.actors.get(function).unwrap().clone(),
            command: Ask::boxed(rule, Arc::clone(&self.facts)),
            stamp: Arc::clone(&self.house.world.stamp),
        };
        self.house.world.live.submit_blocking(submission).unwrap();
    }

    /// The text of a section: asked for, handed in, taken by another.
    fn write(&self, account: Id<kind::Matter>, row: &SectionRow, text: Text) {
        let section = || row.section.code.clone();
        let proposed = row.section.function.as_deref().filter(|f| self.actors.contains_key(*f));
        let function = proposed.unwrap_or(SECRETARY).to_owned();
        let other = if function == MANAGER { SECRETARY } else { MANAGER };
        let due = date(2099, 1, 31);
        self.ask(MANAGER, AskSection { account, section: section(), function: function.clone(), due });
        self.ask(&function, HandIn { account, section: section(), text, based_on: None });
        self.ask(other, AcceptSection { account, section: section() });
    }
}

/// The headings of its own that the published note has, as an author types them: in both languages, the same in the same order.
fn own_headings(note: &History) -> Text {
    let mut text = Text::both("fait", "gedaan");
    for lang in [Lang::Fr, Lang::Nl] {
        let heading = |e: &account::history::Extra| {
            let number = e.number.as_deref().unwrap_or_default();
            format!("\n# {number} {}\n{}", e.titles.get(lang).unwrap(), text.get(lang).unwrap())
        };
        let more: String = note.extra.iter().map(heading).collect();
        text.set(lang, Some(format!("{}{more}", text.get(lang).unwrap())));
    }
    text
}

/// Every operational objective goes as planned, on each axis.
fn as_planned(house: &House) {
    let facts = Arc::new(wired::facts(&house.world));
    let eye = strategy::read::Eye::all();
    let all = house.world.live.read(|r| strategy::read::objectives(r, &eye)).unwrap();
    for objective in all.iter().filter(|o| o.level == strategy::objective::Level::Operational) {
        let said = |axis: &Axis| Said { axis: *axis, value: "on-track".into(), words: None };
        let said = Axis::ALL.iter().map(said).collect();
        ask(house, ReportAxes { matter: objective.id, said }, &facts);
    }
}

/// The published note as it is printed.
fn published(house: &House, id: Id<kind::Matter>) -> Account {
    let around = Circumstances {
        languages: Languages::Two(Lang::Fr, Lang::Nl),
        as_of: AsOf { seq: 1, at: house.world.clock.now(), head: String::new() },
        issued: Issued {
            at: house.world.clock.now(),
            function: Text::default(),
            organisation: Text::default(),
        },
        address: "https://place.example".into(),
        seal: Seal::Sealed,
    };
    printed(&house.front.shell, &row(house, id), (&parts(house, id), &[]), around)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_whole_note_is_written_by_those_asked_and_issued_like_the_published_one() {
    let house = House::open();
    let hands = Hands::of(&house);
    let before = house.world.ids().next();
    ask(&house, TakeHistory { account: before, kind: "policy-note".into(), year: 2022 }, &hands.facts);
    kept::objectives(&house);
    let project = kept::plans(&house);
    kept::registers(&house, project);
    as_planned(&house);
    let history = hands.facts.history("policy-note", 2022).unwrap();

    let note = opened(&house, "policy-note", 2023);
    let rows: Vec<SectionRow> = house.world.live.read(|r| sections(r, note)).unwrap();
    for one in rows.iter().filter(|s| s.section.text) {
        let own = one.section.code == OWN;
        hands.write(note, one, if own { own_headings(history) } else { Text::both("fait", "gedaan") });
    }
    assert_eq!(row(&house, note).state, State::Asked);
    let content = parts(&house, note);
    let gone: Vec<&str> = missing(&content).map(|p| p.code.as_str()).collect();
    assert!(gone.is_empty(), "nothing is missing any more: {gone:?}");
    let alone: Vec<&str> = lacking(&content).map(|p| p.code.as_str()).collect();
    assert_eq!(alone, ["annex-3.application"], "what the source itself has in French alone");

    hands.ask(MANAGER, TakeStep { account: note, step: Step::Review, words: None, based_on: None });
    let (content, shown) = (parts(&house, note), hash(&parts(&house, note)));
    let page = hands.board.get(&format!("/fr/accounts/{note}/issue")).await.text;
    assert!(page.contains(&shown), "the page shows what will be fixed: {page}");
    let words = Some(Words::new(Lang::Fr, "le document de la Cour n’existe qu’en français (fictif)"));
    hands.ask(BOARD, Freeze { account: note, content, shown: shown.clone(), words, based_on: None });
    hands.ask(BOARD, Issue { account: note, embargo: None, shown: shown.clone() });

    let out = outgoing(&house.front.shell, &house.front.accounts, note).unwrap().unwrap();
    assert_eq!((out.fixed, out.hash.as_deref()), (true, Some(shown.as_str())));
    compared(&out, &published(&house, before), history);
    handed_out(&hands, note).await;
    house.world.close();
}

/// Every part, every status and every line of the annexes stands where it stood in the published note, in both languages; what that did not
/// have of an objective, this one has.
fn compared(out: &Account, golden: &Account, history: &History) {
    let absent = |line: &String| {
        history.absent.iter().any(|a| {
            let of = a.subject.as_deref().unwrap_or_default();
            a.parts.iter().any(|part| *line == format!("{of} {part}"))
        })
    };
    let mut skeletons = Vec::new();
    for lang in [Lang::Fr, Lang::Nl] {
        let ours = skeleton::read(&plain(out, lang), Some(lang));
        let theirs = skeleton::read(&plain(golden, lang), Some(lang));
        let same: Vec<&String> = ours.of(lang).iter().filter(|line| !absent(line)).collect();
        assert_eq!(same, theirs.of(lang).iter().collect::<Vec<_>>(), "{lang}");
        assert_eq!(ours.of(lang).iter().filter(|line| line.ends_with("as planned")).count(), 5 * 4, "{lang}");
        for part in history.absent.iter().flat_map(|a| &a.parts) {
            assert!(ours.of(lang).iter().any(|line| line.ends_with(part.as_str())), "{lang} {part}");
        }
        skeletons.push(ours.of(lang).to_vec());
    }
    assert_eq!(skeletons.first(), skeletons.last(), "the same parts in both languages");
}

/// The documents that leave the house, and the year before beside it.
async fn handed_out(hands: &Hands<'_>, note: Id<kind::Matter>) {
    let own = format!("/fr/accounts/{note}");
    let mut files = Vec::new();
    for lang in ["fr", "nl"] {
        let answer = hands.board.open(hands.board.ask(&format!("{own}/account.pdf?in={lang}")), "").await;
        assert_eq!(answer.status(), 200, "{lang}");
        let bytes = axum::body::to_bytes(answer.into_body(), 20_000_000).await.unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7"), "{lang}");
        files.push(bytes);
    }
    assert_ne!(files.first(), files.last(), "one in each language");
    let page = hands.board.get(&format!("{own}/compare")).await.text;
    for words in ["NO-2022", "NO-2023", "Les espaces de coordination", "changé"] {
        assert!(page.contains(words), "{words}: {page}");
    }
}
