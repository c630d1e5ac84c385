//! The one writer of a journal: takes what waits, commits it as a group, and only then answers.

use std::collections::VecDeque;
use std::sync::Arc;
use std::thread::JoinHandle;

use arc_swap::ArcSwapOption;
use crossbeam_channel::{Receiver, Sender, TryRecvError, never, select_biased, unbounded};

use crate::definition::Definition;
use crate::group;
use crate::head::Head;
use crate::journal_handle::Shared;
use crate::sql::Conn;
use crate::{Receipt, StoreError, Submission, WriteError};

/// At most this many commands share one commit.
const MOST: usize = 128;

/// How the writer answers one submission.
pub type Reply = Box<dyn FnOnce(Result<Receipt, WriteError>) + Send>;

/// Work on the tables beside the journal, in a transaction of its own on the writer's thread.
pub(crate) type Work = Box<dyn FnOnce(&mut Writer) + Send>;

pub(crate) enum Message {
    Submit(Box<Submission>, Reply),
    Work(Work),
    Stop,
}

/// The two doors into the writer: situation commands pass before bulk work.
pub(crate) struct Doors {
    urgent: Sender<Message>,
    bulk: Sender<Message>,
}

impl Doors {
    pub(crate) fn send(&self, message: Message) -> Result<(), Message> {
        let urgent = !matches!(&message, Message::Submit(s, _) if !s.command.urgent());
        let door = if urgent { &self.urgent } else { &self.bulk };
        door.send(message).map_err(|e| e.0)
    }
}

/// What the writer's thread owns.
pub(crate) struct Writer {
    pub(crate) conn: Box<dyn Conn>,
    pub(crate) head: Head,
    pub(crate) epoch: i64,
    pub(crate) definition: Arc<Definition>,
    pub(crate) shared: Arc<Shared>,
    pub(crate) wall: crate::clock::Steps,
    pub(crate) unsaved: i64,
}

/// Starts the writer's thread.
pub(crate) fn start(writer: Writer) -> Result<(Doors, JoinHandle<()>), StoreError> {
    let (urgent, urgent_in) = unbounded();
    let (bulk, bulk_in) = unbounded();
    let name = format!("writer-{}", writer.definition.journal);
    let thread = std::thread::Builder::new()
        .name(name)
        .spawn(move || run(writer, &urgent_in, &bulk_in))
        .map_err(|e| StoreError::io("starting the writer", e))?;
    Ok((Doors { urgent, bulk }, thread))
}

fn run(mut writer: Writer, urgent: &Receiver<Message>, bulk: &Receiver<Message>) {
    let mut waiting = VecDeque::new();
    let mut bulk_open = true;
    loop {
        let idle = never();
        let message = match waiting.pop_front() {
            Some(m) => m,
            None => select_biased! {
                recv(urgent) -> m => m.unwrap_or(Message::Stop),
                recv(if bulk_open { bulk } else { &idle }) -> m => match m {
                    Ok(m) => m,
                    Err(_) => { bulk_open = false; continue }
                },
            },
        };
        match message {
            Message::Stop => break,
            Message::Work(work) => work(&mut writer),
            Message::Submit(first, reply) => {
                let mut group = vec![(*first, reply)];
                collect(&mut group, &mut waiting, urgent, bulk);
                writer.commit(group);
            }
        }
    }
    writer.close();
}

/// Adds what waits already. Other work keeps its turn: it goes first in the next round.
fn collect(
    group: &mut Vec<(Submission, Reply)>,
    waiting: &mut VecDeque<Message>,
    urgent: &Receiver<Message>,
    bulk: &Receiver<Message>,
) {
    while group.len() < MOST {
        let next = match urgent.try_recv() {
            Ok(m) => m,
            Err(TryRecvError::Empty | TryRecvError::Disconnected) => match bulk.try_recv() {
                Ok(m) => m,
                Err(_) => return,
            },
        };
        match next {
            Message::Submit(s, r) => group.push((*s, r)),
            other => return waiting.push_back(other),
        }
    }
}

impl Writer {
    fn commit(&mut self, group: Vec<(Submission, Reply)>) {
        if let Some(why) = self.stopped() {
            return group.into_iter().for_each(|(_, r)| r(Err(WriteError::Stopped(why.clone()))));
        }
        match group::run(self, &group) {
            Ok(done) => self.answer(group, done),
            Err(e) if group.len() == 1 || self.stopped().is_some() => {
                let stopped = self.stopped();
                for (_, reply) in group {
                    reply(Err(match &stopped {
                        Some(why) => WriteError::Stopped(why.clone()),
                        None => WriteError::Storage(e.to_string()),
                    }));
                }
            }
            Err(e) => {
                tracing::warn!(error = %e, commands = group.len(), "group rolled back; each command runs alone");
                for one in group {
                    self.commit(vec![one]);
                }
            }
        }
    }

    fn answer(&self, group: Vec<(Submission, Reply)>, done: group::Done) {
        self.shared.advanced(self.head.seq);
        for ((_, reply), outcome) in group.into_iter().zip(done.outcomes) {
            reply(outcome);
        }
        if !done.entries.is_empty() {
            self.shared.announce(&done.entries);
        }
    }

    /// Why nothing can be written now; tries to come back where the database may have.
    fn stopped(&mut self) -> Option<String> {
        let why = self.shared.stopped.load_full()?;
        if self.shared.place.reconnects() && self.reconnect() {
            self.shared.stopped.store(None);
            return None;
        }
        Some((*why).clone())
    }

    fn reconnect(&mut self) -> bool {
        let generation = self.shared.generation.load(std::sync::atomic::Ordering::Acquire);
        let Ok(conn) = self.shared.place.open(generation, crate::sql::Access::Write) else { return false };
        let Ok(head) = Head::load(conn.as_ref()) else { return false };
        // Who was superseded stays out, whatever the connection says.
        let mine = crate::schema::meta(conn.as_ref(), "epoch");
        if !mine.is_ok_and(|e| e.is_some_and(|e| e == self.epoch.to_string())) {
            return false;
        }
        // A commit that was in doubt may have landed; the views committed with it.
        self.conn = conn;
        self.head = head;
        self.shared.advanced(self.head.seq);
        true
    }

    /// Nothing more is written: the commit failed, so that nobody knows what the disk holds.
    pub(crate) fn stop(&self, why: &StoreError) {
        tracing::error!(error = %why, journal = %self.definition.journal, "the writer stops");
        self.shared.stopped.store(Some(Arc::new(why.to_string())));
    }

    fn close(&mut self) {
        if self.shared.stopped.load().is_none()
            && self.conn.begin(true).is_ok()
            && (self.head.save(self.conn.as_ref()).is_err() || self.conn.commit().is_err())
        {
            self.conn.rollback();
        }
    }
}

/// The state of the writer that others may look at.
pub(crate) type Stopped = ArcSwapOption<String>;
