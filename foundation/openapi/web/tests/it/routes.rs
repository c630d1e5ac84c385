//! Every route for programs is described, and what is described is a route.

use std::collections::BTreeSet;

use kernel::Lang;
use openapi::document::Api;

use crate::town::Town;

#[test]
fn routes_and_document_are_the_same() {
    let town = Town::open();
    let routed: BTreeSet<(String, &str)> = town
        .shell
        .routes()
        .iter()
        .filter(|r| ["/api", "/ogc"].iter().any(|p| r.path.starts_with(p)))
        .map(|r| (r.path.clone(), r.method))
        .collect();
    let api = Api {
        collections: town.desk.collections().collect(),
        forms: town.desk.forms().collect(),
        origin: "",
        title: "",
        version: "",
        lang: Lang::En,
    };
    assert_eq!(api.routes().into_iter().collect::<BTreeSet<_>>(), routed);
    assert!(routed.len() > 12, "{routed:?}");
}
