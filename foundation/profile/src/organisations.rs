//! Organisations that exist before anybody signs in.

use kernel::{Id, Text, kind};
use serde::{Deserialize, Serialize};

/// An organisation that the profile brings along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Code, unique in the profile.
    pub code: String,
    /// Official name in each official language.
    pub names: Text,
    /// Abbreviation, where there is one.
    #[serde(default)]
    pub short: Option<Text>,
    /// What sort of organisation (`municipality`, `police-zone`, `operator`, …); an open set.
    pub kind: String,
    /// Code of the organisation it belongs to.
    #[serde(default)]
    pub parent: Option<String>,
    /// Codes of the areas it is competent for; none for everywhere or not tied to a place.
    #[serde(default)]
    pub areas: Vec<String>,
    /// Earlier names.
    #[serde(default)]
    pub former: Vec<FormerName>,
    /// Where this is written.
    pub source: String,
}

/// A name that was in use until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormerName {
    /// The name.
    pub names: Text,
    /// Last day of use, `YYYY-MM-DD`.
    pub until: jiff::civil::Date,
}

/// The id under which a profile's organisation stands in every directory: the same code always gives the same id.
#[must_use]
pub fn organisation_id(profile: &str, code: &str) -> Id<kind::Organisation> {
    Id::of_words(&["organisation", profile, code])
}
