//! Where something is asked; a refusal comes back in words that people know.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Id, Lang, Power, Refusal, Resource, Text, Timestamp, kind};
use programme::plan::{State, Step};
use programme::read::{self, PlanRow, PointRow};
use programme::{Ask, Facts, Rule};
use store::{Read, Receipt};
use web::{CommandMeta, Done, Fault, Posted, Reader, Shell, Typed, Visit, Who, fields};

use crate::desk::Desk;

/// Shell, desk and circumstances of a request.
#[derive(Clone, Copy)]
pub(crate) struct At<'a> {
    pub(crate) shell: &'a Shell,
    pub(crate) desk: &'a Desk,
    pub(crate) reader: &'a Reader,
    pub(crate) who: &'a Who,
}

impl<'a> At<'a> {
    /// Of a page that was asked for.
    pub(crate) fn visit<P>(of: &'a Visit<Desk, P>) -> Self {
        Self { shell: &of.shell, desk: &of.desk, reader: &of.reader, who: &of.who }
    }
    /// Of a form that was sent.
    pub(crate) fn posted<F, P>(of: &'a Posted<Desk, F, P>) -> Self {
        Self { shell: &of.shell, desk: &of.desk, reader: &of.reader, who: &of.who }
    }

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

    /// The plan as these rows have it, if this person may see it.
    pub(crate) fn plan(&self, read: &dyn Read, id: Id<kind::Matter>) -> Result<PlanRow, Fault> {
        read::plan(read, &self.desk.eye(self.who.actor()), id)?.ok_or_else(Fault::not_found)
    }
    /// The point as these rows have it, if this person may see it.
    pub(crate) fn point(&self, read: &dyn Read, id: Id<kind::Matter>) -> Result<PointRow, Fault> {
        read::point(read, &self.desk.eye(self.who.actor()), id)?.ok_or_else(Fault::not_found)
    }
    /// The plan as it is now.
    pub(crate) fn plan_now(&self, id: Id<kind::Matter>) -> Result<PlanRow, Fault> {
        self.shell.live().read(|r| self.plan(r, id))
    }
    /// The point as it is now.
    pub(crate) fn point_now(&self, id: Id<kind::Matter>) -> Result<PointRow, Fault> {
        self.shell.live().read(|r| self.point(r, id))
    }
    /// What guards it, for whoever has this power over it.
    pub(crate) fn permit(&self, power: Power, id: Id<kind::Matter>) -> Result<(), Fault> {
        let on = self.shell.live().read(|r| Ok::<_, Fault>(read::resource(r, id)?))?;
        self.shell.permit(self.who, power, &on.ok_or_else(Fault::not_found)?)
    }
    /// Whether this person may do that to it here now, so that its form is shown.
    pub(crate) fn may(&self, read: &dyn Read, power: Power, id: Id<kind::Matter>) -> Result<bool, Fault> {
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        Ok(self.reader.as_of.is_none() && self.shell.permits(self.who, power, &on))
    }
    /// Refuses whoever has this power nowhere; over what it is asked is looked at where it is decided.
    pub(crate) fn somewhere(&self, power: Power) -> Result<(), Fault> {
        if self.desk.post.may(self.who.actor(), power) {
            return Ok(());
        }
        self.shell.permit(self.who, power, &Resource::service())
    }
    /// Whether this person has this power somewhere and looks at the present.
    pub(crate) fn may_somewhere(&self, power: Power) -> bool {
        self.reader.as_of.is_none() && self.desk.post.may(self.who.actor(), power)
    }

    /// The answer to a form that was carried out: on to this page.
    pub(crate) fn done(&self, key: &str, of: &str, path: &str, receipt: Receipt) -> Done {
        let facts = BTreeMap::from([("of".to_owned(), of.to_owned())]);
        Done {
            receipt: Some(receipt),
            number: None,
            message: self.shell.texts().with_facts(self.reader.lang, key, &facts),
            location: Some(self.reader.url(path)),
        }
    }

    /// The refusal with facts in words; any other fault as it is.
    pub(crate) fn explained(&self, fault: Fault) -> Fault {
        let Fault::Refused(mut refusal) = fault else { return fault };
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
            *state = texts.plain(lang, &format!("programme-state-{state}"));
        }
        if let Some(step) = refusal.facts.get_mut("step")
            && Step::of(step).is_some()
        {
            *step = texts.plain(lang, &format!("programme-step-{step}"));
        }
        Fault::Refused(refusal)
    }
}

/// A day as the browser's own field gives it; nothing when it is empty.
pub(crate) fn day(field: &str, text: &str) -> Result<Option<Date>, Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Refusal::invalid(field, "refusal-programme-day")),
    }
}

/// A text in the three languages as typed; an empty field is a missing language.
pub(crate) fn three(fr: &str, nl: &str, en: &str) -> Text {
    Text { en: fields::some(en), ..fields::both(fr, nl) }
}

/// A text back in its fields.
pub(crate) fn with_text(form: Typed, field: &str, text: &Text) -> Typed {
    Lang::ALL.into_iter().fold(form, |form, lang| match text.get(lang) {
        Some(words) => form.with(&format!("{field}-{lang}"), words),
        None => form,
    })
}

/// Codes back in a field that takes many.
pub(crate) fn with_codes<'a>(form: Typed, field: &str, codes: impl IntoIterator<Item = &'a String>) -> Typed {
    codes.into_iter().fold(form, |form, code| form.with(field, code.as_str()))
}

/// Codes as typed; empty ones are none.
pub(crate) fn codes(typed: &[String]) -> BTreeSet<String> {
    typed.iter().filter_map(|code| fields::some(code)).collect()
}
