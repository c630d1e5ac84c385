//! Bytes to text, by byte order mark and declaration. What does not decode is refused, never repaired.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::fault::{Fault, XmlCode};
use super::limits::Limits;

/// The text of the file without its byte order mark, and whether ISO-8859-1 had to be read as Windows-1252.
pub(crate) fn decode<'b>(bytes: &'b [u8], limits: &Limits) -> Result<(Cow<'b, str>, bool), Fault> {
    if bytes.len() > limits.bytes {
        let detail = format!("{} bytes; the limit is {}", bytes.len(), limits.bytes);
        return Err(Fault::whole(XmlCode::TooLarge, detail));
    }
    let (bytes, seen) = strip_mark(bytes)?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Fault::whole(XmlCode::Empty, "the file is empty"));
    }
    let label = declared(bytes, seen);
    let encoding = choose(seen, label.as_deref())?;
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or_else(|| {
        let detail = match &label {
            Some(label) => format!("declared «{label}», but the bytes are not {}", encoding.name()),
            None => {
                format!("without a declaration the file should be {}, but its bytes are not", encoding.name())
            }
        };
        invalid(bytes, encoding, detail)
    })?;
    let widened = check_single_byte(bytes, encoding, label.as_deref())?;
    check_characters(&text)?;
    Ok((text, widened))
}

/// What the first bytes say, before any declaration is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    Mark(&'static Encoding),
    WideWithoutMark(&'static Encoding),
    Narrow,
}

fn strip_mark(bytes: &[u8]) -> Result<(&[u8], Seen), Fault> {
    if matches!(
        bytes,
        [0, 0, 0xFE, 0xFF, ..] | [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0, b'<', ..] | [b'<', 0, 0, 0, ..]
    ) {
        return Err(Fault::whole(XmlCode::EncodingUnsupported, "UTF-32 is not read"));
    }
    Ok(match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (rest, Seen::Mark(UTF_8)),
        [0xFF, 0xFE, rest @ ..] => (rest, Seen::Mark(UTF_16LE)),
        [0xFE, 0xFF, rest @ ..] => (rest, Seen::Mark(UTF_16BE)),
        [b'<', 0, ..] => (bytes, Seen::WideWithoutMark(UTF_16LE)),
        [0, b'<', ..] => (bytes, Seen::WideWithoutMark(UTF_16BE)),
        _ => (bytes, Seen::Narrow),
    })
}

/// The `encoding` of the XML declaration, read from at most the first 256 characters.
fn declared(bytes: &[u8], seen: Seen) -> Option<String> {
    let wide = !matches!(seen, Seen::Narrow | Seen::Mark(_))
        || seen == Seen::Mark(UTF_16LE)
        || seen == Seen::Mark(UTF_16BE);
    let head: String = bytes
        .iter()
        .take(512)
        .filter(|b| !(wide && **b == 0))
        .map(|b| if b.is_ascii() { char::from(*b) } else { '\u{FFFD}' })
        .collect();
    let (declaration, _) = head.strip_prefix("<?xml")?.split_once("?>")?;
    let (_, after) = declaration.split_once("encoding")?;
    let after = after.trim_start().strip_prefix('=')?.trim_start();
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (label, _) = after.strip_prefix(quote)?.split_once(quote)?;
    Some(label.trim().to_owned())
}

fn choose(seen: Seen, label: Option<&str>) -> Result<&'static Encoding, Fault> {
    let mismatch = |label: &str, real: &str| {
        Err(Fault::whole(
            XmlCode::EncodingMismatch,
            format!("declared «{label}», but the file begins as {real}"),
        ))
    };
    let named = match label.map(str::to_ascii_lowercase).as_deref() {
        None => None,
        // The byte order of plain "UTF-16" is what the first bytes say; an 8-bit file that claims it is lying.
        Some("utf-16") => match seen {
            Seen::Mark(e) | Seen::WideWithoutMark(e) if e != UTF_8 => Some(e),
            _ => return mismatch("UTF-16", "8-bit text"),
        },
        Some(lower) => match Encoding::for_label(lower.as_bytes()) {
            Some(e) if e == UTF_8 || e == UTF_16LE || e == UTF_16BE || e == WINDOWS_1252 => Some(e),
            _ => {
                let detail =
                    format!("«{lower}» is not one of UTF-8, UTF-16, ISO-8859-1, Windows-1252, US-ASCII");
                return Err(Fault::whole(XmlCode::EncodingUnsupported, detail));
            }
        },
    };
    match (seen, named, label) {
        (Seen::Mark(e) | Seen::WideWithoutMark(e), Some(n), Some(label)) if e != n => {
            mismatch(label, e.name())
        }
        (Seen::Mark(e) | Seen::WideWithoutMark(e), _, _) => Ok(e),
        (Seen::Narrow, Some(n), Some(label)) if n == UTF_16LE || n == UTF_16BE => {
            mismatch(label, "8-bit text")
        }
        (Seen::Narrow, n, _) => Ok(n.unwrap_or(UTF_8)),
    }
}

/// The 8-bit encodings decode anything, so a wrong declaration shows only in what comes out.
fn check_single_byte(bytes: &[u8], encoding: &Encoding, label: Option<&str>) -> Result<bool, Fault> {
    if encoding != WINDOWS_1252 || bytes.is_ascii() {
        return Ok(false);
    }
    let label = label.unwrap_or("windows-1252");
    if label.to_ascii_lowercase().contains("ascii") {
        let detail = format!("declared «{label}», but it holds bytes above 127");
        return Err(invalid(bytes, UTF_8, detail));
    }
    if std::str::from_utf8(bytes).is_ok() {
        let detail = format!("declared «{label}», but every accented letter is written in UTF-8");
        return Err(Fault::whole(XmlCode::EncodingMismatch, detail));
    }
    if let Some(at) = bytes.iter().position(|b| matches!(b, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)) {
        let detail = format!("byte {at} stands for no character in «{label}»");
        return Err(Fault::whole(XmlCode::EncodingInvalid, detail));
    }
    Ok(label.to_ascii_lowercase().contains("8859") && bytes.iter().any(|b| (0x80..0xA0).contains(b)))
}

/// XML 1.0 admits no control characters but tab and line ends, and neither U+FFFE nor U+FFFF.
fn check_characters(text: &str) -> Result<(), Fault> {
    let Some((at, c)) = text.char_indices().find(|(_, c)| forbidden(*c)) else { return Ok(()) };
    let detail = format!("character U+{:04X} is not allowed in XML", u32::from(c));
    Err(Fault::at(XmlCode::CharacterForbidden, detail, text, at))
}

/// Whether XML 1.0 forbids this character.
pub(super) const fn forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

fn invalid(bytes: &[u8], encoding: &Encoding, detail: String) -> Fault {
    let good = std::str::from_utf8(bytes).err().filter(|_| encoding == UTF_8).map(|e| e.valid_up_to());
    let before = good.and_then(|n| bytes.get(..n)).and_then(|b| std::str::from_utf8(b).ok());
    match before {
        Some(text) => Fault::at(XmlCode::EncodingInvalid, detail, text, text.len()),
        None => Fault::whole(XmlCode::EncodingInvalid, detail),
    }
}
