//! What OGC API Features (Part 1: Core, 17-069r4) wants besides the features themselves.

use kernel::Lang;
use serde_json::{Value, json};

use crate::geometry::Bounds;
use crate::{Collection, Page, said};

/// Longitude and latitude in degrees on WGS 84.
pub const CRS84: &str = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

/// The classes of the standard that hold here. The class for OpenAPI is that of version 3.0 and is not claimed: our document
/// is of 3.1.
pub const CLASSES: [&str; 2] = [
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
];

const JSON: &str = "application/json";
const GEOJSON: &str = "application/geo+json";
const OPENAPI: &str = "application/vnd.oai.openapi+json;version=3.1";

/// Where this place is and how it is called.
#[derive(Debug, Clone)]
pub struct Here<'a> {
    /// Address of the place, without a slash at its end.
    pub origin: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// The box around its territory.
    pub bounds: Bounds,
    /// The language of names.
    pub lang: Lang,
}

fn link(rel: &str, kind: &str, href: String, title: &str) -> Value {
    json!({ "rel": rel, "type": kind, "href": href, "title": title })
}

impl Here<'_> {
    fn at(&self, path: &str) -> String {
        format!("{}/ogc{path}", self.origin)
    }

    /// The first page.
    #[must_use]
    pub fn landing(&self) -> Value {
        let words = said(
            &[
                "Ce que d’autres programmes peuvent lire.",
                "Wat andere programma’s mogen lezen.",
                "What other programs may read.",
            ],
            self.lang,
        );
        json!({
            "title": self.title,
            "description": words,
            "links": [
                link("self", JSON, self.at(""), self.title),
                link("service-desc", OPENAPI, format!("{}/api/openapi.json", self.origin), "OpenAPI"),
                link("service-doc", "text/html", format!("{}/{}/api", self.origin, self.lang), "API"),
                link("conformance", JSON, self.at("/conformance"), "Conformance"),
                link("data", JSON, self.at("/collections"), "Collections"),
            ],
        })
    }

    /// The collections.
    #[must_use]
    pub fn collections(&self, all: &[&'static Collection]) -> Value {
        let list: Vec<Value> = all.iter().map(|of| self.collection(of)).collect();
        let links = [link("self", JSON, self.at("/collections"), "Collections")];
        json!({ "links": links, "collections": list })
    }

    /// One of them.
    #[must_use]
    pub fn collection(&self, of: &Collection) -> Value {
        let own = format!("/collections/{}", of.code);
        let title = said(&of.title, self.lang);
        json!({
            "id": of.code,
            "title": title,
            "description": said(&of.what, self.lang),
            "itemType": "feature",
            "extent": { "spatial": { "bbox": [self.bounds], "crs": CRS84 } },
            "crs": [CRS84],
            "links": [
                link("self", JSON, self.at(&own), title),
                link("items", GEOJSON, self.at(&format!("{own}/items")), title),
            ],
        })
    }

    /// A page of features. `asked` is the part of its address after `?`, `next` that of the page after it.
    #[must_use]
    pub fn items(&self, of: &Collection, page: &Page, asked: &str, next: Option<&str>, now: &str) -> Value {
        let path = |query: &str| {
            let mark = if query.is_empty() { "" } else { "?" };
            self.at(&format!("/collections/{}/items{mark}{query}", of.code))
        };
        let mut links = vec![
            link("self", GEOJSON, path(asked), said(&of.title, self.lang)),
            link(
                "collection",
                JSON,
                self.at(&format!("/collections/{}", of.code)),
                said(&of.title, self.lang),
            ),
        ];
        links.extend(next.map(|query| link("next", GEOJSON, path(query), "→")));
        let mut all = features(of, page, &format!("{}/{}", self.origin, self.lang));
        if let Some(map) = all.as_object_mut() {
            map.insert("numberReturned".to_owned(), page.items.len().into());
            if let Some(n) = page.matched {
                map.insert("numberMatched".to_owned(), n.into());
            }
            map.insert("timeStamp".to_owned(), now.into());
            map.insert("links".to_owned(), links.into());
        }
        all
    }
}

/// What holds here, in the words of the standard.
#[must_use]
pub fn conformance() -> Value {
    json!({ "conformsTo": CLASSES })
}

/// A collection of features (RFC 7946), with the box around them where there are any on the map.
#[must_use]
pub fn features(of: &Collection, page: &Page, origin: &str) -> Value {
    let list: Vec<Value> = page.items.iter().map(|item| item.feature(of, origin)).collect();
    let boxes = page.items.iter().filter_map(|item| item.geometry.as_ref()).map(crate::Geometry::bounds);
    let around = boxes.reduce(|[w, s, e, n], [west, south, east, north]| {
        [w.min(west), s.min(south), e.max(east), n.max(north)]
    });
    let mut all = json!({ "type": "FeatureCollection" });
    if let Some(map) = all.as_object_mut() {
        if let Some(bounds) = around {
            map.insert("bbox".to_owned(), bounds.map(crate::geometry::rounded).to_vec().into());
        }
        map.insert("features".to_owned(), list.into());
    }
    all
}
