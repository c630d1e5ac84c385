//! What people type into the fields of these forms, as types, and back again.

use indicators::number::{self, NotANumber};
use indicators::threshold::at;
use indicators::value::ValueStatus;
use kernel::{Lang, Refusal, Text};
use serde::Deserialize;
use web::{Typed, fields};

pub(crate) use web::fields::{some, words};

/// A form whose fields are looked up by name: there are as many as the indicator has areas or levels.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct ByName {}

/// A text in the languages that were filled in.
pub(crate) fn text(form: &Typed, field: &str) -> Text {
    let mut all = Text::default();
    for lang in Lang::ALL {
        let typed = form.get(&format!("{field}-{lang}"));
        all.set(lang, some(typed));
    }
    all
}

/// The same back into the form.
pub(crate) fn with_text(form: Typed, field: &str, text: &Text) -> Typed {
    Lang::ALL.into_iter().fold(form, |form, lang| match text.get(lang) {
        Some(words) => form.with(&format!("{field}-{lang}"), words),
        None => form,
    })
}

/// A member of a closed list.
pub(crate) fn code<T>(form: &Typed, field: &str, of: impl Fn(&str) -> Option<T>) -> Result<T, Refusal> {
    fields::code(field, form.get(field), of)?.ok_or_else(|| Refusal::missing(field))
}

/// A value in the unit's smallest step.
pub(crate) fn value(field: &str, text: &str, decimals: u8) -> Result<i64, Refusal> {
    number::parse(text, decimals).map_err(|why| match why {
        NotANumber::Words => Refusal::invalid(field, "refusal-indicator-number").with("value", text),
        NotANumber::Decimals => {
            Refusal::invalid(field, "refusal-indicator-more-decimals").with("most", decimals)
        }
        NotANumber::Range => Refusal::invalid(field, "refusal-indicator-value-range"),
    })
}

/// A small whole number; `otherwise` when the field is empty.
pub(crate) fn whole<T: std::str::FromStr>(form: &Typed, field: &str, otherwise: T) -> Result<T, Refusal> {
    match form.get(field) {
        "" => Ok(otherwise),
        text => {
            text.parse().map_err(|_| Refusal::invalid(field, "refusal-indicator-number").with("value", text))
        }
    }
}

/// How far values may be relied on; unconfirmed unless something else is said.
pub(crate) fn status(form: &Typed) -> Result<ValueStatus, Refusal> {
    if form.get("status").is_empty() {
        return Ok(ValueStatus::Unconfirmed);
    }
    code(form, "status", ValueStatus::of)
}

/// The field of a threshold's part: `t1-value`.
pub(crate) fn rung(n: usize, part: &str) -> String {
    at(n, part)
}
