//! A request of a program: who asks, with which parameters, what they may see.

use std::sync::Arc;

use access::Eye;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use kernel::{Refusal, Resource};
use openapi::{Asked, Collection, Dialect, Page, Source};
use store::Read;
use web::{Answer, Fault, Query, Reader, Shell, Who, encoded};

use crate::Desk;

/// What programs are answered with may be kept, and is asked for again each time.
pub(crate) const KEEP: &str = "private, no-cache";
pub(crate) const JSON: &str = "application/json";
pub(crate) const GEOJSON: &str = "application/geo+json";

/// Everything that a handler looks at.
pub(crate) struct At {
    pub(crate) shell: Shell,
    pub(crate) desk: Arc<Desk>,
    pub(crate) reader: Reader,
    pub(crate) who: Who,
    pub(crate) headers: HeaderMap,
    pub(crate) pairs: Vec<(String, String)>,
}

impl FromRequestParts<Shell> for At {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, shell: &Shell) -> Result<Self, Response> {
        let reader = Reader::from_request_parts(parts, shell).await.map_err(IntoResponse::into_response)?;
        let who = Who::from_request_parts(parts, shell).await.map_err(IntoResponse::into_response)?;
        let query = Query::<Vec<(String, String)>>::from_request_parts(parts, shell).await;
        let Query(pairs) = query.map_err(unclear)?;
        let desk = parts.extensions.get::<Arc<Desk>>().cloned();
        let desk = desk.ok_or_else(|| Fault::internal("the desk is missing").into_response())?;
        Ok(Self { shell: shell.clone(), desk, reader, who, headers: parts.headers.clone(), pairs })
    }
}

/// What is asked cannot be understood as it stands: 400.
pub(crate) fn unclear(why: impl Into<Fault>) -> Response {
    let mut answer = why.into().into_response();
    *answer.status_mut() = StatusCode::BAD_REQUEST;
    answer
}

impl At {
    /// What they may see. A token without `matter.read` among its powers reads nothing, whatever its mandate gives; one without
    /// `log.read-strategic` nothing of the log of strategy.
    pub(crate) fn eye(&self) -> Result<Eye, Fault> {
        self.shell.permit(&self.who, "matter.read", &Resource::service())?;
        let eye = self.desk.post.eye(self.who.actor());
        let strategy = self.shell.permits(&self.who, "log.read-strategic", &Resource::service());
        Ok(if strategy { eye } else { eye.without_strategy() })
    }

    /// Reads the views, as of the moment asked for.
    pub(crate) fn read<T>(&self, f: impl FnOnce(&dyn Read) -> Result<T, Fault>) -> Result<T, Fault> {
        self.shell.read(&self.reader, f)
    }

    /// What is asked for of a collection.
    pub(crate) fn asked(&self, of: &Collection, dialect: Dialect) -> Result<Asked, Refusal> {
        let asked = Asked::read(of, dialect, &self.pairs)?;
        if dialect == Dialect::Own {
            asked.turned(self.desk.bounds)?;
        }
        Ok(asked)
    }

    /// No parameter but these is understood.
    pub(crate) fn only(&self, known: &[&str]) -> Result<(), Refusal> {
        let wrong = self.pairs.iter().find(|(n, v)| {
            !(n.starts_with("as_of") || known.contains(&n.as_str())) || (n == "f" && v != "json")
        });
        match wrong {
            None => Ok(()),
            Some((n, _)) if known.contains(&n.as_str()) => Err(Refusal::invalid(n, "refusal-api-format")),
            Some((n, _)) => Err(Refusal::invalid(n, "refusal-api-parameter").with("known", known.join(", "))),
        }
    }

    /// A page of a collection.
    pub(crate) fn page(&self, source: &dyn Source, asked: &Asked, count: bool) -> Result<Page, Fault> {
        let eye = self.eye()?;
        web::blocking(|| self.read(|read| Ok(openapi::page(source, read, &eye, asked, count)?)))
    }

    /// Address of the place with the language of its pages.
    pub(crate) fn pages(&self) -> String {
        format!("{}/{}", self.desk.origin, self.reader.lang)
    }

    /// The part after `?` of the next page's address.
    pub(crate) fn next(&self, page: &Page) -> Option<String> {
        let next = page.next.as_ref()?.to_string();
        let own = self.pairs.iter().filter(|(n, _)| n != "after").map(|(n, v)| (n.as_str(), v.as_str()));
        Some(query(own.chain([("after", next.as_str())])))
    }

    /// The answer, or 304 where they have it.
    pub(crate) fn answer(&self, kind: &'static str, body: &serde_json::Value) -> Answer {
        Ok(web::kept(kind, KEEP, body.to_string(), &self.headers))
    }
}

/// Pairs as they stand in an address.
pub(crate) fn query<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    pairs.map(|(n, v)| format!("{}={}", encoded(n), encoded(v))).collect::<Vec<_>>().join("&")
}
