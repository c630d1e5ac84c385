//! A step is ticked, left out, or taken back: from the board, or from the incident's page.

use kernel::{Id, Refusal, Timestamp, kind};
use readiness::command::MarkStep;
use readiness::read;
use readiness::run::Mark;
use serde::Deserialize;
use web::{Answer, Fault, Posted, Wants, fields};

use crate::at::At;
use crate::board::{about, again};
use crate::desk::Desk;

/// A step as it was ticked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StepForm {
    k: String,
    step: String,
    mark: String,
    words: String,
    reporter: String,
    stated: String,
    /// `beside` where the form stands on the incident's page.
    from: String,
}

pub(crate) async fn mark(
    Posted { shell, desk, reader, who, id: run, form }: Posted<Desk, StepForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let eye = desk.post.eye(who.actor());
    let beside = form.typed.get("from") == "beside";
    let back = shell.live().read(|read| {
        let row = read::run(read, &eye, run)?.ok_or_else(Fault::not_found)?;
        Ok::<_, Fault>(if beside { about(&at, read, &who, &row)? } else { None })
    })?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let rule = value.rule(&at, run, now)?;
        let mark = rule.mark;
        Ok((mark, at.ask(&who, &form.meta, rule).await?))
    };
    match outcome.await {
        Ok((mark, receipt)) => {
            let key = match mark {
                Mark::Done => "card-done-done",
                Mark::Skip => "card-done-skipped",
                Mark::Undo => "card-done-undone",
            };
            let mut done = at.done(key, receipt, &format!("activations/{run}"));
            if let Some((_, address)) = back {
                done.location = Some(address);
            }
            if reader.wants == Wants::Json {
                // What stands on the page comes live.
                done.location = None;
            }
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => again(&at, &who, run, "step", fault, form.typed),
    }
}

impl StepForm {
    fn rule(&self, at: &At<'_>, run: Id<kind::Matter>, now: Timestamp) -> Result<MarkStep, Refusal> {
        let number = |field: &str, text: &str| {
            let n = fields::whole(field, text)?.ok_or_else(|| Refusal::missing(field))?;
            u32::try_from(n).map_err(|_| Refusal::not_found())
        };
        Ok(MarkStep {
            run,
            k: number("k", &self.k)?,
            step: number("step", &self.step)?,
            mark: fields::code("mark", &self.mark, Mark::of)?.ok_or_else(|| Refusal::missing("mark"))?,
            words: fields::words(&self.words, at.reader.lang),
            reporter: fields::some(&self.reporter),
            stated: fields::stated("stated", &self.stated, now, at.shell.zone())?,
        })
    }
}
