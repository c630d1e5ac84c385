//! Beginning a handover, accepting what is handed over, taking the watch, calling it off; coming on and going off duty.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, kind};
use serde::Deserialize;
use situation::command::{AcceptItem, CancelHandover, CloseHandover, StartHandover};
use store::{Command, Deciding, Draft, Failure, Receipt};
use web::{Answer, CommandForm, Done, Fault, Path, Reader, Shell, Typed, Who};

use super::page::page;
use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::typed;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Words {
    to_function: String,
    words: String,
    on: String,
}

pub(crate) async fn start(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    form: CommandForm<Words>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        if !value.to_function.is_empty() && !desk.names().functions.contains_key(&value.to_function) {
            return Err(kernel::Refusal::unknown_code("to-function", &value.to_function).into());
        }
        let rule = StartHandover {
            handover: shell.ids().next(),
            to_function: value.to_function.clone(),
            to_person: None,
            words: typed::some_words(&value.words, reader.lang),
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, outcome.await, "handover-begun", "handover", form.typed)
}

pub(crate) async fn accept(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((handover, item)): Path<(Id<kind::Matter>, Id<kind::Matter>)>,
    form: CommandForm<Words>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let words = typed::some_words(&value.words, reader.lang);
        ask(&at, &who, &form.meta, AcceptItem { handover, item, words }).await
    };
    let place = format!("handover#item-{item}");
    answered(&at, &who, outcome.await, "handover-item-accepted", &place, form.typed)
}

pub(crate) async fn close(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(handover): Path<Id<kind::Matter>>,
    form: CommandForm<Words>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let words = typed::some_words(&value.words, reader.lang);
        ask(&at, &who, &form.meta, CloseHandover { handover, words }).await
    };
    let place = format!("handovers/{handover}");
    answered(&at, &who, outcome.await, "handover-taken", &place, form.typed)
}

pub(crate) async fn cancel(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(handover): Path<Id<kind::Matter>>,
    form: CommandForm<Words>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let words = typed::words(&value.words, "", reader.lang);
        ask(&at, &who, &form.meta, CancelHandover { handover, words }).await
    };
    let place = format!("handovers/{handover}");
    answered(&at, &who, outcome.await, "handover-called-off", &place, form.typed)
}

/// Comes on duty or goes off duty, under the function acted under.
pub(crate) async fn duty(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    form: CommandForm<Words>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let on = form.value.as_ref().is_ok_and(|v| v.on == "1");
    let outcome = async {
        typed::present(&reader)?;
        let make = desk.duty.as_ref().ok_or_else(Fault::not_found)?;
        shell.submit(&who, &form.meta, Made(make(who.actor().mandate, on))).await
    };
    let key = if on { "handover-on-duty" } else { "handover-off-duty" };
    answered(&at, &who, outcome.await, key, "handover", form.typed)
}

/// A command that somebody else made.
struct Made(Box<dyn Command>);

impl Command for Made {
    fn name(&self) -> &'static str {
        self.0.name()
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        self.0.decide(cx)
    }
    fn urgent(&self) -> bool {
        self.0.urgent()
    }
}

fn answered(
    at: &At<'_>,
    who: &Who,
    outcome: Result<Receipt, Fault>,
    key: &str,
    place: &str,
    typed: Typed,
) -> Answer {
    let (shell, reader) = (at.shell, at.reader);
    match outcome {
        Ok(receipt) => {
            let message = shell.texts().plain(reader.lang, key);
            // An item that was accepted changes live, where the page is; nothing else has to move.
            let stays = place.contains('#') && reader.wants == web::Wants::Json;
            let location = (!stays).then(|| reader.url(place));
            Ok(shell.done(reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => {
            shell.refill(reader, fault, typed, |form| page(shell, at.desk, reader, who, None, form))
        }
    }
}
