//! The access journal: who looked at what is guarded, and who was refused. Collected and written in batches, never in
//! the way of a page.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Actor, Id, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Command, Deciding, Draft, Failure};

/// Kind of the entry that tells of looks.
pub const LOOKED: &str = "access.looked@1";
/// Kind of the entry that tells of refusals.
pub const REFUSED: &str = "access.refused@1";

/// More than this waits for nobody: the oldest are written with the note that some were lost, which is itself an event.
const MOST: usize = 10_000;

/// One look or refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub person: Id<kind::Person>,
    /// Acting as what.
    pub function: String,
    /// The matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<Id<kind::Matter>>,
    /// The entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seq: Option<i64>,
    /// The purpose of the look, or the power that was refused.
    pub what: String,
    /// How often within the batch.
    pub times: i64,
}

#[derive(Default)]
struct Waiting {
    looked: Vec<Seen>,
    refused: Vec<Seen>,
    lost: i64,
}

/// Collects; [`Recorder::take`] gives the batch as a command for the access journal.
#[derive(Clone, Default)]
pub struct Recorder(Arc<Mutex<Waiting>>, Arc<Mutex<Option<Arc<Waiting>>>>);

impl Recorder {
    /// Notes a look.
    pub fn looked(
        &self,
        actor: &Actor,
        at: Timestamp,
        matter: Option<Id<kind::Matter>>,
        seq: Option<i64>,
        purpose: &str,
    ) {
        self.add(actor, at, matter, seq, purpose, false);
    }

    /// Notes a refusal.
    pub fn refused(&self, actor: &Actor, at: Timestamp, matter: Option<Id<kind::Matter>>, power: &str) {
        self.add(actor, at, matter, None, power, true);
    }

    fn add(
        &self,
        actor: &Actor,
        at: Timestamp,
        matter: Option<Id<kind::Matter>>,
        seq: Option<i64>,
        what: &str,
        refused: bool,
    ) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let list = if refused { &mut waiting.refused } else { &mut waiting.looked };
        let same = list.iter_mut().rev().take(50).find(|s| {
            s.person == actor.person
                && s.matter == matter
                && s.seq == seq
                && s.what == what
                && s.function == actor.function
        });
        if let Some(same) = same {
            same.times += 1;
        } else if list.len() < MOST {
            let function = actor.function.clone();
            list.push(Seen {
                at,
                person: actor.person,
                function,
                matter,
                seq,
                what: what.to_owned(),
                times: 1,
            });
        } else {
            waiting.lost += 1;
        }
    }

    /// What waits, as a command for the access journal; nothing when nothing waits. Whoever could not write it down says so to
    /// [`Recorder::give_back`].
    #[must_use]
    pub fn take(&self) -> Option<Box<dyn Command>> {
        let waiting = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let empty = waiting.looked.is_empty() && waiting.refused.is_empty() && waiting.lost == 0;
        if empty {
            return None;
        }
        let waiting = Arc::new(waiting);
        *self.1.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&waiting));
        Some(Box::new(Batch(waiting)))
    }

    /// Puts what was taken last before what waits now: its writing failed. What no longer finds room is counted as lost.
    pub fn give_back(&self) {
        let Some(taken) = self.1.lock().unwrap_or_else(PoisonError::into_inner).take() else { return };
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut lost = waiting.lost + taken.lost;
        let mut join = |first: &[Seen], then: Vec<Seen>| {
            let mut all: Vec<Seen> = first.iter().cloned().chain(then).collect();
            lost += i64::try_from(all.len().saturating_sub(MOST)).unwrap_or(i64::MAX);
            all.truncate(MOST);
            all
        };
        let (looked, refused) = (std::mem::take(&mut waiting.looked), std::mem::take(&mut waiting.refused));
        let (looked, refused) = (join(&taken.looked, looked), join(&taken.refused, refused));
        *waiting = Waiting { looked, refused, lost };
    }
}

struct Batch(Arc<Waiting>);

impl Command for Batch {
    fn name(&self) -> &'static str {
        "access.batch"
    }
    fn urgent(&self) -> bool {
        false
    }
    fn decide(&self, _: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let mut out = Vec::new();
        for (kind, list) in [(LOOKED, &self.0.looked), (REFUSED, &self.0.refused)] {
            if !list.is_empty() || (kind == LOOKED && self.0.lost > 0) {
                out.push(Draft::new(kind, None, &serde_json::json!({ "seen": list, "lost": self.0.lost }))?);
            }
        }
        Ok(out)
    }
}
