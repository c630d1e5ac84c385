//! Building the next generation of views beside the live one, and switching to it while people work.

use std::sync::atomic::Ordering;

use crate::journal_handle::Journal;
use crate::sql::{Access, Place};
use crate::{StoreError, copy, open, replay};

/// The writer finishes a rebuild itself once it is this close to the head.
const CLOSE: i64 = 500;

impl Journal {
    /// Builds the views anew from the entries and switches to them. Reading and writing go on meanwhile.
    ///
    /// # Errors
    /// When the storage fails; the present views stay in use then.
    pub fn rebuild(&self) -> Result<i64, StoreError> {
        let _turn = self.turn();
        self.rebuild_in_turn()
    }

    /// The same for a caller whose turn it is.
    pub(crate) fn rebuild_in_turn(&self) -> Result<i64, StoreError> {
        let present = self.shared().generation.load(Ordering::Acquire);
        let next = present + 1;
        // What an interrupted rebuild left behind has no claim to be right.
        self.on_writer(move |w| w.conn.drop_other_views(present))?;
        let definition = std::sync::Arc::clone(self.definition_arc());
        let acts = self.place().open(present, Access::Read)?;
        let views = self.place().open_views(next)?;
        replay::create(views.as_ref(), &definition)?;
        let mut at = 0;
        while self.head() - at > CLOSE {
            at = replay::run(acts.as_ref(), views.as_ref(), &definition, at, self.head())?;
        }
        drop(acts);
        self.on_writer(move |w| {
            replay::run(w.conn.as_ref(), views.as_ref(), &definition, at, w.head.seq)?;
            drop(views);
            open::switch(w.conn.as_ref(), next)?;
            w.conn.use_views(next)?;
            w.shared.generation.store(next, Ordering::Release);
            Ok(())
        })?;
        Ok(next)
    }

    /// Takes out of the files what was deleted from the tables: the views of before, and what the log of the database still
    /// holds. Reading and writing go on.
    pub(crate) fn scrub(&self) -> Result<(), StoreError> {
        let present = self.shared().generation.load(Ordering::Acquire);
        let embedded = matches!(self.place(), Place::Sqlite(_));
        self.on_writer(move |w| {
            w.conn.drop_other_views(present)?;
            if embedded {
                w.conn.query("PRAGMA main.wal_checkpoint(TRUNCATE)", &[])?;
            }
            Ok(())
        })
    }

    /// Tables whose rows differ between the live views and a fresh rebuild, with both fingerprints. Empty when all is well.
    /// Compares one moment: call it when nobody writes.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn compare_with_rebuild(&self) -> Result<Vec<(String, String, String)>, StoreError> {
        let definition = self.definition_arc();
        let present = self.shared().generation.load(Ordering::Acquire);
        let live = self.place().open(present, Access::Read)?;
        let folder = tempfile::tempdir().map_err(|e| StoreError::io("making a scratch folder", e))?;
        let scratch = Place::Scratch(folder.path().join("fresh.db")).open(0, Access::Bulk)?;
        replay::create(scratch.as_ref(), definition)?;
        replay::run(live.as_ref(), scratch.as_ref(), definition, 0, self.head())?;
        let (ours, fresh) = (copy::digest(live.as_ref(), true)?, copy::digest(scratch.as_ref(), false)?);
        let mut out = Vec::new();
        for (table, digest) in &fresh {
            let mine = ours.iter().find(|(t, _)| t == table).map_or("absent", |(_, d)| d);
            if mine != digest {
                out.push((table.clone(), mine.to_owned(), digest.clone()));
            }
        }
        Ok(out)
    }
}
