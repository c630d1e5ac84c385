//! Where a person or an office is reached: everybody keeps their own, whoever keeps the rota those of others.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Lang, Refusal};
use outbox::command::{Holder, KeepAddress};
use outbox::whom::Office;
use serde::Deserialize;
use web::{Answer, CommandForm, Reader, Shell, Who, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::rota;
use crate::targets::DESK;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct BookForm {
    /// `person:…`, `office:mayor`, `desk:tram`.
    holder: String,
    area: String,
    mail: String,
    phone: String,
    lang: String,
}

pub(crate) async fn keep(
    state: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    form: CommandForm<BookForm>,
) -> Answer {
    let at = At { shell: &state.0, desk: &desk.0, reader: &reader };
    let own = form.typed.get("own") == "1";
    let outcome = async {
        let v = form.value.as_ref().map_err(Clone::clone)?;
        let rule = KeepAddress {
            holder: if own { Holder::Person(who.actor().person) } else { v.holder()? },
            mail: fields::some(&v.mail),
            phone: fields::some(&v.phone),
            lang: fields::code("lang", &v.lang, |l| l.parse::<Lang>().ok())?,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(at.shell.done(&reader, &at.done_at("rota", "rota-done-kept", receipt))),
        Err(fault) => rota::again(&at, &who, if own { "own" } else { "book" }, fault, form.typed),
    }
}

impl BookForm {
    fn holder(&self) -> Result<Holder, Refusal> {
        let text = self.holder.trim();
        if text.is_empty() {
            return Err(Refusal::missing("holder"));
        }
        let unknown = || Refusal::unknown_code("holder", text);
        let (sort, rest) = text.split_once(':').ok_or_else(unknown)?;
        match sort {
            "person" => Ok(Holder::Person(rest.parse().map_err(|_| unknown())?)),
            "office" => Ok(Holder::Office(Office { area: fields::some(&self.area), ..Office::of(rest) })),
            "desk" => Ok(Holder::Office(Office { organisation: Some(rest.to_owned()), ..Office::of(DESK) })),
            _ => Err(unknown()),
        }
    }
}
