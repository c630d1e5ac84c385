//! The history of an order.

use commitments::read::TurnRow;
use kernel::{Id, Lang, Text, Timestamp, Words, kind};
use serde::Serialize;
use serde_json::Value;
use web::Page;

use super::Said;
use crate::desk::Desk;
use desk::Names;

/// One line of the history.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    pub(crate) seq: i64,
    pub(crate) at: Timestamp,
    pub(crate) recorded_at: Timestamp,
    pub(crate) stated: bool,
    pub(crate) what: String,
    pub(crate) function: Text,
    pub(crate) person: Option<String>,
    pub(crate) erased: bool,
    pub(crate) way: Option<String>,
    /// Who spoke, took a message, was found to stand in, or for whom a link was made.
    pub(crate) name: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) read_back: Option<bool>,
    pub(crate) words: Option<Said>,
    pub(crate) place: Option<Said>,
    /// Addresses of photos and files.
    pub(crate) photos: Vec<String>,
    pub(crate) to: Option<Text>,
    pub(crate) missed: Option<String>,
    pub(crate) means: Option<String>,
    pub(crate) due: Option<Timestamp>,
    pub(crate) acknowledge_by: Option<Timestamp>,
}

impl TurnShow {
    pub(crate) fn of(row: &TurnRow, order: &str, desk: &Desk) -> Self {
        let names = desk.names();
        let d = &row.detail;
        let text = |name: &str| d.get(name).and_then(Value::as_str).map(str::to_owned);
        let said = |name: &str| {
            let words: Option<Words> = d.get(name).and_then(|w| serde_json::from_value(w.clone()).ok());
            words.filter(|w| !w.is_blank()).map(|w| Said::of(&w))
        };
        let time = |name: &str| d.get(name).and_then(Value::as_i64).map(Timestamp);
        let blobs = d.get("photos").and_then(Value::as_array);
        let photos = blobs.into_iter().flatten().filter_map(Value::as_str);
        let person = || text("person").and_then(|p| p.parse::<Id<kind::Person>>().ok());
        let found = || person().and_then(|p| (desk.post.person)(p));
        let to = d.get("to").and_then(|to| to.get("function")).and_then(Value::as_str);
        Self {
            seq: row.seq,
            at: row.at,
            recorded_at: row.recorded_at,
            stated: row.at != row.recorded_at,
            what: row.what.clone(),
            function: Names::of(&names.functions, &row.function),
            person: (desk.post.person)(row.person),
            erased: row.erased,
            way: text("way").filter(|w| w != "program"),
            name: text("name").or_else(|| text("whom")).or_else(found),
            phone: text("number"),
            read_back: d.get("read_back").and_then(Value::as_bool),
            words: said("words"),
            place: said("place"),
            photos: photos.map(|p| format!("orders/{order}/files/{p}")).collect(),
            to: to.map(|f| Names::of(&names.functions, f)),
            missed: text("missed"),
            means: text("means"),
            due: time("due"),
            acknowledge_by: time("acknowledge_by"),
        }
    }
    pub(crate) fn sample(what: &str) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        let answered = ["acknowledged", "executed", "declined", "replied"].contains(&what);
        let voice = what == "executed";
        Self {
            seq: 31,
            at,
            recorded_at: at,
            stated: voice,
            what: what.to_owned(),
            function: Text::three("Veille", "Wacht", "Watch"),
            person: voice.then(|| "Jo O'Neill".to_owned()),
            erased: what == "declined",
            way: answered.then(|| if voice { "voice" } else { "link" }.to_owned()),
            name: answered.then(|| "Quelqu’un (fictif)".to_owned()),
            phone: voice.then(|| "0490 00 00 12".to_owned()),
            read_back: answered.then_some(voice),
            words: voice.then(|| Said::sample("c’est fait <b>", Lang::Fr)),
            place: voice.then(|| Said::sample("kaai", Lang::Nl)),
            photos: if voice { vec!["orders/x/files/y".into()] } else { Vec::new() },
            to: ["escalated", "readdressed"].contains(&what).then(|| Text::three("B", "B", "M")),
            missed: (what == "escalated").then(|| "not-executed".to_owned()),
            means: ["escalated", "told"].contains(&what).then(|| "phone".to_owned()),
            due: (what == "redated").then_some(at),
            acknowledge_by: (what == "redated").then_some(at),
        }
    }
}

/// Its history.
#[derive(Debug, Serialize)]
pub(crate) struct TurnsPart {
    pub(crate) turns: Vec<TurnShow>,
}

/// Every line that a history can have.
pub(crate) const WHAT: &[&str] = &[
    "given",
    "acknowledged",
    "executed",
    "declined",
    "replied",
    "settled",
    "returned",
    "withdrawn",
    "redated",
    "readdressed",
    "escalated",
    "told",
    "link-made",
    "link-opened",
    "link-ended",
];

impl Page for TurnsPart {
    const TEMPLATE: &'static str = "commitments/part-turns.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![
            Self { turns: WHAT.iter().map(|what| TurnShow::sample(what)).collect() },
            Self { turns: Vec::new() },
        ]
    }
}
