//! The view: rows made from this package's events.

mod fixed;
mod sections;
mod structure;
mod tables;

use kernel::{Id, kind};
use store::{Entry, Read, StoreError, Tx, View, to_json as json};

use crate::account::{COPIES, State};
use crate::event::{CopyGiven, CopySigned, Event, FileAttached, Opened};
use crate::section::Standing;

/// Rows of accounts, their sections, copies and history.
#[derive(Debug, Default)]
pub struct AccountView;

impl View for AccountView {
    fn name(&self) -> &'static str {
        "account"
    }
    fn version(&self) -> u32 {
        5
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (what(entry), entry.header.matter) else { return Ok(()) };
        if matches!(what, "copy-given" | "copy-signed") {
            // Nothing of the account changes by them: an open page shows it when it is fetched again.
            COPIES.apply::<CopyGiven, CopySigned>(tx, entry, id)?;
            return remember(tx, entry, id, (what, None));
        }
        let section = match what {
            "opened" => opened(tx, entry, id).map(|()| None)?,
            "structure-renewed" => structure::renewed(tx, entry, id).map(|()| None)?,
            "sections-removed" => structure::removed(tx, entry, id).map(|()| None)?,
            "file-attached" => attached(tx, entry, id).map(|()| None)?,
            "turned" | "frozen" | "issued" => fixed::apply(tx, entry, id, what).map(|()| None)?,
            "embargo-moved" => fixed::embargo(tx, entry, id).map(|()| None)?,
            "erratum-added" => fixed::erratum(tx, entry, id)?,
            "addressee-told" => fixed::told(tx, entry, id).map(|()| None)?,
            _ => sections::apply(tx, entry, id, what)?,
        };
        touched(tx, entry, id)?;
        remember(tx, entry, id, (what, section))
    }
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        let file = FileAttached::of(entry).map(|e| e.file);
        file.or_else(|| signing::named::<CopyGiven, CopySigned>(entry)).into_iter().collect()
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // It gives the number, and with it the structure that everything else hangs on.
            Some("opened" | "structure-renewed" | "sections-removed") => Some("refusal-erase-guard"),
            // What was issued is what was issued; an erratum says what is right.
            Some("turned" | "frozen" | "issued" | "embargo-moved" | "erratum-added" | "addressee-told") => {
                Some("refusal-erase-account-issued")
            }
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("account.")
}

fn opened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Opened::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    tx.execute(
        "INSERT INTO account (id, kind, number, year, titles, state, subjects, previous, document, handling, owner, opened_at, \
         opened_seq, opened_function, readers, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, $6, $7, \
         $8, $9, $10, $11, $12, $13, $14, $15, $13, $12, $14)",
        &[
            id.into(),
            e.kind.as_str().into(),
            e.number.as_str().into(),
            e.year.into(),
            json(&e.titles)?.into(),
            State::Preparation.code().into(),
            json(&e.subjects)?.into(),
            e.previous.into(),
            e.document.as_ref().map(json).transpose()?.into(),
            h.handling.rank().into(),
            (!nobody).then_some(h.actor.person).into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
            json(&e.readers)?.into(),
        ],
    )?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    for (position, section) in (0_i64..).zip(&e.sections) {
        tx.execute(
            "INSERT INTO account_section (account, code, position, content, words, standing, function_code) VALUES ($1, $2, $3, \
             $4, $5, $6, $7)",
            &[
                id.into(),
                section.code.as_str().into(),
                position.into(),
                json(section)?.into(),
                "{}".into(),
                Standing::Open.code().into(),
                section.function.clone().into(),
            ],
        )?;
    }
    Ok(())
}

fn attached(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = FileAttached::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO account_file (account, blob, name, at, function_code) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (account, \
         blob) DO NOTHING",
        &[
            id.into(),
            e.file.into(),
            e.name.as_str().into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}

/// A page drawn before has not seen it.
fn touched(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE account SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1",
        &[id.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
    )
    .map(drop)
}

/// One line of its history.
fn remember(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    (what, section): (&str, Option<String>),
) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO account_turn (account, seq, what, section, at, function_code, erased) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (account, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            what.into(),
            section.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
        ],
    )
    .map(drop)
}

/// Whoever wrote something neither fixes nor issues the account.
fn writer(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let sql = "INSERT INTO account_writer (account, person) VALUES ($1, $2) ON CONFLICT (account, person) DO NOTHING";
    tx.execute(sql, &[id.into(), entry.header.actor.person.into()]).map(drop)
}
