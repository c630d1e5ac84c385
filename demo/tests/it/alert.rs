//! The script's warning, read by the real reader of the format.

use exchange::cap::{Alert, MsgType, Status};
use situation::cap::{AlertKey, Doing, Incoming, Shape, Standing, Warning, WarningText};

pub(crate) fn read(bytes: &[u8]) -> Result<Incoming, String> {
    let alerts = exchange::cap::parse(bytes, &exchange::Limits::default()).map_err(|e| e.to_string())?;
    let [alert] = alerts.as_slice() else { return Err(format!("{} messages", alerts.len())) };
    Ok(Incoming {
        key: AlertKey {
            sender: alert.sender.clone(),
            identifier: alert.identifier.clone(),
            sent: alert.sent,
        },
        standing: if alert.status == Status::Actual { Standing::Actual } else { Standing::Test },
        doing: if alert.msg_type == MsgType::Alert { Doing::Alert } else { Doing::Reject },
        references: Vec::new(),
        note: None,
        warning: warning(alert),
    })
}

fn warning(alert: &Alert) -> Warning {
    let texts = alert.infos.iter().map(|i| WarningText {
        tag: i.language().to_owned(),
        event: i.event.clone(),
        headline: i.headline.clone(),
        description: i.description.clone(),
        instruction: i.instruction.clone(),
        sender_name: i.sender_name.clone(),
        area: i.areas.iter().map(|a| a.text.as_str()).collect(),
        own: None,
    });
    let first = &alert.infos[0];
    let rings = first.areas.iter().flat_map(|a| a.polygons.iter().cloned());
    Warning {
        texts: texts.collect(),
        severity: first.severity.as_str().to_lowercase(),
        urgency: first.urgency.as_str().to_lowercase(),
        likelihood: first.certainty.as_str().to_lowercase(),
        onset: first.onset,
        expires: first.expires,
        shapes: rings.map(Shape::Polygon).collect(),
        ..Warning::default()
    }
}
