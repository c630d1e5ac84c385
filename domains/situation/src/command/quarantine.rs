//! Keeping apart a file that was refused, and saying what became of it.

use kernel::{Handling, Id, Power, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure};

use super::{optional_short, require_words};
use crate::event::{Event, QuarantineDropped, QuarantineTaken, WarningQuarantined};
use crate::quarantine::{HeldFault, HeldState, MOST_FAULTS, Way};
use crate::text::Words;
use crate::{Facts, Rule, error};

/// Who may look into the quarantine: whoever qualifies signals, and whoever looks after files from outside. The content
/// is public by its nature, so that an administrator without any clearance may read it.
pub const LOOK_INTO_QUARANTINE: [Power; 2] = ["signal.qualify", "territory.import"];

/// What guards the quarantine.
#[must_use]
pub fn quarantine_resource() -> Resource {
    Resource { handling: Handling::Public, ..Resource::service() }
}

/// Writes down that a file was refused and kept apart. The same content twice is one record as long as it waits.
#[derive(Debug, Clone)]
pub struct HoldWarning {
    /// The record to be.
    pub held: Id<kind::Matter>,
    /// The name it had.
    pub name: String,
    /// SHA-256 of its content, hex.
    pub digest: String,
    /// Bytes.
    pub size: i64,
    /// The way it came.
    pub way: Way,
    /// Why it was refused.
    pub faults: Vec<HeldFault>,
}

impl Rule for HoldWarning {
    type Facts = Facts;
    const NAME: &'static str = "situation.hold-warning";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "signal.record", &Resource::service())?;
        optional_short("name", Some(&self.name), facts)?;
        let known = "SELECT 1 FROM quarantine WHERE digest = $1 AND state = 'held'";
        if cx.read.one(known, &[self.digest.as_str().into()])?.is_some() {
            return Ok(Vec::new());
        }
        let event = WarningQuarantined {
            held: self.held,
            name: self.name.clone(),
            digest: self.digest.clone(),
            size: self.size,
            way: self.way,
            faults: self.faults.iter().take(MOST_FAULTS).cloned().collect(),
        };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

/// Says that a file in quarantine was taken in after all.
#[derive(Debug, Clone)]
pub struct MarkHeldTaken {
    /// The record.
    pub held: Id<kind::Matter>,
}

impl Rule for MarkHeldTaken {
    type Facts = Facts;
    const NAME: &'static str = "situation.mark-held-taken";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        waiting(cx, self.held)?;
        Ok(vec![QuarantineTaken { held: self.held }.draft(None, Handling::Service)?])
    }
}

/// Says that a file in quarantine was looked into and is not needed.
#[derive(Debug, Clone)]
pub struct DropHeld {
    /// The record.
    pub held: Id<kind::Matter>,
    /// Why.
    pub words: Words,
}

impl Rule for DropHeld {
    type Facts = Facts;
    const NAME: &'static str = "situation.drop-held";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        waiting(cx, self.held)?;
        require_words("words", &self.words, facts)?;
        let event = QuarantineDropped { held: self.held, words: self.words.clone() };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

fn waiting(cx: &Deciding<'_>, held: Id<kind::Matter>) -> Result<(), Failure> {
    let on = quarantine_resource();
    let [first, second] = LOOK_INTO_QUARANTINE;
    cx.guard.permit(cx.actor, first, &on).or_else(|_| cx.guard.permit(cx.actor, second, &on))?;
    let row = cx.read.one("SELECT state FROM quarantine WHERE id = $1", &[held.into()])?;
    match row.ok_or_else(Refusal::not_found)?.text(0)? {
        state if state == HeldState::Held.code() => Ok(()),
        _ => Err(error::not_now("refusal-held-ended").into()),
    }
}
