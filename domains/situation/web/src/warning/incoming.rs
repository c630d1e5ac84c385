//! From an alert as the format's reader gives it to a message as the rules take it, with the areas found.

use std::collections::{BTreeSet, HashMap};

use exchange::cap::{Alert, Circle, Info, MsgType, Pair, Ref, Spoken, Status, Summary, by_language};
use kernel::Point;
use situation::cap::{AlertKey, BlockFacts, Doing, Geocode, Incoming, Shape, Standing, Warning, WarningText};
use situation::places::{AreaAnswer, Places, gathered};

/// Corners of the ring that stands for a circle when areas are looked for.
const CIRCLE: u16 = 24;

/// The message for the rules.
pub fn incoming(alert: &Alert, places: &dyn Places) -> Incoming {
    Incoming {
        key: key(&alert.reference()),
        standing: match alert.status {
            Status::Actual => Standing::Actual,
            Status::Exercise => Standing::Exercise,
            Status::System => Standing::System,
            Status::Test => Standing::Test,
            Status::Draft => Standing::Draft,
        },
        doing: match alert.msg_type {
            MsgType::Alert => Doing::Alert,
            MsgType::Update => Doing::Update,
            MsgType::Cancel => Doing::Cancel,
            MsgType::Ack => Doing::Acknowledge,
            MsgType::Error => Doing::Reject,
        },
        references: alert.references.iter().map(key).collect(),
        note: alert.note.clone(),
        warning: warning(alert, places),
    }
}

fn key(r: &Ref) -> AlertKey {
    AlertKey { sender: r.sender.clone(), identifier: r.identifier.clone(), sent: r.sent }
}

fn warning(alert: &Alert, places: &dyn Places) -> Warning {
    // A cancellation may say nothing at all.
    let Some(summary) = alert.summary() else { return Warning::default() };
    let (texts, whole, territory) = said(alert, &summary, places);
    let polygons = summary.polygons.into_iter().map(Shape::Polygon);
    let circles = summary
        .circles
        .into_iter()
        .map(|c| Shape::Circle { centre: c.centre, radius_m: i64::try_from(c.radius_m).unwrap_or(i64::MAX) });
    Warning {
        texts,
        severity: whole.severity,
        urgency: whole.urgency,
        likelihood: whole.likelihood,
        onset: whole.onset,
        expires: whole.expires,
        shapes: polygons.chain(circles).collect(),
        geocodes: summary.geocodes.into_iter().map(|p| Geocode { name: p.name, value: p.value }).collect(),
        areas: whole.areas,
        territory,
        file: None,
    }
}

/// Every block of a message, what holds for it as a whole, and the version of the territory that says which areas it touches.
fn said(alert: &Alert, summary: &Summary, places: &dyn Places) -> (Vec<WarningText>, BlockFacts, String) {
    let ground = Ground::of(summary, places);
    let found = gathered(ground.answers.iter().cloned());
    let whole = BlockFacts {
        severity: lower(summary.severity.as_str()),
        urgency: lower(summary.urgency.as_str()),
        likelihood: lower(summary.certainty.as_str()),
        onset: summary.onset,
        expires: summary.expires,
        drawn: (0..ground.shapes).collect(),
        areas: found.areas,
    };
    let texts = by_language(alert).iter().flat_map(|spoken| blocks(spoken, &ground, &whole)).collect();
    (texts, whole, found.territory)
}

fn lower(word: &str) -> String {
    word.to_ascii_lowercase()
}

/// What is said in one language, block by block, the gravest first. How grave, until when and where a block says it is stands with
/// it where that is not what the message says as a whole.
fn blocks(spoken: &Spoken<'_>, ground: &Ground<'_>, whole: &BlockFacts) -> Vec<WarningText> {
    let mut infos = spoken.infos.clone();
    infos.sort_by_key(|i| (i.severity, i.urgency, i.certainty));
    let text = |info: &Info| WarningText {
        tag: spoken.tag.to_owned(),
        event: info.event.clone(),
        headline: info.headline.clone(),
        description: info.description.clone(),
        instruction: info.instruction.clone(),
        sender_name: info.sender_name.clone(),
        area: Spoken { tag: spoken.tag, infos: vec![info] }.places().join(", "),
        own: Some(ground.facts(info)).filter(|own| own != whole),
    };
    infos.into_iter().map(text).collect()
}

/// A piece of ground that a message draws, or names by a code.
#[derive(PartialEq, Eq, Hash)]
enum Piece<'a> {
    Ring(&'a [Point]),
    Round(Circle),
    Code(&'a Pair),
}

impl Piece<'_> {
    /// Our areas there. A circle of no size is a point.
    fn areas(&self, places: &dyn Places) -> AreaAnswer {
        match self {
            Self::Ring(ring) => places.areas_touching(ring),
            Self::Round(c) => match c.ring(CIRCLE).filter(|_| c.radius_m > 0) {
                Some(ring) => places.areas_touching(&ring),
                None => places.areas_at(c.centre),
            },
            Self::Code(code) => places.areas_of_code(&code.name, &code.value),
        }
    }
}

/// All ground of a message, each piece once and looked up once: blocks and languages repeat it.
struct Ground<'a> {
    /// The shapes in the order in which they are kept, then the codes.
    at: HashMap<Piece<'a>, usize>,
    answers: Vec<AreaAnswer>,
    /// How many of them are shapes.
    shapes: usize,
}

impl<'a> Ground<'a> {
    fn of(summary: &'a Summary, places: &dyn Places) -> Self {
        let rings = summary.polygons.iter().map(|ring| Piece::Ring(ring));
        let rounds = summary.circles.iter().map(|circle| Piece::Round(*circle));
        let codes = summary.geocodes.iter().map(Piece::Code);
        let pieces: Vec<Piece<'a>> = rings.chain(rounds).chain(codes).collect();
        Self {
            answers: pieces.iter().map(|piece| piece.areas(places)).collect(),
            at: pieces.into_iter().enumerate().map(|(n, piece)| (piece, n)).collect(),
            shapes: summary.polygons.len() + summary.circles.len(),
        }
    }

    fn facts(&self, info: &Info) -> BlockFacts {
        let pieces = info.areas.iter().flat_map(|area| {
            let rings = area.polygons.iter().map(|ring| Piece::Ring(ring));
            let rounds = area.circles.iter().map(|circle| Piece::Round(*circle));
            rings.chain(rounds).chain(area.geocodes.iter().map(Piece::Code))
        });
        let own: BTreeSet<usize> = pieces.filter_map(|piece| self.at.get(&piece).copied()).collect();
        BlockFacts {
            severity: lower(info.severity.as_str()),
            urgency: lower(info.urgency.as_str()),
            likelihood: lower(info.certainty.as_str()),
            onset: info.onset,
            expires: info.expires,
            areas: gathered(own.iter().filter_map(|n| self.answers.get(*n).cloned())).areas,
            drawn: own.into_iter().filter(|n| *n < self.shapes).collect(),
        }
    }
}
