//! The shapes of the document.

use serde_json::{Map, Value, json};

use super::Api;
use crate::{Collection, Field, Form, Of, Shapes};

impl Api<'_> {
    pub(super) fn schemas(&self) -> Map<String, Value> {
        let mut all = Map::new();
        for of in &self.collections {
            all.insert(of.code.to_owned(), self.item(of));
            all.insert(format!("{}-list", of.code), list(of));
        }
        for form in &self.forms {
            all.insert(form.code.to_owned(), self.handed_in(form));
        }
        for (name, shape) in common() {
            all.insert(name.to_owned(), shape);
        }
        all
    }

    fn item(&self, of: &Collection) -> Value {
        let mut all = Map::new();
        all.insert("id".to_owned(), json!({ "type": "string" }));
        all.insert("seq".to_owned(), json!({ "type": "integer", "format": "int64" }));
        if !of.statuses.is_empty() {
            all.insert("status".to_owned(), json!({ "type": "string", "enum": of.statuses }));
        }
        all.insert("areas".to_owned(), json!({ "type": "array", "items": { "type": "string" } }));
        for field in of.fields {
            all.insert(field.name.to_owned(), self.field(field, false));
        }
        if of.shapes != Shapes::None {
            let either =
                json!({ "oneOf": [{ "$ref": "#/components/schemas/Geometry" }, { "type": "null" }] });
            all.insert("geometry".to_owned(), either);
        }
        all.insert("links".to_owned(), json!({ "$ref": "#/components/schemas/Links" }));
        let required: Vec<&String> = all.keys().collect();
        json!({ "type": "object", "description": self.say(&of.what), "required": required, "properties": all, "additionalProperties": false })
    }

    fn handed_in(&self, form: &Form) -> Value {
        json!({
            "type": "object",
            "required": form.fields.iter().filter(|f| f.always).map(|f| f.name).collect::<Vec<_>>(),
            "properties": self.fields(form.fields, true),
            "additionalProperties": false,
        })
    }

    fn fields(&self, fields: &[Field], taken: bool) -> Value {
        fields.iter().map(|f| (f.name.to_owned(), self.field(f, taken))).collect::<Map<_, _>>().into()
    }

    /// The shape of a field. What is taken in as words or a name is characters.
    fn field(&self, field: &Field, taken: bool) -> Value {
        let object = |fields: &[Field]| {
            let required: Vec<&str> = fields.iter().filter(|f| f.always || !taken).map(|f| f.name).collect();
            json!({ "type": "object", "required": required, "properties": self.fields(fields, taken), "additionalProperties": false })
        };
        let mut shape = match field.of {
            Of::Text => json!({ "type": "string" }),
            Of::Words | Of::Names if taken => json!({ "type": "string" }),
            Of::Code(codes) => json!({ "type": "string", "enum": codes }),
            Of::Words => json!({ "$ref": "#/components/schemas/Words" }),
            Of::Names => json!({ "$ref": "#/components/schemas/Names" }),
            Of::Whole => json!({ "type": "integer", "format": "int64" }),
            Of::Number => json!({ "type": "number" }),
            Of::Flag => json!({ "type": "boolean" }),
            Of::Moment => json!({ "type": "string", "format": "date-time" }),
            Of::Id => json!({ "type": "string", "format": "uuid" }),
            Of::Texts => json!({ "type": "array", "items": { "type": "string" } }),
            Of::Object(fields) => object(fields),
            Of::Objects(fields) => json!({ "type": "array", "items": object(fields) }),
        };
        if !field.always {
            shape = json!({ "anyOf": [shape, { "type": "null" }] });
        }
        if let Some(map) = shape.as_object_mut() {
            map.insert("description".to_owned(), self.say(&field.said).into());
        }
        shape
    }
}

fn list(of: &Collection) -> Value {
    json!({
        "type": "object",
        "required": ["collection", "seq", "items", "next"],
        "properties": {
            "collection": { "const": of.code },
            "seq": { "type": "integer", "format": "int64" },
            "items": { "type": "array", "items": { "$ref": format!("#/components/schemas/{}", of.code) } },
            "next": { "type": ["string", "null"], "format": "uri" },
        },
        "additionalProperties": false,
    })
}

/// Shapes that many answers share.
fn common() -> [(&'static str, Value); 13] {
    let text = || json!({ "type": "string" });
    let maybe = || json!({ "type": ["string", "null"] });
    let link = json!({ "type": "object", "required": ["rel", "href"], "properties": { "rel": text(), "href": text() } });
    let links = || json!({ "type": "array", "items": { "$ref": "#/components/schemas/Link" } });
    let object = |required: &[&str], properties: Value| json!({ "type": "object", "required": required, "properties": properties });
    [
        ("Names", object(&["fr", "nl", "en"], json!({ "fr": maybe(), "nl": maybe(), "en": maybe() }))),
        (
            "Words",
            object(&["lang", "text"], json!({ "lang": { "enum": ["fr", "nl", "en"] }, "text": text() })),
        ),
        ("Links", object(&["self", "page"], json!({ "self": text(), "page": maybe() }))),
        ("Link", link),
        (
            "Geometry",
            object(
                &["type", "coordinates"],
                json!({
            "type": { "enum": ["Point", "Polygon", "MultiPolygon"] }, "coordinates": { "type": "array" } }),
            ),
        ),
        (
            "Feature",
            object(
                &["type", "id", "geometry", "properties"],
                json!({
            "type": { "const": "Feature" }, "id": text(), "properties": { "type": "object" },
            "geometry": { "oneOf": [{ "$ref": "#/components/schemas/Geometry" }, { "type": "null" }] } }),
            ),
        ),
        (
            "FeatureCollection",
            object(
                &["type", "features"],
                json!({
            "type": { "const": "FeatureCollection" }, "links": links(),
            "numberReturned": { "type": "integer" }, "numberMatched": { "type": "integer" },
            "features": { "type": "array", "items": { "$ref": "#/components/schemas/Feature" } } }),
            ),
        ),
        ("Landing", object(&["title", "links"], json!({ "title": text(), "links": links() }))),
        (
            "Conformance",
            object(&["conformsTo"], json!({ "conformsTo": { "type": "array", "items": text() } })),
        ),
        (
            "Collections",
            object(
                &["links", "collections"],
                json!({
            "links": links(), "collections": { "type": "array", "items": { "$ref": "#/components/schemas/Collection" } } }),
            ),
        ),
        ("Collection", object(&["id", "links"], json!({ "id": text(), "title": text(), "links": links() }))),
        (
            "Receipt",
            object(
                &["command_id", "journal", "seq", "entry", "hash", "item", "recorded_at", "repeated"],
                json!({
            "command_id": text(), "journal": text(), "seq": { "type": ["integer", "null"] }, "entry": maybe(),
            "hash": maybe(), "item": maybe(), "recorded_at": { "type": "string", "format": "date-time" },
            "repeated": { "type": "boolean" } }),
            ),
        ),
        ("Problem", problem()),
    ]
}

/// What went wrong (RFC 9457), with our own members.
fn problem() -> Value {
    json!({
        "type": "object",
        "required": ["type", "title", "status", "detail", "kind", "key", "reference", "errors"],
        "properties": {
            "type": { "type": "string" }, "title": { "type": "string" }, "status": { "type": "integer" },
            "detail": { "type": "string" }, "kind": { "type": "string" }, "key": { "type": "string" },
            "reference": { "type": "string" },
            "errors": { "type": "array", "items": { "type": "object", "required": ["detail"], "properties": {
                "detail": { "type": "string" }, "pointer": { "type": "string" }, "parameter": { "type": "string" } } } },
        },
    })
}
