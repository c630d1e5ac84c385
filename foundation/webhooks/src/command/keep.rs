//! Setting up a hook.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure, Rule};

use crate::event::{Event, Kept};
use crate::state::Now;
use crate::{Facts, KEEP, error};

/// Sets up a hook; it begins with what is written after it.
#[derive(Debug, Clone)]
pub struct KeepHook {
    /// The hook.
    pub hook: Id<kind::Matter>,
    /// What it is for.
    pub label: String,
    /// Who is told.
    pub address: String,
    /// Groups of events.
    pub groups: BTreeSet<String>,
    /// Areas; none for everywhere.
    pub areas: BTreeSet<String>,
    /// The machine's mandate.
    pub mandate: Id<kind::Mandate>,
}

impl Rule for KeepHook {
    type Facts = Facts;
    const NAME: &'static str = "webhooks.keep";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, KEEP, &Resource::service())?;
        if Now::find(cx.read, self.hook)?.is_some() {
            return Ok(Vec::new());
        }
        let label = self.label.trim();
        if label.is_empty() {
            return Err(Refusal::missing("label").into());
        }
        kernel::at_most("label", label, facts.limits.label)?;
        let address = facts.addresses.check(&self.address)?;
        if self.groups.is_empty() {
            return Err(Refusal::missing("groups").into());
        }
        if let Some(code) = self.groups.iter().find(|g| !facts.groups.iter().any(|known| known.code == **g)) {
            return Err(Refusal::unknown_code("groups", code).into());
        }
        if let Some(code) = self.areas.iter().find(|a| !facts.areas.contains(*a)) {
            return Err(Refusal::unknown_code("areas", code).into());
        }
        if !facts.machines.contains(&self.mandate) {
            return Err(error::no_machine().into());
        }
        let row = cx.read.one("SELECT COUNT(*) FROM webhook WHERE state <> 'ended'", &[])?;
        if row.map_or(Ok(0), |r| r.int(0))? >= facts.limits.hooks {
            return Err(error::too_many(facts.limits.hooks).into());
        }
        let kept = Kept {
            label: label.to_owned(),
            address,
            groups: self.groups.clone(),
            areas: self.areas.clone(),
            mandate: self.mandate,
        };
        Ok(vec![kept.draft(Some(self.hook), Handling::Service)?])
    }
}
