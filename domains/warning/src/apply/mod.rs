//! The view: rows made from this package's events.

mod item;
mod press;
mod site;
mod tables;
mod warning;

use kernel::{Id, kind};
use serde::Serialize;
use serde_json::json as value;
use store::{Entry, Read, StoreError, Tx, View};

/// Rows of warnings, items of the site, and their history; that of the site as a whole; the list of the press.
#[derive(Debug, Default)]
pub struct WarningView;

impl View for WarningView {
    fn name(&self) -> &'static str {
        "warnings"
    }
    fn version(&self) -> u32 {
        2
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let Some(what) = what(entry) else { return Ok(()) };
        match what {
            "press-added" => return press::added(tx, entry),
            "press-removed" => return press::removed(tx, entry),
            _ if what.starts_with("site-") => return site::turned(tx, entry, what),
            _ => {}
        }
        let Some(id) = entry.header.matter else { return Ok(()) };
        match what {
            "written" => warning::written(tx, entry, id)?,
            "changed" => warning::changed(tx, entry, id)?,
            "submitted" => warning::submitted(tx, entry, id)?,
            "returned" => warning::moved(tx, id, "returned")?,
            "released" => warning::released(tx, entry, id)?,
            "dropped" => warning::moved(tx, id, "dropped")?,
            "item-written" => item::written(tx, entry, id)?,
            "item-changed" => item::changed(tx, entry, id)?,
            "item-submitted" => item::submitted(tx, entry, id)?,
            "item-returned" => item::returned(tx, id)?,
            "item-published" => item::published(tx, entry, id)?,
            "item-withdrawn" => item::withdrawn(tx, entry, id)?,
            "pushed" | "push-failed" | "push-asked" => pushed(tx, entry, id, what)?,
            "press-sent" => {}
            _ => return Ok(()),
        }
        remember(tx, entry, id, what)
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // They decide who sees it; the first gives its number, too.
            Some("written" | "changed" | "item-written") => Some("refusal-erase-guard"),
            // What everybody could read has to be accounted for.
            Some("released") => Some("refusal-erase-warning-released"),
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("warning.")
}

/// A value as text for a row.
fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Journal(e.to_string()))
}

/// Whether it stands on the site; of the two tables only one has this matter.
fn pushed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let state = match what {
        "pushed" => "published",
        "push-failed" => "failed",
        _ => "waiting",
    };
    let reason = entry.fields.get("reason").and_then(|r| r.as_str()).map(str::to_owned);
    for table in ["public_warning", "site_item"] {
        tx.execute(
            &format!("UPDATE {table} SET push = $2, push_at = $3, push_error = $4 WHERE id = $1"),
            &[id.into(), state.into(), entry.header.recorded.at.into(), reason.clone().into()],
        )?;
    }
    Ok(())
}

/// One line of its history, and the last change of the whole.
fn remember(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO public_turn (matter, seq, entry, what, at, person, function_code, erased, detail) VALUES ($1, $2, $3, $4, \
         $5, $6, $7, $8, $9) ON CONFLICT (matter, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            h.id.into(),
            what.into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
            json(&value!(entry.fields))?.into(),
        ],
    )?;
    // What the program notes about the site, and who was told, is no change of what the page said.
    if what.starts_with("push") || what == "press-sent" {
        return Ok(());
    }
    for table in ["public_warning", "site_item"] {
        tx.execute(
            &format!(
                "UPDATE {table} SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1"
            ),
            &[id.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
        )?;
    }
    Ok(())
}

/// Adds whoever acts to those who had a hand in it.
fn hand(tx: &dyn Tx, entry: &Entry, table: &str, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let row = tx.one(&format!("SELECT hands FROM {table} WHERE id = $1"), &[id.into()])?;
    let Some(row) = row else { return Ok(()) };
    let mut hands: std::collections::BTreeSet<Id<kind::Person>> =
        crate::state::json(&row, 0).unwrap_or_default();
    hands.insert(entry.header.actor.person);
    tx.execute(&format!("UPDATE {table} SET hands = $2 WHERE id = $1"), &[id.into(), json(&hands)?.into()])
        .map(drop)
}

/// Counts numbers of a year.
fn tally(tx: &dyn Tx, of: &str, year: i64, no: i64) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO public_tally (what, year, value) VALUES ($1, $2, $3) ON CONFLICT (what, year) DO UPDATE SET value = \
         excluded.value",
        &[of.into(), year.into(), no.into()],
    )
    .map(drop)
}
