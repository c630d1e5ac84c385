//! Qualification: set aside, join, make an incident of it, take that back, tell it better.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Refusal, kind};
use situation::command::{AmendSignal, AttachSignal, PromoteSignal, ReturnSignal, SetAside};
use situation::{Rule, read};
use store::Receipt;
use web::{Answer, CommandForm, Fault, Path, Reader, Shell, Typed, Who};

use super::answer::{done, matter_of, number_of};
use super::forms::{AsideForm, AttachForm, PromoteForm, ToldForm, WhyForm};
use super::one;
use crate::desk::Desk;
use crate::explain::{self, At};

pub(super) type DeskOf = Extension<Arc<Desk>>;
pub(super) type Signal = Path<Id<kind::Matter>>;

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

impl Act<'_> {
    pub(super) async fn ask<R: Rule<Facts = situation::Facts> + 'static>(
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
            Err(fault) => self.shell.refill(self.reader, fault, typed, |form| {
                let row = one::row(self.shell, self.desk, self.reader, self.who, self.id)?;
                one::page(self.shell, self.desk, self.reader, self.who, &row, form, self.name)
            }),
        }
    }

    pub(super) fn here(&self) -> Option<String> {
        Some(self.reader.url(&format!("signals/{}", self.id)))
    }
}

pub(crate) async fn aside(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<AsideForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "aside" };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let (reason, words) = (value.reason()?, value.words(reader.lang));
        act.ask(&form.meta, SetAside { signal: id, reason, words, based_on: form.meta.based_on }).await
    }
    .await;
    act.answer(outcome, form.typed, "signal-done-aside", Some(reader.url("watch")))
}

pub(crate) async fn attach(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<AttachForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "attach" };
    let stays = form.value.as_ref().is_ok_and(|v| !v.stay.is_empty());
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let number = value.number(desk.facts().year(shell.now()))?;
        let incident = incident(&shell, &desk, &who, &number)?;
        act.ask(&form.meta, AttachSignal { signal: id, incident, based_on: form.meta.based_on }).await
    }
    .await;
    // From a card on the floor: the floor stays, the card changes by itself. Without scripts there is only the way back.
    let location = if stays && reader.wants == web::Wants::Json { None } else { act.here() };
    let location =
        if stays && reader.wants == web::Wants::Page { Some(reader.url("watch")) } else { location };
    act.answer(outcome, form.typed, "signal-done-attached", location)
}

/// The incident with this number, if this person may read it.
fn incident(shell: &Shell, desk: &Desk, who: &Who, number: &str) -> Result<Id<kind::Matter>, Fault> {
    let eye = desk.eye(who.actor());
    let row = shell.live().read(|r| read::incident_by_number(r, &eye, number))?;
    let unknown = || Refusal::invalid("incident", "refusal-incident-unknown").with("number", number);
    Ok(row.filter(|r| !r.withheld).ok_or_else(unknown)?.id)
}

pub(crate) async fn promote(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<PromoteForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "promote" };
    let outcome = async {
        let opening = form.value.as_ref().map_err(Clone::clone)?.opening()?;
        let rule =
            PromoteSignal { signal: id, incident: shell.ids().next(), opening, based_on: form.meta.based_on };
        act.ask(&form.meta, rule).await
    }
    .await;
    // The first entry of the receipt opens the incident: that is where the work goes on.
    let opened = outcome.as_ref().ok().map(|receipt| matter_of(&shell, receipt)).transpose()?.flatten();
    let location = opened.map_or_else(|| act.here(), |i| Some(reader.url(&format!("incidents/{i}"))));
    act.answer(outcome, form.typed, "signal-done-promoted", location)
}

pub(crate) async fn give_back(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<WhyForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "return" };
    let outcome = async {
        let words = form.value.as_ref().map_err(Clone::clone)?.words(reader.lang);
        act.ask(&form.meta, ReturnSignal { signal: id, words, based_on: form.meta.based_on }).await
    }
    .await;
    act.answer(outcome, form.typed, "signal-done-returned", act.here())
}

pub(crate) async fn amend(
    State(shell): State<Shell>,
    Extension(desk): DeskOf,
    reader: Reader,
    who: Who,
    Path(id): Signal,
    form: CommandForm<ToldForm>,
) -> Answer {
    let act = Act { shell: &shell, desk: &desk, reader: &reader, who: &who, id, name: "amend" };
    let outcome = async {
        let before = one::row(&shell, &desk, &reader, &who, id)?;
        let change = form.value.as_ref().map_err(Clone::clone)?.change(&desk, reader.lang, &before)?;
        act.ask(&form.meta, AmendSignal { signal: id, change, based_on: form.meta.based_on }).await
    }
    .await;
    act.answer(outcome, form.typed, "signal-done-amended", act.here())
}
