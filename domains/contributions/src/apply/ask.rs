//! Rows of what is asked of whom.

use std::collections::BTreeSet;

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::{count, json, touched};
use crate::campaign::Measure;
use crate::event::{
    CampaignClosed, CampaignOpened, CampaignReopened, ContactNamed, ContactRemoved, Event, MeasuresAdded,
    MeasuresTakenBack, PartnerAsked,
};

fn guarded(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    areas: &BTreeSet<String>,
    readers: &BTreeSet<String>,
) -> Result<(), StoreError> {
    access::set_areas(tx, id, areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, readers.iter().map(String::as_str))
}

/// Whoever did it, where it was a person.
fn owner(entry: &Entry) -> Option<Id<kind::Person>> {
    let person = entry.header.actor.person;
    (!person.raw().is_nil()).then_some(person)
}

pub(super) fn opened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = CampaignOpened::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO contribution_campaign (id, year, names, letter, questions, due, handling, areas, readers, owner, opened_at, \
         opened_seq, reminders, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, \
         $12, $11, $14)",
        &[
            id.into(),
            e.year.into(),
            json(&e.names)?.into(),
            json(&e.letter)?.into(),
            json(&e.questions)?.into(),
            e.due.into(),
            h.handling.rank().into(),
            json(&e.areas)?.into(),
            json(&e.readers)?.into(),
            owner(entry).into(),
            h.recorded.at.into(),
            h.seq.into(),
            e.reminders.as_ref().map(json).transpose()?.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    guarded(tx, id, &e.areas, &e.readers)
}

pub(super) fn closed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let words = CampaignClosed::of(entry).and_then(|e| e.words);
    tx.execute(
        "UPDATE contribution_campaign SET closed_at = $2, closed_words = $3 WHERE id = $1",
        &[id.into(), entry.header.recorded.at.into(), words.as_ref().map(json).transpose()?.into()],
    )
    .map(drop)
}

pub(super) fn reopened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let words = CampaignReopened::of(entry).map(|e| e.words);
    tx.execute(
        "UPDATE contribution_campaign SET closed_at = NULL, closed_words = NULL, reopened_at = $2, reopened_words = $3 WHERE id = $1",
        &[id.into(), entry.header.recorded.at.into(), words.as_ref().map(json).transpose()?.into()],
    )
    .map(drop)
}

pub(super) fn asked(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = PartnerAsked::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO contribution_sheet (id, campaign, year, partner, names, areas, readers, handling, owner, due, version, \
         numbered, measures, open, reported_none, given, accepted, returned, refused, asked_at, asked_seq, changed_seq, changed_at, \
         changed_function, kind, asked, cells, places, none_returned, none_given) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, 0, 0, 0, 0, 0, 0, 0, $11, $12, \
         $12, $11, $13, $14, '[]', '', '[]', 0, 0)",
        &[
            id.into(),
            e.campaign.into(),
            e.year.into(),
            e.partner.as_str().into(),
            json(&e.names)?.into(),
            json(&e.areas)?.into(),
            json(&e.readers)?.into(),
            h.handling.rank().into(),
            owner(entry).into(),
            e.due.into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
            e.kind.clone().into(),
        ],
    )?;
    guarded(tx, id, &e.areas, &e.readers)?;
    measures(tx, id, &e.measures, (&e.partner, e.year))?;
    count::sheet(tx, id)
}

pub(super) fn added(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = MeasuresAdded::of(entry) else { return Ok(()) };
    let sql = "SELECT partner, year FROM contribution_sheet WHERE id = $1";
    let Some(row) = tx.one(sql, &[id.into()])? else { return Ok(()) };
    measures(tx, id, &e.measures, (row.text(0)?, row.int(1)?))?;
    count::sheet(tx, id)?;
    touched(tx, entry, id)
}

/// The partner is not asked about them any more: no answer is missing there.
pub(super) fn taken_back(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = MeasuresTakenBack::of(entry) else { return Ok(()) };
    for measure in &e.measures {
        let sql = "DELETE FROM contribution_asked WHERE sheet = $1 AND measure = $2 AND state = 'open'";
        tx.execute(sql, &[id.into(), (*measure).into()])?;
    }
    count::sheet(tx, id)?;
    touched(tx, entry, id)
}

fn measures(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    all: &[Measure],
    (partner, year): (&str, i64),
) -> Result<(), StoreError> {
    for measure in all {
        tx.execute(
            "INSERT INTO contribution_asked (sheet, measure, n, number, theme, titles, partner, year, state) SELECT $1, $2, \
             COALESCE(MAX(n), 0) + 1, $3, $4, $5, $6, $7, 'open' FROM contribution_asked WHERE sheet = $1 ON CONFLICT (sheet, \
             measure) DO NOTHING",
            &[
                id.into(),
                measure.id.into(),
                measure.number.as_str().into(),
                measure.theme.as_str().into(),
                json(&measure.titles)?.into(),
                partner.into(),
                year.into(),
            ],
        )?;
    }
    Ok(())
}

/// A person of a partner. Nothing is left of them once the entry is erased.
pub(super) fn named(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ContactNamed::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO contribution_contact (sheet, n, name, mail, lang) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (sheet, n) DO \
         UPDATE SET name = excluded.name, mail = excluded.mail, lang = excluded.lang",
        &[
            id.into(),
            e.n.into(),
            e.name.clone().into(),
            e.mail.clone().into(),
            e.lang.map(|l| l.code().to_owned()).into(),
        ],
    )
    .map(drop)
}

/// The row stays: where nobody took their place, whoever answered on an earlier sheet is not asked again instead.
pub(super) fn removed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ContactRemoved::of(entry) else { return Ok(()) };
    let sql =
        "UPDATE contribution_contact SET name = NULL, mail = NULL, lang = NULL WHERE sheet = $1 AND n = $2";
    tx.execute(sql, &[id.into(), e.n.into()]).map(drop)
}
