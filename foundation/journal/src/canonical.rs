//! The one form in which a JSON value is hashed: RFC 8785 restricted to integers.
//!
//! No white space; object members sorted by the UTF-16 code units of their names; only the escapes that JSON demands;
//! integers within ±(2^53−1), no fractions or exponents; at most [`MAX_DEPTH`] levels.

use std::io::Write;

use serde_json::{Map, Value};

use crate::FormatError;
use crate::scan::Cursor;

/// Levels of arrays and objects that a value may nest.
pub const MAX_DEPTH: usize = 32;
/// The largest magnitude of an integer: what every JSON reader holds exactly.
pub const MAX_SAFE: i64 = (1 << 53) - 1;

/// The canonical bytes of a value.
///
/// # Errors
/// When it holds a number that is not an integer within ±[`MAX_SAFE`], or is nested too deep.
pub fn to_bytes(value: &Value) -> Result<Vec<u8>, FormatError> {
    let mut out = Vec::with_capacity(128);
    write_value(&mut out, value, MAX_DEPTH)?;
    Ok(out)
}

/// Reads a value from canonical bytes.
///
/// # Errors
/// When the bytes are not exactly what [`to_bytes`] writes for the value that they mean.
pub fn parse(bytes: &[u8]) -> Result<Value, FormatError> {
    let mut cursor = Cursor::new(bytes)?;
    let value = cursor.value(MAX_DEPTH)?;
    cursor.end()?;
    Ok(value)
}

/// Appends a value that may nest `depth` more levels.
pub(crate) fn write_value(out: &mut Vec<u8>, value: &Value, depth: usize) -> Result<(), FormatError> {
    match value {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Number(n) => match n.as_i64().filter(|i| (-MAX_SAFE..=MAX_SAFE).contains(i)) {
            Some(i) => write_integer(out, i),
            None => return Err(FormatError::Number(n.to_string())),
        },
        Value::String(text) => write_string(out, text),
        Value::Array(items) => {
            let depth = depth.checked_sub(1).ok_or(FormatError::Depth(MAX_DEPTH))?;
            out.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(b',');
                }
                write_value(out, item, depth)?;
            }
            out.push(b']');
        }
        Value::Object(members) => {
            write_object(out, members, depth.checked_sub(1).ok_or(FormatError::Depth(MAX_DEPTH))?)?;
        }
    }
    Ok(())
}

fn write_object(out: &mut Vec<u8>, members: &Map<String, Value>, depth: usize) -> Result<(), FormatError> {
    let mut sorted: Vec<(&String, &Value)> = members.iter().collect();
    sorted.sort_by(|(a, _), (b, _)| utf16_order(a, b));
    out.push(b'{');
    for (i, (name, value)) in sorted.into_iter().enumerate() {
        if i > 0 {
            out.push(b',');
        }
        write_string(out, name);
        out.push(b':');
        write_value(out, value, depth)?;
    }
    out.push(b'}');
    Ok(())
}

/// The order of object members. It differs from byte order where a name holds characters beyond U+FFFF.
pub(crate) fn utf16_order(a: &str, b: &str) -> std::cmp::Ordering {
    a.encode_utf16().cmp(b.encode_utf16())
}

/// Appends an integer; the caller has checked its range.
pub(crate) fn write_integer(out: &mut Vec<u8>, value: i64) {
    // Writing to a vector cannot fail.
    let _ = write!(out, "{value}");
}

/// Appends a string with its quotes. Everything stands for itself but quote, backslash and the C0 controls.
pub(crate) fn write_string(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    if text.bytes().any(needs_escape) {
        text.bytes().for_each(|byte| write_escaped(out, byte));
    } else {
        out.extend_from_slice(text.as_bytes());
    }
    out.push(b'"');
}

/// Whether a byte of a string cannot stand for itself.
pub(crate) const fn needs_escape(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// Appends one byte of a UTF-8 string, escaped where it must be.
pub(crate) fn write_escaped(out: &mut Vec<u8>, byte: u8) {
    let short = match byte {
        b'"' | b'\\' => byte,
        0x08 => b'b',
        0x09 => b't',
        0x0a => b'n',
        0x0c => b'f',
        0x0d => b'r',
        0x00..0x20 => {
            out.extend_from_slice(b"\\u00");
            crate::hash::write_hex(&[byte], out);
            return;
        }
        _ => {
            out.push(byte);
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}
