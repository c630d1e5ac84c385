//! Outlines that people paste or draw: what is taken, and why the rest is not.

use territory::outline::{MOST_BYTES, MOST_CORNERS, Unfit, circle, drawn, pasted};

use crate::town;

const RING: &str = "[[4.391,50.801],[4.399,50.801],[4.399,50.809],[4.391,50.809],[4.391,50.801]]";

fn polygon(ring: &str) -> String {
    format!("{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}")
}
fn feature(geometry: &str) -> String {
    format!("{{\"type\":\"Feature\",\"properties\":{{}},\"geometry\":{geometry}}}")
}
fn read(text: &str) -> Result<territory::Shape, Unfit> {
    pasted(text.as_bytes(), town::load().bounds())
}

#[test]
fn one_polygon_is_taken_however_it_is_wrapped() {
    let bare = polygon(RING);
    let many = format!("{{\"type\":\"MultiPolygon\",\"coordinates\":[[{RING}]]}}");
    let one = feature(&bare);
    let wrapped = town::collection(std::slice::from_ref(&one));
    let open = polygon(&RING.replace(",[4.391,50.801]]", "]"));
    let marked = format!("\u{feff}{bare}");
    for text in [&bare, &many, &one, &wrapped, &open, &marked, &feature(&many)] {
        let shape = read(text).unwrap();
        assert_eq!((shape.polygons.len(), shape.polygons[0][0].len()), (1, 5), "{text}");
    }
}

#[test]
fn belgian_coordinates_are_read_when_the_text_names_them() {
    let text = "{\"type\":\"Polygon\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::31370\"}},\
                \"coordinates\":[[[148500,170500],[149500,170500],[149500,171500],[148500,171500],[148500,170500]]]}";
    let region = town::load().bounds();
    let shape = pasted(text.as_bytes(), region).unwrap();
    let middle = shape.centre().unwrap();
    assert!(middle.metres_to(town::at(4.354_552, 50.849_4)) < 5.0, "{middle:?}");
}

/// A text, and whether this is the right reason for it.
type Case = (String, fn(&Unfit) -> bool);

#[test]
fn each_text_that_is_no_outline_says_why() {
    let ring = |ring: &str| polygon(ring);
    let far: Vec<String> = (0..100_000).map(|n| format!("[4.39,{}]", 50.80 + f64::from(n) * 1e-7)).collect();
    let many = ring(&format!("[{}]", far.join(",")));
    let whole = polygon(RING);
    let named = |name: &str| {
        whole.replacen('{', &format!("{{\"crs\":{{\"properties\":{{\"name\":\"{name}\"}}}},"), 1)
    };
    let table: Vec<Case> = vec![
        (String::new(), |u| *u == Unfit::Empty),
        ("  \n ".into(), |u| *u == Unfit::Empty),
        (" ".repeat(MOST_BYTES + 1), |u| matches!(u, Unfit::TooLarge { .. })),
        (many, |u| matches!(u, Unfit::TooLarge { .. } | Unfit::TooManyCorners { .. })),
        (whole.chars().take(whole.len() / 2).collect(), |u| matches!(u, Unfit::NotJson { line: 1, .. })),
        ("rouge 400 m".into(), |u| matches!(u, Unfit::NotJson { .. })),
        ("[1,2]".into(), |u| matches!(u, Unfit::NotOnePolygon { .. })),
        ("{\"type\":\"Topology\"}".into(), |u| matches!(u, Unfit::NotOnePolygon { .. })),
        (feature("{\"type\":\"Point\",\"coordinates\":[4.39,50.8]}"), |u| {
            matches!(u, Unfit::NotOnePolygon { .. })
        }),
        (feature("null"), |u| matches!(u, Unfit::NotOnePolygon { .. })),
        (
            town::collection(&[feature(&whole), feature(&whole)]),
            |u| matches!(u, Unfit::NotOnePolygon { found } if found == "FeatureCollection (2)"),
        ),
        (town::collection(&[]), |u| matches!(u, Unfit::NotOnePolygon { .. })),
        (ring("[[4.391,50.801],[4.399,50.801],[4.391,50.801]]"), |u| matches!(u, Unfit::Malformed { .. })),
        (ring("[[4.391,50.801],[4.399,\"x\"],[4.399,50.809],[4.391,50.801]]"), |u| {
            matches!(u, Unfit::Malformed { .. })
        }),
        (named("EPSG:28992"), |u| *u == Unfit::UnknownSystem { name: "EPSG:28992".into() }),
        (ring("[[148500,170500],[149500,170500],[149500,171500],[148500,170500]]"), |u| {
            *u == Unfit::NotDegrees { at: [148_500.0, 170_500.0] }
        }),
        (ring("[[50.801,4.391],[50.801,4.399],[50.809,4.399],[50.801,4.391]]"), |u| *u == Unfit::Swapped),
        (ring("[[0,0],[0.001,0],[0.001,0.001],[0,0]]"), |u| *u == Unfit::AtNull),
        (ring("[[2.3,48.8],[2.4,48.8],[2.4,48.9],[2.3,48.8]]"), |u| {
            *u == Unfit::Elsewhere { at: [2.3, 48.8] }
        }),
        (
            ring("[[4.391,50.801],[4.399,50.809],[4.399,50.801],[4.391,50.809],[4.391,50.801]]"),
            |u| matches!(u, Unfit::Crosses { at } if (at[0] - 4.395).abs() < 1e-9 && (at[1] - 50.805).abs() < 1e-9),
        ),
    ];
    for (text, right) in table {
        let unfit = read(&text).unwrap_err();
        assert!(right(&unfit), "{}: {unfit}", text.chars().take(80).collect::<String>());
    }
}

#[test]
fn what_is_drawn_corner_by_corner_stands_under_the_same_rules() {
    let region = town::load().bounds();
    let corners = [[4.391, 50.801], [4.399, 50.801], [4.395, 50.809]];
    assert_eq!(drawn(&corners, region).unwrap().polygons[0][0].len(), 4);
    assert!(matches!(drawn(&corners[..2], region), Err(Unfit::Malformed { .. })));
    let far: Vec<[f64; 2]> =
        (0..=MOST_CORNERS).map(|n| circle(town::at(4.395, 50.805), 100.0).polygons[0][0][n % 96]).collect();
    assert!(matches!(drawn(&far, region), Err(Unfit::TooManyCorners { .. })));
}

#[test]
fn a_circle_has_its_corners_on_the_circle() {
    let middle = town::at(4.395, 50.805);
    let shape = circle(middle, 400.0);
    for [lon, lat] in &shape.polygons[0][0] {
        let metres = middle.metres_to(town::at(*lon, *lat));
        assert!((metres - 400.0).abs() < 0.5, "{metres}");
    }
    assert!(shape.holds([4.395, 50.805]));
}
