//! Files that were put aside without an entry: what the scanner holds back, and receipts that say nothing we know.

use std::cmp::Reverse;
use std::io::ErrorKind;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use kernel::Timestamp;
use situation_web::{Aside, PutAside};
use store::{Blobs, StoreError};

use super::World;
use crate::outbox::broken;

/// How much of a hash is shown.
const SHORT: usize = 12;

/// Where they are looked for.
pub(super) fn aside(world: &World, blobs: &Blobs) -> PutAside {
    let (blobs, messages) = (blobs.clone(), world.config.messages.clone());
    Arc::new(move || {
        let scanned = blobs.held_back()?.into_iter().map(|held| Aside {
            way: "scanned",
            name: held.hash.chars().take(SHORT).collect(),
            size: held.size,
            at: held.at,
            why: held.why,
        });
        let mut all: Vec<Aside> = scanned.collect();
        for folder in messages.receipts() {
            let found = match broken(&folder) {
                Err(e) if e.kind() == ErrorKind::NotFound => Vec::new(),
                found => found.map_err(|e| StoreError::io("listing receipts that were put aside", e))?,
            };
            all.extend(found.into_iter().map(|(name, size, at, why)| {
                let seconds = at.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
                let at = Timestamp::from_seconds(i64::try_from(seconds).unwrap_or(0));
                Aside { way: "receipt", name, size, at, why }
            }));
        }
        all.sort_by_key(|aside| Reverse(aside.at));
        Ok(all)
    })
}
