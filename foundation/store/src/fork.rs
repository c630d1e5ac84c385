//! A new journal that begins with what another one holds: an exercise begins with a night that was.
//!
//! Nothing is shared afterwards: the new journal has files, a writer, a clock and a chain of its own. Its first entry says where it
//! comes from; those that follow stand as they stood, with the same ids, times and actors, and with bodies as the [`Sieve`] gives
//! them. Receipts, files and tables beside the journal stay behind; of the jobs only those that are still to come go along.

use std::collections::BTreeMap;

use journal::{Hash, Header, Recorded, merkle, seal};
use kernel::{Actor, ClockQuality, Id, Ids, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::definition::{Backend, Definition};
use crate::head::Head;
use crate::schema::{BODY, ENTRY, JOB, migrate};
use crate::sql::{Access, Conn};
use crate::{Draft, Entry, Journal, Stamp, StoreError, Value, open};

/// Entries read, and written, at a time.
const BATCH: i64 = 2000;

/// Decides which entries go along, and how they read there.
pub trait Sieve {
    /// Looks at every entry before the first goes along: names that are to be replaced wherever they stand are learnt here.
    ///
    /// # Errors
    /// Why there can be no new journal; nothing is written then.
    fn look(&mut self, entry: &Entry) -> Result<(), StoreError>;
    /// The body with which an entry goes along; nothing when it stays behind.
    ///
    /// # Errors
    /// Why there can be no new journal.
    fn pass(&mut self, entry: &Entry) -> Result<Option<BTreeMap<String, serde_json::Value>>, StoreError>;
}

/// Where a journal comes from; its first entry says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The journal that it began from.
    pub journal: String,
    /// The last entry of that one that was looked at.
    pub seq: i64,
    /// Hash of that entry's header, hex.
    pub head: String,
    /// Merkle root over all headers up to it, hex: what a checkpoint of that size says.
    pub root: String,
}

/// What is asked for.
pub struct Fork<'a> {
    /// The journal to begin from.
    pub from: &'a Journal,
    /// Up to and including this entry; 0 for nothing of it.
    pub up_to: i64,
    /// The instant at which the new journal's clock begins. Jobs that were due by then stay behind.
    pub at: Timestamp,
    /// Who asks.
    pub actor: Actor,
    /// The command under which the first entry stands.
    pub command_id: Id<kind::Command>,
    /// What it rests on.
    pub stamp: Stamp,
    /// The first entry, given where it all comes from.
    pub first: &'a dyn Fn(&Origin) -> Result<Draft, StoreError>,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forked {
    /// Where the new journal comes from.
    pub origin: Origin,
    /// How many entries went along.
    pub taken: i64,
    /// How many stayed behind.
    pub left: i64,
}

/// Makes a journal that begins with what another one holds. Open it with the same definition afterwards.
///
/// # Errors
/// When there is a journal of this name already, the sieve refuses, or the storage fails. What was begun is removed then.
pub fn fork(
    backend: &Backend,
    definition: &Definition,
    what: &Fork<'_>,
    sieve: &mut dyn Sieve,
) -> Result<Forked, StoreError> {
    let place = open::place(backend, &definition.journal)?;
    let conn = place.open(0, Access::Write)?;
    migrate(conn.as_ref(), &definition.keeps)?;
    if Head::load(conn.as_ref())?.seq > 0 {
        let text = format!("there is a journal «{}» already", definition.journal);
        return Err(StoreError::Corrupt(text));
    }
    let made = Copying { conn: conn.as_ref(), definition, what, head: Head::load(conn.as_ref())? }.run(sieve);
    drop(conn);
    if made.is_err() {
        // Half a journal must not be taken for one.
        remove(backend, &definition.journal)?;
    }
    made
}

/// Removes a journal with everything in it. Nothing may have it open.
///
/// # Errors
/// When the storage fails.
pub fn remove(backend: &Backend, journal: &str) -> Result<(), StoreError> {
    open::place(backend, journal)?.remove()
}

struct Copying<'a> {
    conn: &'a dyn Conn,
    definition: &'a Definition,
    what: &'a Fork<'a>,
    head: Head,
}

/// Rows on their way.
#[derive(Default)]
struct Rows {
    entries: Vec<Vec<Value>>,
    bodies: Vec<Vec<Value>>,
    jobs: Vec<Vec<Value>>,
}

impl Copying<'_> {
    fn run(mut self, sieve: &mut dyn Sieve) -> Result<Forked, StoreError> {
        let (origin, begins) = self.origin(sieve)?;
        let mut rows = Rows::default();
        self.begin(&origin, begins, &mut rows)?;
        let mut taken = 0;
        self.each(|this, entry| {
            if let Some(fields) = sieve.pass(entry)? {
                taken += 1;
                this.take(entry, fields, &mut rows)?;
            }
            if rows.entries.len() >= usize::try_from(BATCH).unwrap_or(usize::MAX) {
                this.write(std::mem::take(&mut rows))?;
            }
            Ok(())
        })?;
        self.write(rows)?;
        self.conn.begin(true)?;
        self.head.save(self.conn)?;
        self.conn.commit()?;
        Ok(Forked { left: origin.seq - taken, origin, taken })
    }

    /// Every entry that is asked for, in order.
    fn each(
        &mut self,
        mut f: impl FnMut(&mut Self, &Entry) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut at = 0;
        while at < self.what.up_to {
            let batch = self.what.from.entries(at, self.what.up_to, BATCH)?;
            let Some(last) = batch.last().map(|e| e.header.seq) else { break };
            batch.iter().try_for_each(|entry| f(self, entry))?;
            at = last;
        }
        Ok(())
    }

    /// Looks at everything once: where the new journal comes from, and the time of its first entry.
    fn origin(&mut self, sieve: &mut dyn Sieve) -> Result<(Origin, Timestamp), StoreError> {
        let (mut frontier, mut hash, mut seq, mut begins) = (merkle::Frontier::new(), Hash::ZERO, 0, None);
        self.each(|_, entry| {
            let bytes = entry.header.to_bytes();
            frontier.append(merkle::leaf_hash(&bytes));
            hash = Hash::of(&bytes);
            seq = entry.header.seq;
            begins.get_or_insert(entry.header.recorded.at);
            sieve.look(entry)
        })?;
        let origin = Origin {
            journal: self.what.from.name().to_owned(),
            seq,
            head: hash.to_string(),
            root: frontier.root().to_string(),
        };
        // Time never goes back in a journal: the first entry is as old as the oldest that goes along.
        Ok((origin, begins.map_or(self.what.at, |first: Timestamp| first.min(self.what.at))))
    }

    fn begin(&mut self, origin: &Origin, at: Timestamp, rows: &mut Rows) -> Result<(), StoreError> {
        let draft = (self.what.first)(origin)?;
        let (actor, stamp) = (&self.what.actor, &self.what.stamp);
        let bare = draft.kind.split_once('@').map_or(draft.kind.as_str(), |(kind, _)| kind);
        let (basis, purpose) = (self.definition.grounds)(bare);
        let ids = Ids::new(self.definition.clock.as_ref(), self.definition.chance.as_ref());
        let header = Header {
            v: 1,
            journal: self.definition.journal.clone(),
            seq: 1,
            prev: Hash::ZERO,
            id: ids.next(),
            command: self.what.command_id,
            kind: draft.kind.clone(),
            recorded: Recorded { at, clock: ClockQuality::Virtual },
            stated: draft.stated,
            actor: journal::HeaderActor {
                person: actor.person,
                function: actor.function.clone(),
                mandate: actor.mandate,
                on_behalf_of: actor.on_behalf_of,
            },
            organisation: actor.organisation,
            matter: draft.matter,
            handling: draft.handling,
            basis: draft.basis.unwrap_or(basis),
            purpose: draft.purpose.unwrap_or(purpose),
            cause: draft.cause,
            policies: stamp.policies.clone(),
            profile: stamp.profile.clone(),
            territory: stamp.territory.clone(),
            program: stamp.program.clone(),
            fields: BTreeMap::new(),
        };
        self.append(header, draft.fields, rows).map(drop)
    }

    fn take(
        &mut self,
        entry: &Entry,
        fields: BTreeMap<String, serde_json::Value>,
        rows: &mut Rows,
    ) -> Result<(), StoreError> {
        let header = Header {
            journal: self.definition.journal.clone(),
            seq: self.head.seq + 1,
            prev: self.head.hash,
            fields: BTreeMap::new(),
            ..entry.header.clone()
        };
        let taken = self.append(header, fields, rows)?;
        let due = self.definition.effects.iter().flat_map(|e| e.effects(&taken));
        for job in due.filter(|job| job.run_at > self.what.at) {
            rows.jobs.push(vec![
                job.queue.into(),
                job.key.into(),
                job.run_at.into(),
                job.payload.to_string().into(),
                "waiting".into(),
                Value::Int(0),
                taken.header.seq.into(),
            ]);
        }
        Ok(())
    }

    /// Seals an entry as the next of the new chain.
    fn append(
        &mut self,
        header: Header,
        mut fields: BTreeMap<String, serde_json::Value>,
        rows: &mut Rows,
    ) -> Result<Entry, StoreError> {
        fields.values_mut().for_each(serde_json::Value::sort_all_objects);
        let chance = &self.definition.chance;
        let wrong = |e: journal::FormatError| StoreError::Journal(e.to_string());
        let (header, body) = seal(header, fields.clone(), &|b: &mut [u8]| chance.fill(b)).map_err(wrong)?;
        let (bytes, body) = (header.to_bytes(), body.to_bytes().map_err(wrong)?);
        self.head.push(&header, &bytes);
        let matter = header.matter.map_or(Value::Null, Value::from);
        rows.entries.push(vec![header.seq.into(), header.id.into(), matter, bytes.into()]);
        rows.bodies.push(vec![header.seq.into(), body.into()]);
        Ok(Entry { header, fields, destroyed: false })
    }

    fn write(&self, rows: Rows) -> Result<(), StoreError> {
        self.conn.begin(true)?;
        let done = self.conn.insert_many(&ENTRY, &rows.entries).and_then(|()| {
            self.conn.insert_many(&BODY, &rows.bodies)?;
            if rows.jobs.is_empty() { Ok(()) } else { self.conn.insert_many(&JOB, &rows.jobs) }
        });
        match done {
            Ok(()) => self.conn.commit(),
            Err(e) => {
                self.conn.rollback();
                Err(e)
            }
        }
    }
}
