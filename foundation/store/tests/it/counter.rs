//! A small domain for the contract: counters that are opened and raised.

use std::sync::Arc;

use kernel::{Actor, Id, Refusal, kind};
use serde::{Deserialize, Serialize};
use store::{
    Backend, Command, Deciding, Draft, Effects, Entry, Failure, JobDraft, Journal, Read, Receipt, Stamp,
    StoreError, Submission, Tx, View, WriteError,
};

/// Raises a counter by one; refuses above `most`.
pub(crate) struct Raise {
    pub(crate) counter: Id<kind::Matter>,
    pub(crate) most: i64,
    pub(crate) text: String,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Raised {
    pub(crate) to: i64,
    pub(crate) text: String,
}

impl Command for Raise {
    fn name(&self) -> &'static str {
        "raise"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        if self.text == "panic" {
            panic!("a rule with a bug");
        }
        if self.text == "bad sql" {
            cx.read.query("SELECT nonsense FROM nowhere", &[])?;
        }
        let to = value(cx.read, self.counter)? + 1;
        if to > self.most {
            return Err(Refusal::conflict("counter-full").with("value", to).into());
        }
        let body = Raised { to, text: self.text.clone() };
        Ok(vec![Draft::new("counter.raised@1", Some(self.counter), &body)?])
    }
}

/// Where a counter stands.
pub(crate) fn value(read: &dyn Read, counter: Id<kind::Matter>) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM counter WHERE id = $1", &[counter.into()])?;
    row.map_or(Ok(0), |r| r.int(0))
}

pub(crate) struct Counters;

impl View for Counters {
    fn name(&self) -> &'static str {
        "counters"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        &[
            "CREATE TABLE counter (id BYTEA NOT NULL PRIMARY KEY, value BIGINT NOT NULL, shown BOOLEAN NOT NULL, share DOUBLE PRECISION)",
        ]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(id), "counter.raised") = (entry.header.matter, entry.kind()) else { return Ok(()) };
        // An erased body still counts; what it said is gone.
        let text = entry.event::<Raised>().map_or(String::new(), |e| e.text);
        tx.execute(
            "INSERT INTO counter (id, value, shown, share) VALUES ($2, 1, $1, $3) \
             ON CONFLICT (id) DO UPDATE SET value = counter.value + 1",
            &[true.into(), id.into(), 0.5.into()],
        )?;
        tx.index_words("counter", id, entry.header.seq, &text)
    }
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        let named = entry.event::<Raised>().and_then(|e| e.text.strip_prefix("file ").map(store::blob_id));
        named.into_iter().collect()
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        let stays = entry.event::<Raised>().is_some_and(|e| e.text == "stays");
        Ok(stays.then_some("refusal-erase-counted"))
    }
}

pub(crate) struct TellEveryTenth;

impl Effects for TellEveryTenth {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        match entry.event::<Raised>() {
            Some(e) if e.to % 10 == 0 => vec![JobDraft {
                queue: "tell".to_owned(),
                run_at: entry.header.recorded.at,
                key: entry.header.id.to_string(),
                payload: serde_json::json!({ "to": e.to }),
            }],
            _ => Vec::new(),
        }
    }
}

pub(crate) const SESSIONS: store::KeepStep =
    ("test-sessions", &["CREATE TABLE session (token BYTEA NOT NULL PRIMARY KEY, person TEXT NOT NULL)"]);

pub(crate) fn open(backend: &Backend) -> Journal {
    try_open(backend, vec![Arc::new(Counters)]).unwrap()
}

pub(crate) fn try_open(backend: &Backend, views: Vec<Arc<dyn View>>) -> Result<Journal, StoreError> {
    let (mut definition, _) = testkit::definition("live");
    definition.views = views;
    definition.effects = vec![Arc::new(TellEveryTenth)];
    definition.keeps = vec![SESSIONS];
    Journal::open(backend, definition)
}

pub(crate) fn actor() -> Actor {
    let raw = uuid::Uuid::from_u128(7);
    Actor {
        person: Id::new(raw),
        function: "watch-officer".to_owned(),
        mandate: Id::new(raw),
        organisation: Id::new(raw),
        on_behalf_of: None,
    }
}

pub(crate) fn submission(command: impl Command + 'static) -> Submission {
    Submission {
        command_id: testkit::command_id(),
        actor: actor(),
        command: Box::new(command),
        stamp: Arc::new(Stamp::default()),
    }
}

pub(crate) fn raise(journal: &Journal, counter: Id<kind::Matter>, text: &str) -> Result<Receipt, WriteError> {
    journal.submit_blocking(submission(Raise { counter, most: 1_000_000, text: text.to_owned() }))
}

pub(crate) fn counter() -> Id<kind::Matter> {
    Id::new(testkit::unique())
}
