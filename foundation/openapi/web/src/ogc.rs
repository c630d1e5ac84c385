//! `GET /ogc…`: OGC API Features, Part 1.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use openapi::ogc::{Here, conformance as classes};
use openapi::{Collection, Dialect, Source};
use web::{Answer, Fault, Path};

use crate::at::{At, GEOJSON, JSON, query, unclear};

const FORMAT: &[&str] = &["f"];

/// Answers with what `f` makes of this place, for whoever may read here.
fn here(at: &At, f: impl FnOnce(&Here<'_>) -> serde_json::Value) -> Response {
    if let Err(refusal) = at.only(FORMAT) {
        return unclear(refusal);
    }
    let outcome = || -> Answer {
        at.eye()?;
        let title = at.shell.site().name.show(at.reader.lang);
        let here = Here { origin: &at.desk.origin, title, bounds: at.desk.bounds, lang: at.reader.lang };
        at.answer(JSON, &f(&here))
    };
    outcome().into_response()
}

pub(crate) async fn landing(at: At) -> Response {
    here(&at, |here| here.landing())
}

pub(crate) async fn conformance(at: At) -> Response {
    here(&at, |_| classes())
}

pub(crate) async fn collections(at: At) -> Response {
    let all: Vec<_> = at.desk.on_map().collect();
    here(&at, |here| here.collections(&all))
}

pub(crate) async fn collection(of: &'static Collection, at: At) -> Response {
    here(&at, |here| here.collection(of))
}

/// Features, page by page.
pub(crate) async fn items(source: Arc<dyn Source>, at: At) -> Response {
    let of = source.collection();
    let asked = match at.asked(of, Dialect::Ogc) {
        Ok(asked) => asked,
        Err(refusal) => return unclear(refusal),
    };
    let outcome = || -> Answer {
        let page = at.page(source.as_ref(), &asked, true)?;
        let title = at.shell.site().name.show(at.reader.lang);
        let here = Here { origin: &at.desk.origin, title, bounds: at.desk.bounds, lang: at.reader.lang };
        let own = query(at.pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())));
        let now = at.shell.now().rfc3339();
        at.answer(GEOJSON, &here.items(of, &page, &own, at.next(&page).as_deref(), &now))
    };
    outcome().into_response()
}

/// One feature.
pub(crate) async fn item(source: Arc<dyn Source>, at: At, Path(id): Path<String>) -> Response {
    if let Err(refusal) = at.only(FORMAT) {
        return unclear(refusal);
    }
    let outcome = || -> Answer {
        let of = source.collection();
        let eye = at.eye()?;
        let item = at.read(|read| Ok(source.item(read, &eye, &id)?))?.ok_or_else(Fault::not_found)?;
        let mut feature = item.feature(of, &at.pages());
        if let Some(map) = feature.as_object_mut() {
            let base = format!("{}/ogc/collections/{}", at.desk.origin, of.code);
            let own = serde_json::json!([
                { "rel": "self", "type": GEOJSON, "href": format!("{base}/items/{}", item.id) },
                { "rel": "collection", "type": JSON, "href": base },
            ]);
            map.insert("links".to_owned(), own);
        }
        at.answer(GEOJSON, &feature)
    };
    outcome().into_response()
}
