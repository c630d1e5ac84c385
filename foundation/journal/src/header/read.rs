//! Reading a header: its members stand in one fixed order, so the reader expects them one after the other.

use std::collections::BTreeMap;

use kernel::{ClockQuality, Handling, Id, Precision, Stated, Timestamp};
use uuid::Uuid;

use super::{Header, HeaderActor, MAX_HEADER, Recorded, VERSION, clock_code, precision_code, rules};
use crate::scan::Cursor;
use crate::{FormatError, Hash};

/// A header from its canonical bytes.
pub(super) fn header(bytes: &[u8]) -> Result<Header, FormatError> {
    if bytes.len() > MAX_HEADER {
        return Err(FormatError::Limit { what: "the bytes of a header", limit: MAX_HEADER });
    }
    let mut c = Cursor::new(bytes)?;
    // Members in the order of the bytes; Rust evaluates them in the order in which they are written here.
    let header = Header {
        actor: actor(&mut c)?,
        basis: text(&mut c, ",\"basis\":")?,
        cause: optional_id(&mut c, ",\"cause\":")?,
        command: id(&mut c, ",\"command\":")?,
        fields: fields(&mut c)?,
        handling: handling(&mut c)?,
        id: id(&mut c, ",\"id\":")?,
        journal: text(&mut c, ",\"journal\":")?,
        kind: text(&mut c, ",\"kind\":")?,
        matter: optional_id(&mut c, ",\"matter\":")?,
        organisation: id(&mut c, ",\"organisation\":")?,
        policies: text(&mut c, ",\"policies\":")?,
        prev: hash(&mut c, ",\"prev\":")?,
        profile: text(&mut c, ",\"profile\":")?,
        program: text(&mut c, ",\"program\":")?,
        purpose: text(&mut c, ",\"purpose\":")?,
        recorded: recorded(&mut c)?,
        seq: integer(&mut c, ",\"seq\":")?,
        stated: stated(&mut c)?,
        territory: text(&mut c, ",\"territory\":")?,
        v: version(&mut c)?,
    };
    c.literal("}")?;
    c.end()?;
    rules::check(&header)?;
    Ok(header)
}

fn actor(c: &mut Cursor<'_>) -> Result<HeaderActor, FormatError> {
    let actor = HeaderActor {
        function: text(c, "{\"actor\":{\"function\":")?,
        mandate: id(c, ",\"mandate\":")?,
        on_behalf_of: optional_id(c, ",\"on_behalf_of\":")?,
        person: id(c, ",\"person\":")?,
    };
    c.literal("}")?;
    Ok(actor)
}

fn fields(c: &mut Cursor<'_>) -> Result<BTreeMap<String, Hash>, FormatError> {
    let mut fields = BTreeMap::new();
    c.literal(",\"fields\":")?;
    c.members(|c, name| {
        fields.insert(name.into_owned(), hash(c, "")?);
        Ok(())
    })?;
    Ok(fields)
}

fn handling(c: &mut Cursor<'_>) -> Result<Handling, FormatError> {
    c.literal(",\"handling\":")?;
    code(c, "handling", Handling::ALL, Handling::code)
}

fn recorded(c: &mut Cursor<'_>) -> Result<Recorded, FormatError> {
    const ALL: [ClockQuality; 4] =
        [ClockQuality::Synchronised, ClockQuality::Unsynchronised, ClockQuality::Held, ClockQuality::Virtual];
    let at = Timestamp(integer(c, ",\"recorded\":{\"at\":")?);
    c.literal(",\"clock\":")?;
    let clock = code(c, "recorded.clock", ALL, clock_code)?;
    c.literal("}")?;
    Ok(Recorded { at, clock })
}

fn stated(c: &mut Cursor<'_>) -> Result<Option<Stated>, FormatError> {
    const ALL: [Precision; 4] = [Precision::Second, Precision::Minute, Precision::Hour, Precision::Day];
    if !c.skip(",\"stated\":") {
        return Ok(None);
    }
    let at = Timestamp(integer(c, "{\"at\":")?);
    c.literal(",\"precision\":")?;
    let precision = code(c, "stated.precision", ALL, precision_code)?;
    c.literal("}")?;
    Ok(Some(Stated { at, precision }))
}

fn version(c: &mut Cursor<'_>) -> Result<u32, FormatError> {
    let v = integer(c, ",\"v\":")?;
    if v == i64::from(VERSION) { Ok(VERSION) } else { Err(FormatError::Version(v)) }
}

fn code<T: Copy, const N: usize>(
    c: &mut Cursor<'_>,
    field: &'static str,
    all: [T; N],
    code: impl Fn(T) -> &'static str,
) -> Result<T, FormatError> {
    let text = c.string()?;
    let found = all.into_iter().find(|value| code(*value) == text);
    found.ok_or_else(|| FormatError::Value { field, value: text.into_owned() })
}

fn text(c: &mut Cursor<'_>, before: &'static str) -> Result<String, FormatError> {
    c.literal(before)?;
    c.string().map(std::borrow::Cow::into_owned)
}

fn integer(c: &mut Cursor<'_>, before: &'static str) -> Result<i64, FormatError> {
    c.literal(before)?;
    c.integer()
}

fn hash(c: &mut Cursor<'_>, before: &'static str) -> Result<Hash, FormatError> {
    c.literal(before)?;
    c.string()?.parse()
}

fn id<K>(c: &mut Cursor<'_>, before: &'static str) -> Result<Id<K>, FormatError> {
    c.literal(before)?;
    uuid(c)
}

fn optional_id<K>(c: &mut Cursor<'_>, before: &'static str) -> Result<Option<Id<K>>, FormatError> {
    if c.skip(before) { uuid(c).map(Some) } else { Ok(None) }
}

/// A UUID in its one form: 36 characters, lower case, with hyphens.
fn uuid<K>(c: &mut Cursor<'_>) -> Result<Id<K>, FormatError> {
    let text = c.string()?;
    let lower = text.len() == 36 && !text.bytes().any(|b| b.is_ascii_uppercase());
    match Uuid::try_parse(&text) {
        Ok(raw) if lower => Ok(Id::new(raw)),
        _ => Err(FormatError::Value { field: "identifier", value: text.into_owned() }),
    }
}
