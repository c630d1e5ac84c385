//! From the fields of a feed to its types. Field numbers are those of gtfs-realtime.proto.

use kernel::Timestamp;

use super::Limits;
use super::error::{Code, GtfsError};
use super::model::{Alert, Cause, Effect, Entity, Feed, Incrementality, Informed, Period, Translated};
use super::wire::{Field, Fields};

/// Seconds of the year 9999: what lies behind is no time.
const END_OF_TIME: u64 = 253_402_300_799;

pub(super) fn feed(bytes: &[u8], limits: &Limits) -> Result<Feed, GtfsError> {
    if bytes.is_empty() {
        return Err(GtfsError::new(Code::Empty, 0, "the file is empty"));
    }
    if bytes.len() > limits.bytes {
        let detail = format!("{} bytes, {} are read", bytes.len(), limits.bytes);
        return Err(GtfsError::new(Code::TooLarge, 0, detail));
    }
    let mut fields = Fields::new(bytes, 0);
    let mut found: Option<Feed> = None;
    let (mut entities, mut others, mut count) = (Vec::new(), 0, 0);
    while let Some(field) = fields.next()? {
        match field.number {
            1 => found = Some(header(&field, limits)?),
            2 => {
                count += 1;
                most(count, limits.entities, "entities", field.at)?;
                match entity(&field, limits)? {
                    Some(one) => {
                        entities.push(one);
                        most(entities.len(), limits.alerts, "alerts", field.at)?;
                    }
                    None => others += 1,
                }
            }
            _ => {}
        }
    }
    let header = found.ok_or_else(|| GtfsError::new(Code::NoHeader, 0, "the feed has no header"))?;
    Ok(Feed { entities, others, ..header })
}

fn header(field: &Field<'_>, limits: &Limits) -> Result<Feed, GtfsError> {
    let (mut version, mut incrementality, mut timestamp) = (None, Incrementality::Full, None);
    let mut fields = field.message("header")?;
    while let Some(one) = fields.next()? {
        match one.number {
            1 => version = Some(one.text("gtfs_realtime_version", limits.text_bytes)?),
            2 => {
                incrementality = match one.number("incrementality")? {
                    0 => Incrementality::Full,
                    1 => Incrementality::Differential,
                    n => {
                        let detail = format!("incrementality {n} is not known");
                        return Err(GtfsError::new(Code::WrongKind, one.at, detail));
                    }
                };
            }
            3 => timestamp = time(&one, "timestamp")?,
            _ => {}
        }
    }
    let version =
        version.ok_or_else(|| GtfsError::new(Code::NoHeader, field.at, "the header states no version"))?;
    if !matches!(version.split('.').next(), Some("1" | "2")) {
        let shown: String = version.chars().take(20).collect();
        return Err(GtfsError::new(Code::Version, field.at, format!("version «{shown}»; 1 and 2 are read")));
    }
    Ok(Feed { version, incrementality, timestamp, entities: Vec::new(), others: 0 })
}

/// An entity with an alert, or a deleted one; nothing for one of another kind.
fn entity(field: &Field<'_>, limits: &Limits) -> Result<Option<Entity>, GtfsError> {
    let (mut id, mut deleted, mut found, mut other) = (None, false, None, false);
    let mut fields = field.message("entity")?;
    while let Some(one) = fields.next()? {
        match one.number {
            1 => id = Some(one.text("id", limits.text_bytes)?),
            2 => deleted = one.number("is_deleted")? != 0,
            5 => found = Some(alert(&one, limits)?),
            _ => other = true,
        }
    }
    if found.is_none() && (other || !deleted) {
        return Ok(None);
    }
    let id = id.filter(|id| !id.trim().is_empty());
    let id = id.ok_or_else(|| GtfsError::new(Code::NoId, field.at, "an alert without an id"))?;
    Ok(Some(Entity { id, alert: if deleted { None } else { found } }))
}

fn alert(field: &Field<'_>, limits: &Limits) -> Result<Alert, GtfsError> {
    let mut alert = Alert {
        periods: Vec::new(),
        informed: Vec::new(),
        cause: Cause::Unknown,
        effect: Effect::Unknown,
        url: Vec::new(),
        header: Vec::new(),
        description: Vec::new(),
    };
    let mut fields = field.message("alert")?;
    while let Some(one) = fields.next()? {
        match one.number {
            1 => {
                alert.periods.push(period(&one)?);
                most(alert.periods.len(), limits.periods, "periods of one alert", one.at)?;
            }
            5 => {
                alert.informed.push(informed(&one, limits)?);
                most(alert.informed.len(), limits.informed, "informed entities of one alert", one.at)?;
            }
            6 => alert.cause = Cause::of_number(one.number("cause")?),
            7 => alert.effect = Effect::of_number(one.number("effect")?),
            8 => alert.url = translated(&one, limits)?,
            10 => alert.header = translated(&one, limits)?,
            11 => alert.description = translated(&one, limits)?,
            _ => {}
        }
    }
    Ok(alert)
}

fn period(field: &Field<'_>) -> Result<Period, GtfsError> {
    let mut period = Period::default();
    let mut fields = field.message("active_period")?;
    while let Some(one) = fields.next()? {
        match one.number {
            1 => period.start = time(&one, "start")?,
            2 => period.end = time(&one, "end")?,
            _ => {}
        }
    }
    Ok(period)
}

fn informed(field: &Field<'_>, limits: &Limits) -> Result<Informed, GtfsError> {
    let mut informed = Informed::default();
    let mut fields = field.message("informed_entity")?;
    while let Some(one) = fields.next()? {
        let text = |what| one.text(what, limits.text_bytes).map(|t| Some(t).filter(|t| !t.is_empty()));
        match one.number {
            1 => informed.agency = text("agency_id")?,
            2 => informed.route = text("route_id")?,
            4 => trip(&one, &mut informed, limits)?,
            5 => informed.stop = text("stop_id")?,
            _ => {}
        }
    }
    Ok(informed)
}

/// A journey; it names its line where the selector itself does not.
fn trip(field: &Field<'_>, informed: &mut Informed, limits: &Limits) -> Result<(), GtfsError> {
    let mut fields = field.message("trip")?;
    while let Some(one) = fields.next()? {
        let text = |what| one.text(what, limits.text_bytes).map(|t| Some(t).filter(|t| !t.is_empty()));
        match one.number {
            1 => informed.trip = text("trip_id")?,
            5 => informed.route = informed.route.take().or(text("route_id")?),
            _ => {}
        }
    }
    Ok(())
}

fn translated(field: &Field<'_>, limits: &Limits) -> Result<Vec<Translated>, GtfsError> {
    let mut all = Vec::new();
    let mut fields = field.message("translated text")?;
    while let Some(one) = fields.next()? {
        if one.number != 1 {
            continue;
        }
        let (mut text, mut language) = (String::new(), None);
        let mut parts = one.message("translation")?;
        while let Some(part) = parts.next()? {
            match part.number {
                1 => text = part.text("text", limits.text_bytes)?,
                2 => language = Some(part.text("language", 64)?).filter(|l| !l.is_empty()),
                _ => {}
            }
        }
        // An empty text says nothing; operators send them where a translation is still to come.
        if !text.trim().is_empty() {
            all.push(Translated { language, text });
            most(all.len(), limits.translations, "languages of one text", one.at)?;
        }
    }
    Ok(all)
}

/// Seconds since 1970. Zero means that no time is given, and so does what lies behind every calendar: some operators write
/// "until further notice" as the largest number there is.
fn time(field: &Field<'_>, what: &str) -> Result<Option<Timestamp>, GtfsError> {
    let seconds = field.number(what)?;
    let known = (1..=END_OF_TIME).contains(&seconds).then(|| i64::try_from(seconds).ok()).flatten();
    Ok(known.map(Timestamp::from_seconds))
}

fn most(count: usize, most: usize, what: &str, at: usize) -> Result<(), GtfsError> {
    if count <= most {
        return Ok(());
    }
    Err(GtfsError::new(Code::TooMany, at, format!("more than {most} {what}")))
}
