//! What the rules may look up.

use std::collections::BTreeSet;

use kernel::{Id, kind};

use crate::address::Rules;

/// Events that are told together: those whose kind begins with one of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its code; `webhook-group-{code}` names it.
    pub code: String,
    /// Beginnings of kinds: `situation.incident-`.
    pub begins: Vec<String>,
}

impl Group {
    /// Whether an event of this kind belongs to it.
    #[must_use]
    pub fn holds(&self, kind: &str) -> bool {
        self.begins.iter().any(|b| kind.starts_with(b.as_str()))
    }
}

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of what a hook is for.
    pub label: usize,
    /// Most hooks that are not over.
    pub hooks: i64,
    /// Seconds for which the old secret holds beside a new one.
    pub both_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { label: 120, hooks: 50, both_seconds: 24 * 3600 }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Groups of events.
    pub groups: Vec<Group>,
    /// Codes of areas to which a hook can be limited.
    pub areas: BTreeSet<String>,
    /// Mandates of machines that count now.
    pub machines: BTreeSet<Id<kind::Mandate>>,
    /// Which addresses may be told.
    pub addresses: Rules,
    /// Limits.
    pub limits: Limits,
}
