//! A perimeter as templates see it.

use kernel::{Handling, Text, Timestamp};
use perimeters::outline::Outline;
use perimeters::perimeter::{Colour, Statement};
use perimeters::read::PerimeterRow;
use serde::Serialize;

use super::{InsideShow, Said};
use crate::desk::Desk;

/// Where a perimeter runs, in words.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct OutlineShow {
    /// `circle`, `polygon`, `area`.
    pub(crate) kind: &'static str,
    /// Radius of a circle.
    pub(crate) metres: Option<i64>,
    /// Corners of a polygon.
    pub(crate) corners: Option<i64>,
    /// The area.
    pub(crate) area: Option<Text>,
}

impl OutlineShow {
    pub(crate) fn of(outline: &Outline, desk: &Desk) -> Self {
        let (metres, corners, area) = match outline {
            Outline::Circle { metres, .. } => (Some(*metres), None, None),
            Outline::Polygon { polygons } => {
                let corners =
                    polygons.iter().flatten().map(|ring| ring.len().saturating_sub(1)).sum::<usize>();
                (None, i64::try_from(corners).ok(), None)
            }
            Outline::Area { area, .. } => {
                let (kind, code) = area.split_once(':').unwrap_or(("", area));
                (None, None, Some(desk.ground.area_name(kind, code)))
            }
        };
        Self { kind: outline.kind(), metres, corners, area }
    }
    fn sample(kind: &'static str) -> Self {
        Self {
            kind,
            metres: (kind == "circle").then_some(150),
            corners: (kind == "polygon").then_some(5),
            area: (kind == "area").then(|| Text::both("Hautrive", "Hoogoever")),
        }
    }
}

/// A perimeter.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PerimeterShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) colour: &'static str,
    pub(crate) tone: &'static str,
    pub(crate) live: bool,
    /// Its time is over and nobody lifted it.
    pub(crate) over: bool,
    pub(crate) version: i64,
    /// What it is around: name, and address where this reader may follow it.
    pub(crate) about: (String, String),
    pub(crate) outline: OutlineShow,
    pub(crate) place: Option<Said>,
    pub(crate) from: Timestamp,
    pub(crate) until: Option<Timestamp>,
    pub(crate) set_at: Timestamp,
    pub(crate) lifted_at: Option<Timestamp>,
    pub(crate) changed_seq: i64,
    pub(crate) access: Text,
    pub(crate) access_source: Option<Text>,
    pub(crate) access_verified: bool,
    pub(crate) decided_by: Text,
    pub(crate) handling: &'static str,
    pub(crate) guarded: bool,
    pub(crate) inside: InsideShow,
}

/// A source as each reader reads it: of what the profile says in three languages ("texte propre / eigen tekst / own wording"), that of
/// the reader; the name of a document is the same for all.
pub(crate) fn each_language(source: &str) -> Text {
    let of = |n: usize| {
        let part = |part: &str| {
            let said: Vec<&str> = part.split(" / ").collect();
            let own = if said.len() == 3 { said.get(n).copied() } else { None };
            own.unwrap_or(part).trim().to_owned()
        };
        source.split(';').map(part).collect::<Vec<String>>().join("; ")
    };
    Text::three(of(0), of(1), of(2))
}

/// The strictest wants most attention.
pub(crate) const fn tone(colour: Colour) -> &'static str {
    match colour {
        Colour::Red => "crit",
        Colour::Orange => "warn",
        Colour::Yellow => "info",
    }
}

impl PerimeterShow {
    pub(crate) fn of(row: &PerimeterRow, desk: &Desk, now: Timestamp) -> Self {
        let Statement {
            colour,
            outline,
            place,
            from,
            until,
            access,
            access_source,
            access_verified,
            decided_by,
            inside,
        } = &row.says;
        let over = row.is_over(now);
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            colour: colour.code(),
            tone: if row.live { tone(*colour) } else { "off" },
            live: row.live,
            over,
            version: row.version,
            about: (row.about_label.clone(), String::new()),
            outline: OutlineShow::of(outline, desk),
            place: place.as_ref().map(Said::of),
            from: *from,
            until: *until,
            set_at: row.set_at,
            lifted_at: row.lifted_at,
            changed_seq: row.changed_seq,
            access: access.clone(),
            access_source: access_source.as_deref().map(each_language),
            access_verified: *access_verified,
            decided_by: desk.post.names().function(decided_by),
            handling: row.handling.code(),
            guarded: row.handling >= Handling::NeedToKnow,
            inside: InsideShow::of(inside, &desk.ground),
        }
    }

    pub(crate) fn sample(colour: Colour, kind: &'static str) -> Self {
        let (at, red) = (Timestamp(1_795_488_000_000_000), colour == Colour::Red);
        let live = colour != Colour::Yellow;
        Self {
            id: "01975a3e-0000-7000-8000-000000000000".into(),
            number: "P-26-0003".into(),
            colour: colour.code(),
            tone: tone(colour),
            live,
            over: live && !red,
            version: if red { 1 } else { 3 },
            about: ("26-0417 <b>".into(), if red { "/fr/incidents/x".into() } else { String::new() }),
            outline: OutlineShow::sample(kind),
            place: red.then(|| Said::sample("kaai <b>")),
            from: at,
            until: (!red).then_some(at),
            set_at: at,
            lifted_at: (!live).then_some(at),
            changed_seq: 31,
            access: Text::both("Services <b>", "Diensten"),
            access_source: red.then(|| each_language("profil <b> / profiel / profile")),
            access_verified: !red,
            decided_by: Text::three("Dir-PC-Ops", "Dir-CP-Ops", "Dir-PC-Ops"),
            handling: "need-to-know",
            guarded: red,
            inside: InsideShow::sample(red),
        }
    }
}
