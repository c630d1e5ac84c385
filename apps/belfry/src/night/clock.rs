//! A clock beside the machine's: the same pace, another hour. Kept on disk, so that a restart does not begin anew.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::ToSpan;
use jiff::civil::{Date, Time};
use kernel::{Clock, ClockQuality, SystemClock, Timestamp};
use serde::{Deserialize, Serialize};

use crate::command::Failed;

/// Local time at which a demonstration begins.
const HOUR: (i8, i8) = (2, 38);
/// Minutes after midnight at which a year is come into.
const MORNING: u16 = 9 * 60 + 30;

/// The machine's clock with a difference, which only grows smaller: the night may be made to pass faster.
pub(crate) struct NightClock {
    behind_micros: AtomicI64,
    file: PathBuf,
    /// On which the weeks begin.
    monday: Option<Date>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    behind_micros: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    monday: Option<Date>,
}

impl Clock for NightClock {
    fn now(&self) -> Timestamp {
        SystemClock.now().plus_micros(-self.behind_micros.load(Ordering::SeqCst))
    }
    fn quality(&self) -> ClockQuality {
        ClockQuality::Virtual
    }
}

/// The file of a night, that of weeks and that of a year: one folder holds one story.
const NIGHT: &str = "night-clock.json";
const WEEKS: &str = "weeks-clock.json";
const YEAR: &str = "year-clock.json";

impl NightClock {
    /// The clock of this folder; at the first time it stands at the last 02:38 in `zone`.
    ///
    /// # Errors
    /// When the folder cannot be read or written, or holds another story.
    pub(crate) fn of(folder: &Path, zone: &jiff::tz::TimeZone) -> Result<Self, Failed> {
        alone(folder, [WEEKS, YEAR])?;
        let file = folder.join(NIGHT);
        let kept = kept(&file)?;
        let behind = kept.map_or_else(|| behind(SystemClock.now(), zone).unwrap_or(0), |k| k.behind_micros);
        Self::kept_in(file, behind, None)
    }

    /// The clock of so many weeks in this folder, with the Monday on which they begin: at the first time it stands at midnight of
    /// the Monday from which they were over last Sunday.
    ///
    /// # Errors
    /// As [`NightClock::of`].
    pub(crate) fn of_weeks(
        folder: &Path,
        zone: &jiff::tz::TimeZone,
        weeks: u32,
    ) -> Result<(Self, Date), Failed> {
        alone(folder, [NIGHT, YEAR])?;
        let file = folder.join(WEEKS);
        let now = SystemClock.now();
        let (behind, monday) = match kept(&file)? {
            Some(Kept { behind_micros, monday: Some(monday) }) => (behind_micros, monday),
            _ => {
                let begun = monday(now, zone, weeks).and_then(|m| Some((since(m, now, zone)?, m)));
                begun.ok_or_else(|| Failed::Plain("the weeks find no day to begin on".to_owned()))?
            }
        };
        Ok((Self::kept_in(file, behind, Some(monday))?, monday))
    }

    /// The clock of a day in this folder: at the first time it stands at half past nine of that day.
    ///
    /// # Errors
    /// As [`NightClock::of`].
    pub(crate) fn of_day(folder: &Path, zone: &jiff::tz::TimeZone, day: Date) -> Result<Self, Failed> {
        alone(folder, [NIGHT, WEEKS])?;
        let file = folder.join(YEAR);
        let morning = i64::from(MORNING) * 60 * 1_000_000;
        let first = || since(day, SystemClock.now(), zone).map_or(0, |micros| micros - morning);
        let behind = kept(&file)?.map_or_else(first, |k| k.behind_micros);
        Self::kept_in(file, behind, None)
    }

    fn kept_in(file: PathBuf, behind: i64, monday: Option<Date>) -> Result<Self, Failed> {
        let clock = Self { behind_micros: AtomicI64::new(behind), file, monday };
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
        let kept = Kept { behind_micros: self.behind_micros.load(Ordering::SeqCst), monday: self.monday };
        let text = serde_json::to_string(&kept).map_err(|e| Failed::Plain(e.to_string()))?;
        let part = self.file.with_extension("part");
        let io = |e| Failed::file(&self.file, e);
        std::fs::write(&part, text).map_err(io)?;
        std::fs::rename(&part, &self.file).map_err(io)
    }
}

/// Refuses a folder in which another story was begun.
fn alone(folder: &Path, others: [&str; 2]) -> Result<(), Failed> {
    if others.iter().any(|other| folder.join(other).exists()) {
        let problem = "another demonstration was begun in this folder; name an empty one with --data";
        return Err(Failed::Plain(format!("{}: {problem}", folder.display())));
    }
    Ok(())
}

fn kept(file: &Path) -> Result<Option<Kept>, Failed> {
    let text = std::fs::read_to_string(file).ok();
    text.map(|text| serde_json::from_str(&text))
        .transpose()
        .map_err(|e| Failed::Plain(format!("{}: {e}", file.display())))
}

/// The Monday from which so many weeks were over last Sunday.
fn monday(now: Timestamp, zone: &jiff::tz::TimeZone, weeks: u32) -> Option<Date> {
    let today = now.to_jiff()?.to_zoned_datetime(zone.clone()).date();
    let back = i64::from(today.weekday().to_monday_zero_offset()) + i64::from(weeks) * 7;
    today.checked_sub(back.days()).ok()
}

/// Microseconds from midnight of a day to `now`.
fn since(day: Date, now: Timestamp, zone: &jiff::tz::TimeZone) -> Option<i64> {
    let begins = zone.to_timestamp(day.to_datetime(Time::midnight())).ok()?;
    Some(now.0 - Timestamp::from_jiff(begins).0)
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
    fn the_weeks_begin_on_a_monday_and_end_before_today() {
        let zone = jiff::tz::TimeZone::get("Europe/Brussels").unwrap();
        // Thursday, Monday just after midnight, Sunday.
        for (now, begins) in [
            ("2026-11-26T08:00:00Z", "2026-08-17"),
            ("2026-11-22T23:10:00Z", "2026-08-17"),
            ("2026-11-22T20:00:00Z", "2026-08-10"),
        ] {
            let now = Timestamp::from_jiff(now.parse().unwrap());
            let monday = monday(now, &zone, 14).unwrap();
            assert_eq!(monday.to_string(), begins);
            let over = now.plus_micros(-since(monday, now, &zone).unwrap());
            assert_eq!(over.to_jiff().unwrap().to_zoned_datetime(zone.clone()).time(), Time::midnight());
        }
    }

    #[test]
    fn a_folder_holds_one_story() {
        let folder = tempfile::tempdir().unwrap();
        let zone = jiff::tz::TimeZone::UTC;
        let (clock, monday) = NightClock::of_weeks(folder.path(), &zone, 14).unwrap();
        clock.skip(86_400_000_000);
        let (again, same) = NightClock::of_weeks(folder.path(), &zone, 14).unwrap();
        assert_eq!(monday, same);
        assert_eq!(clock.behind_micros.load(Ordering::SeqCst), again.behind_micros.load(Ordering::SeqCst));
        assert!(NightClock::of(folder.path(), &zone).is_err());
        assert!(NightClock::of_day(folder.path(), &zone, monday).is_err());
    }

    #[test]
    fn a_year_is_come_into_on_its_morning() {
        let folder = tempfile::tempdir().unwrap();
        let zone = jiff::tz::TimeZone::get("Europe/Brussels").unwrap();
        let clock = NightClock::of_day(folder.path(), &zone, Date::constant(2023, 9, 12)).unwrap();
        let local = clock.now().to_jiff().unwrap().to_zoned_datetime(zone);
        assert_eq!(local.strftime("%F %H:%M").to_string(), "2023-09-12 09:30");
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
