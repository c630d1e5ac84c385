//! An item, as JSON and as a feature.

use kernel::{Lang, Text, Timestamp, Words};
use serde_json::{Map, Value, json};

use crate::{Collection, Field, Geometry, Of, Shapes};

/// An item of a collection, cut to what its reader may see.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// The journal number of its last change.
    pub seq: i64,
    /// Where it stands.
    pub status: Option<&'static str>,
    /// Codes of the areas it lies in.
    pub areas: Vec<String>,
    /// From when it is.
    pub from: Option<Timestamp>,
    /// Until when it was; nothing while it goes on.
    pub until: Option<Timestamp>,
    /// Address of its page, without language.
    pub page: Option<String>,
    /// Its fields by name; one that is not there is `null`.
    pub values: Map<String, Value>,
    /// Where it is.
    pub geometry: Option<Geometry>,
}

/// A moment as JSON.
#[must_use]
pub fn moment(at: Timestamp) -> Value {
    at.rfc3339().into()
}

/// A name as JSON: every language is there, one that is missing as `null`.
#[must_use]
pub fn names(text: &Text) -> Value {
    let mut all = Map::new();
    for lang in Lang::ALL {
        all.insert(lang.code().to_owned(), text.get(lang).map_or(Value::Null, Value::from));
    }
    Value::Object(all)
}

/// Words as JSON.
#[must_use]
pub fn words(words: &Words) -> Value {
    json!({ "lang": words.lang.code(), "text": words.text })
}

impl Item {
    /// The item with one more field.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.values.insert(name.to_owned(), value.into());
        self
    }

    /// The item as JSON. `base` is the address of the collection, `origin` that of the place with the language of its pages.
    #[must_use]
    pub fn json(&self, of: &Collection, base: &str, origin: &str) -> Value {
        let mut all = Map::new();
        all.insert("id".to_owned(), self.id.as_str().into());
        all.insert("seq".to_owned(), self.seq.into());
        if !of.statuses.is_empty() {
            all.insert("status".to_owned(), self.status.into());
        }
        all.insert("areas".to_owned(), self.areas.clone().into());
        for field in of.fields {
            all.insert(field.name.to_owned(), self.values.get(field.name).cloned().unwrap_or_default());
        }
        if of.shapes != Shapes::None {
            all.insert("geometry".to_owned(), self.geometry.as_ref().map(Geometry::json).unwrap_or_default());
        }
        let page = self.page.as_ref().map(|page| format!("{origin}/{page}"));
        all.insert("links".to_owned(), json!({ "self": format!("{base}/{}", self.id), "page": page }));
        Value::Object(all)
    }

    /// The item as a feature (RFC 7946, 3.2). Names and words become one plain property per language, as programs for maps
    /// want them.
    #[must_use]
    pub fn feature(&self, of: &Collection, origin: &str) -> Value {
        let mut all = Map::new();
        all.insert("seq".to_owned(), self.seq.into());
        if !of.statuses.is_empty() {
            all.insert("status".to_owned(), self.status.into());
        }
        all.insert("areas".to_owned(), self.areas.join(" ").into());
        for field in of.fields {
            flat(&mut all, field, self.values.get(field.name).unwrap_or(&Value::Null));
        }
        let page = self.page.as_ref().map(|page| format!("{origin}/{page}"));
        all.insert("page".to_owned(), page.into());
        let mut feature = json!({ "type": "Feature", "id": self.id });
        if let (Some(map), Some(geometry)) = (feature.as_object_mut(), &self.geometry) {
            map.insert("bbox".to_owned(), geometry.bounds().map(crate::geometry::rounded).to_vec().into());
        }
        if let Some(map) = feature.as_object_mut() {
            map.insert("geometry".to_owned(), self.geometry.as_ref().map(Geometry::json).unwrap_or_default());
            map.insert("properties".to_owned(), Value::Object(all));
        }
        feature
    }
}

/// The names of the properties that a field becomes in a feature.
#[must_use]
pub fn properties(field: &Field) -> Vec<String> {
    let name = field.name;
    match field.of {
        Of::Names => Lang::ALL.map(|lang| format!("{name}_{lang}")).to_vec(),
        Of::Words => vec![name.to_owned(), format!("{name}_lang")],
        _ => vec![name.to_owned()],
    }
}

fn flat(all: &mut Map<String, Value>, field: &Field, value: &Value) {
    let part = |name: &str| value.get(name).cloned().unwrap_or_default();
    match field.of {
        Of::Names => {
            for lang in Lang::ALL {
                all.insert(format!("{}_{lang}", field.name), part(lang.code()));
            }
        }
        Of::Words => {
            all.insert(field.name.to_owned(), part("text"));
            all.insert(format!("{}_lang", field.name), part("lang"));
        }
        Of::Texts => {
            let texts =
                value.as_array().map(|a| a.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "));
            all.insert(field.name.to_owned(), texts.into());
        }
        _ => drop(all.insert(field.name.to_owned(), value.clone())),
    }
}

/// What is wrong with the values of an item: a field that is not described, one that is missing, one of another sort. For
/// tests: a description that does not fit would mislead every program that reads it.
#[must_use]
pub fn faults(of: &Collection, item: &Item) -> Vec<String> {
    let known = |name: &String| of.fields.iter().any(|f| f.name == name);
    let mut all: Vec<String> = item
        .values
        .keys()
        .filter(|n| !known(n))
        .map(|n| format!("{}: {n} is not described", of.code))
        .collect();
    if item.status.is_some_and(|s| !of.statuses.contains(&s)) {
        all.push(format!("{}: the state {:?} is not described", of.code, item.status));
    }
    if item.geometry.is_some() && of.shapes == Shapes::None {
        all.push(format!("{}: there is a geometry", of.code));
    }
    for field in of.fields {
        let value = item.values.get(field.name).unwrap_or(&Value::Null);
        if !fits(field, value) {
            all.push(format!("{}: {} is {value}", of.code, field.name));
        }
    }
    all
}

fn fits(field: &Field, value: &Value) -> bool {
    if value.is_null() {
        return !field.always;
    }
    let object = |fields: &[Field], value: &Value| {
        fields.iter().all(|f| fits(f, value.get(f.name).unwrap_or(&Value::Null)))
            && value.as_object().is_some_and(|o| o.keys().all(|k| fields.iter().any(|f| f.name == k)))
    };
    match field.of {
        Of::Text => value.is_string(),
        Of::Code(codes) => value.as_str().is_some_and(|c| codes.contains(&c)),
        Of::Words => {
            value.get("lang").is_some_and(Value::is_string) && value.get("text").is_some_and(Value::is_string)
        }
        Of::Names => value.as_object().is_some_and(|o| o.len() == 3),
        Of::Whole => value.is_i64(),
        Of::Number => value.is_number(),
        Of::Flag => value.is_boolean(),
        Of::Moment => value.as_str().is_some_and(|t| t.parse::<jiff::Timestamp>().is_ok()),
        Of::Id => value.as_str().is_some_and(|t| t.parse::<kernel::Id<kernel::kind::Matter>>().is_ok()),
        Of::Texts => value.as_array().is_some_and(|a| a.iter().all(Value::is_string)),
        Of::Object(fields) => object(fields, value),
        Of::Objects(fields) => value.as_array().is_some_and(|a| a.iter().all(|v| object(fields, v))),
    }
}
