//! A session goes on, or moves.

use bodies::command::{MoveSession, TakeStep};
use bodies::session::Step;
use kernel::Refusal;
use serde::Deserialize;
use web::{Answer, Posted};

use crate::desk::Desk;
use crate::session::{called, proved, take};
use web::fields;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StepForm {
    step: String,
    words: String,
    stated: String,
}

pub(crate) async fn step(mut sent: Posted<Desk, StepForm>) -> Answer {
    let id = sent.id;
    let step = Step::of(sent.form.typed.get("step"));
    sent.who = proved(&sent, id, |state| match step {
        Some(Step::Convene) => true,
        Some(Step::Cancel) => called(state),
        _ => false,
    })?;
    take(sent, id, ("step", "body-step-taken"), |at, sent| {
        let value = sent.value()?;
        let step = fields::code("step", &value.step, Step::of)?.ok_or_else(|| Refusal::missing("step"))?;
        Ok(TakeStep {
            session: id,
            step,
            words: fields::words(&value.words, at.reader.lang),
            stated: fields::stated("stated", &value.stated, at.shell.now(), at.shell.zone())?,
            based_on: sent.form.meta.based_on,
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MoveForm {
    at: String,
    place: String,
    call: String,
    words: String,
}

pub(crate) async fn moved(mut sent: Posted<Desk, MoveForm>) -> Answer {
    let id = sent.id;
    sent.who = proved(&sent, id, called)?;
    take(sent, id, ("move", "body-moved"), |at, sent| {
        let value = sent.value()?;
        let when =
            fields::calendar("at", &value.at, at.shell.zone())?.ok_or_else(|| Refusal::missing("at"))?;
        Ok(MoveSession {
            session: id,
            at: when,
            place: fields::some(&value.place),
            call: fields::some(&value.call),
            words: fields::words(&value.words, at.reader.lang),
            based_on: sent.form.meta.based_on,
        })
    })
    .await
}
