//! Where a warning holds, as the form says it: a perimeter of the incident, municipalities, a circle, or what was drawn.

use exchange::cap::Circle;
use kernel::{Id, Point, Refusal, kind};
use warning::statement::Area;
use web::{Fault, Typed, Who, fields};

use crate::ask::At;

/// Largest circle, in metres.
const MOST_METRES: i64 = 50_000;

/// The area of a form; an empty one where nothing was chosen yet.
pub(crate) fn read(
    at: &At<'_>,
    who: &Who,
    form: &Typed,
    about: Option<Id<kind::Matter>>,
) -> Result<Area, Fault> {
    let mut area = Area { from: form.get("shape").to_owned(), ..Area::default() };
    match area.from.as_str() {
        "perimeter" => {
            let chosen = form.get("perimeter");
            if let (Some(about), false) = (about, chosen.is_empty()) {
                let all =
                    at.shell.live().read(|r| Ok::<_, Fault>((at.desk.outlines)(r, who.actor(), about)?))?;
                let found = all.into_iter().find(|o| o.id == chosen);
                let found = found.ok_or_else(|| Refusal::unknown_code("shape", chosen))?;
                (area.polygons, area.circles) = (found.polygons, found.circles);
            }
        }
        "areas" => {
            for code in form.all("areas").iter().map(|c| c.trim()).filter(|c| !c.is_empty()) {
                let rings =
                    at.desk.ground.municipality(code).ok_or_else(|| Refusal::unknown_code("shape", code))?;
                area.polygons.extend(rings);
            }
        }
        "drawn" => {
            if !form.get("corners").is_empty() {
                area.polygons = at.desk.ground.drawn("corners", &corners(form.get("corners"))?)?;
            }
        }
        "circle" => area.circles.extend(circle(at, who, form, about)?),
        "" => {}
        other => return Err(Refusal::unknown_code("shape", other).into()),
    }
    if !area.polygons.is_empty() || !area.circles.is_empty() {
        area.codes = at.desk.ground.touched(&area);
    }
    Ok(area)
}

/// Around the place given in numbers, or where the incident is.
fn circle(
    at: &At<'_>,
    who: &Who,
    form: &Typed,
    about: Option<Id<kind::Matter>>,
) -> Result<Option<Circle>, Fault> {
    let Some(metres) = fields::whole("metres", form.get("metres"))? else { return Ok(None) };
    if !(10..=MOST_METRES).contains(&metres) {
        return Err(Refusal::invalid("metres", "refusal-warning-radius").with("most", MOST_METRES).into());
    }
    let (lon, lat) = (form.get("lon"), form.get("lat"));
    let centre = if lon.is_empty() && lat.is_empty() {
        spot(at, who, about)?.map(|(point, _)| point)
    } else {
        let degrees = |text: &str| text.replace(',', ".").parse::<f64>().ok();
        let point = degrees(lon).zip(degrees(lat)).and_then(|(x, y)| Point::from_degrees(x, y));
        Some(point.ok_or_else(|| Refusal::invalid("lon", "refusal-warning-degrees"))?)
    };
    let centre = centre.ok_or_else(|| Refusal::missing("lon"))?;
    Ok(Some(Circle { centre, radius_m: metres.unsigned_abs() }))
}

/// Where the incident is, for whoever may read it: its place must not be told to others.
pub(crate) fn spot(
    at: &At<'_>,
    who: &Who,
    about: Option<Id<kind::Matter>>,
) -> Result<Option<(Point, kernel::Text)>, Fault> {
    let Some(about) = about else { return Ok(None) };
    at.shell.live().read(|read| {
        if at.named(read, who, about)?.is_none() {
            return Ok(None);
        }
        Ok((at.desk.spot)(read, about)?)
    })
}

/// Corners, one a line: `4.3517 50.8466`.
fn corners(text: &str) -> Result<Vec<[f64; 2]>, Refusal> {
    let one = |line: &str| {
        let wrong = || Refusal::invalid("corners", "refusal-warning-corner").with("line", line);
        let (lon, lat) = line.split_once(char::is_whitespace).ok_or_else(wrong)?;
        let number = |n: &str| n.trim().parse::<f64>().map_err(|_| wrong());
        Ok([number(lon)?, number(lat)?])
    };
    text.split(['\n', ';']).map(str::trim).filter(|l| !l.is_empty()).map(one).collect()
}

/// An area back in the fields of the form.
pub(crate) fn again(area: &Area, form: Typed) -> Typed {
    match (area.from.as_str(), area.circles.as_slice(), area.polygons.as_slice()) {
        ("areas", ..) => {
            area.codes.iter().fold(form.with("shape", "areas"), |form, code| form.with("areas", code.clone()))
        }
        (_, [circle], []) => form
            .with("shape", "circle")
            .with("lon", format!("{:.6}", circle.centre.lon_degrees()))
            .with("lat", format!("{:.6}", circle.centre.lat_degrees()))
            .with("metres", circle.radius_m.to_string()),
        (_, _, [ring]) => {
            let line = |p: &Point| format!("{:.6} {:.6}", p.lon_degrees(), p.lat_degrees());
            let corners = ring.split_last().map_or(&[][..], |(_, corners)| corners);
            form.with("shape", "drawn")
                .with("corners", corners.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
        _ => form.with("shape", "circle"),
    }
}
