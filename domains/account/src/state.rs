//! The rows that rules look at: an account and its sections as they are now.

use std::collections::BTreeSet;

use kernel::{Actor, Handling, Id, Power, Refusal, Resource, Text, Timestamp, kind};
use store::{Deciding, Failure, Read, Row, StoreError, json};

use crate::account::State;
use crate::error;
use crate::section::{Section, Standing};

pub(crate) use store::Changed;

/// An account now.
pub(crate) struct Now {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) number: String,
    pub(crate) kind: String,
    /// Whether it was taken in from a published document.
    pub(crate) taken: bool,
    pub(crate) state: State,
    pub(crate) handling: Handling,
    pub(crate) readers: BTreeSet<String>,
    pub(crate) owner: Option<Id<kind::Person>>,
    pub(crate) hash: Option<String>,
    pub(crate) changed: Changed,
}

/// A section now.
pub(crate) struct SectionNow {
    pub(crate) section: Section,
    pub(crate) text: Text,
    pub(crate) standing: Standing,
    pub(crate) function: Option<String>,
    pub(crate) writer: Option<Id<kind::Person>>,
}

const NOW: &str = "SELECT number, state, handling, owner, frozen_hash, changed_seq, changed_at, changed_function, readers, kind, \
                   document FROM account WHERE id = $1";

impl Now {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let Some(row) = read.one(NOW, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            id,
            number: row.text(0)?.to_owned(),
            state: State::of(row.text(1)?).unwrap_or(State::Dropped),
            handling: Handling::from_rank(row.int(2)?).unwrap_or(Handling::ProfessionalSecrecy),
            owner: row.opt(3, Row::id)?,
            hash: row.opt(4, Row::text)?.map(str::to_owned),
            changed: Changed::of(&row, 5)?,
            readers: json(&row, 8).unwrap_or_default(),
            kind: row.text(9)?.to_owned(),
            taken: row.opt(10, Row::text)?.is_some(),
        }))
    }
    fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    /// The account, for whoever has this power over it.
    pub(crate) fn permitted(cx: &Deciding<'_>, id: Id<kind::Matter>, power: Power) -> Result<Self, Failure> {
        let now = Self::get(cx.read, id)?;
        cx.guard.permit(cx.actor, power, &now.resource())?;
        Ok(now)
    }
    /// The same, as long as its sections can be written.
    pub(crate) fn open(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let now = Self::permitted(cx, id, "account.write")?;
        now.must(State::is_open)?;
        now.ours()?;
        Ok(now)
    }
    /// Refuses where it was published elsewhere: it says what it said there, so nothing of it is written, fixed or issued here.
    pub(crate) fn ours(&self) -> Result<(), Refusal> {
        if self.taken { Err(error::published(&self.number)) } else { Ok(()) }
    }
    pub(crate) fn resource(&self) -> Resource {
        Resource {
            matter: Some(self.id),
            handling: self.handling,
            areas: BTreeSet::new(),
            readers: self.readers.clone(),
            owner: self.owner,
        }
    }
    /// Refuses unless it is in such a state.
    pub(crate) fn must(&self, wanted: impl FnOnce(State) -> bool) -> Result<(), Refusal> {
        if wanted(self.state) { Ok(()) } else { Err(error::wrong_state(&self.number, self.state)) }
    }
    /// Refuses when the page was drawn before the last change.
    pub(crate) fn unchanged(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.seen(based_on, error::changed_meanwhile)
    }
    /// Refuses whoever wrote something in it.
    pub(crate) fn by_another(&self, read: &dyn Read, actor: &Actor) -> Result<(), Failure> {
        let sql = "SELECT 1 FROM account_writer WHERE account = $1 AND person = $2";
        match read.one(sql, &[self.id.into(), actor.person.into()])? {
            Some(_) => Err(error::own().into()),
            None => Ok(()),
        }
    }
    /// How many errata there are.
    pub(crate) fn errata(&self, read: &dyn Read) -> Result<i64, Failure> {
        let sql = "SELECT COUNT(*) FROM account_erratum WHERE account = $1";
        Ok(read.one(sql, &[self.id.into()])?.map_or(Ok(0), |r| r.int(0))?)
    }
    /// The entry that issued it, and its embargo as it is now.
    pub(crate) fn out(&self, read: &dyn Read) -> Result<(i64, Option<Timestamp>), Failure> {
        let row = read.one("SELECT issued_seq, embargo FROM account WHERE id = $1", &[self.id.into()])?;
        let row = row.ok_or_else(Refusal::not_found)?;
        Ok((row.opt(0, Row::int)?.unwrap_or(0), row.opt(1, Row::time)?))
    }
    /// The journal number of the entry since which it says what it says: its issue, or its last erratum; 0 where it is not issued.
    pub(crate) fn stands_since(&self, read: &dyn Read) -> Result<i64, Failure> {
        let sql = "SELECT issued_seq FROM account WHERE id = $1 UNION ALL SELECT seq FROM account_erratum WHERE account = $1";
        let rows = read.query(sql, &[self.id.into()])?;
        let seqs = rows.iter().map(|row| row.opt(0, Row::int)).collect::<Result<Vec<_>, _>>()?;
        Ok(seqs.into_iter().flatten().max().unwrap_or(0))
    }
    /// A section of it.
    pub(crate) fn section(&self, read: &dyn Read, code: &str) -> Result<SectionNow, Failure> {
        let sql = "SELECT content, words, standing, function_code, written_person FROM account_section WHERE account = $1 AND \
                   code = $2";
        let row = read.one(sql, &[self.id.into(), code.into()])?;
        let row = row.ok_or_else(|| Refusal::unknown_code("section", code))?;
        Ok(SectionNow {
            section: json(&row, 0).unwrap_or_default(),
            text: json(&row, 1).unwrap_or_default(),
            standing: Standing::of(row.text(2)?).unwrap_or(Standing::Open),
            function: row.opt(3, Row::text)?.map(str::to_owned),
            writer: row.opt(4, Row::id)?,
        })
    }
}
