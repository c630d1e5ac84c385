//! What another program may hand in, with the power that its token needs for it.

use kernel::{Actor, Id, Lang, Refusal, Stated, Timestamp, Words, kind};
use serde_json::{Map, Value};
use store::{Command, Read};

use crate::{Field, Of, Said};

/// What is handed in and where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Form {
    /// Its code: `record-signal`.
    pub code: &'static str,
    /// The collection whose item it makes or changes.
    pub collection: &'static str,
    /// Below one of its items, under this name: `answers` of `/orders/{id}/answers`; nothing where an item is made.
    pub below: Option<&'static str>,
    /// What it does.
    pub title: Said,
    /// What there is to know about it, in a sentence or two.
    pub what: Said,
    /// The power it needs.
    pub power: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

impl Form {
    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        match self.below {
            None => format!("/api/v1/{}", self.collection),
            Some(below) => format!("/api/v1/{}/{{id}}/{below}", self.collection),
        }
    }
}

/// Who hands in what, when, about what.
pub struct Asking<'a> {
    /// Who.
    pub actor: &'a Actor,
    /// What they may see.
    pub eye: &'a access::Eye,
    /// Acts and views.
    pub read: &'a dyn Read,
    /// In which language, where nothing else is said.
    pub lang: Lang,
    /// Now.
    pub now: Timestamp,
    /// An id for what is made.
    pub fresh: Id<kind::Matter>,
    /// The item that it is about.
    pub item: Option<Id<kind::Matter>>,
}

/// Takes in what a form describes.
pub trait Act: Send + Sync {
    /// The form.
    fn form(&self) -> &'static Form;

    /// The command that it asks for.
    ///
    /// # Errors
    /// A refusal that names the field; storage failures come as one, too.
    fn command(&self, asking: &Asking<'_>, body: &Body) -> Result<Box<dyn Command>, Refusal>;
}

/// What was handed in, of the form's shape.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Body(Map<String, Value>);

impl Body {
    /// Reads what was handed in.
    ///
    /// # Errors
    /// What is wrong, with the field.
    pub fn read(form: &Form, bytes: &[u8]) -> Result<Self, Refusal> {
        let unreadable = |e: &dyn std::fmt::Display| {
            Refusal::new(kernel::Kind::Invalid, "refusal-api-json").with("problem", e)
        };
        let value: Value = serde_json::from_slice(bytes).map_err(|e| unreadable(&e))?;
        let Value::Object(map) = value else { return Err(unreadable(&"not an object")) };
        check(form.fields, &map, "")?;
        Ok(Self(map))
    }

    /// Characters; nothing where they are blank.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        let text = self.0.get(name).and_then(Value::as_str).map(str::trim);
        text.filter(|t| !t.is_empty()).map(str::to_owned)
    }
    /// Characters that must be there.
    ///
    /// # Errors
    /// When they are missing or blank.
    pub fn needed(&self, name: &str) -> Result<String, Refusal> {
        self.text(name).ok_or_else(|| Refusal::missing(name))
    }
    /// Words in the language of the field `lang`, or in this one.
    #[must_use]
    pub fn words(&self, name: &str, lang: Lang) -> Option<Words> {
        let lang = self.0.get("lang").and_then(Value::as_str).and_then(|l| l.parse().ok()).unwrap_or(lang);
        self.text(name).map(|text| Words::new(lang, text))
    }
    /// A whole number.
    #[must_use]
    pub fn whole(&self, name: &str) -> Option<i64> {
        self.0.get(name).and_then(Value::as_i64)
    }
    /// A number, as it was written.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<String> {
        self.0.get(name).filter(|v| v.is_number()).map(ToString::to_string)
    }
    /// Yes, or nothing said.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.0.get(name).and_then(Value::as_bool).unwrap_or(false)
    }
    /// A moment.
    #[must_use]
    pub fn moment(&self, name: &str) -> Option<Timestamp> {
        let at: jiff::Timestamp = self.0.get(name).and_then(Value::as_str)?.parse().ok()?;
        Some(Timestamp::from_jiff(at))
    }
    /// When it was said or done, to the second.
    #[must_use]
    pub fn stated(&self, name: &str) -> Option<Stated> {
        self.moment(name).map(|at| Stated { at, precision: kernel::Precision::Second })
    }
    /// The number of the entry up to which whoever hands it in had seen things.
    #[must_use]
    pub fn based_on(&self) -> Option<i64> {
        self.whole("based_on")
    }
    /// A value as it came.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|v| !v.is_null())
    }
}

/// Every field is one of the form, and what it should be. `at` is the pointer to the object.
fn check(fields: &[Field], map: &Map<String, Value>, at: &str) -> Result<(), Refusal> {
    for (name, value) in map {
        let path = if at.is_empty() { name.clone() } else { format!("{at}/{name}") };
        let Some(field) = fields.iter().find(|f| f.name == name) else {
            return Err(Refusal::invalid(&path, "refusal-api-field"));
        };
        fits(field, value, &path)?;
    }
    for field in fields.iter().filter(|f| f.always) {
        if map.get(field.name).is_none_or(Value::is_null) {
            let path = if at.is_empty() { field.name.to_owned() } else { format!("{at}/{}", field.name) };
            return Err(Refusal::missing(&path));
        }
    }
    Ok(())
}

fn fits(field: &Field, value: &Value, path: &str) -> Result<(), Refusal> {
    let wrong = || Refusal::invalid(path, "refusal-api-sort");
    if value.is_null() && !field.always {
        return Ok(());
    }
    let ok = match field.of {
        // A character that no database keeps is none that anybody wrote.
        Of::Text | Of::Words | Of::Names => value.as_str().is_some_and(|t| !t.contains('\0')),
        Of::Code(codes) => {
            let code = value.as_str().ok_or_else(wrong)?;
            if !codes.contains(&code) {
                return Err(Refusal::unknown_code(path, code));
            }
            true
        }
        Of::Whole => value.is_i64(),
        Of::Number => value.is_number(),
        Of::Flag => value.is_boolean(),
        Of::Moment => value.as_str().is_some_and(|t| t.parse::<jiff::Timestamp>().is_ok()),
        Of::Id => value.as_str().is_some_and(|t| t.parse::<Id<kind::Matter>>().is_ok()),
        Of::Texts => value.as_array().is_some_and(|a| a.iter().all(Value::is_string)),
        Of::Object(fields) => {
            check(fields, value.as_object().ok_or_else(wrong)?, path)?;
            true
        }
        Of::Objects(fields) => {
            for (n, one) in value.as_array().ok_or_else(wrong)?.iter().enumerate() {
                check(fields, one.as_object().ok_or_else(wrong)?, &format!("{path}/{n}"))?;
            }
            true
        }
    };
    if ok { Ok(()) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INNER: &[Field] = &[Field::always("kind", Of::Text, ["", "", ""])];
    const FORM: Form = Form {
        code: "tell",
        collection: "things",
        below: Some("tellings"),
        title: ["", "", ""],
        what: ["", "", ""],
        power: "thing.tell",
        fields: &[
            Field::always("words", Of::Text, ["", "", ""]),
            Field::maybe("n", Of::Whole, ["", "", ""]),
            Field::maybe("state", Of::Code(&["a", "b"]), ["", "", ""]),
            Field::maybe("at", Of::Moment, ["", "", ""]),
            Field::maybe("parts", Of::Objects(INNER), ["", "", ""]),
        ],
    };

    #[test]
    fn what_does_not_fit_is_refused_with_where_it_stands() {
        for (body, field, key) in [
            ("{", None, "refusal-api-json"),
            ("[1]", None, "refusal-api-json"),
            ("\"words\"", None, "refusal-api-json"),
            ("{}", Some("words"), "refusal-missing"),
            ("{\"words\":null}", Some("words"), "refusal-api-sort"),
            ("{\"words\":7}", Some("words"), "refusal-api-sort"),
            ("{\"words\":\"a\\u0000b\"}", Some("words"), "refusal-api-sort"),
            ("{\"words\":\"x\",\"wrods\":\"y\"}", Some("wrods"), "refusal-api-field"),
            ("{\"words\":\"x\",\"n\":1.5}", Some("n"), "refusal-api-sort"),
            ("{\"words\":\"x\",\"n\":99999999999999999999}", Some("n"), "refusal-api-sort"),
            ("{\"words\":\"x\",\"state\":\"c\"}", Some("state"), "refusal-unknown-code"),
            ("{\"words\":\"x\",\"at\":\"soon\"}", Some("at"), "refusal-api-sort"),
            ("{\"words\":\"x\",\"parts\":[{\"kind\":\"p\"},{}]}", Some("parts/1/kind"), "refusal-missing"),
            ("{\"words\":\"x\",\"parts\":{}}", Some("parts"), "refusal-api-sort"),
        ] {
            let refusal = Body::read(&FORM, body.as_bytes()).unwrap_err();
            assert_eq!((refusal.field.as_deref(), refusal.key.as_str()), (field, key), "{body}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(Body::read(&FORM, deep.as_bytes()).unwrap_err().key, "refusal-api-json");
    }

    #[test]
    fn what_fits_comes_out_as_it_went_in() {
        let body = Body::read(&FORM, br#"{"words":" x ","n":null,"at":"2026-11-24T02:00:00Z"}"#).unwrap();
        assert_eq!((body.text("words").as_deref(), body.whole("n")), (Some("x"), None));
        assert_eq!(body.moment("at").map(Timestamp::rfc3339).as_deref(), Some("2026-11-24T02:00:00Z"));
        assert_eq!(body.needed("state").unwrap_err().key, "refusal-missing");
        assert_eq!(FORM.path(), "/api/v1/things/{id}/tellings");
    }
}
