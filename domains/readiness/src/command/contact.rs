//! Contacts of a version.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{check, writable};
use crate::content::Contact;
use crate::event::{ContactChecked, ContactRemoved, ContactSet, Event};
use crate::state::{PlanNow, VersionNow, contacts};
use crate::{Facts, error};

/// Writes a contact of a draft.
#[derive(Debug, Clone)]
pub struct SetContact {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version.
    pub version: i64,
    /// The contact. A new one has the number 0 and is given its own.
    pub contact: Contact,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SetContact {
    type Facts = Facts;
    const NAME: &'static str = "readiness.set-contact";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, of) = writable(cx, self.plan, self.version, self.based_on)?;
        let all = contacts(cx.read, self.plan, of.no)?;
        let mut contact = self.contact.clone();
        check::contact(&contact, facts)?;
        if contact.key == 0 {
            if all.len() >= facts.limits.contacts {
                return Err(error::too_many("contacts", facts.limits.contacts).into());
            }
            contact.key = next(cx, self.plan)?;
        } else if !all.iter().any(|c| c.key == contact.key) {
            return Err(Refusal::not_found().into());
        }
        let event = ContactSet { version: of.no, contact };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}

/// The next number of a contact: one that no version of the plan has now.
fn next(cx: &Deciding<'_>, plan: Id<kind::Matter>) -> Result<u32, Failure> {
    let row =
        cx.read.one("SELECT COALESCE(MAX(k), 0) FROM readiness_contact WHERE plan = $1", &[plan.into()])?;
    let last = row.map_or(Ok(0), |r| r.int(0))?;
    Ok(u32::try_from(last).unwrap_or(0).saturating_add(1))
}

/// Takes a contact out of a draft.
#[derive(Debug, Clone)]
pub struct RemoveContact {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version.
    pub version: i64,
    /// Its number.
    pub contact: u32,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for RemoveContact {
    type Facts = Facts;
    const NAME: &'static str = "readiness.remove-contact";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (now, of) = writable(cx, self.plan, self.version, self.based_on)?;
        if !contacts(cx.read, self.plan, of.no)?.iter().any(|c| c.key == self.contact) {
            return Err(Refusal::not_found().into());
        }
        let event = ContactRemoved { version: of.no, contact: self.contact };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}

/// Says that a contact was found right today; also in a version that holds.
#[derive(Debug, Clone)]
pub struct CheckContact {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version.
    pub version: i64,
    /// Its number.
    pub contact: u32,
}

impl Rule for CheckContact {
    type Facts = Facts;
    const NAME: &'static str = "readiness.check-contact";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::get(cx.read, self.plan)?;
        cx.guard.permit(cx.actor, "plan.write", &now.writing())?;
        now.live()?;
        let of = VersionNow::get(cx.read, self.plan, self.version)?;
        let all = contacts(cx.read, self.plan, of.no)?;
        let contact = all.iter().find(|c| c.key == self.contact).ok_or_else(Refusal::not_found)?;
        let on = facts.day(cx.now);
        if contact.checked == Some(on) {
            return Ok(Vec::new());
        }
        let event = ContactChecked { version: of.no, contact: self.contact, on };
        Ok(vec![event.draft(Some(self.plan), now.resource.handling)?])
    }
}
