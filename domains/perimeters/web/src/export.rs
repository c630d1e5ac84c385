//! Perimeters as GeoJSON: the layer of the maps, and one with everything that it says, for other programs.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::{Lang, Resource};
use perimeters::outline::Outline;
use perimeters::read::{self, Filter, PerimeterRow};
use serde_json::{Value, json};
use web::{Answer, Fault, Visit};

use crate::desk::Desk;
use crate::ground::shape;

/// More than a map can show.
pub(crate) const MOST: i64 = 500;

/// The geometry in degrees, six decimals: a tenth of a metre.
pub(crate) fn geometry(outline: &Outline) -> Value {
    let round = |d: &f64| (d * 1e6).round() / 1e6;
    let ring = |ring: &Vec<[f64; 2]>| -> Value {
        ring.iter().map(|[lon, lat]| json!([round(lon), round(lat)])).collect()
    };
    let polygon = |rings: &Vec<Vec<[f64; 2]>>| -> Value { rings.iter().map(ring).collect() };
    match shape(outline).polygons.as_slice() {
        [one] => json!({ "type": "Polygon", "coordinates": polygon(one) }),
        many => json!({ "type": "MultiPolygon", "coordinates": many.iter().map(polygon).collect::<Value>() }),
    }
}

/// `GET /map/perimeters.geojson`: what this reader may see and what holds, the mildest first, so that the strictest is drawn
/// over the others.
pub(crate) async fn layer(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let eye = desk.post.eye(who.actor());
    let mut rows = shell.read(&reader, |read| Ok(read::list(read, &eye, &Filter::default(), MOST)?))?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.says.colour));
    let feature = |row: &PerimeterRow| {
        json!({
            "type": "Feature",
            "id": row.id.to_string(),
            "properties": {
                "id": row.id.to_string(),
                "name": row.number,
                "colour": row.says.colour.code(),
                "around": row.about_label,
                "people": row.says.inside.people,
                "href": reader.url(&format!("perimeters/{}", row.id)),
            },
            "geometry": geometry(&row.says.outline),
        })
    };
    let features: Vec<Value> = rows.iter().map(feature).collect();
    Ok(file(&json!({ "type": "FeatureCollection", "features": features }), None))
}

/// `GET /perimeters/{id}/perimeter.geojson`.
pub(crate) async fn one(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let eye = desk.post.eye(who.actor());
    let row =
        shell.read(&reader, |read| Ok(read::perimeter(read, &eye, id)?))?.ok_or_else(Fault::not_found)?;
    let names = desk.post.names();
    let says = &row.says;
    let feature = json!({
        "type": "Feature",
        "id": row.number,
        "properties": {
            "number": row.number,
            "version": row.version,
            "around": row.about_label,
            "colour": says.colour.code(),
            "holds": row.live,
            "valid_from": says.from.rfc3339(),
            "valid_until": says.until.map(kernel::Timestamp::rfc3339),
            "lifted_at": row.lifted_at.map(kernel::Timestamp::rfc3339),
            "access_fr": says.access.fr,
            "access_nl": says.access.nl,
            "access_verified": says.access_verified,
            "decided_by": names.function(&says.decided_by).show(Lang::En),
            "outline": says.outline.kind(),
            "radius_m": if let Outline::Circle { metres, .. } = says.outline { Some(metres) } else { None },
            "people_estimate": says.inside.people,
            "people_by": says.inside.by,
            "people_year": says.inside.year,
            "people_source": says.inside.source,
            "territory": says.inside.territory,
            "fictitious": shell.site().fictitious,
        },
        "geometry": geometry(&says.outline),
    });
    Ok(file(&feature, Some(&format!("{}-{}.geojson", row.number, row.version))))
}

fn file(value: &Value, name: Option<&str>) -> Response {
    let mut answer = (
        [(header::CONTENT_TYPE, "application/geo+json"), (header::CACHE_CONTROL, "no-store")],
        value.to_string(),
    )
        .into_response();
    if let Some(value) = name.and_then(|n| format!("attachment; filename=\"{n}\"").parse().ok()) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    answer
}
