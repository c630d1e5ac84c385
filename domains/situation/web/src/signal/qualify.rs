//! Qualification: set aside, join, make an incident of it, take that back, tell it better.

use kernel::{Id, Refusal, kind};
use situation::command::{AmendSignal, AttachSignal, PromoteSignal, ReturnSignal, SetAside};
use situation::incident::Opening;
use situation::{Facts, Rule, read};
use store::Receipt;
use web::{Answer, Fault, Meanwhile, Posted, Reader, Shell, Typed, Who};

use super::answer::{done, matter_of, number_of};
use super::forms::{AsideForm, AttachForm, PromoteForm, TOLD, ToldForm, WhyForm};
use super::one;
use super::retold::after;
use crate::desk::Desk;
use crate::explain::{self, At};
use crate::incident::opened_on;

/// One act on a signal: what is needed to do it and to answer.
pub(super) struct Act<'a> {
    pub(super) shell: &'a Shell,
    pub(super) desk: &'a Desk,
    pub(super) reader: &'a Reader,
    pub(super) who: &'a Who,
    pub(super) id: Id<kind::Matter>,
    /// The form's name, for coming back.
    pub(super) name: &'static str,
}

impl<'a> Act<'a> {
    pub(super) fn of<F>(sent: &'a Posted<Desk, F>, name: &'static str) -> Self {
        let Posted { shell, desk, reader, who, id, .. } = sent;
        Self { shell, desk, reader, who, id: *id, name }
    }

    pub(super) async fn ask<R: Rule<Facts = Facts> + 'static>(
        &self,
        meta: &web::CommandMeta,
        rule: R,
    ) -> Result<Receipt, Fault> {
        let at = At { shell: self.shell, desk: self.desk, reader: self.reader, incident: None };
        explain::ask(&at, self.who, meta, rule).await
    }

    /// Back to the signal with everything that was typed, or on.
    pub(super) fn answer(
        &self,
        outcome: Result<Receipt, Fault>,
        typed: Typed,
        key: &str,
        location: Option<String>,
    ) -> Answer {
        match outcome {
            Ok(receipt) => {
                let number = number_of(self.shell, self.desk, self.who, Some(self.id))?;
                Ok(self
                    .shell
                    .done(self.reader, &done((self.shell, self.reader), receipt, key, number, location)))
            }
            Err(fault) => {
                let page = |form| {
                    let row = one::row(self.shell, self.desk, self.reader, self.who, self.id)?;
                    one::page(self.shell, self.desk, self.reader, self.who, &row, form, self.name)
                };
                match after(self, &fault, &typed)? {
                    Some(after) => self.shell.refill_after(self.reader, fault, after, page),
                    None => self.shell.refill(self.reader, fault, typed, page),
                }
            }
        }
    }

    pub(super) fn here(&self) -> Option<String> {
        Some(self.reader.url(&format!("signals/{}", self.id)))
    }
}

/// Takes a form that leads on to the signal: its name with what is said when it is done, and what it asks for.
pub(super) async fn take<F, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, F>,
    (name, done): (&'static str, &str),
    rule: impl FnOnce(&Act<'_>, &Posted<Desk, F>) -> Result<R, Fault>,
) -> Answer {
    let act = Act::of(&sent, name);
    let outcome = async { act.ask(&sent.form.meta, rule(&act, &sent)?).await };
    let outcome = outcome.await;
    act.answer(outcome, sent.form.typed.clone(), done, act.here())
}

pub(crate) async fn aside(sent: Posted<Desk, AsideForm>) -> Answer {
    let act = Act::of(&sent, "aside");
    let outcome = async {
        let value = sent.value()?;
        let (reason, words) = (value.reason()?, value.words(act.reader.lang));
        act.ask(
            &sent.form.meta,
            SetAside { signal: act.id, reason, words, based_on: sent.form.meta.based_on },
        )
        .await
    }
    .await;
    act.answer(outcome, sent.form.typed.clone(), "signal-done-aside", Some(act.reader.url("watch")))
}

pub(crate) async fn attach(sent: Posted<Desk, AttachForm>) -> Answer {
    let act = Act::of(&sent, "attach");
    let stays = sent.form.value.as_ref().is_ok_and(|v| !v.stay.is_empty());
    let outcome = async {
        let value = sent.value()?;
        let number = value.number(act.desk.facts().year(act.shell.now()))?;
        let incident = incident(&act, ("incident", &number))?;
        act.ask(&sent.form.meta, AttachSignal { signal: act.id, incident, based_on: sent.form.meta.based_on })
            .await
    }
    .await;
    // From a card on the floor: the floor stays, the card changes by itself. Without scripts there is only the way back.
    let location = if stays && act.reader.wants == web::Wants::Json { None } else { act.here() };
    let location =
        if stays && act.reader.wants == web::Wants::Page { Some(act.reader.url("watch")) } else { location };
    act.answer(outcome, sent.form.typed.clone(), "signal-done-attached", location)
}

/// The incident with this number, if this person may read it.
pub(super) fn incident(act: &Act<'_>, (field, number): (&str, &str)) -> Result<Id<kind::Matter>, Fault> {
    let eye = act.desk.eye(act.who.actor());
    let row = act.shell.live().read(|r| read::incident_by_number(r, &eye, number))?;
    let unknown = || Refusal::invalid(field, "refusal-incident-unknown").with("number", number);
    Ok(row.filter(|r| !r.withheld).ok_or_else(unknown)?.id)
}

pub(crate) async fn promote(sent: Posted<Desk, PromoteForm>) -> Answer {
    let act = Act::of(&sent, "promote");
    let outcome = async {
        let value = sent.value()?;
        let (handling, readers) =
            opened_on((act.shell, act.desk, act.who), (&value.handling, &value.readers))?;
        let opening = Opening { handling, readers, ..value.opening()? };
        let rule = PromoteSignal {
            signal: act.id,
            incident: act.shell.ids().next(),
            opening,
            based_on: sent.form.meta.based_on,
        };
        act.ask(&sent.form.meta, rule).await
    }
    .await;
    // The first entry of the receipt opens the incident: that is where the work goes on.
    let opened = outcome.as_ref().ok().map(|receipt| matter_of(act.shell, receipt)).transpose()?.flatten();
    let location = opened.map_or_else(|| act.here(), |i| Some(act.reader.url(&format!("incidents/{i}"))));
    act.answer(outcome, sent.form.typed.clone(), "signal-done-promoted", location)
}

pub(crate) async fn give_back(sent: Posted<Desk, WhyForm>) -> Answer {
    take(sent, ("return", "signal-done-returned"), |act, sent| {
        let words = sent.value()?.words(act.reader.lang);
        Ok(ReturnSignal { signal: act.id, words, based_on: sent.form.meta.based_on })
    })
    .await
}

pub(crate) async fn amend(sent: Posted<Desk, ToldForm>) -> Answer {
    take(sent, ("amend", "signal-done-amended"), |act, sent| {
        let before = one::row(act.shell, act.desk, act.reader, act.who, act.id)?;
        let typed = &sent.form.typed;
        if !sent.form.meta.repeated {
            Meanwhile::check(typed, &one::told_again(&before, act.shell.zone()), TOLD)?;
        }
        let now = (act.shell, sent.typed_at());
        let change = sent.value()?.change(now, act.desk, act.reader.lang, typed, &before)?;
        Ok(AmendSignal { signal: act.id, change, based_on: sent.form.meta.based_on })
    })
    .await
}
