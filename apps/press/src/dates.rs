//! Dates and times in words, in the zone of the document.

use jiff::ZonedDateTime;
use jiff::tz::{Offset, TimeZone};
use kernel::{Lang, Timestamp};
use press_types::{PressError, Window};

/// Writes instants as local times of one zone.
pub(crate) struct Dates {
    zone: TimeZone,
}

impl Dates {
    /// For the zone of this IANA name.
    pub(crate) fn new(zone: &str) -> Result<Self, PressError> {
        let zone = TimeZone::get(zone).map_err(|_| PressError::Zone(zone.to_owned()))?;
        Ok(Self { zone })
    }

    fn local(&self, at: Timestamp) -> ZonedDateTime {
        at.to_jiff().unwrap_or_default().to_zoned_datetime(self.zone.clone())
    }

    /// `02:41`.
    pub(crate) fn time(&self, at: Timestamp) -> String {
        let t = self.local(at);
        format!("{:02}:{:02}", t.hour(), t.minute())
    }
    /// `14/11`, read alike in all our languages.
    pub(crate) fn short_day(&self, at: Timestamp) -> String {
        let t = self.local(at);
        format!("{:02}/{:02}", t.day(), t.month())
    }
    /// Whether both fall on the same local day.
    pub(crate) fn same_day(&self, a: Timestamp, b: Timestamp) -> bool {
        self.local(a).date() == self.local(b).date()
    }
    /// `14 novembre 2026`.
    pub(crate) fn day(&self, at: Timestamp, lang: Lang) -> String {
        let t = self.local(at);
        let month = month(lang, t.month());
        match (lang, t.day()) {
            (Lang::Fr, 1) => format!("1er {month} {}", t.year()),
            (_, day) => format!("{day} {month} {}", t.year()),
        }
    }
    /// `14 novembre 2026 à 02:41`.
    pub(crate) fn moment(&self, at: Timestamp, lang: Lang) -> String {
        let (day, time) = (self.day(at, lang), self.time(at));
        match lang {
            Lang::Fr => format!("{day} à {time}"),
            Lang::Nl => format!("{day} om {time} uur"),
            Lang::En => format!("{day} at {time}"),
        }
    }
    /// The period, with its distance from UTC, which tells the two hours of an autumn night apart.
    pub(crate) fn window(&self, window: Window, lang: Lang) -> String {
        let (from, to) = (window.from, window.to);
        let (a, b) = (self.time(from), self.time(to));
        let offsets = (self.local(from).offset(), self.local(to).offset());
        let zone = if offsets.0 == offsets.1 {
            utc(offsets.0)
        } else {
            format!("{} → {}", utc(offsets.0), utc(offsets.1))
        };
        let words = if self.same_day(from, to) {
            let day = self.day(from, lang);
            match lang {
                Lang::Fr => format!("{day}, de {a} à {b}"),
                Lang::Nl => format!("{day}, van {a} tot {b} uur"),
                Lang::En => format!("{day}, {a} to {b}"),
            }
        } else {
            let (first, last) = (self.moment(from, lang), self.moment(to, lang));
            match lang {
                Lang::Fr => format!("du {first} au {last}"),
                Lang::Nl => format!("van {first} tot {last}"),
                Lang::En => format!("{first} to {last}"),
            }
        };
        format!("{words} ({zone})")
    }
    /// Year, month, day, hour, minute, second in UTC, for the document's own metadata.
    pub(crate) fn parts(at: Timestamp) -> [i16; 6] {
        let t = at.to_jiff().unwrap_or_default().to_zoned_datetime(TimeZone::UTC);
        [t.year(), t.month().into(), t.day().into(), t.hour().into(), t.minute().into(), t.second().into()]
    }
}

fn utc(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (h, 0) => format!("UTC{sign}{h}"),
        (h, m) => format!("UTC{sign}{h}:{m:02}"),
    }
}

fn month(lang: Lang, number: i8) -> &'static str {
    let names: [&str; 12] = match lang {
        Lang::Fr => [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        Lang::Nl => [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ],
        Lang::En => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    };
    usize::try_from(number - 1).ok().and_then(|i| names.get(i)).copied().unwrap_or("")
}

/// An integer with its thousands set apart by a no-break space, read alike in all our languages.
pub(crate) fn grouped(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(c);
    }
    if value < 0 { format!("\u{2212}{out}") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_read_naturally() {
        let dates = Dates::new("Europe/Brussels").unwrap();
        let from = Timestamp::from_seconds(1_794_618_000);
        let hour = Window { from, to: from.plus_seconds(3_600) };
        assert_eq!(dates.window(hour, Lang::Fr), "14 novembre 2026, de 02:00 à 03:00 (UTC+1)");
        assert_eq!(dates.window(hour, Lang::Nl), "14 november 2026, van 02:00 tot 03:00 uur (UTC+1)");
        let night = Window { from: from.plus_seconds(-4 * 3_600), to: from };
        assert_eq!(
            dates.window(night, Lang::En),
            "13 November 2026 at 22:00 to 14 November 2026 at 02:00 (UTC+1)"
        );
    }

    #[test]
    fn the_autumn_night_shows_both_offsets() {
        let dates = Dates::new("Europe/Brussels").unwrap();
        // 25 October 2026: 00:30 UTC is 02:30 summer time, 01:30 UTC is 02:30 again.
        let from = Timestamp::from_seconds(1_792_888_200);
        let window = Window { from, to: from.plus_seconds(3_600) };
        assert_eq!(dates.window(window, Lang::Fr), "25 octobre 2026, de 02:30 à 02:30 (UTC+2 → UTC+1)");
    }

    #[test]
    fn the_first_of_a_month_is_ordinal_in_french() {
        let dates = Dates::new("Europe/Brussels").unwrap();
        assert_eq!(dates.day(Timestamp::from_seconds(1_793_530_800), Lang::Fr), "1er novembre 2026");
    }

    #[test]
    fn an_unknown_zone_is_an_error() {
        assert_eq!(Dates::new("Mars/Olympus").err(), Some(PressError::Zone("Mars/Olympus".to_owned())));
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(grouped(-999), "\u{2212}999");
        assert_eq!(grouped(i64::MIN).chars().count(), 26);
    }
}
