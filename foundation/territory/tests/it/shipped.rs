//! What the shipped territory holds, and its version.

use kernel::{Files, Lang, MemoryFiles};
use territory::{Kind, Territory};

use crate::{day, profile, shipped, town};

#[test]
fn every_kind_of_area_is_there() {
    let all = shipped();
    let count = |kind: Kind, on: &str| {
        all.areas().iter().filter(|a| a.id.kind == kind && a.exists_on(day(on))).count()
    };
    let now = Kind::ALL.map(|kind| count(kind, "2026-07-24"));
    assert_eq!(now, [1, 6, 19, 145, 749]);
    assert_eq!((count(Kind::Sector, "2024-12-31"), count(Kind::Sector, "2025-01-01")), (724, 749));
    let residential =
        all.areas().iter().filter(|a| a.id.kind == Kind::Neighbourhood && a.usage == "residential");
    assert_eq!(residential.count(), 118);
}

#[test]
fn areas_have_names_in_both_languages_and_a_centre() {
    let all = shipped();
    let nameless = all.areas().iter().filter(|a| a.names.fr.is_none() || a.names.nl.is_none());
    let nameless: Vec<_> = nameless.map(|a| (a.id.kind, a.until)).collect();
    assert_eq!(
        nameless,
        [(Kind::Sector, Some(day("2024-12-31"))); 5],
        "five old sectors have no name in the source"
    );
    for area in all.areas() {
        assert!(area.centre.is_some(), "{:?}", area.id);
        let drawn = area.shape.is_some();
        assert_eq!(drawn, area.id.kind != Kind::Sector, "{:?}", area.id);
    }
    let approximate = all.areas().iter().filter(|a| a.approximate && a.id.kind == Kind::Municipality).count();
    assert_eq!(approximate, 9, "ten municipalities have exact lines");
    assert!(!all.areas().iter().any(|a| a.approximate && matches!(a.id.kind, Kind::Zone | Kind::Region)));
}

#[test]
fn the_gazetteer_holds_four_hundred_places_in_both_languages() {
    let all = shipped();
    let places = all.places().iter().filter(|p| !matches!(p.kind.as_str(), "municipality" | "neighbourhood"));
    let count = places.inspect(|p| assert!(p.names.fr.is_some() && p.names.nl.is_some(), "{p:?}")).count();
    assert!(count >= 400, "{count}");
    for kind in ["street", "square", "tunnel", "station", "hospital", "metro", "park", "bridge"] {
        assert!(all.places().iter().any(|p| p.kind == kind), "{kind}");
    }
}

#[test]
fn every_place_lies_in_or_beside_the_region_and_is_found_by_its_own_names() {
    let all = shipped();
    let b = all.bounds();
    for place in all.places() {
        let points = match &place.spot {
            territory::Spot::Point(p) => vec![*p],
            territory::Spot::Line(line) => line.clone(),
        };
        for p in points {
            let (lon, lat) = (p.lon_degrees(), p.lat_degrees());
            let near = (b.west - 0.01..=b.east + 0.01).contains(&lon)
                && (b.south - 0.01..=b.north + 0.01).contains(&lat);
            assert!(near, "{place:?}");
        }
        if matches!(place.kind.as_str(), "municipality" | "neighbourhood") {
            continue;
        }
        for (lang, name) in [(Lang::Fr, &place.names.fr), (Lang::Nl, &place.names.nl)] {
            let name = name.as_deref().unwrap();
            let hits = all.resolve(name, lang);
            let first = hits.first().unwrap_or_else(|| panic!("nothing answers to {name}"));
            assert!(first.score >= 600, "{name}: {hits:?}");
            assert_eq!(first.name, place.names, "{name}");
        }
    }
}

#[test]
fn the_version_names_the_content() {
    let files = town::files();
    let first = Territory::load(&files).unwrap().version().to_owned();
    assert_eq!(first.len(), 16);
    assert_eq!(Territory::load(&files).unwrap().version(), first);
    let text = files.read("territory/quarters.csv").unwrap().into_owned();
    let changed =
        files.with("territory/quarters.csv", [text, b"903,Neuf,Nieuw,region:9,1\n".to_vec()].concat());
    assert_ne!(Territory::load(&changed).unwrap().version(), first);
    // A file that nobody names changes nothing.
    let beside = town::files().with("territory/notes.txt", b"x".as_slice());
    assert_eq!(Territory::load(&beside).unwrap().version(), first);
}

#[test]
fn the_minimal_profile_has_an_empty_territory() {
    let empty = Territory::load(&profile("minimal")).unwrap();
    assert!(empty.areas().is_empty());
    assert!(empty.areas_at(town::at(4.4, 50.8), day("2026-01-01")).areas.is_empty());
    assert!(empty.resolve("rue Neuve", Lang::Fr).is_empty());
    assert!(empty.layer("region", Lang::Fr, day("2026-01-01")).is_some());
    let nothing = Territory::load(&MemoryFiles::default()).unwrap();
    assert!(nothing.areas().is_empty(), "no folder at all is an empty territory too");
    assert_ne!(empty.version(), nothing.version());
}

#[test]
fn a_crossroads_on_a_border_answers_two_municipalities_and_two_zones() {
    let all = shipped();
    let codes = |typed: &str, lang: Lang| {
        let hit = all.resolve(typed, lang).remove(0);
        let answer = all.areas_at(hit.point, day("2026-11-24"));
        let of = |kind: Kind| {
            let found = answer.areas.iter().filter(|a| a.area.id.kind == kind);
            let mut codes: Vec<String> = found.map(|a| a.area.id.code.clone()).collect();
            codes.sort();
            codes
        };
        (of(Kind::Municipality), of(Kind::Zone))
    };
    let strings = |all: &[&str]| all.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
    let border = (strings(&["21001", "21012"]), strings(&["5340", "5341"]));
    assert_eq!(codes("quai de l'Industrie x rue du Bateau", Lang::Fr), border);
    assert_eq!(codes("Nijverheidskaai x Schipstraat", Lang::Nl), border);
    // The crossroads of the demonstration's first call lies a kilometre away, inside one of them.
    let first = codes("chaussée de Mons x quai de l'Industrie", Lang::Fr);
    assert_eq!(first, (strings(&["21001"]), strings(&["5341"])));
}
