//! Events on sessions that others hold and of which this place is told. The matter is the session; when what was told
//! happened stands in the header.

use std::collections::BTreeSet;

use kernel::{Text, Words};
use serde::{Deserialize, Serialize};

use crate::body::Log;
use crate::session::About;

/// This place was told of a session: first, or something more of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignNoted {
    /// Code of the body.
    pub body: String,
    /// The body's name then.
    pub body_names: Text,
    /// The log it belongs to.
    pub log: Log,
    /// Whether this is the first that was heard of it.
    pub first: bool,
    /// Two digits of the local year.
    pub year: i64,
    /// Number within body and year.
    pub no: i64,
    /// From which organisation or post the news comes.
    pub source: String,
    /// Who told it.
    #[serde(default)]
    pub told_by: Option<String>,
    /// Where it meets.
    #[serde(default)]
    pub place: Option<String>,
    /// Who leads it.
    #[serde(default)]
    pub director: Option<String>,
    /// Where it is reached.
    #[serde(default)]
    pub contact: Option<String>,
    /// What was told.
    #[serde(default)]
    pub words: Option<Words>,
    /// What it is about.
    #[serde(default)]
    pub about: Option<About>,
    /// Areas that it concerns.
    pub areas: BTreeSet<String>,
    /// Functions to which a need-to-know one is open.
    pub readers: BTreeSet<String>,
}

/// This place was told that it is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignEnded {
    /// From which organisation or post the news comes.
    pub source: String,
    /// What was told.
    #[serde(default)]
    pub words: Option<Words>,
}
