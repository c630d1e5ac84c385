//! What is done to the public site as a whole: a second person is asked, it is closed, kept open, opened again. What everybody sees
//! changes with it: the person proves themselves once more.

use kernel::Resource;
use store::Receipt;
use warning::command::{AskClosing, CloseSite, KeepSite, ReopenSite};
use web::{Answer, Done, Fault, Posted, Typed, Who};

use super::load;
use crate::acts::ReasonForm;
use crate::ask::{At, SITE};
use crate::desk::Desk;

pub(crate) async fn ask(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ReasonForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, SITE, &Resource::service())?;
    let outcome = async {
        let reason = ReasonForm::words(&form, &reader)?;
        let rule = AskClosing { reason, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, None, rule).await
    };
    answered(&at, &who, ("ask", "public-done-site-asked"), outcome.await, form.typed)
}

pub(crate) async fn close(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ReasonForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, SITE, &Resource::service())?;
    let who = shell.strong(&reader, who, &form, "public-step-up-site")?;
    let outcome = async {
        let figures = shell.live().read(|read| Ok::<_, Fault>((desk.figures)(read)?))?;
        let reason = ReasonForm::words(&form, &reader)?;
        let rule = CloseSite { reason, figures, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, None, rule).await
    };
    answered(&at, &who, ("close", "public-done-site-closed"), outcome.await, form.typed)
}

pub(crate) async fn keep(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ReasonForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, SITE, &Resource::service())?;
    let outcome = async {
        let reason = ReasonForm::words(&form, &reader)?;
        let rule = KeepSite { reason, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, None, rule).await
    };
    answered(&at, &who, ("keep", "public-done-site-kept"), outcome.await, form.typed)
}

pub(crate) async fn reopen(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ReasonForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, SITE, &Resource::service())?;
    let who = shell.strong(&reader, who, &form, "public-step-up-site")?;
    let outcome = async {
        let anew = form.typed.get("how") == "anew";
        let reason = ReasonForm::words(&form, &reader)?;
        let rule = ReopenSite { reason, anew, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, None, rule).await
    };
    answered(&at, &who, ("reopen", "public-done-site-reopened"), outcome.await, form.typed)
}

/// On to the page of the site; what was refused is said there, at its form.
fn answered(
    at: &At<'_>,
    who: &Who,
    (act, key): (&'static str, &'static str),
    outcome: Result<Receipt, Fault>,
    typed: Typed,
) -> Answer {
    match outcome {
        Ok(receipt) => {
            let done = Done {
                receipt: Some(receipt),
                number: None,
                message: at.shell.texts().plain(at.reader.lang, key),
                location: Some(at.reader.url("public/site")),
            };
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => at.shell.refill(at.reader, fault, typed, |form| load(at, who, act, form)),
    }
}
