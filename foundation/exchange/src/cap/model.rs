//! An alert as values. It can be journalled as it is: integers only, every field named.

use kernel::{Point, Timestamp};
use serde::{Deserialize, Serialize};

use super::error::Warning;
use super::values::{Category, Certainty, MsgType, ResponseType, Scope, Severity, Status, Urgency, Version};

/// One CAP message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alert {
    /// The version of the standard it is written in.
    pub version: Version,
    /// Number or text, unique for the sender.
    pub identifier: String,
    /// Who originated it; globally unique by convention.
    pub sender: String,
    /// When it was sent.
    pub sent: Timestamp,
    /// Whether it is meant in earnest. Only `Actual` may become a live signal.
    pub status: Status,
    /// What it does.
    pub msg_type: MsgType,
    /// The particular source: an operator, a device.
    pub source: Option<String>,
    /// For whom it is.
    pub scope: Scope,
    /// The rule for a restricted message.
    pub restriction: Option<String>,
    /// The recipients of a private message.
    pub addresses: Vec<String>,
    /// Codes of special handling, such as profile names.
    pub codes: Vec<String>,
    /// Purpose of an exercise, reason of an error, and the like.
    pub note: Option<String>,
    /// The earlier messages it speaks of.
    pub references: Vec<Ref>,
    /// Names of incidents it belongs to, in the sender's naming.
    pub incidents: Vec<String>,
    /// What is said, often once per language.
    pub infos: Vec<Info>,
    /// Whether it carries an XML signature. That says nothing about the signer, who is not known here: see the warnings
    /// `signer-unknown` and `signature-unchecked`.
    pub signed: bool,
    /// What was odd about it.
    pub warnings: Vec<Warning>,
}

impl Alert {
    /// The name by which other messages refer to this one, and by which a repeat is recognised.
    #[must_use]
    pub fn reference(&self) -> Ref {
        Ref { sender: self.sender.clone(), identifier: self.identifier.clone(), sent: self.sent }
    }
    /// Whether everything it says has expired at this instant. What names no end does not expire by itself.
    #[must_use]
    pub fn expired(&self, at: Timestamp) -> bool {
        !self.infos.is_empty() && self.infos.iter().all(|i| i.expires.is_some_and(|end| end <= at))
    }
}

/// What identifies a message: the three together, with the time compared as an instant.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ref {
    /// Its sender.
    pub sender: String,
    /// Its identifier.
    pub identifier: String,
    /// When it was sent.
    pub sent: Timestamp,
}

/// What is said about one event, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Info {
    /// Language tag as written; nothing when not stated, which the standard reads as `en-US`.
    pub language: Option<String>,
    /// Kinds of event; empty only in CAP 1.0.
    pub categories: Vec<Category>,
    /// The event in words.
    pub event: String,
    /// What the audience should do.
    pub response_types: Vec<ResponseType>,
    /// When to act.
    pub urgency: Urgency,
    /// How bad.
    pub severity: Severity,
    /// How sure.
    pub certainty: Certainty,
    /// For whom it is meant, in words.
    pub audience: Option<String>,
    /// Event codes of other systems.
    pub event_codes: Vec<Pair>,
    /// From when the information holds; nothing means from `sent`.
    pub effective: Option<Timestamp>,
    /// When the event is expected to begin.
    pub onset: Option<Timestamp>,
    /// When the information ceases to hold.
    pub expires: Option<Timestamp>,
    /// The sender's name for people.
    pub sender_name: Option<String>,
    /// One line.
    pub headline: Option<String>,
    /// The hazard or event.
    pub description: Option<String>,
    /// What to do.
    pub instruction: Option<String>,
    /// More on a web page. Never fetched by this program.
    pub web: Option<String>,
    /// Whom to contact.
    pub contact: Option<String>,
    /// Parameters of other systems.
    pub parameters: Vec<Pair>,
    /// Further material.
    pub resources: Vec<Resource>,
    /// Where.
    pub areas: Vec<AreaDesc>,
}

impl Info {
    /// The language tag, with the standard's default.
    #[must_use]
    pub fn language(&self) -> &str {
        self.language.as_deref().unwrap_or("en-US")
    }
    /// The value of the first parameter of this name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|p| p.name == name).map(|p| p.value.as_str())
    }
}

/// A name and a value: a geocode, an event code, a parameter.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The list or parameter, such as `EMMA_ID`; empty when the file gave a bare value.
    pub name: String,
    /// The value in it.
    pub value: String,
}

/// Further material that the sender points to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// What it is, in words.
    pub description: String,
    /// Its media type.
    pub mime_type: Option<String>,
    /// Its size in bytes as stated.
    pub size: Option<u64>,
    /// Where it is. Never fetched by this program.
    pub uri: Option<String>,
    /// Length of the Base64 content carried inside the message, in characters; the content stays in the file.
    pub inline: u64,
    /// SHA-1 of the content as stated.
    pub digest: Option<String>,
}

/// Where the information holds: the union of its parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaDesc {
    /// The place in words.
    pub text: String,
    /// Rings of at least four points, the last equal to the first.
    pub polygons: Vec<Vec<Point>>,
    /// Circles.
    pub circles: Vec<Circle>,
    /// Codes of lists of areas.
    pub geocodes: Vec<Pair>,
    /// Lowest or only height above mean sea level, whole metres (the standard counts feet).
    pub altitude_m: Option<i64>,
    /// Greatest height above mean sea level, whole metres.
    pub ceiling_m: Option<i64>,
}

/// A circle on the ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Circle {
    /// Its centre.
    pub centre: Point,
    /// Its radius in whole metres (the standard counts kilometres); 0 is a point.
    pub radius_m: u64,
}
