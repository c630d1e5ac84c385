//! What is done with a need: taken on or refused, said anew, withdrawn, confirmed; a part of it reserved.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Refusal, Words, kind};
use relief::command::{AcceptNeed, Allocate, ConfirmNeed, RefuseNeed, RestateNeed, To, WithdrawNeed};
use relief::need::Priority;
use relief::{Facts, Rule};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use web::{Answer, CommandForm, CommandMeta, Path, Reader, Shell, Who, fields};

use super::one;
use crate::at::At;
use crate::desk::Desk;

/// Takes one of the forms of this page.
pub(super) async fn take<F: DeserializeOwned, R: Rule<Facts = Facts> + 'static>(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    (act, done): (&'static str, &str),
    form: CommandForm<F>,
    rule: impl FnOnce(&F, &CommandMeta) -> Result<R, Refusal>,
) -> Answer {
    let row = at.need(who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        at.ask(who, &form.meta, rule(value, &form.meta)?).await
    };
    match outcome.await {
        Ok(receipt) => {
            Ok(at.shell.done(at.reader, &at.done(done, &row.number, &format!("needs/{id}"), receipt)))
        }
        Err(fault) => one::again(at, who, id, act, fault, form.typed),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WordsForm {
    words: String,
}

pub(crate) async fn accept(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<WordsForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, ("accept", "relief-done-accepted"), form, |value, meta| {
        let words = fields::words(&value.words, reader.lang);
        Ok(AcceptNeed { need: id, words, based_on: meta.based_on })
    })
    .await
}

pub(crate) async fn refuse(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<WordsForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, ("accept", "relief-done-refused"), form, |value, meta| {
        let why = Words::new(reader.lang, value.words.trim());
        Ok(RefuseNeed { need: id, why, based_on: meta.based_on })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WhyForm {
    why: String,
}

pub(crate) async fn withdraw(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<WhyForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, ("withdraw", "relief-done-withdrawn"), form, |value, meta| {
        let why = Words::new(reader.lang, value.why.trim());
        Ok(WithdrawNeed { need: id, why, based_on: meta.based_on })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ConfirmForm {
    said_by: String,
}

pub(crate) async fn confirm(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<ConfirmForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, ("confirm", "relief-done-closed"), form, |value, meta| {
        Ok(ConfirmNeed { need: id, said_by: fields::some(&value.said_by), based_on: meta.based_on })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RestateForm {
    wanted: String,
    due: String,
    priority: String,
    why: String,
}

pub(crate) async fn restate(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<RestateForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, ("restate", "relief-done-restated"), form, |value, meta| {
        Ok(RestateNeed {
            need: id,
            wanted: fields::whole("wanted", &value.wanted)?.ok_or_else(|| Refusal::missing("wanted"))?,
            due: fields::moment("due", &value.due, at.shell.now(), at.shell.zone())?,
            priority: fields::code("priority", &value.priority, Priority::of)?.unwrap_or(Priority::Normal),
            why: Words::new(reader.lang, value.why.trim()),
            based_on: meta.based_on,
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AllocateForm {
    site: String,
    supplier: String,
    n: String,
    words: String,
}

pub(crate) async fn allocate(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<AllocateForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, ("allocate", "relief-done-allocated"), form, |value, _| {
        let to = match (value.site.trim(), value.supplier.trim()) {
            ("", "") => return Err(Refusal::missing("supplier")),
            ("", supplier) => To::Supplier(supplier.to_owned()),
            (site, _) => To::Site(site.parse().map_err(|_| Refusal::not_found())?),
        };
        Ok(Allocate {
            need: id,
            to,
            count: fields::whole("n", &value.n)?.ok_or_else(|| Refusal::missing("n"))?,
            words: fields::words(&value.words, reader.lang),
        })
    })
    .await
}
