//! The giver decides: settle, return, withdraw; other times; somebody else.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use commitments::Rule;
use commitments::addressee::Contact;
use commitments::command::{Judge, ReaddressCommitment, RedateCommitment, Verdict};
use commitments::commitment::Turn;
use kernel::{Id, Refusal, Words, kind};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use web::{Answer, CommandForm, CommandMeta, Path, Reader, Shell, Who, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::give::addressee;
use crate::one;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct JudgeForm {
    verdict: String,
    words: String,
    due: String,
}

pub(crate) async fn judge(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<JudgeForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, "judge", form, |value, meta| {
        let turn = fields::code("verdict", &value.verdict, Turn::of)?;
        let due = fields::moment("due", &value.due, at.shell.now(), at.shell.zone())?;
        let verdict = match turn {
            Some(Turn::Settle) => Verdict::Settle,
            Some(Turn::Return) => Verdict::Return { due },
            Some(Turn::Withdraw) => Verdict::Withdraw,
            _ => return Err(Refusal::missing("verdict")),
        };
        let words = fields::words(&value.words, at.reader.lang);
        Ok(Judge { commitment: id, verdict, words, based_on: meta.based_on })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct RedateForm {
    acknowledge_by: String,
    due: String,
    words: String,
}

pub(crate) async fn redate(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<RedateForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, "redate", form, |value, meta| {
        let (now, zone) = (at.shell.now(), at.shell.zone());
        Ok(RedateCommitment {
            commitment: id,
            acknowledge_by: fields::moment("acknowledge-by", &value.acknowledge_by, now, zone)?,
            due: fields::moment("due", &value.due, now, zone)?,
            words: Words::new(at.reader.lang, value.words.trim()),
            based_on: meta.based_on,
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct ReaddressForm {
    function: String,
    organisation: String,
    area: String,
    name: String,
    phone: String,
    mail: String,
    acknowledge_by: String,
    words: String,
}

pub(crate) async fn readdress(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<ReaddressForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    take(&at, &who, id, "readdress", form, |value, meta| {
        let contact = Contact {
            name: fields::some(&value.name),
            phone: fields::some(&value.phone),
            mail: fields::some(&value.mail),
        };
        let office = (value.function.as_str(), value.organisation.as_str(), value.area.as_str());
        let (now, zone) = (at.shell.now(), at.shell.zone());
        Ok(ReaddressCommitment {
            commitment: id,
            to: addressee(&at.desk.names(), office, contact)?,
            acknowledge_by: fields::moment("acknowledge-by", &value.acknowledge_by, now, zone)?,
            words: Words::new(at.reader.lang, value.words.trim()),
            based_on: meta.based_on,
        })
    })
    .await
}

/// Takes one of the giver's forms.
async fn take<F: DeserializeOwned, R: Rule<Facts = commitments::Facts> + 'static>(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: CommandForm<F>,
    rule: impl FnOnce(&F, &CommandMeta) -> Result<R, Refusal>,
) -> Answer {
    let row = at.row(who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        at.ask(who, &form.meta, rule(value, &form.meta)?).await
    };
    match outcome.await {
        Ok(receipt) => Ok(at.shell.done(at.reader, &at.done(&row, "commitment-done-changed", receipt))),
        Err(fault) => one::again(at, who, id, act, fault, form.typed),
    }
}
