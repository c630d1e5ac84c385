//! A notice of a transport operator as this domain keeps it: what it says per language, what it touches, when, and with
//! what effect. It comes from a feed of GTFS-Realtime alerts; the reader of that format fills it in.

use kernel::{Id, Lang, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::text::Words;

/// Which notice: its id holds within its feed only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NoticeKey {
    /// The feed, by the code of the configuration or of the upload.
    pub feed: String,
    /// The id that the feed gives it.
    pub id: String,
}

/// A text in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeText {
    /// The operator's language tag; empty where it gives none.
    #[serde(default)]
    pub tag: String,
    /// The text.
    pub text: String,
}

/// A time during which the notice holds. Without a beginning it holds already, without an end until further notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// From.
    #[serde(default)]
    pub from: Option<Timestamp>,
    /// Until.
    #[serde(default)]
    pub to: Option<Timestamp>,
}

/// What a notice touches, as ids of the operator.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touched {
    /// The operator.
    #[serde(default)]
    pub agency: Option<String>,
    /// A line.
    #[serde(default)]
    pub route: Option<String>,
    /// A stop.
    #[serde(default)]
    pub stop: Option<String>,
    /// A single journey.
    #[serde(default)]
    pub trip: Option<String>,
}

/// What a notice says, one body field each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// One line, per language.
    #[serde(default)]
    pub header: Vec<NoticeText>,
    /// The rest, per language.
    #[serde(default)]
    pub description: Vec<NoticeText>,
    /// Code of the cause (`strike`, `accident`, …), as the format lists them.
    #[serde(default)]
    pub cause: String,
    /// Code of the effect (`no-service`, `detour`, …), as the format lists them.
    #[serde(default)]
    pub effect: String,
    /// When it holds; always, where empty.
    #[serde(default)]
    pub periods: Vec<Period>,
    /// What it touches.
    #[serde(default)]
    pub touched: Vec<Touched>,
    /// The file it came in.
    #[serde(default)]
    pub file: Option<Id<kind::Blob>>,
}

/// A notice on its way in, with the id of the signal that it makes if it is new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// The signal to be.
    pub signal: Id<kind::Matter>,
    /// The id that the feed gives it.
    pub id: String,
    /// What it says.
    pub notice: Notice,
}

impl Notice {
    /// Whether nothing else is said: where a file lies is no news.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        Self { file: None, ..self.clone() } == Self { file: None, ..other.clone() }
    }
    /// The line of it for a reader of `lang`, with whether it is in another language.
    #[must_use]
    pub fn header_for(&self, lang: Lang) -> Option<(&NoticeText, bool)> {
        best(&self.header, lang).or_else(|| best(&self.description, lang))
    }
    /// The rest of it for a reader of `lang`.
    #[must_use]
    pub fn description_for(&self, lang: Lang) -> Option<(&NoticeText, bool)> {
        best(&self.description, lang)
    }
    /// Its line as the signal's words, in the first language of ours that it speaks.
    #[must_use]
    pub fn words(&self) -> Words {
        let texts = if self.header.is_empty() { &self.description } else { &self.header };
        let spoken = texts.iter().find_map(|t| Some((t, lang_of(&t.tag)?)));
        match spoken.or_else(|| texts.first().map(|t| (t, crate::text::guess_lang(&t.text, Lang::En)))) {
            Some((text, lang)) => Words::new(lang, text.text.clone()),
            None => Words::erased(),
        }
    }
    /// Whether it holds at this instant.
    #[must_use]
    pub fn holds(&self, at: Timestamp) -> bool {
        self.periods.is_empty()
            || self.periods.iter().any(|p| p.from.is_none_or(|f| f <= at) && p.to.is_none_or(|t| at < t))
    }
}

fn lang_of(tag: &str) -> Option<Lang> {
    tag.split(['-', '_']).next().and_then(|p| p.to_ascii_lowercase().parse().ok())
}

fn best(texts: &[NoticeText], lang: Lang) -> Option<(&NoticeText, bool)> {
    if let Some(own) = texts.iter().find(|t| lang_of(&t.tag) == Some(lang)) {
        return Some((own, false));
    }
    let english = texts.iter().find(|t| lang_of(&t.tag) == Some(Lang::En));
    english.or_else(|| texts.first()).map(|t| (t, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(tag: &str, text: &str) -> NoticeText {
        NoticeText { tag: tag.into(), text: text.into() }
    }

    #[test]
    fn a_reader_gets_their_language_then_english_then_what_there_is() {
        let notice = Notice {
            header: vec![text("nl-BE", "Lijn 9 onderbroken"), text("en", "Line 9 interrupted")],
            ..Notice::default()
        };
        let said = |lang| notice.header_for(lang).map(|(t, foreign)| (t.text.as_str(), foreign));
        assert_eq!(said(Lang::Nl), Some(("Lijn 9 onderbroken", false)));
        assert_eq!(said(Lang::Fr), Some(("Line 9 interrupted", true)));
        assert_eq!(notice.words(), Words::new(Lang::Nl, "Lijn 9 onderbroken"));
        assert_eq!(Notice::default().header_for(Lang::Fr), None);
    }

    #[test]
    fn a_notice_without_periods_holds_always() {
        let at = |seconds: i64| Timestamp::from_seconds(1_790_000_000 + seconds);
        let period = Period { from: Some(at(0)), to: Some(at(60)) };
        let notice = Notice { periods: vec![period], ..Notice::default() };
        assert_eq!([notice.holds(at(-1)), notice.holds(at(0)), notice.holds(at(60))], [false, true, false]);
        assert!(Notice::default().holds(at(0)));
    }
}
