//! One commit: load, decide, append, apply, for every command that waited, then one fsync.

use std::collections::{BTreeMap, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use journal::{Header, HeaderActor, Recorded, seal};
use kernel::{Actor, ClockQuality, Handling, Id, Ids, Timestamp, kind};

use crate::frame::Frame;
use crate::head::Head;
use crate::schema::{BODY, ENTRY, JOB, RECEIPT};
use crate::sql::Conn;
use crate::writer::{Reply, Writer};
use crate::{
    Deciding, Draft, Entry, Failure, JOBS_SETTLED, Receipt, ReceiptEntry, Stamp, StoreError, Submission,
    Value, WriteError, replay, settle,
};

/// The frontier is saved at least every so many entries.
const SAVE_EVERY: i64 = 8192;

/// What a committed group has to tell.
pub(crate) struct Done {
    pub(crate) outcomes: Vec<Result<Receipt, WriteError>>,
    pub(crate) entries: Vec<Entry>,
}

/// Runs the whole group in one transaction. On an error nothing of it remains.
pub(crate) fn run(writer: &mut Writer, commands: &[(Submission, Reply)]) -> Result<Done, StoreError> {
    let (wall, step) = writer.wall.now(writer.definition.clock.as_ref());
    let result = Group::attempt(writer, commands, wall, step);
    match result {
        Ok((done, head)) => {
            writer.unsaved =
                if writer.unsaved >= SAVE_EVERY { 0 } else { writer.unsaved + head.seq - writer.head.seq };
            writer.head = head;
            Ok(done)
        }
        Err((e, fatal)) => {
            writer.conn.rollback();
            if fatal || e.is_fatal() {
                writer.stop(&e);
            }
            Err(e)
        }
    }
}

/// Rows of the acts collected during the group, written in bulk before the commit.
#[derive(Default)]
struct Acts {
    entries: Vec<Vec<Value>>,
    bodies: Vec<Vec<Value>>,
    receipts: Vec<Vec<Value>>,
    jobs: Vec<Vec<Value>>,
}

struct Group<'a> {
    writer: &'a Writer,
    frame: Frame<'a>,
    head: Head,
    now: Timestamp,
    quality: ClockQuality,
    acts: Acts,
    told: Vec<Entry>,
}

impl<'a> Group<'a> {
    fn attempt(
        writer: &'a Writer,
        commands: &[(Submission, Reply)],
        wall: Timestamp,
        step: Option<i64>,
    ) -> Result<(Done, Head), (StoreError, bool)> {
        let soft = |e: StoreError| (e, false);
        let conn = writer.conn.as_ref();
        conn.begin(true).map_err(soft)?;
        let mut group = Self::new(writer, wall);
        let ids: Vec<Vec<u8>> =
            commands.iter().map(|(s, _)| s.command_id.raw().as_bytes().to_vec()).collect();
        let mut known = receipts(conn, &ids).map_err(soft)?;
        if let Some(step) = step {
            group.clock_step(step).map_err(soft)?;
        }
        let mut outcomes = Vec::with_capacity(commands.len());
        for (submission, _) in commands {
            if let Some(first) = known.get(&submission.command_id) {
                outcomes.push(Ok(Receipt { repeated: true, ..first.clone() }));
                continue;
            }
            match group.one(submission) {
                Ok(receipt) => {
                    known.insert(submission.command_id, receipt.clone());
                    outcomes.push(Ok(receipt));
                }
                Err(Failure::Refused(r)) => outcomes.push(Err(WriteError::Refused(r))),
                Err(Failure::Store(e)) => return Err(soft(e)),
            }
        }
        group.finish().map_err(soft)?;
        // From here on nobody knows what the disk holds if it fails.
        conn.commit().map_err(|e| (e, true))?;
        Ok((Done { outcomes, entries: group.told }, group.head))
    }

    fn new(writer: &'a Writer, wall: Timestamp) -> Self {
        let clock_quality = writer.definition.clock.quality();
        let held = wall < writer.head.recorded;
        Self {
            writer,
            frame: Frame::new(writer.conn.as_ref()),
            head: writer.head.clone(),
            now: wall.max(writer.head.recorded),
            quality: if held { ClockQuality::Held } else { clock_quality },
            acts: Acts::default(),
            told: Vec::new(),
        }
    }

    fn one(&mut self, submission: &Submission) -> Result<Receipt, Failure> {
        let definition = &self.writer.definition;
        let cx = Deciding {
            read: &self.frame,
            now: self.now,
            ids: Ids::new(definition.clock.as_ref(), definition.chance.as_ref()),
            actor: &submission.actor,
            guard: definition.guard.as_ref(),
        };
        let decided =
            catch_unwind(AssertUnwindSafe(|| submission.command.decide(&cx))).unwrap_or_else(|_| {
                let text = format!("the rule «{}» broke off", submission.command.name());
                Err(Failure::Store(StoreError::Corrupt(text)))
            });
        let first = self.head.seq;
        let mut entries = Vec::new();
        for draft in decided? {
            entries.push(self.append(submission.command_id, &submission.actor, &submission.stamp, draft)?);
        }
        let receipt = Receipt {
            command_id: submission.command_id,
            command: submission.command.name().to_owned(),
            recorded_at: self.now,
            entries,
            repeated: false,
        };
        self.acts.receipts.push(vec![
            receipt.command_id.into(),
            receipt.command.as_str().into(),
            self.now.into(),
            (first + 1).into(),
            (self.head.seq - first).into(),
        ]);
        Ok(receipt)
    }

    /// Seals one event, applies it to the views and collects its rows and jobs.
    fn append(
        &mut self,
        command: Id<kind::Command>,
        actor: &Actor,
        stamp: &Arc<Stamp>,
        draft: Draft,
    ) -> Result<ReceiptEntry, StoreError> {
        let header = self.header(command, actor, stamp, &draft);
        let chance = &self.writer.definition.chance;
        let mut fields = draft.fields;
        // A replay reads canonical bytes: the live path shows the views the same order of keys.
        fields.values_mut().for_each(serde_json::Value::sort_all_objects);
        let (header, body) = seal(header, fields.clone(), &|b: &mut [u8]| chance.fill(b))
            .map_err(|e| StoreError::Journal(format!("{}: {e}", draft.kind)))?;
        let body = body.to_bytes().map_err(|e| StoreError::Journal(e.to_string()))?;
        let bytes = header.to_bytes();
        self.head.push(&header, &bytes);
        let entry = Entry { header, fields, destroyed: false };
        replay::apply(&self.frame, &self.writer.definition, &entry)?;
        // Not in the replay: a rebuilt view must not decide about today's jobs.
        if entry.header.kind == JOBS_SETTLED {
            settle::carry_out(&self.frame, &entry)?;
        }
        self.collect(&entry, bytes, body);
        let told = ReceiptEntry {
            seq: entry.header.seq,
            id: entry.header.id,
            kind: entry.header.kind.clone(),
            matter: entry.header.matter,
            handling: entry.header.handling,
        };
        self.told.push(entry);
        Ok(told)
    }

    fn header(&self, command: Id<kind::Command>, actor: &Actor, stamp: &Stamp, draft: &Draft) -> Header {
        let definition = &self.writer.definition;
        let bare = draft.kind.split_once('@').map_or(draft.kind.as_str(), |(k, _)| k);
        let (basis, purpose) = match (&draft.basis, &draft.purpose) {
            (Some(b), Some(p)) => (b.clone(), p.clone()),
            (b, p) => {
                let (default_basis, default_purpose) = (definition.grounds)(bare);
                (b.clone().unwrap_or(default_basis), p.clone().unwrap_or(default_purpose))
            }
        };
        Header {
            v: 1,
            journal: definition.journal.clone(),
            seq: self.head.seq + 1,
            prev: self.head.hash,
            id: Ids::new(definition.clock.as_ref(), definition.chance.as_ref()).next(),
            command,
            kind: draft.kind.clone(),
            recorded: Recorded { at: self.now, clock: self.quality },
            stated: draft.stated,
            actor: HeaderActor {
                person: actor.person,
                function: actor.function.clone(),
                mandate: actor.mandate,
                on_behalf_of: actor.on_behalf_of,
            },
            organisation: actor.organisation,
            matter: draft.matter,
            handling: draft.handling,
            basis,
            purpose,
            cause: draft.cause,
            policies: stamp.policies.clone(),
            profile: stamp.profile.clone(),
            territory: stamp.territory.clone(),
            program: stamp.program.clone(),
            fields: BTreeMap::new(),
        }
    }

    fn collect(&mut self, entry: &Entry, bytes: Vec<u8>, body: Vec<u8>) {
        let seq = entry.header.seq;
        let matter = entry.header.matter.map_or(Value::Null, Value::from);
        self.acts.entries.push(vec![seq.into(), entry.header.id.into(), matter, bytes.into()]);
        self.acts.bodies.push(vec![seq.into(), body.into()]);
        for job in self.writer.definition.effects.iter().flat_map(|e| e.effects(entry)) {
            self.acts.jobs.push(vec![
                job.queue.into(),
                job.key.into(),
                job.run_at.into(),
                job.payload.to_string().into(),
                "waiting".into(),
                Value::Int(0),
                seq.into(),
            ]);
        }
    }

    /// The wall clock was moved: an entry of its own, so that nobody wonders later.
    fn clock_step(&mut self, micros: i64) -> Result<(), StoreError> {
        let ids = Ids::new(self.writer.definition.clock.as_ref(), self.writer.definition.chance.as_ref());
        let mut draft = Draft::new("clock.stepped@1", None, &serde_json::json!({ "micros": micros }))?;
        draft.handling = Handling::Service;
        let stamp = Arc::new(Stamp { program: env!("CARGO_PKG_VERSION").to_owned(), ..Stamp::default() });
        self.append(ids.next(), &Actor::system(), &stamp, draft).map(drop)
    }

    /// Writes the collected rows and the bookkeeping; the commit follows.
    fn finish(&self) -> Result<(), StoreError> {
        let conn = self.writer.conn.as_ref();
        self.frame.flush()?;
        if !self.acts.receipts.is_empty() {
            conn.insert_many(&RECEIPT, &self.acts.receipts)?;
        }
        if self.acts.entries.is_empty() {
            return Ok(());
        }
        conn.insert_many(&ENTRY, &self.acts.entries)?;
        conn.insert_many(&BODY, &self.acts.bodies)?;
        if !self.acts.jobs.is_empty() {
            conn.insert_many(&JOB, &self.acts.jobs)?;
        }
        if self.writer.unsaved >= SAVE_EVERY {
            self.head.save(conn)?;
        }
        // A writer whose epoch was taken over must not commit, however sure it is of itself.
        if conn.stamp(self.head.seq, self.writer.epoch)? { Ok(()) } else { Err(StoreError::Superseded) }
    }
}

/// Receipts of commands that were carried out before.
fn receipts(conn: &dyn Conn, ids: &[Vec<u8>]) -> Result<HashMap<Id<kind::Command>, Receipt>, StoreError> {
    let sql = "SELECT command_id, command, recorded, first_seq, entries FROM receipt WHERE command_id {any}";
    let mut out = HashMap::new();
    for row in conn.query_any(sql, ids)? {
        let (first, count) = (row.int(3)?, row.int(4)?);
        let entries = replay::entries(conn, first - 1, first + count - 1, count)?;
        let receipt = Receipt {
            command_id: row.id(0)?,
            command: row.text(1)?.to_owned(),
            recorded_at: row.time(2)?,
            entries: entries
                .iter()
                .map(|e| ReceiptEntry {
                    seq: e.header.seq,
                    id: e.header.id,
                    kind: e.header.kind.clone(),
                    matter: e.header.matter,
                    handling: e.header.handling,
                })
                .collect(),
            repeated: true,
        };
        out.insert(receipt.command_id, receipt);
    }
    Ok(out)
}
