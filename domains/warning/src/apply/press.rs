//! Rows of the list of the press. Whoever was removed keeps a row, so that what they were sent still names them; whose entry was erased
//! has none.

use store::{Entry, StoreError, Tx};

use crate::event::{Event, PressAdded, PressRemoved};

pub(super) fn added(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let Some(e) = PressAdded::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO public_press (id, organisation, name, mail, lang, added_at, added_seq) VALUES ($1, $2, $3, $4, $5, $6, $7) ON \
         CONFLICT (id) DO NOTHING",
        &[
            e.addressee.into(),
            e.organisation.clone().into(),
            e.name.clone().into(),
            e.mail.clone().into(),
            e.lang.code().into(),
            entry.header.recorded.at.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}

pub(super) fn removed(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let Some(e) = PressRemoved::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE public_press SET removed_at = $2 WHERE id = $1",
        &[e.addressee.into(), entry.header.recorded.at.into()],
    )
    .map(drop)
}
