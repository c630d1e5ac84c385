//! `POST /api/v1/…`: what another program hands in. Written like everything else: through the writer, under the power of the
//! token, answered after the fsync.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::{Id, Kind, Refusal, kind};
use openapi::{Act, Asking, Body};
use serde_json::{Value, json};
use store::{Command, Deciding, Draft, Failure, Receipt};
use web::{Answer, CommandMeta, Fault, Path};

use crate::at::{At, JSON, unclear};

/// Most bytes of what is handed in.
const MOST: usize = 256 * 1024;

/// A command that was chosen while running.
struct Chosen(Box<dyn Command>);

impl Command for Chosen {
    fn name(&self) -> &'static str {
        self.0.name()
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        self.0.decide(cx)
    }
    fn urgent(&self) -> bool {
        self.0.urgent()
    }
}

/// Makes an item.
pub(crate) async fn hand_in(act: Arc<dyn Act>, at: At, bytes: Bytes) -> Response {
    take(act.as_ref(), &at, None, &bytes).await
}

/// Changes one.
pub(crate) async fn hand_in_about(
    act: Arc<dyn Act>,
    at: At,
    Path(id): Path<Id<kind::Matter>>,
    bytes: Bytes,
) -> Response {
    take(act.as_ref(), &at, Some(id), &bytes).await
}

async fn take(act: &dyn Act, at: &At, item: Option<Id<kind::Matter>>, bytes: &[u8]) -> Response {
    // What a token may not do at all is refused before a word of what it hands in is looked at.
    if let Err(fault) = permitted(at, act.form().power) {
        return fault.into_response();
    }
    if let Err(refusal) = at.only(&[]) {
        return unclear(refusal);
    }
    if !is_json(at) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    if bytes.len() > MOST {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    let command_id = match once(at) {
        Ok(id) => id,
        Err(refusal) => return unclear(refusal),
    };
    match write(act, at, item, bytes, command_id).await {
        Err(Fault::Refused(refusal)) if refusal.key == "refusal-api-json" => unclear(refusal),
        outcome => outcome.into_response(),
    }
}

fn permitted(at: &At, power: &str) -> Result<(), Fault> {
    let session = &at.who.0;
    let within = session.only.as_ref().is_none_or(|only| only.contains(power));
    if within && session.may(power) { Ok(()) } else { Err(Refusal::forbidden(power).into()) }
}

fn is_json(at: &At) -> bool {
    let kind = at.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    kind.split(';').next().is_some_and(|k| k.trim().eq_ignore_ascii_case(JSON))
}

/// The id of the command: the same key under the same mandate is the same command, for ever.
fn once(at: &At) -> Result<Option<Id<kind::Command>>, Refusal> {
    let Some(value) = at.headers.get("idempotency-key") else { return Ok(None) };
    let key = value.to_str().ok().map(str::trim).filter(|k| (1..=200).contains(&k.len()));
    let key = key.filter(|k| k.bytes().all(|b| b.is_ascii_graphic()));
    let key = key.ok_or_else(|| Refusal::new(Kind::Invalid, "refusal-api-once"))?;
    Ok(Some(Id::of_words(&["api", &at.who.actor().mandate.to_string(), key])))
}

async fn write(
    act: &dyn Act,
    at: &At,
    item: Option<Id<kind::Matter>>,
    bytes: &[u8],
    command_id: Option<Id<kind::Command>>,
) -> Answer {
    let form = act.form();
    let body = Body::read(form, bytes)?;
    let (eye, fresh, now) = (at.desk.post.eye(at.who.actor()), at.shell.ids().next(), at.shell.now());
    let command = at.shell.live().read(|read| {
        let actor = at.who.actor();
        let asking = Asking { actor, eye: &eye, read, lang: at.reader.lang, now, fresh, item };
        Ok::<_, Fault>(act.command(&asking, &body)?)
    })?;
    let meta = CommandMeta { command_id, based_on: body.based_on(), ..CommandMeta::default() };
    let receipt = at.shell.submit(&at.who, &meta, Chosen(command)).await?;
    answer(at, form.collection, &receipt)
}

/// The receipt, with the hash of the last entry: whoever keeps it can prove what was written.
fn answer(at: &At, collection: &str, receipt: &Receipt) -> Answer {
    let last = receipt.entries.last();
    let entry = last.map(|e| at.shell.live().entry(e.seq)).transpose()?.flatten();
    let hash = entry.map(|e| journal::Hash::of(&e.header.to_bytes()).to_string());
    let matter = receipt.entries.first().and_then(|e| e.matter).map(|m| m.to_string());
    let body: Value = json!({
        "command_id": receipt.command_id, "journal": at.shell.live().name(), "seq": last.map(|e| e.seq),
        "entry": last.map(|e| e.id), "hash": hash, "item": matter,
        "recorded_at": receipt.recorded_at.rfc3339(), "repeated": receipt.repeated,
    });
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static(JSON))];
    let mut answer = (StatusCode::CREATED, kind, body.to_string()).into_response();
    let place = matter.map(|id| format!("{}/api/v1/{collection}/{id}", at.desk.origin));
    if let Some(Ok(place)) = place.as_deref().map(HeaderValue::from_str) {
        answer.headers_mut().insert(header::LOCATION, place);
    }
    Ok(answer)
}
