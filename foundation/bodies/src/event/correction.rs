//! Events on what members want changed in minutes, on their approval by the body, and on their public part. The matter is the
//! session whose minutes they are.

use kernel::{Id, Lang, Text, Words, kind};
use serde::{Deserialize, Serialize};

use crate::minutes::Part;
use crate::session::Adoption;

/// A text is proposed for a passage of the minutes; or two people wrote the same passage and this is the one that did not stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectionProposed {
    /// Its number among those of the session.
    pub no: i64,
    /// The version that was read.
    pub version: i64,
    /// Which part, from 0.
    pub part: i64,
    /// In which language.
    pub lang: Lang,
    /// The text proposed.
    #[serde(default)]
    pub text: String,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
    /// Whether it was written at the same time as another.
    pub conflict: bool,
}

/// It was taken, or refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectionAnswered {
    /// Which.
    pub no: i64,
    /// Whether it stands in the minutes now.
    pub taken: bool,
    /// Why not.
    #[serde(default)]
    pub words: Option<Words>,
}

/// The body itself approved the minutes, at a later session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesAdopted {
    /// The version.
    pub version: i64,
    /// At which session.
    pub at: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// How.
    pub how: Adoption,
}

/// A decision in the public part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicDecision {
    /// How people name it.
    pub label: Text,
    /// The item it belongs to.
    pub item: Id<kind::Matter>,
    /// Its text.
    pub text: Text,
}

/// A document of the public part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicFile {
    /// Its language.
    pub lang: Lang,
    /// The stored content.
    pub blob: Id<kind::Blob>,
    /// SHA-256 of the content, hex.
    pub hash: String,
}

/// The part of approved minutes that is public was published. It stands here as it was; a later one replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPartIssued {
    /// The version of the minutes.
    pub version: i64,
    /// The parts of public items.
    pub parts: Vec<Part>,
    /// The decisions at those items.
    pub decisions: Vec<PublicDecision>,
    /// The documents.
    pub files: Vec<PublicFile>,
}

/// What was published of minutes is public no longer. Who read it has read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPartWithdrawn {
    /// The version of the minutes.
    pub version: i64,
    /// Why: everybody may read it.
    #[serde(default = "Words::erased")]
    pub words: Words,
}
