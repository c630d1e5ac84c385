//! The wire format of Protocol Buffers, as far as it is needed: fields with a number, each a whole number or some bytes.

use super::error::{Code, GtfsError};

/// The fields of one message, in order.
pub(super) struct Fields<'b> {
    rest: &'b [u8],
    /// Where `rest` begins in the file.
    at: usize,
}

/// One field.
pub(super) struct Field<'b> {
    /// Its number.
    pub(super) number: u64,
    /// What it holds.
    pub(super) value: Value<'b>,
    /// Where its value begins in the file.
    pub(super) at: usize,
}

/// What a field holds.
pub(super) enum Value<'b> {
    /// A whole number, an enumeration or a truth value.
    Number(u64),
    /// A text or a message.
    Bytes(&'b [u8]),
    /// A number of fixed length, which no alert has.
    Fixed,
}

impl<'b> Fields<'b> {
    pub(super) const fn new(bytes: &'b [u8], at: usize) -> Self {
        Self { rest: bytes, at }
    }

    /// The next field; nothing at the end.
    pub(super) fn next(&mut self) -> Result<Option<Field<'b>>, GtfsError> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let key = self.varint()?;
        let number = key >> 3;
        if number == 0 {
            return Err(GtfsError::new(Code::NotProtobuf, self.at, "a field with number 0"));
        }
        let at = self.at;
        let value = match key & 7 {
            0 => Value::Number(self.varint()?),
            1 => self.take(8).map(|_| Value::Fixed)?,
            2 => {
                let length = self.varint()?;
                let length = usize::try_from(length).unwrap_or(usize::MAX);
                return Ok(Some(Field { number, at: self.at, value: Value::Bytes(self.take(length)?) }));
            }
            5 => self.take(4).map(|_| Value::Fixed)?,
            kind => {
                return Err(GtfsError::new(Code::NotProtobuf, at, format!("a field of kind {kind}")));
            }
        };
        Ok(Some(Field { number, value, at }))
    }

    fn take(&mut self, length: usize) -> Result<&'b [u8], GtfsError> {
        let Some((taken, rest)) = self.rest.split_at_checked(length) else {
            let detail = format!("{length} bytes are announced and {} are left", self.rest.len());
            return Err(GtfsError::new(Code::Truncated, self.at, detail));
        };
        self.rest = rest;
        self.at = self.at.saturating_add(length);
        Ok(taken)
    }

    /// Seven bits a byte, the lowest first, ten bytes at most.
    fn varint(&mut self) -> Result<u64, GtfsError> {
        let (mut value, start) = (0_u64, self.at);
        for shift in (0..64).step_by(7) {
            let Some((byte, rest)) = self.rest.split_first() else {
                return Err(GtfsError::new(Code::Truncated, start, "the file ends within a number"));
            };
            self.rest = rest;
            self.at = self.at.saturating_add(1);
            value |= u64::from(byte & 0x7F).checked_shl(shift).unwrap_or(0);
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(GtfsError::new(Code::NotProtobuf, start, "a number of more than ten bytes"))
    }
}

impl<'b> Field<'b> {
    /// The value as a whole number.
    pub(super) fn number(&self, what: &str) -> Result<u64, GtfsError> {
        match self.value {
            Value::Number(n) => Ok(n),
            _ => Err(self.wrong(what)),
        }
    }
    /// The value as bytes.
    pub(super) fn bytes(&self, what: &str) -> Result<&'b [u8], GtfsError> {
        match self.value {
            Value::Bytes(bytes) => Ok(bytes),
            _ => Err(self.wrong(what)),
        }
    }
    /// The value as a message.
    pub(super) fn message(&self, what: &str) -> Result<Fields<'b>, GtfsError> {
        Ok(Fields::new(self.bytes(what)?, self.at))
    }
    /// The value as a text of at most so many bytes.
    pub(super) fn text(&self, what: &str, most: usize) -> Result<String, GtfsError> {
        let bytes = self.bytes(what)?;
        if bytes.len() > most {
            let detail = format!("«{what}» has {} bytes, {most} are read", bytes.len());
            return Err(GtfsError::new(Code::TextTooLong, self.at, detail));
        }
        let text = std::str::from_utf8(bytes)
            .map_err(|_| GtfsError::new(Code::NotUtf8, self.at, format!("«{what}» is not UTF-8")))?;
        Ok(text.to_owned())
    }
    fn wrong(&self, what: &str) -> GtfsError {
        GtfsError::new(Code::WrongKind, self.at, format!("«{what}» is not of the kind that the format has"))
    }
}

/// Whether these bytes begin like a feed: a header, and in it a version. Files of warnings are XML and begin otherwise.
#[must_use]
pub fn looks_like(bytes: &[u8]) -> bool {
    matches!(bytes, [0x0A, header, 0x0A, version @ 1..=8, digit, ..]
        if *header < 0x80 && version < header && digit.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(bytes: &[u8]) -> Result<Option<(u64, usize)>, Code> {
        Fields::new(bytes, 0).next().map(|f| f.map(|f| (f.number, f.at))).map_err(|e| e.code)
    }

    #[test]
    fn fields_are_read_and_what_is_none_is_refused() {
        assert_eq!(first(&[]), Ok(None));
        assert_eq!(first(&[0x08, 0x96, 0x01]), Ok(Some((1, 1))));
        assert_eq!(first(&[0x12, 2, b'a', b'b']), Ok(Some((2, 2))));
        assert_eq!(first(&[0x19, 0, 0, 0, 0, 0, 0, 0, 0]), Ok(Some((3, 1))));
        assert_eq!(first(&[0x12, 3, b'a', b'b']), Err(Code::Truncated));
        assert_eq!(first(&[0x08]), Err(Code::Truncated));
        assert_eq!(first(&[0x00, 0x00]), Err(Code::NotProtobuf), "field 0");
        assert_eq!(first(&[0x0B]), Err(Code::NotProtobuf), "a group, which the format never had");
        assert_eq!(first(&[0xFF; 11]), Err(Code::NotProtobuf), "a number without end");
        assert_eq!(
            first(&[0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01]),
            Err(Code::Truncated)
        );
    }

    #[test]
    fn a_feed_is_told_from_a_warning() {
        assert!(looks_like(&[0x0A, 13, 0x0A, 3, b'2', b'.', b'0', 0x10, 0]));
        assert!(!looks_like(b"<?xml version=\"1.0\"?>"));
        assert!(!looks_like(b"\n<alert xmlns=\"x\">"));
        assert!(!looks_like(&[]));
    }
}
