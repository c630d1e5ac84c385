//! Rows of sheets that were entered.

use store::{Entry, StoreError, Tx, Value};

use crate::event::{Event, SheetEntered, SheetReopened, WriterNamed};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let h = &entry.header;
    if let Some(e) = SheetEntered::of(entry) {
        return tx
            .execute(
                "INSERT INTO paper_form (sheet, pack, n, code, form, batch, entered_at, entered_seq, entered_person, \
                 entered_function, lines, reopened) VALUES ($1, NULL, 0, $2, '', $3, $4, $5, $6, $7, $8, 0) ON CONFLICT (sheet) DO \
                 UPDATE SET batch = excluded.batch, entered_at = excluded.entered_at, entered_seq = excluded.entered_seq, \
                 entered_person = excluded.entered_person, entered_function = excluded.entered_function, lines = excluded.lines",
                &[
                    e.sheet.into(),
                    e.code.as_str().into(),
                    e.batch.into(),
                    h.recorded.at.into(),
                    h.seq.into(),
                    h.actor.person.into(),
                    h.actor.function.as_str().into(),
                    e.lines.into(),
                ],
            )
            .map(drop);
    }
    if let Some(e) = WriterNamed::of(entry) {
        let params: [Value; 2] = [e.sheet.into(), e.writer.as_str().into()];
        return tx.execute("UPDATE paper_form SET writer = $2 WHERE sheet = $1", &params).map(drop);
    }
    let Some(e) = SheetReopened::of(entry) else { return Ok(()) };
    let sql = "UPDATE paper_form SET batch = NULL, reopened = reopened + 1 WHERE sheet = $1";
    tx.execute(sql, &[e.sheet.into()]).map(drop)
}
