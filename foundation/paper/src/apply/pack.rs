//! Rows of packs and their sheets.

use kernel::{Handling, Id, kind};
use store::{Entry, StoreError, Tx};

use super::json;
use crate::event::{Event, Printed};
use crate::pack;

pub(super) fn printed(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let (Some(e), Some(id)) = (Printed::of(entry), entry.header.matter) else { return Ok(()) };
    row(tx, entry, id, &e)?;
    printing(tx, entry, id, &e)?;
    sheets(tx, id, &e)?;
    for (n, form) in (1_i64..).zip(&e.forms) {
        tx.execute(
            "INSERT INTO paper_form (sheet, pack, n, code, form, reopened) VALUES ($1, $2, $3, $4, $5, 0)",
            &[form.sheet.into(), id.into(), n.into(), form.code.as_str().into(), form.form.as_str().into()],
        )?;
    }
    Ok(())
}

/// The pack as it is now, with whoever reads it.
fn row(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &Printed) -> Result<(), StoreError> {
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    tx.execute(
        "INSERT INTO paper_pack (id, number, year, no, function_code, organisation, handling, owner, edition, as_of, head, \
         printed_at, printed_seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO UPDATE SET \
         handling = excluded.handling, edition = excluded.edition, as_of = excluded.as_of, head = excluded.head, printed_at = \
         excluded.printed_at, printed_seq = excluded.printed_seq",
        &[
            id.into(),
            pack::number(e.year, e.no).into(),
            e.year.into(),
            e.no.into(),
            e.function.as_str().into(),
            (!nobody).then_some(h.organisation).into(),
            h.handling.rank().into(),
            (!nobody).then_some(h.actor.person).into(),
            e.edition.into(),
            e.as_of.into(),
            e.head.as_str().into(),
            h.recorded.at.into(),
            h.seq.into(),
        ],
    )?;
    let readers = (h.handling >= Handling::NeedToKnow).then_some(e.function.as_str());
    access::set_readers(tx, id, readers)?;
    tx.execute(
        "INSERT INTO paper_tally (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = CASE WHEN excluded.value > \
         paper_tally.value THEN excluded.value ELSE paper_tally.value END",
        &[format!("pack:{:02}", e.year).into(), e.no.into()],
    )
    .map(drop)
}

fn printing(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &Printed) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO paper_printing (pack, edition, seq, at, as_of, head, person, way, sheets, gone) VALUES ($1, $2, $3, $4, $5, $6, \
         $7, $8, $9, $10)",
        &[
            id.into(),
            e.edition.into(),
            h.seq.into(),
            h.recorded.at.into(),
            e.as_of.into(),
            e.head.as_str().into(),
            h.actor.person.into(),
            e.way.code().into(),
            json(&e.sheets)?.into(),
            json(&e.gone)?.into(),
        ],
    )
    .map(drop)
}

/// The sheets that lie in the pack now; one that was thrown away keeps its place.
fn sheets(tx: &dyn Tx, id: Id<kind::Matter>, e: &Printed) -> Result<(), StoreError> {
    for sheet in &e.sheets {
        tx.execute(
            "INSERT INTO paper_sheet (pack, code, place, edition, hash, gone) VALUES ($1, $2, $3, $4, $5, 0) ON CONFLICT (pack, code) \
             DO UPDATE SET place = excluded.place, edition = excluded.edition, hash = excluded.hash, gone = 0",
            &[
                id.into(),
                sheet.code.as_str().into(),
                sheet.place.into(),
                sheet.edition.into(),
                sheet.hash.as_str().into(),
            ],
        )?;
    }
    for sheet in &e.gone {
        let sql = "UPDATE paper_sheet SET gone = 1 WHERE pack = $1 AND code = $2";
        tx.execute(sql, &[id.into(), sheet.code.as_str().into()])?;
    }
    Ok(())
}
