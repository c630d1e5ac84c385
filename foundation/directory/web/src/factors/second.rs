//! Using one's second factor right after coming in, where the function asks for it: nothing else is open before.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;
use web::{Answer, CommandForm, Query, Reader, Shell, Who, inside};

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

/// Where its owner was going when the question came.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Going {
    next: String,
}

/// What is given is checked where it is asked for; a wrong one leads to the question again, the right one on to the page that was wanted.
pub(crate) async fn prove(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Query(going): Query<Going>,
    form: CommandForm<Nothing>,
) -> Answer {
    shell.strong(&reader, who, &form, PURPOSE)?;
    shell.hub().look_all();
    Ok(Redirect::to(&format!("/{}{}", reader.lang, inside(&going.next))).into_response())
}
