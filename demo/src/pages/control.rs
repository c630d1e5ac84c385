//! The buttons of the strip.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::response::IntoResponse;
use kernel::{Refusal, Resource};
use serde::Deserialize;
use web::{Answer, CommandForm, Done, Reader, Shell, Who};

use super::{DemoDesk, POWER};
use crate::player::Pace;

#[derive(Deserialize)]
pub(crate) struct PressForm {
    #[serde(rename = "do")]
    what: String,
}

/// `POST /demo`: pause, ×1, ×10, weeks, jump, stop the server hard, alter a copy.
pub(crate) async fn press(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<DemoDesk>>,
    reader: Reader,
    who: Who,
    form: CommandForm<PressForm>,
) -> Answer {
    if !desk.player.plays(who.actor()) {
        shell.permit(&who, POWER, &Resource::service())?;
    }
    let player = &desk.player;
    let mut location = None;
    match form.value?.what.as_str() {
        "pause" => player.set_pace(Pace::Paused),
        "x1" => player.set_pace(Pace::X1),
        "x10" => player.set_pace(Pace::X10),
        "weeks" => player.set_pace(Pace::Weeks(desk.weeks_per_minute)),
        "jump" => player.jump(),
        "kill" => (desk.kill)(),
        "alter" => {
            let work = Arc::clone(&desk);
            tokio::task::spawn_blocking(move || work.alter_now()).await.map_err(web::Fault::internal)?;
            location = Some(reader.url("demo/altered"));
        }
        other => return Err(Refusal::invalid("do", "refusal-demo-button").with("button", other).into()),
    }
    let done = Done { receipt: None, number: None, message: String::new(), location };
    Ok(shell.done(&reader, &done).into_response())
}
