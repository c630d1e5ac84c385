//! Somebody entered what stood here into a platform of others, by hand.

use std::collections::BTreeMap;

use kernel::{Id, Refusal, Resource, Stated, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{not_ahead, optional_short};
use crate::Facts;
use crate::event::{EnteredElsewhere, Event};

/// Most fields of one hand-over.
const MOST_FIELDS: usize = 60;

/// Notes that something was entered elsewhere.
#[derive(Debug, Clone)]
pub struct NoteEntered {
    /// Code of the platform in the profile.
    pub platform: String,
    /// What it is about.
    pub about: Id<kind::Matter>,
    /// What guards that.
    pub on: Resource,
    /// The values by code of the field, as the page showed them.
    pub values: BTreeMap<String, String>,
    /// Number or name that the platform gave.
    pub reference: Option<String>,
    /// When it was entered, if not now.
    pub stated: Option<Stated>,
}

impl Rule for NoteEntered {
    type Facts = Facts;
    const NAME: &'static str = "outbox.note-entered";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "message.send", &self.on)?;
        if !facts.platforms.contains(&self.platform) {
            return Err(Refusal::unknown_code("platform", &self.platform).into());
        }
        if self.values.len() > MOST_FIELDS {
            return Err(crate::error::too_many("values", MOST_FIELDS).into());
        }
        for value in self.values.values() {
            kernel::at_most("values", value, facts.limits.text * 4)?;
        }
        optional_short("reference", self.reference.as_ref(), facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        let event = EnteredElsewhere {
            platform: self.platform.clone(),
            about: self.about,
            values: self.values.clone(),
            reference: self.reference.clone(),
        };
        // The entry belongs to the matter that it is about, and is read by those who read that.
        let mut draft = event.draft(Some(self.about), self.on.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}
