//! Where something is asked; a refusal comes back in words that people here know.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Id, Power, Refusal, Resource, Timestamp, kind};
use store::{Read, Receipt};
use strategy::read::{self, Eye, ObjectiveRow, PlanRow, ProjectRow};
use strategy::{Ask, Facts, Rule};
use web::{Answer, CommandMeta, Done, Fault, Posted, Reader, Shell, Typed, Visit, Who, fields};

use crate::desk::Desk;
use crate::show::Day;

/// Shell, desk and circumstances of a request.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
    pub(crate) who: &'a Who,
}

/// A name, and the address of a page without language.
pub(crate) type Label = Result<(String, String), Fault>;

/// What a form is about: how it is named and where its page is, and how that page is drawn again.
#[derive(Clone, Copy)]
pub(crate) struct Of {
    /// Its name and the address of its page, for whoever may see it.
    pub(crate) label: fn(&At<'_>, Id<kind::Matter>) -> Label,
    /// The page again, with the form that was refused: its name and what was typed.
    pub(crate) again: fn(&At<'_>, Id<kind::Matter>, &'static str, Fault, Typed) -> Answer,
}

/// One of the forms of a page: its name on the page, and the text that says that it was carried out.
pub(crate) type Act = (&'static str, &'static str);

/// Takes one of the forms of a page.
pub(crate) async fn take<F, P, R>(
    posted: Posted<Desk, F, P>,
    (of, act): (Of, Act),
    id: Id<kind::Matter>,
    rule: impl FnOnce(&At<'_>, &F, &P, Option<i64>) -> Result<R, Fault> + Send,
) -> Answer
where
    F: Send + Sync,
    P: Send + Sync,
    R: Rule<Facts = Facts> + 'static,
{
    let at = At::posted(&posted);
    let (label, path) = (of.label)(&at, id)?;
    let asked = posted.value().and_then(|value| rule(&at, value, &posted.id, posted.form.meta.based_on));
    let outcome = match asked {
        Ok(rule) => at.ask(&posted.form.meta, rule).await,
        Err(fault) => Err(at.explained(fault)),
    };
    match outcome {
        Ok(receipt) => Ok(at.shell.done(at.reader, &at.done(act.1, &label, &path, receipt))),
        Err(fault) => (of.again)(&at, id, act.0, fault, posted.form.typed.clone()),
    }
}

impl<'a> At<'a> {
    pub(crate) fn visit<P>(visit: &'a Visit<Desk, P>) -> Self {
        Self { shell: &visit.shell, desk: &visit.desk, reader: &visit.reader, who: &visit.who }
    }
    pub(crate) fn posted<F, P>(posted: &'a Posted<Desk, F, P>) -> Self {
        Self { shell: &posted.shell, desk: &posted.desk, reader: &posted.reader, who: &posted.who }
    }
}

impl At<'_> {
    /// Hands a rule to the writer.
    pub(crate) async fn ask<R: Rule<Facts = Facts> + 'static>(
        &self,
        meta: &CommandMeta,
        rule: R,
    ) -> Result<Receipt, Fault> {
        fields::present(self.reader)?;
        let command = Ask { rule, facts: self.desk.facts() };
        self.shell.submit(self.who, meta, command).await.map_err(|fault| self.explained(fault))
    }

    /// What the reader may see now.
    pub(crate) fn eye(&self) -> Eye {
        self.desk.eye(self.who.actor())
    }

    /// The moment that a page shows.
    pub(crate) fn now(&self) -> Timestamp {
        self.shell.seen_at(self.reader)
    }

    /// The local day of that moment.
    pub(crate) fn today(&self) -> Date {
        self.desk.facts().day(self.now())
    }

    /// Whether the reader may do that here now, so that its form is shown.
    pub(crate) fn may(&self, power: Power, on: &Resource) -> bool {
        self.reader.as_of.is_none() && self.shell.permits(self.who, power, on)
    }

    /// Refuses whoever has this power nowhere; what is asked of which matter is looked at where it is decided.
    pub(crate) fn somewhere(&self, power: Power) -> Result<(), Fault> {
        if self.desk.post.may(self.who.actor(), power) {
            return Ok(());
        }
        self.shell.permit(self.who, power, &Resource::service())
    }

    /// The objective as these rows have it, if the reader may see it.
    pub(crate) fn objective(&self, read: &dyn Read, id: Id<kind::Matter>) -> Result<ObjectiveRow, Fault> {
        read::objective(read, &self.eye(), id)?.ok_or_else(Fault::not_found)
    }

    /// The project as these rows have it, if the reader may see it.
    pub(crate) fn project(&self, read: &dyn Read, id: Id<kind::Matter>) -> Result<ProjectRow, Fault> {
        read::project(read, &self.eye(), id)?.ok_or_else(Fault::not_found)
    }

    /// The plan as these rows have it, if the reader may see it.
    pub(crate) fn plan(&self, read: &dyn Read, id: Id<kind::Matter>) -> Result<PlanRow, Fault> {
        read::plan(read, &self.eye(), id)?.ok_or_else(Fault::not_found)
    }

    /// Reads the rows as they are now.
    pub(crate) fn live<T>(&self, f: impl FnOnce(&dyn Read) -> Result<T, Fault>) -> Result<T, Fault> {
        self.shell.live().read(f)
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
        if let Some(since) = refusal.facts.get_mut("since")
            && let Ok(day) = since.parse::<Date>()
        {
            *since = self.shell.formats(lang).short_date(Day::of(day, &self.desk.facts()).at);
        }
        if let Some(state) = refusal.facts.get_mut("state")
            && strategy::plan::State::of(state).is_some()
        {
            *state = texts.plain(lang, &format!("strategy-plan-{state}"));
        }
        refusal
    }
}
