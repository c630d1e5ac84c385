//! Rows of what members want changed in minutes, of their approval by the body, and of their public part.

use kernel::Words;
use store::{Entry, StoreError, Tx};

use super::{json, matter, some_json, tally, turned};
use crate::event::{
    CorrectionAnswered, CorrectionProposed, Event, MinutesAdopted, PublicPartIssued, PublicPartWithdrawn,
};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let (id, h) = (matter(entry)?, &entry.header);
    let function = h.actor.function.as_str();
    if let Some(e) = CorrectionProposed::of(entry) {
        tx.execute(
            "INSERT INTO body_correction (session, no, version, part, lang, text, words, conflict, person, function_code, at, seq) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            &[
                id.into(),
                e.no.into(),
                e.version.into(),
                e.part.into(),
                e.lang.code().into(),
                e.text.as_str().into(),
                some_json(e.words.as_ref())?,
                e.conflict.into(),
                h.actor.person.into(),
                function.into(),
                h.recorded.at.into(),
                h.seq.into(),
            ],
        )?;
        // A proposal changes nothing yet: whoever works on the minutes is not held up by it.
        return tally(tx, format!("correction:{id}"), e.no);
    }
    if let Some(e) = CorrectionAnswered::of(entry) {
        return tx
            .execute(
                "UPDATE body_correction SET taken = $3, answer_words = $4, answered_at = $5, answered_function = $6 WHERE session = \
                 $1 AND no = $2",
                &[
                    id.into(),
                    e.no.into(),
                    e.taken.into(),
                    some_json(e.words.as_ref())?,
                    h.recorded.at.into(),
                    function.into(),
                ],
            )
            .map(drop);
    }
    if let Some(e) = MinutesAdopted::of(entry) {
        tx.execute(
            "UPDATE body_session SET adopted_at = $2, adopted_number = $3, adopted_how = $4 WHERE id = $1",
            &[id.into(), e.at.into(), e.number.as_str().into(), e.how.code().into()],
        )?;
        return turned(tx, entry, id, None);
    }
    let Some(e) = PublicPartIssued::of(entry) else { return withdrawn(tx, entry) };
    tx.execute(
        "INSERT INTO body_public (session, version, parts, decisions, files, at, function_code, seq) VALUES ($1, $2, $3, $4, $5, $6, \
         $7, $8) ON CONFLICT (session) DO UPDATE SET version = excluded.version, parts = excluded.parts, decisions = \
         excluded.decisions, files = excluded.files, at = excluded.at, function_code = excluded.function_code, seq = excluded.seq, \
         withdrawn_at = NULL, withdrawn_words = NULL",
        &[
            id.into(),
            e.version.into(),
            json(&e.parts)?.into(),
            json(&e.decisions)?.into(),
            json(&e.files)?.into(),
            h.recorded.at.into(),
            function.into(),
            h.seq.into(),
        ],
    )?;
    turned(tx, entry, id, None)
}

/// What was published is public no longer.
fn withdrawn(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    if entry.kind() != "bodies.public-part-withdrawn" {
        return Ok(());
    }
    // It stays withdrawn when its words are erased.
    let words = PublicPartWithdrawn::of(entry).map_or_else(Words::erased, |e| e.words);
    let id = matter(entry)?;
    let sql = "UPDATE body_public SET withdrawn_at = $2, withdrawn_words = $3 WHERE session = $1";
    tx.execute(sql, &[id.into(), entry.header.recorded.at.into(), json(&words)?.into()])?;
    turned(tx, entry, id, Some(&words))
}
