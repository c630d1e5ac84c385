//! What was given is judged; what was accepted is taken out again.

use std::collections::BTreeSet;

use contributions::campaign::{Standing, Verdict};
use contributions::command::{Judge, Withdraw};
use contributions::read::{self, MeasureRow};
use kernel::{Handling, Refusal, Words};
use serde::Deserialize;
use web::{Answer, Fault, Posted, fields};

use crate::ask::unreached;
use crate::at::At;
use crate::desk::Desk;
use crate::sheet::again;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct JudgeForm {
    actions: Vec<String>,
    /// Everything on the sheet that nobody has judged, as the page showed it.
    all: String,
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
        if !value.all.is_empty() {
            let both = shell.live().read(|r| Ok::<_, Fault>((read::actions(r, id)?, read::measures(r, id)?)));
            let (given, said) = both?;
            actions.extend(given.iter().filter(|a| a.standing == Standing::Given).map(|a| a.n));
            let waits = |m: &&MeasureRow| m.stands.as_ref().is_some_and(|s| s.standing == Standing::Given);
            nothing.extend(said.iter().filter(waits).map(|m| m.measure));
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
        // What comes back is told to the partner; what is accepted stays in the house.
        let leaves = desk.leaves && rule.verdict != Verdict::Accept;
        let purpose = leaves.then_some("contribution-step-up-return");
        let who = at.proved(&who, &form, ("contribution.judge", id), purpose)?;
        let told = rule.verdict != Verdict::Accept && row.handling < Handling::NeedToKnow;
        Ok::<_, Fault>((at.ask(&who, &form.meta, rule).await?, told))
    };
    match outcome.await {
        Ok((receipt, told)) => {
            let of = row.names.show(reader.lang).to_owned();
            let path = format!("contributions/sheets/{id}");
            let mut done = at.done("contribution-done-judged", &of, &path, receipt);
            // Whoever cannot be written to does not learn that something came back.
            let partner = BTreeSet::from([row.partner.clone()]);
            if told && let Some(more) = unreached(&at, &who, row.campaign, &partner)? {
                done.message = format!("{} {more}", done.message);
            }
            Ok(shell.done(&reader, &done))
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
