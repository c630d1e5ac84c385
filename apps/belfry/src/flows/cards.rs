//! An incident was opened, changed, restricted, closed: its reflex cards open, and follow it.

use std::sync::Arc;

use kernel::{Id, Timestamp, kind};
use readiness::command::FollowIncident;
use serde::{Deserialize, Serialize};
use situation::event::{
    Event, IncidentChanged, IncidentClosed, IncidentMerged, IncidentOpened, IncidentReopened,
    IncidentUnmerged, MatterRestricted,
};
use situation::read::Eye;
use store::{Ask, Effects, Entry, Job, JobDraft};

use super::command_id;
use crate::wiring::{World, WorldError, plan_facts};

/// The queue of incidents whose cards have to follow. A key is the entry that says so.
pub(crate) const QUEUE: &str = "flow:cards";

/// Entries after which cards open, close or are read by others.
const KINDS: [&str; 7] = [
    IncidentOpened::KIND,
    IncidentChanged::KIND,
    IncidentClosed::KIND,
    IncidentReopened::KIND,
    IncidentMerged::KIND,
    IncidentUnmerged::KIND,
    MatterRestricted::KIND,
];

#[derive(Serialize, Deserialize)]
struct Moved {
    incident: Id<kind::Matter>,
    at: Timestamp,
}

/// Queues a job for each such entry.
#[derive(Debug, Default)]
pub(crate) struct IncidentMoves;

impl Effects for IncidentMoves {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let h = &entry.header;
        let Some(incident) = h.matter.filter(|_| KINDS.contains(&h.kind.as_str())) else { return Vec::new() };
        let moved = Moved { incident, at: h.stated.map_or(h.recorded.at, |s| s.at) };
        let draft = |payload| JobDraft {
            queue: QUEUE.to_owned(),
            run_at: h.recorded.at,
            key: h.id.to_string(),
            payload,
        };
        // An id and a number always serialise.
        serde_json::to_value(moved).map(draft).into_iter().collect()
    }
}

pub(super) fn carry_out(world: &World, job: &Job) -> Result<(), WorldError> {
    let moved: Moved = serde_json::from_value(job.payload.clone())
        .map_err(|e| WorldError::Plain(format!("the job's payload: {e}")))?;
    let found = world.live.read(|read| {
        let row = situation::read::incident(read, &Eye::all(), moved.incident)?;
        Ok::<_, store::StoreError>(row.zip(situation::read::resource(read, moved.incident)?))
    })?;
    // A restriction may concern something else than an incident.
    let Some((row, resource)) = found else { return Ok(()) };
    let rule = FollowIncident {
        incident: row.id,
        label: row.number,
        incident_type: row.incident_type,
        severity: row.severity.rank(),
        resource,
        live: row.state.is_live(),
        from: moved.at,
    };
    world.as_system_with(command_id(job, "cards"), Ask::boxed(rule, Arc::new(plan_facts(world)))).map(drop)
}
