//! A house that gives account: a kind with two objectives, a published account of the year before, people of several functions.

use std::collections::BTreeSet;
use std::sync::Arc;

use account::command::{OpenAccount, TakeHistory};
use account::read::{AccountRow, Eye, SectionRow};
use account::section::Subject;
use account::{AccountEffects, AccountView, Facts, Limits, history, read, template};
use kernel::{Actor, Id, Text, kind};
use stage::Play;
use testkit::Place;

pub(crate) use stage::{matter, stranger as actor, words};

const KIND: &str = r#"
[[account]]
code = "note"
prefix = "N"
titles = { fr = "Note {year}", nl = "Nota {year}" }
days = 30
addressees = [{ function = "board" }, { organisation = "parliament" }]
history = [2025]
carry = [{ plan = "oo.plan", into = "oo.done" }]

[[account.section]]
code = "intro"
titles = { fr = "Introduction", nl = "Inleiding" }
level = 1
text = true
function = "writer"

[[account.section]]
code = "oo"
each = "operational"
titles = { fr = "{label} : {title}", nl = "{label}: {title}" }
level = 2

[[account.section]]
code = "oo.done"
each = "operational"
titles = { fr = "Réalisations {year}", nl = "Realisaties {year}" }
level = 3
text = true
source = "project.done"
function = "subject"

[[account.section]]
code = "oo.plan"
each = "operational"
titles = { fr = "Planning {next}", nl = "Planning {next}" }
level = 3
text = true
function = "subject"

[[account.section]]
code = "annex"
titles = { fr = "Annexe", nl = "Bijlage" }
level = 1
source = "account.subjects"
"#;

const REPORT: &str = r#"
[[account]]
code = "report"
prefix = "R"
titles = { fr = "Rapport {year}", nl = "Verslag {year}" }
several = true

[[account.section]]
code = "intro"
titles = { fr = "Introduction", nl = "Inleiding" }
level = 1
text = true
"#;

const HISTORY: &str = r#"
kind = "note"
year = 2025
document = { fr = "Note du 1er octobre 2025", nl = "Nota van 1 oktober 2025" }
source = "Invented"

[[subject]]
sort = "operational"
code = "1"
labels = { fr = "OO 1", nl = "OD 1" }
titles = { fr = "Prévenir", nl = "Voorkomen" }
lines = [10, 20]

[[extra]]
after = "oo.done"
subject = "1"
code = "quarters"
titles = { fr = "Les quartiers", nl = "De wijken" }
level = 4
lines = [12, 22]

[[absent]]
parts = ["intro"]

[[quote]]
part = "oo.plan"
subject = "1"
fr = "deux patrouilles"
nl = "twee patrouilles"
lines = [13, 23]

[[figure]]
part = "quarters"
names = { fr = "Quartiers", nl = "Wijken" }
value = 12
written = "12"
lines = [14, 24]
"#;

pub(crate) struct House {
    play: Play<Facts>,
    /// Keeps the account.
    pub(crate) keeper: Actor,
    /// Is asked for texts.
    pub(crate) writer: Actor,
    /// Issues.
    pub(crate) board: Actor,
}

impl std::ops::Deref for House {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

pub(crate) fn facts() -> Facts {
    Facts {
        zone: stage::zone(),
        templates: [KIND, REPORT].into_iter().flat_map(|kinds| template::read(kinds).unwrap()).collect(),
        histories: vec![history::read(HISTORY).unwrap()],
        functions: stage::codes(&["keeper", "writer", "board"]),
        limits: Limits::default(),
    }
}

pub(crate) fn subject(code: &str) -> Subject {
    Subject {
        sort: "operational".into(),
        code: code.into(),
        labels: Text::both(format!("OO {code}"), format!("OD {code}")),
        titles: Text::both(format!("but {code}"), format!("doel {code}")),
        above: None,
        function: Some("writer".into()),
        from: None,
    }
}

impl House {
    pub(crate) fn on(place: &Place) -> Self {
        let (keeper, facts) = (actor("keeper"), Arc::new(facts()));
        let play = Play::on(
            place,
            &keeper,
            move |_| Arc::clone(&facts),
            |definition| {
                definition.views.push(Arc::new(AccountView));
                definition.effects = vec![Arc::new(AccountEffects)];
            },
        );
        Self { play, keeper, writer: actor("writer"), board: actor("board") }
    }
    /// The account of a year about two objectives.
    pub(crate) fn opened(&self, year: i64) -> Id<kind::Matter> {
        let id = matter();
        self.ask(OpenAccount::new(id, "note", year, vec![subject("1"), subject("2")]));
        id
    }
    /// The published account of 2025.
    pub(crate) fn taken(&self) -> Id<kind::Matter> {
        let account = matter();
        self.ask(TakeHistory { account, kind: "note".into(), year: 2025 });
        account
    }
    pub(crate) fn account(&self, id: Id<kind::Matter>) -> AccountRow {
        self.read(|r| read::account(r, &Eye::all(), id)).unwrap()
    }
    pub(crate) fn section(&self, id: Id<kind::Matter>, code: &str) -> SectionRow {
        self.read(|r| read::section(r, id, code)).unwrap()
    }
    pub(crate) fn codes(&self, id: Id<kind::Matter>) -> Vec<String> {
        self.read(|r| read::sections(r, id)).into_iter().map(|s| s.section.code).collect()
    }
}

/// Codes of functions as a set, for readers.
pub(crate) fn readers(all: &[&str]) -> BTreeSet<String> {
    stage::codes(all)
}
