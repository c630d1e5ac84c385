//! Taking away all factors of somebody who lost them. They are told at the next sign-in; nobody does it for himself.

use directory::command::ResetFactors;
use kernel::{Id, Refusal, Resource, kind};
use serde::Deserialize;
use web::{Answer, Done, Posted};

use crate::desk::{Desk, settle};
use crate::people::person_page;
use crate::sessions::{fault, field};

#[derive(Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    reset_reason: String,
}

pub(crate) async fn post(
    Posted { shell, desk, reader, who, id: person, form }: Posted<Desk, Form, Id<kind::Person>>,
) -> Answer {
    shell.permit(&who, "person.manage", &Resource::service())?;
    if who.actor().person == person {
        return Err(Refusal::conflict("refusal-own-factors").into());
    }
    let who = shell.strong(&reader, who, &form, "directory-step-up-reset")?;
    let outcome = async {
        let reason = form.value.as_ref().map_err(Clone::clone)?.reset_reason.clone();
        let reset = ResetFactors { person, reason };
        let receipt =
            shell.submit(&who, &form.meta, reset).await.map_err(|fault| field(fault, "reset_reason"))?;
        // Whoever sits there with what was lost does no longer.
        let gone = || desk.vault.reset_factors(person).and_then(|_| desk.vault.end_sessions(Some(person)));
        web::blocking(gone).map_err(fault)?;
        settle(&shell)?;
        Ok(receipt)
    };
    match outcome.await {
        Ok(receipt) => {
            let message = shell.texts().plain(reader.lang, "directory-factors-reset-done");
            let location = Some(reader.url(&format!("people/{person}")));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| {
            person_page(&desk, &desk.book(&shell, &reader)?, &who, person, form)
        }),
    }
}
