//! The rota: who is on call from when to when.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::whom::Office;

/// A shift was planned, or planned otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShiftSet {
    /// Its id.
    pub shift: Id<kind::Matter>,
    /// The office that is on call.
    pub office: Office,
    /// Who.
    pub person: Id<kind::Person>,
    /// Who when they do not answer.
    #[serde(default)]
    pub deputy: Option<Id<kind::Person>>,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// A shift was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShiftRemoved {
    /// The shift.
    pub shift: Id<kind::Matter>,
}

/// A person asked for an address at which their shifts stand as a calendar. Its secret stands nowhere here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarMade {
    /// Id of the link.
    pub link: Id<kind::Session>,
    /// Until when it opens.
    pub expires: Timestamp,
}

/// The address opens nothing any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarEnded {
    /// Id of the link.
    pub link: Id<kind::Session>,
}

/// Somebody is asked to take a shift over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwapAsked {
    /// The shift.
    pub shift: Id<kind::Matter>,
    /// Who is asked.
    pub to: Id<kind::Person>,
}

/// They answered: a shift that was accepted is theirs from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwapAnswered {
    /// The shift.
    pub shift: Id<kind::Matter>,
    /// Who was asked.
    pub to: Id<kind::Person>,
    /// Whether they take it.
    pub accepted: bool,
}
