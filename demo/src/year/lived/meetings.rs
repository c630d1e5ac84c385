//! Bodies that meet, as they are written in `demo/year/bodies.toml`.

use jiff::civil::{Date, DateTime};
use kernel::Text;
use serde::Deserialize;

/// A body that meets in a series.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// When that was decided.
    pub on: DateTime,
    /// Code of the body.
    pub body: String,
    /// The rule (RFC 5545).
    pub rule: String,
    /// The first meeting, local.
    pub from: DateTime,
    /// Minutes.
    pub minutes: i64,
    /// Where.
    pub place: String,
}

/// A session of a series that was held.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Code of the body.
    pub body: String,
    /// The day that the rule of the series names.
    pub turn: Date,
    /// The agenda stands.
    pub prepared: DateTime,
    /// Those invited are called.
    pub convened: DateTime,
    /// It begins.
    pub opened: DateTime,
    /// It ends.
    pub closed: DateTime,
    /// Its minutes are drafted.
    pub drafted: DateTime,
    /// The board approves them; where the body itself does, nothing.
    pub approved: Option<DateTime>,
    /// The earlier session whose minutes it approves.
    pub adopts: Option<Date>,
    /// Who was there: function, area or nothing, and how.
    pub seats: Vec<(String, String, String)>,
    /// Its agenda.
    pub point: Vec<Treated>,
}

/// A point of an agenda, and what became of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Treated {
    /// Its name in these data.
    pub id: String,
    /// What it is about.
    pub titles: Text,
    /// `information`, `discussion`, `decision`.
    pub sort: String,
    /// Minutes foreseen.
    pub minutes: u32,
    /// Whether its part of the minutes is public.
    #[serde(default)]
    pub public: bool,
    /// Code of the function that presents it.
    pub presenter: Option<String>,
    /// What the minutes say of it.
    pub said: Text,
    /// Whether it was left open.
    #[serde(default)]
    pub left: bool,
    /// In favour, against, abstained.
    pub votes: Option<(i64, i64, i64)>,
    /// What was decided.
    pub decided: Option<Decided>,
}

/// What was decided, and of whom it asks what.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// In both languages.
    pub text: Text,
    /// Login of who is asked.
    pub who: Option<String>,
    /// Until when.
    pub due: Option<Date>,
    /// They know.
    pub known: Option<DateTime>,
    /// They say that it is done.
    pub done: Option<(DateTime, String)>,
    /// It is accepted as done.
    pub settled: Option<DateTime>,
}

/// A point that a member asks for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Its name in these data.
    pub id: String,
    /// When.
    pub on: DateTime,
    /// Login of who asks.
    pub who: String,
    /// Code of the body.
    pub body: String,
    /// The day that the rule of the series names.
    pub turn: Date,
    /// What it is about; a language may be missing.
    pub titles: Text,
    /// Why, in the language of who asks.
    pub words: String,
}
