//! What is done with a need: taken on or refused, said anew, withdrawn, confirmed; a part of it reserved.

use kernel::{Id, Refusal, Words, kind};
use relief::command::{AcceptNeed, Allocate, ConfirmNeed, RefuseNeed, RestateNeed, To, WithdrawNeed};
use relief::need::Priority;
use relief::{Facts, Rule};
use serde::Deserialize;
use web::{Answer, CommandMeta, Posted, fields};

use super::one;
use crate::at::At;
use crate::desk::Desk;

/// Takes one of the forms of this page: its name, what is said when it is done, what it asks for.
pub(super) async fn take<F, P, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, F, P>,
    id: Id<kind::Matter>,
    (act, done): (&'static str, &str),
    rule: impl FnOnce(&At<'_>, &F, &CommandMeta) -> Result<R, Refusal>,
) -> Answer {
    let at = At { shell: &sent.shell, desk: &sent.desk, reader: &sent.reader };
    let row = at.need(&sent.who, id)?;
    let outcome = async {
        let rule = rule(&at, sent.value()?, &sent.form.meta)?;
        at.ask(&sent.who, &sent.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done(done, &row.number, &format!("needs/{id}"), receipt);
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => one::again(&at, &sent.who, id, act, fault, sent.form.typed.clone()),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WordsForm {
    words: String,
}

pub(crate) async fn accept(sent: Posted<Desk, WordsForm>) -> Answer {
    let need = sent.id;
    take(sent, need, ("accept", "relief-done-accepted"), |at, value, meta| {
        let words = fields::words(&value.words, at.reader.lang);
        Ok(AcceptNeed { need, words, based_on: meta.based_on })
    })
    .await
}

pub(crate) async fn refuse(sent: Posted<Desk, WordsForm>) -> Answer {
    let need = sent.id;
    take(sent, need, ("accept", "relief-done-refused"), |at, value, meta| {
        let why = Words::new(at.reader.lang, value.words.trim());
        Ok(RefuseNeed { need, why, based_on: meta.based_on })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WhyForm {
    why: String,
}

pub(crate) async fn withdraw(sent: Posted<Desk, WhyForm>) -> Answer {
    let need = sent.id;
    take(sent, need, ("withdraw", "relief-done-withdrawn"), |at, value, meta| {
        let why = Words::new(at.reader.lang, value.why.trim());
        Ok(WithdrawNeed { need, why, based_on: meta.based_on })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ConfirmForm {
    said_by: String,
}

pub(crate) async fn confirm(sent: Posted<Desk, ConfirmForm>) -> Answer {
    let need = sent.id;
    take(sent, need, ("confirm", "relief-done-closed"), |_, value, meta| {
        Ok(ConfirmNeed { need, said_by: fields::some(&value.said_by), based_on: meta.based_on })
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

impl RestateForm {
    fn rule(&self, at: &At<'_>, need: Id<kind::Matter>, meta: &CommandMeta) -> Result<RestateNeed, Refusal> {
        Ok(RestateNeed {
            need,
            wanted: fields::whole("wanted", &self.wanted)?.ok_or_else(|| Refusal::missing("wanted"))?,
            due: fields::moment("due", &self.due, at.shell.now(), at.shell.zone())?,
            priority: fields::code("priority", &self.priority, Priority::of)?.unwrap_or(Priority::Normal),
            why: Words::new(at.reader.lang, self.why.trim()),
            based_on: meta.based_on,
        })
    }
}

pub(crate) async fn restate(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, RestateForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.need(&who, id)?;
    let stands = one::stated(&row, shell.zone());
    let word = |field: &str, code: &str| {
        (field == "priority").then(|| shell.texts().plain(reader.lang, &format!("relief-priority-{code}")))
    };
    let amended = form.amends(Some(id), stands, row.changed_seq).saying(word);
    let outcome = async {
        let rule = amended.value()?.rule(&at, id, &form.meta)?;
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done("relief-done-restated", &row.number, &format!("needs/{id}"), receipt);
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| one::load(&at, &who, id, "restate", form))
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AllocateForm {
    site: String,
    supplier: String,
    n: String,
    words: String,
}

pub(crate) async fn allocate(sent: Posted<Desk, AllocateForm>) -> Answer {
    let need = sent.id;
    take(sent, need, ("allocate", "relief-done-allocated"), |at, value, _| {
        let to = match (value.site.trim(), value.supplier.trim()) {
            ("", "") => return Err(Refusal::missing("supplier")),
            ("", supplier) => To::Supplier(supplier.to_owned()),
            (site, _) => To::Site(site.parse().map_err(|_| Refusal::not_found())?),
        };
        Ok(Allocate {
            need,
            to,
            count: fields::whole("n", &value.n)?.ok_or_else(|| Refusal::missing("n"))?,
            words: fields::words(&value.words, at.reader.lang),
        })
    })
    .await
}
