//! The view: rows made from this package's events.

use kernel::{Id, kind};
use store::{Entry, Read, StoreError, Tx, View, to_json};

use crate::event::{Described, ElementRemoved, ElementSet, Event, Opened, VersionFixed};
use crate::state::elements;

/// Rows of models, their elements and their versions.
#[derive(Debug, Default)]
pub struct LogicView;

impl View for LogicView {
    fn name(&self) -> &'static str {
        "logic"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        &[
            "CREATE TABLE logic_model (id BYTEA PRIMARY KEY, names TEXT NOT NULL, about BYTEA, label TEXT, open TEXT NOT NULL, handling \
             BIGINT NOT NULL, owner BYTEA, numbers BIGINT NOT NULL, version BIGINT NOT NULL, fixed_seq BIGINT NOT NULL, opened_at \
             BIGINT NOT NULL, changed_seq BIGINT NOT NULL, changed_at BIGINT NOT NULL, changed_function TEXT NOT NULL)",
            "CREATE INDEX logic_model_about ON logic_model (about)",
            "CREATE TABLE logic_element (model BYTEA NOT NULL, n BIGINT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (model, n))",
            // A version is kept as it was: what it says never changes.
            "CREATE TABLE logic_version (model BYTEA NOT NULL, no BIGINT NOT NULL, content TEXT NOT NULL, why TEXT, at BIGINT NOT \
             NULL, function_code TEXT NOT NULL, seq BIGINT NOT NULL, PRIMARY KEY (model, no))",
        ]
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (entry.kind().strip_prefix("logic."), entry.header.matter) else {
            return Ok(());
        };
        match what {
            "opened" => return opened(tx, entry, id),
            "described" => described(tx, entry, id)?,
            "element-set" => set(tx, entry, id)?,
            "element-removed" => removed(tx, entry, id)?,
            "version-fixed" => fixed(tx, entry, id)?,
            _ => return Ok(()),
        }
        touched(tx, entry, id)
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match entry.kind().strip_prefix("logic.") {
            Some("opened") => Some("refusal-erase-guard"),
            // Without them the model would say something else, and so would its versions.
            Some("described" | "element-set" | "element-removed" | "version-fixed") => {
                Some("refusal-erase-logic")
            }
            _ => None,
        })
    }
}

fn opened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Opened::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    tx.execute(
        "INSERT INTO logic_model (id, names, about, label, open, handling, owner, numbers, version, fixed_seq, opened_at, changed_seq, \
         changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, $8, $9, $8, $10)",
        &[
            id.into(),
            to_json(&e.names)?.into(),
            e.about.as_ref().map(|a| a.matter).into(),
            e.about.as_ref().map(|a| a.label.as_str()).into(),
            to_json(&e.open)?.into(),
            e.open.handling.rank().into(),
            (!nobody).then_some(h.actor.person).into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    access::set_readers(tx, id, e.open.readers.iter().map(String::as_str))
}

fn described(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Described::of(entry) else { return Ok(()) };
    let (about, label) = (e.about.as_ref().map(|a| a.matter), e.about.as_ref().map(|a| a.label.as_str()));
    let sql = "UPDATE logic_model SET names = $2, about = $3, label = $4 WHERE id = $1";
    tx.execute(sql, &[id.into(), to_json(&e.names)?.into(), about.into(), label.into()]).map(drop)
}

fn set(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ElementSet::of(entry) else { return Ok(()) };
    write(tx, id, e.n, &to_json(&e.element)?)?;
    // A number that was given is not given again.
    let sql = "UPDATE logic_model SET numbers = $2 WHERE id = $1 AND numbers < $2";
    tx.execute(sql, &[id.into(), e.n.into()]).map(drop)
}

fn write(tx: &dyn Tx, id: Id<kind::Matter>, n: i64, content: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO logic_element (model, n, content) VALUES ($1, $2, $3) ON CONFLICT (model, n) DO UPDATE SET content = \
         excluded.content",
        &[id.into(), n.into(), content.into()],
    )
    .map(drop)
}

fn removed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ElementRemoved::of(entry) else { return Ok(()) };
    tx.execute("DELETE FROM logic_element WHERE model = $1 AND n = $2", &[id.into(), e.n.into()])?;
    for (n, mut element) in elements(tx, id)? {
        if element.to.remove(&e.n) {
            write(tx, id, n, &to_json(&element)?)?;
        }
    }
    Ok(())
}

fn fixed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = VersionFixed::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let content = to_json(&elements(tx, id)?)?;
    tx.execute(
        "INSERT INTO logic_version (model, no, content, why, at, function_code, seq) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT \
         (model, no) DO NOTHING",
        &[
            id.into(),
            e.no.into(),
            content.into(),
            to_json(&e.why)?.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            h.seq.into(),
        ],
    )?;
    let sql = "UPDATE logic_model SET version = $2, fixed_seq = $3 WHERE id = $1";
    tx.execute(sql, &[id.into(), e.no.into(), h.seq.into()]).map(drop)
}

fn touched(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let h = &entry.header;
    let sql = "UPDATE logic_model SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1";
    let function = h.actor.function.as_str();
    tx.execute(sql, &[id.into(), h.seq.into(), h.recorded.at.into(), function.into()]).map(drop)
}
