//! Beginning a version, handing it in, approving, sending back, withdrawing the plan.

use kernel::{Id, Refusal, kind};
use readiness::command::{BeginVersion, JudgeVersion, SubmitVersion, Verdict, WithdrawPlan};
use readiness::event::VersionBegun;
use readiness::read;
use serde::Deserialize;
use store::Event as _;
use web::{Answer, Fault, Posted, fields};

use crate::at::At;
use crate::contact::Nothing;
use crate::desk::Desk;
use crate::{one, version};

/// What is said, and what is made of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WordsForm {
    words: String,
    verdict: String,
}

pub(crate) async fn begin(
    Posted { shell, desk, reader, who, id: plan, form }: Posted<Desk, Nothing>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.live().read(|read| at.plan(read, &who, plan))?;
    match at.ask(&who, &form.meta, BeginVersion { plan }).await {
        Ok(receipt) => {
            let seq = receipt.entries.first().map(|e| e.seq);
            let entry = seq.map(|seq| shell.live().entry(seq)).transpose()?.flatten();
            let no = entry.and_then(|e| VersionBegun::of(&e)).map_or(1, |e| e.version);
            let path = format!("plans/{plan}/versions/{no}");
            Ok(shell.done(&reader, &at.done("plan-done-begun", receipt, &path)))
        }
        Err(fault) => one::again(&at, &who, plan, "page", fault, form.typed),
    }
}

pub(crate) async fn withdraw(
    Posted { shell, desk, reader, who, id: plan, form }: Posted<Desk, WordsForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.live().read(|read| at.plan(read, &who, plan))?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = WithdrawPlan { plan, words: fields::words(&value.words, reader.lang) };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("plans/{plan}");
            Ok(shell.done(&reader, &at.done("plan-done-withdrawn", receipt, &path)))
        }
        Err(fault) => one::again(&at, &who, plan, "withdraw", fault, form.typed),
    }
}

pub(crate) async fn submit(
    Posted { shell, desk, reader, who, id: (plan, no), form }: Posted<
        Desk,
        WordsForm,
        (Id<kind::Matter>, i64),
    >,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.live().read(|read| at.plan(read, &who, plan))?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let words = fields::words(&value.words, reader.lang);
        let rule = SubmitVersion { plan, version: no, words, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("plans/{plan}/versions/{no}");
            Ok(shell.done(&reader, &at.done("plan-done-submitted", receipt, &path)))
        }
        Err(fault) => version::again(&at, &who, (plan, no), "submit", fault, form.typed),
    }
}

pub(crate) async fn judge(
    Posted { shell, desk, reader, who, id: (plan, no), form }: Posted<
        Desk,
        WordsForm,
        (Id<kind::Matter>, i64),
    >,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let on = shell.live().read(|read| {
        at.plan(read, &who, plan)?;
        read::resource(read, plan)?.ok_or_else(Fault::not_found)
    })?;
    shell.permit(&who, "plan.approve", &read::writing(&on))?;
    let verdict = |code: &str| match code {
        "approve" => Some(Verdict::Approve),
        "return" => Some(Verdict::Return),
        _ => None,
    };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let verdict =
            fields::code("verdict", &value.verdict, verdict)?.ok_or_else(|| Refusal::missing("verdict"))?;
        let words = fields::words(&value.words, reader.lang);
        let rule = JudgeVersion { plan, version: no, verdict, words, based_on: form.meta.based_on };
        Ok((verdict, at.ask(&who, &form.meta, rule).await?))
    };
    match outcome.await {
        Ok((verdict, receipt)) => {
            let key = if verdict == Verdict::Approve { "plan-done-approved" } else { "plan-done-returned" };
            Ok(shell.done(&reader, &at.done(key, receipt, &format!("plans/{plan}"))))
        }
        Err(fault) => version::again(&at, &who, (plan, no), "judge", fault, form.typed),
    }
}
