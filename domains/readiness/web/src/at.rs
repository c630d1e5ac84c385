//! Where something is asked; a refusal comes back in words a duty officer knows.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use kernel::{Id, Timestamp, kind};
use readiness::Facts;
use readiness::plan::{Status, Turn};
use readiness::read::{self, PlanRow};
use store::{Ask, Receipt, Rule};
use web::{CommandMeta, Done, Fault, Reader, Shell, Who, fields};

use crate::desk::Desk;

/// Where something is asked: shell, desk and circumstances.
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
        let command = Ask { rule, facts: (self.desk.facts)() };
        self.shell.submit(who, meta, command).await.map_err(|fault| self.explained(fault))
    }

    /// Now, or the moment that the reader looks back to.
    pub(crate) fn now(&self) -> Timestamp {
        self.shell.seen_at(self.reader)
    }

    /// The local day of an instant.
    pub(crate) fn today(&self) -> Date {
        let zone = self.shell.zone();
        self.now().to_jiff().map_or(Date::ZERO, |t| zone.to_datetime(t).date())
    }

    /// Contacts checked before this day want checking again; no day where the profile has no period.
    pub(crate) fn checked_before(&self) -> Option<Date> {
        let age = (self.desk.lists)().contact_age?;
        let months: Span = age.months.months();
        self.today().checked_sub(months).ok()
    }

    /// A day as an instant, for the formats of pages.
    pub(crate) fn instant(&self, day: Date) -> Option<Timestamp> {
        self.shell.zone().to_timestamp(day.at(12, 0, 0, 0)).ok().map(Timestamp::from_jiff)
    }

    /// A plan, as far as this person may see it, for a page of the reader's moment.
    pub(crate) fn plan(
        &self,
        read: &dyn store::Read,
        who: &Who,
        id: Id<kind::Matter>,
    ) -> Result<PlanRow, Fault> {
        let eye = self.desk.post.eye(who.actor());
        read::plan(read, &eye, id, self.checked_before())?.ok_or_else(Fault::not_found)
    }

    /// The answer to a form that was carried out: on to this page.
    pub(crate) fn done(&self, key: &str, receipt: Receipt, path: &str) -> Done {
        Done {
            receipt: Some(receipt),
            number: None,
            message: self.shell.texts().plain(self.reader.lang, key),
            location: Some(self.reader.url(path)),
        }
    }

    /// The refusal with facts in words: names instead of codes, local times; any other fault as it is.
    pub(crate) fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
        let (names, lang) = (self.desk.post.names(), self.reader.lang);
        for fact in ["function", "holder"] {
            if let Some(code) = refusal.facts.get_mut(fact) {
                *code = names.function(code).show(lang).to_owned();
            }
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(lang).time(Timestamp::from_jiff(instant));
        }
        if let Some(day) = refusal.facts.get_mut("from")
            && let Some(at) = day.parse().ok().and_then(|day| self.instant(day))
        {
            *day = self.shell.formats(lang).short_date(at);
        }
        if let Some(code) = refusal.facts.get_mut("status")
            && Status::of(code).is_some()
        {
            *code = self.shell.texts().plain(lang, &format!("plan-status-{code}"));
        }
        if let Some(code) = refusal.facts.get_mut("turn")
            && Turn::of(code).is_some()
        {
            *code = self.shell.texts().plain(lang, &format!("plan-turn-{code}"));
        }
        Fault::Refused(refusal)
    }
}

/// A day as the browser's field gives it; nothing when the field is empty.
pub(crate) fn day(field: &str, text: &str) -> Result<Option<Date>, kernel::Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => {
            let wrong = || kernel::Refusal::invalid(field, "refusal-plan-day").with("value", text);
            text.parse().map(Some).map_err(|_| wrong())
        }
    }
}
