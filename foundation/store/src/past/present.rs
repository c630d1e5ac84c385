//! What a past state says as it is now: who may see what.

use std::sync::atomic::{AtomicI64, Ordering};

use crate::definition::Definition;
use crate::frame::Frame;
use crate::reader::Reader;
use crate::sql::{Access, Conn, Place};
use crate::view::Statement;
use crate::{Read, StoreError};

/// The present of a journal, as far as its past asks for it.
pub(crate) struct Present<'a> {
    /// Where the journal is kept.
    pub(crate) place: &'a Place,
    /// The generation of its views.
    pub(crate) generation: &'a AtomicI64,
    /// Its last entry, taken before anything is looked at: what comes meanwhile is looked at the next time.
    pub(crate) head: i64,
}

impl Present<'_> {
    /// Makes a past state that may still be written say it.
    pub(super) fn bring(&self, then: &dyn Conn, definition: &Definition) -> Result<(), StoreError> {
        let wanted = self.wanted(&Frame::new(then), definition)?;
        if wanted.is_empty() {
            return Ok(());
        }
        then.begin(true)?;
        let done = wanted.iter().try_for_each(|(sql, params)| then.execute(sql, params).map(drop));
        if let Err(e) = done {
            then.rollback();
            return Err(e);
        }
        then.commit()
    }

    /// Whether an open past state still says it. One that does not is made anew: nobody writes into what others read.
    pub(super) fn holds(&self, then: &Reader, definition: &Definition) -> Result<bool, StoreError> {
        then.read(|then| Ok(self.wanted(then, definition)?.is_empty()))
    }

    /// The statements that make a past state say it. On a connection of its own: whoever looks back may hold one of the pool already.
    fn wanted(&self, then: &dyn Read, definition: &Definition) -> Result<Vec<Statement>, StoreError> {
        let conn = self.place.open(self.generation.load(Ordering::Acquire), Access::Read)?;
        conn.begin(false)?;
        let now = Frame::new(conn.as_ref());
        let tables: Vec<&str> = definition.views.iter().flat_map(|v| v.tables()).copied().collect();
        let mut all = Vec::new();
        for view in &definition.views {
            all.extend(view.as_now(&now, then, &tables)?);
        }
        conn.rollback();
        Ok(all)
    }
}
