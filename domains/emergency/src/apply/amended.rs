//! An act that was amended reads as it is now; its line in the history keeps what was before.

use kernel::{Id, Lang, Text, kind};
use serde_json::json as value;
use store::{Entry, Row, StoreError, Tx};

use super::declared::to_tell;
use super::turns::remember_with;
use super::{changed, json};
use crate::event::{Amended, Declaration, Event};
use crate::phase::Act;
use crate::state::{ending, json as read_json};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Amended::of(entry) else { return Ok(()) };
    let before = match e.act {
        Act::Declaration => declaration(tx, id, &e)?,
        Act::Ending => end(tx, id, &e)?,
    };
    tx.execute("UPDATE phase SET amended = $2 WHERE id = $1", &[id.into(), e.n.into()])?;
    if let Some(by) = e.tell_by {
        to_tell(tx, id, e.act.into(), (&e.recipients, by))?;
    }
    let mut detail = value!(entry.fields);
    if let Some(detail) = detail.as_object_mut() {
        detail.insert("before".to_owned(), before);
    }
    changed(tx, entry, "phase", id)?;
    remember_with(tx, entry, id, ("amended", &detail))
}

/// The declaration as it reads from now on; what was there of it.
fn declaration(tx: &dyn Tx, id: Id<kind::Matter>, e: &Amended) -> Result<serde_json::Value, StoreError> {
    let row = tx.one("SELECT said FROM phase WHERE id = $1", &[id.into()])?;
    let said = row.as_ref().and_then(|row: &Row| read_json::<Declaration>(row, 0));
    let Some(mut said) = said else { return Ok(value!({})) };
    let before = value!({ "territory": said.territory, "means": said.means, "text": said.text });
    merge(&mut said.text, &e.text);
    said.means = e.means.clone().or(said.means);
    said.territory = e.territory.clone().unwrap_or(said.territory);
    said.recipients.extend(e.recipients.iter().cloned());
    let (said, territory) = (json(&said)?, json(&said.territory)?);
    tx.execute(
        "UPDATE phase SET said = $2, territory = $3 WHERE id = $1",
        &[id.into(), said.into(), territory.into()],
    )?;
    Ok(before)
}

/// The end as it reads from now on; what was there of its wording.
fn end(tx: &dyn Tx, id: Id<kind::Matter>, e: &Amended) -> Result<serde_json::Value, StoreError> {
    let Some((seq, mut end)) = ending(tx, id)? else { return Ok(value!({})) };
    let before = value!({ "text": end.text });
    merge(&mut end.text, &e.text);
    end.recipients.extend(e.recipients.iter().cloned());
    tx.execute(
        "UPDATE phase_act SET detail = $3 WHERE phase = $1 AND seq = $2",
        &[id.into(), seq.into(), json(&end)?.into()],
    )?;
    Ok(before)
}

fn merge(text: &mut Text, with: &Text) {
    for lang in [Lang::Fr, Lang::Nl, Lang::En] {
        if let Some(words) = with.get(lang) {
            text.set(lang, Some(words.to_owned()));
        }
    }
}
