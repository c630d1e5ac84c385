//! What a device says of a notification: that it was shown, that somebody opened it. Without an account: the device gives back what was
//! sealed for it alone, and learns nothing.

use std::sync::Arc;

use ::desk::links::holder;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use outbox::command::{Outcome, Report};
use outbox::sender::parse_letter_id;
use serde::Deserialize;
use web::{Answer, CommandForm, CommandMeta, Fault, Reader, Shell};

use crate::ask::At;
use crate::desk::Desk;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReceiptForm {
    /// What was sealed with the notification.
    receipt: String,
    /// `shown` or `opened`.
    what: String,
}

/// `POST /push/receipt`. What is known already is not written again.
pub(crate) async fn take(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    form: CommandForm<ReceiptForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let form = form.value.map_err(Fault::Refused)?;
    let letter = desk.push.as_ref().and_then(|push| push.own.receipted(&form.receipt));
    let (message, recipient, route) = letter.and_then(parse_letter_id).ok_or_else(Fault::not_found)?;
    let outcome = match form.what.as_str() {
        "shown" => Outcome::Delivered { at: None },
        "opened" => Outcome::Opened,
        _ => return Err(Fault::not_found()),
    };
    let rule = Report { message, recipient, route, outcome };
    at.ask(&holder("matter.read"), &CommandMeta::default(), rule).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
