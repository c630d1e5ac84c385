//! One journal of the process: submit commands, read views, look back, listen.

use std::sync::atomic::AtomicI64;
use std::sync::{Arc, Condvar, Mutex, PoisonError, RwLock, mpsc};
use std::thread::JoinHandle;

use kernel::{Id, kind};

use crate::definition::{Backend, Definition};
use crate::frame::Frame;
use crate::past::{Past, Present};
use crate::reader::Reader;
use crate::sql::Place;
use crate::writer::{Doors, Message, Reply, Stopped, Writer};
use crate::{Entry, Read, Receipt, Row, StoreError, Submission, Value, WriteError, open, replay, writer};

/// A journal: cheap to clone, closed when the last clone is dropped or by [`Journal::close`].
#[derive(Clone)]
pub struct Journal(Arc<Inner>);

struct Inner {
    shared: Arc<Shared>,
    definition: Arc<Definition>,
    doors: Doors,
    reader: Reader,
    past: Past,
    thread: Mutex<Option<JoinHandle<()>>>,
    turn: Mutex<()>,
}

/// What the writer's thread and everybody else both see.
pub(crate) struct Shared {
    pub(crate) place: Place,
    pub(crate) generation: Arc<AtomicI64>,
    pub(crate) stopped: Stopped,
    head: Mutex<i64>,
    moved: Condvar,
    listeners: RwLock<Vec<Listener>>,
    journal: String,
}

/// Called on the writer's thread after each commit, with what was committed. Must be quick.
pub type Listener = Box<dyn Fn(&Committed) + Send + Sync>;

/// What a commit brought, in order.
#[derive(Debug, Clone)]
pub struct Committed {
    /// The journal's name.
    pub journal: String,
    /// The entries.
    pub entries: Arc<Vec<Entry>>,
}

impl Shared {
    pub(crate) fn new(place: Place, generation: i64, journal: &str, head: i64) -> Self {
        Self {
            place,
            generation: Arc::new(AtomicI64::new(generation)),
            stopped: Stopped::default(),
            head: Mutex::new(head),
            moved: Condvar::new(),
            listeners: RwLock::default(),
            journal: journal.to_owned(),
        }
    }
    pub(crate) fn advanced(&self, seq: i64) {
        *self.head.lock().unwrap_or_else(PoisonError::into_inner) = seq;
        self.moved.notify_all();
    }
    pub(crate) fn announce(&self, entries: &[Entry]) {
        let listeners = self.listeners.read().unwrap_or_else(PoisonError::into_inner);
        if listeners.is_empty() {
            return;
        }
        let what = Committed { journal: self.journal.clone(), entries: Arc::new(entries.to_vec()) };
        for listener in listeners.iter() {
            listener(&what);
        }
    }
}

/// Reads and changes tables beside the journal (credentials, sessions), on the writer's thread.
pub trait Keep: Read {
    /// Runs a statement; returns how many rows it touched.
    ///
    /// # Errors
    /// When the database refuses.
    fn execute(&self, sql: &str, params: &[Value]) -> Result<u64, StoreError>;
}

impl Keep for Frame<'_> {
    fn execute(&self, sql: &str, params: &[Value]) -> Result<u64, StoreError> {
        self.conn.execute(sql, params)
    }
}

impl Journal {
    /// Opens a journal: makes or checks its tables, brings its views up to date (rebuilding them beside the old ones when
    /// their definition changed), takes a new epoch and starts the writer.
    ///
    /// # Errors
    /// When the storage fails, the chain does not hold at its end, or the database is from a newer program.
    pub fn open(backend: &Backend, definition: Definition) -> Result<Self, StoreError> {
        let definition = Arc::new(definition);
        let place = open::place(backend, &definition.journal)?;
        let opened = open::open(&place, &definition)?;
        let shared =
            Arc::new(Shared::new(place.clone(), opened.generation, &definition.journal, opened.head.seq));
        let writer = Writer {
            conn: opened.conn,
            head: opened.head,
            epoch: opened.epoch,
            definition: Arc::clone(&definition),
            shared: Arc::clone(&shared),
            wall: crate::clock::Steps::new(),
            unsaved: 0,
        };
        let (doors, thread) = writer::start(writer)?;
        let reader = Reader::new(place, Arc::clone(&shared.generation));
        let past = Past::new(open::snapshots(backend, &definition.journal));
        let thread = Mutex::new(Some(thread));
        Ok(Self(Arc::new(Inner { shared, definition, doors, reader, past, thread, turn: Mutex::default() })))
    }

    /// The journal's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.definition.journal
    }

    /// Hands a command to the writer. `reply` is called on the writer's thread, after the fsync when it is a receipt.
    pub fn submit(&self, submission: Submission, reply: Reply) {
        if let Err(Message::Submit(_, reply)) =
            self.0.doors.send(Message::Submit(Box::new(submission), reply))
        {
            reply(Err(WriteError::Stopped("the journal is closed".to_owned())));
        }
    }

    /// As [`Journal::submit`], waiting for the answer.
    ///
    /// # Errors
    /// The refusal, or why it could not be stored.
    pub fn submit_blocking(&self, submission: Submission) -> Result<Receipt, WriteError> {
        let (tx, rx) = mpsc::sync_channel(1);
        self.submit(submission, Box::new(move |answer| drop(tx.send(answer))));
        rx.recv().unwrap_or_else(|_| Err(WriteError::Stopped("the writer is gone".to_owned())))
    }

    /// Reads acts and views on one snapshot. Blocks the thread.
    ///
    /// # Errors
    /// When the storage fails, or as `f`.
    pub fn read<T, E: From<StoreError>>(&self, f: impl FnOnce(&dyn Read) -> Result<T, E>) -> Result<T, E> {
        self.0.reader.read(f)
    }

    /// The views as they were after entry `seq`, with what was erased since left out, and with the rights of now
    /// ([`crate::View::as_now`]).
    ///
    /// # Errors
    /// When the storage fails.
    pub fn as_of(&self, seq: i64) -> Result<Arc<Reader>, StoreError> {
        let (place, generation) = (&self.0.shared.place, self.0.shared.generation.as_ref());
        let now = Present { place, generation, head: self.head() };
        self.0.past.at(seq.clamp(0, now.head), &self.0.definition, &now)
    }

    /// Keeps what looking back at any instant needs, up to the last entry. Asked for in the background, from time to time: it may take as
    /// long as a rebuild. Ends early when `stop` says so, and goes on from there the next time.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn remember(&self, stop: &dyn Fn() -> bool) -> Result<(), StoreError> {
        if self.head() < crate::past::STEP {
            return Ok(());
        }
        self.0.past.grow(self.head(), &self.0.definition, &self.0.shared.place, stop)
    }

    /// Forgets every kept and open past state at or after `seq`.
    pub(crate) fn forget_from(&self, seq: i64) -> Result<(), StoreError> {
        self.0.past.forget_from(seq, &self.0.definition, &self.0.shared.place)
    }

    /// The last entry recorded at or before an instant (0 when there is none).
    ///
    /// # Errors
    /// When the storage fails.
    pub fn seq_at(&self, at: kernel::Timestamp) -> Result<i64, StoreError> {
        let (mut low, mut high) = (0, self.head());
        while low < high {
            let middle = low + (high - low + 1) / 2;
            match self.entry(middle)? {
                Some(e) if e.header.recorded.at <= at => low = middle,
                _ => high = middle - 1,
            }
        }
        Ok(low)
    }

    /// One entry by its number.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn entry(&self, seq: i64) -> Result<Option<Entry>, StoreError> {
        Ok(self.entries(seq - 1, seq, 1)?.pop())
    }

    /// Entries after `from` up to and including `to`, at most `limit`.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn entries(&self, from: i64, to: i64, limit: i64) -> Result<Vec<Entry>, StoreError> {
        let sql = "SELECT e.header, b.body FROM entry e LEFT JOIN body b ON b.seq = e.seq \
                   WHERE e.seq > $1 AND e.seq <= $2 ORDER BY e.seq LIMIT $3";
        let rows: Vec<Row> = self.read(|r| r.query(sql, &[from.into(), to.into(), limit.into()]))?;
        rows.iter().map(replay::entry).collect()
    }

    /// Entries of one matter, or of all, up to and including `to`, the last first, at most `limit`.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn last_of(
        &self,
        matter: Option<Id<kind::Matter>>,
        to: i64,
        limit: i64,
    ) -> Result<Vec<Entry>, StoreError> {
        self.beside(matter, "e.seq <= $1", "DESC", to, limit)
    }

    /// Entries of one matter, or of all, after `from`, the first first, at most `limit`.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn next_of(
        &self,
        matter: Option<Id<kind::Matter>>,
        from: i64,
        limit: i64,
    ) -> Result<Vec<Entry>, StoreError> {
        self.beside(matter, "e.seq > $1", "ASC", from, limit)
    }

    fn beside(
        &self,
        matter: Option<Id<kind::Matter>>,
        side: &str,
        order: &str,
        seq: i64,
        limit: i64,
    ) -> Result<Vec<Entry>, StoreError> {
        let mut params = vec![seq.into(), limit.into()];
        let own = if matter.is_some() { " AND e.matter = $3" } else { "" };
        params.extend(matter.map(crate::Value::from));
        let sql = format!(
            "SELECT e.header, b.body FROM entry e LEFT JOIN body b ON b.seq = e.seq WHERE {side}{own} ORDER BY e.seq {order} LIMIT $2"
        );
        let rows: Vec<Row> = self.read(|r| r.query(&sql, &params))?;
        rows.iter().map(replay::entry).collect()
    }

    /// The number of an entry by its id.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn find(&self, id: Id<kind::Entry>) -> Result<Option<i64>, StoreError> {
        let row = self.read(|r| r.one("SELECT seq FROM entry WHERE id = $1", &[id.into()]))?;
        row.map(|r| r.int(0)).transpose()
    }

    /// Whether a command was carried out already: who sends it again gets its first receipt.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn answered(&self, command: Id<kind::Command>) -> Result<bool, StoreError> {
        let sql = "SELECT first_seq FROM receipt WHERE command_id = $1";
        self.read(|r| Ok(r.one(sql, &[command.into()])?.is_some()))
    }

    /// The number of the last committed entry.
    #[must_use]
    pub fn head(&self) -> i64 {
        *self.0.shared.head.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why the writer stopped, if it did.
    #[must_use]
    pub fn stopped(&self) -> Option<String> {
        self.0.shared.stopped.load_full().map(|s| (*s).clone())
    }

    /// Calls `listener` after each commit.
    pub fn subscribe(&self, listener: Listener) {
        self.0.shared.listeners.write().unwrap_or_else(PoisonError::into_inner).push(listener);
    }

    /// What the journal was opened with.
    #[must_use]
    pub fn definition(&self) -> &Definition {
        &self.0.definition
    }

    /// Changes tables beside the journal in one durable transaction on the writer's thread, and waits for it.
    ///
    /// # Errors
    /// When the storage fails or the writer stopped; nothing is changed then.
    pub fn keep<T: Send + 'static>(
        &self,
        f: impl FnOnce(&dyn Keep) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.on_writer(move |w| {
            w.conn.begin(true)?;
            let result = f(&Frame::new(w.conn.as_ref()));
            match result {
                Ok(v) => w.conn.commit().map(|()| v).inspect_err(|e| w.stop(e)),
                Err(e) => {
                    w.conn.rollback();
                    Err(e)
                }
            }
        })
    }

    /// Runs `f` on the writer's thread, between two groups.
    pub(crate) fn on_writer<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Writer) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (tx, rx) = mpsc::sync_channel(1);
        let work = Message::Work(Box::new(move |w: &mut Writer| drop(tx.send(f(w)))));
        let closed = || StoreError::Corrupt("the journal is closed".to_owned());
        self.0.doors.send(work).map_err(|_| closed())?;
        rx.recv().map_err(|_| closed())?
    }

    pub(crate) fn definition_arc(&self) -> &Arc<Definition> {
        &self.0.definition
    }

    pub(crate) fn place(&self) -> &Place {
        &self.0.shared.place
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.0.shared
    }

    /// Whoever makes the next generation of the views holds this meanwhile.
    pub(crate) fn turn(&self) -> std::sync::MutexGuard<'_, ()> {
        self.0.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stops the writer after what it already took, and waits for it. Later submissions are answered with `Stopped`.
    pub fn close(&self) {
        let thread = self.0.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(self.0.doors.send(Message::Stop));
        if let Some(thread) = thread {
            drop(thread.join());
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        drop(self.doors.send(Message::Stop));
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread
            && thread.thread().id() != std::thread::current().id()
        {
            drop(thread.join());
        }
    }
}
