//! Rows of public warnings.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::signal::{find_words, new_row, set_areas_only, state, text};
use super::{changed, happened, json, matter};
use crate::cap::{AlertKey, Warning};
use crate::event::{AlertNoted, AlertReceived, AlertUpdated, AlertWithdrawn, Event, NotedWhy};
use crate::read;
use crate::signal::{Channel, SignalState, Told};
use crate::text::Words;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    match entry.kind() {
        "situation.alert-received" => AlertReceived::of(entry).map_or(Ok(()), |e| received(tx, entry, &e)),
        "situation.alert-updated" => AlertUpdated::of(entry).map_or(Ok(()), |e| updated(tx, entry, &e)),
        "situation.alert-withdrawn" => AlertWithdrawn::of(entry).map_or(Ok(()), |e| withdrawn(tx, entry, &e)),
        "situation.alert-noted" => {
            let Some(e) = AlertNoted::of(entry) else { return Ok(()) };
            known(tx, entry, &e.key, (e.why.code(), &e.headline), e.file)?;
            // An acknowledgement, a rejection or a test ends nothing: what it names may still come.
            match e.why {
                NotedWhy::Late | NotedWhy::UnknownReference => refers(tx, &e.references),
                _ => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

fn received(tx: &dyn Tx, entry: &Entry, e: &AlertReceived) -> Result<(), StoreError> {
    let id = matter(entry)?;
    let told = Told { urgent: is_urgent(&e.warning), ..Told::new(words(&e.warning)) };
    new_row(tx, entry, id, (e.year, e.no), Channel::Cap, SignalState::New, &told)?;
    set_areas_only(tx, id, &e.warning.areas)?;
    tx.execute(
        "INSERT INTO warning (signal, alert_sender, alert_identifier, alert_sent, body, onset, expires, withdrawn, updates) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, FALSE, 0)",
        &[
            id.into(),
            e.key.sender.as_str().into(),
            e.key.identifier.as_str().into(),
            e.key.sent.into(),
            json(&e.warning)?.into(),
            e.warning.onset.into(),
            e.warning.expires.into(),
        ],
    )?;
    find_words(tx, id)?;
    refers(tx, &e.references)?;
    known(tx, entry, &e.key, ("alert", &told.words.text), e.warning.file)
}

fn updated(tx: &dyn Tx, entry: &Entry, e: &AlertUpdated) -> Result<(), StoreError> {
    let id = matter(entry)?;
    let words = words(&e.warning);
    tx.execute(
        "UPDATE warning SET alert_sender = $2, alert_identifier = $3, alert_sent = $4, body = $5, onset = $6, expires = $7, \
         withdrawn = FALSE, updates = updates + 1 WHERE signal = $1",
        &[
            id.into(),
            e.key.sender.as_str().into(),
            e.key.identifier.as_str().into(),
            e.key.sent.into(),
            json(&e.warning)?.into(),
            e.warning.onset.into(),
            e.warning.expires.into(),
        ],
    )?;
    tx.execute(
        "UPDATE signal SET words = $2, lang = $3, urgent = $4 WHERE id = $1",
        &[id.into(), words.text.as_str().into(), words.lang.code().into(), is_urgent(&e.warning).into()],
    )?;
    set_areas_only(tx, id, &e.warning.areas)?;
    find_words(tx, id)?;
    refers(tx, &e.replaces)?;
    known(tx, entry, &e.key, ("update", &words.text), e.warning.file)?;
    reaches(tx, entry, id, Some(&words))?;
    if e.returns { state(tx, entry, id, SignalState::New) } else { changed(tx, "signal", id, entry) }
}

fn withdrawn(tx: &dyn Tx, entry: &Entry, e: &AlertWithdrawn) -> Result<(), StoreError> {
    let id = matter(entry)?;
    // Its last message stays the one that it was: a later update may name it.
    tx.execute("UPDATE warning SET withdrawn = TRUE WHERE signal = $1", &[id.into()])?;
    refers(tx, &e.cancels)?;
    let what = if e.overtaken == Some(true) { NotedWhy::Late.code() } else { "cancel" };
    known(tx, entry, &e.key, (what, e.words.as_ref().map_or("", |w| w.text.as_str())), e.file)?;
    reaches(tx, entry, id, e.words.as_ref())?;
    changed(tx, "signal", id, entry)
}

/// The incidents that were made of this warning have its message among their turns.
fn reaches(
    tx: &dyn Tx,
    entry: &Entry,
    signal: Id<kind::Matter>,
    words: Option<&Words>,
) -> Result<(), StoreError> {
    for incident in read::made_of(tx, signal)? {
        happened(tx, entry, incident, &serde_json::json!({ "words": words }))?;
    }
    Ok(())
}

/// Remembers a message: what it did and its headline, and the file it came in. One that changed several signals stands once for each.
fn known(
    tx: &dyn Tx,
    entry: &Entry,
    key: &AlertKey,
    (what, headline): (&str, &str),
    file: Option<Id<kind::Blob>>,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO alert (sender, identifier, sent, signal, what, headline, seq, file) VALUES ($1, $2, $3, $4, $5, $6, $7, \
         $8) ON CONFLICT (sender, identifier, sent, seq) DO NOTHING",
        &[
            key.sender.as_str().into(),
            key.identifier.as_str().into(),
            key.sent.into(),
            entry.header.matter.into(),
            what.into(),
            text(Some(headline)),
            entry.header.seq.into(),
            file.into(),
        ],
    )
    .map(drop)
}

fn refers(tx: &dyn Tx, keys: &[AlertKey]) -> Result<(), StoreError> {
    for key in keys {
        tx.execute(
            "INSERT INTO alert_reference (sender, identifier, sent) VALUES ($1, $2, $3) ON CONFLICT (sender, identifier, \
             sent) DO NOTHING",
            &[key.sender.as_str().into(), key.identifier.as_str().into(), key.sent.into()],
        )?;
    }
    Ok(())
}

fn is_urgent(warning: &Warning) -> bool {
    matches!(warning.severity.as_str(), "extreme" | "severe")
}

/// The headline in the first language of the sender that is one of ours.
fn words(warning: &Warning) -> Words {
    let lang_of = |tag: &str| tag.get(..2).and_then(|t| t.to_ascii_lowercase().parse().ok());
    let best = warning.texts.iter().find(|t| lang_of(&t.tag).is_some()).or_else(|| warning.texts.first());
    best.map_or_else(Words::erased, |t| {
        let text = t.headline.clone().unwrap_or_else(|| t.event.clone());
        Words::new(lang_of(&t.tag).unwrap_or(kernel::Lang::En), text)
    })
}
