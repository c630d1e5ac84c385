//! Events on interests and votes. The matter is the session.

use kernel::{Id, Text, Words, kind};
use serde::{Deserialize, Serialize};

use crate::session::{Ballot, Outcome, Seat, Votes};

/// Somebody declares an interest in an item: they leave, do not vote and do not count for its quorum; or takes that back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterestDeclared {
    /// The item.
    pub item: Id<kind::Matter>,
    /// Who, by function.
    pub seat: Seat,
    /// Which interest, as far as they say.
    #[serde(default)]
    pub words: Option<Words>,
    /// Whether it was noted wrongly and holds no more.
    pub taken_back: bool,
}

/// The body voted on an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteHeld {
    /// Its id.
    pub vote: Id<kind::Matter>,
    /// Its number in the session.
    pub no: i64,
    /// The item.
    pub item: Id<kind::Matter>,
    /// On what, where the item's title does not say it.
    #[serde(default)]
    pub question: Option<Text>,
    /// Who voted how, where it was by name.
    pub ballots: Vec<Ballot>,
    /// The numbers.
    pub votes: Votes,
    /// What it came to.
    pub outcome: Outcome,
}
