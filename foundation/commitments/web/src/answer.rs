//! The addressee answers in the program; an officer writes down what somebody says.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use commitments::answer::By;
use commitments::command::AnswerCommitment;
use commitments::commitment::Turn;
use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use store::Receipt;
use web::{Answer, CommandForm, CommandMeta, Fault, Path, Reader, Shell, UploadedFile, Wants, Who, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::{files, one};

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct AnswerForm {
    turn: String,
    words: String,
    place: String,
    stated: String,
    name: String,
    number: String,
    read_back: String,
}

pub(crate) async fn answer(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<AnswerForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, "answer", form, |_| By::Program).await
}

pub(crate) async fn voice(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<AnswerForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    let by = |value: &AnswerForm| By::Voice {
        name: value.name.trim().to_owned(),
        number: fields::some(&value.number),
        read_back: !value.read_back.is_empty(),
    };
    take(&at, &who, id, "voice", form, by).await
}

async fn take(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: CommandForm<AnswerForm>,
    by: impl Fn(&AnswerForm) -> By,
) -> Answer {
    let row = at.row(who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = value.rule(at, id, by(value), &form.meta)?;
        send(at, who, &form.meta, rule, &form.files).await
    };
    match outcome.await {
        Ok(receipt) => {
            let mut done = at.done(&row, "commitment-done-answered", receipt);
            if at.reader.wants == Wants::Json && !form.typed.get("stay").is_empty() {
                done.location = None;
            }
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => one::again(at, who, id, act, fault, form.typed),
    }
}

/// Stores the files, once it is clear that this person may attach any, and hands the answer to the writer.
async fn send(
    at: &At<'_>,
    who: &Who,
    meta: &CommandMeta,
    mut rule: AnswerCommitment,
    uploaded: &[UploadedFile],
) -> Result<Receipt, Fault> {
    if !uploaded.is_empty() {
        let id = rule.commitment;
        let on = at.shell.live().read(|r| Ok::<_, Fault>(commitments::read::resource(r, id)?))?;
        at.shell.permit(who, "attachment.add", &on.ok_or_else(Fault::not_found)?)?;
        rule.photos = files::keep(at, who.actor(), uploaded)?;
    }
    at.ask(who, meta, rule).await
}

impl AnswerForm {
    fn rule(
        &self,
        at: &At<'_>,
        id: Id<kind::Matter>,
        by: By,
        meta: &CommandMeta,
    ) -> Result<AnswerCommitment, Refusal> {
        let now = meta.captured_at.unwrap_or_else(|| at.shell.now());
        let lang = at.reader.lang;
        Ok(AnswerCommitment {
            by,
            words: fields::words(&self.words, lang),
            place: fields::words(&self.place, lang),
            stated: fields::stated("stated", &self.stated, now, at.shell.zone())?,
            based_on: meta.based_on,
            ..AnswerCommitment::new(id, turn(&self.turn)?)
        })
    }
}

/// One of the turns that are answers.
pub(crate) fn turn(code: &str) -> Result<Turn, Refusal> {
    let answer = |code: &str| {
        Turn::of(code)
            .filter(|t| matches!(t, Turn::Acknowledge | Turn::Execute | Turn::Reply | Turn::Decline))
    };
    fields::code("turn", code, answer)?.ok_or_else(|| Refusal::missing("turn"))
}
