//! From an alert as the format's reader gives it to a message as the rules take it, with the areas found.

use exchange::cap::{Alert, MsgType, Ref, Spoken, Status, Summary, by_language};
use situation::cap::{AlertKey, Doing, Geocode, Incoming, Shape, Standing, Warning, WarningText};
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
    let found = areas(&summary, places);
    let lower = |word: &str| word.to_ascii_lowercase();
    let polygons = summary.polygons.into_iter().map(Shape::Polygon);
    let circles = summary
        .circles
        .into_iter()
        .map(|c| Shape::Circle { centre: c.centre, radius_m: i64::try_from(c.radius_m).unwrap_or(i64::MAX) });
    Warning {
        texts: by_language(alert).iter().filter_map(text).collect(),
        severity: lower(summary.severity.as_str()),
        urgency: lower(summary.urgency.as_str()),
        likelihood: lower(summary.certainty.as_str()),
        onset: summary.onset,
        expires: summary.expires,
        shapes: polygons.chain(circles).collect(),
        geocodes: summary.geocodes.into_iter().map(|p| Geocode { name: p.name, value: p.value }).collect(),
        areas: found.areas,
        territory: found.territory,
        file: None,
    }
}

/// What is said in one language: the gravest block speaks, the places are those of all blocks.
fn text(spoken: &Spoken<'_>) -> Option<WarningText> {
    let info = spoken.gravest()?;
    Some(WarningText {
        tag: spoken.tag.to_owned(),
        event: info.event.clone(),
        headline: info.headline.clone(),
        description: info.description.clone(),
        instruction: info.instruction.clone(),
        sender_name: info.sender_name.clone(),
        area: spoken.places().join(", "),
    })
}

/// Our areas: what the shapes touch and what the codes name. A circle of no size is a point.
fn areas(summary: &Summary, places: &dyn Places) -> AreaAnswer {
    let polygons = summary.polygons.iter().map(|ring| places.areas_touching(ring));
    let circles = summary.circles.iter().map(|c| match c.ring(CIRCLE).filter(|_| c.radius_m > 0) {
        Some(ring) => places.areas_touching(&ring),
        None => places.areas_at(c.centre),
    });
    let codes = summary.geocodes.iter().map(|p| places.areas_of_code(&p.name, &p.value));
    gathered(polygons.chain(circles).chain(codes))
}
