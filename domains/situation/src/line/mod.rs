//! What a watch officer types in one line, understood as far as it goes. Nothing is ever an error: what is not understood
//! stays in the words.

mod figure;
mod head;
mod place;
mod time;
mod token;

use kernel::{Lang, Stated, Timestamp};

use jiff::tz::TimeZone;

pub use figure::FigureWords;
pub use head::HeadWords;
pub use place::split_place;
pub use time::latest_past;

use crate::log::{Discipline, EntryKind, Figure, Register};
use crate::signal::Channel;
use crate::text::{Words, guess_lang};

/// What the line is read with.
#[derive(Debug, Clone)]
pub struct Reading<'a> {
    /// Now.
    pub now: Timestamp,
    /// Local time.
    pub zone: &'a TimeZone,
    /// Language of the person who types; a text that clearly is in another is marked so.
    pub lang: Lang,
    /// Words for figures.
    pub figures: &'a FigureWords,
    /// The place's own words at the head of a line.
    pub heads: &'a HeadWords,
}

/// A line as understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The words that are left, in order.
    pub words: Words,
    /// When it happened or was said.
    pub stated: Option<Stated>,
    /// What was marked as a time (`@25:99`) and is none; it stays in the words.
    pub misread_time: Option<String>,
    /// The incident: `26-0417`, or its number within the year (`417`).
    pub incident: Option<IncidentRef>,
    /// What the entry is, when a word at the start says so.
    pub entry_kind: Option<EntryKind>,
    /// The discipline.
    pub discipline: Option<Discipline>,
    /// The strategic log.
    pub register: Option<Register>,
    /// A figure.
    pub figure: Option<Figure>,
    /// How it came in, when a word at the start says so.
    pub channel: Option<Channel>,
    /// A number to call back.
    pub call_back: Option<String>,
    /// Marked urgent with `!!`.
    pub urgent: bool,
    /// Marked doubtful with `??`.
    pub unsure: bool,
}

/// How a line names an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IncidentRef {
    /// By its whole number.
    Number(String),
    /// By its number within this year.
    ThisYear(i64),
}

impl IncidentRef {
    /// The whole number, with this year's two digits where they were left out.
    #[must_use]
    pub fn number(&self, year: i64) -> String {
        match self {
            Self::Number(number) => number.clone(),
            Self::ThisYear(no) => crate::incident::number(year, *no),
        }
    }
}

/// Reads a line.
#[must_use]
pub fn parse(text: &str, reading: &Reading<'_>) -> Parsed {
    let mut left: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    let stated = time::take(&mut left, reading);
    let misread_time = if stated.is_none() { time::misread(&left) } else { None };
    let call_back = token::take_phone(&mut left);
    let incident = token::take_incident(&mut left);
    let discipline = token::take_discipline(&mut left);
    let urgent = token::take_mark(&mut left, "!!");
    let unsure = token::take_mark(&mut left, "??");
    let (channel, entry_kind, register) = token::take_head(&mut left, reading.heads);
    let figure = figure::find(&left, reading.figures);
    let words = left.join(" ");
    let lang = guess_lang(&words, reading.lang);
    Parsed {
        words: Words::new(lang, words),
        stated,
        misread_time,
        incident,
        entry_kind,
        discipline,
        register,
        figure,
        channel,
        call_back,
        urgent,
        unsure,
    }
}
