//! What the rules may look up: a snapshot of the profile, taken when the command is made.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Actor, Id, kind};

use crate::duty::Content;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name.
    pub short: usize,
    /// Most lead times of one duty.
    pub leads: usize,
    /// Most duties of a house.
    pub duties: usize,
    /// How far an event that starts a term may lie from today, in days.
    pub event_days: i64,
    /// Longest life of a calendar's address, in seconds.
    pub feed_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 4000, short: 300, leads: 8, duties: 500, event_days: 3_700, feed_seconds: 400 * 86_400 }
    }
}

/// A duty that the profile offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Its code, for ever.
    pub code: String,
    /// What it says.
    pub content: Content,
}

/// An organisation that may owe something as one of its sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its code, kept in the journal.
    pub code: String,
    /// Code of its sort: `municipality`.
    pub kind: String,
    /// Under which id people act for it.
    pub id: Id<kind::Organisation>,
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time: days begin and end in it.
    pub zone: TimeZone,
    /// Codes of functions that may answer for a duty.
    pub functions: BTreeSet<String>,
    /// Days on which nobody works, besides week-ends; far enough ahead.
    pub holidays: BTreeSet<Date>,
    /// The organisations that may owe something, by sort.
    pub members: Vec<Member>,
    /// The duties of the profile.
    pub offered: Vec<Offered>,
    /// Code of the profile, and the hash that names it as it is.
    pub profile: (String, String),
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts of a profile that has nothing.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            functions: BTreeSet::new(),
            holidays: BTreeSet::new(),
            members: Vec::new(),
            offered: Vec::new(),
            profile: (String::new(), String::new()),
            limits: Limits::default(),
        }
    }

    /// The organisations of a sort.
    pub fn members_of(&self, kind: &str) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.kind == kind)
    }

    /// Whether an organisation is one of a sort.
    #[must_use]
    pub fn is_of(&self, kind: &str, code: &str) -> bool {
        self.members_of(kind).any(|member| member.code == code)
    }

    /// The organisation for which somebody acts, where it is one of those of whom each owes this.
    #[must_use]
    pub fn own(&self, actor: &Actor, content: &Content) -> Option<&Member> {
        let each = content.each.as_ref()?;
        self.members_of(&each.kind).find(|member| member.id == actor.organisation)
    }
}
