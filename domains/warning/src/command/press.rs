//! The list of the press, and sending to it what is public already.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Refusal, Resource, at_most, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::SITE;
use crate::event::{Event, PressAdded, PressRemoved, PressSent};
use crate::item::Standing;
use crate::read::{PressRow, press};
use crate::state::{Common, ItemNow, Now};
use crate::statement::{Act, State};
use crate::{Facts, error};

/// As many as one sending may be for.
const MOST: usize = 400;

/// Puts somebody of the press on the list.
#[derive(Debug, Clone)]
pub struct AddPress {
    /// Who is to be.
    pub addressee: Id<kind::Matter>,
    /// For whom they work.
    pub organisation: String,
    /// Their name, where it is a person's address.
    pub name: Option<String>,
    /// Mail address.
    pub mail: String,
    /// The language in which they are written to.
    pub lang: Lang,
}

impl Rule for AddPress {
    type Facts = Facts;
    const NAME: &'static str = "warning.add-press";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, SITE, &Resource::service())?;
        if self.organisation.trim().is_empty() {
            return Err(Refusal::missing("organisation").into());
        }
        let name = self.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        at_most("organisation", &self.organisation, facts.limits.short)?;
        at_most("name", name.unwrap_or(""), facts.limits.short)?;
        at_most("mail", &self.mail, facts.limits.short)?;
        let mail = self.mail.trim();
        if !plausible(mail) {
            return Err(error::press_mail(mail).into());
        }
        if press(cx.read)?.iter().any(|p| p.listed && p.mail.eq_ignore_ascii_case(mail)) {
            return Err(error::press_twice(mail).into());
        }
        let added = PressAdded {
            addressee: self.addressee,
            organisation: self.organisation.trim().to_owned(),
            name: name.map(str::to_owned),
            mail: mail.to_owned(),
            lang: self.lang,
        };
        Ok(vec![added.draft(None, Handling::Service)?])
    }
}

/// Whether a letter could be addressed like that. Whether it arrives is known when it was sent.
fn plausible(mail: &str) -> bool {
    let wrong = |c: char| c.is_whitespace() || c.is_control() || "<>()[],;:\"\\".contains(c);
    let parts = mail.split_once('@');
    let sound = |(local, host): (&str, &str)| {
        let label = |l: &str| !l.is_empty() && !l.starts_with('-') && !l.ends_with('-');
        !local.is_empty() && !host.contains('@') && host.contains('.') && host.split('.').all(label)
    };
    parts.is_some_and(sound) && !mail.contains(wrong)
}

/// Takes somebody off the list. What they were sent before stays said.
#[derive(Debug, Clone)]
pub struct RemovePress {
    /// Who.
    pub addressee: Id<kind::Matter>,
}

impl Rule for RemovePress {
    type Facts = Facts;
    const NAME: &'static str = "warning.remove-press";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, SITE, &Resource::service())?;
        let listed = |p: &PressRow| p.listed && p.id == self.addressee;
        if !press(cx.read)?.iter().any(listed) {
            return Err(Refusal::not_found().into());
        }
        Ok(vec![PressRemoved { addressee: self.addressee }.draft(None, Handling::Service)?])
    }
}

/// Sends what is public to some of the press. Nothing else ever leaves this way, and no warning that holds no more.
#[derive(Debug, Clone)]
pub struct SendPress {
    /// The warning or item.
    pub matter: Id<kind::Matter>,
    /// To whom.
    pub to: BTreeSet<Id<kind::Matter>>,
}

impl Rule for SendPress {
    type Facts = Facts;
    const NAME: &'static str = "warning.send-press";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let (common, public) = self.public(cx)?;
        cx.guard.permit(cx.actor, SITE, &common.resource())?;
        let version = public?;
        if self.to.is_empty() || self.to.len() > MOST {
            return Err(Refusal::missing("to").into());
        }
        let all = press(cx.read)?;
        for id in &self.to {
            if !all.iter().any(|p| p.listed && p.id == *id) {
                return Err(Refusal::unknown_code("to", &id.to_string()).into());
            }
        }
        let sent = PressSent { about: common.about, version, addressees: self.to.clone() };
        Ok(vec![sent.draft(Some(common.id), common.handling)?])
    }
}

impl SendPress {
    /// What it is, and the version of it that everybody can read, or why it is not sent.
    fn public(&self, cx: &Deciding<'_>) -> Result<(Common, Result<i64, Refusal>), Failure> {
        if let Some(now) = Now::find(cx.read, self.matter)? {
            let expired = now.says.as_ref().is_some_and(|says| says.expires <= cx.now);
            let over = now.ended || (expired && now.act != Act::Cancel);
            let version = match now.state {
                State::Released if over => Err(error::not_current(&now.common.number)),
                State::Released => Ok(now.common.version),
                _ => Err(error::press_not_public(&now.common.number)),
            };
            return Ok((now.common, version));
        }
        let item = ItemNow::get(cx.read, self.matter)?;
        let version = item.published.filter(|_| item.standing != Standing::Withdrawn);
        let version = version.ok_or_else(|| error::press_not_public(&item.common.number));
        Ok((item.common, version))
    }
}
