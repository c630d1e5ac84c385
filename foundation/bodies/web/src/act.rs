//! A session goes on, or moves.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use bodies::command::{MoveSession, TakeStep};
use bodies::session::Step;
use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use web::{Answer, CommandForm, Path, Reader, Shell, Who};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::session::answered;
use web::fields;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StepForm {
    step: String,
    words: String,
    stated: String,
}

pub(crate) async fn step(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<StepForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let step = fields::code("step", &value.step, Step::of)?.ok_or_else(|| Refusal::missing("step"))?;
        let rule = TakeStep {
            session: id,
            step,
            words: fields::words(&value.words, reader.lang),
            stated: fields::stated("stated", &value.stated, shell.now(), shell.zone())?,
            based_on: form.meta.based_on,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, ("step", "body-step-taken"), form.typed)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MoveForm {
    at: String,
    place: String,
    call: String,
    words: String,
}

pub(crate) async fn moved(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<MoveForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        crate::session::there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let when = fields::calendar("at", &value.at, shell.zone())?.ok_or_else(|| Refusal::missing("at"))?;
        let rule = MoveSession {
            session: id,
            at: when,
            place: fields::some(&value.place),
            call: fields::some(&value.call),
            words: fields::words(&value.words, reader.lang),
            based_on: form.meta.based_on,
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, ("move", "body-moved"), form.typed)
}
