//! Dates, times, numbers, lists and money as people in Belgium and the United Kingdom write them.

use std::sync::LazyLock;

use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{YM, YMD, YMDE};
use icu::datetime::input::Date;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;
use icu::locale::Locale;
use jiff::ZonedDateTime;
use jiff::tz::TimeZone;
use kernel::{Cents, Lang, Precision, Stated, Timestamp};

/// Formats instants in the zone of the profile and in one language.
#[derive(Clone)]
pub struct Formats {
    lang: Lang,
    zone: TimeZone,
}

/// Counts stop here: what is more is "999+", because nobody reads so many one by one.
pub const MOST_COUNTED: i64 = 1_000;

/// A count for a narrow place: `17`, `999+`.
#[must_use]
pub fn count(n: i64) -> String {
    if n < MOST_COUNTED { n.to_string() } else { format!("{}+", MOST_COUNTED - 1) }
}

/// The zone of the profile is not known.
#[derive(Debug, thiserror::Error)]
#[error("«{0}» is not a time zone")]
pub struct UnknownZone(String);

/// A time zone by its IANA name (`Europe/Brussels`), from data inside the program.
///
/// # Errors
/// When there is none of that name.
pub fn zone(name: &str) -> Result<TimeZone, UnknownZone> {
    TimeZone::get(name).map_err(|_| UnknownZone(name.to_owned()))
}

impl Formats {
    /// For readers of `lang` in `zone`.
    #[must_use]
    pub fn new(lang: Lang, zone: TimeZone) -> Self {
        Self { lang, zone }
    }

    fn local(&self, at: Timestamp) -> Option<ZonedDateTime> {
        at.to_jiff().map(|t| t.to_zoned_datetime(self.zone.clone()))
    }

    /// `24 novembre 2026`.
    #[must_use]
    pub fn date(&self, at: Timestamp) -> String {
        self.icu(at, |kit, date| kit.date.format(date).to_string())
    }

    /// `novembre 2026`.
    #[must_use]
    pub fn month(&self, at: Timestamp) -> String {
        self.icu(at, |kit, date| kit.month.format(date).to_string())
    }

    /// `2026`.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> String {
        self.local(at).map_or_else(String::new, |z| z.strftime("%Y").to_string())
    }

    /// `mardi 24 novembre 2026`.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> String {
        self.icu(at, |kit, date| kit.day.format(date).to_string())
    }

    /// `24/11/2026`, in every language: as people here write it, and as they type it in forms and lists.
    #[must_use]
    pub fn short_date(&self, at: Timestamp) -> String {
        self.local(at).map_or_else(String::new, |z| z.strftime("%d/%m/%Y").to_string())
    }

    /// `02:46`, local time, 24 hours in every language: a watch floor has no afternoon.
    #[must_use]
    pub fn time(&self, at: Timestamp) -> String {
        self.local(at).map_or_else(String::new, |z| z.strftime("%H:%M").to_string())
    }

    /// `02:46:05`, local time.
    #[must_use]
    pub fn seconds(&self, at: Timestamp) -> String {
        self.local(at).map_or_else(String::new, |z| z.strftime("%H:%M:%S").to_string())
    }

    /// `01:46`, the same in UTC.
    #[must_use]
    pub fn utc(&self, at: Timestamp) -> String {
        let utc = at.to_jiff().map(|t| t.to_zoned_datetime(TimeZone::UTC));
        utc.map_or_else(String::new, |z| z.strftime("%H:%M").to_string())
    }

    /// `24/11/2026 02:46`.
    #[must_use]
    pub fn datetime(&self, at: Timestamp) -> String {
        format!("{} {}", self.short_date(at), self.time(at))
    }

    /// A stated time to its precision: `02:41`, `02 h`, `24/11/2026`.
    #[must_use]
    pub fn stated(&self, stated: Stated) -> String {
        match stated.precision {
            Precision::Second => self.seconds(stated.at),
            Precision::Minute => self.time(stated.at),
            Precision::Hour => self.local(stated.at).map_or_else(String::new, |z| hour(self.lang, z.hour())),
            Precision::Day => self.short_date(stated.at),
        }
    }

    /// Whether both instants fall on the same local day.
    #[must_use]
    pub fn same_day(&self, a: Timestamp, b: Timestamp) -> bool {
        matches!((self.local(a), self.local(b)), (Some(a), Some(b)) if a.date() == b.date())
    }

    /// `2026-11-24T02:41:05`: as a field for day and time has it, in the zone of the site.
    #[must_use]
    pub fn field(&self, at: Timestamp) -> String {
        self.local(at).map(|local| local.strftime("%Y-%m-%dT%H:%M:%S").to_string()).unwrap_or_default()
    }

    /// `12 345` with the thin spaces or points of the language.
    #[must_use]
    pub fn number(&self, n: i64) -> String {
        integer(self.lang, n)
    }

    /// `12,5` from 125 tenths: `decimal(125, 1)`.
    #[must_use]
    pub fn decimal(&self, mantissa: i64, places: i16) -> String {
        decimal(self.lang, mantissa, places)
    }

    /// `1 234,56 €`, `€ 1.234,56`, `€1,234.56`.
    #[must_use]
    pub fn money(&self, amount: Cents) -> String {
        let n = decimal(self.lang, amount.0, 2);
        match self.lang {
            Lang::Fr => format!("{n}\u{a0}€"),
            Lang::Nl => format!("€\u{a0}{n}"),
            Lang::En => n.strip_prefix('-').map_or_else(|| format!("€{n}"), |n| format!("-€{n}")),
        }
    }

    /// `a, b et c`.
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        match &kit(self.lang).list {
            Some(list) => list.format_to_string(items.iter()),
            None => items.join(", "),
        }
    }

    fn icu(&self, at: Timestamp, write: impl FnOnce(&Dates, &Date<icu::calendar::Iso>) -> String) -> String {
        let Some(local) = self.local(at) else { return String::new() };
        let date = Date::try_new_iso(
            i32::from(local.year()),
            u8::try_from(local.month()).unwrap_or(1),
            u8::try_from(local.day()).unwrap_or(1),
        );
        match (&kit(self.lang).dates, date) {
            (Some(dates), Ok(date)) => write(dates, &date),
            _ => self.short_date(at),
        }
    }
}

fn hour(lang: Lang, hour: i8) -> String {
    match lang {
        Lang::Fr => format!("vers {hour:02}\u{a0}h"),
        Lang::Nl => format!("rond {hour:02}\u{a0}u."),
        Lang::En => format!("about {hour:02}:00"),
    }
}

/// A whole number as written in this language.
#[must_use]
pub fn integer(lang: Lang, n: i64) -> String {
    decimal(lang, n, 0)
}

fn decimal(lang: Lang, mantissa: i64, places: i16) -> String {
    let mut value = Decimal::from(mantissa);
    value.multiply_pow10(-places);
    match &kit(lang).number {
        Some(format) => format.format_to_string(&value),
        None => value.to_string(),
    }
}

/// What ICU needs, made once per language. A formatter whose data were missing is left out: plain digits are still right.
struct Kit {
    dates: Option<Dates>,
    number: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
}

struct Dates {
    date: DateTimeFormatter<YMD>,
    day: DateTimeFormatter<YMDE>,
    month: DateTimeFormatter<YM>,
}

static KITS: LazyLock<[Kit; 3]> = LazyLock::new(|| Lang::ALL.map(make));

fn kit(lang: Lang) -> &'static Kit {
    let [fr, nl, en] = &*KITS;
    match lang {
        Lang::Fr => fr,
        Lang::Nl => nl,
        Lang::En => en,
    }
}

fn make(lang: Lang) -> Kit {
    let locale: Locale = lang.locale().parse().unwrap_or(Locale::UNKNOWN);
    let date = DateTimeFormatter::try_new((&locale).into(), YMD::long());
    let day = DateTimeFormatter::try_new((&locale).into(), YMDE::long());
    let month = DateTimeFormatter::try_new((&locale).into(), YM::long());
    Kit {
        dates: date.ok().zip(day.ok()).zip(month.ok()).map(|((date, day), month)| Dates { date, day, month }),
        number: DecimalFormatter::try_new(
            (&locale).into(),
            icu::decimal::options::DecimalFormatterOptions::default(),
        )
        .ok(),
        list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok(),
    }
}
