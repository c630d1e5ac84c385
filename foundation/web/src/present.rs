//! The layer around every page: who asks, the log line, and a decent answer where there is no ordinary one.

use std::sync::Arc;

use axum::Json;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Serialize;
use serde_json::json;
use tokio::time::Instant;

use crate::explain::{LOGGED, SHOWN, code};
use crate::fault::Note;
use crate::observe::RouteLabel;
use crate::pages::Page;
use crate::reader::Wants;
use crate::{Fault, Reader, Shell, observe};

/// A page that says what went wrong.
#[derive(Serialize)]
pub(crate) struct ErrorPage {
    status: u16,
    title: String,
    sentence: String,
    reference: String,
    /// What the sentence is called inside the program, for whoever is asked to help.
    code: String,
    /// A defect of ours: the person is asked to pass the reference on.
    ours: bool,
}

impl Page for ErrorPage {
    const TEMPLATE: &'static str = "error.html";
    fn samples() -> Vec<Self> {
        let sample = |status, ours| Self {
            status,
            title: "…".to_owned(),
            sentence: "…".to_owned(),
            reference: "7K2M-9QXD".to_owned(),
            code: "refusal-not-found".to_owned(),
            ours,
        };
        vec![sample(404, false), sample(500, true)]
    }
}

#[derive(Serialize)]
struct ErrorPart {
    sentence: String,
    reference: String,
    code: String,
}

impl Page for ErrorPart {
    const TEMPLATE: &'static str = "error-part.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let code = "refusal-not-found".to_owned();
        vec![Self { sentence: "…".to_owned(), reference: "7K2M-9QXD".to_owned(), code }]
    }
}

pub(crate) fn kinds() -> Vec<crate::pages::PageKind> {
    use crate::pages::PageKind;
    vec![
        PageKind::of::<ErrorPage>(),
        PageKind::of::<ErrorPart>(),
        PageKind::of::<crate::strong::StepUpPage>(),
    ]
}

/// Works out who asks, lets the handler answer, and draws errors in the reader's language.
pub(crate) async fn around(State(shell): State<Shell>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let reference = reference(&shell);
    let (mut reader, wrong) = Reader::of(&request, &shell, reference);
    let sessions = &shell.0.sessions;
    let found = match (&reader.machine, &reader.token) {
        (Some(token), _) => sessions.machine(token),
        (None, Some(token)) => sessions.resolve(token),
        (None, None) => Ok(None),
    };
    match found {
        Ok(found) => reader.session = found,
        Err(e) => tracing::error!(error = %e, "the session could not be looked up"),
    }
    let page = request.headers().get(header::ACCEPT).is_some_and(|v| v.as_bytes().starts_with(b"text/html"));
    crate::idle::look(&shell, &mut reader, page);
    let reader = Arc::new(reader);
    let route =
        request.extensions().get::<MatchedPath>().map_or_else(|| "-".to_owned(), |m| m.as_str().to_owned());
    let method = request.method().clone();
    request.extensions_mut().insert(Arc::clone(&reader));
    let answer = match wrong {
        Some(fault) => fault.into_response(),
        None if owes(&reader, &route) => Fault::Owes.into_response(),
        None if too_often(&shell, &reader) => {
            (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "1")]).into_response()
        }
        None => next.run(request).await,
    };
    let answer = present(&shell, &reader, answer);
    let (status, took) = (answer.status().as_u16(), began.elapsed());
    tracing::info!(reference = %reader.reference, %method, %route, status, micros = took.as_micros(), "request");
    shell.0.measures.requests.get_or_create(&RouteLabel { route, status }).inc();
    shell.0.measures.seconds.observe(took.as_secs_f64());
    answer
}

/// Whether a session asks for anything but what it owes, the way out, or help. By the pattern of the route: an address that
/// nobody knows is no way round.
fn owes(reader: &Reader, route: &str) -> bool {
    let Some(first) = reader.session.as_ref().and_then(|s| s.owes) else { return false };
    let path = route.trim_start_matches('/').split_once('/').map_or("", |(_, rest)| rest);
    // What is owed may take several steps, each at an address below the first.
    let part = path.strip_prefix(first).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    !part && !["sign-out", "help", "passkey/challenge"].contains(&path)
}

/// Only what writes is counted: reading is cheap, and a watch floor reads all the time.
fn too_often(shell: &Shell, reader: &Reader) -> bool {
    let site = shell.site();
    let (key, rate) = match &reader.session {
        Some(session) => (session.id.to_string(), site.session_rate),
        None => (reader.source.clone(), site.stranger_rate),
    };
    !reader.safe && rate.is_some_and(|rate| !shell.0.buckets.take(&key, rate))
}

/// Eight letters and digits that people can say on the telephone.
fn reference(shell: &Shell) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut bytes = [0u8; 8];
    shell.0.chance.fill(&mut bytes);
    let letter = |b: &u8| ALPHABET.get(usize::from(b % 32)).map_or('0', |c| char::from(*c));
    let mut text: String = bytes.iter().map(letter).collect();
    text.insert(4, '-');
    text
}

fn present(shell: &Shell, reader: &Reader, answer: Response) -> Response {
    let status = answer.status();
    if !status.is_client_error() && !status.is_server_error() {
        return answer;
    }
    let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("");
    if kind.starts_with("text/html") || kind.starts_with("application/json") {
        return answer;
    }
    let mut note = answer.extensions().get::<Note>().cloned().unwrap_or_else(|| Note::of_status(status));
    if note.kind == "owes" {
        note.key = owed(shell, reader, &note.key);
    }
    if let Some(chain) = &note.chain {
        tracing::error!(reference = %reader.reference, cause = %chain, "request failed");
    } else if status == StatusCode::INTERNAL_SERVER_ERROR {
        tracing::error!(reference = %reader.reference, "request failed: a handler stopped, see standard error");
    }
    let asked = answer.extensions().get::<Arc<crate::strong::Asked>>();
    if let Some(asked) = asked.filter(|_| reader.wants == Wants::Page) {
        return asked.page(shell, reader);
    }
    let first = leads_to(reader, &note);
    if let Some(to) = first.as_ref().filter(|_| reader.wants == Wants::Page && reader.safe) {
        return Redirect::to(to).into_response();
    }
    let refusal = code(&note.key, &note.facts, LOGGED);
    tracing::info!(reference = %reader.reference, %refusal, "refused");
    let mut drawn = body(shell, reader, status, &note);
    if let Some(Ok(to)) =
        first.as_deref().map(HeaderValue::from_str).filter(|_| reader.wants == Wants::Fragment)
    {
        drawn.headers_mut().insert("hx-redirect", to);
    }
    *drawn.status_mut() = status;
    let headers = drawn.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = answer.headers().get(&name) {
            headers.insert(name, value.clone());
        }
    }
    drawn
}

/// What is owed in words of its own, where there are any: `error-owes-` and the last part of its address.
fn owed(shell: &Shell, reader: &Reader, otherwise: &str) -> String {
    let path = reader.session.as_ref().and_then(|s| s.owes).unwrap_or("");
    let own = format!("error-owes-{}", path.rsplit('/').next().unwrap_or(""));
    if shell.texts().has(reader.lang, &own) { own } else { otherwise.to_owned() }
}

/// What the person has to do first: sign in, or what the session owes.
fn leads_to(reader: &Reader, note: &Note) -> Option<String> {
    match note.kind {
        "sign-in" => Some(crate::pages_of_shell::sign_in_url(reader)),
        "owes" => {
            let path = reader.session.as_ref().and_then(|s| s.owes)?;
            // A page that was wanted is led on to afterwards; a form that was sent waits in its own page.
            let page = reader.wants == Wants::Page && reader.safe;
            Some(crate::pages_of_shell::leading_on(reader, path, page))
        }
        _ => None,
    }
}

fn body(shell: &Shell, reader: &Reader, status: StatusCode, note: &Note) -> Response {
    let texts = shell.texts();
    let sentence = shell.told(reader.lang, &note.key, &note.facts);
    let (reference, code) = (reader.reference.clone(), code(&note.key, &note.facts, SHOWN));
    match reader.wants {
        Wants::Json => {
            let (mut fields, form) = note.taken.clone().unwrap_or_default();
            fields.extend(note.field.iter().map(|field| (field.clone(), sentence.clone())));
            let mut said = json!({ "kind": note.kind, "key": note.key, "message": sentence, "facts": note.facts,
                                   "fields": fields, "reference": reference });
            if let Some(said) = said.as_object_mut().filter(|_| !form.is_empty()) {
                said.insert("form".to_owned(), json!(form));
            }
            Json(said).into_response()
        }
        Wants::Problem => problem(reader, status, note, &sentence),
        Wants::Fragment => {
            let part = ErrorPart { sentence: sentence.clone(), reference, code };
            shell
                .fragment(reader, &part)
                .map_or_else(|_| sentence.into_response(), |html| Html(html).into_response())
        }
        Wants::Page => {
            let title = texts.plain(reader.lang, &format!("error-title-{}", note.kind));
            let page = ErrorPage {
                status: status.as_u16(),
                title,
                sentence: sentence.clone(),
                reference,
                code,
                ours: status == StatusCode::INTERNAL_SERVER_ERROR,
            };
            // When even the error page cannot be drawn, the sentence alone still helps.
            shell.draw(reader, &page).bare().answer().unwrap_or_else(|_| sentence.into_response())
        }
    }
}

/// A problem document (RFC 9457), with our own members: the kind, the text key, the facts, the reference, and where in what was
/// handed in (a JSON pointer) or in the address (a parameter) something is wrong.
fn problem(reader: &Reader, status: StatusCode, note: &Note, sentence: &str) -> Response {
    let errors: Vec<_> = note
        .field
        .iter()
        .map(|field| match reader.safe {
            true => json!({ "parameter": field, "detail": sentence }),
            false => json!({ "pointer": format!("/{field}"), "detail": sentence }),
        })
        .collect();
    let body = json!({
        "type": "about:blank", "title": status.canonical_reason().unwrap_or(""), "status": status.as_u16(),
        "detail": sentence, "kind": note.kind, "key": note.key, "facts": note.facts, "errors": errors,
        "reference": reader.reference,
    });
    let kind = HeaderValue::from_static("application/problem+json");
    let mut drawn = ([(header::CONTENT_TYPE, kind)], body.to_string()).into_response();
    if status == StatusCode::UNAUTHORIZED {
        drawn.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    drawn
}

pub(crate) use observe::routes as observe_routes;
