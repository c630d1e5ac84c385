//! The rows that rules look at: a phase and an evaluation as they are now.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, Text, Timestamp, Words, kind};
use store::{Deciding, Failure, Read, Row, StoreError, Value};

use crate::event::{Declaration, Ending};
use crate::phase::{Act, Level, Recipient, Standing, State, ToldOf};
use crate::{error, evaluation};

pub use store::Changed;
pub(crate) use store::json;

/// So far after the place at which somebody was told in vain stands that they are to be told so. The places of the others do not
/// depend on it: calls name them, and the words about a call can be erased.
pub(crate) const LATE: i64 = 1_000_000;

/// What guards a matter of this package, from its row.
#[derive(Debug, Clone)]
pub(crate) struct Guarded {
    pub about: Id<kind::Matter>,
    pub label: String,
    pub handling: Handling,
    pub areas: BTreeSet<String>,
    pub readers: BTreeSet<String>,
    pub owner: Option<Id<kind::Person>>,
}

impl Guarded {
    fn of(row: &Row, first: usize) -> Result<Self, StoreError> {
        Ok(Self {
            about: row.id(first)?,
            label: row.text(first + 1)?.to_owned(),
            handling: Handling::from_rank(row.int(first + 2)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(row, first + 3).unwrap_or_default(),
            readers: json(row, first + 4).unwrap_or_default(),
            owner: row.opt(first + 5, Row::id)?,
        })
    }
    fn resource(&self, id: Id<kind::Matter>) -> Resource {
        Resource {
            matter: Some(id),
            handling: self.handling,
            areas: self.areas.clone(),
            readers: self.readers.clone(),
            owner: self.owner,
        }
    }
}

/// A phase now.
#[derive(Debug, Clone)]
pub(crate) struct Now {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) number: String,
    pub(crate) level: Level,
    pub(crate) state: State,
    pub(crate) since: Timestamp,
    pub(crate) ended_at: Option<Timestamp>,
    pub(crate) declared_as: Standing,
    pub(crate) ended_as: Option<Standing>,
    pub(crate) freezes: bool,
    pub(crate) territory: BTreeSet<String>,
    pub(crate) under: Option<Id<kind::Matter>>,
    pub(crate) on: Guarded,
    pub(crate) changed: Changed,
}

const NOW: &str = "SELECT id, number, level, state, since, ended_at, declared_as, ended_as, freezes, territory, under, about, \
                   about_label, handling, areas, readers, owner, changed_seq, changed_at, changed_function FROM phase";

impl Now {
    fn of(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id(0)?,
            number: row.text(1)?.to_owned(),
            level: Level::of(row.text(2)?).unwrap_or(Level::Communal),
            state: State::of(row.text(3)?).unwrap_or(State::Lifted),
            since: row.time(4)?,
            ended_at: row.opt(5, Row::time)?,
            declared_as: Standing::of(row.text(6)?).unwrap_or(Standing::Unconfirmed),
            ended_as: row.opt(7, Row::text)?.and_then(Standing::of),
            freezes: row.bool(8)?,
            territory: json(row, 9).unwrap_or_default(),
            under: row.opt(10, Row::id)?,
            on: Guarded::of(row, 11)?,
            changed: Changed::of(row, 17)?,
        })
    }
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        read.one(&format!("{NOW} WHERE id = $1"), &[id.into()])?.as_ref().map(Self::of).transpose()
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    /// The phases that count still about a matter, the highest first.
    pub(crate) fn live(read: &dyn Read, about: Id<kind::Matter>) -> Result<Vec<Self>, StoreError> {
        let sql = format!("{NOW} WHERE about = $1 AND live = 1 ORDER BY since, id");
        let params: [Value; 1] = [about.into()];
        let mut all = read.query(&sql, &params)?.iter().map(Self::of).collect::<Result<Vec<_>, _>>()?;
        all.sort_by_key(|one| std::cmp::Reverse(one.level));
        Ok(all)
    }
    pub(crate) fn resource(&self) -> Resource {
        self.on.resource(self.id)
    }
    pub(crate) fn unchanged(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.seen(based_on, error::changed_meanwhile)
    }
    /// Refuses when it has ended.
    pub(crate) fn counts(&self) -> Result<(), Refusal> {
        if self.state.is_live() { Ok(()) } else { Err(error::ended(&self.number, self.state)) }
    }
    /// How sure this act is, where it was done.
    pub(crate) fn standing(&self, act: Act) -> Option<Standing> {
        match act {
            Act::Declaration => Some(self.declared_as),
            Act::Ending => self.ended_as,
        }
    }
    /// Whether both hold in some common place; no territory is every place.
    pub(crate) fn meets(&self, territory: &BTreeSet<String>) -> bool {
        self.territory.is_empty() || territory.is_empty() || !self.territory.is_disjoint(territory)
    }
}

/// What of an act can be amended, as it is now.
#[derive(Debug, Clone)]
pub(crate) struct AsItIs {
    /// How often the phase was amended.
    pub(crate) amended: i64,
    /// The public wording.
    pub(crate) text: Text,
    /// Where the phase holds.
    pub(crate) territory: BTreeSet<String>,
    /// What is put in.
    pub(crate) means: Option<Words>,
}

impl AsItIs {
    pub(crate) fn of(read: &dyn Read, now: &Now, act: Act) -> Result<Self, StoreError> {
        let row = read.one("SELECT amended, said FROM phase WHERE id = $1", &[now.id.into()])?;
        let (amended, said) = match row {
            Some(row) => (row.int(0)?, json::<Declaration>(&row, 1)),
            None => (0, None),
        };
        let (declared, means) = said.map_or_else(Default::default, |s| (s.text, s.means));
        let text = match act {
            Act::Declaration => declared,
            Act::Ending => ending(read, now.id)?.map_or_else(Text::default, |(_, end)| end.text),
        };
        Ok(Self { amended, text, territory: now.territory.clone(), means })
    }
}

/// The end of a phase that counts, as it reads now, and the journal number of its entry.
pub(crate) fn ending(read: &dyn Read, phase: Id<kind::Matter>) -> Result<Option<(i64, Ending)>, StoreError> {
    let sql = "SELECT seq, detail FROM phase_act WHERE phase = $1 AND what IN ('lifted', 'scaled-down') AND struck = FALSE ORDER \
               BY seq DESC LIMIT 1";
    let Some(row) = read.one(sql, &[phase.into()])? else { return Ok(None) };
    Ok(json::<Ending>(&row, 1).map(|end| (row.int(0).unwrap_or_default(), end)))
}

/// Who was to be told this of a phase, in their order.
pub(crate) fn told_of(
    read: &dyn Read,
    phase: Id<kind::Matter>,
    of: ToldOf,
) -> Result<Vec<Recipient>, StoreError> {
    let sql = "SELECT function_code, organisation, area FROM phase_recipient WHERE phase = $1 AND act = $2 AND struck = FALSE \
               ORDER BY n";
    read.query(sql, &[phase.into(), of.code().into()])?.iter().map(recipient).collect()
}

/// Its function, organisation and area, first in the row.
pub(crate) fn recipient(row: &Row) -> Result<Recipient, StoreError> {
    let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
    Ok(Recipient { function: row.text(0)?.to_owned(), organisation: text(1)?, area: text(2)? })
}

/// Who is told of the end of a phase in any case, each once: who was to be told of the phase, and who heard that an earlier end of it
/// does not hold.
pub(crate) fn hear_the_end(read: &dyn Read, phase: Id<kind::Matter>) -> Result<Vec<Recipient>, StoreError> {
    let mut all = told_of(read, phase, ToldOf::Declaration)?;
    for one in told_of(read, phase, ToldOf::EndingContested)? {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    Ok(all)
}

/// Whom it misleads that this act is contested: who was told of the phase at all, or whose last word was its end.
pub(crate) fn misled(
    read: &dyn Read,
    phase: Id<kind::Matter>,
    act: Act,
) -> Result<Vec<Recipient>, StoreError> {
    let sql = "SELECT function_code, organisation, area, act FROM phase_recipient WHERE phase = $1 AND told_at IS NOT NULL ORDER BY \
               n % $2, n";
    let mut last: Vec<(Recipient, Option<ToldOf>)> = Vec::new();
    for row in read.query(sql, &[phase.into(), LATE.into()])? {
        let (one, of) = (recipient(&row)?, ToldOf::of(row.text(3)?));
        match last.iter_mut().find(|(known, _)| *known == one) {
            Some((_, known)) => *known = of,
            None => last.push((one, of)),
        }
    }
    last.retain(|(_, of)| act == Act::Declaration || *of == Some(ToldOf::Ending));
    Ok(last.into_iter().map(|(one, _)| one).collect())
}

/// The highest phase in force of those above a level.
pub(crate) fn leading(all: &[Now], above: Level) -> Option<&Now> {
    all.iter().find(|one| one.level > above && one.state == State::InForce)
}

/// An evaluation now.
#[derive(Debug, Clone)]
pub(crate) struct Evaluating {
    pub id: Id<kind::Matter>,
    pub number: String,
    pub state: evaluation::State,
    pub hot: bool,
    pub cold: bool,
    pub findings: i64,
    pub lessons: i64,
    pub on: Guarded,
    pub changed: Changed,
}

const EVALUATING: &str = "SELECT id, number, state, hot_at, cold_at, findings, lessons, about, about_label, handling, areas, \
                          readers, owner, changed_seq, changed_at, changed_function FROM evaluation";

impl Evaluating {
    fn of(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id(0)?,
            number: row.text(1)?.to_owned(),
            state: evaluation::State::of(row.text(2)?).unwrap_or(evaluation::State::Closed),
            hot: !row.is_null(3),
            cold: !row.is_null(4),
            findings: row.int(5)?,
            lessons: row.int(6)?,
            on: Guarded::of(row, 7)?,
            changed: Changed::of(row, 13)?,
        })
    }
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        read.one(&format!("{EVALUATING} WHERE id = $1"), &[id.into()])?.as_ref().map(Self::of).transpose()
    }
    /// The open one about a matter.
    pub(crate) fn open_about(read: &dyn Read, about: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = format!("{EVALUATING} WHERE about = $1 AND state = 'open'");
        read.one(&sql, &[about.into()])?.as_ref().map(Self::of).transpose()
    }
    /// One that is still worked on, for whoever keeps it, as the page showed it.
    pub(crate) fn kept(
        cx: &Deciding<'_>,
        id: Id<kind::Matter>,
        based_on: Option<i64>,
    ) -> Result<Self, Failure> {
        let now = Self::find(cx.read, id)?.ok_or_else(Refusal::not_found)?;
        cx.guard.permit(cx.actor, "evaluation.keep", &now.resource())?;
        if now.state == evaluation::State::Closed {
            return Err(error::not_now("refusal-phase-evaluation-closed", &now.number).into());
        }
        now.changed.seen(based_on, error::changed_meanwhile)?;
        Ok(now)
    }
    pub(crate) fn resource(&self) -> Resource {
        self.on.resource(self.id)
    }
}

/// The next number of a counted series (`phase:26`).
pub(crate) fn next(read: &dyn Read, series: &str) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM emergency_tally WHERE name = $1", &[series.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}
