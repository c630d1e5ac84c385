//! What an event is, said anew; and what holds of every description.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure};

use super::{count, known, known_areas, maybe_known, named, optional};
use crate::event::{ContactNamed, Described, Event};
use crate::planned::{Contact, Description};
use crate::state::EventNow;
use crate::{Facts, Rule, error};

/// Describes an event anew. A change after the event was ready sends it back into preparation.
#[derive(Debug, Clone)]
pub struct Describe {
    /// The event.
    pub event: Id<kind::Matter>,
    /// What it is now.
    pub description: Description,
    /// Codes of the municipalities and police zones that it concerns now.
    pub areas: BTreeSet<String>,
    /// The person at the organiser; nobody leaves whoever was named.
    pub contact: Contact,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for Describe {
    type Facts = Facts;
    const NAME: &'static str = "planned.describe";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        // Nobody moves an event where they may not plan.
        let there = Resource { areas: self.areas.clone(), ..now.resource() };
        cx.guard.permit(cx.actor, "event.plan", &there)?;
        now.changed.seen(self.based_on)?;
        let description = checked(&self.description, facts)?;
        known_areas(&self.areas, facts)?;
        let matter = Some(now.id);
        let mut drafts = Vec::new();
        if (&description, &self.areas) != (&now.description, &now.areas) {
            let event = Described { description, areas: self.areas.clone() };
            drafts.push(event.draft(matter, now.handling)?);
            drafts.extend(super::step::back(&now)?);
        }
        if let Some(named) = person(&self.contact, facts)? {
            drafts.push(named.draft(matter, now.handling)?);
        }
        Ok(drafts)
    }
}

/// The description as it is journalled.
pub(super) fn checked(d: &Description, facts: &Facts) -> Result<Description, Refusal> {
    let limits = &facts.limits;
    named("names", &d.names, limits.short)?;
    known("kind", &d.kind, facts.kinds.iter())?;
    maybe_known("organisation", d.organisation.as_ref(), &facts.organisations)?;
    known("function", &d.function, facts.functions.iter())?;
    d.municipalities.iter().try_for_each(|code| {
        if facts.is_municipality(code) { Ok(()) } else { Err(Refusal::unknown_code("municipalities", code)) }
    })?;
    let busy = d.busy();
    if d.span.until <= d.span.from {
        return Err(error::order("until"));
    }
    if busy.from > d.span.from {
        return Err(error::order("build-up"));
    }
    if busy.until < d.span.until {
        return Err(error::order("dismantled"));
    }
    if busy.until > busy.from.plus_seconds(limits.longest_seconds) {
        return Err(error::too_long("until", limits.longest_seconds / 86_400));
    }
    if let Some(estimate) = &d.attendance {
        count("attendance", estimate.n, 0, facts)?;
        estimate.source.required("attendance-source", limits.short)?;
    }
    let mut kept = d.clone();
    kept.organiser = optional("organiser", d.organiser.as_ref(), limits.short)?;
    kept.place = optional("place", d.place.as_ref(), limits.short)?;
    kept.words = optional("words", d.words.as_ref(), limits.text)?;
    super::short("source", d.source.as_ref(), facts)?;
    Ok(kept)
}

/// The entry that names the person, where one is named.
pub(super) fn person(contact: &Contact, facts: &Facts) -> Result<Option<ContactNamed>, Refusal> {
    for (field, text) in [("name", &contact.name), ("phone", &contact.phone), ("mail", &contact.mail)] {
        super::short(field, text.as_ref(), facts)?;
    }
    let Contact { name, phone, mail } = contact.clone();
    Ok((!contact.is_empty()).then_some(ContactNamed { name, phone, mail }))
}
