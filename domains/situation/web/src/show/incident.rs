//! An incident on a card.

use kernel::{Text, Timestamp};
use serde::Serialize;
use situation::read::{FigureRow, IncidentRow};
use web::Page;

use super::{PlaceShow, WarnedShow, degrees, geometry};
use crate::desk::Names;

#[derive(Debug, Clone, Serialize)]
pub(crate) struct IncidentShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) kind: Text,
    pub(crate) kind_code: String,
    pub(crate) icon: String,
    pub(crate) title: Option<Text>,
    pub(crate) severity: i64,
    pub(crate) severity_name: Text,
    pub(crate) tone: &'static str,
    pub(crate) state: &'static str,
    pub(crate) live: bool,
    pub(crate) handling: &'static str,
    pub(crate) readers: Vec<Text>,
    pub(crate) place: Option<PlaceShow>,
    pub(crate) lon: Option<String>,
    pub(crate) lat: Option<String>,
    /// GeoJSON geometry of the ground of the warning that it was opened from, where it has no point.
    pub(crate) geometry: Option<String>,
    /// What that warning said since, until somebody has dealt with it.
    pub(crate) warned: Option<WarnedShow>,
    pub(crate) opened_at: Timestamp,
    pub(crate) closed_at: Option<Timestamp>,
    pub(crate) outcome: Option<&'static str>,
    pub(crate) merged_into: Option<(String, String)>,
    pub(crate) last_at: Timestamp,
    pub(crate) entries: i64,
    pub(crate) signals: i64,
    pub(crate) figures: Vec<FactShow>,
    pub(crate) based_on: i64,
    pub(crate) withheld: bool,
}

/// A figure as it is now.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactShow {
    pub(crate) name: Text,
    pub(crate) value: i64,
    pub(crate) unit: String,
    pub(crate) about: bool,
    pub(crate) status: &'static str,
    pub(crate) entry: String,
    pub(crate) no: i64,
    pub(crate) at: Timestamp,
    /// Whether the entry itself may be read.
    pub(crate) readable: bool,
}

impl FactShow {
    pub(crate) fn of(row: &FigureRow, names: &Names) -> Self {
        Self {
            name: Names::or_code(&names.figures, &row.name),
            value: row.value,
            unit: row.unit.clone(),
            about: row.about,
            status: row.status.code(),
            entry: row.entry.to_string(),
            no: row.no,
            at: row.at,
            readable: row.readable,
        }
    }
}

impl IncidentShow {
    pub(crate) fn of(row: &IncidentRow, figures: &[FigureRow], names: &Names) -> Self {
        let (lon, lat) = degrees(row.point());
        let kind = names.incident_type(&row.incident_type);
        let code = || Text::three(&row.incident_type, &row.incident_type, &row.incident_type);
        Self {
            id: row.id.to_string(),
            number: row.number.clone(),
            kind: kind.map_or_else(code, |t| t.names.clone()),
            kind_code: row.incident_type.clone(),
            icon: kind.map_or_else(|| "alert".to_owned(), |t| t.icon.clone()),
            title: Some(row.title.clone()).filter(|t| *t != Text::default()),
            severity: row.severity.rank(),
            severity_name: names.severities.get(&row.severity.rank()).cloned().unwrap_or_default(),
            tone: tone(row),
            state: row.state.code(),
            live: row.state.is_live(),
            handling: row.handling.code(),
            readers: row.readers.iter().map(|r| Names::or_code(&names.functions, r)).collect(),
            place: PlaceShow::of(row.place.as_ref(), &row.areas, names),
            lon,
            lat,
            geometry: geometry(&row.shapes),
            warned: row.warned.as_ref().map(|w| WarnedShow::of(w, names)),
            opened_at: row.opened_at,
            closed_at: row.closed_at,
            outcome: row.outcome.map(situation::incident::Outcome::code),
            merged_into: row.merged_into.as_ref().map(|(id, n)| (id.to_string(), n.clone())),
            last_at: row.last_at,
            entries: row.entries,
            signals: row.signals,
            figures: figures.iter().filter(|f| f.matter == row.id).map(|f| FactShow::of(f, names)).collect(),
            based_on: row.changed_seq,
            withheld: row.withheld,
        }
    }
    pub(crate) fn sample(state: &'static str) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        Self {
            id: uuid::Uuid::nil().to_string(),
            number: "26-0417".into(),
            kind: Text::three("Odeur de gaz", "Gasgeur", "Gas smell"),
            kind_code: "gas".into(),
            icon: "fire".into(),
            title: Some(Text::both("Quai <i>", "Kaai <i>")),
            severity: 3,
            severity_name: Text::three("Majeur", "Zwaar", "Major"),
            tone: "crit",
            state,
            live: !matches!(state, "closed" | "merged"),
            handling: "need-to-know",
            readers: vec![Text::three("Veille", "Wacht", "Watch")],
            place: None,
            lon: Some("4.3".into()),
            lat: Some("50.8".into()),
            geometry: None,
            warned: None,
            opened_at: at,
            closed_at: Some(at),
            outcome: Some("dealt-with"),
            merged_into: Some((uuid::Uuid::nil().to_string(), "26-0400".into())),
            last_at: at,
            entries: 31,
            signals: 3,
            figures: vec![FactShow {
                name: Text::three("Blessés", "Gewonden", "Injured"),
                value: 7,
                unit: String::new(),
                about: true,
                status: "unconfirmed",
                entry: uuid::Uuid::nil().to_string(),
                no: 30,
                at,
                readable: true,
            }],
            based_on: 9,
            withheld: false,
        }
    }
    pub(crate) fn sample_withheld() -> Self {
        Self { withheld: true, figures: Vec::new(), lon: None, lat: None, ..Self::sample("open") }
    }
}

fn tone(row: &IncidentRow) -> &'static str {
    if row.withheld || !row.state.is_live() {
        return "off";
    }
    match row.severity.rank() {
        1 => "info",
        2 => "warn",
        _ => "crit",
    }
}

/// A card alone, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct IncidentPart {
    pub(crate) i: IncidentShow,
}

impl Page for IncidentPart {
    const TEMPLATE: &'static str = "situation/part-incident.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let geometry = Some("{}".into());
        let ground = IncidentShow { lon: None, lat: None, geometry, ..IncidentShow::sample("open") };
        let all = [IncidentShow::sample("confirmed"), IncidentShow::sample_withheld(), ground];
        let warned = |w| IncidentShow { warned: Some(w), ..IncidentShow::sample("open") };
        let warned = WarnedShow::samples().into_iter().map(warned);
        all.into_iter().chain(warned).map(|i| Self { i }).collect()
    }
}

/// The figures of one incident, as they arrive live on its page.
#[derive(Debug, Serialize)]
pub(crate) struct FactsPart {
    pub(crate) figures: Vec<FactShow>,
    pub(crate) may_confirm: bool,
    pub(crate) may_publish: bool,
}

impl Page for FactsPart {
    const TEMPLATE: &'static str = "situation/part-facts.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let figures = IncidentShow::sample("open").figures;
        vec![
            Self { figures: Vec::new(), may_confirm: false, may_publish: false },
            Self { figures, may_confirm: true, may_publish: true },
        ]
    }
}
