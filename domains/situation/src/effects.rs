//! Side effects of this domain's events.

use store::{Effects, Entry, JobDraft};

/// Nothing leaves the house yet: no event of this domain queues a job. Sending alerts and mails will start here.
#[derive(Debug, Default)]
pub struct SituationEffects;

impl Effects for SituationEffects {
    fn effects(&self, _entry: &Entry) -> Vec<JobDraft> {
        Vec::new()
    }
}
