//! Adding an application for one-time codes: a picture to photograph, then a first code that shows that it works.

use axum::response::{IntoResponse, Redirect};
use directory::command::AddFactor;
use directory::vault::Sort;
use kernel::Refusal;
use serde::Deserialize;
use web::{Answer, Posted, Typed};

use super::page::{account, enrolling_page, issuer};
use super::passkey::prove;
use crate::desk::Desk;
use crate::sessions::{code_fault, fault, field};

#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// Shows a new secret. Nothing counts yet.
pub(crate) async fn begin(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Nothing, ()>,
) -> Answer {
    if who.0.assurance.exempt {
        return Err(Refusal::conflict("refusal-factor-unavailable").into());
    }
    let who = shell.strong(&reader, who, &form, "directory-step-up-factor")?;
    let book = desk.book(&shell, &reader)?;
    let me = account(&book, &who)?;
    let enrolment = desk.vault.begin_codes(me.id, &issuer(&shell, &reader), &me.login).map_err(fault)?;
    let page = enrolling_page(&desk, &shell, &reader, &who, (Some(enrolment), Typed::default()))?;
    shell.draw(&reader, &page).bare().answer()
}

#[derive(Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    label: String,
    #[serde(default)]
    code: String,
}

pub(crate) async fn confirm(Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Form, ()>) -> Answer {
    let who = shell.strong(&reader, who, &form, "directory-step-up-factor")?;
    let book = desk.book(&shell, &reader)?;
    let me = account(&book, &who)?;
    let outcome = async {
        let given = form.value.as_ref().map_err(Clone::clone)?;
        let label = given.label.trim();
        if label.is_empty() {
            return Err(Refusal::missing("label").into());
        }
        kernel::at_most("label", label, 60)?;
        let new = web::blocking(|| desk.vault.try_codes(me.id, &me.login, &reader.source, &given.code))
            .map_err(|e| field(code_fault(e), "code"))?;
        let factor = shell.ids().next();
        let command = AddFactor { factor, sort: Sort::Totp, label: label.to_owned() };
        shell.submit(&who, &form.meta, command).await?;
        web::blocking(|| desk.vault.keep_codes(me.id, factor, label, &new)).map_err(fault)?;
        prove(&desk, &reader, Sort::Totp)
    };
    match outcome.await {
        Ok(()) => {
            shell.hub().look_all();
            Ok(Redirect::to(&reader.url("account/factors?done=added")).into_response())
        }
        Err(fault) => {
            let mut typed = form.typed;
            typed.values.remove("code");
            let again = desk.vault.enrolling(me.id, &issuer(&shell, &reader), &me.login);
            shell.refill(&reader, fault, typed, |form| {
                enrolling_page(&desk, &shell, &reader, &who, (again, form))
            })
        }
    }
}
