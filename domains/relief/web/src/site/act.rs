//! Small acts on the page of a site: paused, closed, opened again; reminded.

use kernel::{Refusal, Words};
use relief::command::{Remind, TurnSite};
use relief::site::SiteState;
use serde::Deserialize;
use web::{Answer, Posted, Wants, fields};

use super::one;
use crate::at::At;
use crate::desk::Desk;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TurnForm {
    to: String,
    why: String,
}

pub(crate) async fn turn(Posted { shell, desk, reader, who, id, form }: Posted<Desk, TurnForm>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.site(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let to = fields::code("to", &value.to, SiteState::of)?.ok_or_else(|| Refusal::missing("to"))?;
        let why = Words::new(reader.lang, value.why.trim());
        let rule = TurnSite { site: id, to, why, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let name = row.names.show(reader.lang).to_owned();
            Ok(shell
                .done(&reader, &at.done("relief-done-changed", &name, &format!("capacities/{id}"), receipt)))
        }
        Err(fault) => one::again(&at, &who, id, "turn", fault, form.typed),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RemindForm {
    words: String,
    /// Anything: it was marked on the board, which stays.
    stay: String,
}

pub(crate) async fn remind(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, RemindForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.site(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = Remind { site: id, words: fields::words(&value.words, reader.lang), stated: None };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let name = row.names.show(reader.lang).to_owned();
            let stay = form.value.is_ok_and(|value| !value.stay.is_empty());
            let path = if stay { "capacities?show=silent".to_owned() } else { format!("capacities/{id}") };
            let mut done = at.done("relief-done-reminded", &name, &path, receipt);
            if stay && reader.wants == Wants::Json {
                done.location = None;
            }
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => one::again(&at, &who, id, "remind", fault, form.typed),
    }
}
