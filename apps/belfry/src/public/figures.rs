//! A figure was released to the public, or taken back, withdrawn or corrected: the site has to say so.

use situation::event::{Event, FigureStatusSet, LogWritten};
use situation::log::FigureStatus;
use store::{Effects, Entry, JobDraft};
use warning::Publish;

/// Queues the way to the public for each such entry.
#[derive(Debug, Default)]
pub(crate) struct PublicFigures;

impl Effects for PublicFigures {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let job = if touches(entry) { Publish { matter: None }.job(entry) } else { None };
        job.into_iter().collect()
    }
}

/// A correction does not say how far the number that it strikes had been told: each of them is looked at.
fn touches(entry: &Entry) -> bool {
    if let Some(set) = FigureStatusSet::of(entry) {
        return [set.from, set.to].contains(&FigureStatus::Public);
    }
    LogWritten::of(entry).is_some_and(|written| strikes(&written))
}

fn strikes(written: &LogWritten) -> bool {
    match &written.withdraws {
        Some(withdrawn) => withdrawn.status == FigureStatus::Public,
        None => written.corrects.is_some(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn a_number_that_the_public_was_told_is_put_right_as_soon_as_it_is_corrected_or_withdrawn() {
        let written = |more: Value| {
            let mut fields =
                json!({"series": "26-0001", "no": 2, "register": "operational", "entry_kind": "figure"});
            fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            strikes(&serde_json::from_value(fields).unwrap())
        };
        let old = json!({"entry": "00000000-0000-7000-8000-000000000000", "no": 1});
        let withdrawn = |status: &str| {
            let why = json!({"lang": "fr", "text": "concerne un autre"});
            written(json!({"corrects": old, "withdraws": {"status": status, "why": why}}))
        };
        assert!(!written(json!({})), "a new entry tells the public nothing");
        assert!(written(json!({"corrects": old})));
        assert!(withdrawn("public") && !withdrawn("confirmed"));
    }
}
