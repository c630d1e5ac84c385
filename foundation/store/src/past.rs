//! Time travel: the views as they were after an entry, rebuilt in a scratch file from the nearest snapshot.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicI64;
use std::sync::{Arc, Mutex, PoisonError};

use crate::definition::Definition;
use crate::reader::Reader;
use crate::sql::{Access, Place};
use crate::{StoreError, replay};

/// A snapshot is kept whenever a replay passes a multiple of this many entries.
const EVERY: i64 = 50_000;
/// Past states kept open, the least recently used goes first.
const OPEN: usize = 8;

/// Past states of one journal.
pub(crate) struct Past {
    kept: Option<PathBuf>,
    scratch: Mutex<Scratch>,
}

#[derive(Default)]
struct Scratch {
    dir: Option<tempfile::TempDir>,
    open: Vec<(i64, Arc<Reader>)>,
    made: u64,
}

impl Past {
    pub(crate) fn new(kept: Option<PathBuf>) -> Self {
        Self { kept, scratch: Mutex::default() }
    }

    /// The state after entry `seq`. One is built at a time; the others wait, they may want the same one.
    pub(crate) fn at(
        &self,
        seq: i64,
        definition: &Definition,
        place: &Place,
    ) -> Result<Arc<Reader>, StoreError> {
        let mut scratch = self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = scratch.open.iter().position(|(s, _)| *s == seq) {
            let found = scratch.open.remove(at);
            let reader = Arc::clone(&found.1);
            scratch.open.push(found);
            return Ok(reader);
        }
        let file = scratch.next_file()?;
        self.build(&file, seq, definition, place)?;
        let reader = Arc::new(Reader::new(Place::Scratch(file), Arc::new(AtomicI64::new(0))));
        scratch.open.push((seq, Arc::clone(&reader)));
        if scratch.open.len() > OPEN {
            scratch.open.remove(0);
        }
        Ok(reader)
    }

    /// Forgets every kept and open state at or after `seq`, because an entry's body was destroyed.
    pub(crate) fn forget_from(&self, seq: i64) -> Result<(), StoreError> {
        let mut scratch = self.scratch.lock().unwrap_or_else(PoisonError::into_inner);
        scratch.open.retain(|(s, _)| *s < seq);
        for (at, file) in self.snapshots("")? {
            if at >= seq {
                std::fs::remove_file(&file)
                    .map_err(|e| StoreError::io(format!("removing {}", file.display()), e))?;
            }
        }
        Ok(())
    }

    fn build(&self, file: &Path, seq: i64, definition: &Definition, place: &Place) -> Result<(), StoreError> {
        let print = definition.fingerprint();
        let mark = print.get(..16).unwrap_or("").to_owned();
        let nearest = self.snapshots(&mark)?.into_iter().filter(|(s, _)| *s <= seq).max_by_key(|(s, _)| *s);
        if let Some((_, from)) = &nearest {
            std::fs::copy(from, file).map_err(|e| StoreError::io("copying a snapshot", e))?;
        }
        let views = Place::Scratch(file.to_owned()).open(0, Access::Bulk)?;
        let mut at = match replay::state(views.as_ref()) {
            Some((applied, known)) if known == print => applied,
            _ => {
                replay::create(views.as_ref(), definition)?;
                0
            }
        };
        let acts = place.open(0, Access::Read)?;
        while at < seq {
            let stop = seq.min((at / EVERY + 1) * EVERY);
            at = replay::run(acts.as_ref(), views.as_ref(), definition, at, stop)?;
            if at % EVERY == 0 {
                self.keep(views.as_ref(), at, &mark)?;
            }
            if at < stop {
                break;
            }
        }
        Ok(())
    }

    fn keep(&self, views: &dyn crate::sql::Conn, at: i64, mark: &str) -> Result<(), StoreError> {
        let Some(dir) = &self.kept else { return Ok(()) };
        std::fs::create_dir_all(dir).map_err(|e| StoreError::io("making the folder of snapshots", e))?;
        let (part, whole) = (dir.join("part"), dir.join(format!("{mark}-{at}.db")));
        drop(std::fs::remove_file(&part));
        views.execute("VACUUM INTO $1", &[part.to_string_lossy().as_ref().into()])?;
        std::fs::rename(&part, whole).map_err(|e| StoreError::io("keeping a snapshot", e))
    }

    fn snapshots(&self, mark: &str) -> Result<Vec<(i64, PathBuf)>, StoreError> {
        let Some(dir) = self.kept.as_ref().filter(|d| d.exists()) else { return Ok(Vec::new()) };
        let list = std::fs::read_dir(dir).map_err(|e| StoreError::io("listing snapshots", e))?;
        Ok(list
            .flatten()
            .filter_map(|f| {
                let name = f.file_name().to_string_lossy().into_owned();
                let (of, seq) = name.strip_suffix(".db")?.split_once('-')?;
                (mark.is_empty() || of == mark).then(|| Some((seq.parse().ok()?, f.path())))?
            })
            .collect())
    }
}

impl Scratch {
    fn next_file(&mut self) -> Result<PathBuf, StoreError> {
        let dir = match self.dir.take() {
            Some(dir) => dir,
            None => tempfile::tempdir().map_err(|e| StoreError::io("making a scratch folder", e))?,
        };
        self.made += 1;
        let file = dir.path().join(format!("past-{}.db", self.made));
        self.dir = Some(dir);
        Ok(file)
    }
}
