//! Imports: what is refused and how it is said, what is kept.

use kernel::{Files, FolderFiles, Lang, MemoryFiles};
use territory::import::{Import, LARGEST, Options, What, city, import};
use territory::{Fault, Kind, Territory};

use crate::{day, town};

fn said(text: &str, what: What) -> String {
    let result = import(text.as_bytes(), &Options::new("file", what), &MemoryFiles::default());
    result.unwrap_err().iter().map(Fault::to_string).collect::<Vec<_>>().join("\n")
}

fn read(text: &str, what: What) -> Import {
    import(text.as_bytes(), &Options::new("file", what), &MemoryFiles::default()).unwrap()
}

const QUARTERS: What = What::Areas(Kind::Municipality);

#[test]
fn each_mistake_in_areas_names_its_feature_and_reason() {
    let good = town::feature("\"code\":\"1\"", &town::square(4.0, 50.0, 4.1, 50.1));
    let with = |second: String| town::collection(&[good.clone(), second]);
    let ring = |ring: &str| format!("{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}");
    let coded = |geometry: &str| town::feature("\"code\":\"2\"", geometry);
    for (text, reason) in [
        (with(coded("{\"type\":\"Point\",\"coordinates\":[4,50]}")), "file, feature 2: is a Point, not a polygon"),
        (with(coded("null")), "feature 2: has no geometry"),
        (with(town::feature("\"nis\":\"2\"", &town::square(4.0, 50.0, 4.1, 50.1))), "feature 2: has no code in «code»; its properties are nis"),
        (with(good.clone()), "feature 2: «1» is the code of feature 1 too"),
        (with(coded(&town::square(149_000.0, 170_000.0, 150_000.0, 171_000.0))), "these look like metres"),
        (with(coded(&town::square(190.0, 50.0, 191.0, 51.0))), "feature 2: has the position 190 50"),
        (with(coded(&ring("[[4,50],[5,51],[5,50],[4,51],[4,50]]"))), "feature 2: crosses itself near 4.50000 50.50000"),
        (with(coded(&ring("[[4,50],[5,51],[4,50]]"))), "feature 2: has a ring of 3 positions"),
        (with(coded(&ring("[[4,50],[5,\"x\"],[5,50],[4,50]]"))), "feature 2: has [5,\"x\"] where a position of two numbers should be"),
        (with(coded("{\"type\":\"Polygon\",\"coordinates\":[]}")), "without any line"),
        (town::collection(&[]), "file: has no features"),
        (String::new(), "file: is empty"),
        ("  \n".to_owned(), "file: is empty"),
        ("{\"type\":\"FeatureCollection\"".to_owned(), "is not JSON"),
        ("{\"type\":\"Topology\"}".to_owned(), "holds Topology, not a GeoJSON"),
        ("code,name\n1,a\n".to_owned(), "areas are read from GeoJSON only"),
        (
            "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:28992\"}},\"features\":[]}".to_owned(),
            "has coordinates in «EPSG:28992»",
        ),
    ] {
        let faults = said(&text, QUARTERS);
        assert!(faults.contains(reason), "{reason}: {faults}");
    }
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let large = vec![b' '; LARGEST + 1];
    let faults = import(&large, &Options::new("file", QUARTERS), &MemoryFiles::default()).unwrap_err();
    assert!(faults[0].to_string().contains("at most 64 MiB"), "{faults:?}");
}

#[test]
fn many_mistakes_are_counted_after_twenty() {
    let all: Vec<String> = (0..50).map(|_| town::feature("\"code\":\"1\"", "null")).collect();
    let faults = said(&town::collection(&all), QUARTERS);
    assert_eq!(faults.lines().count(), 21);
    assert!(faults.ends_with("and 30 more like these"), "{faults}");
}

#[test]
fn touching_at_a_corner_and_holes_are_no_crossing() {
    let bow = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,0],[2,2],[1,1],[0,2],[0,0]],[[0.5,0.2],[1.5,0.2],[1,0.6],[0.5,0.2]]]}";
    assert_eq!(read(&town::collection(&[town::feature("\"code\":7", bow)]), QUARTERS).count, 1);
}

#[test]
fn each_mistake_in_places_names_its_line_or_feature() {
    for (text, what, reason) in [
        ("name_fr,lon,lat\n,4,50\n", What::Places, "line 2: has no name in «name_fr» or «name_nl»"),
        ("name_fr,lon\nA,4\n", What::Places, "line 1: has no column «lat»"),
        ("name_fr,lon,lat\nA,4\n", What::Places, "line 2: has 2 cells where the head line has 3"),
        ("name_fr,lon,lat\nA,four,50\n", What::Places, "line 2: «four 50» is not a longitude and a latitude"),
        ("name_fr,lon,lat\nA,149000,170000\n", What::Places, "these look like metres"),
        ("name_fr,lon,lat\n", What::Places, "has no features"),
        ("name_fr,line\nA,4 50\n", What::Streets, "line 2: needs a line of two positions"),
        ("name_fr,name_nl\nA,B\n", What::Streets, "streets need «line», or «lon» and «lat»"),
    ] {
        let faults = said(text, what);
        assert!(faults.contains(reason), "{reason}: {faults}");
    }
    let point = town::feature("\"nom\":\"A\"", "{\"type\":\"Point\",\"coordinates\":[4,50]}");
    assert!(
        said(&town::collection(&[point]), What::Places)
            .contains("feature 1: has no name in «name_fr» or «name_nl»; its properties are nom")
    );
    let line = town::feature("\"name_fr\":\"A\"", "{\"type\":\"LineString\",\"coordinates\":[[4,50]]}");
    assert!(
        said(&town::collection(&[line]), What::Streets)
            .contains("feature 1: has a line of fewer than two positions")
    );
}

#[test]
fn imports_add_up_and_the_same_again_replaces() {
    let folder = tempfile::tempdir().unwrap();
    let present = FolderFiles(folder.path().to_owned());
    let add = |text: &str, what: What, from: Option<&str>| {
        let options = Options { valid_from: from.map(day), ..Options::new("file", what) };
        import(text.as_bytes(), &options, &present).unwrap().write(folder.path()).unwrap();
    };
    let one = town::collection(&[town::feature("\"code\":\"901\"", &town::square(4.39, 50.80, 4.40, 50.81))]);
    add("kind,name_fr,name_nl,lon,lat\nschool,École des Prés,Weideschool,4.392,50.803\n", What::Places, None);
    add("name_fr,name_nl,line\nRue Neuve,Nieuwstraat,4.391 50.803; 4.399 50.803\n", What::Streets, None);
    add(&one, QUARTERS, Some("2027-01-01"));
    add(&one, QUARTERS, None);
    add(&one, QUARTERS, None);
    let list = String::from_utf8(present.read("territory/territory.toml").unwrap().into_owned()).unwrap();
    assert_eq!(list.matches("[[areas]]").count(), 2, "{list}");
    let all = Territory::load_over(&town::files(), &present).unwrap();
    assert_eq!(all.resolve("Weideschool", Lang::Nl)[0].score, 1000);
    assert_eq!(all.resolve("Nieuwstr.", Lang::Nl)[0].score, 1000);
    assert!(all.area(Kind::Municipality, "901", day("2027-01-01")).unwrap().shape.is_some());
    assert!(!folder.path().join("territory/municipality.part").exists());
}

#[test]
fn lambert_72_is_read_when_the_file_says_so() {
    let square = town::feature("\"code\":\"1\"", &town::square(148_500.0, 170_500.0, 149_500.0, 171_500.0));
    let text = format!(
        "{{\"type\":\"FeatureCollection\",\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"urn:ogc:def:crs:EPSG::31370\"}}}},\"features\":[{square}]}}"
    );
    let read = read(&text, QUARTERS);
    let over =
        read.files.into_iter().fold(MemoryFiles::default(), |all, (name, bytes)| all.with(&name, bytes));
    let all = Territory::load(&over).unwrap();
    let middle = all.areas()[0].centre.unwrap();
    assert!(middle.metres_to(town::at(4.354_552, 50.849_400)) < 5.0, "{middle:?}");
}

#[test]
fn areas_may_bring_their_people_and_points_their_sort_telephone_and_capacity() {
    let folder = tempfile::tempdir().unwrap();
    let present = FolderFiles(folder.path().to_owned());
    let add = |text: &str, options: &Options| {
        import(text.as_bytes(), options, &present).map(|read| read.write(folder.path()).unwrap())
    };
    let people = Options {
        population: Some("pop".into()),
        year: Some(2025),
        source: Some("Registre fictif".into()),
        ..Options::new("file", QUARTERS)
    };
    let quarter = |more: &str| {
        let properties = format!("\"code\":\"901\"{more}");
        town::collection(&[town::feature(&properties, &town::square(4.39, 50.80, 4.40, 50.81))])
    };
    for (more, said) in [
        ("", "feature 1: has no «pop»; its properties are code. Name the right one with --population"),
        (",\"pop\":\"many\"", "feature 1: says «many» in «pop», which is not a number of inhabitants"),
        (",\"pop\":-4", "is not a number of inhabitants"),
    ] {
        let faults = add(&quarter(more), &people).unwrap_err();
        assert!(faults[0].to_string().contains(said), "{faults:?}");
    }
    add(&quarter(",\"pop\":1350"), &people).unwrap();
    let sort = |kind: &str| Options { place_kind: Some(kind.into()), ..Options::new("file", What::Places) };
    add("name_fr,lon,lat,phone,capacity\nÉcole A,4.392,50.803,02 000 00 01,210\n", &sort("school")).unwrap();
    let point = "{\"type\":\"Point\",\"coordinates\":[4.393,50.803]}";
    let two = [
        town::feature("\"name\":\"Clinique B\",\"contact:phone\":\"02 000 00 02\"", point),
        town::feature("", point),
    ];
    let clinic = Options { skip_nameless: true, ..sort("clinic") };
    assert!(add(&town::collection(&two), &sort("clinic")).is_err(), "nobody knows what the second is");
    let read = import(town::collection(&two).as_bytes(), &clinic, &present).unwrap();
    assert_eq!((read.count, read.notes), (1, vec!["1 without a name were left out".to_owned()]));
    add(&town::collection(&two), &clinic).unwrap();
    let wrong = add("name_fr,lon,lat,capacity\nA,4.392,50.803,x\n", &sort("school")).unwrap_err();
    assert!(wrong[0].to_string().contains("line 2: says «x» in «capacity»"), "{wrong:?}");
    let all = Territory::load_over(&town::files(), &present).unwrap();
    let area = all.area(Kind::Municipality, "901", day("2026-01-01")).unwrap();
    assert_eq!(
        (area.population, area.population_year, area.source.as_deref()),
        (Some(1350), Some(2025), Some("Registre fictif"))
    );
    let place = |kind: &str| all.places().iter().find(|p| p.kind == kind).unwrap();
    assert_eq!(
        (place("school").phone.as_deref(), place("school").capacity),
        (Some("02 000 00 01"), Some(210))
    );
    assert_eq!(place("clinic").phone.as_deref(), Some("02 000 00 02"));
    let stations = "name_fr,lon,lat\nGare A,4.396,50.805\nGare B,4.397,50.805\n";
    add(stations, &sort("station")).unwrap();
    let all = Territory::load_over(&town::files(), &present).unwrap();
    let inside = all.inside(&territory::outline::circle(town::at(4.395, 50.805), 900.0), day("2026-01-01"));
    let inside: Vec<_> = inside.places.iter().filter(|p| p.entry.kind == "station").collect();
    let names: Vec<_> = inside.iter().filter_map(|p| p.entry.names.fr.as_deref()).collect();
    assert_eq!(names, ["Gare A", "Gare B"], "an imported list is the list");
    assert!(all.resolve("Gare du Pré", Lang::Fr)[0].score >= 600, "and older names still answer");
}

fn city_of(features: &[String], name: Option<&str>) -> Result<Import, Vec<Fault>> {
    city(town::collection(features).as_bytes(), "my-city.geojson", name, &MemoryFiles::default())
}

#[test]
fn one_polygon_makes_a_working_map_for_any_place() {
    let read = city_of(&[town::feature("", &town::square(4.0, 50.0, 4.1, 50.1))], Some("Ma ville")).unwrap();
    assert!(read.notes.is_empty(), "{:?}", read.notes);
    let over =
        read.files.into_iter().fold(MemoryFiles::default(), |all, (name, bytes)| all.with(&name, bytes));
    let all = Territory::load_over(&crate::profile("minimal"), &over).unwrap();
    assert_eq!(all.areas_at(town::at(4.05, 50.05), day("2026-01-01")).areas.len(), 1);
    assert!(all.layer("region", Lang::Nl, day("2026-01-01")).unwrap().contains("Ma ville"));
    assert!(all.still(day("2026-01-01")).contains("<path"));
}

#[test]
fn a_city_may_come_with_its_municipalities() {
    let features = [
        town::feature("\"kind\":\"region\",\"name_fr\":\"Ville\"", &town::square(4.0, 50.0, 4.2, 50.1)),
        town::feature(
            "\"kind\":\"municipality\",\"code\":1,\"name_fr\":\"A\"",
            &town::square(4.0, 50.0, 4.1, 50.1),
        ),
        town::feature(
            "\"kind\":\"municipality\",\"code\":2,\"name_fr\":\"B\"",
            &town::square(4.1, 50.0, 4.2, 50.1),
        ),
    ];
    let read = city_of(&features, None).unwrap();
    assert_eq!((read.count, read.files.last().unwrap().0.as_str()), (3, "territory/territory.toml"));
    let over =
        read.files.into_iter().fold(MemoryFiles::default(), |all, (name, bytes)| all.with(&name, bytes));
    let all = Territory::load_over(&crate::profile("minimal"), &over).unwrap();
    assert_eq!(all.areas_at(town::at(4.1, 50.05), day("2026-01-01")).areas.len(), 3);
}

#[test]
fn what_is_wrong_with_a_city_names_the_feature() {
    let square = town::square(4.0, 50.0, 4.1, 50.1);
    let said = |features: &[String]| city_of(features, None).unwrap_err()[0].to_string();
    let (region, nothing) = (town::feature("\"kind\":\"region\"", &square), town::feature("", &square));
    assert!(said(&[region.clone(), nothing]).contains("feature 2: does not say what it is"));
    let strange = town::feature("\"kind\":\"planet\"", &square);
    assert!(
        said(&[region.clone(), strange])
            .contains("feature 2: says its kind wrongly: «planet» is not one of region")
    );
    let codeless = town::feature("\"kind\":\"municipality\"", &square);
    assert!(said(&[region, codeless]).contains("feature 2: has no code in «code»"));
    assert!(said(&[]).contains("has no features"));
}
