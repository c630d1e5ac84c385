//! A part of a PDF file as one writer appended it: its objects, where they stand, and its table of contents, which must agree.
//!
//! Stricter than readers are: nothing may stand between objects, and the table may point nowhere else. What is hidden in gaps
//! or behind a table that says otherwise is how a signed document shows something that nobody signed.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::object::{Cursor, Dict, Object};

/// Most objects in one file.
const MOST: usize = 200_000;
/// Most bytes that one packed stream may unpack to.
const LARGEST: u64 = 32 * 1024 * 1024;

/// An object with its stream, if it has one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) object: Object,
    pub(super) stream: Option<Vec<u8>>,
}

/// What stands between two ends of a file.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// The objects that it defines, by number.
    pub(super) objects: BTreeMap<u32, Entry>,
    /// Numbers that it declares free.
    pub(super) freed: Vec<u32>,
    /// Its trailer.
    pub(super) trailer: Dict,
    /// Where its table of contents stands, as it says itself.
    pub(super) table: usize,
    /// Behind its last byte.
    pub(super) end: usize,
}

/// What was found on the way.
#[derive(Default)]
struct Scan {
    part: Part,
    /// Offset of each object that stands openly.
    open: BTreeMap<u32, usize>,
    /// For packed objects: the number of the stream that holds each.
    packed: BTreeMap<u32, u32>,
    /// What the table says: an offset, or the number of a packing stream.
    said: BTreeMap<u32, Said>,
    table_at: Option<usize>,
    trailer: bool,
}

#[derive(PartialEq)]
enum Said {
    Free,
    At(usize),
    In(u32),
}

/// Reads one part from here: objects, a table, its trailer, `startxref` and the end mark. Nothing when it is not exactly that.
pub(super) fn part(bytes: &[u8], from: usize) -> Option<Part> {
    let mut cursor = Cursor::new(bytes, from);
    let mut scan = Scan::default();
    loop {
        cursor.skip();
        let at = cursor.at;
        if cursor.word(b"xref") {
            scan.table_at = Some(at);
            table(&mut cursor, &mut scan)?;
        } else if cursor.word(b"startxref") {
            cursor.skip();
            let table = cursor.digits()?;
            // A part without objects of its own may repeat nothing.
            if !scan.trailer || scan.table_at != Some(table) {
                return None;
            }
            return closed(bytes, cursor, scan, table);
        } else {
            object(bytes, &mut cursor, &mut scan, at)?;
        }
        if scan.open.len() + scan.packed.len() > MOST {
            return None;
        }
    }
}

/// All parts from here to the end of the file, in order.
pub(super) fn parts(bytes: &[u8], from: usize) -> Option<Vec<Part>> {
    let (mut all, mut at) = (Vec::new(), from);
    loop {
        let mut cursor = Cursor::new(bytes, at);
        cursor.skip();
        if cursor.peek().is_none() {
            return Some(all);
        }
        if all.len() >= 32 {
            return None;
        }
        let next = part(bytes, at)?;
        at = next.end;
        all.push(next);
    }
}

/// After `startxref`: the end mark, and the table compared with what stands there.
fn closed(bytes: &[u8], mut cursor: Cursor<'_>, mut scan: Scan, table: usize) -> Option<Part> {
    while cursor.peek().is_some_and(super::object::white) {
        cursor.at += 1;
    }
    if !cursor.word(b"%%EOF") {
        return None;
    }
    let line = bytes.get(cursor.at..)?;
    cursor.at += line.iter().take(2).take_while(|b| matches!(b, b'\r' | b'\n')).count();
    for (number, said) in &scan.said {
        let agrees = match said {
            Said::Free => !scan.open.contains_key(number) && !scan.packed.contains_key(number),
            Said::At(at) => scan.open.get(number) == Some(at),
            Said::In(stream) => scan.packed.get(number) == Some(stream),
        };
        if !agrees {
            return None;
        }
        if *said == Said::Free && *number != 0 {
            scan.part.freed.push(*number);
        }
    }
    let listed = |n: &u32| scan.said.contains_key(n);
    if !scan.open.keys().all(listed) || !scan.packed.keys().all(listed) {
        return None;
    }
    scan.part.table = table;
    scan.part.end = cursor.at;
    Some(scan.part)
}

fn object(bytes: &[u8], cursor: &mut Cursor<'_>, scan: &mut Scan, at: usize) -> Option<()> {
    let number = u32::try_from(cursor.digits()?).ok()?;
    cursor.skip();
    cursor.digits()?;
    cursor.skip();
    if !cursor.word(b"obj") {
        return None;
    }
    let object = cursor.object()?;
    cursor.skip();
    let stream = if cursor.word(b"stream") { Some(stream(bytes, cursor, object.dict()?)?) } else { None };
    cursor.skip();
    if !cursor.word(b"endobj") || scan.open.insert(number, at).is_some() {
        return None;
    }
    let kind = object.dict().and_then(|d| d.get(b"Type".as_slice())).and_then(Object::name);
    match (kind, &stream) {
        (Some(b"XRef"), Some(packed)) => {
            let dict = object.dict()?.clone();
            stream_table(&unpacked(&dict, packed)?, &dict, scan)?;
            scan.table_at = Some(at);
            scan.trailer = true;
            scan.part.trailer = dict;
            // The table itself is of no interest to anybody else.
            return Some(());
        }
        (Some(b"ObjStm"), Some(packed)) => members(number, object.dict()?, packed, scan)?,
        _ => {}
    }
    let fresh = scan.part.objects.insert(number, Entry { object, stream }).is_none();
    fresh.then_some(())
}

fn stream(bytes: &[u8], cursor: &mut Cursor<'_>, dict: &Dict) -> Option<Vec<u8>> {
    if !cursor.word(b"\r\n") && !cursor.word(b"\n") {
        return None;
    }
    let length = dict.get(b"Length".as_slice())?.count()?;
    let content = bytes.get(cursor.at..cursor.at.checked_add(length)?)?;
    cursor.at += length;
    cursor.skip();
    cursor.word(b"endstream").then(|| content.to_vec())
}

/// The content of a stream that is plain or deflated, with the one predictor that tables use.
fn unpacked(dict: &Dict, packed: &[u8]) -> Option<Vec<u8>> {
    match dict.get(b"Filter".as_slice()) {
        None => return Some(packed.to_vec()),
        Some(Object::Name(n)) if n == b"FlateDecode" => {}
        Some(Object::Array(a))
            if a.len() == 1 && a.first().and_then(Object::name) == Some(b"FlateDecode") => {}
        Some(_) => return None,
    }
    let mut out = Vec::new();
    ZlibDecoder::new(packed).take(LARGEST).read_to_end(&mut out).ok()?;
    let Some(how) = dict.get(b"DecodeParms".as_slice()).and_then(Object::dict) else { return Some(out) };
    let number = |name: &[u8], or: usize| how.get(name).map_or(Some(or), Object::count);
    match number(b"Predictor", 1)? {
        1 => Some(out),
        10..=15 => rows(&out, number(b"Columns", 1)?),
        _ => None,
    }
}

/// Rows of PNG: unchanged, or the difference from the row above or from the left.
fn rows(packed: &[u8], columns: usize) -> Option<Vec<u8>> {
    if columns == 0 || columns > 64 {
        return None;
    }
    let mut above = vec![0_u8; columns];
    let mut out = Vec::new();
    for row in packed.chunks(columns + 1) {
        let (how, row) = row.split_first()?;
        let mut left = 0_u8;
        let mut now = Vec::with_capacity(columns);
        for (byte, over) in row.iter().zip(&above) {
            let value = match how {
                0 => *byte,
                1 => byte.wrapping_add(left),
                2 => byte.wrapping_add(*over),
                _ => return None,
            };
            left = value;
            now.push(value);
        }
        if now.len() != columns {
            return None;
        }
        out.extend_from_slice(&now);
        above = now;
    }
    Some(out)
}

/// Objects packed into a stream.
fn members(holder: u32, dict: &Dict, packed: &[u8], scan: &mut Scan) -> Option<()> {
    let content = unpacked(dict, packed)?;
    let (count, first) = (dict.get(b"N".as_slice())?.count()?, dict.get(b"First".as_slice())?.count()?);
    let mut index = Cursor::new(&content, 0);
    for _ in 0..count.min(MOST) {
        index.skip();
        let number = u32::try_from(index.digits()?).ok()?;
        index.skip();
        let at = first.checked_add(index.digits()?)?;
        let object = Cursor::new(&content, at).object()?;
        let fresh = scan.part.objects.insert(number, Entry { object, stream: None }).is_none();
        if !fresh || scan.packed.insert(number, holder).is_some() {
            return None;
        }
    }
    Some(())
}

/// `xref` in lines.
fn table(cursor: &mut Cursor<'_>, scan: &mut Scan) -> Option<()> {
    loop {
        cursor.skip();
        if cursor.word(b"trailer") {
            break;
        }
        let first = u32::try_from(cursor.digits()?).ok()?;
        cursor.skip();
        let count = u32::try_from(cursor.digits()?).ok().filter(|n| (*n as usize) <= MOST)?;
        for number in first..first.checked_add(count)? {
            cursor.skip();
            let at = cursor.digits()?;
            cursor.skip();
            cursor.digits()?;
            cursor.skip();
            let said =
                if cursor.word(b"n") { Said::At(at) } else { cursor.word(b"f").then_some(Said::Free)? };
            if scan.said.insert(number, said).is_some() {
                return None;
            }
        }
    }
    // A second table hidden in a stream is not looked for: a file that has one is refused.
    scan.part.trailer = cursor.object()?.dict().cloned()?;
    scan.trailer = true;
    (!scan.part.trailer.contains_key(b"XRefStm".as_slice())).then_some(())
}

/// A table in a stream.
fn stream_table(content: &[u8], dict: &Dict, scan: &mut Scan) -> Option<()> {
    let widths: Vec<usize> =
        dict.get(b"W".as_slice())?.array()?.iter().map(Object::count).collect::<Option<_>>()?;
    let [a, b, c] = *widths.as_slice() else { return None };
    if a > 4 || b > 8 || c > 4 || a + b + c == 0 {
        return None;
    }
    let size = dict.get(b"Size".as_slice())?.count()?;
    let index: Vec<usize> = match dict.get(b"Index".as_slice()) {
        None => vec![0, size],
        Some(all) => all.array()?.iter().map(Object::count).collect::<Option<_>>()?,
    };
    let mut rows = content.chunks_exact(a + b + c);
    for pair in index.chunks(2) {
        let [first, count] = *pair else { return None };
        for number in first..first.checked_add(count)? {
            let row = rows.next()?;
            let field = |from: usize, width: usize| -> Option<usize> {
                let bytes = row.get(from..from + width)?;
                Some(bytes.iter().fold(0_usize, |n, b| (n << 8) | usize::from(*b)))
            };
            let kind = if a == 0 { 1 } else { field(0, a)? };
            let said = match kind {
                0 => Said::Free,
                1 => Said::At(field(a, b)?),
                2 => Said::In(u32::try_from(field(a, b)?).ok()?),
                _ => return None,
            };
            if scan.said.insert(u32::try_from(number).ok()?, said).is_some() {
                return None;
            }
        }
    }
    Some(())
}
