//! A perimeter drawn as a picture: for paper, and for browsers that cannot draw the map. Colours have patterns, so that they
//! are told apart without colour.

use std::fmt::Write as _;

use axum::http::header;
use axum::response::IntoResponse;
use perimeters::outline::Outline;
use perimeters::perimeter::Colour;
use perimeters::read::{self, Filter, PerimeterRow, PointRow};
use territory::{Kind, Shape};
use web::{Answer, Fault, Visit};

use crate::desk::Desk;
use crate::ground::{Ground, shape};

const WIDE: f64 = 800.0;
const HIGH: f64 = 560.0;

/// `GET /perimeters/{id}/plan.svg`.
pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let eye = desk.post.eye(who.actor());
    let (row, others, points) = shell.read(&reader, |read| {
        let row = read::perimeter(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let around = Filter { about: Some(row.about), ..Filter::default() };
        let others = read::list(read, &eye, &around, crate::export::MOST)?;
        let points = read::points(read, id)?;
        Ok((row, others, points))
    })?;
    let picture = draw(&desk.ground, &row, &others, &points);
    let head = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "no-store")];
    Ok((head, picture).into_response())
}

/// From degrees to the picture.
struct Sheet {
    west: f64,
    north: f64,
    /// Picture units per degree, east and north.
    scale: [f64; 2],
    /// Metres per picture unit.
    metres: f64,
}

impl Sheet {
    fn over(ground: &Ground, outline: &Outline) -> Self {
        let [west, south, east, north] = ground.bounds(Some(outline));
        let (lon, lat) = (f64::midpoint(west, east), f64::midpoint(south, north));
        // A degree of longitude is shorter by this.
        let narrow = lat.to_radians().cos();
        let per_lat = (WIDE / ((east - west) * narrow)).min(HIGH / (north - south));
        let scale = [per_lat * narrow, per_lat];
        let (half_wide, half_high) = (WIDE / scale[0] / 2.0, HIGH / scale[1] / 2.0);
        Self { west: lon - half_wide, north: lat + half_high, scale, metres: 111_195.08 / per_lat }
    }
    fn at(&self, [lon, lat]: [f64; 2]) -> [f64; 2] {
        [(lon - self.west) * self.scale[0], (self.north - lat) * self.scale[1]]
    }
    fn path(&self, shape: &Shape) -> String {
        let mut path = String::new();
        for ring in shape.rings() {
            for (n, at) in ring.iter().enumerate() {
                let [x, y] = self.at(*at);
                // Writing into a string cannot fail.
                let _ = write!(path, "{}{x:.1} {y:.1}", if n == 0 { "M" } else { "L" });
            }
            path.push('Z');
        }
        path
    }
}

pub(crate) fn draw(
    ground: &Ground,
    row: &PerimeterRow,
    others: &[PerimeterRow],
    points: &[PointRow],
) -> String {
    let sheet = Sheet::over(ground, &row.says.outline);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDE} {HIGH}\" font-family=\"sans-serif\" font-size=\"13\">\
         <rect width=\"{WIDE}\" height=\"{HIGH}\" fill=\"#f7f6f2\"/>{PATTERNS}"
    );
    let today = (ground.today)();
    let borders =
        ground.territory.areas().iter().filter(|a| a.id.kind == Kind::Municipality && a.exists_on(today));
    for area in borders.filter_map(|a| a.shape.as_deref()) {
        let _ = write!(
            svg,
            "<path d=\"{}\" fill=\"none\" stroke=\"#8a8a80\" stroke-width=\"1\"/>",
            sheet.path(area)
        );
    }
    let mut all: Vec<&PerimeterRow> = others.iter().filter(|o| o.id != row.id).chain([row]).collect();
    all.sort_by_key(|r| std::cmp::Reverse(r.says.colour));
    for one in all {
        perimeter(&mut svg, &sheet, one);
    }
    for point in points {
        let [x, y] = sheet.at([point.stand.at.lon_degrees(), point.stand.at.lat_degrees()]);
        let n = point.n;
        let _ = write!(
            svg,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"10\" fill=\"#fff\" stroke=\"#000\" stroke-width=\"2\"/><text x=\"{x:.1}\" \
             y=\"{:.1}\" text-anchor=\"middle\">{n}</text>",
            y + 4.5
        );
    }
    ruler(&mut svg, &sheet);
    svg.push_str("</svg>");
    svg
}

fn perimeter(svg: &mut String, sheet: &Sheet, row: &PerimeterRow) {
    let drawn = shape(&row.says.outline);
    let (line, dash) = match row.says.colour {
        Colour::Red => ("#b3120b", ""),
        Colour::Orange => ("#a85400", " stroke-dasharray=\"14 6\""),
        Colour::Yellow => ("#7a6a00", " stroke-dasharray=\"3 6\""),
    };
    let (path, code) = (sheet.path(&drawn), row.says.colour.code());
    let _ = write!(
        svg,
        "<path d=\"{path}\" fill=\"url(#{code})\" fill-rule=\"evenodd\" stroke=\"{line}\" stroke-width=\"3\"{dash}/>"
    );
    let top = drawn.bounds();
    let [x, y] = sheet.at([f64::midpoint(top.west, top.east), top.north]);
    let number = &row.number;
    let _ = write!(
        svg,
        "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" font-weight=\"bold\" fill=\"{line}\" stroke=\"#fff\" \
         stroke-width=\"4\" paint-order=\"stroke\">{number}</text>",
        (y - 6.0).max(16.0)
    );
}

/// Red is crossed, orange slanted, yellow dotted: apart also in grey.
const PATTERNS: &str = "<defs>\
    <pattern id=\"red\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\"><rect width=\"10\" height=\"10\" \
    fill=\"#b3120b\" fill-opacity=\".10\"/><path d=\"M0 0L10 10M10 0L0 10\" stroke=\"#b3120b\" stroke-width=\".8\"/></pattern>\
    <pattern id=\"orange\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\"><rect width=\"9\" height=\"9\" \
    fill=\"#c86a10\" fill-opacity=\".10\"/><path d=\"M-2 2L2 -2M0 9L9 0M7 11L11 7\" stroke=\"#a85400\" stroke-width=\".8\"/></pattern>\
    <pattern id=\"yellow\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\"><rect width=\"9\" height=\"9\" \
    fill=\"#d8c000\" fill-opacity=\".12\"/><circle cx=\"4.5\" cy=\"4.5\" r=\"1\" fill=\"#7a6a00\"/></pattern></defs>";

/// The longest of a few round lengths that takes no more than a third of the width.
fn ruler(svg: &mut String, sheet: &Sheet) {
    let lengths = [20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0, 10_000.0];
    let fits = |m: &&f64| **m / sheet.metres <= WIDE / 3.0;
    let metres = lengths.iter().rfind(fits).copied().unwrap_or(20.0);
    let (from, y, long) = (16.0, HIGH - 16.0, metres / sheet.metres);
    let words = if metres >= 1000.0 { format!("{} km", metres / 1000.0) } else { format!("{metres} m") };
    let _ = write!(
        svg,
        "<path d=\"M{from} {}V{y}H{:.1}V{}\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.5\"/><text x=\"{}\" y=\"{}\">{words}</text>",
        y - 6.0,
        from + long,
        y - 6.0,
        from + 4.0,
        y - 9.0
    );
}
