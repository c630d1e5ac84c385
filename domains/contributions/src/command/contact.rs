//! Who answers at a partner.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure};

use super::ask::named;
use crate::campaign::{Contact, FIRST, SECOND, link_of};
use crate::event::{ContactRemoved, Event, LinkEnded};
use crate::read::{contact, link};
use crate::state::{CampaignNow, SheetNow};
use crate::{Facts, Rule};

/// Names a person of a partner; the first one is written to at once.
#[derive(Debug, Clone)]
pub struct NameContact {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// The first person or the second one.
    pub n: i64,
    /// Who.
    pub contact: Contact,
}

impl Rule for NameContact {
    type Facts = Facts;
    const NAME: &'static str = "contributions.name-contact";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SheetNow::get(cx.read, self.sheet)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        if !(FIRST..=SECOND).contains(&self.n) {
            return Err(Refusal::unknown_code("contact", &self.n.to_string()).into());
        }
        if self.contact.mail.is_none() {
            return Err(Refusal::missing("contact-mail").into());
        }
        super::contact(&self.contact, facts)?;
        let campaign = CampaignNow::get(cx.read, now.campaign)?;
        Ok(named(now.id, &campaign, self.n, &self.contact, facts)?.into())
    }
}

/// Somebody does not answer at a partner any more, and nobody takes their place: no letter goes to them, and their link opens nothing.
#[derive(Debug, Clone)]
pub struct RemoveContact {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// The first person or the second one.
    pub n: i64,
    /// Who was shown there: their name, and where they are written to.
    pub name: Option<String>,
    /// Their address.
    pub mail: Option<String>,
}

impl Rule for RemoveContact {
    type Facts = Facts;
    const NAME: &'static str = "contributions.remove-contact";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SheetNow::get(cx.read, self.sheet)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        let there = contact(cx.read, now.id, self.n)?;
        let Some(there) = there.filter(|row| row.mail.is_some() || row.name.is_some()) else {
            return Err(Refusal::conflict("refusal-contribution-contact-gone").into());
        };
        // Somebody else may have been named since the page was drawn: nobody who was not shown is removed.
        if !same(self.name.as_deref(), there.name.as_deref())
            || !same(self.mail.as_deref(), there.mail.as_deref())
        {
            return Err(Refusal::conflict("refusal-contribution-contact-other").into());
        }
        let mut drafts = vec![ContactRemoved { n: self.n }.draft(Some(now.id), now.handling())?];
        let own = link_of(now.id, self.n);
        if link(cx.read, own)?.is_some_and(|link| link.ended_at.is_none()) {
            drafts.push(LinkEnded { link: own }.draft(Some(now.id), now.handling())?);
        }
        Ok(drafts)
    }
}

/// Whether a form brought back what stands there; blanks around it are not kept by forms.
fn same(shown: Option<&str>, there: Option<&str>) -> bool {
    shown.unwrap_or_default().trim() == there.unwrap_or_default().trim()
}
