//! A clock beside the machine's: the same pace, another hour. Kept on disk, so that a restart does not begin anew.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};

use kernel::{Clock, ClockQuality, SystemClock, Timestamp};
use serde::{Deserialize, Serialize};

use crate::command::Failed;

/// Local time at which a demonstration begins.
const HOUR: (i8, i8) = (2, 38);

/// The machine's clock with a difference, which only grows smaller: the night may be made to pass faster.
pub(crate) struct NightClock {
    behind_micros: AtomicI64,
    file: PathBuf,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    behind_micros: i64,
}

impl Clock for NightClock {
    fn now(&self) -> Timestamp {
        SystemClock.now().plus_micros(-self.behind_micros.load(Ordering::SeqCst))
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
        let kept = std::fs::read_to_string(&file).ok();
        let kept: Option<Kept> = kept
            .map(|text| serde_json::from_str(&text))
            .transpose()
            .map_err(|e| Failed::Plain(format!("{}: {e}", file.display())))?;
        let behind = kept.map_or_else(|| behind(SystemClock.now(), zone).unwrap_or(0), |k| k.behind_micros);
        let clock = Self { behind_micros: AtomicI64::new(behind), file };
        clock.keep()?;
        Ok(clock)
    }

    /// Moves the clock on. When that cannot be kept, a restart would go back: then it is not moved.
    pub(crate) fn skip(&self, micros: i64) {
        self.behind_micros.fetch_sub(micros, Ordering::SeqCst);
        if let Err(e) = self.keep() {
            self.behind_micros.fetch_add(micros, Ordering::SeqCst);
            tracing::warn!(error = %e, "the clock of the demonstration could not be moved");
        }
    }

    fn keep(&self) -> Result<(), Failed> {
        let kept = Kept { behind_micros: self.behind_micros.load(Ordering::SeqCst) };
        let text = serde_json::to_string(&kept).map_err(|e| Failed::Plain(e.to_string()))?;
        let part = self.file.with_extension("part");
        let io = |e| Failed::file(&self.file, e);
        std::fs::write(&part, text).map_err(io)?;
        std::fs::rename(&part, &self.file).map_err(io)
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
        first.skip(60_000_000);
        let second = NightClock::of(folder.path(), &zone).unwrap();
        let behind = |c: &NightClock| c.behind_micros.load(Ordering::SeqCst);
        assert_eq!(behind(&first), behind(&second));
    }
}
