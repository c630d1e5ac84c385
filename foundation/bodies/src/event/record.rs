//! Events on what is recorded of a session: who is there, what was said, what was decided. The matter is the session.

use kernel::{Id, Lang, Text, Words, kind};
use serde::{Deserialize, Serialize};

use crate::session::{Assignment, How, NoteSort, Presence, Seat, Votes};

/// How this place sees an item of a session that others hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionSet {
    /// The item.
    pub item: Id<kind::Matter>,
    /// The position.
    pub position: Text,
}

/// Somebody is there, is not, or left. When, if not then, stands in the header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendanceMarked {
    /// Who, by function.
    pub seat: Seat,
    /// How they take part.
    pub presence: Presence,
    /// Their name.
    #[serde(default)]
    pub name: Option<String>,
    /// Who represents them.
    #[serde(default)]
    pub by: Option<String>,
}

/// Which note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteRef {
    /// Its entry.
    pub entry: Id<kind::Entry>,
    /// Its number in the session.
    pub no: i64,
}

/// Something was noted, or noted again correctly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteWritten {
    /// Its number in the session.
    pub no: i64,
    /// What it is.
    pub sort: NoteSort,
    /// The item it was said at.
    #[serde(default)]
    pub item: Option<Id<kind::Matter>>,
    /// The words.
    #[serde(default = "Words::erased")]
    pub words: Words,
    /// The note that it corrects.
    #[serde(default)]
    pub corrects: Option<NoteRef>,
}

/// The body decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionTaken {
    /// Its id.
    pub decision: Id<kind::Matter>,
    /// Its number in the session.
    pub no: i64,
    /// How people name it: abbreviation of the body, number of the session, number of the decision.
    pub label: Text,
    /// The item it belongs to.
    #[serde(default)]
    pub item: Option<Id<kind::Matter>>,
    /// Its text; a missing language shows as missing.
    pub text: Text,
    /// How it was taken.
    pub how: How,
    /// The numbers of the vote.
    #[serde(default)]
    pub votes: Option<Votes>,
    /// What it asks of whom.
    #[serde(default)]
    pub assignment: Option<Assignment>,
    /// Who may see the session: it holds for what comes of the decision, too.
    pub areas: std::collections::BTreeSet<String>,
    /// Functions to which a need-to-know session is open.
    pub readers: std::collections::BTreeSet<String>,
    /// What the session is about.
    #[serde(default)]
    pub about: Option<crate::session::About>,
}

/// The text of a decision was written in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionWorded {
    /// The decision.
    pub decision: Id<kind::Matter>,
    /// The language.
    pub lang: Lang,
    /// The text.
    #[serde(default)]
    pub text: String,
}

/// A decision no longer holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionWithdrawn {
    /// The decision.
    pub decision: Id<kind::Matter>,
    /// Why.
    #[serde(default = "Words::erased")]
    pub words: Words,
}
