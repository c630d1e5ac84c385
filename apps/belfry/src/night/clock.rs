//! A clock beside the machine's: the same pace, another hour. Kept on disk, so that a restart does not begin anew.

use std::path::Path;

use kernel::{Clock, ClockQuality, SystemClock, Timestamp};
use serde::{Deserialize, Serialize};

use crate::command::Failed;

/// Local time at which a demonstration begins.
const HOUR: (i8, i8) = (2, 38);

/// The machine's clock with a fixed difference.
pub(crate) struct NightClock {
    behind_micros: i64,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    behind_micros: i64,
}

impl Clock for NightClock {
    fn now(&self) -> Timestamp {
        SystemClock.now().plus_micros(-self.behind_micros)
    }
    fn quality(&self) -> ClockQuality {
        ClockQuality::Virtual
    }
}

impl NightClock {
    /// The clock of this folder; at the first time it stands at the last 02:38 in `zone`.
    ///
    /// # Errors
    /// When the folder cannot be read or written.
    pub(crate) fn of(folder: &Path, zone: &jiff::tz::TimeZone) -> Result<Self, Failed> {
        let file = folder.join("night-clock.json");
        if let Ok(text) = std::fs::read_to_string(&file) {
            let kept: Kept =
                serde_json::from_str(&text).map_err(|e| Failed::Plain(format!("{}: {e}", file.display())))?;
            return Ok(Self { behind_micros: kept.behind_micros });
        }
        let behind_micros = behind(SystemClock.now(), zone).unwrap_or(0);
        let text =
            serde_json::to_string(&Kept { behind_micros }).map_err(|e| Failed::Plain(e.to_string()))?;
        std::fs::write(&file, text).map_err(|e| Failed::file(&file, e))?;
        Ok(Self { behind_micros })
    }
}

/// Microseconds from the last 02:38 to `now`.
fn behind(now: Timestamp, zone: &jiff::tz::TimeZone) -> Option<i64> {
    let local = now.to_jiff()?.to_zoned_datetime(zone.clone());
    let mut begins = local.date().at(HOUR.0, HOUR.1, 0, 0).to_zoned_datetime(zone.clone()).ok()?;
    if begins > local {
        begins =
            local.date().yesterday().ok()?.at(HOUR.0, HOUR.1, 0, 0).to_zoned_datetime(zone.clone()).ok()?;
    }
    Some(now.0 - Timestamp::from_jiff(begins.timestamp()).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_night_begins_at_the_last_02_38() {
        let zone = jiff::tz::TimeZone::get("Europe/Brussels").unwrap();
        for (now, night) in [
            ("2026-11-25T17:40:00Z", "2026-11-25T01:38:00Z"),
            ("2026-11-25T01:00:00Z", "2026-11-24T01:38:00Z"),
            ("2026-07-01T00:38:00Z", "2026-07-01T00:38:00Z"),
        ] {
            let now = Timestamp::from_jiff(now.parse().unwrap());
            let begun = now.plus_micros(-behind(now, &zone).unwrap());
            assert_eq!(begun.rfc3339(), night);
        }
    }

    #[test]
    fn a_restart_goes_on_where_the_clock_stood() {
        let folder = tempfile::tempdir().unwrap();
        let zone = jiff::tz::TimeZone::UTC;
        let first = NightClock::of(folder.path(), &zone).unwrap();
        let second = NightClock::of(folder.path(), &zone).unwrap();
        assert_eq!(first.behind_micros, second.behind_micros);
    }
}
