//! The history of a site or a need, line by line.

use desk::Names;
use kernel::{Text, Timestamp};
use relief::read::TurnRow;
use serde::Serialize;
use serde_json::Value;

use super::{NOON, Said};
use crate::desk::Desk;

/// Every event that stands in a history, without package and version.
pub(crate) const WHAT: &[&str] = &[
    "site-opened",
    "site-changed",
    "site-turned",
    "figure-told",
    "figure-corrected",
    "figure-confirmed",
    "day-counted",
    "reminded",
    "link-made",
    "link-opened",
    "link-ended",
    "need-asked",
    "need-restated",
    "need-accepted",
    "need-refused",
    "need-withdrawn",
    "need-confirmed",
    "allocated",
    "started",
    "delivered",
    "released",
];

/// One line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    pub(crate) seq: i64,
    pub(crate) what: String,
    pub(crate) at: Timestamp,
    pub(crate) recorded_at: Timestamp,
    /// Whether it happened at another minute than it was recorded.
    pub(crate) stated: bool,
    pub(crate) function: Text,
    pub(crate) person: Option<String>,
    pub(crate) erased: bool,
    /// How much, where a number says it.
    pub(crate) count: Option<i64>,
    pub(crate) part: Option<i64>,
    pub(crate) kind: Option<Text>,
    /// Offered, held, used.
    pub(crate) figures: Option<(i64, i64, i64)>,
    pub(crate) status: Option<String>,
    pub(crate) way: Option<String>,
    pub(crate) supplier: Option<Text>,
    pub(crate) state: Option<String>,
    pub(crate) whom: Option<String>,
    pub(crate) words: Option<Said>,
}

impl TurnShow {
    pub(crate) fn of(row: &TurnRow, desk: &Desk) -> Self {
        let (names, lists) = (desk.names(), desk.lists());
        let field = |name: &str| row.detail.get(name);
        let text = |name: &str| field(name).and_then(Value::as_str).map(str::to_owned);
        let number = |name: &str| field(name).and_then(Value::as_i64);
        let said = |name: &str| {
            let words: Option<kernel::Words> =
                field(name).and_then(|v| serde_json::from_value(v.clone()).ok());
            words.as_ref().map(Said::of)
        };
        let figures: Option<relief::level::Figures> =
            field("figures").and_then(|v| serde_json::from_value(v.clone()).ok());
        Self {
            seq: row.seq,
            what: row.what.clone(),
            at: row.at,
            recorded_at: row.recorded_at,
            stated: row.at.0 / 60_000_000 != row.recorded_at.0 / 60_000_000,
            function: names.function(&row.function),
            person: (desk.post.person)(row.person),
            erased: row.erased,
            count: number("count").or_else(|| number("wanted")),
            part: number("part"),
            kind: text("kind").map(|k| lists.kind(&k)),
            figures: figures.map(|f| (f.offered, f.held, f.used)),
            status: text("status"),
            way: text("way"),
            supplier: text("supplier").map(|s| Names::of(&names.organisations, &s)),
            state: text("to"),
            whom: text("whom").or_else(|| text("said_by")),
            words: said("why").or_else(|| said("words")),
        }
    }
    pub(crate) fn sample(what: &str) -> Self {
        let told = what.starts_with("figure");
        Self {
            seq: 3,
            what: what.to_owned(),
            at: NOON,
            recorded_at: NOON,
            stated: told,
            function: Text::three("Officier", "Officier", "Officer"),
            person: (!told).then(|| "C. Delvaux".into()),
            erased: what == "reminded",
            count: Some(40),
            part: (what == "allocated").then_some(1),
            kind: told.then(|| Text::both("Places <b>", "Plaatsen")),
            figures: told.then_some((200, 0, 120)),
            status: told.then(|| "unconfirmed".into()),
            way: told.then(|| "link".into()),
            supplier: (what == "allocated").then(|| Text::both("Croix", "Kruis")),
            state: (what == "site-turned").then(|| "paused".into()),
            whom: (what == "link-made").then(|| "x <b>".into()),
            words: (what == "need-refused").then(|| Said::sample("nee <b>")),
        }
    }
}
