//! `Path` and `Query` whose refusals are ours: a page in the reader's language instead of a line of English.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use kernel::{Kind, Refusal};
use serde::de::DeserializeOwned;

use crate::Fault;

/// Parameters of the address. One that does not parse names nothing: 404.
#[derive(Debug, Clone)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Fault;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let found = axum::extract::Path::<T>::from_request_parts(parts, state).await;
        found.map(|axum::extract::Path(value)| Self(value)).map_err(|_| Fault::not_found())
    }
}

/// The part of the address after `?`. Names may stand several times; an unknown one is passed over.
#[derive(Debug, Clone)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Fault;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        let text = parts.uri.query().unwrap_or("");
        serde_html_form::from_str(text)
            .map(Self)
            .map_err(|e| Fault::Refused(Refusal::new(Kind::Invalid, "error-query").with("problem", e)))
    }
}

/// The address's parameters as they stand, for handlers that want to say more than "not found".
pub type RawPath = RawPathParams;
