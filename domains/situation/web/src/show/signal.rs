//! A signal on a card.

use kernel::{Lang, Text, Timestamp};
use serde::Serialize;
use situation::propose::Match;
use situation::read::SignalRow;
use situation::signal::masked;
use web::Page;

use super::{PlaceShow, Said, degrees};
use crate::desk::Names;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct SignalShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) channel: &'static str,
    pub(crate) state: &'static str,
    pub(crate) said: Said,
    pub(crate) place: Option<PlaceShow>,
    pub(crate) lon: Option<String>,
    pub(crate) lat: Option<String>,
    pub(crate) urgent: bool,
    pub(crate) certainty: Option<&'static str>,
    pub(crate) caller: Option<String>,
    pub(crate) call_back: Option<String>,
    pub(crate) call_back_masked: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) at: Timestamp,
    pub(crate) stated: Option<kernel::Stated>,
    pub(crate) function: Text,
    pub(crate) incident: Option<(String, String)>,
    pub(crate) reason: Option<&'static str>,
    pub(crate) reason_words: Option<String>,
    pub(crate) offline_at: Option<Timestamp>,
    pub(crate) warning: Option<WarningShow>,
    pub(crate) matches: Vec<MatchShow>,
    pub(crate) based_on: i64,
    pub(crate) withheld: bool,
    /// Whether the reader's function may qualify.
    pub(crate) may_qualify: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct WarningShow {
    pub(crate) headline: String,
    pub(crate) lang: String,
    pub(crate) foreign: bool,
    pub(crate) description: Option<String>,
    pub(crate) instruction: Option<String>,
    pub(crate) sender: String,
    pub(crate) severity: String,
    pub(crate) onset: Option<Timestamp>,
    pub(crate) expires: Option<Timestamp>,
    pub(crate) area: String,
    pub(crate) withdrawn: bool,
    pub(crate) updates: i64,
    /// GeoJSON geometry of the sender's shapes, for the map.
    pub(crate) geometry: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct MatchShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) is_incident: bool,
    pub(crate) metres: Option<u32>,
}

impl From<&Match> for MatchShow {
    fn from(m: &Match) -> Self {
        Self { id: m.id.to_string(), number: m.number.clone(), is_incident: m.is_incident, metres: m.metres }
    }
}

impl SignalShow {
    pub(crate) fn of(
        row: &SignalRow,
        names: &Names,
        lang: Lang,
        matches: &[Match],
        may_qualify: bool,
    ) -> Self {
        let (lon, lat) = degrees(row.point());
        let warning = row.warning.as_ref().and_then(|w| WarningShow::of(w, lang));
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            channel: row.channel.code(),
            state: row.state.code(),
            said: Said::of(&row.words),
            place: PlaceShow::of(row.place.as_ref(), &row.areas, names),
            lon,
            lat,
            urgent: row.urgent,
            certainty: row.certainty.map(situation::signal::Certainty::code),
            caller: row.caller.clone(),
            call_back_masked: row.call_back.as_deref().map(masked),
            call_back: row.call_back.clone(),
            source: row.source.clone(),
            at: row.received_at,
            stated: row.stated,
            function: Names::or_code(&names.functions, &row.function),
            incident: row.incident.as_ref().map(|(id, n)| (id.to_string(), n.clone())),
            reason: row.reason.as_ref().map(|(r, _)| r.code()),
            reason_words: row.reason.as_ref().and_then(|(_, w)| w.clone()),
            offline_at: row.offline_at,
            warning,
            matches: matches.iter().map(MatchShow::from).collect(),
            based_on: row.changed_seq,
            withheld: row.withheld,
            may_qualify: may_qualify && !row.withheld,
        }
    }
    /// An invented one for the tests that draw everything.
    pub(crate) fn sample(state: &'static str) -> Self {
        Self {
            id: uuid::Uuid::nil().to_string(),
            number: "S-26-0912".into(),
            channel: "call",
            state,
            said: Said::sample("Odeur de gaz <b>", Lang::Fr),
            place: Some(PlaceShow {
                name: Text::both("rue du Moulin", "Molenstraat"),
                typed: "r. du Moulin".into(),
                estimate: true,
                unknown: false,
                municipalities: vec![Text::both("Hautrive", "Hoogoever")],
                zones: vec![Text::both("ZP Nord", "PZ Noord")],
            }),
            lon: Some("4.332100".into()),
            lat: Some("50.844300".into()),
            urgent: true,
            certainty: Some("unsure"),
            caller: Some("Mme X".into()),
            call_back: Some("0470 00 00 00".into()),
            call_back_masked: Some("0470 ** ** 00".into()),
            source: None,
            at: Timestamp(1_795_488_000_000_000),
            stated: None,
            function: Text::three("Veille", "Wacht", "Watch"),
            incident: Some((uuid::Uuid::nil().to_string(), "26-0417".into())),
            reason: Some("duplicate"),
            reason_words: Some("déjà dit".into()),
            offline_at: None,
            warning: None,
            matches: vec![MatchShow {
                id: uuid::Uuid::nil().to_string(),
                number: "26-0417".into(),
                is_incident: true,
                metres: Some(120),
            }],
            based_on: 7,
            withheld: false,
            may_qualify: true,
        }
    }
    pub(crate) fn sample_warning() -> Self {
        let warning = WarningShow {
            headline: "Orages violents".into(),
            lang: "fr".into(),
            foreign: true,
            description: Some("Des orages.".into()),
            instruction: Some("Restez chez vous.".into()),
            sender: "Météo de la ville".into(),
            severity: "severe".into(),
            onset: None,
            expires: Some(Timestamp(1_795_498_000_000_000)),
            area: "Ville".into(),
            withdrawn: true,
            updates: 2,
            geometry: Some("{}".into()),
        };
        Self { channel: "cap", warning: Some(warning), matches: Vec::new(), ..Self::sample("new") }
    }
    pub(crate) fn sample_withheld() -> Self {
        Self {
            withheld: true,
            may_qualify: false,
            place: None,
            said: Said::default(),
            ..Self::sample("attached")
        }
    }
}

impl WarningShow {
    fn of(row: &situation::read::WarningRow, lang: Lang) -> Option<Self> {
        let (text, foreign) = row.body.text_for(lang)?;
        Some(Self {
            headline: text.headline.clone().unwrap_or_else(|| text.event.clone()),
            lang: text.tag.clone(),
            foreign,
            description: text.description.clone(),
            instruction: text.instruction.clone(),
            sender: text.sender_name.clone().unwrap_or_else(|| row.sender.clone()),
            severity: row.body.severity.clone(),
            onset: row.body.onset,
            expires: row.body.expires,
            area: text.area.clone(),
            withdrawn: row.withdrawn,
            updates: row.updates,
            geometry: geometry(&row.body.shapes),
        })
    }
}

/// The sender's shapes as one GeoJSON MultiPolygon; a circle becomes a ring of 48 points.
fn geometry(shapes: &[situation::cap::Shape]) -> Option<String> {
    use situation::cap::Shape;
    let rings: Vec<serde_json::Value> = shapes
        .iter()
        .map(|shape| match shape {
            Shape::Polygon(ring) => {
                ring.iter().map(|p| serde_json::json!([p.lon_degrees(), p.lat_degrees()])).collect()
            }
            Shape::Circle { centre, radius_m } => circle(*centre, *radius_m),
        })
        .map(|ring: Vec<serde_json::Value>| serde_json::json!([ring]))
        .collect();
    if rings.is_empty() {
        return None;
    }
    Some(serde_json::json!({ "type": "MultiPolygon", "coordinates": rings }).to_string())
}

#[expect(clippy::cast_precision_loss, reason = "a radius on the ground in metres")]
fn circle(centre: kernel::Point, radius_m: i64) -> Vec<serde_json::Value> {
    let (lat, lon) = (centre.lat_degrees(), centre.lon_degrees());
    let degrees = radius_m as f64 / 111_195.0;
    (0..=48_u32)
        .map(|n| {
            let angle = f64::from(n % 48) * std::f64::consts::TAU / 48.0;
            let x = lon + degrees * angle.cos() / lat.to_radians().cos().max(0.01);
            serde_json::json!([x, lat + degrees * angle.sin()])
        })
        .collect()
}

/// A card alone, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct SignalPart {
    pub(crate) s: SignalShow,
}

impl Page for SignalPart {
    const TEMPLATE: &'static str = "situation/part-signal.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![
            Self { s: SignalShow::sample("new") },
            Self { s: SignalShow::sample("set-aside") },
            Self { s: SignalShow::sample("intake") },
            Self { s: SignalShow::sample_warning() },
            Self { s: SignalShow::sample_withheld() },
        ]
    }
}

/// The signals that hang on an incident, as they arrive live.
#[derive(Debug, Serialize)]
pub(crate) struct SignalsOfPart {
    pub(crate) signals: Vec<SignalShow>,
}

impl Page for SignalsOfPart {
    const TEMPLATE: &'static str = "situation/signals-of.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let all =
            vec![SignalShow::sample("attached"), SignalShow::sample_warning(), SignalShow::sample_withheld()];
        vec![Self { signals: Vec::new() }, Self { signals: all }]
    }
}
