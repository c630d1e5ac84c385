//! What the pages know besides the journal: what every package knows, names of this domain's catalogues, incidents.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kernel::{Actor, Id, Text, Timestamp, kind};
use readiness::Facts;
use store::{Read, StoreError};

/// Names of the catalogues that only this domain looks at, by code.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Types of incident.
    pub types: BTreeMap<String, Text>,
    /// Steps of the severity scale, by rank.
    pub severities: BTreeMap<i64, Text>,
    /// Bodies.
    pub bodies: BTreeMap<String, Text>,
    /// Of those that others hold: who sits in them. One is told of their sessions, and convenes none.
    pub told: BTreeMap<String, BTreeSet<String>>,
    /// What the profile says of the sources of the plans that it ships, by the plan.
    pub remarks: BTreeMap<Id<kind::Matter>, Text>,
    /// After how long a contact has to be checked again; nothing where the profile does not say.
    pub contact_age: Option<Age>,
}

/// A period of the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Age {
    /// How many months.
    pub months: i32,
    /// Whether somebody competent read it in its source.
    pub verified: bool,
}

/// An incident, as far as a plan has to fit it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// Code of its type.
    pub incident_type: String,
    /// The rank of its severity.
    pub severity: i64,
    /// Areas it lies in.
    pub areas: BTreeSet<String>,
}

/// Looks an incident up, as far as this actor may see it.
pub type Incidents =
    Arc<dyn Fn(&dyn Read, &Actor, Id<kind::Matter>) -> Result<Option<Incident>, StoreError> + Send + Sync>;

/// A figure that is followed, as far as a plan may name its thresholds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub names: Text,
    /// The path of its page, without language.
    pub path: String,
    /// Its thresholds from the first to the last: code and name.
    pub thresholds: Vec<(String, Text)>,
    /// Thresholds at which it stands: code, area by name (none for the whole), since when.
    pub now: Vec<(String, Option<Text>, Timestamp)>,
}

/// The figures that this actor may see.
pub type Figures = Arc<dyn Fn(&dyn Read, &Actor) -> Result<Vec<Figure>, StoreError> + Send + Sync>;

kernel::coded! {
    /// Where somebody stands who is to be told of something.
    Known {
        /// Nothing has left for them yet.
        Waiting = "waiting",
        /// It left, or arrived.
        Told = "told",
        /// They say that they know, or somebody does in their place.
        Acknowledged = "acknowledged",
        /// No way leads to them.
        Failed = "failed",
    }
}

/// A message by which those who answer for a level are told, with where each of them stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The path of its page, without language.
    pub path: String,
    /// Whether it waits for somebody who releases it: nobody was found.
    pub waits: bool,
    /// Function of each recipient, where they stand, since when they know.
    pub people: Vec<(Option<Text>, Known, Option<Timestamp>)>,
}

/// The message with this id, as far as this actor may see it.
pub type Tellings =
    Arc<dyn Fn(&dyn Read, &Actor, Id<kind::Matter>) -> Result<Option<Told>, StoreError> + Send + Sync>;

/// A commitment, as the package of commitments tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// Its number.
    pub number: String,
    /// The path of its page, without language.
    pub path: String,
    /// Whether it is still owed.
    pub open: bool,
    /// Whether its time is over.
    pub late: bool,
}

/// The commitment with this id, where this actor may see it and it is there already.
pub type Debts =
    Arc<dyn Fn(&dyn Read, &Actor, Id<kind::Matter>) -> Result<Option<Owed>, StoreError> + Send + Sync>;

/// What the binary hands to the pages. Everything may change while running, so it is asked each time.
pub struct Desk {
    /// What every package knows.
    pub post: Arc<desk::Post>,
    /// What rules may look up.
    pub facts: Arc<dyn Fn() -> Arc<Facts> + Send + Sync>,
    /// Names of the catalogues.
    pub lists: Arc<dyn Fn() -> Arc<Lists> + Send + Sync>,
    /// Type, severity and areas of an incident.
    pub incidents: Incidents,
    /// Figures whose thresholds a plan may name.
    pub figures: Figures,
    /// Messages to those who answer for a level.
    pub told: Tellings,
    /// Commitments that the actions of a level became.
    pub owed: Debts,
    /// Address under which people reach this place, for what is printed.
    pub address: String,
}
