//! The municipalities and zones of the territory, as they are today.

use std::sync::Arc;

use access::Eye;
use openapi::item::names;
use openapi::{After, Collection, Field, Geometry, Item, Mark, Of, Shapes, Source};
use store::{Read, StoreError};
use territory::{Area, Kind};

use crate::wiring::ground::Ground;

pub(super) const AREAS: Collection = Collection {
    code: "areas",
    title: ["Communes et zones", "Gemeenten en zones", "Municipalities and zones"],
    what: [
        "Les communes et les zones du territoire, telles qu’elles sont aujourd’hui.",
        "De gemeenten en de zones van het grondgebied, zoals ze vandaag zijn.",
        "The municipalities and zones of the territory, as they are today.",
    ],
    shapes: Shapes::Surfaces,
    statuses: &[],
    fields: &[
        Field::always(
            "kind",
            Of::Code(&["municipality", "zone"]),
            ["Commune ou zone.", "Gemeente of zone.", "Municipality or zone."],
        ),
        Field::always(
            "code",
            Of::Text,
            [
                "Code, tel que « areas » le donne ailleurs.",
                "Code, zoals “areas” die elders geeft.",
                "Code, as “areas” gives it elsewhere.",
            ],
        ),
        Field::always("name", Of::Names, ["Nom.", "Naam.", "Name."]),
        Field::maybe("population", Of::Whole, ["Habitants.", "Inwoners.", "Inhabitants."]),
        Field::maybe(
            "population_year",
            Of::Whole,
            ["Année de ce chiffre.", "Jaar van dat cijfer.", "The year of that number."],
        ),
        Field::maybe(
            "source",
            Of::Text,
            ["D’où vient ce chiffre.", "Waar dat cijfer vandaan komt.", "Where that number comes from."],
        ),
        Field::always(
            "drawn",
            Of::Flag,
            [
                "Si le tracé est le nôtre et non l’officiel.",
                "Of de grens door ons getekend is en niet de officiële is.",
                "Whether the line is drawn by us and not the official one.",
            ],
        ),
    ],
};

pub(super) struct Areas(pub(super) Arc<Ground>);

impl Areas {
    fn all(&self) -> Vec<Area> {
        let (territory, today) = (self.0.territory(), self.0.today());
        let ours = |a: &&Area| matches!(a.id.kind, Kind::Municipality | Kind::Zone) && a.exists_on(today);
        territory.areas().iter().filter(ours).cloned().collect()
    }
}

fn id(area: &Area) -> String {
    format!("{}-{}", area.id.kind.code(), area.id.code)
}

impl Source for Areas {
    fn collection(&self) -> &'static Collection {
        &AREAS
    }
    fn table(&self) -> Option<&'static str> {
        None
    }
    /// No entry changes them: whoever asks for what changed since an entry gets none.
    fn next(&self, _: &dyn Read, _: &Eye, after: &After) -> Result<Vec<Mark>, StoreError> {
        let all = self.all();
        let inside = all.iter().filter(|a| after.area.as_ref().is_none_or(|code| a.id.code == *code));
        Ok(after.of(inside.map(|a| Mark { seq: 0, id: id(a) }).collect()))
    }
    fn item(&self, _: &dyn Read, _: &Eye, asked: &str) -> Result<Option<Item>, StoreError> {
        Ok(self.all().iter().find(|a| id(a) == asked).map(item))
    }
}

fn item(area: &Area) -> Item {
    let shape = area.shape.as_ref().map(|s| Geometry::Surfaces(s.polygons.clone()));
    Item {
        id: id(area),
        areas: vec![area.id.code.clone()],
        geometry: shape.or(area.centre.map(Geometry::point)),
        ..Item::default()
    }
    .with("kind", area.id.kind.code())
    .with("code", area.id.code.as_str())
    .with("name", names(&area.names))
    .with("population", area.population)
    .with("population_year", area.population_year)
    .with("source", area.source.as_deref())
    .with("drawn", area.approximate)
}
