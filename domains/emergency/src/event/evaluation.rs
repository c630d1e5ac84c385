//! An evaluation is opened by lifting a phase, filled by two debriefs, and closed.

use std::collections::BTreeSet;

use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::evaluation::{Debrief, Discipline, Sort};
use crate::phase::Recipient;

/// Opened by the lifting of a phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// The phase that was lifted.
    pub phase: Id<kind::Matter>,
    /// The matter that it is about.
    pub about: Id<kind::Matter>,
    /// What that is called, as shown then.
    pub about_label: String,
    /// Areas in which that matter lies.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// The person who owns that matter.
    #[serde(default)]
    pub owner: Option<Id<kind::Person>>,
}

/// A debrief was held. Said again, the later one counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debriefed {
    /// Which of the two.
    pub debrief: Debrief,
    /// When it was held.
    pub held_at: Timestamp,
    /// Codes of the functions that took part.
    pub took_part: BTreeSet<String>,
    /// What there is to say about it.
    #[serde(default)]
    pub words: Option<Words>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingNoted {
    /// Its number within the evaluation.
    pub n: i64,
    /// In which debrief.
    pub debrief: Debrief,
    /// What it says.
    pub sort: Sort,
    /// The discipline that it is about; several or none when absent.
    #[serde(default)]
    pub discipline: Option<Discipline>,
    /// The finding.
    pub words: Words,
}

/// A lesson: somebody is to do something by a time. A flow makes a commitment of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonDrawn {
    /// Its number within the evaluation.
    pub n: i64,
    /// The finding from which it comes.
    #[serde(default)]
    pub finding: Option<i64>,
    /// What is to be done.
    pub words: Words,
    /// Who is to do it.
    pub to: Recipient,
    /// Until when.
    #[serde(default)]
    pub due: Option<Timestamp>,
    /// The commitment that comes of it.
    pub commitment: Id<kind::Matter>,
    /// The matter that the evaluation is about.
    pub about: Id<kind::Matter>,
    /// What that is called.
    pub about_label: String,
    /// Areas in which that matter lies.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
}

/// Closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// What it comes to.
    #[serde(default)]
    pub words: Option<Words>,
    /// Why a debrief is missing.
    #[serde(default)]
    pub without: Option<Words>,
}
