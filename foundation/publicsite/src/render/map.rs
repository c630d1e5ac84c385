//! The area of a warning as a picture: its outline over the borders of municipalities. Hatched, so that it is seen without colour.

use std::fmt::Write as _;

use exchange::cap::{Alert, Circle};
use kernel::Point;

const WIDE: f64 = 640.0;
const HIGH: f64 = 420.0;
/// Corners of the polygon that stands for a circle.
const CORNERS: i32 = 64;
/// Metres of one degree of latitude.
const DEGREE: f64 = 111_195.08;

/// Lines that people know: borders of municipalities in degrees, longitude before latitude, each closed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ground {
    /// The borders.
    pub borders: Vec<Vec<[f64; 2]>>,
}

/// The outlines of an alert in degrees, circles as polygons.
pub(super) fn outlines(alert: &Alert) -> Vec<Vec<[f64; 2]>> {
    let Some(info) = alert.infos.first() else { return Vec::new() };
    let at = |p: &Point| [p.lon_degrees(), p.lat_degrees()];
    let mut all = Vec::new();
    for area in &info.areas {
        all.extend(area.polygons.iter().map(|ring| ring.iter().map(at).collect()));
        all.extend(area.circles.iter().map(around));
    }
    all
}

fn around(circle: &Circle) -> Vec<[f64; 2]> {
    let [lon, lat] = [circle.centre.lon_degrees(), circle.centre.lat_degrees()];
    #[expect(clippy::cast_precision_loss, reason = "at most 20,000 km in metres")]
    let high = circle.radius_m.max(1) as f64 / DEGREE;
    let wide = high / lat.to_radians().cos().max(0.01);
    let corner = |n: i32| {
        let angle = f64::from(n % CORNERS) / f64::from(CORNERS) * std::f64::consts::TAU;
        [lon + wide * angle.cos(), lat + high * angle.sin()]
    };
    (0..=CORNERS).map(corner).collect()
}

/// West, south, east, north of everything; nothing without a position.
fn bounds(lines: &[Vec<[f64; 2]>]) -> Option<[f64; 4]> {
    let mut all = lines.iter().flatten();
    let [x, y] = *all.next()?;
    Some(all.fold([x, y, x, y], |[w, s, e, n], [x, y]| [w.min(*x), s.min(*y), e.max(*x), n.max(*y)]))
}

pub(super) fn draw(alert: &Alert, ground: &Ground) -> String {
    let area = outlines(alert);
    let mut svg =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDE} {HIGH}\">{PATTERN}");
    if let Some([west, south, east, north]) = bounds(&area) {
        let (lon, lat) = (f64::midpoint(west, east), f64::midpoint(south, north));
        let narrow = lat.to_radians().cos().max(0.01);
        // The area fills half of the picture, and never less than some streets are shown around it.
        let (wide, high) = ((east - west).max(0.004) * 2.0, (north - south).max(0.0026) * 2.0);
        let scale = (WIDE / (wide * narrow)).min(HIGH / high);
        let at = |[x, y]: [f64; 2]| [WIDE / 2.0 + (x - lon) * narrow * scale, HIGH / 2.0 - (y - lat) * scale];
        let path = |lines: &[Vec<[f64; 2]>]| {
            let mut out = String::new();
            for line in lines {
                for (n, corner) in line.iter().enumerate() {
                    let [x, y] = at(*corner);
                    // Writing into a string cannot fail.
                    let _ = write!(out, "{}{x:.1} {y:.1}", if n == 0 { 'M' } else { 'L' });
                }
                out.push('Z');
            }
            out
        };
        let _ = write!(
            svg,
            "<path d=\"{}\" fill=\"none\" stroke=\"#6f6f68\" stroke-width=\"1.2\"/><path d=\"{}\" fill=\"url(#h)\" \
             fill-rule=\"evenodd\" stroke=\"#a3120b\" stroke-width=\"3\"/>",
            path(&ground.borders),
            path(&area)
        );
    }
    svg.push_str("</svg>");
    svg
}

const PATTERN: &str = "<defs><pattern id=\"h\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\"><rect width=\"9\" \
    height=\"9\" fill=\"#c8281e\" fill-opacity=\".14\"/><path d=\"M-2 2L2 -2M0 9L9 0M7 11L11 7\" stroke=\"#a3120b\" \
    stroke-width=\"1\"/></pattern></defs><rect width=\"640\" height=\"420\" fill=\"#f5f4ef\"/>";
