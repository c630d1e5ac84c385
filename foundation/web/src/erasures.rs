//! What erasing needs besides the journal, and carrying it out while everybody else works on.

use std::sync::Arc;

use store::{Blobs, StoreError};

use crate::Shell;

/// What the binary says about erasing.
#[derive(Clone)]
pub struct Erasures {
    /// The files that entries name; none where a place keeps none.
    pub blobs: Option<Blobs>,
    /// After how many days the last backup that holds something erased is gone. None: nobody said.
    pub lapse_days: Option<u32>,
    /// Called when everything was rebuilt: what the program keeps in memory is read again.
    pub after: Arc<dyn Fn() + Send + Sync>,
}

impl Default for Erasures {
    fn default() -> Self {
        Self { blobs: None, lapse_days: None, after: Arc::new(|| ()) }
    }
}

impl Shell {
    /// Carries out what this entry orders. Then nothing of it stays on any console. Slow: the views are rebuilt.
    ///
    /// # Errors
    /// When the storage fails; the next start goes on with it.
    pub(crate) fn carry_out_erasure(&self, by: i64) -> Result<(), StoreError> {
        let done = self.live().carry_out(by, self.0.erasures.blobs.as_ref());
        self.forget();
        match done {
            Ok(erased) => {
                tracing::info!(order = by, bodies = erased.len(), "an erasure was carried out");
                Ok(())
            }
            Err(e) => {
                tracing::error!(order = by, error = %e, "an erasure could not be finished");
                Err(e)
            }
        }
    }

    /// Goes on with what a stop of the program cut off, on a thread of its own.
    pub(crate) fn resume_erasures(&self) {
        let shell = self.clone();
        let work = move || match shell.live().finish_erasures(shell.0.erasures.blobs.as_ref()) {
            Ok(true) => {
                shell.forget();
                tracing::info!("an erasure that was cut off has been finished");
            }
            Ok(false) => {}
            Err(e) => tracing::error!(error = %e, "an erasure that was cut off could not be finished"),
        };
        if let Err(e) = std::thread::Builder::new().name("erasing".to_owned()).spawn(work) {
            tracing::error!(error = %e, "no thread to look for erasures that were cut off");
        }
    }

    /// What was made from entries and is held in memory is made anew, and every console fetches its page again.
    fn forget(&self) {
        (self.0.erasures.after)();
        self.hub().forget();
    }
}
