//! The directory in memory, kept up to date with the journal; the guard gets the mandates from it.

use std::sync::Arc;

use access::CedarGuard;
use arc_swap::ArcSwap;
use directory::{Roster, holdings};
use profile::Profile;
use store::{Journal, StoreError};

/// The present roster.
pub(crate) struct People(ArcSwap<Roster>);

impl People {
    /// Reads the directory and follows the journal: each entry about people replaces the snapshot as a whole.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub(crate) fn follow(
        live: &Journal,
        guard: &Arc<CedarGuard>,
        profile: &Arc<Profile>,
    ) -> Result<Arc<Self>, StoreError> {
        let roster = live.read(|r| Roster::load(r))?;
        guard.set_holdings(holdings(&roster, profile));
        let people = Arc::new(Self(ArcSwap::from_pointee(roster)));
        let (ours, guard, profile) = (Arc::downgrade(&people), Arc::clone(guard), Arc::clone(profile));
        // The journal keeps this closure and so itself: the program ends it with `Journal::close`.
        let journal = live.clone();
        live.subscribe(Box::new(move |what| {
            if !what.entries.iter().any(|e| e.kind().starts_with("directory.")) {
                return;
            }
            if let Some(people) = ours.upgrade() {
                people.read_again(&journal, &guard, &profile);
            }
        }));
        Ok(people)
    }

    /// Replaces the snapshot by what the rows say now.
    pub(crate) fn read_again(&self, live: &Journal, guard: &CedarGuard, profile: &Profile) {
        match live.read(|r| Roster::load(r)) {
            Ok(roster) => {
                guard.set_holdings(holdings(&roster, profile));
                self.0.store(Arc::new(roster));
            }
            Err(e) => tracing::error!(error = %e, "the directory could not be read again"),
        }
    }

    /// The roster now.
    pub(crate) fn now(&self) -> Arc<Roster> {
        self.0.load_full()
    }
}
