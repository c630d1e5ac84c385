//! The public site as a whole: open, or closed and kept as it was.

use kernel::{Id, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use store::{Read, StoreError};

use crate::read::{TurnRow, site_turns};
use crate::state::Changed;

/// A figure as the site showed it when it was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteFigure {
    /// What it counts.
    pub names: Text,
    /// How many.
    pub value: i64,
    /// Of what, where that is not in the name.
    #[serde(default)]
    pub unit: String,
    /// Not an exact count.
    pub about: bool,
    /// As of when.
    pub at: Timestamp,
    /// Who says so.
    pub source: Text,
}

/// A site that is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// Since when.
    pub at: Timestamp,
    /// Its figures as they were.
    pub figures: Vec<SiteFigure>,
}

/// Somebody asked that it be closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Who.
    pub by: Id<kind::Person>,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: Words,
}

/// The site as it is now. It is open until somebody closes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// Since when it is closed, where it is.
    pub closed: Option<Closed>,
    /// Somebody asked that it be closed, and nobody answered yet.
    pub asked: Option<Asked>,
    /// Everything that was published until then belongs to an earlier crisis.
    pub since: Option<Timestamp>,
    /// The figures that stood on it then. They are the earlier crisis's, too.
    pub earlier: Vec<SiteFigure>,
    /// Its last change.
    pub changed: Option<Changed>,
}

impl Site {
    /// The site as the rows say it.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn now(read: &dyn Read) -> Result<Self, StoreError> {
        Ok(Self::of(&site_turns(read)?))
    }

    /// What a history, oldest first, leads to.
    #[must_use]
    pub fn of(turns: &[TurnRow]) -> Self {
        turns.iter().fold(Self::default(), Self::after)
    }

    /// By the kind of the entry: also where its words were erased, it is closed or open.
    fn after(mut self, turn: &TurnRow) -> Self {
        match turn.what.as_str() {
            "site-close-asked" => {
                self.asked = Some(Asked { by: turn.person, at: turn.at, reason: reason(turn) });
            }
            "site-kept" => self.asked = None,
            "site-closed" => {
                let figures = turn.detail.get("figures").cloned().unwrap_or_default();
                let figures = serde_json::from_value(figures).unwrap_or_default();
                (self.closed, self.asked) = (Some(Closed { at: turn.at, figures }), None);
            }
            "site-reopened" => {
                let anew = turn.detail.get("anew").and_then(serde_json::Value::as_bool).unwrap_or(false);
                let before = self.closed.take();
                if let Some(closed) = before.filter(|_| anew) {
                    self.since = Some(closed.at);
                    self.earlier.extend(closed.figures);
                }
            }
            _ => return self,
        }
        self.changed = Some(Changed { seq: turn.seq, at: turn.at, function: turn.function.clone() });
        self
    }
}

fn reason(turn: &TurnRow) -> Words {
    let words = turn.detail.get("reason").cloned().unwrap_or_default();
    serde_json::from_value(words).unwrap_or_else(|_| Words::erased())
}
