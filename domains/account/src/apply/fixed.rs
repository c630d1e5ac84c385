//! Rows of what happens to the account as a whole.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx, to_json as json};

use crate::account::{State, Step};
use crate::event::{AddresseeTold, EmbargoMoved, ErratumAdded, Event, Frozen, Issued, Turned};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    match what {
        "turned" => turned(tx, entry, id),
        "frozen" => frozen(tx, entry, id),
        _ => issued(tx, entry, id),
    }
}

fn turned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Turned::of(entry) else { return Ok(()) };
    let to = match e.step {
        Step::Review => State::Review,
        Step::Back => State::Preparation,
        Step::Drop => State::Dropped,
    };
    // What was fixed is loose again; the entry that fixed it stays in the journal.
    tx.execute("DELETE FROM account_frozen WHERE account = $1", &[id.into()])?;
    tx.execute(
        "UPDATE account SET state = $2, turned = $3, frozen_hash = NULL, frozen_at = NULL, frozen_seq = NULL, frozen_function = \
         NULL, frozen_missing = NULL, frozen_lacking = NULL, frozen_words = NULL WHERE id = $1",
        &[id.into(), to.code().into(), e.words.as_ref().map(json).transpose()?.into()],
    )
    .map(drop)
}

fn frozen(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Frozen::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO account_frozen (account, content) VALUES ($1, $2) ON CONFLICT (account) DO UPDATE SET content = \
         excluded.content",
        &[id.into(), json(&e.content)?.into()],
    )?;
    tx.execute(
        "UPDATE account SET state = $2, frozen_hash = $3, frozen_at = $4, frozen_seq = $5, frozen_function = $6, frozen_missing \
         = $7, frozen_words = $8, frozen_lacking = $9 WHERE id = $1",
        &[
            id.into(),
            State::Frozen.code().into(),
            e.hash.as_str().into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
            e.missing.into(),
            e.words.as_ref().map(json).transpose()?.into(),
            e.lacking.into(),
        ],
    )
    .map(drop)
}

fn issued(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Issued::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "UPDATE account SET state = $2, issued_at = $3, issued_seq = $4, issued_function = $5, embargo = $6, addressees = $7 \
         WHERE id = $1",
        &[
            id.into(),
            State::Issued.code().into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
            e.embargo.into(),
            json(&e.addressees)?.into(),
        ],
    )
    .map(drop)
}

pub(super) fn embargo(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = EmbargoMoved::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO account_embargo (account, seq, was, until, words, at, function_code) SELECT id, $2, embargo, $3, $4, $5, $6 \
         FROM account WHERE id = $1",
        &[
            id.into(),
            h.seq.into(),
            e.until.into(),
            json(&e.words)?.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    let sql = "UPDATE account SET embargo = $2 WHERE id = $1";
    tx.execute(sql, &[id.into(), e.until.into()]).map(drop)
}

pub(super) fn told(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = AddresseeTold::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO account_told (account, of_seq, addressee, way, message, at, seq) VALUES ($1, $2, $3, $4, $5, $6, $7) ON \
         CONFLICT (account, of_seq, addressee) DO NOTHING",
        &[
            id.into(),
            e.of.into(),
            e.to.key().into(),
            e.way.code().into(),
            e.message.into(),
            h.recorded.at.into(),
            h.seq.into(),
        ],
    )
    .map(drop)
}

pub(super) fn erratum(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
) -> Result<Option<String>, StoreError> {
    let Some(e) = ErratumAdded::of(entry) else { return Ok(None) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO account_erratum (account, n, section, words, at, seq, function_code) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            id.into(),
            e.n.into(),
            e.section.as_str().into(),
            json(&e.text)?.into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    Ok(Some(e.section))
}
