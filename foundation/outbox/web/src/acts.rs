//! What writer and recipient do with a message: release, acknowledge, write down what was said, take back.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Refusal, kind};
use outbox::command::{Acknowledge, By, Release, Withdraw};
use outbox::read::{self, AimRow};
use outbox::whom::{Found, Target};
use serde::Deserialize;
use web::{Answer, CommandForm, Fault, Path, Reader, Shell, Wants, Who, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::one;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ActForm {
    recipient: String,
    name: String,
    words: String,
    stated: String,
}

type Sent = CommandForm<ActForm>;

pub(crate) async fn release(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: Sent,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    let row = at.row(&who, id)?;
    let outcome = async {
        // Who is on call is looked up now, not when it was written.
        let found = at.shell.live().read(|read| {
            let mut all: Vec<Found> = Vec::new();
            for aim in read::aims(read, id)? {
                all.extend((at.desk.found)(read, &target(aim))?);
            }
            Ok::<_, Fault>(all)
        })?;
        at.ask(&who, &form.meta, Release { message: id, found, based_on: form.meta.based_on }).await
    };
    match outcome.await {
        Ok(receipt) => Ok(at.shell.done(&reader, &at.done(&row, "message-done-sent", receipt))),
        Err(fault) => one::again(&at, &who, id, "release", fault, form.typed),
    }
}

fn target(aim: AimRow) -> Target {
    match (aim.person, aim.office) {
        (Some(person), _) => Target::Person(person),
        (None, Some(office)) => Target::Office(office),
        (None, None) => Target::Free(aim.contact),
    }
}

pub(crate) async fn acknowledge(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: Sent,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    let row = at.row(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = Acknowledge { words: fields::words(&value.words, reader.lang), ..Acknowledge::mine(id) };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let mut done = at.done(&row, "message-done-acknowledged", receipt);
            if reader.wants == Wants::Json && !form.typed.get("stay").is_empty() {
                done.location = None;
            }
            Ok(at.shell.done(&reader, &done))
        }
        Err(fault) => one::again(&at, &who, id, "acknowledge", fault, form.typed),
    }
}

pub(crate) async fn voice(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: Sent,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    let row = at.row(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| at.shell.now());
        let rule = Acknowledge {
            message: id,
            recipient: Some(value.recipient.trim().parse().map_err(|_| Refusal::missing("recipient"))?),
            by: By::Voice { name: value.name.trim().to_owned() },
            words: fields::words(&value.words, reader.lang),
            stated: fields::stated("stated", &value.stated, now, at.shell.zone())?,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(at.shell.done(&reader, &at.done(&row, "message-done-voice", receipt))),
        Err(fault) => one::again(&at, &who, id, "voice", fault, form.typed),
    }
}

pub(crate) async fn withdraw(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: Sent,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    let row = at.row(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let words = fields::words(&value.words, reader.lang).ok_or_else(|| Refusal::missing("words"))?;
        at.ask(&who, &form.meta, Withdraw { message: id, words, based_on: form.meta.based_on }).await
    };
    match outcome.await {
        Ok(receipt) => Ok(at.shell.done(&reader, &at.done(&row, "message-done-withdrawn", receipt))),
        Err(fault) => one::again(&at, &who, id, "withdraw", fault, form.typed),
    }
}
