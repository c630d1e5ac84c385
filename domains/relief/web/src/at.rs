//! Where something is asked; a refusal comes back in words a duty officer knows.

use std::collections::BTreeMap;

use desk::Names;
use kernel::{Id, Kind, Refusal, Resource, Timestamp, kind};
use relief::need::State;
use relief::read::{self, NeedRow, SiteRow};
use relief::site::SiteState;
use relief::{Ask, Facts, Rule};
use store::Receipt;
use web::{CommandMeta, Done, Fault, Reader, Shell, Who, fields};

use crate::desk::Desk;

/// Shell, desk and circumstances of a request.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
}

impl At<'_> {
    /// Hands a rule to the writer.
    pub(crate) async fn ask<R: Rule<Facts = Facts> + 'static>(
        &self,
        who: &Who,
        meta: &CommandMeta,
        rule: R,
    ) -> Result<Receipt, Fault> {
        fields::present(self.reader)?;
        let command = Ask { rule, facts: self.desk.facts() };
        self.shell.submit(who, meta, command).await.map_err(|fault| self.explained(fault))
    }

    /// The site as it is now, if this person may see it.
    pub(crate) fn site(&self, who: &Who, id: Id<kind::Matter>) -> Result<SiteRow, Fault> {
        let eye = self.desk.eye(who.actor());
        let row = self.shell.live().read(|r| Ok::<_, Fault>(read::site(r, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// The need as it is now, if this person may see it.
    pub(crate) fn need(&self, who: &Who, id: Id<kind::Matter>) -> Result<NeedRow, Fault> {
        let eye = self.desk.eye(who.actor());
        let row = self.shell.live().read(|r| Ok::<_, Fault>(read::need(r, &eye, id)?))?;
        row.ok_or_else(Fault::not_found)
    }

    /// The moment that a page shows.
    pub(crate) fn now(&self) -> Timestamp {
        self.shell.seen_at(self.reader)
    }

    /// Whether this person may do that here now, so that its form is shown.
    pub(crate) fn may(&self, who: &Who, power: kernel::Power, on: &Resource) -> bool {
        self.reader.as_of.is_none() && self.shell.permits(who, power, on)
    }

    /// What a thing is about, for whoever may read that: name and address.
    pub(crate) fn about(
        &self,
        read: &dyn store::Read,
        who: &Who,
        about: Option<&(Id<kind::Matter>, String)>,
    ) -> Result<Option<(String, String)>, Fault> {
        let Some((id, _)) = about else { return Ok(None) };
        Ok(self.named(read, who, *id)?.map(|(name, path)| (name, self.reader.url(&path))))
    }

    /// Name and address (without language) of a matter of another package, for whoever may read it.
    pub(crate) fn named(
        &self,
        read: &dyn store::Read,
        who: &Who,
        id: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, Fault> {
        let Some(on) = self.desk.post.guarded(read, id)? else { return Ok(None) };
        let guard = &self.shell.live().definition().guard;
        let readable = guard.permit(who.actor(), "matter.read", &on).is_ok();
        Ok(if readable { self.desk.post.about(read, self.reader.lang, id)? } else { None })
    }

    /// The answer to a form that was carried out: on to this page.
    pub(crate) fn done(&self, key: &str, of: &str, path: &str, receipt: Receipt) -> Done {
        let facts = BTreeMap::from([("of".to_owned(), of.to_owned())]);
        Done {
            receipt: Some(receipt),
            number: Some(of.to_owned()),
            message: self.shell.texts().with_facts(self.reader.lang, key, &facts),
            location: Some(self.reader.url(path)),
        }
    }

    /// The refusal with facts in words: names instead of codes, local times; any other fault as it is.
    pub(crate) fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(refusal) = fault else { return fault };
        Fault::Refused(self.in_words(refusal))
    }

    /// The same of a refusal that is shown beside others.
    pub(crate) fn in_words(&self, mut refusal: Refusal) -> Refusal {
        let (names, lang, texts) = (self.desk.names(), self.reader.lang, self.shell.texts());
        if let Some(function) = refusal.facts.get_mut("function") {
            *function = names.function(function).show(lang).to_owned();
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(lang).time(Timestamp::from_jiff(instant));
        }
        if let Some(state) = refusal.facts.get_mut("state")
            && State::of(state).is_some()
        {
            *state = texts.plain(lang, &format!("relief-state-{state}"));
        }
        if let Some(state) = refusal.facts.get_mut("site-state")
            && SiteState::of(state).is_some()
        {
            *state = texts.plain(lang, &format!("relief-site-{state}"));
        }
        if let Some(code) = refusal.facts.get_mut("kind") {
            *code = self.desk.lists().kind(code).show(lang).to_owned();
        }
        refusal
    }

    /// The name of an organisation or area by code.
    pub(crate) fn area(&self, code: &str) -> kernel::Text {
        Names::of(&self.desk.names().areas, code)
    }

    /// Refuses whoever has this power nowhere; what is asked of whom is looked at where it is decided.
    pub(crate) fn somewhere(&self, who: &Who, power: kernel::Power) -> Result<(), Fault> {
        if self.desk.may(who.actor(), power) {
            return Ok(());
        }
        self.shell.permit(who, power, &Resource::service())
    }
}

/// A link that takes nothing is not there, whatever the reason.
pub(crate) fn gone(fault: &Fault) -> bool {
    fault.refusal().is_some_and(|r| r.kind == Kind::NotFound)
}
