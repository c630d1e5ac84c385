//! What can be wrong with a file before its format matters.

/// A reason why bytes are not XML that we read. The kebab form is stable: it is stored, counted and translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum XmlCode {
    Empty,
    TooLarge,
    EncodingUnsupported,
    EncodingMismatch,
    EncodingInvalid,
    CharacterForbidden,
    NotXml,
    XmlVersion,
    Malformed,
    Truncated,
    Doctype,
    EntityUnknown,
    NamespacePrefix,
    TooDeep,
    TooManyElements,
    TooManyAttributes,
    TagTooLong,
    TooManyNamespaces,
    TextTooLong,
}

/// A refusal below the format: the code, a sentence for the administrator, and where (byte offset in the decoded text).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) code: XmlCode,
    pub(crate) detail: String,
    pub(crate) line: u32,
    pub(crate) column: u32,
}

impl Fault {
    /// A fault of the file as a whole, found before there is any text to point into.
    pub(crate) fn whole(code: XmlCode, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into(), line: 1, column: 1 }
    }
    /// A fault at a byte offset of the decoded text.
    pub(crate) fn at(code: XmlCode, detail: impl Into<String>, text: &str, offset: usize) -> Self {
        let (line, column) = position(text, offset);
        Self { code, detail: detail.into(), line, column }
    }
}

/// Line and column (in characters), both from 1, of a byte offset.
pub(crate) fn position(text: &str, offset: usize) -> (u32, u32) {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    let before = text.get(..end).unwrap_or_default();
    let line = before.bytes().filter(|b| *b == b'\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
    let number = |n: usize| u32::try_from(n.saturating_add(1)).unwrap_or(u32::MAX);
    (number(line), number(column))
}
