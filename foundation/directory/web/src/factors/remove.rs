//! Taking away one of one's own factors; a way to come in has to be left.

use axum::response::{IntoResponse, Redirect};
use directory::command::RemoveFactor;
use kernel::{Id, kind};
use serde::Deserialize;
use web::{Answer, Fault, Posted};

use super::page::page;
use crate::desk::Desk;
use crate::sessions::fault;

#[derive(Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn post(
    Posted { shell, desk, reader, who, id: factor, form }: Posted<Desk, Nothing, Id<kind::Factor>>,
) -> Answer {
    let me = who.actor().person;
    let sort = desk.vault.factors(me).iter().find(|f| f.id == factor).map(|f| f.sort);
    let sort = sort.ok_or_else(Fault::not_found)?;
    let who = shell.strong(&reader, who, &form, "directory-step-up-factor-remove")?;
    let outcome = async {
        web::blocking(|| desk.vault.may_remove(me, factor)).map_err(fault)?;
        shell.submit(&who, &form.meta, RemoveFactor { factor, sort }).await?;
        web::blocking(|| desk.vault.remove_factor(me, factor)).map_err(fault)
    };
    match outcome.await {
        Ok(()) => {
            shell.hub().look_all();
            Ok(Redirect::to(&reader.url("account/factors?done=removed")).into_response())
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| page(&desk, &shell, &reader, &who, form))
        }
    }
}
