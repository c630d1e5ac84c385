//! What is done to a warning: handed to the second person, sent back, released, thrown away, put on the site once more.

use kernel::{Id, Words, kind};
use serde::Deserialize;
use store::Receipt;
use warning::command::{AskPush, DropWarning, ReleaseWarning, ReturnWarning, SubmitWarning};
use warning::read::WarningRow;
use warning::{Facts, Rule};
use web::{Answer, CommandForm, Fault, Posted, Reader, Typed, Who};

use crate::ask::{At, RELEASE, WRITE};
use crate::desk::Desk;
use crate::one::again;

/// Why.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReasonForm {
    reason: String,
}

impl ReasonForm {
    pub(crate) fn words(form: &CommandForm<Self>, reader: &Reader) -> Result<Words, Fault> {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        Ok(Words::new(reader.lang, value.reason.trim()))
    }
}

pub(crate) async fn submit(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ReasonForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    at.permitted(&who, WRITE, id)?;
    let reach = desk.ground.reach(&row.says.area);
    let rule = SubmitWarning { warning: id, reach, based_on: form.meta.based_on };
    let outcome = at.ask(&who, &form.meta, row.about, rule).await;
    answered(&at, &who, &row, ("submit", "public-done-submitted"), outcome, form.typed)
}

pub(crate) async fn send_back(posted: Posted<Desk, ReasonForm>) -> Answer {
    let says = ("return", "public-done-returned");
    reasoned(posted, RELEASE, says, |warning, reason, based_on| ReturnWarning { warning, reason, based_on })
        .await
}

/// The second person proves themselves once more: what goes out cannot be taken back.
pub(crate) async fn release(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ReasonForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    at.permitted(&who, RELEASE, id)?;
    let who = shell.strong(&reader, who, &form, "public-step-up-release")?;
    let reach = desk.ground.reach(&row.says.area);
    let rule = ReleaseWarning { warning: id, reach, based_on: form.meta.based_on };
    let outcome = at.ask(&who, &form.meta, row.about, rule).await;
    answered(&at, &who, &row, ("release", "public-done-released"), outcome, form.typed)
}

pub(crate) async fn throw_away(posted: Posted<Desk, ReasonForm>) -> Answer {
    let says = ("drop", "public-done-dropped");
    reasoned(posted, WRITE, says, |warning, reason, based_on| DropWarning { warning, reason, based_on }).await
}

/// An act under this power that says why.
async fn reasoned<R: Rule<Facts = Facts> + 'static>(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ReasonForm>,
    power: &'static str,
    says: (&'static str, &'static str),
    rule: impl FnOnce(Id<kind::Matter>, Words, Option<i64>) -> R,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    at.permitted(&who, power, id)?;
    let outcome = async {
        let reason = ReasonForm::words(&form, &reader)?;
        at.ask(&who, &form.meta, row.about, rule(id, reason, form.meta.based_on)).await
    };
    answered(&at, &who, &row, says, outcome.await, form.typed)
}

pub(crate) async fn push(Posted { shell, desk, reader, who, id, form }: Posted<Desk, ReasonForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    at.permitted(&who, RELEASE, id)?;
    let outcome = at.ask(&who, &form.meta, row.about, AskPush { matter: id }).await;
    answered(&at, &who, &row, ("push", "public-done-push"), outcome, form.typed)
}

/// On to the page of the warning; what was refused is said there, at its form.
pub(crate) fn answered(
    at: &At<'_>,
    who: &Who,
    row: &WarningRow,
    (act, key): (&'static str, &'static str),
    outcome: Result<Receipt, Fault>,
    typed: Typed,
) -> Answer {
    match outcome {
        Ok(receipt) => {
            Ok(at.shell.done(at.reader, &at.done(&row.number, &format!("public/{}", row.id), key, receipt)))
        }
        Err(fault) => again(at, who, row.id, act, fault, typed),
    }
}
