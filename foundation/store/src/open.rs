//! Opening a journal: tables, epoch, head, and views that are up to date.

use std::path::PathBuf;

use crate::definition::{Backend, Definition};
use crate::head::Head;
use crate::schema::{meta, migrate, set_meta};
use crate::sql::{Access, Conn, Place};
use crate::{StoreError, replay};

pub(crate) struct Opened {
    pub(crate) conn: Box<dyn Conn>,
    pub(crate) head: Head,
    pub(crate) generation: i64,
    pub(crate) epoch: i64,
}

/// Where this journal is kept.
pub(crate) fn place(backend: &Backend, journal: &str) -> Result<Place, StoreError> {
    let plain = journal.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if journal.is_empty() || journal.len() > 40 || !plain {
        return Err(StoreError::Corrupt(format!("«{journal}» is not a journal's name: use a-z, 0-9 and -")));
    }
    Ok(match backend {
        Backend::Sqlite(dir) => Place::Sqlite(dir.join(journal)),
        // A hyphen is no part of a schema's plain name.
        Backend::Postgres(url) => Place::Postgres { url: url.clone(), journal: journal.replace('-', "_") },
    })
}

/// Where snapshots for time travel are kept; on PostgreSQL they live in memory-backed temporary files.
pub(crate) fn snapshots(backend: &Backend, journal: &str) -> Option<PathBuf> {
    match backend {
        Backend::Sqlite(dir) => Some(dir.join(journal).join("snapshots")),
        Backend::Postgres(_) => None,
    }
}

pub(crate) fn open(place: &Place, definition: &Definition) -> Result<Opened, StoreError> {
    let conn = place.open(0, Access::Write)?;
    migrate(conn.as_ref(), &definition.keeps)?;
    let epoch = number(conn.as_ref(), "epoch")? + 1;
    conn.begin(true)?;
    set_meta(conn.as_ref(), "epoch", &epoch.to_string())?;
    conn.commit()?;
    let head = Head::load(conn.as_ref())?;
    let generation = views(place, conn.as_ref(), definition, head.seq)?;
    conn.use_views(generation)?;
    conn.drop_other_views(generation)?;
    Ok(Opened { conn, head, generation, epoch })
}

/// The generation of views to use: the present one when its definition is ours and it can be brought up to date,
/// otherwise the next one, built beside it.
fn views(place: &Place, acts: &dyn Conn, definition: &Definition, head: i64) -> Result<i64, StoreError> {
    let present = number(acts, "generation")?;
    if present > 0 {
        let views = place.open_views(present)?;
        if let Some((applied, fingerprint)) = replay::state(views.as_ref())
            && fingerprint == definition.fingerprint()
            && applied <= head
        {
            replay::run(acts, views.as_ref(), definition, applied, head)?;
            return Ok(present);
        }
        tracing::info!(journal = %definition.journal, entries = head, "views are rebuilt");
    }
    let next = present + 1;
    // What an interrupted rebuild left behind has no claim to be right.
    acts.drop_other_views(present)?;
    let views = place.open_views(next)?;
    replay::create(views.as_ref(), definition)?;
    replay::run(acts, views.as_ref(), definition, 0, head)?;
    switch(acts, next)?;
    Ok(next)
}

/// Makes a generation the one that the next start opens.
pub(crate) fn switch(acts: &dyn Conn, generation: i64) -> Result<(), StoreError> {
    acts.begin(true)?;
    set_meta(acts, "generation", &generation.to_string())?;
    acts.commit()
}

fn number(conn: &dyn Conn, name: &str) -> Result<i64, StoreError> {
    let text = meta(conn, name)?.unwrap_or_else(|| "0".to_owned());
    text.parse().map_err(|_| StoreError::Corrupt(format!("«{name}» is not a number: {text}")))
}
