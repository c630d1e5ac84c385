//! Values, periods and levels in the reader's language.

use std::sync::Arc;

use indicators::definition::{Definition, Unit};
use indicators::library::Said;
use indicators::period::Period;
use indicators::read::IndicatorRow;
use jiff::civil::ISOWeekDate;
use jiff::tz::TimeZone;
use kernel::{Lang, Text, Timestamp, Words};
use serde::Serialize;
use web::{Args, Formats, Texts};

use desk::Names;

/// Speaks to one reader.
pub struct Speak<'a> {
    /// Texts.
    pub texts: &'a Texts,
    /// Language.
    pub lang: Lang,
    /// Zone of the clocks.
    pub zone: TimeZone,
    /// Names of what is shown by code.
    pub names: Arc<Names>,
    /// What the profile says in more languages than the journal.
    pub said: Arc<Said>,
}

impl Speak<'_> {
    /// Dates and numbers.
    #[must_use]
    pub fn formats(&self) -> Formats {
        Formats::new(self.lang, self.zone.clone())
    }
    /// A sentence without facts.
    #[must_use]
    pub fn plain(&self, key: &str) -> String {
        self.texts.plain(self.lang, key)
    }
    /// A number as written, without its unit.
    #[must_use]
    pub fn number(&self, value: i64, unit: &Unit) -> String {
        self.formats().decimal(value, i16::from(unit.decimals))
    }
    /// A number with its unit.
    #[must_use]
    pub fn value(&self, value: i64, unit: &Unit) -> String {
        format!("{}\u{a0}{}", self.number(value, unit), unit.sign.show(self.lang))
    }
    /// A period.
    #[must_use]
    pub fn period(&self, period: Period, start: Timestamp) -> String {
        let formats = self.formats();
        match period {
            Period::Instant | Period::Hour => formats.datetime(start),
            Period::Day => formats.short_date(start),
            Period::Week => self.week(start),
            Period::Month => formats.month(start),
            Period::Year => formats.year(start),
        }
    }
    fn week(&self, start: Timestamp) -> String {
        let Some(local) = start.to_jiff().map(|t| t.to_zoned_datetime(self.zone.clone())) else {
            return String::new();
        };
        let week = ISOWeekDate::from_date(local.date());
        let mut args = Args::new();
        args.set("week", format!("{:02}", week.week()));
        args.set("year", week.year().to_string());
        self.texts.say(self.lang, "indicators-week", &args)
    }
    /// The name of an area; of the whole where there is none.
    #[must_use]
    pub fn area(&self, area: Option<&str>) -> String {
        area.map_or_else(
            || self.plain("indicators-whole"),
            |code| Names::of(&self.names.areas, code).show(self.lang).to_owned(),
        )
    }
    /// The name of a function.
    #[must_use]
    pub fn function(&self, code: &str) -> Text {
        Names::of(&self.names.functions, code)
    }
    /// Words that were recorded; where they are the profile's own, in all its languages.
    #[must_use]
    pub fn said(&self, words: &Words) -> Text {
        self.said.get(&words.text).cloned().unwrap_or_else(|| words.as_text())
    }
    /// The same of words whose language was not kept.
    #[must_use]
    pub fn plainly(&self, words: &str) -> String {
        self.said.get(words).map_or(words, |text| text.show(self.lang)).to_owned()
    }
    /// Where a figure comes from: an organisation, or words.
    #[must_use]
    pub fn source(&self, definition: &Definition) -> Text {
        let organisation = definition.source.organisation.as_deref();
        organisation.map_or_else(
            || self.said(&definition.source.words),
            |code| Names::of(&self.names.organisations, code),
        )
    }
}

/// A level for a page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LevelShow {
    pub names: Text,
    pub tone: &'static str,
}

impl LevelShow {
    pub(crate) fn of(row: &IndicatorRow, code: &str) -> Self {
        Self { names: row.level_names(code), tone: tone(row, code) }
    }
    pub(crate) fn sample() -> Self {
        Self { names: Text::both("alerte <b>", "alarm"), tone: "warn" }
    }
}

/// The last of several levels is the worst.
pub(crate) fn tone(row: &IndicatorRow, code: &str) -> &'static str {
    let last = row.thresholds.last().is_some_and(|t| t.code == code);
    if last && row.thresholds.len() > 1 { "crit" } else { "warn" }
}
