//! Where something is asked; a refusal comes back in words that whoever follows up knows.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Id, Lang, Power, Refusal, Resource, Text, Timestamp, kind};
use registers::read::{self, EntryRow};
use registers::{Ask, Facts, Rule};
use store::{Read, Receipt};
use web::{CommandMeta, Done, Fault, Reader, Shell, Who, fields};

use crate::desk::{Desk, named};

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
        let command = Ask { rule, facts: (self.desk.facts)() };
        self.shell.submit(who, meta, command).await.map_err(|fault| self.explained(fault))
    }

    /// The moment that a page shows.
    pub(crate) fn now(&self) -> Timestamp {
        self.shell.seen_at(self.reader)
    }
    /// The local day of that moment.
    pub(crate) fn today(&self) -> Date {
        let zone = self.shell.zone();
        self.now().to_jiff().map_or(Date::ZERO, |t| zone.to_datetime(t).date())
    }
    /// A day as an instant, for the formats of pages.
    pub(crate) fn instant(&self, day: Date) -> Option<Timestamp> {
        self.shell.zone().to_timestamp(day.at(12, 0, 0, 0)).ok().map(Timestamp::from_jiff)
    }

    /// The entry as these rows have it, if this person may see it.
    pub(crate) fn seen(&self, read: &dyn Read, who: &Who, id: Id<kind::Matter>) -> Result<EntryRow, Fault> {
        read::entry(read, &self.desk.eye(who.actor()), id, self.today())?.ok_or_else(Fault::not_found)
    }
    /// The entry as it is now, if this person may see it.
    pub(crate) fn entry(&self, who: &Who, id: Id<kind::Matter>) -> Result<EntryRow, Fault> {
        self.shell.live().read(|r| self.seen(r, who, id))
    }

    /// Whether this person may do that here now, so that its form is shown.
    pub(crate) fn may(&self, who: &Who, power: Power, on: &Resource) -> bool {
        self.reader.as_of.is_none() && self.shell.permits(who, power, on)
    }
    /// Refuses whoever has this power nowhere; what is asked of which matter is looked at where it is decided.
    pub(crate) fn somewhere(&self, who: &Who, power: Power) -> Result<(), Fault> {
        if self.desk.post.may(who.actor(), power) {
            return Ok(());
        }
        self.shell.permit(who, power, &Resource::service())
    }

    /// Name and address (without language) of a matter, for whoever may read it.
    pub(crate) fn named(
        &self,
        read: &dyn Read,
        who: &Who,
        id: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, Fault> {
        let Some(on) = self.guarded(read, id)? else { return Ok(None) };
        let guard = &self.shell.live().definition().guard;
        if guard.permit(who.actor(), "matter.read", &on).is_err() {
            return Ok(None);
        }
        if let Some(page) = web::Matters::page(&crate::matters::Matters, read, self.reader.lang, id)? {
            return Ok(Some(page));
        }
        Ok(self.desk.post.about(read, self.reader.lang, id)?)
    }
    /// What guards a matter of this package or of another.
    pub(crate) fn guarded(&self, read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, Fault> {
        Ok(match read::resource(read, id)? {
            Some(on) => Some(on),
            None => self.desk.post.guarded(read, id)?,
        })
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
            *function = self.desk.post.names().function(function).show(lang).to_owned();
        }
        if let Some(criterion) = refusal.facts.get_mut("criterion") {
            *criterion = named(&self.desk.catalogue.criteria, criterion).0.show(lang).to_owned();
        }
        if let Some(at) = refusal.facts.get_mut("at")
            && let Ok(instant) = at.parse::<jiff::Timestamp>()
        {
            *at = self.shell.formats(lang).time(Timestamp::from_jiff(instant));
        }
        for (fact, prefix) in [
            ("state", "registers-state-"),
            ("stage", "registers-stage-"),
            ("progress", "registers-progress-"),
            ("lang", "registers-lang-"),
        ] {
            if let Some(code) = refusal.facts.get_mut(fact) {
                *code = texts.plain(lang, &format!("{prefix}{code}"));
            }
        }
        refusal
    }
}

/// A day as the browser's field gives it; nothing when the field is empty.
pub(crate) fn day(field: &str, text: &str) -> Result<Option<Date>, Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| registers::error::no_date(field, text)),
    }
}

/// A text in three languages as typed; an empty field is a missing language.
pub(crate) fn three(fr: &str, nl: &str, en: &str) -> Text {
    Text { fr: fields::some(fr), nl: fields::some(nl), en: fields::some(en) }
}

/// The fields of a text, for a form that takes it back.
pub(crate) fn fill(form: web::Typed, name: &str, text: &Text) -> web::Typed {
    [Lang::Fr, Lang::Nl]
        .into_iter()
        .fold(form, |form, lang| form.with(&format!("{name}-{lang}"), text.get(lang).unwrap_or_default()))
}
