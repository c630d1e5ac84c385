//! The handover of a watch: what is open, accepted one by one by whoever takes over.

use kernel::{Id, Text, kind};
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
    }
}

/// One item, with what it looked like when the handover started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Id of the item on the list.
    pub id: Id<kind::Matter>,
    /// What it is.
    pub kind: ItemKind,
    /// The signal, incident, notification, entry or report.
    pub about: Id<kind::Matter>,
    /// The matter that decides who may read it; none for what belongs to the watch itself.
    #[serde(default)]
    pub matter: Option<Id<kind::Matter>>,
    /// Its number, as people say it.
    pub number: String,
    /// What it says.
    #[serde(default)]
    pub label: Text,
}

/// Most items of one handover.
pub const MOST_ITEMS: i64 = 500;
