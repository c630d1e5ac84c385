//! Factors come and go, each with an entry; and the entry that says with what somebody proved themselves for an act.

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Command, Deciding, Draft, Event, Failure};

use crate::event::{FactorAdded, FactorRemoved, FactorsReset, RecoveryMade, SteppedUp};
use crate::vault::Sort;

/// Longest name of a factor.
const LONGEST_LABEL: usize = 60;
/// Longest reason.
const LONGEST_REASON: usize = 500;

/// Adds a factor to one's own account. The vault has checked it.
#[derive(Debug, Clone)]
pub struct AddFactor {
    /// Its id.
    pub factor: Id<kind::Factor>,
    /// Its sort.
    pub sort: Sort,
    /// What its owner calls it.
    pub label: String,
}

impl Command for AddFactor {
    fn name(&self) -> &'static str {
        "directory.add-factor"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let label = self.label.trim();
        if label.is_empty() {
            return Err(Refusal::missing("label").into());
        }
        kernel::at_most("label", label, LONGEST_LABEL)?;
        let (factor, person) = (self.factor, cx.actor.person);
        let event = FactorAdded { factor, person, sort: self.sort, label: label.to_owned() };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

/// Takes away a factor of one's own account. The vault has checked that a way to come in is left.
#[derive(Debug, Clone)]
pub struct RemoveFactor {
    /// Its id.
    pub factor: Id<kind::Factor>,
    /// Its sort.
    pub sort: Sort,
}

impl Command for RemoveFactor {
    fn name(&self) -> &'static str {
        "directory.remove-factor"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let event = FactorRemoved { factor: self.factor, person: cx.actor.person, sort: self.sort };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

/// Makes new recovery codes for one's own account.
#[derive(Debug, Clone)]
pub struct MakeRecovery;

impl Command for MakeRecovery {
    fn name(&self) -> &'static str {
        "directory.make-recovery"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        Ok(vec![RecoveryMade { person: cx.actor.person }.draft(None, Handling::Service)?])
    }
}

/// Takes away all factors of somebody else, who lost them. Nobody does that for himself.
#[derive(Debug, Clone)]
pub struct ResetFactors {
    /// Whose.
    pub person: Id<kind::Person>,
    /// Why.
    pub reason: String,
}

impl Command for ResetFactors {
    fn name(&self) -> &'static str {
        "directory.reset-factors"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "person.manage", &Resource::service())?;
        if cx.actor.person == self.person {
            return Err(Refusal::conflict("refusal-own-factors").into());
        }
        let known = cx.read.one("SELECT id FROM person WHERE id = $1", &[self.person.into()])?;
        known.ok_or_else(Refusal::not_found)?;
        let reason = self.reason.trim();
        if reason.is_empty() {
            return Err(Refusal::missing("reason").into());
        }
        kernel::at_most("reason", reason, LONGEST_REASON)?;
        let event = FactorsReset { person: self.person, reason: reason.to_owned() };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

/// A command for which somebody proved themselves once more: its entries, and one more that says so. They carry the same
/// command, so that whoever audits an act finds the proof beside it.
pub struct Witnessed {
    /// What is asked.
    pub command: Box<dyn Command>,
    /// With what: the sort of a factor, or `password`.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl Command for Witnessed {
    fn name(&self) -> &'static str {
        self.command.name()
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let mut drafts = self.command.decide(cx)?;
        let Some(first) = drafts.first() else { return Ok(drafts) };
        let (matter, handling) = (first.matter, first.handling);
        let acts = drafts.iter().map(|d| d.kind.clone()).collect();
        let event = SteppedUp { by: self.by.clone(), at: self.at, acts };
        drafts.push(event.draft(matter, handling)?);
        Ok(drafts)
    }
    fn urgent(&self) -> bool {
        self.command.urgent()
    }
}
