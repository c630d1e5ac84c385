//! The handover of a watch: what is open, accepted one by one by whoever takes over.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// Where a handover stands.
    HandoverState {
        /// Items are being accepted.
        Started = "started",
        /// Everything was accepted.
        Closed = "closed",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

kernel::coded! {
    /// What is handed over.
    ItemKind {
        /// A signal that waits for qualification, or an intake that was not finished.
        Signal = "signal",
        /// An incident on which work goes on.
        Incident = "incident",
        /// Somebody who is still to be told.
        Inform = "inform",
        /// A request without an answer.
        Request = "request",
        /// A report that is being written.
        Report = "report",
        /// What another package holds open: an order, a need, a perimeter.
        Other = "other",
    }
}

/// One item: which thing it is. What it says is looked up each time it is shown, so that nothing of a matter stands where readers of that
/// matter alone do not decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Id of the item on the list.
    pub id: Id<kind::Matter>,
    /// What it is.
    pub kind: ItemKind,
    /// Which package's, where the situation does not know it: `order`, `need`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The signal, incident, notification, entry or report, or the other package's matter.
    pub about: Id<kind::Matter>,
    /// The matter that decides who may read it; none for what belongs to the watch itself.
    #[serde(default)]
    pub matter: Option<Id<kind::Matter>>,
    /// Its number, as people say it.
    pub number: String,
}

/// What another package holds open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Which package's.
    pub source: String,
    /// What.
    pub about: Id<kind::Matter>,
    /// Its number, as people say it; empty where it has none.
    pub number: String,
}

/// What is open and stands on no list, because there is too much of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// What it is.
    pub kind: ItemKind,
    /// Which package's, where the situation does not know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How many.
    pub more: i64,
}

/// Most items of one kind in one handover, the most pressing ones. Nobody accepts more of a kind one by one; the page says how many more
/// there are and where they stand.
pub const MOST_OF_A_KIND: i64 = 100;
