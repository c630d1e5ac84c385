//! A strict reader of canonical JSON: what it accepts is exactly what the writer writes, so nothing needs re-encoding.

use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::FormatError;
use crate::canonical::{MAX_DEPTH, MAX_SAFE, needs_escape, utf16_order, write_escaped};

/// A position in canonical bytes.
pub(crate) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    /// At the start of bytes that must be UTF-8.
    pub(crate) fn new(bytes: &'a [u8]) -> Result<Self, FormatError> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self { text, at: 0 }),
            Err(e) => Err(FormatError::Utf8 { at: e.valid_up_to() }),
        }
    }
    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
    fn expected<T>(&self, wanted: &'static str) -> Result<T, FormatError> {
        Err(FormatError::Expected { wanted, at: self.at })
    }
    fn not_canonical<T>(&self, what: &'static str) -> Result<T, FormatError> {
        Err(FormatError::NotCanonical { what, at: self.at })
    }
    /// Passes over `literal` if it stands here.
    pub(crate) fn skip(&mut self, literal: &'static str) -> bool {
        let here = self.rest().starts_with(literal.as_bytes());
        if here {
            self.at += literal.len();
        }
        here
    }
    /// Passes over `literal`, which must stand here.
    pub(crate) fn literal(&mut self, literal: &'static str) -> Result<(), FormatError> {
        if self.skip(literal) { Ok(()) } else { self.expected(literal) }
    }
    /// Nothing may follow.
    pub(crate) fn end(&self) -> Result<(), FormatError> {
        if self.rest().is_empty() { Ok(()) } else { self.expected("the end") }
    }
    /// A string with its quotes.
    pub(crate) fn string(&mut self) -> Result<Cow<'a, str>, FormatError> {
        self.literal("\"")?;
        let start = self.at;
        self.pass_plain();
        if self.peek() == Some(b'"') {
            let plain = self.text.get(start..self.at).unwrap_or_default();
            self.at += 1;
            return Ok(Cow::Borrowed(plain));
        }
        let mut out = self.text.get(start..self.at).unwrap_or_default().to_owned();
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Cow::Owned(out));
                }
                Some(b'\\') => out.push(self.escape()?),
                _ => return self.expected("the end of a string"),
            }
            let start = self.at;
            self.pass_plain();
            out.push_str(self.text.get(start..self.at).unwrap_or_default());
        }
    }
    fn pass_plain(&mut self) {
        let rest = self.rest();
        self.at += rest.iter().position(|b| needs_escape(*b)).unwrap_or(rest.len());
    }
    /// An escape, only in the form in which the writer makes it.
    fn escape(&mut self) -> Result<char, FormatError> {
        let byte = match self.rest() {
            [_, b'"', ..] => b'"',
            [_, b'\\', ..] => b'\\',
            [_, b'b', ..] => 0x08,
            [_, b't', ..] => 0x09,
            [_, b'n', ..] => 0x0a,
            [_, b'f', ..] => 0x0c,
            [_, b'r', ..] => 0x0d,
            [_, b'u', b'0', b'0', high @ (b'0' | b'1'), low, ..] => {
                let Some(low) = char::from(*low).to_digit(16).and_then(|d| u8::try_from(d).ok()) else {
                    return self.expected("a hexadecimal digit");
                };
                (high - b'0') * 16 + low
            }
            _ => return self.not_canonical("an escape that is not needed"),
        };
        let mut canonical = Vec::with_capacity(6);
        write_escaped(&mut canonical, byte);
        if !self.rest().starts_with(&canonical) {
            return self.not_canonical("an escape in another form");
        }
        self.at += canonical.len();
        Ok(char::from(byte))
    }
    /// An integer within the safe range.
    pub(crate) fn integer(&mut self) -> Result<i64, FormatError> {
        let rest = self.rest();
        let sign = usize::from(rest.first() == Some(&b'-'));
        let digits = rest.iter().skip(sign).take_while(|b| b.is_ascii_digit()).count();
        let text = self.text.get(self.at..self.at + sign + digits).unwrap_or_default();
        let leading_zero = rest.get(sign) == Some(&b'0') && (digits > 1 || sign == 1);
        if digits == 0 {
            return self.expected("an integer");
        }
        if leading_zero {
            return self.not_canonical("a zero in front");
        }
        if matches!(rest.get(sign + digits), Some(b'.' | b'e' | b'E')) {
            return Err(FormatError::Number(format!("{text}…")));
        }
        match text.parse::<i64>() {
            Ok(value) if (-MAX_SAFE..=MAX_SAFE).contains(&value) => {
                self.at += text.len();
                Ok(value)
            }
            _ => Err(FormatError::Number(text.to_owned())),
        }
    }
    /// Any value that nests at most `depth` levels.
    pub(crate) fn value(&mut self, depth: usize) -> Result<Value, FormatError> {
        match self.peek() {
            Some(b'"') => Ok(Value::String(self.string()?.into_owned())),
            Some(b'-' | b'0'..=b'9') => Ok(self.integer()?.into()),
            Some(b't') => self.literal("true").map(|()| Value::Bool(true)),
            Some(b'f') => self.literal("false").map(|()| Value::Bool(false)),
            Some(b'n') => self.literal("null").map(|()| Value::Null),
            Some(b'[') => self.array(depth.checked_sub(1).ok_or(FormatError::Depth(MAX_DEPTH))?),
            Some(b'{') => self.object(depth.checked_sub(1).ok_or(FormatError::Depth(MAX_DEPTH))?),
            _ => self.expected("a value"),
        }
    }
    fn array(&mut self, depth: usize) -> Result<Value, FormatError> {
        self.literal("[")?;
        let mut items = Vec::new();
        if self.skip("]") {
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value(depth)?);
            if self.skip("]") {
                return Ok(Value::Array(items));
            }
            self.literal(",")?;
        }
    }
    fn object(&mut self, depth: usize) -> Result<Value, FormatError> {
        let mut members = Map::new();
        self.members(|cursor, name| {
            let value = cursor.value(depth)?;
            members.insert(name.into_owned(), value);
            Ok(())
        })?;
        Ok(Value::Object(members))
    }
    /// An object's members, in strictly ascending order of their names (which also means: none twice).
    pub(crate) fn members(
        &mut self,
        mut member: impl FnMut(&mut Self, Cow<'a, str>) -> Result<(), FormatError>,
    ) -> Result<(), FormatError> {
        self.literal("{")?;
        if self.skip("}") {
            return Ok(());
        }
        let mut last: Option<Cow<'a, str>> = None;
        loop {
            let at = self.at;
            let name = self.string()?;
            if last.is_some_and(|last| utf16_order(&last, &name).is_ge()) {
                return Err(FormatError::NotCanonical { what: "members out of order or twice", at });
            }
            last = Some(name.clone());
            self.literal(":")?;
            member(self, name)?;
            if self.skip("}") {
                return Ok(());
            }
            self.literal(",")?;
        }
    }
}
