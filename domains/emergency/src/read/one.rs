//! One phase: who must be told, who spoke, its acts, and what somebody may do to it now.

use kernel::{Actor, Guard, Id, Resource, Text, Timestamp, kind};
use store::{Read, Row, StoreError};

use crate::Facts;
use crate::phase::{Act, Means, Recipient, Standing, State, ToldOf};
use crate::state::{Evaluating, Now, ending, hear_the_end, json};

/// What guards a phase or an evaluation; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    if let Some(now) = Now::find(read, id)? {
        return Ok(Some(now.resource()));
    }
    Ok(Evaluating::find(read, id)?.map(|now| now.resource()))
}

/// Somebody who must be told.
#[derive(Debug, Clone)]
pub struct RecipientRow {
    /// Which, from 0.
    pub n: i64,
    /// Of what.
    pub of: ToldOf,
    /// From then on they are late, where they were not told.
    pub tell_by: Timestamp,
    /// Whether the act was contested: nobody has to be told of it any more.
    pub struck: bool,
    /// Who.
    pub to: Recipient,
    /// When they were told.
    pub told_at: Option<Timestamp>,
    /// How.
    pub means: Option<Means>,
    /// Who took the message.
    pub whom: Option<String>,
    /// Which function told them.
    pub by: Option<String>,
    /// Whether they repeated it.
    pub read_back: bool,
    /// How often nobody answered.
    pub tries: i64,
    /// When that was, the last time.
    pub tried_at: Option<Timestamp>,
}

impl RecipientRow {
    /// Whether they still have to be told: of the phase while it counts, of its end once it has ended, that one of the two was contested.
    #[must_use]
    pub const fn is_due(&self, state: State) -> bool {
        self.of.presses(state) && self.told_at.is_none() && !self.struck
    }
}

/// The public wording of the end that counts, as it reads now. The caller has made sure that the phase may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn end_wording(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Text>, StoreError> {
    Ok(ending(read, id)?.map(|(_, end)| end.text))
}

/// Who is told of the end of a phase in any case. The caller has made sure that the phase may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn told_of_the_end(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<Recipient>, StoreError> {
    hear_the_end(read, id)
}

/// Who must be told of a phase, in its order. The caller has made sure that the phase may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn recipients(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<RecipientRow>, StoreError> {
    let sql = "SELECT n, function_code, organisation, area, told_at, told_means, told_whom, told_by, read_back, tries, tried_at, \
               act, tell_by, struck FROM phase_recipient WHERE phase = $1 ORDER BY n";
    let one = |row: &Row| {
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        Ok(RecipientRow {
            n: row.int(0)?,
            to: Recipient { function: row.text(1)?.to_owned(), organisation: text(2)?, area: text(3)? },
            told_at: row.opt(4, Row::time)?,
            means: text(5)?.as_deref().and_then(Means::of),
            whom: text(6)?,
            by: text(7)?,
            read_back: row.opt(8, Row::bool)?.unwrap_or(false),
            tries: row.int(9)?,
            tried_at: row.opt(10, Row::time)?,
            of: ToldOf::of(row.text(11)?).unwrap_or(ToldOf::Declaration),
            tell_by: row.time(12)?,
            struck: row.bool(13)?,
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// Who spoke, where an act was recorded.
#[derive(Debug, Clone)]
pub struct SpeakerRow {
    /// Which act.
    pub act: Act,
    /// Name.
    pub name: Option<String>,
    /// Number at which they spoke.
    pub number: Option<String>,
}

/// Who spoke. The caller has made sure that the phase may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn speakers(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<SpeakerRow>, StoreError> {
    let sql = "SELECT act, name, phone FROM phase_speaker WHERE phase = $1 ORDER BY act";
    let one = |row: &Row| {
        Ok(SpeakerRow {
            act: Act::of(row.text(0)?).unwrap_or(Act::Declaration),
            name: row.opt(1, Row::text)?.map(str::to_owned),
            number: row.opt(2, Row::text)?.map(str::to_owned),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// One line of its history.
#[derive(Debug, Clone)]
pub struct ActRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// That entry.
    pub entry: Id<kind::Entry>,
    /// What: the event without package and version (`confirmed`).
    pub what: String,
    /// When it happened, as stated.
    pub at: Timestamp,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// By whom; nil for the program.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// Whether its words were erased.
    pub erased: bool,
    /// Whether it was contested.
    pub struck: bool,
    /// What the event says; nothing for the declaration, which stands in the phase itself.
    pub detail: serde_json::Value,
}

/// The acts of a phase, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn acts(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<ActRow>, StoreError> {
    let sql = "SELECT seq, entry, what, at, recorded_at, person, function_code, erased, struck, detail FROM phase_act WHERE \
               phase = $1 ORDER BY seq LIMIT 1000";
    let one = |row: &Row| {
        Ok(ActRow {
            seq: row.int(0)?,
            entry: row.id(1)?,
            what: row.text(2)?.to_owned(),
            at: row.time(3)?,
            recorded_at: row.time(4)?,
            person: row.id(5)?,
            function: row.text(6)?.to_owned(),
            erased: row.bool(7)?,
            struck: row.bool(8)?,
            detail: json(row, 9).unwrap_or(serde_json::Value::Null),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// What somebody may do to a phase now: to show or hide forms. The rules decide again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct May {
    /// Confirm or contest the declaration.
    pub declaration: bool,
    /// Confirm or contest the end.
    pub ending: bool,
    /// Lift it as the authority.
    pub lift: bool,
    /// Record that it was lifted.
    pub note_lift: bool,
    /// Whether a lower phase is there to give it back to.
    pub below: bool,
    /// Mark who was told.
    pub tell: bool,
    /// Amend it as the authority.
    pub amend: bool,
    /// Complete what is missing of it, for the authority.
    pub complete: bool,
    /// Note an amendment of what others decided, with its source.
    pub note_amendment: bool,
    /// Whether the act that waits is for somebody else.
    pub others: bool,
}

/// What this actor may do, by guard, function, seat and state; nothing where there is no such phase.
///
/// # Errors
/// When the rows cannot be read.
pub fn may(
    read: &dyn Read,
    guard: &dyn Guard,
    actor: &Actor,
    facts: &Facts,
    id: Id<kind::Matter>,
) -> Result<May, StoreError> {
    let Some(now) = Now::find(read, id)? else { return Ok(May::default()) };
    let (on, live) = (now.resource(), now.state.is_live());
    let at = now.ended_at.unwrap_or(now.since);
    let competent = facts.regime(now.level, at).is_some_and(|r| r.functions.contains(&actor.function))
        && facts.seat.covers(&now.territory)
        && guard.permit(actor, "phase.declare", &on).is_ok();
    let notes = guard.permit(actor, "phase.note", &on).is_ok();
    let waits = |standing: Option<Standing>| standing.is_some_and(Standing::waits);
    let received = |standing: Option<Standing>| standing == Some(Standing::Received);
    let (first, last) = (waits(Some(now.declared_as)), waits(now.ended_as));
    let lower = |one: &Now| one.under == Some(now.id) && one.state == State::Supporting;
    Ok(May {
        declaration: competent
            && (first || (received(Some(now.declared_as)) && now.state != State::Contested)),
        ending: competent && (last || received(now.ended_as)),
        lift: competent && live,
        note_lift: notes && live,
        below: now.state == State::InForce && Now::live(read, now.on.about)?.iter().any(lower),
        tell: notes,
        amend: competent && now.state != State::Contested,
        complete: notes && now.state != State::Contested,
        note_amendment: notes && live && received(Some(now.declared_as)),
        others: !competent && (first || last),
    })
}
