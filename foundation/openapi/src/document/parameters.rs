//! The parameters of the document: what each says, and what it may be.

use serde_json::{Map, Value, json};

use super::Api;
use crate::Said;
use crate::query::USUAL;

/// Name in the document, name in the request, where it stands, what it says.
const ALL: &[(&str, &str, &str, Said)] = &[
    (
        "limit",
        "limit",
        "query",
        [
            "Nombre d’éléments par page ; au-delà de 1000, la page en compte 1000.",
            "Aantal elementen per pagina; boven 1000 telt de pagina er 1000.",
            "Items on a page; beyond 1000 the page holds 1000.",
        ],
    ),
    (
        "after",
        "after",
        "query",
        [
            "Où la page précédente s’est arrêtée, tel que donné dans « next ».",
            "Waar de vorige pagina ophield, zoals gegeven in “next”.",
            "Where the page before stopped, as given in “next”.",
        ],
    ),
    (
        "since",
        "since",
        "query",
        [
            "Seulement ce qui a changé après cette entrée du journal.",
            "Alleen wat na deze vermelding van het journaal is gewijzigd.",
            "Only what changed after this entry of the journal.",
        ],
    ),
    (
        "area",
        "area",
        "query",
        [
            "Seulement ce qui se trouve dans la zone de ce code.",
            "Alleen wat in het gebied met deze code ligt.",
            "Only what lies in the area with this code.",
        ],
    ),
    (
        "from",
        "from",
        "query",
        [
            "Seulement ce qui n’était pas terminé avant ce moment.",
            "Alleen wat vóór dit tijdstip niet was afgelopen.",
            "Only what was not over before this moment.",
        ],
    ),
    (
        "until",
        "until",
        "query",
        [
            "Seulement ce qui avait commencé à ce moment.",
            "Alleen wat op dit tijdstip begonnen was.",
            "Only what had begun by this moment.",
        ],
    ),
    (
        "bbox",
        "bbox",
        "query",
        [
            "Seulement ce qui touche ce rectangle : ouest, sud, est, nord (longitude d’abord, WGS 84).",
            "Alleen wat deze rechthoek raakt: west, zuid, oost, noord (lengte eerst, WGS 84).",
            "Only what meets this box: west, south, east, north (longitude first, WGS 84).",
        ],
    ),
    (
        "datetime",
        "datetime",
        "query",
        [
            "Un moment, ou deux séparés par « / » ; « .. » laisse un côté ouvert.",
            "Een tijdstip, of twee gescheiden door “/”; “..” laat een kant open.",
            "A moment, or two with “/” between them; “..” leaves one side open.",
        ],
    ),
    ("f", "f", "query", ["Format.", "Formaat.", "Format."]),
    (
        "known",
        "If-None-Match",
        "header",
        [
            "L’étiquette de ce que l’on a déjà : la réponse est alors 304 si rien n’a changé.",
            "Het etiket van wat men al heeft: het antwoord is dan 304 als niets is gewijzigd.",
            "The tag of what one has: the answer is then 304 where nothing changed.",
        ],
    ),
    (
        "once",
        "Idempotency-Key",
        "header",
        [
            "Choisi par qui transmet, une fois pour toutes : une répétition reçoit la première quittance et n’écrit rien.",
            "Eenmalig gekozen door wie doorgeeft: een herhaling krijgt het eerste ontvangstbewijs en schrijft niets.",
            "Chosen by whoever hands in, once and for ever: a repeat gets the first receipt and writes nothing.",
        ],
    ),
    ("id", "id", "path", ["L’identifiant.", "De identificatie.", "The id."]),
];

/// What a parameter may be.
fn schema(key: &str) -> Value {
    match key {
        "limit" => json!({ "type": "integer", "minimum": 1, "default": USUAL }),
        "after" => json!({ "type": "string", "pattern": "^[0-9]{1,19}\\.[0-9A-Za-z-]{1,64}$" }),
        "since" => json!({ "type": "integer", "format": "int64", "minimum": 0 }),
        "area" => json!({ "type": "string", "minLength": 1, "maxLength": 60, "pattern": "^[!-~]+$" }),
        "from" | "until" => json!({ "type": "string", "format": "date-time" }),
        "bbox" => json!({ "type": "array", "items": { "type": "number" }, "minItems": 4, "maxItems": 6 }),
        "f" => json!({ "type": "string", "enum": ["json"] }),
        "once" => json!({ "type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$" }),
        _ => json!({ "type": "string" }),
    }
}

impl Api<'_> {
    pub(super) fn parameters(&self) -> Value {
        let one = |(key, name, place, said): &(&str, &str, &str, Said)| {
            let mut all =
                json!({ "name": name, "in": place, "schema": schema(key), "description": self.say(said) });
            if let Some(map) = all.as_object_mut() {
                if *key == "bbox" {
                    map.insert("style".to_owned(), "form".into());
                    map.insert("explode".to_owned(), false.into());
                }
                if *place == "path" {
                    map.insert("required".to_owned(), true.into());
                }
            }
            ((*key).to_owned(), all)
        };
        ALL.iter().map(one).collect::<Map<_, _>>().into()
    }
}
