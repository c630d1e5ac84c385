//! What is changed of a model: elements, versions.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Words, kind};
use logic::command::{FixVersion, KEEP, RemoveElement, SetElement};
use logic::model::{Column, Element};
use logic::read::ModelRow;
use logic::{Facts, Rule};
use serde::Deserialize;
use web::{Answer, Fault, Posted, Who, fields};

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

/// Refuses whoever may not keep this model.
pub(crate) fn permitted(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<(), Fault> {
    let on = at.shell.live().read(|read| {
        at.model(read, who, id)?;
        Ok::<_, Fault>(logic::read::resource(read, id)?)
    })?;
    at.shell.permit(who, KEEP, &on.ok_or_else(Fault::not_found)?)
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
    permitted(&at, &who, id)?;
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
    let Posted { shell, desk, reader, who, id: (model, n), form } = sent;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    permitted(&at, &who, model)?;
    let (row, choices) = shell
        .live()
        .read(|read| Ok::<_, Fault>((at.model(read, &who, model)?, one::choices(&at, read, &who)?)))?;
    // Of an element that is not there any more the rule says so.
    let before = row.elements.iter().find(|(other, _)| *other == n).map(|(_, element)| element);
    let stands = before.map_or_else(|| form.typed.clone(), |element| one::again(element, &choices));
    let word = |field: &str, value: &str| word(&at, (&row, &choices), field, value);
    let amended = form.amends(Some(model), stands, row.changed_seq).saying(word);
    let outcome = async {
        let mut element = amended.value()?.element()?;
        // What the form does not offer nobody took out: an indicator of others, and what was said in English.
        let kept = before.and_then(|b| b.indicator).filter(|id| !one::offered(&id.to_string(), &choices));
        element.indicator = element.indicator.or(kept);
        element.words.en = before.and_then(|b| b.words.en.clone());
        let based_on = form.meta.based_on;
        at.ask(&who, &form.meta, SetElement { model, n: Some(n), element, based_on }).await
    };
    match outcome.await {
        Ok(receipt) => {
            Ok(shell.done(&reader, &at.done("logic-done-set", &format!("logic/{model}"), receipt)))
        }
        Err(fault) => shell.refill_amended(&reader, fault, amended, |typed| {
            one::page(&at, &who, model, None, (format!("change-{n}"), typed))
        }),
    }
}

/// What a code in a field of an element means.
fn word(
    at: &At<'_>,
    (row, choices): (&ModelRow, &[(String, String)]),
    field: &str,
    value: &str,
) -> Option<String> {
    let lang = at.reader.lang;
    match field {
        "column" => Some(at.shell.texts().plain(lang, &format!("logic-column-{value}"))),
        "indicator" => choices.iter().find(|(id, _)| id == value).map(|(_, name)| name.clone()),
        "to" => {
            let found = row.elements.iter().find(|(n, _)| n.to_string() == value);
            found.map(|(n, element)| format!("{n} · {}", element.words.show(lang)))
        }
        _ => None,
    }
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
