//! A town to test in: a journal with the view of paper, two officers of the watch, a supervisor.

use std::sync::Arc;

use jiff::tz::TimeZone;
use kernel::{Actor, Handling, Id, Lang, Refusal, Words, kind};
use paper::command::{Content, PrintPack, ReprintSheets};
use paper::pack::Way;
use paper::{Ask, Facts, PaperView, Rule};
use store::{Journal, Receipt, Stamp, Submission, WriteError};
use testkit::{Place, command_id, definition, unique};

pub(crate) struct Town {
    pub(crate) journal: Journal,
    pub(crate) officer: Actor,
    pub(crate) supervisor: Actor,
}

pub(crate) fn matter() -> Id<kind::Matter> {
    Id::new(unique())
}

pub(crate) fn actor(function: &str) -> Actor {
    Actor {
        person: Id::new(unique()),
        function: function.to_owned(),
        mandate: Id::new(unique()),
        organisation: Id::new(uuid::Uuid::from_u128(7)),
        on_behalf_of: None,
    }
}

pub(crate) fn words(text: &str) -> Words {
    Words::new(Lang::Fr, text)
}

/// A fingerprint that begins with these two letters.
pub(crate) fn hash(letters: &str) -> String {
    letters.repeat(32)
}

pub(crate) fn content(code: &str, letters: &str) -> Content {
    Content { code: code.to_owned(), hash: hash(letters), handling: Handling::Service }
}

/// A pack of three sheets with two forms.
pub(crate) fn pack() -> PrintPack {
    PrintPack {
        pack: matter(),
        function: "watch-officer".to_owned(),
        as_of: 41,
        head: hash("ab"),
        content: vec![content("incidents", "0a"), content("orders", "0b"), content("rota", "0c")],
        forms: vec![(matter(), "signal".to_owned()), (matter(), "log".to_owned())],
        way: Way::Page,
    }
}

pub(crate) fn again(of: &PrintPack, content: Vec<Content>) -> ReprintSheets {
    ReprintSheets { pack: of.pack, as_of: 55, head: hash("cd"), content, way: Way::Pdf }
}

impl Town {
    pub(crate) fn on(place: &Place) -> Self {
        Self::with(place, |_| {})
    }
    pub(crate) fn with(place: &Place, change: impl FnOnce(&mut store::Definition)) -> Self {
        let (mut definition, _) = definition("live");
        definition.views = vec![Arc::new(access::MatterView), Arc::new(PaperView)];
        change(&mut definition);
        let journal = Journal::open(&place.backend, definition).unwrap();
        Self { journal, officer: actor("watch-officer"), supervisor: actor("supervisor") }
    }
    pub(crate) fn ask_as<R: Rule<Facts = Facts> + 'static>(
        &self,
        actor: &Actor,
        rule: R,
    ) -> Result<Receipt, WriteError> {
        self.journal.submit_blocking(Submission {
            command_id: command_id(),
            actor: actor.clone(),
            command: Ask::boxed(rule, Arc::new(Facts::bare(TimeZone::get("Europe/Brussels").unwrap()))),
            stamp: Arc::new(Stamp::default()),
        })
    }
    /// As the officer; must succeed.
    pub(crate) fn ask<R: Rule<Facts = Facts> + 'static>(&self, rule: R) -> Receipt {
        self.ask_as(&self.officer, rule).unwrap()
    }
    pub(crate) fn refused_as<R: Rule<Facts = Facts> + 'static>(&self, actor: &Actor, rule: R) -> Refusal {
        match self.ask_as(actor, rule) {
            Err(WriteError::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }
    pub(crate) fn refused<R: Rule<Facts = Facts> + 'static>(&self, rule: R) -> Refusal {
        self.refused_as(&self.officer, rule)
    }
    pub(crate) fn read<T>(&self, f: impl FnOnce(&dyn store::Read) -> Result<T, store::StoreError>) -> T {
        self.journal.read(f).unwrap()
    }
}
