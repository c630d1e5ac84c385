//! Where something is asked; a refusal comes back in words a coordinator knows.

use std::collections::BTreeMap;

use kernel::{Id, Power, Refusal, Resource, Timestamp, kind};
use planned::planned::{State, Step};
use planned::read::{self, EventRow};
use planned::{Ask, Facts, Rule};
use serde::de::DeserializeOwned;
use store::{Read, Receipt};
use web::{Answer, CommandForm, CommandMeta, Done, Fault, Reader, Shell, Typed, Who, fields};

use crate::desk::Desk;

/// Shell, desk and circumstances of a request.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
}

/// One of the forms of an event: its name on the page, the text that says that it was carried out, and the page to go to.
#[derive(Clone, Copy)]
pub(crate) struct Act {
    pub(crate) name: &'static str,
    pub(crate) done: &'static str,
    /// What follows the address of the event: `/sheet`.
    pub(crate) page: &'static str,
}

/// Draws the page of a form again, with the form that was refused: its name and what was typed.
pub(crate) type Again = fn(&At<'_>, &Who, Id<kind::Matter>, &'static str, Fault, Typed) -> Answer;

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

    /// Takes one of the forms of an event.
    pub(crate) async fn take<F: DeserializeOwned, R: Rule<Facts = Facts> + 'static>(
        &self,
        who: &Who,
        id: Id<kind::Matter>,
        act: Act,
        again: Again,
        form: CommandForm<F>,
        rule: impl FnOnce(&F, &EventRow, &CommandMeta) -> Result<R, Fault>,
    ) -> Answer {
        let row = self.event(who, id)?;
        let outcome = async {
            let value = form.value.as_ref().map_err(Clone::clone)?;
            self.ask(who, &form.meta, rule(value, &row, &form.meta)?).await
        };
        match outcome.await {
            Ok(receipt) => {
                let path = format!("events/{id}{}", act.page);
                Ok(self.shell.done(self.reader, &self.done(act.done, &row.number, &path, receipt)))
            }
            Err(fault) => again(self, who, id, act.name, fault, form.typed),
        }
    }

    /// The event as it is now, if this person may see it.
    pub(crate) fn event(&self, who: &Who, id: Id<kind::Matter>) -> Result<EventRow, Fault> {
        self.shell.live().read(|r| self.seen(r, who, id))
    }

    /// The event as these rows have it, if this person may see it.
    pub(crate) fn seen(&self, read: &dyn Read, who: &Who, id: Id<kind::Matter>) -> Result<EventRow, Fault> {
        read::event(read, &self.desk.eye(who.actor()), id)?.ok_or_else(Fault::not_found)
    }

    /// The moment that a page shows.
    pub(crate) fn now(&self) -> Timestamp {
        self.shell.seen_at(self.reader)
    }

    /// Whether this person may do that here now, so that its form is shown.
    pub(crate) fn may(&self, who: &Who, power: Power, on: &Resource) -> bool {
        self.reader.as_of.is_none() && self.shell.permits(who, power, on)
    }

    /// The municipalities for which this person may plan, and those that stand there already, by name.
    pub(crate) fn plannable(&self, who: &Who, chosen: &[String]) -> Vec<(String, String)> {
        let may = |code: &String| {
            let on = Resource { areas: [code.clone()].into(), ..Resource::service() };
            chosen.contains(code) || self.shell.permits(who, "event.plan", &on)
        };
        let all = self.desk.municipalities(self.reader.lang);
        all.into_iter().filter(|(code, _)| may(code)).collect()
    }

    /// Refuses whoever has this power nowhere; what is asked of which event is looked at where it is decided.
    pub(crate) fn somewhere(&self, who: &Who, power: Power) -> Result<(), Fault> {
        if self.desk.post.may(who.actor(), power) {
            return Ok(());
        }
        self.shell.permit(who, power, &Resource::service())
    }

    /// Name and address (without language) of a matter of another package, for whoever may read it.
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
            *state = texts.plain(lang, &format!("planned-state-{state}"));
        }
        if let Some(step) = refusal.facts.get_mut("step")
            && Step::of(step).is_some()
        {
            *step = texts.plain(lang, &format!("planned-step-{step}"));
        }
        refusal
    }
}
