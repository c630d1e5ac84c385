//! A public warning as this domain keeps it: what it says per language, how grave, until when, and where.

use kernel::{Id, Point, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::places::{Area, Place, PlaceHow};

/// What identifies a message of the Common Alerting Protocol: the three together (CAP 1.2, 3.2.1 `references`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AlertKey {
    /// Its sender.
    pub sender: String,
    /// Its identifier.
    pub identifier: String,
    /// When it was sent.
    pub sent: Timestamp,
}

/// What a warning says, one body field each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// What it says, once per language of the sender.
    #[serde(default)]
    pub texts: Vec<WarningText>,
    /// `extreme`, `severe`, `moderate`, `minor`, `unknown`.
    #[serde(default)]
    pub severity: String,
    /// `immediate`, `expected`, `future`, `past`, `unknown`.
    #[serde(default)]
    pub urgency: String,
    /// `observed`, `likely`, `possible`, `unlikely`, `unknown`.
    #[serde(default)]
    pub likelihood: String,
    /// When the event is expected to begin.
    #[serde(default)]
    pub onset: Option<Timestamp>,
    /// When the warning ceases to hold.
    #[serde(default)]
    pub expires: Option<Timestamp>,
    /// Where, as drawn by the sender.
    #[serde(default)]
    pub shapes: Vec<Shape>,
    /// Where, as codes of lists of areas (`EMMA_ID`, `NUTS3`).
    #[serde(default)]
    pub geocodes: Vec<Geocode>,
    /// The areas of the territory that it touches, as found when it came in.
    #[serde(default)]
    pub areas: Vec<Area>,
    /// Version of the territory that answered.
    #[serde(default)]
    pub territory: String,
    /// The file as received.
    #[serde(default)]
    pub file: Option<Id<kind::Blob>>,
}

/// What a warning says in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WarningText {
    /// The sender's language tag (`fr-BE`).
    pub tag: String,
    /// The event in words.
    pub event: String,
    /// One line.
    #[serde(default)]
    pub headline: Option<String>,
    /// The hazard.
    #[serde(default)]
    pub description: Option<String>,
    /// What to do.
    #[serde(default)]
    pub instruction: Option<String>,
    /// The sender's name for people.
    #[serde(default)]
    pub sender_name: Option<String>,
    /// The places in words.
    #[serde(default)]
    pub area: String,
}

/// A shape on the ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// A closed ring.
    Polygon(Vec<Point>),
    /// A circle.
    Circle {
        /// Its centre.
        centre: Point,
        /// Its radius in metres.
        radius_m: i64,
    },
}

/// A code of a list of areas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Geocode {
    /// The list.
    pub name: String,
    /// The code in it.
    pub value: String,
}

/// What a message asks of those who keep warnings (CAP 1.2, 3.2.1 `msgType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// First message on an event.
    Alert,
    /// Replaces earlier messages.
    Update,
    /// Cancels earlier messages.
    Cancel,
    /// Acknowledges earlier messages.
    Acknowledge,
    /// Rejects earlier messages.
    Reject,
}

/// Whether a message is meant in earnest (CAP 1.2, 3.2.1 `status`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In earnest.
    Actual,
    /// For exercise participants only.
    Exercise,
    /// For the machines.
    System,
    /// A technical test.
    Test,
    /// A draft.
    Draft,
}

/// A message on its way in, already read by the exchange format's reader and with its areas found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// Which message.
    pub key: AlertKey,
    /// Whether it is meant in earnest.
    pub standing: Standing,
    /// What it does.
    pub doing: Doing,
    /// The messages it speaks of.
    pub references: Vec<AlertKey>,
    /// What the sender notes about it (cancel, error).
    pub note: Option<String>,
    /// What it says.
    pub warning: Warning,
}

impl Incoming {
    /// Its first headline or event, for lists.
    #[must_use]
    pub fn headline(&self) -> String {
        let first = self.warning.texts.first();
        first.map_or_else(String::new, |t| t.headline.clone().unwrap_or_else(|| t.event.clone()))
    }
}

impl Warning {
    /// The text for a reader of `lang`, with whether it is in another language.
    #[must_use]
    pub fn text_for(&self, lang: kernel::Lang) -> Option<(&WarningText, bool)> {
        let speaks = |t: &&WarningText, l: kernel::Lang| {
            t.tag.split(['-', '_']).next().is_some_and(|p| p.eq_ignore_ascii_case(l.code()))
        };
        if let Some(own) = self.texts.iter().find(|t| speaks(t, lang)) {
            return Some((own, false));
        }
        let english = self.texts.iter().find(|t| speaks(t, kernel::Lang::En));
        english.or_else(|| self.texts.first()).map(|t| (t, true))
    }

    /// Where it holds, as a place without a point: the areas that it touches, and what its sender calls them in each of our
    /// languages. Nothing where it names, draws and touches nothing.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        let mut name = kernel::Text::default();
        for lang in kernel::Lang::ALL {
            if let Some((text, false)) = self.text_for(lang) {
                name.set(lang, Some(text.area.clone()).filter(|a| !a.trim().is_empty()));
            }
        }
        let ours = kernel::Lang::ALL.iter().copied().find(|l| name.get(*l).is_some());
        let foreign = self.texts.first().map_or("", |t| t.area.as_str());
        let typed = ours.and_then(|l| name.get(l)).unwrap_or(foreign).to_owned();
        let known = !self.areas.is_empty() || !self.shapes.is_empty();
        if typed.trim().is_empty() && !known {
            return None;
        }
        Some(Place {
            how: if known { PlaceHow::Given } else { PlaceHow::Words },
            name: ours.map(|_| name),
            areas: self.areas.clone(),
            territory: self.territory.clone(),
            ..Place::words(ours.unwrap_or(kernel::Lang::En), typed)
        })
    }
}
