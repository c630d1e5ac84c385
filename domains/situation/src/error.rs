//! The refusals of this domain: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal};

use crate::incident::{IncidentState, Step};
use crate::signal::SignalState;
use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    Refusal::conflict("refusal-changed-meanwhile")
        .with("function", &change.function)
        .with("at", change.at.rfc3339())
        .with("seq", change.seq)
}

/// A signal in this state cannot be dealt with like that.
#[must_use]
pub fn signal_state(number: &str, state: SignalState) -> Refusal {
    Refusal::conflict("refusal-signal-state").with("number", number).with("state", state)
}

/// A signal that was merged does not stand for itself any more: the other does.
#[must_use]
pub fn signal_merged(number: &str, into: &str) -> Refusal {
    Refusal::conflict("refusal-signal-merged").with("number", number).with("into", into)
}

/// What a feed brings follows its sender, nobody merges or splits it.
#[must_use]
pub fn from_a_feed(number: &str) -> Refusal {
    Refusal::conflict("refusal-signal-feed").with("number", number)
}

/// It hangs on an incident that some may not read.
#[must_use]
pub fn signal_restricted(number: &str) -> Refusal {
    Refusal::conflict("refusal-signal-restricted").with("number", number)
}

/// Somebody has worked on a part that was split off.
#[must_use]
pub fn part_worked_on(number: &str, origin: &str) -> Refusal {
    Refusal::conflict("refusal-part-worked-on").with("number", number).with("origin", origin)
}

/// A signal that became an incident waits again only when that incident was closed as opened in error.
#[must_use]
pub fn promotion_stands(number: &str, incident: &str) -> Refusal {
    Refusal::conflict("refusal-promotion-stands").with("number", number).with("incident", incident)
}

/// The pair stands like that already.
#[must_use]
pub fn pair_already(key: &str, number: &str, other: &str) -> Refusal {
    Refusal::conflict(key).with("number", number).with("other", other)
}

/// The merging of the incident that took this one in has to be undone first.
#[must_use]
pub fn merged_further(number: &str, into: &str, further: &str) -> Refusal {
    Refusal::conflict("refusal-merged-further")
        .with("number", number)
        .with("into", into)
        .with("further", further)
}

/// An incident in this state cannot take that step.
#[must_use]
pub fn incident_state(number: &str, state: IncidentState, step: Step) -> Refusal {
    Refusal::conflict("refusal-incident-state").with("number", number).with("state", state).with("step", step)
}

/// The incident is no longer worked on.
#[must_use]
pub fn incident_ended(number: &str, state: IncidentState) -> Refusal {
    Refusal::conflict("refusal-incident-ended").with("number", number).with("state", state)
}

/// A number nobody can mean.
#[must_use]
pub fn figure_out_of_range(most: i64) -> Refusal {
    Refusal::invalid("figure", "refusal-figure-range").with("most", most)
}

/// An entry was corrected already; the correction is what can be corrected now.
#[must_use]
pub fn already_corrected(no: i64, by: i64) -> Refusal {
    Refusal::conflict("refusal-already-corrected").with("no", no).with("by", by)
}

/// The rest of what is open stops the closing.
#[must_use]
pub fn open_items(requests: i64, informs: i64, signals: i64) -> Refusal {
    Refusal::conflict("refusal-open-items")
        .with("requests", requests)
        .with("informs", informs)
        .with("signals", signals)
}

/// Something with its own key, about an act that makes no sense now.
#[must_use]
pub fn not_now(key: &str) -> Refusal {
    Refusal::conflict(key)
}

/// What the draft would replace was replaced already, by this one.
#[must_use]
pub fn report_overtaken(latest: &str) -> Refusal {
    Refusal::conflict("refusal-report-overtaken").with("number", latest)
}

/// Too much of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-too-many").with("most", most)
    }
}
