//! `GET /api/v1/{collection}`: lists, single items, and all on the map as a file.

use std::sync::Arc;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use openapi::{Asked, Dialect, Source, ogc};
use serde_json::{Value, json};
use web::{Answer, Fault, Path};

use crate::at::{At, GEOJSON, JSON, unclear};

/// Most features in a file.
const MOST: usize = openapi::list::MOST_COUNTED;

/// A list, page by page.
pub(crate) async fn list(source: Arc<dyn Source>, at: At) -> Response {
    let of = source.collection();
    let asked = match at.asked(of, Dialect::Own) {
        Ok(asked) => asked,
        Err(refusal) => return unclear(refusal),
    };
    let outcome = || -> Answer {
        let page = at.page(source.as_ref(), &asked, false)?;
        let (base, pages) = (format!("{}/api/v1/{}", at.desk.origin, of.code), at.pages());
        let items: Vec<Value> = page.items.iter().map(|item| item.json(of, &base, &pages)).collect();
        let next = at.next(&page).map(|query| format!("{base}?{query}"));
        at.answer(JSON, &json!({ "collection": of.code, "seq": at.reader.seq, "items": items, "next": next }))
    };
    outcome().into_response()
}

/// One item.
pub(crate) async fn one(source: Arc<dyn Source>, at: At, Path(id): Path<String>) -> Response {
    if let Err(refusal) = at.only(&[]) {
        return unclear(refusal);
    }
    let outcome = || -> Answer {
        let of = source.collection();
        let eye = at.eye()?;
        let item = at.read(|read| Ok(source.item(read, &eye, &id)?))?.ok_or_else(Fault::not_found)?;
        let base = format!("{}/api/v1/{}", at.desk.origin, of.code);
        at.answer(JSON, &item.json(of, &base, &at.pages()))
    };
    outcome().into_response()
}

/// All that the reader may see, as GeoJSON (RFC 7946): what a page offers as a file.
pub(crate) async fn file(source: Arc<dyn Source>, at: At) -> Response {
    if let Err(refusal) = at.only(&[]) {
        return unclear(refusal);
    }
    let outcome = || -> Answer {
        let of = source.collection();
        let page = at.page(source.as_ref(), &Asked { limit: MOST, ..Asked::default() }, false)?;
        let mut answer = at.answer(GEOJSON, &ogc::features(of, &page, &at.pages()))?;
        if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{}.geojson\"", of.code)) {
            answer.headers_mut().insert(header::CONTENT_DISPOSITION, name);
        }
        Ok(answer)
    };
    outcome().into_response()
}
