//! Time travel: the views as they were after an entry.
//!
//! Every [`blocks::EVERY`] entries the views are kept as a file, and what changes in it afterwards as a log of its pages with a mark
//! every [`blocks::STEP`] entries. A past state is that file under a second name, a copy of the log up to the mark, and the few entries
//! after it. Nothing of the size of the views is copied, so that an instant of a year ago opens as fast as one of tonight.
//! Who may see what is in it as it is now ([`present`]).

mod blocks;
mod present;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicI64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use self::blocks::{Blocks, Stand};
pub(crate) use self::blocks::{STEP, log_of};
pub(crate) use self::present::Present;
use crate::definition::Definition;
use crate::reader::Reader;
use crate::sql::{Access, Place};
use crate::{StoreError, replay};

/// Past states kept open, the least recently used goes first.
const OPEN: usize = 8;
/// Beginning of the names of folders of open states.
const FOLDER: &str = "open-";

/// Past states of one journal.
pub(crate) struct Past {
    kept: Option<PathBuf>,
    scratch: Mutex<Scratch>,
    /// Made at the first look back; a journal that nobody looks back in needs no folder.
    blocks: Mutex<Option<Arc<Blocks>>>,
}

#[derive(Default)]
struct Scratch {
    dir: Option<tempfile::TempDir>,
    open: Vec<Opened>,
    made: u64,
}

/// A past state that is kept open.
struct Opened {
    seq: i64,
    reader: Arc<Reader>,
    /// The last entry when who may see what in it was compared with the present.
    known: i64,
}

impl Past {
    pub(crate) fn new(kept: Option<PathBuf>) -> Self {
        Self { kept, scratch: Mutex::default(), blocks: Mutex::default() }
    }

    /// The state after entry `seq`. One is built at a time; the others wait, they may want the same one.
    pub(crate) fn at(
        &self,
        seq: i64,
        definition: &Arc<Definition>,
        now: &Present<'_>,
    ) -> Result<Arc<Reader>, StoreError> {
        let mut scratch = self.scratch();
        while let Some((reader, known)) = scratch.found(seq) {
            if known >= now.head {
                return Ok(reader);
            }
            // Many may be reading in it, and comparing waits for its turn there: no other look back waits for that.
            drop(scratch);
            let holds = now.holds(&reader, definition);
            scratch = self.scratch();
            scratch.compared(&reader, holds.as_ref().is_ok_and(|holds| *holds).then_some(now.head));
            holds?;
        }
        let blocks = self.blocks(definition, now.place)?;
        let reader = loop {
            let file = scratch.next_file(blocks.folder())?;
            let from = blocks.stand(seq)?;
            if let Some(reader) = open(&file, &from, seq, definition, now)? {
                break Arc::new(reader);
            }
            blocks.damaged(from.base)?;
        };
        scratch.open.push(Opened { seq, reader: Arc::clone(&reader), known: now.head });
        if scratch.open.len() > OPEN {
            scratch.open.remove(0);
        }
        Ok(reader)
    }

    /// Keeps what a look back up to `seq` needs; ends early when `stop` says so.
    pub(crate) fn grow(
        &self,
        seq: i64,
        definition: &Arc<Definition>,
        place: &Place,
        stop: &dyn Fn() -> bool,
    ) -> Result<(), StoreError> {
        self.blocks(definition, place)?.grow(seq, stop)
    }

    /// Forgets every kept and open state at or after `seq`, because an entry's body was destroyed.
    pub(crate) fn forget_from(
        &self,
        seq: i64,
        definition: &Arc<Definition>,
        place: &Place,
    ) -> Result<(), StoreError> {
        let mut scratch = self.scratch();
        scratch.open.retain(|o| o.seq < seq);
        self.blocks(definition, place)?.forget_from(seq)
    }

    fn scratch(&self) -> MutexGuard<'_, Scratch> {
        self.scratch.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn blocks(&self, definition: &Arc<Definition>, place: &Place) -> Result<Arc<Blocks>, StoreError> {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(blocks) = blocks.as_ref() {
            return Ok(Arc::clone(blocks));
        }
        let made = Arc::new(Blocks::open(self.kept.as_deref(), Arc::clone(definition), place.clone())?);
        // What a process that was killed had open.
        for entry in std::fs::read_dir(made.folder()).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(FOLDER) {
                drop(std::fs::remove_dir_all(entry.path()));
            }
        }
        *blocks = Some(Arc::clone(&made));
        Ok(made)
    }
}

/// Opens the state after `seq` in `file`, from where the blocks stand; nothing when what was kept is not what it says.
fn open(
    file: &Path,
    from: &Stand,
    seq: i64,
    definition: &Definition,
    now: &Present<'_>,
) -> Result<Option<Reader>, StoreError> {
    if std::fs::hard_link(&from.file, file).is_err() {
        // A file system without a second name for a file.
        std::fs::copy(&from.file, file).map_err(|e| StoreError::io("copying a kept state", e))?;
    }
    from.copy_log(&log_of(file))?;
    let here = Place::Past(file.to_owned());
    let views = here.open(0, Access::Bulk)?;
    if replay::state(views.as_ref()).is_none_or(|(at, _)| at != from.seq) {
        return Ok(None);
    }
    if from.seq < seq {
        let acts = now.place.open(0, Access::Read)?;
        replay::run(acts.as_ref(), views.as_ref(), definition, from.seq, seq)?;
    }
    if seq < now.head {
        now.bring(views.as_ref(), definition)?;
    }
    views.define("PRAGMA query_only=ON")?;
    Ok(Some(Reader::with(here, Arc::new(AtomicI64::new(0)), views)))
}

impl Scratch {
    /// The open state after `seq`, and up to which entry it was compared with the present. It is now the last one used.
    fn found(&mut self, seq: i64) -> Option<(Arc<Reader>, i64)> {
        let at = self.open.iter().position(|o| o.seq == seq)?;
        let found = self.open.remove(at);
        let known = (Arc::clone(&found.reader), found.known);
        self.open.push(found);
        Some(known)
    }

    /// Notes that an open state still says what the present says of it at `head`, or lets it go. It may have gone meanwhile.
    fn compared(&mut self, reader: &Arc<Reader>, head: Option<i64>) {
        let same = |open: &Opened| Arc::ptr_eq(&open.reader, reader);
        match head {
            Some(head) => {
                for open in self.open.iter_mut().filter(|open| same(open)) {
                    open.known = open.known.max(head);
                }
            }
            None => self.open.retain(|open| !same(open)),
        }
    }

    fn next_file(&mut self, folder: &Path) -> Result<PathBuf, StoreError> {
        let dir = match self.dir.take() {
            Some(dir) => dir,
            None => tempfile::Builder::new()
                .prefix(FOLDER)
                .tempdir_in(folder)
                .map_err(|e| StoreError::io("making a folder for past states", e))?,
        };
        self.made += 1;
        let file = dir.path().join(format!("past-{}.db", self.made));
        self.dir = Some(dir);
        Ok(file)
    }
}
