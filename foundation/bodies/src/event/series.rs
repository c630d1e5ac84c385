//! Events on the years of a body. The matter is its series; of a session that was made from it, the session.

use jiff::civil::Date;
use kernel::Words;
use serde::{Deserialize, Serialize};

use crate::called::Guest;
use crate::series::Series;
use crate::session::Seat;

/// The body meets like this from now on. Earlier versions stay readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesSet {
    /// Code of the body.
    pub body: String,
    /// The version, from 1.
    pub version: i64,
    /// How it meets.
    pub content: Series,
    /// Why it was changed.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Who is called to the sessions of the series was chosen; it holds instead of what the body says. Nobody at all: what the body says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesInvited {
    /// Code of the body.
    pub body: String,
    /// Functions; one of which every area has one is called in each, or in the areas that are named.
    pub seats: Vec<Seat>,
    /// Guests: personal data, to be destroyed alone.
    #[serde(default)]
    pub guests: Vec<Guest>,
}

/// No further sessions are made; those that are there stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesEnded {
    /// Code of the body.
    pub body: String,
    /// Why.
    #[serde(default = "Words::erased")]
    pub words: Words,
}

/// The session is this turn of the body's series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionOfSeries {
    /// Code of the body.
    pub body: String,
    /// The day that the rule gives; the session may be on another.
    pub turn: Date,
    /// How long it takes, minutes.
    pub minutes: i64,
}
