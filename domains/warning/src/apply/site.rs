//! Rows of the site as a whole: its history, from which it is known whether it is open.

use store::{Entry, StoreError, Tx};

use super::json;

pub(super) fn turned(tx: &dyn Tx, entry: &Entry, what: &str) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO public_site_turn (seq, what, at, person, function_code, erased, detail) VALUES ($1, $2, $3, $4, $5, $6, $7) ON \
         CONFLICT (seq) DO NOTHING",
        &[
            h.seq.into(),
            what.into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
            json(&entry.fields)?.into(),
        ],
    )
    .map(drop)
}
