//! A session goes on, or moves.

use bodies::command::{MoveSession, TakeStep};
use bodies::session::Step;
use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use web::{Answer, Posted};

use crate::desk::Desk;
use crate::explain::{self, At};
use crate::session::{answered, called, moving, page, proved, seen, take};
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

impl MoveForm {
    fn rule(
        &self,
        at: &At<'_>,
        (session, based_on): (Id<kind::Matter>, Option<i64>),
    ) -> Result<MoveSession, Refusal> {
        let when = fields::calendar("at", &self.at, at.shell.zone())?;
        Ok(MoveSession {
            session,
            at: when.ok_or_else(|| Refusal::missing("at"))?,
            place: fields::some(&self.place),
            call: fields::some(&self.call),
            words: fields::words(&self.words, at.reader.lang),
            based_on,
        })
    }
}

/// What somebody else moved meanwhile is not moved back unseen.
pub(crate) async fn moved(mut sent: Posted<Desk, MoveForm>) -> Answer {
    let id = sent.id;
    sent.who = proved(&sent, id, called)?;
    let (at, meta) = (At::of(&sent), &sent.form.meta);
    let row = seen(&at, &sent.who, id)?;
    let amended = sent.form.amends(Some(id), moving(&at, &row), row.changed_seq);
    let outcome = async {
        let rule = amended.value()?.rule(&at, (id, meta.based_on))?;
        explain::ask(&at, &sent.who, meta, rule).await
    };
    match outcome.await {
        Err(fault) => {
            at.shell.refill_amended(at.reader, fault, amended, |form| page(&at, &sent.who, id, "move", form))
        }
        done => answered(&at, &sent.who, id, done, ("move", "body-moved"), sent.form.typed.clone()),
    }
}
