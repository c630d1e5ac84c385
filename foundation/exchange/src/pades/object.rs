//! Objects of a PDF file (ISO 32000-1, 7.3), read under limits.

use std::collections::BTreeMap;
use std::ops::Range;

/// Deepest nesting of arrays and dictionaries.
const DEEPEST: usize = 24;
/// Most members of one array or dictionary.
const MOST: usize = 20_000;

/// One object.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Object {
    Null,
    Bool(bool),
    Number(f64),
    Name(Vec<u8>),
    /// What it says, and where it stands: from its first bracket to behind its last.
    Text(Vec<u8>, Place),
    Array(Vec<Self>),
    Dict(Dict),
    Ref(u32),
}

pub(super) type Dict = BTreeMap<Vec<u8>, Object>;

/// Where something stands; never a reason for two objects to differ.
#[derive(Debug, Clone)]
pub(super) struct Place(pub(super) Range<usize>);

impl PartialEq for Place {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Object {
    pub(super) const fn dict(&self) -> Option<&Dict> {
        if let Self::Dict(d) = self { Some(d) } else { None }
    }
    pub(super) fn name(&self) -> Option<&[u8]> {
        if let Self::Name(n) = self { Some(n) } else { None }
    }
    pub(super) const fn reference(&self) -> Option<u32> {
        if let Self::Ref(n) = self { Some(*n) } else { None }
    }
    /// A whole number from nought on.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "checked to be a whole number far below the limits of both types"
    )]
    pub(super) fn count(&self) -> Option<usize> {
        let Self::Number(n) = self else { return None };
        (n.fract() == 0.0 && (0.0..1e12).contains(n)).then_some(*n as usize)
    }
    pub(super) fn array(&self) -> Option<&[Self]> {
        if let Self::Array(a) = self { Some(a) } else { None }
    }
}

/// A place in the file.
pub(super) struct Cursor<'a> {
    bytes: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }
    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }
    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }
    /// White space and comments.
    pub(super) fn skip(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => {
                    while self.peek().is_some_and(|b| b != b'\n' && b != b'\r') {
                        self.at += 1;
                    }
                }
                b if white(b) => self.at += 1,
                _ => return,
            }
        }
    }
    /// Whether these letters stand here; goes past them if so.
    pub(super) fn word(&mut self, word: &[u8]) -> bool {
        let here = self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word));
        if here {
            self.at += word.len();
        }
        here
    }
    /// A whole number.
    pub(super) fn digits(&mut self) -> Option<usize> {
        let from = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        let text = self.bytes.get(from..self.at).filter(|t| !t.is_empty() && t.len() <= 12)?;
        std::str::from_utf8(text).ok()?.parse().ok()
    }

    /// The object that stands here.
    pub(super) fn object(&mut self) -> Option<Object> {
        self.nested(0)
    }

    fn nested(&mut self, depth: usize) -> Option<Object> {
        if depth > DEEPEST {
            return None;
        }
        self.skip();
        match self.peek()? {
            b'/' => self.name().map(Object::Name),
            b'(' => self.literal(),
            b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => self.dict(depth).map(Object::Dict),
            b'<' => self.hex(),
            b'[' => self.array(depth),
            b'+' | b'-' | b'.' | b'0'..=b'9' => self.number_or_reference(),
            _ if self.word(b"true") => Some(Object::Bool(true)),
            _ if self.word(b"false") => Some(Object::Bool(false)),
            _ if self.word(b"null") => Some(Object::Null),
            _ => None,
        }
    }

    fn name(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|b| regular(*b)) {
            self.at += 1;
            if byte == b'#' {
                let digits = self.bytes.get(self.at..self.at + 2)?;
                name.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
                self.at += 2;
            } else {
                name.push(byte);
            }
            if name.len() > 200 {
                return None;
            }
        }
        Some(name)
    }

    fn literal(&mut self) -> Option<Object> {
        let from = self.at;
        self.at += 1;
        let (mut text, mut open) = (Vec::new(), 1_usize);
        loop {
            let byte = self.next()?;
            match byte {
                b'(' => open += 1,
                b')' => open -= 1,
                b'\\' => {
                    text.extend(self.escaped()?);
                    continue;
                }
                _ => {}
            }
            if open == 0 {
                return Some(Object::Text(text, Place(from..self.at)));
            }
            text.push(byte);
        }
    }

    /// What stands after a backslash; nothing for the end of a line.
    fn escaped(&mut self) -> Option<Option<u8>> {
        Some(match self.next()? {
            b'n' => Some(b'\n'),
            b'r' => Some(b'\r'),
            b't' => Some(b'\t'),
            b'b' => Some(8),
            b'f' => Some(12),
            b'\n' => None,
            first @ b'0'..=b'7' => {
                let mut value = u32::from(first - b'0');
                for _ in 0..2 {
                    let Some(digit) = self.peek().filter(|b| (b'0'..=b'7').contains(b)) else { break };
                    self.at += 1;
                    value = value * 8 + u32::from(digit - b'0');
                }
                u8::try_from(value & 0xff).ok()
            }
            other => Some(other),
        })
    }

    fn hex(&mut self) -> Option<Object> {
        let from = self.at;
        self.at += 1;
        let mut text = Vec::new();
        let mut high = None;
        loop {
            let byte = self.next()?;
            if byte == b'>' {
                text.extend(high.map(|h: u8| h << 4));
                return Some(Object::Text(text, Place(from..self.at)));
            }
            if white(byte) {
                continue;
            }
            let digit = u8::try_from(char::from(byte).to_digit(16)?).ok()?;
            match high.take() {
                None => high = Some(digit),
                Some(h) => text.push((h << 4) | digit),
            }
        }
    }

    fn array(&mut self, depth: usize) -> Option<Object> {
        self.at += 1;
        let mut all = Vec::new();
        loop {
            self.skip();
            if self.word(b"]") {
                return Some(Object::Array(all));
            }
            if all.len() >= MOST {
                return None;
            }
            all.push(self.nested(depth + 1)?);
        }
    }

    fn dict(&mut self, depth: usize) -> Option<Dict> {
        self.at += 2;
        let mut all = Dict::new();
        loop {
            self.skip();
            if self.word(b">>") {
                return Some(all);
            }
            if all.len() >= MOST || self.peek()? != b'/' {
                return None;
            }
            let name = self.name()?;
            // Readers differ in which of two they take: such a file is refused.
            if all.insert(name, self.nested(depth + 1)?).is_some() {
                return None;
            }
        }
    }

    fn number_or_reference(&mut self) -> Option<Object> {
        let from = self.at;
        if let Some(number) = self.digits() {
            let behind = self.at;
            self.skip();
            if self.digits().is_some() {
                self.skip();
                if self.word(b"R") && !self.peek().is_some_and(regular) {
                    return u32::try_from(number).ok().map(Object::Ref);
                }
            }
            self.at = behind;
        }
        self.at = from;
        while self.peek().is_some_and(|b| matches!(b, b'+' | b'-' | b'.' | b'0'..=b'9')) {
            self.at += 1;
        }
        let text = std::str::from_utf8(self.bytes.get(from..self.at)?).ok()?;
        text.parse().ok().map(Object::Number)
    }
}

pub(super) const fn white(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

const fn regular(byte: u8) -> bool {
    !white(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Object> {
        Cursor::new(text.as_bytes(), 0).object()
    }

    #[test]
    fn objects_are_read() {
        let read_dict =
            read("<< /A#42 [1 -2.5 3 0 R (a(b)\\)c\\072) <4a 4B> true null] % x\n /C /D >>").unwrap();
        let dict = read_dict.dict().unwrap();
        assert_eq!(dict[b"C".as_slice()].name(), Some(b"D".as_slice()));
        let array = dict[b"AB".as_slice()].array().unwrap();
        assert_eq!(array[0].count(), Some(1));
        assert_eq!(array[1], Object::Number(-2.5));
        assert_eq!(array[2].reference(), Some(3));
        assert!(matches!(&array[3], Object::Text(t, _) if t == b"a(b))c:"));
        assert!(matches!(&array[4], Object::Text(t, p) if t == b"JK" && p.0.len() == 7));
        assert_eq!(array[5..], [Object::Bool(true), Object::Null]);
    }

    #[test]
    fn what_is_no_object_is_none() {
        for bad in
            ["", "<<", "<< /A 1", "[1", "(a", "<4x>", "/A#zz", "<< /A 1 /A 2 >>", "<< 1 2 >>", "endobj"]
        {
            assert_eq!(read(bad), None, "{bad}");
        }
        assert_eq!(read(&"[".repeat(10_000)), None, "too deep");
    }
}
