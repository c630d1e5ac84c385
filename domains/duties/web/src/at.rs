//! Where something is asked; a refusal comes back in words.

use duties::occurrence::State;
use duties::read::{self, DutyRow};
use duties::{Ask, Facts, Rule};
use jiff::civil::Date;
use kernel::{Id, Power, Refusal, Resource, Timestamp, kind};
use store::{Read, Receipt};
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

    /// The duty as these rows have it, if this person may see it.
    pub(crate) fn duty(&self, read: &dyn Read, who: &Who, id: Id<kind::Matter>) -> Result<DutyRow, Fault> {
        read::duty(read, &self.desk.eye(who.actor()), id)?.ok_or_else(Fault::not_found)
    }

    /// The code of the organisation for which somebody acts, where each of its sort owes this.
    pub(crate) fn own(&self, who: &Who, row: &DutyRow) -> Option<String> {
        self.desk.facts().own(who.actor(), &row.content).map(|member| member.code.clone())
    }

    /// The moment that a page shows.
    pub(crate) fn now(&self) -> Timestamp {
        self.shell.seen_at(self.reader)
    }

    /// The local day of that moment.
    pub(crate) fn today(&self) -> Date {
        duties::dates::day_of(self.now(), &self.desk.facts().zone)
    }

    /// Whether this person may do that here now, so that its form is shown.
    pub(crate) fn may(&self, who: &Who, power: Power, on: &Resource) -> bool {
        self.reader.as_of.is_none() && self.shell.permits(who, power, on)
    }

    /// The answer to a form that was carried out: on to this page.
    pub(crate) fn done(&self, key: &str, path: &str, receipt: Receipt) -> Done {
        Done {
            receipt: Some(receipt),
            number: None,
            message: self.shell.texts().plain(self.reader.lang, key),
            location: Some(self.reader.url(path)),
        }
    }

    /// The refusal with facts in words: names instead of codes, local times; any other fault as it is.
    pub(crate) fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(refusal) = fault else { return fault };
        Fault::Refused(self.in_words(refusal))
    }

    fn in_words(&self, mut refusal: Refusal) -> Refusal {
        let (lang, texts) = (self.reader.lang, self.shell.texts());
        if let Some(function) = refusal.facts.get_mut("function") {
            *function = self.desk.names().function(function).show(lang).to_owned();
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(lang).time(Timestamp::from_jiff(instant));
        }
        if let Some(state) = refusal.facts.get_mut("state")
            && State::of(state).is_some()
        {
            *state = texts.plain(lang, &format!("duties-state-{state}"));
        }
        refusal
    }
}
