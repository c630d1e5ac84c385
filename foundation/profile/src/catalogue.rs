//! Catalogues: incident types, severities, channels, kinds of entry, figures, purposes, texts.

use std::collections::BTreeMap;

use kernel::{Lang, Text};
use serde::{Deserialize, Serialize};

/// Words by which a line typed in a hurry is recognised, per language, lower case.
pub type Words = BTreeMap<Lang, Vec<String>>;

/// A type of incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncidentType {
    /// Code, kept in the journal.
    pub code: String,
    /// Code of its category.
    pub category: String,
    /// Name.
    pub names: Text,
    /// Rank of the severity proposed at first, from 1.
    pub severity: u8,
    /// Disciplines concerned from the start.
    #[serde(default)]
    pub disciplines: Vec<String>,
    /// What to do or ask at once, a few short lines.
    pub reflex: Vec<Text>,
    /// Words that suggest it.
    #[serde(default)]
    pub words: Words,
}

/// A family of incident types.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Name of the icon in the shell's set.
    pub icon: String,
}

/// A step of the severity scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Severity {
    /// 1 is the lightest.
    pub rank: u8,
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// When to choose it.
    pub meaning: Text,
}

/// A way by which a signal arrives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Words that suggest it.
    #[serde(default)]
    pub words: Words,
}

/// A kind of log entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryKind {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Words that suggest it.
    #[serde(default)]
    pub words: Words,
}

/// A figure that is kept during an incident: injured, evacuated, without current.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Code of the unit (`person`, `household`, `vehicle`).
    pub unit: String,
    /// Words that suggest it after a number.
    #[serde(default)]
    pub words: Words,
}

/// Legal basis and purpose that entries of a kind carry unless they say otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    /// Beginning of the entry kinds it covers (`situation.`); the longest one that fits wins.
    pub kinds: String,
    /// Code of the legal basis, as it stands in the header.
    pub basis: String,
    /// Code of the purpose, as it stands in the header.
    pub purpose: String,
    /// What both say.
    pub names: Text,
    /// Whether a jurist confirmed it.
    pub status: crate::Status,
}

/// A text of the region itself, for documents and pages (`report.footer`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceText {
    /// Code.
    pub code: String,
    /// The text.
    pub text: Text,
}

/// A state that others decide and that is received: a threat level, a level of a national plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// Code, kept in the journal.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Short name for the top bar.
    pub short: Text,
    /// Its levels, from the calmest.
    pub level: Vec<StateLevel>,
    /// Where levels and names were read.
    #[serde(default)]
    pub source: String,
    /// Whether an official page confirms them.
    pub status: crate::Status,
}

/// A level of a received state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateLevel {
    /// Code, kept in the journal.
    pub code: String,
    /// Name.
    pub names: Text,
    /// How it shows: 0 quiet, 1 to be noticed, 2 alarming.
    pub weight: u8,
}

/// A room of the crisis centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CentreRoom {
    /// Code, kept in the journal.
    pub code: String,
    /// Name.
    pub names: Text,
}

/// Everything of `catalogues.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogues {
    /// Severity scale.
    pub severity: Vec<Severity>,
    /// Families of incident types.
    pub category: Vec<Category>,
    /// Ways in.
    pub channel: Vec<Channel>,
    /// Kinds of log entry.
    pub entry_kind: Vec<EntryKind>,
    /// Figures.
    pub figure: Vec<Figure>,
    /// Legal bases and purposes per entry kind.
    #[serde(default)]
    pub purpose: Vec<Purpose>,
    /// Texts of the region.
    #[serde(default)]
    pub text: Vec<ServiceText>,
    /// States that others decide.
    #[serde(default)]
    pub state: Vec<State>,
    /// Rooms of the crisis centre.
    #[serde(default)]
    pub room: Vec<CentreRoom>,
}
