//! Handing a rule to the writer; a refusal comes back in words a duty officer knows.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::{Id, Resource, Timestamp, kind};
use store::{Read, Receipt};
use warning::read::{self, ItemRow, WarningRow};
use warning::{Ask, Facts, Rule};
use web::{CommandMeta, Done, Fault, Reader, Shell, Who, fields};

use crate::desk::Desk;

/// Writing a warning.
pub(crate) const WRITE: &str = "warning.write";
/// Releasing one, or sending it back.
pub(crate) const RELEASE: &str = "warning.release";
/// Items of the site.
pub(crate) const SITE: &str = "site.publish";

/// Where something is asked: shell, desk and circumstances.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
}

impl At<'_> {
    /// Hands a rule to the writer, with the figures of what it is about as they are now.
    pub(crate) async fn ask<R: Rule<Facts = Facts> + 'static>(
        &self,
        who: &Who,
        meta: &CommandMeta,
        about: Option<Id<kind::Matter>>,
        rule: R,
    ) -> Result<Receipt, Fault> {
        fields::present(self.reader)?;
        let command = Ask { rule, facts: self.facts(about)? };
        self.shell.submit(who, meta, command).await.map_err(|fault| self.explained(fault))
    }

    /// What rules may look up now.
    pub(crate) fn facts(&self, about: Option<Id<kind::Matter>>) -> Result<Arc<Facts>, Fault> {
        self.shell.live().read(|read| Ok((self.desk.facts)(read, about)?))
    }

    /// The warning as it is now, if this person may see it.
    pub(crate) fn row(&self, who: &Who, id: Id<kind::Matter>) -> Result<WarningRow, Fault> {
        let eye = self.desk.post.eye(who.actor());
        let row = self.shell.live().read(|r| Ok::<_, Fault>(read::warning(r, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// The item as it is now, if this person may see it.
    pub(crate) fn item(&self, who: &Who, id: Id<kind::Matter>) -> Result<ItemRow, Fault> {
        let eye = self.desk.post.eye(who.actor());
        let row = self.shell.live().read(|r| Ok::<_, Fault>(read::item(r, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// The answer to a form that was carried out: on to this page.
    pub(crate) fn done(&self, number: &str, path: &str, key: &str, receipt: Receipt) -> Done {
        let facts = BTreeMap::from([("number".to_owned(), number.to_owned())]);
        Done {
            receipt: Some(receipt),
            number: Some(number.to_owned()),
            message: self.shell.texts().with_facts(self.reader.lang, key, &facts),
            location: Some(self.reader.url(path)),
        }
    }

    /// Name and address of what something is about, for whoever may read it.
    pub(crate) fn named(
        &self,
        read: &dyn Read,
        who: &Who,
        id: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, Fault> {
        let Some(on) = self.desk.post.guarded(read, id)? else { return Ok(None) };
        let guard = &self.shell.live().definition().guard;
        let readable = guard.permit(who.actor(), "matter.read", &on).is_ok();
        Ok(if readable { self.desk.post.about(read, self.reader.lang, id)? } else { None })
    }

    /// Name, and what guards it, of a matter that somebody wants to write about.
    pub(crate) fn about(&self, who: &Who, id: Id<kind::Matter>) -> Result<warning::command::About, Fault> {
        self.shell.live().read(|read| {
            let (name, _) = self.named(read, who, id)?.ok_or_else(Fault::not_found)?;
            let on = self.desk.post.guarded(read, id)?.ok_or_else(Fault::not_found)?;
            Ok((id, name, on))
        })
    }

    /// Whether the function gives this power somewhere; whether it does so here is asked when something is done.
    pub(crate) fn may(&self, who: &Who, power: &'static str) -> Result<(), Fault> {
        if self.desk.post.may(who.actor(), power) {
            return Ok(());
        }
        self.shell.permit(who, power, &Resource::service())
    }

    /// Whether this person has this power on this warning or item.
    pub(crate) fn permits(
        &self,
        who: &Who,
        power: &'static str,
        id: Id<kind::Matter>,
    ) -> Result<bool, Fault> {
        let on = self.shell.live().read(|r| Ok::<_, Fault>(read::resource(r, id)?))?;
        Ok(self.reader.as_of.is_none() && self.shell.permits(who, power, &on.ok_or_else(Fault::not_found)?))
    }

    /// The same, or the refusal.
    pub(crate) fn permitted(
        &self,
        who: &Who,
        power: &'static str,
        id: Id<kind::Matter>,
    ) -> Result<(), Fault> {
        let on = self.shell.live().read(|r| Ok::<_, Fault>(read::resource(r, id)?))?;
        self.shell.permit(who, power, &on.ok_or_else(Fault::not_found)?)
    }

    /// The refusal with facts in words: names instead of codes, local times; any other fault as it is.
    pub(crate) fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
        let lang = self.reader.lang;
        if let Some(function) = refusal.facts.get_mut("function") {
            *function = self.desk.post.names().function(function).show(lang).to_owned();
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(lang).datetime(Timestamp::from_jiff(instant));
        }
        if let Some(name) = refusal.facts.get(&format!("figure-{lang}")).cloned() {
            refusal.facts.insert("figure".to_owned(), name);
        }
        for (fact, prefix) in [("state", "public-state-"), ("status", "public-figure-")] {
            if let Some(code) = refusal.facts.get_mut(fact) {
                *code = self.shell.texts().plain(lang, &format!("{prefix}{code}"));
            }
        }
        Fault::Refused(refusal)
    }
}
