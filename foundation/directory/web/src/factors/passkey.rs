//! Adding a passkey: the browser is asked, its answer comes back with a name for the device.

use axum::Json;
use axum::response::{IntoResponse, Redirect};
use directory::command::AddFactor;
use directory::vault::Sort;
use kernel::Refusal;
use serde::Deserialize;
use web::{Answer, Fault, Posted, Reader, Visit};

use super::page::{account, page};
use crate::desk::Desk;
use crate::sessions::{fault, field};

/// The question for the browser, as JSON.
pub(crate) async fn ask(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    if who.0.assurance.exempt || !desk.vault.passkeys_at(&reader.host) {
        return Err(Refusal::conflict("refusal-factor-unavailable").into());
    }
    let book = desk.book(&shell, &reader)?;
    let me = account(&book, &who)?;
    let asked = web::blocking(|| desk.vault.ask_new_passkey(me.id, &me.login, &me.name)).map_err(fault)?;
    Ok(Json(serde_json::json!({ "id": asked.id, "publicKey": asked.options })).into_response())
}

#[derive(Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    label: String,
    #[serde(default)]
    passkey: String,
}

pub(crate) async fn add(Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Form, ()>) -> Answer {
    if who.0.assurance.exempt {
        return Err(Refusal::conflict("refusal-factor-unavailable").into());
    }
    let who = shell.strong(&reader, who, &form, "directory-step-up-factor")?;
    let outcome = async {
        let given = form.value.as_ref().map_err(Clone::clone)?;
        if given.passkey.is_empty() {
            return Err(Fault::Refused(Refusal::invalid("passkey", "refusal-passkey-scripts")));
        }
        let (me, factor) = (who.actor().person, shell.ids().next());
        let label = given.label.trim();
        // The name first: an answer of the browser is good once.
        if label.is_empty() {
            return Err(Refusal::missing("label").into());
        }
        kernel::at_most("label", label, 60)?;
        let new = web::blocking(|| desk.vault.try_new_passkey(me, &given.passkey))
            .map_err(|e| field(fault(e), "passkey"))?;
        let command = AddFactor { factor, sort: Sort::Passkey, label: label.to_owned() };
        shell.submit(&who, &form.meta, command).await?;
        web::blocking(|| desk.vault.keep_passkey(me, factor, label, &new)).map_err(fault)?;
        prove(&desk, &reader, Sort::Passkey)
    };
    match outcome.await {
        Ok(()) => {
            shell.hub().look_all();
            Ok(Redirect::to(&reader.url("account/factors?done=added")).into_response())
        }
        Err(fault) => {
            let mut typed = form.typed;
            typed.values.remove("passkey");
            shell.refill(&reader, fault, typed, |form| page(&desk, &shell, &reader, &who, form))
        }
    }
}

/// Whoever has just shown a new factor has proved themselves with it.
pub(super) fn prove(desk: &Desk, reader: &Reader, sort: Sort) -> Result<(), Fault> {
    let token = reader.token.as_deref().ok_or(Fault::SignIn)?;
    web::blocking(|| desk.vault.set_proved(token, sort.code())).map(drop).map_err(fault)
}
