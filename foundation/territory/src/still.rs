//! A still picture of the region: SVG with plain attributes, in middle tones that can be read on light and dark ground.

use std::fmt::Write as _;

use serde_json::Value;

use crate::layers::Orientation;
use crate::shape::{Bounds, Shape};
use crate::{Area, Kind};

/// Width of the picture in its own units.
const WIDE: f64 = 800.0;

struct Paper {
    bounds: Bounds,
    scale: f64,
    squeeze: f64,
    out: String,
}

/// Draws region, municipalities, zones, water and roads.
pub(crate) fn draw(bounds: Bounds, areas: &[&Area], orientation: &Orientation) -> String {
    let squeeze = f64::midpoint(bounds.south, bounds.north).to_radians().cos();
    let scale = WIDE / ((bounds.east - bounds.west) * squeeze).max(1e-6);
    let high = (bounds.north - bounds.south) * scale;
    let mut paper = Paper { bounds, scale, squeeze, out: String::new() };
    let of = |kind: Kind| areas.iter().filter(move |a| a.id.kind == kind).filter_map(|a| a.shape.as_deref());
    paper.group("fill=\"#8a97a6\" fill-opacity=\"0.14\" stroke=\"none\"", |p| {
        of(Kind::Region).for_each(|s| p.shape(s))
    });
    for (classes, look) in [
        (["park", "forest"], "fill=\"#6f9b72\" fill-opacity=\"0.28\" stroke=\"none\""),
        (["road", "ring"], "fill=\"none\" stroke=\"#8a97a6\" stroke-width=\"1.6\" stroke-opacity=\"0.6\""),
        (["water", "canal"], "fill=\"none\" stroke=\"#4d8fc4\" stroke-width=\"2.6\""),
    ] {
        let lines = orientation.0.iter().filter(|l| classes.contains(&l.class.as_str()));
        paper.group(look, |p| lines.for_each(|l| p.path(&l.geometry)));
    }
    let fine = "fill=\"none\" stroke=\"#8a97a6\" stroke-width=\"1\"";
    paper.group(fine, |p| of(Kind::Municipality).for_each(|s| p.shape(s)));
    let strong = "fill=\"none\" stroke=\"#8a6cb8\" stroke-width=\"3\"";
    paper.group(strong, |p| of(Kind::Zone).for_each(|s| p.shape(s)));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDE:.0} {high:.0}\" stroke-linejoin=\"round\" stroke-linecap=\"round\">{}</svg>",
        paper.out
    )
}

impl Paper {
    /// Elements that look alike; nothing when there are none.
    fn group(&mut self, look: &str, f: impl FnOnce(&mut Self)) {
        let before = std::mem::take(&mut self.out);
        f(self);
        let inner = std::mem::replace(&mut self.out, before);
        if !inner.is_empty() {
            // Writing into a string cannot fail.
            let _ = write!(self.out, "<path {look} fill-rule=\"evenodd\" d=\"{inner}\"/>");
        }
    }
    fn line(&mut self, line: impl Iterator<Item = [f64; 2]>, closed: bool) {
        for (n, [lon, lat]) in line.enumerate() {
            let x = (lon - self.bounds.west) * self.squeeze * self.scale;
            let y = (self.bounds.north - lat) * self.scale;
            let _ = write!(self.out, "{}{x:.1} {y:.1}", if n == 0 { 'M' } else { 'L' });
        }
        if closed {
            self.out.push('Z');
        }
    }
    fn shape(&mut self, shape: &Shape) {
        for ring in shape.rings() {
            self.line(ring.iter().copied(), true);
        }
    }
    /// Any GeoJSON geometry: the lists of positions in it are its lines.
    fn path(&mut self, geometry: &Value) {
        let closed = geometry.get("type").and_then(Value::as_str).is_some_and(|t| t.ends_with("Polygon"));
        self.walk(geometry.get("coordinates").unwrap_or(&Value::Null), closed);
    }
    fn walk(&mut self, value: &Value, closed: bool) {
        let Some(list) = value.as_array() else { return };
        let positions: Option<Vec<[f64; 2]>> =
            list.iter().map(|p| Some([p.get(0)?.as_f64()?, p.get(1)?.as_f64()?])).collect();
        match positions {
            Some(line) if line.len() > 1 => self.line(line.into_iter(), closed),
            _ => list.iter().for_each(|inner| self.walk(inner, closed)),
        }
    }
}
