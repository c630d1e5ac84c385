//! What can stand between a request and its answer, and what the person is told about it.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use kernel::{Kind, Refusal};
use store::{StoreError, WriteError};

use crate::pages::PageError;

/// Every handler answers a page or a fault.
pub type Answer<T = Response> = Result<T, Fault>;

/// Why a request has no ordinary answer. Turned into a page, a fragment or JSON in the reader's language by the shell.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The rules say no.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// Nobody is signed in; the page leads to sign-in and back.
    #[error("nobody is signed in")]
    SignIn,
    /// Writing is locked at this console.
    #[error("writing is locked")]
    Locked,
    /// The session owes something that comes before anything else: see [`Session::owes`](crate::Session::owes).
    #[error("something else comes first")]
    Owes,
    /// An act with effect outside: the person proves themselves first. See [`Shell::strong`](crate::Shell::strong).
    #[error("a fresh proof comes first")]
    StepUp(Box<crate::strong::Asked>),
    /// Somebody else changed the same thing: the form takes over what it says now. See [`Shell::refill_after`](crate::Shell::refill_after).
    #[error("refused: {}", .0.refusal)]
    Meanwhile(Box<Refilled>),
    /// The writer stopped; reading goes on.
    #[error("the writer stopped: {0}")]
    Stopped(String),
    /// Our fault. The person gets a reference, the log gets the chain.
    #[error("{0}")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Fault {
    /// There is no such thing for this reader.
    #[must_use]
    pub fn not_found() -> Self {
        Self::Refused(Refusal::not_found())
    }
    /// Our fault, because of this.
    pub fn internal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(cause.into())
    }
    /// The refusal in it, if it is one.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::Refused(r) => Some(r),
            Self::Meanwhile(m) => Some(&m.refusal),
            _ => None,
        }
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Refused(r) => status_of(r.kind),
            Self::Meanwhile(m) => status_of(m.refusal.kind),
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::StepUp(_) => StatusCode::FORBIDDEN,
            // To the outbox both are the same: what was typed waits.
            Self::Locked | Self::Owes => StatusCode::LOCKED,
            Self::Stopped(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

const fn status_of(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Limit => StatusCode::PAYLOAD_TOO_LARGE,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// A refused form as its page takes it over by itself.
#[derive(Debug)]
pub struct Refilled {
    pub(crate) refusal: Refusal,
    /// A sentence for each field that both changed.
    pub(crate) errors: BTreeMap<String, String>,
    /// What stands in place of what the form holds.
    pub(crate) taken: BTreeMap<String, Vec<String>>,
}

impl From<StoreError> for Fault {
    fn from(e: StoreError) -> Self {
        Self::internal(e)
    }
}
impl From<PageError> for Fault {
    fn from(e: PageError) -> Self {
        Self::internal(e)
    }
}
impl From<WriteError> for Fault {
    fn from(e: WriteError) -> Self {
        match e {
            WriteError::Refused(r) => Self::Refused(r),
            WriteError::Stopped(why) => Self::Stopped(why),
            other @ WriteError::Storage(_) => Self::internal(other),
        }
    }
}

/// Sentences by field, and values by field.
type Taken = (BTreeMap<String, String>, BTreeMap<String, Vec<String>>);

/// What travels with a bare error response until the outer layer, which knows language and person, draws it.
#[derive(Debug, Clone)]
pub(crate) struct Note {
    pub(crate) kind: &'static str,
    pub(crate) key: String,
    pub(crate) facts: BTreeMap<String, String>,
    pub(crate) field: Option<String>,
    /// What a form takes over by itself.
    pub(crate) taken: Option<Taken>,
    /// The chain of causes of an internal error, for the log alone.
    pub(crate) chain: Option<String>,
}

impl Note {
    fn of(fault: &Fault) -> Self {
        let plain = |kind, key: &str| Self {
            kind,
            key: key.to_owned(),
            facts: BTreeMap::new(),
            field: None,
            taken: None,
            chain: None,
        };
        let refused = |r: &Refusal| Self {
            kind: kind_code(r.kind),
            key: r.key.clone(),
            facts: r.facts.clone(),
            field: r.field.clone(),
            taken: None,
            chain: None,
        };
        match fault {
            Fault::Refused(r) => refused(r),
            Fault::Meanwhile(m) => {
                Self { taken: Some((m.errors.clone(), m.taken.clone())), ..refused(&m.refusal) }
            }
            Fault::SignIn => plain("sign-in", "error-sign-in"),
            Fault::Locked => plain("locked", "error-locked"),
            Fault::Owes => plain("owes", "error-owes"),
            Fault::StepUp(_) => plain("step-up", "error-step-up"),
            Fault::Stopped(why) => Self { chain: Some(why.clone()), ..plain("stopped", "error-stopped") },
            Fault::Internal(e) => {
                Self { chain: Some(chain(e.as_ref())), ..plain("internal", "error-internal") }
            }
        }
    }

    /// For an answer that a library made (no such route, too large, too slow), by its status.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        let (kind, key) = match status.as_u16() {
            401 => ("sign-in", "error-sign-in"),
            403 => ("forbidden", "error-cross-site"),
            404 => ("not-found", "refusal-not-found"),
            405 => ("invalid", "error-method"),
            408 | 504 => ("unavailable", "error-timeout"),
            413 => ("limit", "error-too-large"),
            415 => ("invalid", "error-media-type"),
            429 => ("limit", "error-too-many"),
            400..500 => ("invalid", "error-bad-request"),
            503 => ("unavailable", "error-busy"),
            _ => ("internal", "error-internal"),
        };
        Self { kind, key: key.to_owned(), facts: BTreeMap::new(), field: None, taken: None, chain: None }
    }
}

const fn kind_code(kind: Kind) -> &'static str {
    match kind {
        Kind::Invalid => "invalid",
        Kind::Forbidden => "forbidden",
        Kind::NotFound => "not-found",
        Kind::Conflict => "conflict",
        Kind::Limit => "limit",
        Kind::Unavailable => "unavailable",
    }
}

fn chain(e: &(dyn std::error::Error + 'static)) -> String {
    let mut text = e.to_string();
    let mut next = e.source();
    while let Some(cause) = next {
        let more = cause.to_string();
        if !text.ends_with(&more) {
            text = format!("{text}: {more}");
        }
        next = cause.source();
    }
    text
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut answer = self.status().into_response();
        answer.extensions_mut().insert(Note::of(&self));
        if let Self::StepUp(asked) = self {
            answer.extensions_mut().insert(std::sync::Arc::new(*asked));
        }
        answer
    }
}
