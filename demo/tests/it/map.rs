//! The script's places against the region's own gazetteer and borders.

use demo::{Act, Ways, problems, script};
use jiff::civil::{Date, date};
use kernel::{FolderFiles, Lang, MemoryFiles, Point};
use situation::places::{Area, AreaAnswer, PlaceHit, PlaceHow, Places, locate};
use territory::import::{Options, What, import};
use territory::outline::circle;
use territory::{How, Territory};

use crate::watch;

const TONIGHT: Date = date(2026, 11, 24);

struct Region(Territory);

impl Places for Region {
    fn resolve(&self, typed: &str, lang: Lang) -> Vec<PlaceHit> {
        let how = |how| match how {
            How::Named => PlaceHow::Named,
            How::Crossroads => PlaceHow::Crossroads,
            How::Between => PlaceHow::Between,
        };
        let hits = self.0.resolve(typed, lang).into_iter();
        hits.map(|h| PlaceHit { name: h.name, how: how(h.how), point: h.point, score: h.score }).collect()
    }
    fn areas_at(&self, point: Point) -> AreaAnswer {
        let answer = self.0.areas_at(point, TONIGHT);
        let areas = answer.areas.iter().map(|a| Area::new(a.area.id.kind.code(), a.area.id.code.clone()));
        AreaAnswer { areas: areas.collect(), territory: answer.territory.to_owned() }
    }
}

fn region() -> Region {
    let folder = testkit::root().join("profiles/brussels");
    Region(Territory::load(&FolderFiles(folder)).unwrap())
}

#[test]
fn every_place_of_the_script_is_on_the_map() {
    let (profile, places) = (watch::profile(), region());
    let ways = Ways { profile: &profile, places: &places };
    assert_eq!(problems(&script().unwrap(), &ways), Vec::<String>::new());
}

#[test]
fn what_the_strip_says_to_type_is_understood_in_each_language() {
    let places = region();
    let step = script().unwrap().steps.into_iter().find(|s| s.id == "gas-call").unwrap();
    let typed = step.try_it.unwrap();
    for lang in Lang::ALL {
        let line = typed.get(lang).unwrap().replace(" @{time}", "");
        let (what, place) = situation::line::split_place(&line, &places, lang);
        let place = place.unwrap_or_else(|| panic!("{line}"));
        assert_eq!(
            (place.how, of(&place.areas, "municipality")),
            (PlaceHow::Crossroads, vec!["21001"]),
            "{line}"
        );
        assert!(["odeur de gaz", "gasgeur", "gas smell"].contains(&what.as_str()), "{what}");
    }
}

/// Where a step of the script shows something on the map.
fn shown(step: &str) -> Point {
    let script = script().unwrap();
    let Some(Act::Change(change)) = &script.step(step).unwrap().act else { panic!("no change") };
    let spot = change.spot.as_ref().unwrap();
    Point { lon: spot.lon, lat: spot.lat }
}

#[test]
fn the_demonstration_crosses_into_another_municipality_and_a_third_zone() {
    let places = region();
    let areas = places.areas_at(shown("crowd-spreads")).areas;
    let both = (of(&areas, "municipality"), of(&areas, "zone"));
    assert_eq!(both, (vec!["21001", "21004"], vec!["5339", "5341"]));
    let begins = locate(&places, "place Rouppe", Lang::Fr).areas;
    let one = (of(&begins, "municipality"), of(&begins, "zone"));
    assert_eq!(one, (vec!["21004"], vec!["5339"]), "it begins in one of them");
}

#[test]
fn the_leak_lies_on_two_municipalities_and_two_zones_and_near_the_later_calls() {
    let places = region();
    let script = script().unwrap();
    let leak = shown("gas-located");
    let areas = places.areas_at(leak).areas;
    let both = (of(&areas, "municipality"), of(&areas, "zone"));
    assert_eq!(both, (vec!["21001", "21012"], vec!["5340", "5341"]));
    for step in ["gas-second-call", "gas-third-call"] {
        let Some(Act::Call(call)) = &script.step(step).unwrap().act else { panic!("no call") };
        let place = locate(&places, call.place.as_ref().unwrap(), Lang::Nl);
        let metres = place.point.unwrap().metres_to(leak);
        assert!(metres < 600.0, "{step} is {metres:.0} m away: the floor would not propose to join it");
    }
}

/// What lies within so many metres of the leak, by kind.
fn around(ground: &Territory, leak: Point, metres: f64) -> Vec<String> {
    let inside = ground.inside(&circle(leak, metres), TONIGHT);
    let marked =
        inside.places.iter().filter(|p| p.entry.names.fr.as_deref().is_some_and(|n| n.ends_with("(fictif)")));
    let mut kinds: Vec<_> = marked.map(|p| p.entry.kind.clone()).collect();
    kinds.sort();
    kinds
}

#[test]
fn invented_schools_and_homes_lie_around_the_quay_and_a_wider_perimeter_takes_more_in() {
    let options =
        Options { place_kind: Some("demonstration".to_owned()), ..Options::new("places.csv", What::Places) };
    let read = import(demo::PLACES.as_bytes(), &options, &MemoryFiles::default()).unwrap();
    let over = MemoryFiles(read.files.into_iter().map(|(name, bytes)| (name, bytes.into())).collect());
    let ground =
        Territory::load_over(&FolderFiles(testkit::root().join("profiles/brussels")), &over).unwrap();
    let leak = Point { lon: 43_265_000, lat: 508_452_000 };
    assert_eq!(around(&ground, leak, 150.0), ["childcare"]);
    assert_eq!(around(&ground, leak, 400.0), ["care-home", "childcare", "school"]);
    for line in demo::PLACES.lines().skip(1) {
        assert!(
            line.contains("(fictif)") && line.contains("(fictief)") && line.contains("+32 2 000 "),
            "{line}"
        );
    }
}

fn of<'a>(areas: &'a [Area], kind: &str) -> Vec<&'a str> {
    let mut codes: Vec<_> = areas.iter().filter(|a| a.kind == kind).map(|a| a.code.as_str()).collect();
    codes.sort_unstable();
    codes
}

#[test]
fn the_stand_in_of_the_other_tests_agrees_with_the_map() {
    let (places, stand_in) = (region(), crate::ground::Ground);
    for typed in [
        "chaussée de Mons x quai de l'Industrie",
        "Nijverheidskaai",
        "Mariemontkaai",
        "place Eugène Flagey",
        "place Rouppe",
        "Anderlechtsepoort",
    ] {
        let real = locate(&places, typed, Lang::Fr);
        let ours = locate(&stand_in, typed, Lang::Fr);
        let metres = real.point.unwrap().metres_to(ours.point.unwrap());
        assert!(metres < 500.0, "{typed}: {metres} m apart");
    }
}
