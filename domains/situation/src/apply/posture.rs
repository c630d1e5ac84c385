//! Rows of the posture, of states received, and of who is there.

use kernel::{Id, Timestamp, kind};
use store::{Entry, StoreError, Tx};

use super::json;
use crate::event::{
    Event, PostureConfirmed, PostureContested, PostureSet, SiteEntered, SiteLeft, StateNoted,
};
use crate::posture::Standing;
use crate::text::Words;

pub(super) const TABLES: [&str; 7] = [
    "CREATE TABLE posture (seq BIGINT PRIMARY KEY, posture TEXT NOT NULL, before TEXT NOT NULL, needs TEXT NOT NULL, rooms TEXT NOT \
     NULL, reason TEXT NOT NULL, lang TEXT NOT NULL, at BIGINT NOT NULL, recorded_at BIGINT NOT NULL, person BYTEA NOT NULL, \
     function_code TEXT NOT NULL, entry BYTEA NOT NULL, standing TEXT NOT NULL, ordered_function TEXT, ordered_means TEXT, speaker \
     TEXT, answer TEXT, answer_lang TEXT, answered_at BIGINT, answered_person BYTEA, answered_function TEXT, answered_seq BIGINT)",
    "CREATE UNIQUE INDEX posture_entry ON posture (entry)",
    "CREATE TABLE state_note (id BYTEA PRIMARY KEY, state TEXT NOT NULL, level TEXT NOT NULL, scope TEXT, scope_lang TEXT, source TEXT \
     NOT NULL, lang TEXT NOT NULL, at BIGINT NOT NULL, until_at BIGINT, seq BIGINT NOT NULL, recorded_at BIGINT NOT NULL, \
     function_code TEXT NOT NULL)",
    "CREATE INDEX state_note_now ON state_note (state, at)",
    "CREATE TABLE stay (id BYTEA PRIMARY KEY, person BYTEA, name TEXT, function_code TEXT NOT NULL, house TEXT, room TEXT, entered_at \
     BIGINT NOT NULL, left_at BIGINT, seq BIGINT NOT NULL)",
    "CREATE INDEX stay_now ON stay (left_at, entered_at)",
    "CREATE INDEX stay_person ON stay (person, left_at)",
];

/// When it was, as stated or else as recorded.
fn at(entry: &Entry) -> Timestamp {
    entry.header.stated.map_or(entry.header.recorded.at, |s| s.at)
}

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    if let Some(e) = PostureSet::of(entry) {
        return posture(tx, entry, &e);
    }
    if let Some(e) = PostureConfirmed::of(entry) {
        return answered(tx, entry, e.of, (Standing::Confirmed, e.words.as_ref()));
    }
    if let Some(e) = PostureContested::of(entry) {
        return answered(tx, entry, e.of, (Standing::Contested, Some(&e.words)));
    }
    if let Some(e) = StateNoted::of(entry) {
        return state(tx, entry, &e);
    }
    if let Some(e) = SiteEntered::of(entry) {
        return tx
            .execute(
                "INSERT INTO stay (id, person, name, function_code, house, room, entered_at, seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                &[
                    e.stay.into(),
                    e.person.into(),
                    e.name.into(),
                    e.function.as_str().into(),
                    e.house.into(),
                    e.room.into(),
                    at(entry).into(),
                    entry.header.seq.into(),
                ],
            )
            .map(drop);
    }
    let Some(e) = SiteLeft::of(entry) else { return Ok(()) };
    tx.execute("UPDATE stay SET left_at = $2 WHERE id = $1", &[e.stay.into(), at(entry).into()]).map(drop)
}

fn posture(tx: &dyn Tx, entry: &Entry, e: &PostureSet) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO posture (seq, posture, before, needs, rooms, reason, lang, at, recorded_at, person, function_code, entry, \
         standing, ordered_function, ordered_means, speaker) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, \
         $15, $16)",
        &[
            h.seq.into(),
            e.posture.code().into(),
            e.before.code().into(),
            json(&e.needs)?.into(),
            json(&e.rooms)?.into(),
            e.reason.text.as_str().into(),
            e.reason.lang.code().into(),
            at(entry).into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            h.id.into(),
            if e.ordered.is_some() { Standing::Unconfirmed } else { Standing::Own }.code().into(),
            e.ordered.as_ref().map(|o| o.function.clone()).into(),
            e.ordered.as_ref().map(|o| o.means.code()).into(),
            e.speaker.clone().into(),
        ],
    )
    .map(drop)
}

/// What somebody who may set it said of one that was recorded.
fn answered(
    tx: &dyn Tx,
    entry: &Entry,
    of: Id<kind::Entry>,
    (standing, words): (Standing, Option<&Words>),
) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE posture SET standing = $2, answer = $3, answer_lang = $4, answered_at = $5, answered_person = $6, \
         answered_function = $7, answered_seq = $8 WHERE entry = $1",
        &[
            of.into(),
            standing.code().into(),
            words.map(|w| w.text.clone()).into(),
            words.map(|w| w.lang.code()).into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            h.seq.into(),
        ],
    )
    .map(drop)
}

fn state(tx: &dyn Tx, entry: &Entry, e: &StateNoted) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO state_note (id, state, level, scope, scope_lang, source, lang, at, until_at, seq, recorded_at, function_code) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        &[
            e.note.into(),
            e.state.as_str().into(),
            e.level.as_str().into(),
            e.scope.as_ref().map(|w| w.text.clone()).into(),
            e.scope.as_ref().map(|w| w.lang.code()).into(),
            e.source.text.as_str().into(),
            e.source.lang.code().into(),
            at(entry).into(),
            e.until.into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}
