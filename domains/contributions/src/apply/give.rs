//! Rows of what was given and decided.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::{count, json, touched};
use crate::action::Action;
use crate::campaign::{Standing, Verdict};
use crate::event::{Event, Given, Judged, Numbered, QuestionAnswer, Told, ToldByHand, Translated, Withdrawn};
use crate::read::TranslationRow;
use crate::state::json as read_json;

pub(super) fn given(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Given::of(entry) else { return touched(tx, entry, id) };
    let at = entry.header.recorded.at;
    for Numbered { n, action } in &e.actions {
        written(tx, entry, id, (*n, e.version), action)?;
    }
    for n in &e.dropped {
        tx.execute(
            "UPDATE contribution_action SET dropped = TRUE WHERE sheet = $1 AND n = $2",
            &[id.into(), (*n).into()],
        )?;
    }
    for nothing in &e.nothing {
        tx.execute(
            "UPDATE contribution_asked SET reason = $3, none_standing = 'given', none_words = NULL, none_judged_at = NULL, \
             none_judged_function = NULL WHERE sheet = $1 AND measure = $2",
            &[id.into(), nothing.measure.into(), json(&nothing.reason)?.into()],
        )?;
    }
    for QuestionAnswer { question, words } in &e.answers {
        tx.execute(
            "INSERT INTO contribution_answer (sheet, question, words, given_at, given_seq) VALUES ($1, $2, $3, $4, $5) ON CONFLICT \
             (sheet, question) DO UPDATE SET words = excluded.words, given_at = excluded.given_at, given_seq = excluded.given_seq",
            &[id.into(), (*question).into(), json(words)?.into(), at.into(), entry.header.seq.into()],
        )?;
    }
    let last = e.actions.iter().map(|a| a.n).max().unwrap_or(0);
    tx.execute(
        "UPDATE contribution_sheet SET version = $2, answered_at = $3, numbered = CASE WHEN numbered < $4 THEN $4 ELSE numbered \
         END WHERE id = $1",
        &[id.into(), e.version.into(), at.into(), last.into()],
    )?;
    if let Some(link) = e.link {
        tx.execute("UPDATE contribution_link SET used = used + 1 WHERE link = $1", &[link.into()])?;
    }
    count::sheet(tx, id)?;
    touched(tx, entry, id)
}

/// An action as it was given now; what was said about it before is over.
fn written(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    (n, version): (i64, i64),
    action: &Action,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO contribution_action (sheet, n, measure, version, standing, content, given_at, given_seq, dropped) VALUES \
         ($1, $2, $3, $4, 'given', $5, $6, $7, FALSE) ON CONFLICT (sheet, n) DO UPDATE SET measure = excluded.measure, version \
         = excluded.version, standing = excluded.standing, content = excluded.content, given_at = excluded.given_at, given_seq \
         = excluded.given_seq, dropped = FALSE, translated = NULL",
        &[
            id.into(),
            n.into(),
            action.measure.into(),
            version.into(),
            json(action)?.into(),
            entry.header.recorded.at.into(),
            entry.header.seq.into(),
        ],
    )?;
    tx.execute("DELETE FROM contribution_place WHERE sheet = $1 AND n = $2", &[id.into(), n.into()])?;
    for area in &action.areas {
        tx.execute(
            "INSERT INTO contribution_place (sheet, n, area) VALUES ($1, $2, $3)",
            &[id.into(), n.into(), area.as_str().into()],
        )?;
    }
    Ok(())
}

pub(super) fn judged(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Judged::of(entry) else { return Ok(()) };
    let standing = match e.verdict {
        Verdict::Accept => Standing::Accepted,
        Verdict::Return => Standing::Returned,
        Verdict::Refuse => Standing::Refused,
    };
    let words = e.words.as_ref().map(json).transpose()?;
    for n in &e.actions {
        stands(tx, entry, id, (*n, standing), words.clone())?;
    }
    for measure in &e.nothing {
        tx.execute(
            "UPDATE contribution_asked SET none_standing = $3, none_words = $4, none_judged_at = $5, none_judged_function = $6 WHERE \
             sheet = $1 AND measure = $2 AND reason IS NOT NULL",
            &[
                id.into(),
                (*measure).into(),
                standing.code().into(),
                words.clone().into(),
                entry.header.recorded.at.into(),
                entry.header.actor.function.as_str().into(),
            ],
        )?;
    }
    count::sheet(tx, id)?;
    touched(tx, entry, id)
}

pub(super) fn withdrawn(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Withdrawn::of(entry) else { return Ok(()) };
    stands(tx, entry, id, (e.action, Standing::Withdrawn), Some(json(&e.words)?))?;
    count::sheet(tx, id)?;
    touched(tx, entry, id)
}

/// What an action says in another language, beside the others.
pub(super) fn translated(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Translated::of(entry) else { return touched(tx, entry, id) };
    let of = [id.into(), e.action.into()];
    let row = tx.one("SELECT translated FROM contribution_action WHERE sheet = $1 AND n = $2", &of)?;
    let mut all: Vec<TranslationRow> = row.and_then(|row| read_json(&row, 0)).unwrap_or_default();
    let one = TranslationRow {
        translation: e.translation,
        at: entry.header.recorded.at,
        seq: entry.header.seq,
        function: entry.header.actor.function.as_str().to_owned(),
    };
    all.retain(|known| known.lang() != one.lang());
    all.push(one);
    tx.execute(
        "UPDATE contribution_action SET translated = $3 WHERE sheet = $1 AND n = $2",
        &[id.into(), e.action.into(), json(&all)?.into()],
    )?;
    touched(tx, entry, id)
}

fn stands(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    (n, standing): (i64, Standing),
    words: Option<String>,
) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE contribution_action SET standing = $3, words = $4, judged_at = $5, judged_function = $6 WHERE sheet = $1 AND n = $2",
        &[
            id.into(),
            n.into(),
            standing.code().into(),
            words.into(),
            entry.header.recorded.at.into(),
            entry.header.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}

pub(super) fn told(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Told::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO contribution_told (sheet, what, contact, planned_at, at, mail, seq) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT \
         (sheet, what, contact, planned_at) DO NOTHING",
        &[
            id.into(),
            e.what.code().into(),
            e.contact.into(),
            e.planned.into(),
            entry.header.recorded.at.into(),
            e.mail.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}

/// Somebody told the partner what no letter could; it stays told where who it was is erased.
pub(super) fn told_by_hand(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let upto = ToldByHand::of(entry).map_or(entry.header.recorded.at, |e| e.upto);
    let sql = "INSERT INTO contribution_by_hand (sheet, seq, upto) VALUES ($1, $2, $3)";
    tx.execute(sql, &[id.into(), entry.header.seq.into(), upto.into()]).map(drop)
}
