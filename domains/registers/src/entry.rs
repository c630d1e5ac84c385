//! An entry of a register: the document it comes from, its points, and where each of them stands.

use jiff::civil::Date;
use kernel::{Lang, Text};
use serde::{Deserialize, Serialize};

use crate::evidence::Evidence;

kernel::coded! {
    /// Where a point stands, in its own terms: no colour, no percentage.
    State {
        /// Nothing was begun.
        Open = "open",
        /// Something is being done.
        InProgress = "in-progress",
        /// It is done.
        Done = "done",
        /// It is not followed, with a reason.
        NotFollowed = "not-followed",
        /// Another point or document has taken its place.
        Superseded = "superseded",
    }
}

impl State {
    /// Whether something is still to come.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InProgress)
    }
    /// Whether it can only be entered with a reason.
    #[must_use]
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::NotFollowed | Self::Superseded)
    }
}

/// The document from which an entry comes. A change is journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Code of the register.
    pub register: String,
    /// What people call it.
    pub names: Text,
    /// Whose document it is.
    pub body: Text,
    /// Its day, where it is known.
    #[serde(default)]
    pub day: Option<Date>,
    /// Its number at that body, where it is known.
    #[serde(default)]
    pub reference: Option<String>,
    /// Its own words, quoted.
    #[serde(default)]
    pub quote: Text,
    /// Where these words were read, with their lines.
    #[serde(default)]
    pub source: Option<String>,
    /// What is to be known about it: what is missing, what is disputed.
    #[serde(default)]
    pub note: Text,
}

/// One thing that was asked or promised.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Its words; quoted where a source stands beside them.
    pub words: Text,
    /// Where these words were read, with their lines.
    #[serde(default)]
    pub source: Option<String>,
    /// Code of the function that answers for it.
    #[serde(default)]
    pub owner: Option<String>,
    /// The legal or other ground.
    #[serde(default)]
    pub ground: Text,
    /// Until when it has to be done.
    #[serde(default)]
    pub due: Option<Date>,
    /// What has to be reached, where that is a figure: « −40 % ».
    #[serde(default)]
    pub target: Text,
}

/// Something that was done about a point.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// What was done; quoted where a source stands beside it.
    pub words: Text,
    /// When, as exactly as it is known: `2021`, `2021-09`, `2021-09-14`.
    #[serde(default)]
    pub on: Option<String>,
    /// Where these words were read, with their lines.
    #[serde(default)]
    pub source: Option<String>,
    /// What proves it.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

/// How a point comes to stand somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// Where it stands.
    pub state: State,
    /// As of when, as exactly as it is known.
    pub on: String,
    /// Why, or how far it is.
    #[serde(default)]
    pub words: Text,
    /// Where these words were read, with their lines.
    #[serde(default)]
    pub source: Option<String>,
    /// What proves it.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
}

kernel::coded! {
    /// What a point is linked with.
    LinkSort {
        /// A measure of a plan.
        Measure = "measure",
        /// An indicator.
        Indicator = "indicator",
        /// Anything else that has a page: a session, a project, an event.
        Matter = "matter",
    }
}

/// The number as people say it: `RS-26-0003` (registre de suivi).
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("RS-{year:02}-{no:04}")
}

/// Whether this is a day, a month or a year: `2021-09-14`, `2021-09`, `2021`.
#[must_use]
pub fn is_partial_date(text: &str) -> bool {
    first_day(text).is_some()
}

/// The first day that a partial date can mean.
#[must_use]
pub fn first_day(text: &str) -> Option<Date> {
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    let long = |wanted: &[usize]| {
        parts.len() == wanted.len() && parts.iter().zip(wanted).all(|(p, n)| digits(p, *n))
    };
    let whole = if long(&[4]) {
        format!("{text}-01-01")
    } else if long(&[4, 2]) {
        format!("{text}-01")
    } else if long(&[4, 2, 2]) {
        text.to_owned()
    } else {
        return None;
    };
    whole.parse().ok()
}

/// The official languages in which a text has no words.
#[must_use]
pub fn missing(text: &Text) -> Vec<Lang> {
    let blank = |lang: &Lang| text.get(*lang).is_none_or(|t| t.trim().is_empty());
    [Lang::Fr, Lang::Nl].into_iter().filter(blank).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_it_was_said() {
        for (text, first) in [
            ("2021", Some("2021-01-01")),
            ("2021-09", Some("2021-09-01")),
            ("2021-09-14", Some("2021-09-14")),
            ("2021-13", None),
            ("2021-9", None),
            ("14-09-2021", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(first_day(text).map(|d| d.to_string()).as_deref(), first, "{text}");
            assert_eq!(is_partial_date(text), first.is_some());
        }
    }

    #[test]
    fn a_missing_language_is_named() {
        assert!(missing(&Text::both("a", "b")).is_empty());
        assert_eq!(missing(&Text::both("a", " ")), [Lang::Nl]);
        assert_eq!(missing(&Text::default()), [Lang::Fr, Lang::Nl]);
    }
}
