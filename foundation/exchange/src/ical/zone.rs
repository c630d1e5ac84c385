//! The definition of a zone in a calendar (`VTIMEZONE`, RFC 5545, 3.6.5), for those whose clock changes as in the European Union.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::write::line;

/// A zone whose clock changes on the last Sundays of March and October at 01:00 UTC.
pub(super) struct Local {
    pub(super) name: String,
    standard: i32,
    summer: i32,
}

impl Local {
    /// The zone, where it has a name and changes like that in the years that are planned for.
    pub(super) fn of(zone: &TimeZone) -> Option<Self> {
        let name = zone.iana_name()?.to_owned();
        let at = |text: &str| text.parse::<Timestamp>().ok();
        let (mut standard, mut summer) = (None, None);
        for (before, after) in [
            ("2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z"),
            ("2036-03-30T00:59:59Z", "2036-03-30T01:00:00Z"),
        ] {
            standard = Some(zone.to_offset(at(before)?).seconds());
            summer = Some(zone.to_offset(at(after)?).seconds());
            if standard == summer {
                return None;
            }
        }
        for (before, after) in [
            ("2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z"),
            ("2036-10-26T00:59:59Z", "2036-10-26T01:00:00Z"),
        ] {
            let (was, is) = (zone.to_offset(at(before)?).seconds(), zone.to_offset(at(after)?).seconds());
            if Some(was) != summer || Some(is) != standard {
                return None;
            }
        }
        Some(Self { name, standard: standard?, summer: summer? })
    }

    pub(super) fn define(&self, out: &mut String) {
        line(out, "BEGIN", "VTIMEZONE");
        line(out, "TZID", &self.name);
        let (winter, summer) = (offset(self.standard), offset(self.summer));
        // The local time of the change before it: 01:00 UTC.
        let turn = |seconds: i32| (1 + seconds / 3600).rem_euclid(24);
        for (part, month, from, to, hour) in [
            ("DAYLIGHT", 3, &winter, &summer, turn(self.standard)),
            ("STANDARD", 10, &summer, &winter, turn(self.summer)),
        ] {
            let day = if month == 3 { "0331" } else { "1027" };
            line(out, "BEGIN", part);
            line(out, "DTSTART", &format!("1996{day}T{hour:02}0000"));
            line(out, "TZOFFSETFROM", from);
            line(out, "TZOFFSETTO", to);
            line(out, "RRULE", &format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"));
            line(out, "END", part);
        }
        line(out, "END", "VTIMEZONE");
    }
}

fn offset(seconds: i32) -> String {
    let (sign, of) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    format!("{sign}{:02}{:02}", of / 3600, of % 3600 / 60)
}
