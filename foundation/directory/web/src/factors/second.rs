//! Using one's second factor right after coming in, where the function asks for it: nothing else is open before.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;
use web::{Answer, CommandForm, Reader, Shell, Who};

use super::SECOND_FACTOR;

const PURPOSE: &str = "directory-step-up-sign-in";

pub(crate) async fn show(State(shell): State<Shell>, reader: Reader, who: Who) -> Answer {
    if who.0.owes != Some(SECOND_FACTOR) {
        return Ok(Redirect::to(&reader.url("account/factors")).into_response());
    }
    Ok(shell.ask_proof(&reader, PURPOSE))
}

#[derive(Deserialize)]
pub(crate) struct Nothing {}

/// What is given is checked where it is asked for; a wrong one leads to the question again.
pub(crate) async fn prove(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    form: CommandForm<Nothing>,
) -> Answer {
    shell.strong(&reader, who, &form, PURPOSE)?;
    shell.hub().look_all();
    Ok(Redirect::to(&reader.url("")).into_response())
}
