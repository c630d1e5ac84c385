//! An invented town: two quarters side by side along the meridian 4.40, a river between them, a few places.

use kernel::{MemoryFiles, Point};
use territory::{Fault, Territory};

pub(crate) const TOML: &str = r#"
border_metres = 15
places = ["places.csv"]
streets = ["streets.csv"]
crossings = ["crossings.csv"]

[[areas]]
kind = "region"
table = "region.csv"
shapes = "region.geojson"

[[areas]]
kind = "municipality"
table = "quarters.csv"
shapes = "quarters.geojson"
"#;

const PLACES: &str = "kind,name_fr,name_nl,lon,lat,approximate,aliases\n\
    station,Gare du Pré,Weidestation,4.395,50.805,,Le Pré\n\
    square,Place du Puits,Putplein,4.405,50.805,yes,\n";
const STREETS: &str = "name_fr,name_nl,line,approximate,aliases\n\
    Rue du Moulin,Molenstraat,4.390 50.802; 4.410 50.802,,\n\
    Quai Long,Lange Kaai,4.4001 50.800; 4.4001 50.810,,\n\
    Rue du Four,Ovenstraat,4.390 50.808; 4.3985 50.808,,\n\
    Rue du Clos,Gaardstraat,4.4101 50.8095; 4.4150 50.8095,,\n\
    Avenue des Tilleuls,Lindelaan,4.391 50.801; 4.391 50.809,,\n";

pub(crate) fn square(west: f64, south: f64, east: f64, north: f64) -> String {
    format!(
        "{{\"type\":\"Polygon\",\"coordinates\":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}"
    )
}

pub(crate) fn feature(properties: &str, geometry: &str) -> String {
    format!("{{\"type\":\"Feature\",\"properties\":{{{properties}}},\"geometry\":{geometry}}}")
}

pub(crate) fn collection(features: &[String]) -> String {
    format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(","))
}

pub(crate) fn files() -> MemoryFiles {
    let quarters = [
        feature("\"code\":\"901\",\"approximate\":true", &square(4.39, 50.80, 4.40, 50.81)),
        feature("\"code\":\"902\",\"approximate\":true", &square(4.40, 50.80, 4.41, 50.81)),
    ];
    let whole = [feature("\"code\":\"9\"", &square(4.39, 50.80, 4.41, 50.81))];
    let (wholes, halves) = (collection(&whole).into_bytes(), collection(&quarters).into_bytes());
    MemoryFiles::default()
        .with("territory/territory.toml", TOML.as_bytes())
        .with("territory/places.csv", PLACES.as_bytes())
        .with("territory/streets.csv", STREETS.as_bytes())
        .with("territory/crossings.csv", b"a,b,lon,lat,approximate\n".as_slice())
        .with("territory/region.csv", b"code,name_fr,name_nl\n9,Hautrive,Hoogoever\n".as_slice())
        .with(
            "territory/quarters.csv",
            b"code,name_fr,name_nl,parents,population\n901,Pr\xc3\xa9-Haut,Hoogweide,region:9,1200\n902,Puits,Put,region:9,3400\n"
                .as_slice(),
        )
        .with("territory/region.geojson", wholes)
        .with("territory/quarters.geojson", halves)
}

pub(crate) fn load() -> Territory {
    Territory::load(&files()).unwrap()
}

pub(crate) fn faults(files: &MemoryFiles) -> String {
    let faults = Territory::load(files).unwrap_err();
    faults.iter().map(Fault::to_string).collect::<Vec<_>>().join("\n")
}

pub(crate) fn at(lon: f64, lat: f64) -> Point {
    Point::from_degrees(lon, lat).unwrap()
}
