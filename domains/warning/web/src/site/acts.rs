//! What is done to the public site as a whole: a second person is asked, it is closed, kept open, opened again.

use kernel::{Resource, Words};
use store::Receipt;
use warning::command::{AskClosing, CloseSite, KeepSite, ReopenSite};
use warning::{Facts, Rule};
use web::{Answer, Done, Fault, Posted, Typed, Who};

use super::load;
use crate::acts::ReasonForm;
use crate::ask::{At, SITE};
use crate::desk::Desk;

pub(crate) async fn ask(sent: Posted<Desk, ReasonForm, ()>) -> Answer {
    let said = Said { act: "ask", key: "public-done-site-asked", seen: false };
    asked(sent, said, |_, _, reason, based_on| Ok(AskClosing { reason, based_on })).await
}

pub(crate) async fn close(sent: Posted<Desk, ReasonForm, ()>) -> Answer {
    let said = Said { act: "close", key: "public-done-site-closed", seen: true };
    let rule = |at: &At<'_>, _: &Typed, reason, based_on| {
        let figures = at.shell.live().read(|read| Ok::<_, Fault>((at.desk.figures)(read)?))?;
        Ok(CloseSite { reason, figures, based_on })
    };
    asked(sent, said, rule).await
}

pub(crate) async fn keep(sent: Posted<Desk, ReasonForm, ()>) -> Answer {
    let said = Said { act: "keep", key: "public-done-site-kept", seen: false };
    asked(sent, said, |_, _, reason, based_on| Ok(KeepSite { reason, based_on })).await
}

pub(crate) async fn reopen(sent: Posted<Desk, ReasonForm, ()>) -> Answer {
    let said = Said { act: "reopen", key: "public-done-site-reopened", seen: true };
    let rule = |_: &At<'_>, typed: &Typed, reason, based_on| {
        Ok(ReopenSite { reason, anew: typed.get("how") == "anew", based_on })
    };
    asked(sent, said, rule).await
}

/// What tells one of these acts from the others, besides its rule.
#[derive(Clone, Copy)]
struct Said {
    /// The form that it comes from.
    act: &'static str,
    /// Key of the sentence that it ends with.
    key: &'static str,
    /// Whether everybody outside sees it: then the person proves themselves once more.
    seen: bool,
}

/// Hands over the rule that is made of the reason, what was typed besides, and the last entry that the page showed.
async fn asked<R: Rule<Facts = Facts> + 'static>(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ReasonForm, ()>,
    said: Said,
    rule: impl FnOnce(&At<'_>, &Typed, Words, Option<i64>) -> Result<R, Fault>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, SITE, &Resource::service())?;
    let who = if said.seen { shell.strong(&reader, who, &form, "public-step-up-site")? } else { who };
    let outcome = async {
        let reason = ReasonForm::words(&form, &reader)?;
        let rule = rule(&at, &form.typed, reason, form.meta.based_on)?;
        at.ask(&who, &form.meta, None, rule).await
    };
    answered(&at, &who, said, outcome.await, form.typed)
}

/// On to the page of the site; what was refused is said there, at its form.
fn answered(at: &At<'_>, who: &Who, said: Said, outcome: Result<Receipt, Fault>, typed: Typed) -> Answer {
    match outcome {
        Ok(receipt) => {
            let done = Done {
                receipt: Some(receipt),
                number: None,
                message: at.shell.texts().plain(at.reader.lang, said.key),
                location: Some(at.reader.url("public/site")),
            };
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => at.shell.refill(at.reader, fault, typed, |form| load(at, who, said.act, form)),
    }
}
