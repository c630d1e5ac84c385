//! The territory as these pages ask it: areas and outlines into rings, and how many people live inside.

use std::collections::BTreeSet;
use std::sync::Arc;

use exchange::cap::Circle;
use jiff::civil::Date;
use kernel::{Lang, Point, Refusal};
use territory::outline::{circle, drawn};
use territory::{Kind, Shape, Territory};
use warning::statement::{Area, Reach};

/// The territory with the day on which it is asked.
#[derive(Clone)]
pub struct Ground {
    territory: Arc<Territory>,
    today: Arc<dyn Fn() -> Date + Send + Sync>,
    /// Address of the base map, where there is one.
    pub base_map: Option<String>,
    lines: Arc<publicsite::Ground>,
}

impl Ground {
    /// This territory, asked on the day that `today` says.
    #[must_use]
    pub fn new(
        territory: Arc<Territory>,
        today: Arc<dyn Fn() -> Date + Send + Sync>,
        base_map: Option<String>,
    ) -> Self {
        let on = today();
        let shapes = territory.areas().iter().filter(|a| a.id.kind == Kind::Municipality && a.exists_on(on));
        let rings = shapes.filter_map(|a| a.shape.as_deref()).flat_map(|s| s.rings().cloned());
        let lines = Arc::new(publicsite::Ground { borders: rings.collect() });
        Self { territory, today, base_map, lines }
    }

    /// The lines that pictures of areas are drawn over.
    #[must_use]
    pub fn lines(&self) -> &publicsite::Ground {
        &self.lines
    }

    /// Codes and names of the municipalities that have lines, in the order of their names.
    pub(crate) fn municipalities(&self, lang: Lang) -> Vec<(String, String)> {
        let today = (self.today)();
        let there = self
            .territory
            .areas()
            .iter()
            .filter(|a| a.id.kind == Kind::Municipality && a.exists_on(today) && a.shape.is_some());
        let mut all: Vec<(String, String)> =
            there.map(|a| (a.id.code.clone(), a.names.show(lang).to_owned())).collect();
        all.sort_by_cached_key(|(_, name)| store::fold(name));
        all
    }

    /// The outer lines of a municipality of today.
    pub(crate) fn municipality(&self, code: &str) -> Option<Vec<Vec<Point>>> {
        let found = self.territory.area(Kind::Municipality, code, (self.today)())?;
        Some(outer(found.shape.as_deref()?))
    }

    /// The ring of corners that were drawn one by one.
    ///
    /// # Errors
    /// A refusal at this field that says what is wrong and what to do.
    pub(crate) fn drawn(&self, field: &str, corners: &[[f64; 2]]) -> Result<Vec<Vec<Point>>, Refusal> {
        let shape = drawn(corners, self.territory.bounds()).map_err(|unfit| unfit.refusal(field))?;
        Ok(outer(&shape))
    }

    /// Whom an area reaches today: a few milliseconds.
    #[must_use]
    pub fn reach(&self, area: &Area) -> Reach {
        if area.polygons.is_empty() && area.circles.is_empty() {
            return Reach::default();
        }
        let found = self.territory.inside(&shape(area), (self.today)());
        let people = found.people.as_ref();
        Reach {
            people: people.map(|p| p.count),
            by: people.map(|p| p.by.code().to_owned()).unwrap_or_default(),
            year: people.and_then(|p| p.year).map(i64::from),
            source: people.and_then(|p| p.source.as_deref()).map(str::to_owned),
            approximate: people.is_some_and(|p| p.approximate),
            territory: found.territory.to_owned(),
        }
    }

    /// Codes of the municipalities that an area touches.
    #[must_use]
    pub fn touched(&self, area: &Area) -> BTreeSet<String> {
        let found = self.territory.inside(&shape(area), (self.today)());
        let municipality = |p: &&territory::Part<'_>| p.area.id.kind == Kind::Municipality;
        found.areas.iter().filter(municipality).map(|p| p.area.id.code.clone()).collect()
    }

    /// West, south, east, north in degrees, with room around an area; the whole territory without one.
    pub(crate) fn bounds(&self, area: Option<&Area>) -> [f64; 4] {
        let drawn = area.filter(|a| !a.polygons.is_empty() || !a.circles.is_empty());
        let b = drawn.map_or_else(|| self.territory.bounds(), |a| shape(a).bounds());
        let room = if drawn.is_some() { 0.4 } else { 0.0 };
        let (wide, high) = ((b.east - b.west).max(0.004) * room, (b.north - b.south).max(0.0026) * room);
        [b.west - wide, b.south - high, b.east + wide, b.north + high]
    }
}

/// An area in degrees, circles as polygons.
pub(crate) fn shape(area: &Area) -> Shape {
    let at = |p: &Point| [p.lon_degrees(), p.lat_degrees()];
    let mut polygons: Vec<Vec<Vec<[f64; 2]>>> =
        area.polygons.iter().map(|ring| vec![ring.iter().map(at).collect()]).collect();
    for Circle { centre, radius_m } in &area.circles {
        #[expect(clippy::cast_precision_loss, reason = "a radius, at most some ten thousand metres")]
        let metres = *radius_m as f64;
        polygons.extend(circle(*centre, metres).polygons);
    }
    Shape { polygons }
}

/// The outer ring of each polygon: the protocol knows no holes, so that a warning reaches a little more, never less.
fn outer(shape: &Shape) -> Vec<Vec<Point>> {
    let at = |[lon, lat]: &[f64; 2]| Point::from_degrees(*lon, *lat);
    let ring = |rings: &Vec<Vec<[f64; 2]>>| Some(rings.first()?.iter().filter_map(at).collect());
    shape.polygons.iter().filter_map(ring).collect()
}
