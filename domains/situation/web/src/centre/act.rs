//! What is done at the centre: a posture confirmed or contested, a state noted, somebody comes in or leaves.

use axum::response::Response;
use kernel::{Refusal, Resource, Words};
use serde::Deserialize;
use situation::command::{AnswerPosture, EnterSite, LeaveSite, NoteState, PostureVerdict};
use situation::{Facts, Rule};
use store::Receipt;
use web::{Answer, Done, Fault, Posted, Reader, Shell};

use super::page::page;
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::typed;

/// Takes one of the forms of this page: its name with what is said when it is done, and what it asks for.
async fn take<F, P, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, F, P>,
    (act, done): (&str, &str),
    rule: impl FnOnce(&At<'_>, &Posted<Desk, F, P>) -> Result<R, Fault>,
) -> Answer {
    let at = At::of(&sent);
    let (shell, reader) = (at.shell, at.reader);
    let outcome = async { ask(&at, &sent.who, &sent.form.meta, rule(&at, &sent)?).await };
    match outcome.await {
        Ok(receipt) => Ok(finished(shell, reader, receipt, done)),
        Err(fault) => {
            shell.refill(reader, explained(shell, reader, fault), sent.form.typed.clone(), |form| {
                page(shell, at.desk, reader, &sent.who, (act, form))
            })
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AnswerForm {
    /// The entry of the posture.
    of: String,
    /// `confirm` or `contest`.
    verdict: String,
    words: String,
}

/// Whoever may set the posture says whether it was so.
pub(crate) async fn answer(sent: Posted<Desk, AnswerForm, ()>) -> Answer {
    let act = sent.value().map_or_else(|_| String::new(), |value| format!("answer-{}", value.of));
    take(sent, (&act, "centre-answer-done"), |at, sent| {
        at.shell.permit(&sent.who, "posture.set", &Resource::service())?;
        let value = sent.value()?;
        let verdict = match value.verdict.as_str() {
            "confirm" => PostureVerdict::Confirm,
            "contest" => PostureVerdict::Contest,
            _ => return Err(Refusal::missing("verdict").into()),
        };
        let of = value.of.parse().map_err(|_| Refusal::not_found())?;
        Ok(AnswerPosture { of, verdict, words: typed::some_words(&value.words, at.reader.lang) })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StateForm {
    /// `state level`.
    level: String,
    scope: String,
    source: String,
    stated: String,
    until: String,
}

pub(crate) async fn note(sent: Posted<Desk, StateForm, ()>) -> Answer {
    take(sent, ("state", "centre-state-done"), |at, sent| {
        let value = sent.value()?;
        let (state, level) = value.level.split_once(' ').ok_or_else(|| Refusal::missing("level"))?;
        let until = typed::day("until", &value.until, at.shell.zone(), true)?;
        Ok(NoteState {
            note: at.shell.ids().next(),
            state: state.to_owned(),
            level: level.to_owned(),
            scope: typed::some_words(&value.scope, at.reader.lang),
            source: Words::new(at.reader.lang, value.source.trim()),
            stated: typed::stated(&value.stated, at.shell.now(), at.shell.zone())?,
            until,
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StayForm {
    name: String,
    /// `yes` when it is the reader who comes in.
    me: String,
    function: String,
    house: String,
    room: String,
    stated: String,
}

pub(crate) async fn enter(sent: Posted<Desk, StayForm, ()>) -> Answer {
    take(sent, ("stay", "centre-stay-done"), |at, sent| {
        let value = sent.value()?;
        let me = value.me == "yes";
        let function = if me { sent.who.actor().function.clone() } else { value.function.clone() };
        if !function.is_empty() && !at.desk.names().functions.contains_key(&function) {
            return Err(Refusal::unknown_code("function", &function).into());
        }
        Ok(EnterSite {
            stay: at.shell.ids().next(),
            person: me.then(|| sent.who.actor().person),
            name: typed::some(&value.name),
            function,
            house: typed::some(&value.house),
            room: typed::some(&value.room),
            stated: typed::stated(&value.stated, at.shell.now(), at.shell.zone())?,
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn leave(sent: Posted<Desk, Nothing>) -> Answer {
    let stay = sent.id;
    take(sent, ("", "centre-left-done"), |_, _| Ok(LeaveSite { stay, stated: None })).await
}

/// Back to the page, with what is said there.
pub(super) fn finished(shell: &Shell, reader: &Reader, receipt: Receipt, said: &str) -> Response {
    let message = shell.texts().plain(reader.lang, said);
    let location = Some(reader.url("centre"));
    shell.done(reader, &Done { receipt: Some(receipt), number: None, message, location })
}

/// Postures by their names.
pub(super) fn explained(shell: &Shell, reader: &Reader, fault: Fault) -> Fault {
    let Fault::Refused(mut refusal) = fault else { return fault };
    if refusal.key == "refusal-posture-step" {
        for code in refusal.facts.values_mut() {
            *code = shell.texts().plain(reader.lang, &format!("posture-{code}"));
        }
    }
    Fault::Refused(refusal)
}
