//! Events on who comes, and on addresses at which sessions stand as a calendar.

use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::called::Guest;
use crate::session::{Reply, Seat};

/// Somebody who is invited says whether they come. The matter is the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationAnswered {
    /// Who, by function.
    pub seat: Seat,
    /// What they say.
    pub reply: Reply,
    /// Their name.
    #[serde(default)]
    pub name: Option<String>,
    /// Who comes in their place.
    #[serde(default)]
    pub deputy: Option<String>,
    /// Whether they said it by the link of their letter; otherwise somebody wrote it down for them.
    pub by_link: bool,
}

/// Somebody who was called to a session is called no more; the others are called as before. The matter is the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationWithdrawn {
    /// Whose seat.
    pub seat: Seat,
    /// The functions that are still called.
    pub seats: Vec<Seat>,
    /// Who they are, where no function stands for them: personal data, to be destroyed alone.
    #[serde(default)]
    pub guest: Option<Guest>,
    /// Why.
    #[serde(default = "Words::erased")]
    pub words: Words,
}

/// Those who had not answered are asked once more. The matter is the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationReminded {
    /// Whose seats.
    pub seats: Vec<Seat>,
}

/// An address was made at which sessions stand as a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedMade {
    /// Id of the link.
    pub link: Id<kind::Session>,
    /// The sessions of this body.
    #[serde(default)]
    pub body: Option<String>,
    /// The sessions to which this function is called.
    #[serde(default)]
    pub function: Option<String>,
    /// For whom.
    #[serde(default)]
    pub whom: Option<String>,
    /// Until when it opens.
    pub expires: Timestamp,
}

/// It opens nothing any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedEnded {
    /// Id of the link.
    pub link: Id<kind::Session>,
}
