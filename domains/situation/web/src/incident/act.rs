//! Steps from state to state, merging, and who may read.

use kernel::Refusal;
use serde::Deserialize;
use situation::command::{MergeIncident, RestrictMatter, TakeStep, UnmergeIncident};
use situation::incident::{Outcome, Step, after};
use web::{Answer, Posted};

use super::choices::{level, readers};
use super::load::{again, done, now};
use crate::desk::Desk;
use crate::explain::{At, ask, by_number};
use crate::typed;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StepForm {
    step: String,
    words: String,
    outcome: String,
    /// Anything: requests without an answer are closed with it, knowingly.
    anyway: String,
}

pub(crate) async fn step(Posted { shell, desk, reader, who, id, form }: Posted<Desk, StepForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: Some(id) };
    let sent = form.value.as_ref().ok().and_then(|v| Step::of(&v.step));
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = TakeStep {
            incident: id,
            step: sent.ok_or_else(|| kernel::Refusal::unknown_code("step", &value.step))?,
            outcome: typed::code("outcome", &value.outcome, Outcome::of)?,
            words: typed::some_words(&value.words, reader.lang),
            with_open_requests: !value.anyway.is_empty(),
            based_on: form.meta.based_on,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let row = now(&at, &who, id)?;
            let state = shell.texts().plain(reader.lang, &format!("incident-state-{}", row.state));
            Ok(done(&at, id, receipt, "incident-step-done", &[("number", row.number), ("state", state)]))
        }
        Err(fault) => again(&at, &who, id, sent.map_or("", Step::code), fault, form.typed),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MergeForm {
    into: String,
}

pub(crate) async fn merge(Posted { shell, desk, reader, who, id, form }: Posted<Desk, MergeForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: Some(id) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let into = by_number(&at, &who, "into", &value.into)?;
        let rule = MergeIncident { incident: id, into, based_on: form.meta.based_on };
        Ok((ask(&at, &who, &form.meta, rule).await?, into, value.into.trim().to_owned()))
    };
    match outcome.await {
        Ok((receipt, into, number)) => Ok(done(&at, into, receipt, "incident-merged", &[("number", number)])),
        Err(fault) => again(&at, &who, id, "merge", fault, form.typed),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct UnmergeForm {
    words: String,
}

pub(crate) async fn unmerge(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, UnmergeForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: Some(id) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let words = typed::some_words(&value.words, reader.lang);
        ask(&at, &who, &form.meta, UnmergeIncident { incident: id, words, based_on: form.meta.based_on })
            .await
    };
    match outcome.await {
        Ok(receipt) => {
            let number = now(&at, &who, id)?.number;
            Ok(done(&at, id, receipt, "incident-unmerged", &[("number", number)]))
        }
        Err(fault) => again(&at, &who, id, "unmerge", fault, form.typed),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RestrictForm {
    handling: String,
    readers: Vec<String>,
    words: String,
}

pub(crate) async fn restrict(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, RestrictForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: Some(id) };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = RestrictMatter {
            incident: id,
            handling: level(&value.handling)?.ok_or_else(|| Refusal::missing("handling"))?,
            readers: readers(&desk, &value.readers)?,
            words: typed::words(&value.words, "", reader.lang),
            based_on: form.meta.based_on,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let number = now(&at, &who, id)?.number;
            Ok(done(&at, id, receipt, "incident-restricted", &[("number", number)]))
        }
        Err(fault) => again(&at, &who, id, "restrict", fault, form.typed),
    }
}

/// What can be done to an incident in this state, in the order in which the page offers it.
pub(super) fn possible(state: situation::incident::IncidentState) -> Vec<Step> {
    let steps = Step::ALL.iter().copied().filter(|s| *s != Step::Merge);
    steps.filter(|step| after(state, *step).is_some()).collect()
}
