//! Looks and refusals on their way to the access journal.

use std::sync::Arc;

use access::Recorder;
use kernel::{Actor, Clock, Id, kind};
use web::Trail;

/// Notes with the time at which it happened; the rounds write them down in batches.
pub(crate) struct Noting {
    pub recorder: Recorder,
    pub clock: Arc<dyn Clock>,
}

impl Trail for Noting {
    fn looked(
        &self,
        actor: &Actor,
        matter: Option<Id<kind::Matter>>,
        seq: Option<i64>,
        purpose: &'static str,
    ) {
        self.recorder.looked(actor, self.clock.now(), matter, seq, purpose);
    }
    fn refused(&self, actor: &Actor, power: &str, matter: Option<Id<kind::Matter>>) {
        self.recorder.refused(actor, self.clock.now(), matter, power);
    }
}
