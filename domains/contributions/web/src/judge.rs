//! What was given is judged; what was accepted is taken out again.

use std::collections::BTreeSet;

use contributions::campaign::Verdict;
use contributions::command::{Judge, Withdraw};
use kernel::{Refusal, Words};
use serde::Deserialize;
use web::{Answer, Posted, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::sheet::again;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct JudgeForm {
    actions: Vec<String>,
    /// Ids of measures on which there is nothing to report.
    nothing: Vec<String>,
    verdict: String,
    words: String,
}

pub(crate) async fn judge(Posted { shell, desk, reader, who, id, form }: Posted<Desk, JudgeForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.sheet(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let mut actions = BTreeSet::new();
        for n in &value.actions {
            actions.extend(fields::whole("actions", n)?);
        }
        let mut nothing = BTreeSet::new();
        for measure in &value.nothing {
            nothing.insert(measure.parse().map_err(|_| Refusal::unknown_code("nothing", measure))?);
        }
        let verdict = fields::code("verdict", &value.verdict, Verdict::of)?;
        let rule = Judge {
            sheet: id,
            actions,
            nothing,
            verdict: verdict.ok_or_else(|| Refusal::missing("verdict"))?,
            words: fields::words(&value.words, reader.lang),
            based_on: form.meta.based_on,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let of = row.names.show(reader.lang).to_owned();
            let path = format!("contributions/sheets/{id}");
            Ok(shell.done(&reader, &at.done("contribution-done-judged", &of, &path, receipt)))
        }
        Err(fault) => again(&at, &who, id, "judge", fault, form.typed),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WithdrawForm {
    action: String,
    words: String,
}

pub(crate) async fn withdraw(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, WithdrawForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.sheet(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let action = fields::whole("action", &value.action)?.ok_or_else(|| Refusal::missing("action"))?;
        let words = fields::words(&value.words, reader.lang).unwrap_or_else(Words::erased);
        at.ask(&who, &form.meta, Withdraw { sheet: id, action, words }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let of = row.names.show(reader.lang).to_owned();
            let path = format!("contributions/sheets/{id}");
            Ok(shell.done(&reader, &at.done("contribution-done-withdrawn", &of, &path, receipt)))
        }
        Err(fault) => again(&at, &who, id, "withdraw", fault, form.typed),
    }
}
