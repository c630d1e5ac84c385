//! `GET /{lang}/live`: the stream.

use axum::extract::State;
use axum::http::HeaderMap;
use serde::Deserialize;

use crate::extract::Query;
use crate::live::{Asked, FragmentCx, Limits, console};
use crate::{Answer, Fault, Reader, Shell, Who};

#[derive(Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    topics: String,
    #[serde(default)]
    after: Option<i64>,
}

pub(crate) async fn stream(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    headers: HeaderMap,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let last = headers.get("last-event-id").and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
    let topics: Vec<String> =
        wanted.topics.split([',', ' ']).filter(|t| !t.is_empty()).map(str::to_owned).collect();
    let proof = topics.iter().any(|t| t == "proof");
    let asked = Asked {
        lang: reader.lang,
        topics,
        // The header is newer than the address, which a browser keeps from its first connection.
        after: last.or(wanted.after),
        token: reader.token.clone().ok_or(Fault::SignIn)?,
        session: who.0,
    };
    let limits = Limits { consoles: shell.site().max_consoles, streams: shell.site().max_streams };
    // After a stop the chain is verified anew, perhaps before this console is back: it is told how far.
    let line = |cx: &FragmentCx<'_>| Ok(vec![crate::proofs::fragment(cx, &shell.0.proofs.state()?)?]);
    let known = (shell.0.sessions.clone(), shell.0.trail.clone());
    console(shell.hub(), known, limits, asked, proof.then_some(&line))
}
