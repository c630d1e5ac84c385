//! The body of an entry: salts and values beside the chain, so that they can be withheld or destroyed.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::canonical::{self, MAX_DEPTH, write_string, write_value};
use crate::hash::{read_hex, write_hex};
use crate::scan::Cursor;
use crate::{Fault, FormatError, Hash, Hasher, Header, MAX_HEADER, What};

/// The most bytes that a body may take. The journal holds acts, never bulk.
pub const MAX_BODY: usize = 4 * 1024 * 1024;
/// Levels left to a value inside `{"name":{"value":…}}`.
const VALUE_DEPTH: usize = MAX_DEPTH - 2;

/// Salts and values by field name. May hold fewer fields than the header commits to: those are withheld.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Body {
    /// The fields.
    pub fields: BTreeMap<String, Field>,
}

/// One value with the salt of its commitment. Without the salt nobody can test guesses against the commitment.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// 32 random bytes, used once.
    pub salt: [u8; 32],
    /// The value; integers only.
    pub value: Value,
}

/// Makes the body of an entry and fills in the commitments of its header. `fill` yields random bytes for the salts.
///
/// # Errors
/// When a value has no canonical form, the header breaks its rules, or either is too large.
pub fn seal(
    mut header: Header,
    values: BTreeMap<String, Value>,
    fill: &dyn Fn(&mut [u8]),
) -> Result<(Header, Body), FormatError> {
    let mut body = Body::default();
    let mut size = 2;
    header.fields.clear();
    for (name, value) in values {
        let mut salt = [0; 32];
        fill(&mut salt);
        let mut bytes = Vec::with_capacity(128);
        write_value(&mut bytes, &value, VALUE_DEPTH)?;
        // {"name":{"salt":"<64>","value":<bytes>}},
        size += name.len() + bytes.len() + 90;
        header.fields.insert(name.clone(), committed(&name, &salt, &bytes));
        body.fields.insert(name, Field { salt, value });
    }
    header.check()?;
    if size > MAX_BODY {
        return Err(FormatError::Limit { what: "the bytes of a body", limit: MAX_BODY });
    }
    Ok((header, body))
}

/// The commitment of a field: `SHA-256("entry-field/1" 00 salt name 00 canonical(value))`.
///
/// # Errors
/// When the value has no canonical form.
pub fn commitment(name: &str, salt: &[u8; 32], value: &Value) -> Result<Hash, FormatError> {
    Ok(committed(name, salt, &canonical::to_bytes(value)?))
}

fn committed(name: &str, salt: &[u8; 32], value: &[u8]) -> Hash {
    Hasher::default()
        .with(b"entry-field/1\0")
        .with(salt)
        .with(name.as_bytes())
        .with(b"\0")
        .with(value)
        .finish()
}

/// Whether every field that is present is the one that the header commits to. Fields that are absent are withheld,
/// which is no fault.
///
/// # Errors
/// The first field that was altered or added.
pub fn check_body(header: &Header, body: &Body) -> Result<(), Fault> {
    for (name, field) in &body.fields {
        let what = match header.fields.get(name) {
            None => What::FieldUnknown(name.clone()),
            Some(expected) => match commitment(name, &field.salt, &field.value) {
                Ok(found) if found == *expected => continue,
                Ok(_) => What::FieldAltered(name.clone()),
                Err(e) => What::Body(e),
            },
        };
        return Err(Fault { seq: Some(header.seq), what });
    }
    Ok(())
}

impl Body {
    /// Its canonical bytes: `{"name":{"salt":"…","value":…},…}`.
    ///
    /// # Errors
    /// When a value has no canonical form.
    pub fn to_bytes(&self) -> Result<Vec<u8>, FormatError> {
        let mut out = Vec::with_capacity(256);
        out.push(b'{');
        for (i, (name, field)) in self.fields.iter().enumerate() {
            if i > 0 {
                out.push(b',');
            }
            write_string(&mut out, name);
            out.extend_from_slice(b":{\"salt\":\"");
            write_hex(&field.salt, &mut out);
            out.extend_from_slice(b"\",\"value\":");
            write_value(&mut out, &field.value, VALUE_DEPTH)?;
            out.push(b'}');
        }
        out.push(b'}');
        Ok(out)
    }

    /// Reads a body from its canonical bytes.
    ///
    /// # Errors
    /// When the bytes are not canonical, too many, or of another shape.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, FormatError> {
        if bytes.len() > MAX_BODY {
            return Err(FormatError::Limit { what: "the bytes of a body", limit: MAX_BODY });
        }
        let mut cursor = Cursor::new(bytes)?;
        let mut body = Self::default();
        cursor.members(|cursor, name| {
            cursor.literal("{\"salt\":")?;
            let salt = read_hex(cursor.string()?.as_bytes()).ok_or(FormatError::Hash)?;
            cursor.literal(",\"value\":")?;
            let value = cursor.value(VALUE_DEPTH)?;
            cursor.literal("}")?;
            body.fields.insert(name.into_owned(), Field { salt, value });
            Ok(())
        })?;
        cursor.end()?;
        Ok(body)
    }

    /// The same body without the fields that `keep` refuses. The rest still verifies.
    #[must_use]
    pub fn withholding(mut self, keep: impl Fn(&str) -> bool) -> Self {
        self.fields.retain(|name, _| keep(name));
        self
    }
}

// A header of 256 fields with names of 64 bytes stays far below its limit, so seal need not measure it.
const _: () = assert!(256 * (64 + 70) + 9 * 256 * 6 + 1024 < MAX_HEADER);
