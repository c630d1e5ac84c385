//! What looking back stands on: kept states, each with the log of what changed in it afterwards.
//!
//! A block is three files: `<mark>-<base>.db`, the views after entry `base`, never written again; beside it SQLite's own write-ahead log
//! of that file, which only grows; and `<mark>-<base>.marks`, lines of `entry bytes`: up to there the log holds exactly the changes up to
//! that entry. `<mark>` is the beginning of the definition's fingerprint: other views make other blocks.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::definition::Definition;
use crate::sql::{Access, Conn, Place, SqliteConn};
use crate::{StoreError, replay};

/// A state is kept after so many entries.
pub(super) const EVERY: i64 = 50_000;
/// The log has a mark after so many: at most so many are replayed when somebody looks back.
pub(crate) const STEP: i64 = 1_000;

/// The blocks of one journal.
pub(super) struct Blocks {
    folder: PathBuf,
    /// A folder that goes with this value, where nothing is kept for longer.
    _own: Option<tempfile::TempDir>,
    definition: Arc<Definition>,
    place: Place,
    print: String,
    known: Mutex<Vec<Block>>,
    /// One grows at a time.
    growing: Mutex<()>,
}

/// One block: where it begins, and the marks of its log, the first of which is its beginning.
#[derive(Debug, Clone)]
struct Block {
    base: i64,
    marks: Vec<(i64, u64)>,
}

/// The block that grows.
struct Tip {
    base: i64,
    at: i64,
    views: Box<dyn Conn>,
    acts: Box<dyn Conn>,
}

/// A state to begin from.
#[derive(Debug)]
pub(super) struct Stand {
    /// Where its block begins.
    pub(super) base: i64,
    /// The kept file.
    pub(super) file: PathBuf,
    /// The entry up to which its log is good.
    pub(super) seq: i64,
    /// That much of the log.
    bytes: u64,
}

impl Stand {
    /// Copies that much of the log.
    pub(super) fn copy_log(&self, to: &Path) -> Result<(), StoreError> {
        let copy = || -> std::io::Result<()> {
            let mut from = File::open(log_of(&self.file))?.take(self.bytes);
            std::io::copy(&mut from, &mut File::create(to)?).map(drop)
        };
        if self.bytes == 0 { Ok(()) } else { copy().map_err(|e| StoreError::io("copying a log", e)) }
    }
}

/// SQLite's name for the log of a file.
pub(crate) fn log_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

impl Blocks {
    /// Finds what an earlier run kept in `folder`; without one, a folder that goes with this value.
    pub(super) fn open(
        folder: Option<&Path>,
        definition: Arc<Definition>,
        place: Place,
    ) -> Result<Self, StoreError> {
        let io = |e| StoreError::io("making the folder of kept states", e);
        let own = if folder.is_none() { Some(tempfile::tempdir().map_err(io)?) } else { None };
        let folder =
            folder.map(Path::to_owned).or(own.as_ref().map(|d| d.path().to_owned())).unwrap_or_default();
        std::fs::create_dir_all(&folder).map_err(io)?;
        let print = definition.fingerprint();
        let (known, growing) = (Mutex::default(), Mutex::default());
        let blocks = Self { folder, _own: own, definition, place, print, known, growing };
        *blocks.lock_known() = blocks.kept()?;
        Ok(blocks)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The nearest state at or before `seq`; grows up to there first where it is missing.
    pub(super) fn stand(&self, seq: i64) -> Result<Stand, StoreError> {
        let wanted = seq / STEP * STEP;
        let reached =
            |known: &[Block]| known.iter().filter_map(|b| b.marks.last()).any(|(s, _)| *s >= wanted);
        if !reached(&self.lock_known()) {
            self.grow(seq, &|| false)?;
        }
        let known = self.lock_known();
        let nearest = known.iter().filter(|b| b.base <= seq).max_by_key(|b| b.base);
        let found = nearest.and_then(|block| {
            let (seq, bytes) = block.marks.iter().rev().find(|(s, _)| *s <= seq)?;
            Some(Stand { base: block.base, file: self.file(block.base), seq: *seq, bytes: *bytes })
        });
        found.ok_or_else(|| StoreError::Corrupt("no kept state to begin from".to_owned()))
    }

    /// Keeps states up to the last whole step before `to`.
    pub(super) fn grow(&self, to: i64, stop: &dyn Fn() -> bool) -> Result<(), StoreError> {
        let _growing = self.lock_growing();
        let reached = self.lock_known().iter().filter_map(|b| b.marks.last()).map(|(s, _)| *s).max();
        if reached.is_some_and(|s| s + STEP > to) {
            return Ok(());
        }
        let mut tip = self.begin()?;
        while tip.at + STEP <= to && !stop() {
            // Where it fails, the block is opened again from its last mark.
            self.step(&mut tip)?;
        }
        Ok(())
    }

    /// Forgets what holds entry `seq` or a later one.
    pub(super) fn forget_from(&self, seq: i64) -> Result<(), StoreError> {
        let _growing = self.lock_growing();
        let mut known = self.lock_known();
        known.iter().filter(|b| b.base >= seq).try_for_each(|b| remove_all(&self.file(b.base)))?;
        known.retain(|b| b.base < seq);
        for block in known.iter_mut() {
            let before = block.marks.len();
            block.marks.retain(|(s, _)| *s < seq);
            if block.marks.len() < before {
                self.shorten(block)?;
            }
        }
        Ok(())
    }

    /// Drops a block that is not what it says; it is made again when it is needed.
    pub(super) fn damaged(&self, base: i64) -> Result<(), StoreError> {
        tracing::warn!(journal = %self.definition.journal, base, "a kept state is damaged and made again");
        let _growing = self.lock_growing();
        // What comes after it was kept from it.
        let mut known = self.lock_known();
        known.iter().filter(|b| b.base >= base).try_for_each(|b| remove_all(&self.file(b.base)))?;
        known.retain(|b| b.base < base);
        drop(known);
        Ok(())
    }

    /// Applies one step to the growing block, and begins the next block where this one is full.
    fn step(&self, tip: &mut Tip) -> Result<(), StoreError> {
        let to = tip.at + STEP;
        let at = replay::run(tip.acts.as_ref(), tip.views.as_ref(), &self.definition, tip.at, to)?;
        if at != to {
            return Err(StoreError::Corrupt(format!("entry {to} is missing: the journal ends at {at}")));
        }
        tip.at = to;
        let io = |e| StoreError::io("marking a log", e);
        let bytes = log_of(&self.file(tip.base)).metadata().map_err(io)?.len();
        let mut marks =
            OpenOptions::new().append(true).create(true).open(self.marks(tip.base)).map_err(io)?;
        writeln!(marks, "{to} {bytes}").map_err(io)?;
        if let Some(block) = self.lock_known().iter_mut().find(|b| b.base == tip.base) {
            block.marks.push((to, bytes));
        }
        if to % EVERY == 0 {
            self.keep(to, &|part| {
                tip.views.execute("VACUUM INTO $1", &[part.to_string_lossy().as_ref().into()]).map(drop)
            })?;
            *tip = self.tip_of(to, to)?;
        }
        Ok(())
    }

    /// The block that grows on: the last one that is as its marks say, or the first of all.
    fn begin(&self) -> Result<Tip, StoreError> {
        loop {
            let last = self.lock_known().iter().max_by_key(|b| b.base).cloned();
            let Some(block) = last else { break };
            // What was written after the last mark is not known to be whole.
            self.shorten(&block)?;
            let at = block.marks.last().map_or(block.base, |(s, _)| *s);
            let tip = self.tip_of(block.base, at)?;
            if replay::state(tip.views.as_ref()) == Some((at, self.print.clone())) {
                return Ok(tip);
            }
            drop(tip);
            tracing::warn!(journal = %self.definition.journal, base = block.base, "a kept state cannot grow and is made again");
            remove_all(&self.file(block.base))?;
            self.lock_known().retain(|b| b.base != block.base);
        }
        self.keep(0, &|part| {
            SqliteConn::blank(part)?;
            replay::create(Place::Scratch(part.to_owned()).open(0, Access::Bulk)?.as_ref(), &self.definition)
        })?;
        self.tip_of(0, 0)
    }

    fn tip_of(&self, base: i64, at: i64) -> Result<Tip, StoreError> {
        let views = Place::Past(self.file(base)).open(0, Access::Bulk)?;
        Ok(Tip { base, at, views, acts: self.place.open(0, Access::Read)? })
    }

    /// Keeps the state that `make` writes as the base of a new block.
    fn keep(&self, base: i64, make: &dyn Fn(&Path) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let part = self.folder.join("part");
        for old in [part.clone(), log_of(&part)] {
            drop(std::fs::remove_file(old));
        }
        make(&part)?;
        // Its header says from now on that it has a log; closing it leaves everything in the file itself.
        drop(Place::Scratch(part.clone()).open(0, Access::Bulk)?);
        let settled = File::open(&part).and_then(|f| f.sync_all());
        let moved = settled.and_then(|()| std::fs::rename(&part, self.file(base)));
        moved.map_err(|e| StoreError::io("keeping a state", e))?;
        let mut known = self.lock_known();
        known.retain(|b| b.base != base);
        known.push(Block { base, marks: vec![(base, 0)] });
        Ok(())
    }

    /// What lies in the folder; files of other views are no longer of use.
    fn kept(&self) -> Result<Vec<Block>, StoreError> {
        let list = std::fs::read_dir(&self.folder).map_err(|e| StoreError::io("listing kept states", e))?;
        let mut found = Vec::new();
        for file in list.flatten() {
            let name = file.file_name().to_string_lossy().into_owned();
            let Some((of, base)) = name.strip_suffix(".db").and_then(|n| n.split_once('-')) else { continue };
            match base.parse() {
                Ok(base) if of == self.mark() => found.push(self.marked(base)?),
                _ => remove_all(&file.path())?,
            }
        }
        Ok(found)
    }

    fn marked(&self, base: i64) -> Result<Block, StoreError> {
        let mut marks = vec![(base, 0)];
        let text = match std::fs::read_to_string(self.marks(base)) {
            Ok(text) => text,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(e) => return Err(StoreError::io("reading marks", e)),
        };
        // A last line without its end was being written.
        for line in text.split_inclusive('\n').filter_map(|l| l.strip_suffix('\n')) {
            let Some((seq, bytes)) = line.split_once(' ') else { break };
            let (Ok(seq), Ok(bytes)) = (seq.parse(), bytes.parse()) else { break };
            marks.push((seq, bytes));
        }
        Ok(Block { base, marks })
    }

    /// Makes log and marks on disk as short as the block says.
    fn shorten(&self, block: &Block) -> Result<(), StoreError> {
        let io = |e| StoreError::io("shortening a log", e);
        let bytes = block.marks.last().map_or(0, |(_, bytes)| *bytes);
        let log = log_of(&self.file(block.base));
        if bytes == 0 {
            drop(std::fs::remove_file(&log));
        } else {
            OpenOptions::new().write(true).open(&log).and_then(|f| f.set_len(bytes)).map_err(io)?;
        }
        let lines: String = block.marks.iter().skip(1).map(|(s, b)| format!("{s} {b}\n")).collect();
        std::fs::write(self.marks(block.base), lines).map_err(io)
    }

    fn mark(&self) -> &str {
        self.print.get(..16).unwrap_or("")
    }

    fn file(&self, base: i64) -> PathBuf {
        self.folder.join(format!("{}-{base}.db", self.mark()))
    }

    fn marks(&self, base: i64) -> PathBuf {
        self.file(base).with_extension("marks")
    }

    fn lock_growing(&self) -> std::sync::MutexGuard<'_, ()> {
        self.growing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock_known(&self) -> std::sync::MutexGuard<'_, Vec<Block>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Removes a kept state with its log and marks.
fn remove_all(file: &Path) -> Result<(), StoreError> {
    for path in [file.to_owned(), log_of(file), file.with_extension("marks")] {
        match std::fs::remove_file(&path) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::io(format!("removing {}", path.display()), e));
            }
            _ => {}
        }
    }
    Ok(())
}
