//! What the values of a header may be. Codes and schema names only: the header must have no room for content.

use super::{Header, VERSION};
use crate::FormatError;
use crate::canonical::MAX_SAFE;

/// Bytes of one text of a header.
const MAX_TEXT: usize = 256;
/// Fields of one body.
const MAX_FIELDS: usize = 256;

/// The first rule that a header breaks.
pub(super) fn check(header: &Header) -> Result<(), FormatError> {
    if header.v != VERSION {
        return Err(FormatError::Version(i64::from(header.v)));
    }
    if header.fields.len() > MAX_FIELDS {
        return Err(FormatError::Limit { what: "the number of fields", limit: MAX_FIELDS });
    }
    if !(1..=MAX_SAFE).contains(&header.seq) {
        return Err(FormatError::Number(header.seq.to_string()));
    }
    let stated = header.stated.map(|s| s.at);
    for at in [Some(header.recorded.at), stated].into_iter().flatten() {
        if !(-MAX_SAFE..=MAX_SAFE).contains(&at.0) {
            return Err(FormatError::Number(at.0.to_string()));
        }
    }
    for (field, value, good) in [
        ("journal", &header.journal, is_name(&header.journal)),
        ("kind", &header.kind, is_kind(&header.kind)),
        ("actor.function", &header.actor.function, is_short(&header.actor.function)),
        ("basis", &header.basis, is_short(&header.basis)),
        ("purpose", &header.purpose, is_short(&header.purpose)),
        ("policies", &header.policies, is_short(&header.policies)),
        ("profile", &header.profile, is_short(&header.profile)),
        ("territory", &header.territory, is_short(&header.territory)),
        ("program", &header.program, is_short(&header.program)),
    ] {
        if !good {
            return Err(FormatError::Value { field, value: value.clone() });
        }
    }
    match header.fields.keys().find(|name| !is_field(name)) {
        Some(name) => Err(FormatError::Value { field: "fields", value: name.clone() }),
        None => Ok(()),
    }
}

fn is_short(text: &str) -> bool {
    text.len() <= MAX_TEXT
}

/// A name in lower-case letters, digits and hyphens that begins with a letter: `exercise-4`.
fn is_name(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// `domain.what-happened@version`.
fn is_kind(text: &str) -> bool {
    let Some((domain, rest)) = text.split_once('.') else { return false };
    let Some((what, version)) = rest.split_once('@') else { return false };
    let number = version.len() <= 4 && version.bytes().all(|b| b.is_ascii_digit());
    is_name(domain) && is_name(what) && number && version.starts_with(|c: char| matches!(c, '1'..='9'))
}

/// The name of a field of an event: a schema name, never data.
fn is_field(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}
