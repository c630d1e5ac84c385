//! What is done with a duty and its times.

use std::collections::BTreeSet;

use duties::command::{BeginTime, DONE, EndDuty, FinishTime, KEEP, OWN, ReopenTime, StartTerm, WaiveTime};
use duties::{Facts, Rule};
use jiff::civil::Date;
use kernel::{Id, Refusal, Words, kind};
use serde::Deserialize;
use web::{Answer, Fault, Posted, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::one;
use crate::show::SESSIONS;

type Time = (Id<kind::Matter>, String);

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ActForm {
    words: String,
    why: String,
    on: String,
    event: String,
    evidence: String,
    /// Codes, where each of a sort owes it.
    organisations: BTreeSet<String>,
}

/// A day as the browser's own field gives it.
pub(crate) fn day(field: &str, text: &str) -> Result<Option<Date>, Refusal> {
    match text.trim() {
        "" => Ok(None),
        text => text
            .parse()
            .map(Some)
            .map_err(|_| Refusal::invalid(field, "refusal-duties-day").with("value", text)),
    }
}

/// Takes one of the forms of a duty: asks for the rule and answers; a refusal comes back on the page.
async fn take<P, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, ActForm, P>,
    (id, key): (Id<kind::Matter>, &str),
    (power, act, done): (kernel::Power, &str, &str),
    rule: impl FnOnce(&At<'_>, &ActForm, Option<i64>) -> Result<R, Fault>,
) -> Answer {
    let Posted { shell, desk, reader, who, form, .. } = sent;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (row, on) = shell.live().read(|read| {
        let row = at.duty(read, &who, id)?;
        Ok::<_, Fault>((row, duties::read::resource(read, id)?))
    })?;
    // Whoever may not is told so before what they typed is looked at.
    let on = on.ok_or_else(Fault::not_found)?;
    let own = ["begin", "done"].contains(&act) && at.own(&who, &row).is_some();
    if !(own && shell.permits(&who, OWN, &on)) {
        shell.permit(&who, power, &on)?;
    }
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        at.ask(&who, &form.meta, rule(&at, value, form.meta.based_on)?).await
    };
    match outcome.await {
        Ok(receipt) => Ok(shell.done(&reader, &at.done(done, &format!("duties/{id}"), receipt))),
        Err(fault) => shell
            .refill(&reader, fault, form.typed, |typed| one::page(&at, &who, id, Some((act, key)), typed)),
    }
}

pub(crate) async fn begin(sent: Posted<Desk, ActForm, Time>) -> Answer {
    let (duty, key) = sent.id.clone();
    take(sent, (duty, &key.clone()), (DONE, "begin", "duties-done-begun"), |at, value, _| {
        Ok(BeginTime {
            duty,
            key,
            organisations: value.organisations.clone(),
            words: fields::words(&value.words, at.reader.lang),
        })
    })
    .await
}

pub(crate) async fn done(sent: Posted<Desk, ActForm, Time>) -> Answer {
    let (duty, key) = sent.id.clone();
    take(sent, (duty, &key.clone()), (DONE, "done", "duties-done-done"), |at, value, _| {
        let evidence = fields::some(&value.evidence);
        // That a body met is noted by the program alone: nobody makes a page say so by typing it.
        if evidence.as_ref().is_some_and(|e| e.starts_with(SESSIONS)) {
            return Err(Refusal::invalid("evidence", "refusal-duties-evidence").into());
        }
        Ok(FinishTime {
            duty,
            key,
            organisations: value.organisations.clone(),
            on: day("on", &value.on)?,
            words: fields::words(&value.words, at.reader.lang),
            evidence,
        })
    })
    .await
}

pub(crate) async fn waive(sent: Posted<Desk, ActForm, Time>) -> Answer {
    let (duty, key) = sent.id.clone();
    take(sent, (duty, &key.clone()), (KEEP, "waive", "duties-done-waived"), |at, value, _| {
        Ok(WaiveTime {
            duty,
            key,
            organisations: value.organisations.clone(),
            why: Words::new(at.reader.lang, value.why.trim()),
        })
    })
    .await
}

pub(crate) async fn reopen(sent: Posted<Desk, ActForm, Time>) -> Answer {
    let (duty, key) = sent.id.clone();
    take(sent, (duty, &key.clone()), (KEEP, "reopen", "duties-done-reopened"), |at, value, _| {
        Ok(ReopenTime {
            duty,
            key,
            organisations: value.organisations.clone(),
            why: Words::new(at.reader.lang, value.why.trim()),
        })
    })
    .await
}

/// `POST /duties/{id}/start`: the event of a term happened, or is known to come.
pub(crate) async fn start(sent: Posted<Desk, ActForm>) -> Answer {
    let duty = sent.id;
    take(sent, (duty, ""), (DONE, "start", "duties-done-started"), |at, value, _| {
        Ok(StartTerm {
            duty,
            event: day("event", &value.event)?.ok_or_else(|| Refusal::missing("event"))?,
            words: Words::new(at.reader.lang, value.words.trim()),
        })
    })
    .await
}

/// `POST /duties/{id}/end`: a duty of the house falls due no more.
pub(crate) async fn end(sent: Posted<Desk, ActForm>) -> Answer {
    let duty = sent.id;
    take(sent, (duty, ""), (KEEP, "end", "duties-done-ended"), |at, value, based_on| {
        Ok(EndDuty { duty, why: Words::new(at.reader.lang, value.why.trim()), based_on })
    })
    .await
}
