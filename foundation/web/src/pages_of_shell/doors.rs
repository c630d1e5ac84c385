//! Acting under another function, locking and unlocking: small posts that lead back to the page.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use kernel::{Id, kind};
use serde::Deserialize;

use crate::form::CommandForm;
use crate::reader::Wants;
use crate::session::Proof;
use crate::{Answer, Fault, Reader, Shell, Who, blocking};

#[derive(Deserialize)]
pub(crate) struct FunctionForm {
    function: Id<kind::Mandate>,
}

#[derive(Deserialize)]
pub(crate) struct UnlockForm {
    #[serde(default)]
    password: String,
    /// A passkey's answer, in place of the password.
    #[serde(default)]
    passkey: String,
}

pub(crate) async fn switch_function(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    headers: HeaderMap,
    form: CommandForm<FunctionForm>,
) -> Answer {
    let token = super::sign_in::token(&reader, &who)?;
    let mandate = form.value.map_err(Fault::Refused)?.function;
    blocking(|| shell.0.sessions.switch_function(&token, mandate))?;
    shell.hub().look(who.0.id);
    Ok(back(&reader, &headers))
}

/// Locks writing. Anyone at the console may lock; a locked console may be locked again.
pub(crate) async fn lock(State(shell): State<Shell>, reader: Reader) -> Answer {
    let token = reader.session.as_ref().and(reader.token.clone()).ok_or(Fault::SignIn)?;
    blocking(|| shell.0.sessions.lock(&token))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

pub(crate) async fn unlock(
    State(shell): State<Shell>,
    reader: Reader,
    headers: HeaderMap,
    form: CommandForm<UnlockForm>,
) -> Answer {
    let token = reader.session.as_ref().and(reader.token.clone()).ok_or(Fault::SignIn)?;
    let form = form.value.map_err(Fault::Refused)?;
    let proof =
        if form.passkey.is_empty() { Proof::Password(form.password) } else { Proof::Passkey(form.passkey) };
    blocking(|| shell.0.sessions.unlock(&token, &proof, &reader.source))?;
    if reader.wants == Wants::Json {
        Ok(StatusCode::NO_CONTENT.into_response())
    } else {
        Ok(back(&reader, &headers))
    }
}

/// Back to the page that the form stood on.
fn back(reader: &Reader, headers: &HeaderMap) -> Response {
    let from = headers.get(header::REFERER).and_then(|v| v.to_str().ok()).unwrap_or("");
    let ours = from.split_once("://").and_then(|(_, rest)| rest.strip_prefix(reader.host.as_str()));
    let path = ours.filter(|p| p.starts_with('/') && !p.starts_with("//")).unwrap_or("");
    let to = if path.is_empty() { reader.url("") } else { path.to_owned() };
    Redirect::to(&to).into_response()
}
