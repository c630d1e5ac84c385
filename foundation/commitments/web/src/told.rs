//! Somebody to whom it was given was told of it.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use commitments::addressee::Means;
use commitments::command::MarkTold;
use kernel::{Id, Refusal, kind};
use serde::Deserialize;
use web::{Answer, CommandForm, Path, Reader, Shell, Who, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::one;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ToldForm {
    addressee: String,
    means: String,
    whom: String,
}

pub(crate) async fn told(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<ToldForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    let row = at.row(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = MarkTold {
            commitment: id,
            addressee: value.addressee.trim().parse().map_err(|_| Refusal::missing("addressee"))?,
            means: fields::code("means", &value.means, Means::of)?.unwrap_or(Means::Phone),
            whom: fields::some(&value.whom),
            words: None,
            stated: None,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(at.shell.done(&reader, &at.done(&row, "commitment-done-told", receipt))),
        Err(fault) => one::again(&at, &who, id, "told", fault, form.typed),
    }
}
