//! Rows of cards in use.

use std::collections::BTreeSet;

use kernel::{Id, Text, Words, kind};
use store::{Entry, StoreError, Tx};

use super::{at, by, json, open_to, opt_json};
use crate::content::Perimeter;
use crate::event::{Activated, ActivationEnded, CardsAdded, CardsOpened, Event, Reguarded};
use crate::run::{FromLevel, Mode, RunCard, reflex_of};

/// What a run's row begins with.
struct Begun<'a> {
    mode: Mode,
    plan: Option<(Id<kind::Matter>, i64)>,
    label: Option<&'a Text>,
    fictitious: bool,
    about: Option<Id<kind::Matter>>,
    about_label: Option<&'a str>,
    owner: Option<Id<kind::Person>>,
    areas: &'a BTreeSet<String>,
    readers: &'a BTreeSet<String>,
    reason: Option<&'a Words>,
    bodies: &'a [String],
    perimeters: &'a [Perimeter],
    level: Option<&'a FromLevel>,
}

pub(super) fn activated(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Activated::of(entry) else { return Ok(()) };
    let begun = Begun {
        mode: Mode::Activation,
        plan: Some((e.plan, e.version)),
        label: Some(&e.label),
        fictitious: e.fictitious,
        about: e.about,
        about_label: e.about_label.as_deref(),
        owner: by(entry),
        areas: &e.areas,
        readers: &e.readers,
        reason: Some(&e.reason),
        bodies: &e.bodies,
        perimeters: &e.perimeters,
        level: e.level.as_ref(),
    };
    begin(tx, entry, id, &begun)?;
    cards(tx, id, &e.cards)?;
    for done in &e.carried {
        tx.execute(
            "UPDATE readiness_step SET state = $4, at = $5, person = $6, function_code = $7, seq = $8 WHERE run = $1 AND k = $2 AND \
             step = $3",
            &[
                id.into(),
                i64::from(done.k).into(),
                i64::from(done.step).into(),
                done.state.code().into(),
                done.at.into(),
                done.person.into(),
                done.function.as_str().into(),
                done.seq.into(),
            ],
        )?;
    }
    let Some(incident) = e.about else { return Ok(()) };
    tx.execute(
        "UPDATE readiness_card SET moved_to = $3 WHERE run = $1 AND plan = $2 AND moved_to IS NULL",
        &[reflex_of(incident).into(), e.plan.into(), id.into()],
    )
    .map(drop)
}

pub(super) fn opened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = CardsOpened::of(entry) else { return Ok(()) };
    let begun = Begun {
        mode: Mode::Reflex,
        plan: None,
        label: None,
        fictitious: e.cards.iter().all(|c| c.fictitious),
        about: Some(e.about),
        about_label: Some(&e.about_label),
        owner: e.owner,
        areas: &e.areas,
        readers: &e.readers,
        reason: None,
        bodies: &[],
        perimeters: &[],
        level: None,
    };
    begin(tx, entry, id, &begun)?;
    cards(tx, id, &e.cards)
}

pub(super) fn added(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = CardsAdded::of(entry) else { return Ok(()) };
    cards(tx, id, &e.cards)?;
    changed(tx, entry, id)
}

fn begin(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, of: &Begun<'_>) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO readiness_run (id, mode, plan, version, label, fictitious, about, about_label, handling, owner, areas, readers, \
         live, started_at, started_seq, by_function, by_person, reason, bodies, perimeters, level_k, level, changed_seq) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, TRUE, $13, $14, $15, $16, $17, $18, $19, $20, $21, $14)",
        &[
            id.into(),
            of.mode.code().into(),
            of.plan.map(|p| p.0).into(),
            of.plan.map(|p| p.1).into(),
            opt_json(of.label)?.into(),
            of.fictitious.into(),
            of.about.into(),
            of.about_label.map(str::to_owned).into(),
            h.handling.rank().into(),
            of.owner.into(),
            json(of.areas)?.into(),
            json(of.readers)?.into(),
            at(entry).into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
            by(entry).into(),
            opt_json(of.reason)?.into(),
            json(&of.bodies)?.into(),
            json(&of.perimeters)?.into(),
            of.level.map(|level| i64::from(level.k)).into(),
            opt_json(of.level)?.into(),
        ],
    )?;
    open_to(tx, id, of.areas, of.readers)
}

fn cards(tx: &dyn Tx, id: Id<kind::Matter>, all: &[RunCard]) -> Result<(), StoreError> {
    for card in all {
        tx.execute(
            "INSERT INTO readiness_card (run, k, plan, version, card, fictitious, holder, title) VALUES ($1, $2, $3, $4, $5, $6, $7, \
             $8) ON CONFLICT (run, k) DO NOTHING",
            &[
                id.into(),
                i64::from(card.k).into(),
                card.plan.into(),
                card.version.into(),
                i64::from(card.card).into(),
                card.fictitious.into(),
                json(&card.holder)?.into(),
                json(&card.title)?.into(),
            ],
        )?;
        for (position, step) in (0_i64..).zip(&card.steps) {
            tx.execute(
                "INSERT INTO readiness_step (run, k, step, position, words, due, needs_reason, state) VALUES ($1, $2, $3, $4, $5, $6, \
                 $7, 'open') ON CONFLICT (run, k, step) DO NOTHING",
                &[
                    id.into(),
                    i64::from(card.k).into(),
                    i64::from(step.step).into(),
                    position.into(),
                    json(&step.text)?.into(),
                    step.due.into(),
                    step.needs_reason.into(),
                ],
            )?;
        }
    }
    Ok(())
}

/// It is over, also where the words about it were erased.
pub(super) fn ended(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let words = ActivationEnded::of(entry).map(|e| e.words);
    tx.execute(
        "UPDATE readiness_run SET live = FALSE, ended_at = $2, end_words = $3 WHERE id = $1",
        &[id.into(), at(entry).into(), opt_json(words.as_ref())?.into()],
    )?;
    changed(tx, entry, id)
}

pub(super) fn reopened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    tx.execute("UPDATE readiness_run SET live = TRUE, ended_at = NULL WHERE id = $1", &[id.into()])?;
    changed(tx, entry, id)
}

pub(super) fn reguarded(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Reguarded::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE readiness_run SET handling = $2, areas = $3, readers = $4 WHERE id = $1",
        &[id.into(), entry.header.handling.rank().into(), json(&e.areas)?.into(), json(&e.readers)?.into()],
    )?;
    open_to(tx, id, &e.areas, &e.readers)?;
    changed(tx, entry, id)
}

/// A page drawn before has not seen it.
pub(super) fn changed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let sql = "UPDATE readiness_run SET changed_seq = $2 WHERE id = $1";
    tx.execute(sql, &[id.into(), entry.header.seq.into()]).map(drop)
}
