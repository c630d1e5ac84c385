//! What the giver decides.

use kernel::{Timestamp, Words};
use serde::{Deserialize, Serialize};

use crate::addressee::{Office, Timer};

/// The giver accepts that it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// What the giver says to it.
    #[serde(default)]
    pub words: Option<Words>,
}

/// The giver sends it back: it counts as acknowledged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// Why.
    pub words: Words,
    /// Until when it has to be done now.
    #[serde(default)]
    pub due: Option<Timestamp>,
    /// When the steps of escalation are looked at now.
    #[serde(default)]
    pub timers: Vec<Timer>,
}

/// The giver takes it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Why.
    pub words: Words,
}

/// Other times count from now on, both of them as they stand here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redated {
    /// Until when it has to be acknowledged.
    #[serde(default)]
    pub acknowledge_by: Option<Timestamp>,
    /// Until when it has to be done.
    #[serde(default)]
    pub due: Option<Timestamp>,
    /// Why.
    pub words: Words,
    /// When the steps of escalation are looked at now.
    #[serde(default)]
    pub timers: Vec<Timer>,
}

/// Somebody else is the addressee from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readdressed {
    /// To whom.
    pub to: Office,
    /// Until when they have to acknowledge.
    #[serde(default)]
    pub acknowledge_by: Option<Timestamp>,
    /// Why.
    pub words: Words,
    /// When the steps of escalation are looked at now.
    #[serde(default)]
    pub timers: Vec<Timer>,
}
