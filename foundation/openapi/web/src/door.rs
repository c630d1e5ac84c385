//! `GET /api/openapi.json`: open, since it says nothing of what happens.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use openapi::document::Api;
use web::{Answer, Reader, Shell};

use crate::Desk;
use crate::at::KEEP;

pub(crate) async fn document(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    headers: HeaderMap,
) -> Answer {
    let title = format!("{} · {}", web::brand(reader.lang), shell.site().name.show(reader.lang));
    let api = Api {
        collections: desk.collections().collect(),
        forms: desk.forms().collect(),
        origin: &desk.origin,
        title: &title,
        version: desk.version,
        lang: reader.lang,
    };
    Ok(web::kept("application/vnd.oai.openapi+json", KEEP, api.document().to_string(), &headers))
}
