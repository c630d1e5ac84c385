//! Pooled readers: each read sees one snapshot, and never waits for the writer.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use crate::frame::Frame;
use crate::sql::{Access, Conn, Place};
use crate::{Read, StoreError};

/// At most this many reads at the same time; more wait their turn.
const MOST: usize = 8;

type Kept = (i64, Box<dyn Conn>);

/// A pool of read-only connections onto one journal, or onto a past state of its views.
pub struct Reader {
    place: Place,
    generation: Arc<AtomicI64>,
    idle: Mutex<(Vec<Kept>, usize)>,
    freed: Condvar,
    scratch: Option<std::path::PathBuf>,
}

impl Drop for Reader {
    fn drop(&mut self) {
        if let Some(file) = self.scratch.take() {
            drop(std::fs::remove_file(crate::past::log_of(&file)));
            drop(std::fs::remove_file(file));
        }
    }
}

impl Reader {
    pub(crate) fn new(place: Place, generation: Arc<AtomicI64>) -> Self {
        let scratch = if let Place::Past(file) = &place { Some(file.clone()) } else { None };
        Self { place, generation, idle: Mutex::default(), freed: Condvar::new(), scratch }
    }

    /// As [`Reader::new`], with a first connection that is open already.
    pub(crate) fn with(place: Place, generation: Arc<AtomicI64>, first: Box<dyn Conn>) -> Self {
        let reader = Self::new(place, generation);
        let known = reader.generation.load(Ordering::Acquire);
        *reader.idle.lock().unwrap_or_else(PoisonError::into_inner) = (vec![(known, first)], 1);
        reader
    }

    /// Runs `f` on one consistent snapshot. Blocks: call it where blocking is allowed.
    ///
    /// # Errors
    /// When no connection can be opened, or as `f`.
    pub fn read<T, E: From<StoreError>>(&self, f: impl FnOnce(&dyn Read) -> Result<T, E>) -> Result<T, E> {
        let (generation, conn) = self.take()?;
        let wanted = self.generation.load(Ordering::Acquire);
        if generation != wanted
            && let Err(e) = conn.use_views(wanted)
        {
            self.give(None);
            return Err(e.into());
        }
        let result = match conn.begin(false) {
            Ok(()) => f(&Frame::new(conn.as_ref())),
            Err(e) => Err(e.into()),
        };
        if result.is_ok() && conn.commit().is_ok() {
            self.give(Some((wanted, conn)));
        } else {
            // After an error the connection may be broken: drop it and let the next reader open another.
            drop(conn);
            self.give(None);
        }
        result
    }

    fn take(&self) -> Result<Kept, StoreError> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(kept) = idle.0.pop() {
                return Ok(kept);
            }
            if idle.1 < MOST {
                idle.1 += 1;
                break;
            }
            idle = self.freed.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
        drop(idle);
        let generation = self.generation.load(Ordering::Acquire);
        self.place.open(generation, Access::Read).map(|c| (generation, c)).inspect_err(|_| self.give(None))
    }

    fn give(&self, kept: Option<Kept>) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        match kept {
            Some(kept) => idle.0.push(kept),
            None => idle.1 = idle.1.saturating_sub(1),
        }
        self.freed.notify_one();
    }
}
