//! Indicators with their latest values.

use access::Eye;
use indicators::number::plain;
use indicators::read::{self, IndicatorRow, ValueRow};
use openapi::item::{moment, names, words};
use openapi::{Collection, Field, Item, Of, Shapes, Source};
use serde_json::{Number, Value, json};
use store::{Read, StoreError};

use super::{HANDLING, HANDLING_SAID, about, matter};

pub(super) const VALUE_STATUS: &[&str] = &["unconfirmed", "confirmed", "public"];
/// Latest values shown of each area.
const RECENT: i64 = 24;

const VALUE: &[Field] = &[
    Field::maybe(
        "area",
        Of::Text,
        [
            "Code de la zone ; rien pour l’ensemble.",
            "Code van het gebied; niets voor het geheel.",
            "Code of the area; nothing for the whole.",
        ],
    ),
    Field::always(
        "period",
        Of::Moment,
        ["Début de la période.", "Begin van de periode.", "Beginning of the period."],
    ),
    Field::always("value", Of::Number, ["La valeur.", "De waarde.", "The value."]),
    Field::always(
        "status",
        Of::Code(VALUE_STATUS),
        [
            "Jusqu’où l’on peut s’y fier ; seul « public » peut être publié.",
            "In hoeverre men erop kan vertrouwen; alleen “public” mag gepubliceerd worden.",
            "How far it may be relied on; only “public” may be published.",
        ],
    ),
    Field::maybe("note", Of::Words, ["Remarque.", "Opmerking.", "Remark."]),
    Field::always(
        "seq",
        Of::Whole,
        [
            "Numéro de l’entrée au journal.",
            "Nummer van de vermelding in het journaal.",
            "Number of the journal’s entry.",
        ],
    ),
    Field::always("recorded_at", Of::Moment, ["Inscrite à.", "Ingeschreven om.", "When it was recorded."]),
];

const LEVEL: &[Field] = &[
    Field::maybe(
        "area",
        Of::Text,
        [
            "Code de la zone ; rien pour l’ensemble.",
            "Code van het gebied; niets voor het geheel.",
            "Code of the area; nothing for the whole.",
        ],
    ),
    Field::always("code", Of::Text, ["Code du niveau.", "Code van het niveau.", "Code of the level."]),
    Field::always("name", Of::Names, ["Son nom.", "De naam.", "Its name."]),
    Field::always("since", Of::Moment, ["Depuis quand.", "Sinds wanneer.", "Since when."]),
];

pub(super) const INDICATORS: Collection = Collection {
    code: "indicators",
    title: ["Indicateurs", "Indicatoren", "Indicators"],
    what: [
        "Les chiffres suivis : leur sens, leurs 24 dernières valeurs par zone, le niveau atteint.",
        "De opgevolgde cijfers: hun betekenis, hun laatste 24 waarden per gebied, het bereikte niveau.",
        "Figures that are followed: their meaning, their latest 24 values by area, the level reached.",
    ],
    shapes: Shapes::None,
    statuses: &[],
    fields: &[
        Field::always("code", Of::Text, ["Code.", "Code.", "Code."]),
        Field::always("name", Of::Names, ["Nom.", "Naam.", "Name."]),
        Field::always(
            "counts",
            Of::Names,
            ["Ce qui est compté exactement.", "Wat precies geteld wordt.", "What exactly is counted."],
        ),
        Field::always("unit", Of::Names, ["Unité.", "Eenheid.", "Unit."]),
        Field::always(
            "decimals",
            Of::Whole,
            ["Nombre de décimales.", "Aantal decimalen.", "Number of decimals."],
        ),
        Field::always(
            "period",
            Of::Code(&["instant", "hour", "day", "week", "month", "year"]),
            ["Ce que représente une valeur.", "Waar één waarde voor staat.", "What one value stands for."],
        ),
        Field::always(
            "version",
            Of::Whole,
            ["Version de la définition.", "Versie van de definitie.", "Version of the definition."],
        ),
        Field::always(
            "values",
            Of::Objects(VALUE),
            [
                "Dernières valeurs, la plus récente d’abord.",
                "Laatste waarden, de recentste eerst.",
                "Latest values, the newest first.",
            ],
        ),
        Field::always(
            "levels",
            Of::Objects(LEVEL),
            ["Niveaux atteints.", "Bereikte niveaus.", "Levels reached."],
        ),
        Field::always("handling", Of::Code(HANDLING), HANDLING_SAID),
    ],
};

pub(super) struct Indicators;

impl Source for Indicators {
    fn collection(&self) -> &'static Collection {
        &INDICATORS
    }
    fn table(&self) -> Option<&'static str> {
        Some("indicator")
    }
    fn item(&self, read: &dyn Read, eye: &Eye, id: &str) -> Result<Option<Item>, StoreError> {
        let Some(id) = matter(id) else { return Ok(None) };
        let Some(row) = read::indicator(read, eye, id)? else { return Ok(None) };
        let mut all = Vec::new();
        for area in read::areas(read, id)? {
            all.extend(read::latest(read, id, area.as_deref(), RECENT)?);
        }
        let decimals = row.definition.unit.decimals;
        let values: Value =
            all.iter().filter(|v| v.version == row.version).map(|v| value(v, decimals)).collect();
        let levels: Value = read::levels(read, id)?
            .into_iter()
            .map(|(area, level)| {
                let name = names(&row.level_names(&level.level));
                json!({ "area": area, "code": level.level, "name": name, "since": moment(level.start) })
            })
            .collect();
        Ok(Some(with(about(read, id, row.changed_seq, "indicators")?, &row, values, levels)))
    }
}

/// A value as a number with its decimals.
fn value(row: &ValueRow, decimals: u8) -> Value {
    let number = plain(row.value, decimals).parse::<f64>().ok().and_then(Number::from_f64);
    json!({
        "area": row.slot.area, "period": moment(row.slot.start), "value": number, "status": row.status.code(),
        "note": row.note.as_ref().map(words), "seq": row.seq, "recorded_at": moment(row.recorded_at),
    })
}

fn with(item: Item, row: &IndicatorRow, values: Value, levels: Value) -> Item {
    let definition = &row.definition;
    Item { from: Some(row.defined_at), ..item }
        .with("code", row.code.as_str())
        .with("name", names(&definition.names))
        .with("counts", names(&definition.counts))
        .with("unit", names(&definition.unit.sign))
        .with("decimals", definition.unit.decimals)
        .with("period", definition.period.code())
        .with("version", row.version)
        .with("values", values)
        .with("levels", levels)
        .with("handling", row.open.handling.code())
}
