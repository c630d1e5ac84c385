//! The parts of an `info`: areas, resources, and names with values.

use super::container::short;
use super::error::{CapError, Code, Odd};
use super::fields::{Fields, Reader};
use super::geometry::{self, Unread};
use super::model::{AreaDesc, Pair, Resource};
use super::schema::{AREA, PAIR, RESOURCE};
use super::values::Version;
use crate::xml::Element;

/// One `area`.
pub(super) fn area(r: &mut Reader<'_>, element: &Element, place: String) -> Result<AreaDesc, CapError> {
    let fields = r.fields(element, AREA, place)?;
    let mut area = AreaDesc {
        text: fields.owned("areaDesc").unwrap_or_default(),
        polygons: Vec::new(),
        circles: Vec::new(),
        geocodes: pairs(r, &fields, "geocode")?,
        altitude_m: height(r, &fields, "altitude"),
        ceiling_m: height(r, &fields, "ceiling"),
    };
    for (child, place) in fields.all("polygon") {
        match geometry::polygon(&child.text, r.points) {
            Ok(Some((ring, open))) => {
                r.points = r.points.saturating_sub(ring.len());
                if open {
                    r.warn(Odd::PolygonNotClosed, place, "the last point is not the first; closed");
                }
                area.polygons.push(ring);
            }
            Ok(None) => r.warn(Odd::PolygonEmpty, place, "passed over"),
            Err(unread) => return Err(shape(r, child, &unread)),
        }
    }
    for (child, _) in fields.all("circle").filter(|(c, _)| !c.text.trim().is_empty()) {
        area.circles.push(geometry::circle(&child.text).map_err(|unread| shape(r, child, &unread))?);
    }
    if area.ceiling_m.is_some() && area.altitude_m.is_none() {
        r.warn(Odd::CeilingAlone, fields.path("ceiling"), "a ceiling without an altitude");
    }
    Ok(area)
}

fn shape(r: &Reader<'_>, child: &Element, unread: &Unread) -> CapError {
    let (code, detail) = match unread {
        Unread::Coordinate(word) => {
            (Code::CoordinateInvalid, format!("«{word}» is not «latitude,longitude»"))
        }
        Unread::TooShort(points) => (
            Code::PolygonTooShort,
            format!("{points} points; the first is repeated as the last, so at least 4"),
        ),
        Unread::TooMany => {
            (Code::TooManyPoints, "the polygons of the message have too many points".to_owned())
        }
        Unread::Circle => (
            Code::CircleInvalid,
            format!("«{}» is not «latitude,longitude radius»", short(child.text.trim())),
        ),
    };
    r.refuse(code, child.at, detail)
}

fn height(r: &mut Reader<'_>, fields: &Fields<'_>, name: &str) -> Option<i64> {
    let text = fields.text(name)?;
    let read = geometry::metres_from_feet(text);
    if read.is_none() {
        r.warn(Odd::NumberInvalid, fields.path(name), format!("«{}» is not a height", short(text)));
    }
    read
}

/// One `resource`. What it points to is never fetched, what it carries is not unpacked.
pub(super) fn resource(r: &mut Reader<'_>, element: &Element, place: String) -> Result<Resource, CapError> {
    let fields = r.fields(element, RESOURCE, place)?;
    let mime_type = fields.owned("mimeType");
    if mime_type.is_none() && r.version == Version::V1_2 {
        r.warn(Odd::ElementMissing, fields.path("mimeType"), "required by the standard");
    }
    let size = fields.text("size").map(|text| (text, text.parse::<u64>().ok()));
    if let Some((text, None)) = size {
        r.warn(Odd::NumberInvalid, fields.path("size"), format!("«{}» is not a size in bytes", short(text)));
    }
    let inline = fields.text("derefUri").map_or(0, |t| t.chars().filter(|c| !c.is_whitespace()).count());
    Ok(Resource {
        description: fields.owned("resourceDesc").unwrap_or_default(),
        mime_type,
        size: size.and_then(|(_, read)| read),
        uri: fields.owned("uri"),
        inline: u64::try_from(inline).unwrap_or(u64::MAX),
        digest: fields.owned("digest"),
    })
}

/// Names with values: two elements since CAP 1.1, `name=value` as one text in CAP 1.0.
pub(super) fn pairs(r: &mut Reader<'_>, fields: &Fields<'_>, name: &str) -> Result<Vec<Pair>, CapError> {
    fields.all(name).filter_map(|(child, place)| pair(r, child, place).transpose()).collect()
}

fn pair(r: &mut Reader<'_>, element: &Element, place: String) -> Result<Option<Pair>, CapError> {
    if element.children.is_empty() {
        let text = element.text.trim();
        if text.is_empty() {
            r.warn(Odd::ElementEmpty, place, "empty; taken as not stated");
            return Ok(None);
        }
        let (name, value) = text.split_once('=').unwrap_or(("", text));
        if r.version > Version::V1_0 || name.is_empty() {
            let detail = format!("«{}» is not a name with its value", short(text));
            r.warn(Odd::PairForm, place, detail);
        }
        return Ok(Some(Pair { name: name.trim().to_owned(), value: value.trim().to_owned() }));
    }
    let fields = r.fields(element, PAIR, place)?;
    if r.version == Version::V1_0 {
        r.warn(Odd::PairForm, fields.place.clone(), "written as in CAP 1.1");
    }
    let text = |name| fields.owned(name).unwrap_or_default();
    Ok(Some(Pair { name: text("valueName"), value: text("value") }))
}
