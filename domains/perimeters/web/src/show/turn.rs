//! The history of a perimeter: its versions beside one another, and every act in its order.

use kernel::{Text, Timestamp, Words};
use perimeters::perimeter::Colour;
use perimeters::read::{TurnRow, Version, versions};
use serde::Serialize;
use serde_json::Value;

use super::perimeter::OutlineShow;
use super::{DifferenceShow, InsideShow, PerimeterShow, Said};
use crate::desk::Desk;

/// One version, with what it changed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct VersionShow {
    pub(crate) n: i64,
    pub(crate) seq: i64,
    pub(crate) at: Timestamp,
    pub(crate) colour: &'static str,
    pub(crate) outline: OutlineShow,
    pub(crate) until: Option<Timestamp>,
    pub(crate) access: Text,
    pub(crate) decided_by: Text,
    pub(crate) reason: Said,
    pub(crate) inside: InsideShow,
    /// Against the version before.
    pub(crate) difference: Option<DifferenceShow>,
}

impl VersionShow {
    /// The newest first.
    pub(crate) fn all(turns: &[TurnRow], desk: &Desk) -> Vec<Self> {
        let all = versions(turns);
        let before = std::iter::once(None).chain(all.iter().map(Some));
        let mut shown: Vec<Self> =
            all.iter().zip(before).map(|(v, before)| Self::of(v, before, desk)).collect();
        shown.reverse();
        shown
    }
    fn of(version: &Version, before: Option<&Version>, desk: &Desk) -> Self {
        let says = &version.says;
        let difference = before.map(|b| DifferenceShow::of(&b.says.inside, &says.inside, &desk.ground));
        Self {
            n: version.n,
            seq: version.seq,
            at: version.at,
            colour: says.colour.code(),
            outline: OutlineShow::of(&says.outline, desk),
            until: says.until,
            access: says.access.clone(),
            decided_by: desk.post.names().function(&says.decided_by),
            reason: Said::of(&version.reason),
            inside: InsideShow::of(&says.inside, &desk.ground),
            difference,
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let of = |n: i64, colour, kind, difference: Option<bool>| {
            let p = PerimeterShow::sample(colour, kind);
            Self {
                n,
                seq: 30 + n,
                at: p.from,
                colour: p.colour,
                outline: p.outline,
                until: p.until,
                access: p.access,
                decided_by: p.decided_by,
                reason: Said::sample("de wind draait <b>"),
                inside: p.inside,
                difference: difference.map(DifferenceShow::sample),
            }
        };
        vec![
            of(3, Colour::Yellow, "area", Some(true)),
            of(2, Colour::Red, "polygon", Some(false)),
            of(1, Colour::Orange, "circle", None),
        ]
    }
}

/// One act.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TurnShow {
    pub(crate) seq: i64,
    pub(crate) what: String,
    pub(crate) at: Timestamp,
    pub(crate) recorded_at: Timestamp,
    pub(crate) stated: bool,
    pub(crate) function: Text,
    pub(crate) person: Option<String>,
    pub(crate) erased: bool,
    pub(crate) reason: Option<Said>,
    pub(crate) decided_by: Option<Text>,
    pub(crate) version: Option<i64>,
    pub(crate) sort: Option<String>,
    pub(crate) point: Option<i64>,
    pub(crate) place: Option<Said>,
}

impl TurnShow {
    fn of(row: &TurnRow, desk: &Desk) -> Self {
        let names = desk.post.names();
        let d = &row.detail;
        let said = |name: &str| {
            let words: Option<Words> = d.get(name).and_then(|w| serde_json::from_value(w.clone()).ok());
            words.filter(|w| !w.is_blank()).map(|w| Said::of(&w))
        };
        let text = |name: &str| d.get(name).and_then(Value::as_str);
        Self {
            seq: row.seq,
            what: row.what.clone(),
            at: row.at,
            recorded_at: row.recorded_at,
            stated: row.at != row.recorded_at,
            function: names.function(&row.function),
            person: (desk.post.person)(row.person),
            erased: row.erased,
            reason: said("reason"),
            decided_by: text("decided_by").map(|code| names.function(code)),
            version: d.get("version").and_then(Value::as_i64),
            sort: text("sort").map(str::to_owned),
            point: d.get("point").and_then(Value::as_i64),
            place: said("place"),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        WHAT.iter()
            .map(|what| Self {
                seq: 31,
                what: (*what).to_owned(),
                at,
                recorded_at: at,
                stated: *what == "set",
                function: Text::three("Veille", "Wacht", "Watch"),
                person: (*what == "set").then(|| "Jo O'Neill".to_owned()),
                erased: *what == "lifted",
                reason: (*what == "changed").then(|| Said::sample("de wind draait <b>")),
                decided_by: (*what == "changed").then(|| Text::three("Dir", "Dir", "Dir")),
                version: (*what == "changed").then_some(2),
                sort: (*what == "point-placed").then(|| "medical-post".to_owned()),
                point: what.starts_with("point").then_some(1),
                place: (*what == "point-moved").then(|| Said::sample("kaai")),
            })
            .collect()
    }
}

/// Every line that a history can have.
const WHAT: &[&str] = &["set", "changed", "lifted", "point-placed", "point-moved", "point-withdrawn"];

/// The acts, oldest first.
pub(crate) fn history(turns: &[TurnRow], desk: &Desk) -> Vec<TurnShow> {
    turns.iter().map(|turn| TurnShow::of(turn, desk)).collect()
}
