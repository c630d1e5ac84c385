//! What is changed of a model: elements, versions.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Words, kind};
use logic::command::{FixVersion, KEEP, RemoveElement, SetElement};
use logic::model::{Column, Element};
use logic::{Facts, Rule};
use serde::Deserialize;
use web::{Answer, Fault, Posted, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::one;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ActForm {
    column: String,
    words_fr: String,
    words_nl: String,
    indicator: String,
    to: BTreeSet<String>,
    why: String,
}

impl ActForm {
    fn element(&self) -> Result<Element, Refusal> {
        let number = |text: &String| text.parse().map_err(|_| Refusal::unknown_code("to", text));
        Ok(Element {
            column: fields::code("column", &self.column, Column::of)?
                .ok_or_else(|| Refusal::missing("column"))?,
            words: fields::both(&self.words_fr, &self.words_nl),
            indicator: match self.indicator.trim() {
                "" => None,
                text => Some(text.parse().map_err(|_| Refusal::unknown_code("indicator", text))?),
            },
            to: self.to.iter().filter(|t| !t.is_empty()).map(number).collect::<Result<_, _>>()?,
        })
    }
}

/// Takes one of the forms of a model.
async fn take<P, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, ActForm, P>,
    id: Id<kind::Matter>,
    (act, done): (String, &str),
    rule: impl FnOnce(&At<'_>, &ActForm, Option<i64>) -> Result<R, Fault>,
) -> Answer {
    let Posted { shell, desk, reader, who, form, .. } = sent;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let on = shell.live().read(|read| {
        at.model(read, &who, id)?;
        Ok::<_, Fault>(logic::read::resource(read, id)?)
    })?;
    shell.permit(&who, KEEP, &on.ok_or_else(Fault::not_found)?)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        at.ask(&who, &form.meta, rule(&at, value, form.meta.based_on)?).await
    };
    match outcome.await {
        Ok(receipt) => Ok(shell.done(&reader, &at.done(done, &format!("logic/{id}"), receipt))),
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |typed| one::page(&at, &who, id, None, (act, typed)))
        }
    }
}

pub(crate) async fn add(sent: Posted<Desk, ActForm>) -> Answer {
    let model = sent.id;
    take(sent, model, ("add".into(), "logic-done-set"), |_, value, _| {
        Ok(SetElement { model, n: None, element: value.element()?, based_on: None })
    })
    .await
}

pub(crate) async fn change(sent: Posted<Desk, ActForm, (Id<kind::Matter>, i64)>) -> Answer {
    let (model, n) = sent.id;
    take(sent, model, (format!("change-{n}"), "logic-done-set"), |_, value, based_on| {
        Ok(SetElement { model, n: Some(n), element: value.element()?, based_on })
    })
    .await
}

pub(crate) async fn remove(sent: Posted<Desk, ActForm, (Id<kind::Matter>, i64)>) -> Answer {
    let (model, n) = sent.id;
    take(sent, model, (format!("remove-{n}"), "logic-done-removed"), |at, value, _| {
        Ok(RemoveElement { model, n, why: Words::new(at.reader.lang, value.why.trim()) })
    })
    .await
}

pub(crate) async fn fix(sent: Posted<Desk, ActForm>) -> Answer {
    let model = sent.id;
    take(sent, model, ("fix".into(), "logic-done-fixed"), |at, value, based_on| {
        Ok(FixVersion { model, why: Words::new(at.reader.lang, value.why.trim()), based_on })
    })
    .await
}
