//! What is done at the centre: the posture set, a state noted, somebody comes in or leaves.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Refusal, Words, kind};
use serde::Deserialize;
use situation::command::{EnterSite, LeaveSite, NoteState, SetPosture};
use situation::posture::{Need, Posture};
use store::Receipt;
use web::{Answer, CommandForm, Done, Fault, Path, Reader, Shell, Typed, Who};

use super::page::page;
use crate::desk::{Desk, Names};
use crate::explain::{At, ask};
use crate::typed;

/// Functions that one form can ask for.
const MOST_NEEDS: usize = 12;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PostureForm {
    posture: String,
    reason: String,
    function: Vec<String>,
    count: Vec<String>,
    rooms: Vec<String>,
    stated: String,
}

impl PostureForm {
    /// Pairs of function and number; a pair without a function is left out, one without a number means one.
    fn needs(&self, names: &Names) -> Result<Vec<Need>, Refusal> {
        let counts = self.count.iter().map(String::as_str).chain(std::iter::repeat(""));
        let mut all: Vec<Need> = Vec::new();
        for (function, count) in self.function.iter().zip(counts).take(MOST_NEEDS) {
            if function.is_empty() {
                continue;
            }
            if !names.functions.contains_key(function) {
                return Err(Refusal::unknown_code("function", function));
            }
            let count = if count.trim().is_empty() { 1 } else { typed::whole("count", count)? };
            let count = u32::try_from(count)
                .map_err(|_| Refusal::invalid("count", "refusal-number").with("value", count))?;
            match all.iter_mut().find(|n| n.function == *function) {
                Some(same) => same.count = same.count.saturating_add(count),
                None => all.push(Need { function: function.clone(), count }),
            }
        }
        Ok(all)
    }
}

pub(crate) async fn set(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    form: CommandForm<PostureForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let posture = typed::code("posture", &value.posture, Posture::of)?;
        let rule = SetPosture {
            posture: posture.ok_or_else(|| Refusal::missing("posture"))?,
            needs: value.needs(&desk.names())?,
            rooms: value.rooms.clone(),
            reason: Words::new(reader.lang, value.reason.trim()),
            stated: typed::stated(&value.stated, shell.now(), shell.zone())?,
            based_on: form.meta.based_on,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, outcome.await, ("posture", "centre-posture-done"), form.typed)
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

pub(crate) async fn note(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    form: CommandForm<StateForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let (state, level) = value.level.split_once(' ').ok_or_else(|| Refusal::missing("level"))?;
        let until = typed::day("until", &value.until, shell.zone(), true)?;
        let rule = NoteState {
            note: shell.ids().next(),
            state: state.to_owned(),
            level: level.to_owned(),
            scope: typed::some_words(&value.scope, reader.lang),
            source: Words::new(reader.lang, value.source.trim()),
            stated: typed::stated(&value.stated, shell.now(), shell.zone())?,
            until,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, outcome.await, ("state", "centre-state-done"), form.typed)
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

pub(crate) async fn enter(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    form: CommandForm<StayForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let me = value.me == "yes";
        let function = if me { who.actor().function.clone() } else { value.function.clone() };
        if !function.is_empty() && !desk.names().functions.contains_key(&function) {
            return Err(Refusal::unknown_code("function", &function).into());
        }
        let rule = EnterSite {
            stay: shell.ids().next(),
            person: me.then(|| who.actor().person),
            name: typed::some(&value.name),
            function,
            house: typed::some(&value.house),
            room: typed::some(&value.room),
            stated: typed::stated(&value.stated, shell.now(), shell.zone())?,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, outcome.await, ("stay", "centre-stay-done"), form.typed)
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn leave(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(stay): Path<Id<kind::Matter>>,
    form: CommandForm<Nothing>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = ask(&at, &who, &form.meta, LeaveSite { stay, stated: None }).await;
    answered(&at, &who, outcome, ("", "centre-left-done"), form.typed)
}

fn answered(
    at: &At<'_>,
    who: &Who,
    outcome: Result<Receipt, Fault>,
    (act, key): (&'static str, &str),
    typed: Typed,
) -> Answer {
    let (shell, reader) = (at.shell, at.reader);
    match outcome {
        Ok(receipt) => {
            let message = shell.texts().plain(reader.lang, key);
            let location = Some(reader.url("centre"));
            Ok(shell.done(reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => shell.refill(reader, explained(shell, reader, fault), typed, |form| {
            page(shell, at.desk, reader, who, (act, form))
        }),
    }
}

/// Postures by their names.
fn explained(shell: &Shell, reader: &Reader, fault: Fault) -> Fault {
    let Fault::Refused(mut refusal) = fault else { return fault };
    if refusal.key == "refusal-posture-step" {
        for code in refusal.facts.values_mut() {
            *code = shell.texts().plain(reader.lang, &format!("posture-{code}"));
        }
    }
    Fault::Refused(refusal)
}
