//! A signal on a card.

use std::fmt::Write as _;

use kernel::{Lang, Text, Timestamp};
use serde::Serialize;
use situation::cap::{Warning, WarningText};
use situation::likeness::Match;
use situation::read::{NoticeRow, SignalRow};
use situation::signal::masked;
use situation::transit::Touched;
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
    pub(crate) reason_words: Option<Said>,
    pub(crate) offline_at: Option<Timestamp>,
    pub(crate) warning: Option<WarningShow>,
    pub(crate) notice: Option<NoticeShow>,
    pub(crate) matches: Vec<MatchShow>,
    /// The signal that stands for it, when it was merged.
    pub(crate) merged_into: Option<(String, String)>,
    /// The signal it was split from.
    pub(crate) split_from: Option<(String, String)>,
    /// How many others were merged into it.
    pub(crate) told_again: i64,
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
    /// What it says in this language, block by block, the gravest first.
    pub(crate) blocks: Vec<BlockShow>,
    /// Whether it says more in another language than in this one.
    pub(crate) more: bool,
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

/// One block of a warning: one hazard, area or time.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BlockShow {
    pub(crate) headline: String,
    pub(crate) description: Option<String>,
    pub(crate) instruction: Option<String>,
    pub(crate) area: String,
    pub(crate) severity: String,
    pub(crate) tone: &'static str,
    pub(crate) onset: Option<Timestamp>,
    pub(crate) expires: Option<Timestamp>,
}

impl BlockShow {
    fn of(text: &WarningText, body: &Warning) -> Self {
        let facts = body.facts_of(text);
        Self {
            headline: headline(text),
            description: text.description.clone(),
            instruction: text.instruction.clone(),
            area: text.area.clone(),
            tone: tone(&facts.severity),
            severity: facts.severity,
            onset: facts.onset,
            expires: facts.expires,
        }
    }
    fn sample(severity: &str) -> Self {
        Self {
            headline: "Orages <violents>".into(),
            description: Some("Des orages.".into()),
            instruction: Some("Restez chez vous.".into()),
            area: "Ville".into(),
            tone: tone(severity),
            severity: severity.into(),
            onset: Some(Timestamp(1_795_488_000_000_000)),
            expires: (severity != "minor").then_some(Timestamp(1_795_498_000_000_000)),
        }
    }
}

fn headline(text: &WarningText) -> String {
    text.headline.clone().unwrap_or_else(|| text.event.clone())
}

/// The tone of a severity as a sender states it.
pub(crate) fn tone(severity: &str) -> &'static str {
    match severity {
        "extreme" | "severe" => "crit",
        "moderate" => "warn",
        _ => "info",
    }
}

/// A notice of a transport operator, in the reader's language as far as it speaks it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoticeShow {
    pub(crate) header: String,
    pub(crate) lang: String,
    pub(crate) foreign: bool,
    pub(crate) description: Option<String>,
    pub(crate) feed: String,
    /// Codes of the format, for texts.
    pub(crate) cause: String,
    pub(crate) effect: String,
    pub(crate) periods: Vec<(Option<Timestamp>, Option<Timestamp>)>,
    /// Lines, stops and operators by the operator's own ids, each sort once.
    pub(crate) routes: Vec<String>,
    pub(crate) stops: Vec<String>,
    pub(crate) agencies: Vec<String>,
    pub(crate) updates: i64,
    pub(crate) ended_at: Option<Timestamp>,
}

/// Most ids of one sort that are shown.
const IDS: usize = 40;

impl NoticeShow {
    fn of(row: &NoticeRow, lang: Lang) -> Self {
        let body = &row.body;
        let header = body.header_for(lang);
        let ids = |of: fn(&Touched) -> Option<&String>| -> Vec<String> {
            let all: std::collections::BTreeSet<&String> = body.touched.iter().filter_map(of).collect();
            all.into_iter().take(IDS).cloned().collect()
        };
        Self {
            header: header.map(|(t, _)| t.text.clone()).unwrap_or_default(),
            lang: header.map(|(t, _)| t.tag.clone()).unwrap_or_default(),
            foreign: header.is_some_and(|(t, foreign)| foreign && !t.tag.is_empty()),
            description: body.description_for(lang).map(|(t, _)| t.text.clone()),
            feed: row.feed.clone(),
            cause: body.cause.clone(),
            effect: body.effect.clone(),
            periods: body.periods.iter().map(|p| (p.from, p.to)).collect(),
            routes: ids(|t| t.route.as_ref()),
            stops: ids(|t| t.stop.as_ref()),
            agencies: ids(|t| t.agency.as_ref()),
            updates: row.updates,
            ended_at: row.ended_at,
        }
    }
    fn sample() -> Self {
        Self {
            header: "Ligne 9 <interrompue>".into(),
            lang: "fr".into(),
            foreign: true,
            description: Some("Entre A et B.".into()),
            feed: "town-transit".into(),
            cause: "accident".into(),
            effect: "no-service".into(),
            periods: vec![(Some(Timestamp(1_795_488_000_000_000)), None)],
            routes: vec!["9".into()],
            stops: vec!["<1>".into()],
            agencies: vec!["T".into()],
            updates: 1,
            ended_at: Some(Timestamp(1_795_498_000_000_000)),
        }
    }
}

/// Something that may be the same, and why.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MatchShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) is_incident: bool,
    pub(crate) metres: Option<u32>,
    pub(crate) minutes: i64,
    /// Words in common.
    pub(crate) words: Vec<String>,
    /// A street in common, where not both are on the map.
    pub(crate) street: Option<String>,
    pub(crate) same_number: bool,
}

impl From<&Match> for MatchShow {
    fn from(m: &Match) -> Self {
        Self {
            id: m.id.to_string(),
            number: m.number.clone(),
            is_incident: m.is_incident,
            metres: m.why.metres,
            minutes: m.why.minutes,
            words: m.why.words.iter().take(4).cloned().collect(),
            street: Some(m.why.streets.join(" ")).filter(|s| !s.is_empty()),
            same_number: m.why.same_number,
        }
    }
}

impl MatchShow {
    pub(crate) fn sample(is_incident: bool) -> Self {
        Self {
            id: uuid::Uuid::nil().to_string(),
            number: if is_incident { "26-0417".into() } else { "S-26-0911".into() },
            is_incident,
            metres: is_incident.then_some(120),
            minutes: 4,
            words: vec!["gaz".into(), "<cave>".into()],
            street: (!is_incident).then(|| "moulin".into()),
            same_number: !is_incident,
        }
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
            said: Said::told(&row.words, lang),
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
            reason_words: row.reason.as_ref().and_then(|(_, words)| words.as_ref().map(Said::of)),
            offline_at: row.offline_at,
            warning,
            notice: row.notice.as_ref().map(|n| NoticeShow::of(n, lang)),
            merged_into: row.merged_into.as_ref().map(|(id, n)| (id.to_string(), n.clone())),
            split_from: row.split_from.as_ref().map(|(id, n)| (id.to_string(), n.clone())),
            told_again: row.told_again,
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
            reason_words: Some(Said::sample("déjà dit <b>", Lang::Fr)),
            offline_at: None,
            warning: None,
            notice: None,
            merged_into: (state == "merged").then(|| (uuid::Uuid::nil().to_string(), "S-26-0911".to_owned())),
            split_from: (state == "rejoined")
                .then(|| (uuid::Uuid::nil().to_string(), "S-26-0911".to_owned())),
            told_again: i64::from(state == "new") * 2,
            matches: vec![MatchShow::sample(true), MatchShow::sample(false)],
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
            blocks: ["severe", "moderate", "minor"].map(BlockShow::sample).into(),
            more: true,
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
    pub(crate) fn sample_notice() -> Self {
        let notice = Some(NoticeShow::sample());
        Self { channel: "transit", notice, matches: Vec::new(), ..Self::sample("new") }
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
            headline: headline(text),
            lang: text.tag.clone(),
            foreign,
            blocks: row.body.blocks_for(lang).map(|block| BlockShow::of(block, &row.body)).collect(),
            more: row.body.says_more_than(lang),
            sender: text.sender_name.clone().unwrap_or_else(|| row.sender.clone()),
            severity: row.body.severity.clone(),
            onset: row.body.onset,
            expires: row.body.expires,
            area: row.body.area_for(lang),
            withdrawn: row.withdrawn,
            updates: row.updates,
            geometry: geometry(&row.body.shapes),
        })
    }
}

/// The sender's shapes as one GeoJSON MultiPolygon, to a hundred-thousandth of a degree (a metre); a circle becomes a ring of 48
/// points. Written at once and as whole numbers: pages of many warnings write tens of thousands of them.
pub(crate) fn geometry(shapes: &[situation::cap::Shape]) -> Option<String> {
    use situation::cap::Shape;
    if shapes.is_empty() {
        return None;
    }
    let mut out = String::from(r#"{"type":"MultiPolygon","coordinates":["#);
    for (n, shape) in shapes.iter().enumerate() {
        out.push_str(if n == 0 { "[[" } else { ",[[" });
        match shape {
            Shape::Polygon(ring) => {
                write_ring(&mut out, ring.iter().map(|p| (p.lon_degrees(), p.lat_degrees())));
            }
            Shape::Circle { centre, radius_m } => write_ring(&mut out, circle(*centre, *radius_m)),
        }
        out.push_str("]]");
    }
    out.push_str("]}");
    Some(out)
}

fn write_ring(out: &mut String, points: impl Iterator<Item = (f64, f64)>) {
    for (n, (lon, lat)) in points.enumerate() {
        out.push_str(if n == 0 { "[" } else { ",[" });
        write_degrees(out, lon);
        out.push(',');
        write_degrees(out, lat);
        out.push(']');
    }
}

/// Degrees with five decimals.
#[expect(clippy::cast_possible_truncation, reason = "degrees on earth are small")]
fn write_degrees(out: &mut String, degrees: f64) {
    let whole = (degrees * 100_000.0).round() as i64;
    if whole < 0 {
        out.push('-');
    }
    let digits = whole.unsigned_abs();
    // Writing into a string cannot fail.
    let _ = write!(out, "{}.{:05}", digits / 100_000, digits % 100_000);
}

#[expect(clippy::cast_precision_loss, reason = "a radius on the ground in metres")]
fn circle(centre: kernel::Point, radius_m: i64) -> impl Iterator<Item = (f64, f64)> {
    let (lat, lon) = (centre.lat_degrees(), centre.lon_degrees());
    let degrees = radius_m as f64 / 111_195.0;
    (0..=48_u32).map(move |n| {
        let angle = f64::from(n % 48) * std::f64::consts::TAU / 48.0;
        let x = lon + degrees * angle.cos() / lat.to_radians().cos().max(0.01);
        (x, lat + degrees * angle.sin())
    })
}

/// The west, south, east and north edge of shapes, in degrees; nothing where there are none.
#[expect(clippy::cast_precision_loss, reason = "a radius on the ground in metres")]
pub(crate) fn edges(shapes: &[situation::cap::Shape]) -> Option<[f64; 4]> {
    use situation::cap::Shape;
    let mut found: Option<[f64; 4]> = None;
    let mut widen = |point: kernel::Point, radius_m: i64| {
        let (lon, lat) = (point.lon_degrees(), point.lat_degrees());
        let up = radius_m as f64 / 111_195.0;
        let aside = up / lat.to_radians().cos().max(0.01);
        let [west, south, east, north] = found.unwrap_or([lon, lat, lon, lat]);
        found =
            Some([west.min(lon - aside), south.min(lat - up), east.max(lon + aside), north.max(lat + up)]);
    };
    for shape in shapes {
        match shape {
            Shape::Polygon(ring) => {
                for corner in ring {
                    widen(*corner, 0);
                }
            }
            Shape::Circle { centre, radius_m } => widen(*centre, *radius_m),
        }
    }
    found
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
            Self { s: SignalShow::sample("merged") },
            Self { s: SignalShow::sample("rejoined") },
            Self { s: SignalShow::sample_warning() },
            Self { s: SignalShow::sample_notice() },
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
        let all = [SignalShow::sample("attached"), SignalShow::sample_warning(), SignalShow::sample_notice()];
        let all = all.into_iter().chain([SignalShow::sample_withheld()]).collect();
        vec![Self { signals: Vec::new() }, Self { signals: all }]
    }
}
