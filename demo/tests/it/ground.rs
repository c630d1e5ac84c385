//! A stand-in for the gazetteer: the places that the script names, with the areas that they really lie in.

use kernel::{Lang, Point, Text};
use situation::places::{Area, AreaAnswer, PlaceHit, PlaceHow, Places};
use situation::text::fold;

pub(crate) struct Ground;

const CROSSROADS: Point = Point { lon: 43_183_000, lat: 508_371_000 };
const QUAY: Point = Point { lon: 43_265_000, lat: 508_450_000 };
const FAR_SIDE: Point = Point { lon: 43_290_000, lat: 508_471_000 };
/// Where the script puts the leak.
const BORDER: Point = Point { lon: 43_265_000, lat: 508_452_000 };
const FLAGEY: Point = Point { lon: 43_725_000, lat: 508_275_000 };
const SQUARE: Point = Point { lon: 43_452_000, lat: 508_424_000 };
/// Where the demonstration crosses into another municipality.
const GATE: Point = Point { lon: 43_384_000, lat: 508_446_000 };
const WEST: Point = Point { lon: 43_200_000, lat: 508_540_000 };

impl Places for Ground {
    fn resolve(&self, typed: &str, _: Lang) -> Vec<PlaceHit> {
        let (point, how, fr, nl) = match fold(typed).as_str() {
            "chaussee de mons x quai de l'industrie" | "bergensesteenweg x nijverheidskaai" => (
                CROSSROADS,
                PlaceHow::Crossroads,
                "Chaussée de Mons × Quai de l'Industrie",
                "Bergensesteenweg × Nijverheidskaai",
            ),
            "mariemontkaai" => (FAR_SIDE, PlaceHow::Named, "Quai de Mariemont", "Mariemontkaai"),
            "nijverheidskaai" => (QUAY, PlaceHow::Named, "Quai de l'Industrie", "Nijverheidskaai"),
            "flageyplein" | "place eugene flagey" => {
                (FLAGEY, PlaceHow::Named, "Place Eugène Flagey", "Eugène Flageyplein")
            }
            "place rouppe" => (SQUARE, PlaceHow::Named, "Place Rouppe", "Rouppeplein"),
            "anderlechtsepoort" => (GATE, PlaceHow::Named, "Porte d'Anderlecht", "Anderlechtsepoort"),
            "place communale de molenbeek" => {
                (WEST, PlaceHow::Named, "Place Communale de Molenbeek", "Gemeenteplein van Molenbeek")
            }
            _ => return Vec::new(),
        };
        vec![PlaceHit { name: Text::both(fr, nl), how, point, score: 950 }]
    }
    fn areas_at(&self, point: Point) -> AreaAnswer {
        let codes: &[(&str, &str)] = match point {
            CROSSROADS => &[("municipality", "21001"), ("zone", "5341")],
            BORDER => {
                &[("municipality", "21001"), ("municipality", "21012"), ("zone", "5341"), ("zone", "5340")]
            }
            SQUARE => &[("municipality", "21004"), ("zone", "5339")],
            GATE => {
                &[("municipality", "21001"), ("municipality", "21004"), ("zone", "5339"), ("zone", "5341")]
            }
            FLAGEY => &[("municipality", "21009"), ("zone", "5339")],
            _ => &[("municipality", "21012"), ("zone", "5340")],
        };
        let areas = codes.iter().map(|(kind, code)| Area::new(*kind, *code)).collect();
        AreaAnswer { areas, territory: "stand-in".to_owned() }
    }
}
