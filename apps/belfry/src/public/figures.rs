//! A figure was released to the public, or taken back: the site has to say so.

use situation::event::{Event, FigureStatusSet};
use situation::log::FigureStatus;
use store::{Effects, Entry, JobDraft};
use warning::Publish;

/// Queues the way to the public for each such entry.
#[derive(Debug, Default)]
pub(crate) struct PublicFigures;

impl Effects for PublicFigures {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let public = |set: &FigureStatusSet| [set.from, set.to].contains(&FigureStatus::Public);
        let set = FigureStatusSet::of(entry).filter(public);
        set.and_then(|_| Publish { matter: None }.job(entry)).into_iter().collect()
    }
}
