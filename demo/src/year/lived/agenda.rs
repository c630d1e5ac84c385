//! The regulation agenda and its equal-opportunity tests, as they are written in `demo/year/agenda.toml`.

use jiff::civil::{Date, DateTime};
use kernel::Text;
use serde::Deserialize;

/// An instrument in preparation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// When it was put on the agenda.
    pub on: DateTime,
    /// Its name in these data.
    pub id: String,
    /// Code of what it is.
    pub sort: String,
    /// Its title, with the mark.
    pub names: Text,
    /// Brief description.
    pub description: Text,
    /// The occasion for it.
    pub occasion: Text,
    /// What it is to achieve.
    pub purpose: Text,
    /// The strategic objective it serves.
    pub strategic: String,
    /// The operational objectives it serves.
    pub operational: Vec<String>,
    /// Code of the function that answers for it.
    pub function: String,
    /// Where it stands.
    pub situation: Text,
    /// What is planned.
    pub planning: Text,
    /// The steps of its way, as they were written down.
    pub step: Vec<Taken>,
    /// Its equal-opportunity test.
    pub test: Option<Tested>,
}

/// A step of its way.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// When that was written down.
    pub on: DateTime,
    /// Code of the step.
    pub code: String,
    /// The day for which it is planned.
    pub planned: Option<Date>,
    /// The day on which it was taken.
    pub done: Option<Date>,
    /// What there is to say.
    #[serde(default)]
    pub words: Text,
}

/// An equal-opportunity test.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tested {
    /// When it was filled in and handed in.
    pub on: DateTime,
    /// When somebody else accepted it.
    pub reviewed: DateTime,
    /// What was said then, in French.
    pub words: String,
    /// What is found, by criterion.
    pub finding: Vec<Found>,
}

/// What is found for one criterion.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// Code of the criterion.
    pub criterion: String,
    /// `positive`, `neutral`, `negative`, `unknown`.
    pub effect: String,
    /// On what that rests.
    pub words: Text,
    /// What is done against a harm, or to learn more.
    #[serde(default)]
    pub mitigation: Text,
}
