//! The document and the features hold what the description says.

use access::Eye;
use kernel::{Handling, Id, Lang};
use openapi::document::Api;
use openapi::item::{faults, properties};
use openapi::ogc::{Here, features};
use openapi::{Asked, Field, Form, Of, Source, page};
use serde_json::Value;
use testkit::{Place, unique};

use crate::things::{THINGS, Things, open, put, write};

static FORM: Form = Form {
    code: "put-thing",
    collection: "things",
    below: Some("puttings"),
    title: ["Poser", "Zetten", "Put"],
    what: ["Pose.", "Zet.", "Puts."],
    power: "thing.put",
    fields: &[Field::always("words", Of::Text, ["Mots.", "Woorden.", "Words."])],
};

fn api(lang: Lang) -> Value {
    let (collections, forms) = (vec![&THINGS], vec![&FORM]);
    Api { collections, forms, origin: "https://town.example", title: "Town", version: "1", lang }.document()
}

/// Every `$ref` of a document.
fn references(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            all.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
            map.values().for_each(|v| references(v, all));
        }
        Value::Array(list) => list.iter().for_each(|v| references(v, all)),
        _ => {}
    }
}

#[test]
fn the_document_names_nothing_that_is_not_in_it() {
    for lang in Lang::ALL {
        let document = api(lang);
        let mut all = Vec::new();
        references(&document, &mut all);
        assert!(all.len() > 30, "{}", all.len());
        for reference in all {
            let pointer = reference.strip_prefix('#').unwrap();
            assert!(document.pointer(pointer).is_some(), "{reference}");
        }
    }
}

#[test]
fn every_operation_has_a_name_of_its_own() {
    let document = api(Lang::En);
    let paths = document["paths"].as_object().unwrap();
    let operations = paths.values().flat_map(|p| p.as_object().unwrap().values());
    let names: Vec<&str> = operations.map(|o| o["operationId"].as_str().unwrap()).collect();
    let different: std::collections::BTreeSet<_> = names.iter().collect();
    assert_eq!(different.len(), names.len());
    assert!(
        paths.contains_key("/api/v1/things/{id}/puttings")
            && paths.contains_key("/ogc/collections/things/items")
    );
}

#[test]
fn an_item_and_its_feature_hold_what_is_described() {
    let place = Place::sqlite();
    let journal = open(&place);
    let id = Id::new(unique());
    write(&journal, id, &put(123_456), Handling::Service);
    let asked = Asked::default();
    let page = journal.read(|r| page(&Things, r, &Eye::all(), &asked, true)).unwrap();
    let item = &page.items[0];
    assert_eq!(faults(&THINGS, item), Vec::<String>::new());
    let json = item.json(&THINGS, "https://town.example/api/v1/things", "https://town.example/fr");
    let schema = &api(Lang::En)["components"]["schemas"]["things"];
    for name in schema["required"].as_array().unwrap() {
        assert!(json.get(name.as_str().unwrap()).is_some(), "{name}");
    }
    assert_eq!(json.as_object().unwrap().len(), schema["properties"].as_object().unwrap().len());
    assert_eq!(json["links"]["page"], format!("https://town.example/fr/things/{id}"));
    assert_eq!(json["words"], Value::Null, "what is missing is said to be");
    let feature = &features(&THINGS, &page, "https://town.example/fr")["features"][0];
    for field in THINGS.fields {
        for name in properties(field) {
            assert!(feature["properties"].get(&name).is_some(), "{name}");
        }
    }
    assert_eq!(feature["geometry"]["coordinates"][0], 4.012_345_6);
    assert_eq!(
        (feature["properties"]["name_nl"].as_str(), feature["bbox"][0].as_f64()),
        (Some("Ding"), Some(4.012_345_6))
    );
}

#[test]
fn a_description_that_does_not_fit_is_found_out() {
    let item = Things.collection();
    let wrong = openapi::Item::default().with("name", "no names").with("colour", "red");
    let found = faults(item, &wrong).join("\n");
    for said in ["colour is not described", "name is \"no names\"", "since is null"] {
        assert!(found.contains(said), "{said}: {found}");
    }
}

#[test]
fn ogc_documents_lead_to_each_other() {
    let here = Here {
        origin: "https://town.example",
        title: "Town",
        bounds: [4.0, 50.0, 5.0, 51.0],
        lang: Lang::En,
    };
    let landing = here.landing();
    let rels: Vec<&str> =
        landing["links"].as_array().unwrap().iter().map(|l| l["rel"].as_str().unwrap()).collect();
    assert_eq!(rels, ["self", "service-desc", "service-doc", "conformance", "data"]);
    let all = here.collections(&[&THINGS]);
    assert_eq!(all["collections"][0]["id"], "things");
    let empty = openapi::Page { matched: Some(0), ..openapi::Page::default() };
    let items = here.items(&THINGS, &empty, "limit=1", Some("limit=1&after=2.x"), "2026-11-24T00:00:00Z");
    assert_eq!((items["numberMatched"].as_i64(), items["numberReturned"].as_i64()), (Some(0), Some(0)));
    assert_eq!(
        items["links"][2]["href"],
        "https://town.example/ogc/collections/things/items?limit=1&after=2.x"
    );
}
