//! Who may read an incident.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure};

use super::require_words;
use crate::event::{Event, MatterRestricted};
use crate::state::IncidentNow;
use crate::text::Words;
use crate::{Facts, Rule};

/// Changes how an incident is handled and which functions may read it.
#[derive(Debug, Clone)]
pub struct RestrictMatter {
    /// The incident.
    pub incident: Id<kind::Matter>,
    /// How it is handled from now on.
    pub handling: Handling,
    /// Functions that may read it from now on.
    pub readers: BTreeSet<String>,
    /// Why.
    pub words: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for RestrictMatter {
    type Facts = Facts;
    const NAME: &'static str = "situation.restrict-matter";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IncidentNow::get(cx.read, self.incident)?;
        cx.guard.permit(cx.actor, "matter.restrict", &now.resource())?;
        now.changed.check(self.based_on)?;
        require_words("words", &self.words, facts)?;
        within_clearance(cx, self.handling)?;
        let mut readers = self.readers.clone();
        if self.handling.rank() < Handling::NeedToKnow.rank() {
            readers.clear();
        } else {
            // Nobody locks a matter and throws the key away: whoever restricts it goes on reading it.
            readers.insert(cx.actor.function.clone());
        }
        if self.handling == now.handling && readers == now.readers {
            return Ok(Vec::new());
        }
        let event = MatterRestricted {
            handling: self.handling,
            before: now.handling,
            readers,
            words: self.words.clone(),
        };
        Ok(vec![event.draft(Some(now.id), self.handling)?])
    }
}

/// Nobody puts a matter on a level that their function does not read: it would be gone from under their own eyes.
pub(super) fn within_clearance(cx: &Deciding<'_>, handling: Handling) -> Result<(), Refusal> {
    let own = Resource { handling, owner: Some(cx.actor.person), ..Resource::service() };
    let permitted = cx.guard.permit(cx.actor, "matter.restrict", &own);
    permitted.map_err(|_| Refusal::invalid("handling", "refusal-handling-above"))
}
