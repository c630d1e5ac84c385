//! A session: its states, its agenda, who is there, what is noted and decided.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Refusal, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::body::Rhythm;

kernel::coded! {
    /// Where a session stands.
    SessionState {
        /// Foreseen.
        Planned = "planned",
        /// Those invited have been called.
        Convened = "convened",
        /// Going on.
        Open = "open",
        /// Over; the minutes are still to be drafted, or drafted again.
        Closed = "closed",
        /// The minutes are drafted and wait for approval.
        Drafted = "drafted",
        /// The minutes are approved; nothing changes any more.
        Approved = "approved",
        /// Did not take place.
        Cancelled = "cancelled",
        /// Held by others and going on, as far as this place was told.
        Noted = "noted",
        /// Held by others and over, as far as this place was told.
        Ended = "ended",
    }
}

kernel::coded! {
    /// What makes a session go on.
    Step {
        /// Calls those invited.
        Convene = "convene",
        /// Begins it.
        Open = "open",
        /// Ends it.
        Close = "close",
        /// Calls it off.
        Cancel = "cancel",
    }
}

impl SessionState {
    /// The state after this step; nothing where it cannot be taken.
    #[must_use]
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Planned, Step::Convene) => Some(Self::Convened),
            (Self::Convened, Step::Open) => Some(Self::Open),
            (Self::Open, Step::Close) => Some(Self::Closed),
            (Self::Planned | Self::Convened, Step::Cancel) => Some(Self::Cancelled),
            _ => None,
        }
    }
    /// Whether it is still to come.
    #[must_use]
    pub const fn ahead(self) -> bool {
        matches!(self, Self::Planned | Self::Convened)
    }
    /// Whether others hold it and this place is only told.
    #[must_use]
    pub const fn foreign(self) -> bool {
        matches!(self, Self::Noted | Self::Ended)
    }
    /// Whether its record may still be written and corrected: what was said, who was there, what was decided.
    #[must_use]
    pub const fn on_record(self) -> bool {
        matches!(self, Self::Open | Self::Closed | Self::Drafted)
    }
    /// Whether it is over and its minutes are not approved: what was forgotten is still recorded, and says so.
    #[must_use]
    pub const fn over(self) -> bool {
        matches!(self, Self::Closed | Self::Drafted)
    }
}

kernel::coded! {
    /// How somebody takes part.
    Presence {
        /// In the room.
        Present = "present",
        /// From afar.
        Remote = "remote",
        /// Somebody sits in their place.
        Represented = "represented",
        /// Excused.
        Excused = "excused",
        /// Was there, and left.
        Left = "left",
    }
}

impl Presence {
    /// Whether the function counts as there.
    #[must_use]
    pub const fn there(self) -> bool {
        matches!(self, Self::Present | Self::Remote | Self::Represented)
    }
}

kernel::coded! {
    /// What became of an item of the agenda.
    ItemState {
        /// Still to be dealt with.
        Open = "open",
        /// Dealt with.
        Dealt = "dealt",
        /// Carried over to a later session.
        Carried = "carried",
        /// Taken off, with a reason.
        Dropped = "dropped",
    }
}

kernel::coded! {
    /// What is expected of those around the table.
    ItemSort {
        /// They are told.
        Information = "information",
        /// They talk about it.
        Discussion = "discussion",
        /// They decide.
        Decision = "decision",
    }
}

kernel::coded! {
    /// What somebody who is invited answers.
    Reply {
        /// They come.
        Comes = "yes",
        /// They do not.
        Away = "no",
        /// Somebody comes in their place.
        Deputy = "deputy",
    }
}

kernel::coded! {
    /// How somebody votes.
    Choice {
        /// In favour.
        Yes = "yes",
        /// Against.
        No = "no",
        /// Neither.
        Abstains = "abstained",
    }
}

kernel::coded! {
    /// What a vote came to.
    Outcome {
        /// More in favour than against.
        Carried = "carried",
        /// More against than in favour.
        Lost = "lost",
        /// As many as against: nothing is decided.
        Tie = "tie",
    }
}

kernel::coded! {
    /// How minutes were approved by the body itself.
    Adoption {
        /// Nobody objected.
        Tacit = "tacit",
        /// By vote.
        Vote = "vote",
    }
}

kernel::coded! {
    /// How a decision was taken.
    How {
        /// Nobody objected.
        Consensus = "consensus",
        /// Whoever presides decided.
        Chair = "chair",
        /// By vote, with numbers.
        Vote = "vote",
    }
}

kernel::coded! {
    /// What a note is.
    NoteSort {
        /// What was said, as it was said.
        Said = "said",
        /// What this place took away from a session that others hold.
        TakenAway = "taken-away",
    }
}

/// The numbers of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// In favour.
    pub yes: i64,
    /// Against.
    pub no: i64,
    /// Abstained.
    pub abstained: i64,
}

impl Votes {
    /// What it came to.
    #[must_use]
    pub const fn outcome(self) -> Outcome {
        if self.yes > self.no {
            Outcome::Carried
        } else if self.yes < self.no {
            Outcome::Lost
        } else {
            Outcome::Tie
        }
    }
}

/// How one seat voted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// Whose vote.
    pub seat: Seat,
    /// How.
    pub choice: Choice,
}

/// Who sits somewhere, or is to do something: a function, where needed of one organisation or one area.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Seat {
    /// Code of the function.
    pub function: String,
    /// Code of the organisation.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Code of the area.
    #[serde(default)]
    pub area: Option<String>,
}

impl Seat {
    /// Somebody of this function.
    #[must_use]
    pub fn of(function: impl Into<String>) -> Self {
        Self { function: function.into(), organisation: None, area: None }
    }
    /// Whether whoever sits at `there` takes this seat: the same, or one of the function where the seat is of no area.
    #[must_use]
    pub fn is_taken_by(&self, there: &Self) -> bool {
        let fits = |own: &Option<String>, theirs: &Option<String>| own.is_none() || own == theirs;
        self.function == there.function
            && fits(&self.area, &there.area)
            && fits(&self.organisation, &there.organisation)
    }
    /// One word that tells it from every other.
    #[must_use]
    pub fn key(&self) -> String {
        let part = |p: &Option<String>| p.clone().unwrap_or_default();
        format!("{}|{}|{}", self.function, part(&self.organisation), part(&self.area))
    }
}

/// A document of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The stored content.
    pub blob: Id<kind::Blob>,
    /// Its name. Empty where it was erased.
    #[serde(default)]
    pub name: String,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// What it is about; a language may be missing and then shows as such.
    pub title: Text,
    /// Code of the function that brings it in.
    #[serde(default)]
    pub owner: Option<String>,
    /// Minutes foreseen.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// Its documents.
    #[serde(default)]
    pub documents: Vec<Document>,
    /// The item of an earlier session that it takes up again.
    #[serde(default)]
    pub carried_from: Option<Id<kind::Matter>>,
}

/// That a session which had been closed goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopened {
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// Why.
    pub words: Words,
    /// How many items came back that its end had carried away.
    pub back: i64,
    /// How many stay where somebody took them up.
    pub stay: i64,
}

/// What somebody is asked to do by a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The commitment that it becomes.
    pub commitment: Id<kind::Matter>,
    /// Who.
    pub to: Seat,
    /// Until when they say that they know.
    #[serde(default)]
    pub acknowledge_by: Option<Timestamp>,
    /// Until when it is done.
    #[serde(default)]
    pub due: Option<Timestamp>,
    /// Its legal ground, as stated in the session.
    #[serde(default)]
    pub ground: Option<Words>,
}

/// Something outside this package that a session is about: its id, and the name it had when the session was planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Its id.
    pub matter: Id<kind::Matter>,
    /// Its name.
    #[serde(default)]
    pub label: String,
}

/// Who may see a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// How it is handled.
    pub handling: Handling,
    /// The areas that it concerns.
    pub areas: BTreeSet<String>,
    /// The functions to which a need-to-know one is open.
    pub readers: BTreeSet<String>,
}

impl Default for Sight {
    fn default() -> Self {
        Self { handling: Handling::Service, areas: BTreeSet::new(), readers: BTreeSet::new() }
    }
}

/// When and where a session meets, about what, and who is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// When it begins.
    pub at: Timestamp,
    /// The room.
    pub place: Option<String>,
    /// Address or number of a call.
    pub call: Option<String>,
    /// What it is about, where it is about one thing.
    pub about: Option<About>,
    /// The agenda.
    pub items: Vec<Item>,
    /// Codes of the functions invited.
    pub invited: BTreeSet<String>,
    /// Who may see it.
    pub sight: Sight,
    /// The languages spoken.
    pub langs: Vec<Lang>,
    /// The rhythm of this series, where it is not that of the body.
    pub rhythm: Option<Rhythm>,
}

impl Plan {
    /// A session at this time, without agenda.
    #[must_use]
    pub fn at(at: Timestamp) -> Self {
        Self {
            at,
            place: None,
            call: None,
            about: None,
            items: Vec::new(),
            invited: BTreeSet::new(),
            sight: Sight::default(),
            langs: vec![Lang::Fr, Lang::Nl],
            rhythm: None,
        }
    }
}

/// Whether some language of a text has words, none of them too many.
///
/// # Errors
/// The refusal for this field of the form.
pub fn some_text(field: &str, text: &Text, most: usize) -> Result<(), Refusal> {
    let mut some = false;
    for words in Lang::ALL.into_iter().filter_map(|l| text.get(l)) {
        some |= !words.trim().is_empty();
        kernel::at_most(field, words, most)?;
    }
    if some { Ok(()) } else { Err(Refusal::missing(field)) }
}

/// The number of a session within its body: `26-03`.
#[must_use]
pub fn number(year: i64, no: i64) -> String {
    format!("{year:02}-{no:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_where_they_should() {
        let leads: Vec<(SessionState, Step, SessionState)> = SessionState::ALL
            .iter()
            .flat_map(|from| Step::ALL.iter().filter_map(move |s| from.after(*s).map(|to| (*from, *s, to))))
            .collect();
        use SessionState::{Cancelled, Closed, Convened, Open, Planned};
        assert_eq!(
            leads,
            [
                (Planned, Step::Convene, Convened),
                (Planned, Step::Cancel, Cancelled),
                (Convened, Step::Open, Open),
                (Convened, Step::Cancel, Cancelled),
                (Open, Step::Close, Closed),
            ]
        );
    }
}
