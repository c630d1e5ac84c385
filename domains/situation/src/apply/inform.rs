//! Rows of who must be informed.

use store::{Entry, StoreError, Tx};

use super::{happened, matter};
use crate::event::{Event, InformDropped, InformRequired, Informed, NotReached};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let id = matter(entry)?;
    let (at, seq) = (entry.header.recorded.at, entry.header.seq);
    if let Some(e) = InformRequired::of(entry) {
        return required(tx, entry, &e);
    }
    if let Some(e) = Informed::of(entry) {
        let told_at = entry.header.stated.map_or(at, |s| s.at);
        tx.execute(
            "UPDATE notification SET state = 'told', means = $2, whom = $3, words = $4, told_at = $5, told_function = $6, \
             changed_seq = $7 WHERE id = $1",
            &[
                e.notification.into(),
                e.means.code().into(),
                e.whom.clone().into(),
                e.words.as_ref().map(|w| w.text.clone()).into(),
                told_at.into(),
                entry.header.actor.function.as_str().into(),
                seq.into(),
            ],
        )?;
        return happened(
            tx,
            entry,
            id,
            &serde_json::json!({ "notification": e.notification, "means": e.means }),
        );
    }
    if let Some(e) = NotReached::of(entry) {
        tx.execute(
            "UPDATE notification SET tries = $2, last_try_at = $3, means = $4, words = $5, changed_seq = $6 WHERE id = $1",
            &[
                e.notification.into(),
                e.tries.into(),
                at.into(),
                e.means.code().into(),
                e.words.as_ref().map(|w| w.text.clone()).into(),
                seq.into(),
            ],
        )?;
        return happened(
            tx,
            entry,
            id,
            &serde_json::json!({ "notification": e.notification, "tries": e.tries }),
        );
    }
    if let Some(e) = InformDropped::of(entry) {
        tx.execute(
            "UPDATE notification SET state = 'dropped', words = $2, changed_seq = $3 WHERE id = $1",
            &[e.notification.into(), e.words.as_ref().map(|w| w.text.clone()).into(), seq.into()],
        )?;
        return happened(tx, entry, id, &serde_json::json!({ "notification": e.notification }));
    }
    Ok(())
}

fn required(tx: &dyn Tx, entry: &Entry, e: &InformRequired) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO notification (id, matter, rule, function_code, organisation, area, due_at, state, tries, deputy_for, note, \
         verified, asked_at, changed_seq) VALUES ($1, $2, $3, $4, $5, $6, $7, 'due', 0, $8, $9, $10, $11, $12)",
        &[
            e.notification.into(),
            matter(entry)?.into(),
            e.rule.clone().into(),
            e.recipient.function.as_str().into(),
            e.recipient.organisation.clone().into(),
            e.recipient.area.clone().into(),
            e.due_at.into(),
            e.deputy_for.into(),
            e.note.clone().into(),
            e.verified.into(),
            entry.header.recorded.at.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}
