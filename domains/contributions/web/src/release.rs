//! What a partner was asked by mistake is taken back.

use contributions::command::TakeBackMeasures;
use contributions::read;
use kernel::{Handling, Refusal, Words};
use serde::Deserialize;
use web::{Answer, Fault, Posted, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::sheet::again;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReleaseForm {
    /// Ids of measures.
    measures: Vec<String>,
    words: String,
}

pub(crate) async fn release(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ReleaseForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.sheet(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let all = shell.live().read(|r| Ok::<_, Fault>(read::measures(r, id)?))?;
        let chosen = all.iter().filter(|m| value.measures.contains(&m.measure.to_string()));
        let measures: std::collections::BTreeSet<_> = chosen.map(|m| m.measure).collect();
        // Whoever has begun to answer does not lose it.
        let pieces = desk.drafts.of(id)?;
        let begun = all
            .iter()
            .find(|m| measures.contains(&m.measure) && pieces.iter().any(|piece| piece.measure == m.measure));
        // Told to nobody who may not ask.
        let purpose = desk.leaves.then_some("contribution-step-up-release");
        let who = at.proved(&who, &form, ("contribution.ask", id), purpose)?;
        if let Some(m) = begun {
            let refusal = Refusal::conflict("refusal-contribution-release-begun");
            return Err(refusal.with("number", &m.number).into());
        }
        let words = fields::words(&value.words, reader.lang).unwrap_or_else(Words::erased);
        let rule = TakeBackMeasures { sheet: id, measures, words, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let of = row.names.show(reader.lang).to_owned();
            let path = format!("contributions/sheets/{id}");
            // Whoever is reached by no letter learns it from nobody else.
            let leaves = desk.mail && row.handling < Handling::NeedToKnow;
            let now = shell.now();
            let untold = shell.live().read(|r| Ok::<_, Fault>(read::untold(r, &[id], now, leaves)?))?;
            let key = if untold.is_empty() {
                "contribution-done-released"
            } else {
                "contribution-done-released-untold"
            };
            Ok(shell.done(&reader, &at.done(key, &of, &path, receipt)))
        }
        Err(fault) => again(&at, &who, id, "release", fault, form.typed),
    }
}
