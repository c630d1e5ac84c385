//! Rows of the texts of sections.

use jiff::civil::Date;
use kernel::{Id, Text, kind};
use store::{Entry, StoreError, Tx, to_json as json};

use super::writer;
use crate::account::State;
use crate::event::{
    Event, FunctionAsked, FunctionReminded, SectionAccepted, SectionAsked, SectionHandedIn, SectionReminded,
    SectionReturned, SectionWritten,
};
use crate::section::Standing;

/// The rows, and which section it was about. A text whose entry was erased is gone from the section where it was its last.
pub(super) fn apply(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    what: &str,
) -> Result<Option<String>, StoreError> {
    match what {
        "section-written" => {
            writer(tx, entry, id)?;
            let Some(e) = SectionWritten::of(entry) else { return Ok(None) };
            written(tx, entry, id, (&e.section, &e.text))?;
            Ok(Some(e.section))
        }
        "section-handed-in" => {
            writer(tx, entry, id)?;
            let Some(e) = SectionHandedIn::of(entry) else { return Ok(None) };
            written(tx, entry, id, (&e.section, &e.text))?;
            standing(tx, id, &e.section, Standing::HandedIn)?;
            Ok(Some(e.section))
        }
        "section-asked" => {
            let Some(e) = SectionAsked::of(entry) else { return Ok(None) };
            asked(tx, id, std::slice::from_ref(&e.section), (&e.function, e.due))?;
            Ok(Some(e.section))
        }
        "function-asked" => {
            let Some(e) = FunctionAsked::of(entry) else { return Ok(None) };
            asked(tx, id, &e.codes, (&e.function, e.due)).map(|()| None)
        }
        "section-reminded" => {
            let Some(e) = SectionReminded::of(entry) else { return Ok(None) };
            reminded(tx, entry, id, std::slice::from_ref(&e.section))?;
            Ok(Some(e.section))
        }
        "function-reminded" => {
            let Some(e) = FunctionReminded::of(entry) else { return Ok(None) };
            reminded(tx, entry, id, &e.codes).map(|()| None)
        }
        "section-returned" => {
            let Some(e) = SectionReturned::of(entry) else { return Ok(None) };
            standing(tx, id, &e.section, Standing::Returned)?;
            let sql = "UPDATE account_section SET returned = $3 WHERE account = $1 AND code = $2";
            tx.execute(sql, &[id.into(), e.section.as_str().into(), json(&e.words)?.into()])?;
            Ok(Some(e.section))
        }
        "section-accepted" => {
            let Some(e) = SectionAccepted::of(entry) else { return Ok(None) };
            standing(tx, id, &e.section, Standing::Accepted)?;
            Ok(Some(e.section))
        }
        _ => Ok(None),
    }
}

fn asked(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    codes: &[String],
    (function, due): (&str, Date),
) -> Result<(), StoreError> {
    for code in codes {
        tx.execute(
            "UPDATE account_section SET standing = $3, function_code = $4, due = $5, reminded_at = NULL, returned = NULL WHERE \
             account = $1 AND code = $2",
            &[
                id.into(),
                code.as_str().into(),
                Standing::Asked.code().into(),
                function.into(),
                due.to_string().into(),
            ],
        )?;
    }
    let sql = "UPDATE account SET state = $2 WHERE id = $1 AND state = $3";
    let (to, from) = (State::Asked.code(), State::Preparation.code());
    tx.execute(sql, &[id.into(), to.into(), from.into()]).map(drop)
}

fn reminded(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, codes: &[String]) -> Result<(), StoreError> {
    for code in codes {
        let sql = "UPDATE account_section SET reminded_at = $3 WHERE account = $1 AND code = $2";
        tx.execute(sql, &[id.into(), code.as_str().into(), entry.header.recorded.at.into()])?;
    }
    Ok(())
}

fn standing(tx: &dyn Tx, id: Id<kind::Matter>, section: &str, to: Standing) -> Result<(), StoreError> {
    let sql = "UPDATE account_section SET standing = $3, returned = NULL WHERE account = $1 AND code = $2";
    tx.execute(sql, &[id.into(), section.into(), to.code().into()]).map(drop)
}

fn written(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    (section, text): (&str, &Text),
) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE account_section SET words = $3, written_at = $4, written_seq = $5, written_function = $6, written_person = $7 \
         WHERE account = $1 AND code = $2",
        &[
            id.into(),
            section.into(),
            json(text)?.into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
            h.actor.person.into(),
        ],
    )
    .map(drop)
}
