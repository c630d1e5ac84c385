//! The addresses of the document.

use serde_json::{Map, Value, json};

use super::Api;
use crate::{Collection, Dialect, Form, Said, Shapes};

fn parameter(name: &str) -> Value {
    json!({ "$ref": format!("#/components/parameters/{name}") })
}

/// The answers of these codes.
fn answers(map: &mut Map<String, Value>, codes: &[&str]) {
    for code in codes {
        map.insert((*code).to_owned(), json!({ "$ref": format!("#/components/responses/{code}") }));
    }
}

fn good(words: &str, kind: &str, schema: Value) -> Value {
    json!({
        "description": words,
        "headers": { "ETag": { "$ref": "#/components/headers/tag" } },
        "content": { kind: { "schema": schema } },
    })
}

fn schema(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

impl Api<'_> {
    pub(super) fn paths(&self) -> Map<String, Value> {
        let mut all = Map::new();
        for of in &self.collections {
            let base = format!("/api/v1/{}", of.code);
            all.insert(base.clone(), json!({ "get": self.list(of) }));
            if of.shapes != Shapes::None {
                all.insert(format!("{base}.geojson"), json!({ "get": self.geojson(of) }));
            }
            all.insert(format!("{base}/{{id}}"), json!({ "get": self.one(of) }));
        }
        for form in &self.forms {
            let entry = all.entry(form.path()).or_insert_with(|| json!({}));
            if let Some(item) = entry.as_object_mut() {
                item.insert("post".to_owned(), self.write(form));
            }
        }
        self.ogc(&mut all);
        all.insert("/api/openapi.json".to_owned(), self.itself());
        all
    }

    fn get(
        &self,
        id: &str,
        tag: &str,
        words: &Said,
        parameters: Vec<Value>,
        answer: Value,
        codes: &[&str],
    ) -> Value {
        let mut all = Map::new();
        all.insert("200".to_owned(), answer);
        answers(&mut all, codes);
        json!({
            "operationId": id,
            "tags": [tag],
            "summary": self.say(words),
            "parameters": parameters,
            "responses": all,
        })
    }

    fn list(&self, of: &Collection) -> Value {
        let names = Dialect::Own.names(of);
        let mut parameters: Vec<Value> =
            names.iter().filter(|n| **n != "status").map(|n| parameter(n)).collect();
        if names.contains(&"status") {
            parameters.push(json!({ "name": "status", "in": "query", "schema": { "type": "string", "enum": of.statuses } }));
        }
        parameters.push(parameter("known"));
        let answer = good(self.say(&of.what), "application/json", schema(&format!("{}-list", of.code)));
        self.get(
            &format!("list-{}", of.code),
            of.code,
            &of.title,
            parameters,
            answer,
            &["304", "400", "401", "403"],
        )
    }

    fn one(&self, of: &Collection) -> Value {
        let answer = good(self.say(&of.what), "application/json", schema(of.code));
        let parameters = vec![parameter("id"), parameter("known")];
        self.get(
            &format!("one-of-{}", of.code),
            of.code,
            &of.title,
            parameters,
            answer,
            &["304", "401", "403", "404"],
        )
    }

    fn geojson(&self, of: &Collection) -> Value {
        let answer = good(self.say(&of.what), "application/geo+json", schema("FeatureCollection"));
        let parameters = vec![parameter("known")];
        self.get(
            &format!("geojson-of-{}", of.code),
            of.code,
            &of.title,
            parameters,
            answer,
            &["304", "401", "403"],
        )
    }

    fn write(&self, form: &Form) -> Value {
        let mut all = Map::new();
        all.insert("201".to_owned(), json!({
            "description": self.say(&["Inscrit au journal.", "In het journaal ingeschreven.", "Written into the journal."]),
            "content": { "application/json": { "schema": schema("Receipt") } },
        }));
        let below = form.below.map(|_| "404");
        answers(&mut all, &["400", "401", "403", "409", "413", "415", "422", "429", "503"]);
        answers(&mut all, below.as_slice());
        let mut parameters = vec![parameter("once")];
        parameters.extend(form.below.map(|_| parameter("id")));
        json!({
            "operationId": form.code,
            "tags": [form.collection],
            "summary": self.say(&form.title),
            "description": format!("{} ({})", self.say(&form.what), form.power),
            "parameters": parameters,
            "requestBody": { "required": true, "content": { "application/json": { "schema": schema(form.code) } } },
            "responses": all,
        })
    }

    fn ogc(&self, all: &mut Map<String, Value>) {
        let mut put =
            |path: String, id: &str, parameters: Vec<Value>, kind: &str, answer: &str, codes: &[&str]| {
                let answer = good("OGC API – Features", kind, schema(answer));
                let words: Said = ["OGC API – Features"; 3];
                all.insert(path, json!({ "get": self.get(id, "ogc", &words, parameters, answer, codes) }));
            };
        let (json, geo, plain) = ("application/json", "application/geo+json", ["304", "400", "401", "403"]);
        let f = || vec![parameter("f"), parameter("known")];
        put("/ogc".to_owned(), "ogc-landing", f(), json, "Landing", &plain);
        put("/ogc/conformance".to_owned(), "ogc-conformance", f(), json, "Conformance", &plain);
        put("/ogc/collections".to_owned(), "ogc-collections", f(), json, "Collections", &plain);
        for of in self.on_map() {
            let base = format!("/ogc/collections/{}", of.code);
            put(base.clone(), &format!("ogc-{}", of.code), f(), json, "Collection", &plain);
            let mut parameters: Vec<Value> = Dialect::Ogc.names(of).iter().map(|n| parameter(n)).collect();
            parameters.push(parameter("known"));
            put(
                format!("{base}/items"),
                &format!("ogc-items-{}", of.code),
                parameters,
                geo,
                "FeatureCollection",
                &plain,
            );
            let one = vec![parameter("id"), parameter("f"), parameter("known")];
            let codes = ["304", "400", "401", "403", "404"];
            put(
                format!("{base}/items/{{id}}"),
                &format!("ogc-item-{}", of.code),
                one,
                geo,
                "Feature",
                &codes,
            );
        }
    }

    /// The document is open: it says nothing of the place.
    fn itself(&self) -> Value {
        json!({ "get": {
            "operationId": "openapi",
            "security": [],
            "summary": "OpenAPI",
            "parameters": [parameter("known")],
            "responses": {
                "200": good("OpenAPI 3.1", "application/vnd.oai.openapi+json", json!({ "type": "object" })),
                "304": { "$ref": "#/components/responses/304" },
            },
        } })
    }
}
