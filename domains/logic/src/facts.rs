//! What the rules may look up: a snapshot of the profile, taken when the command is made.

use std::collections::BTreeSet;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a text.
    pub text: usize,
    /// Most characters of a name.
    pub short: usize,
    /// Most elements of one model.
    pub elements: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 600, short: 300, elements: 80 }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Codes of functions that may read.
    pub functions: BTreeSet<String>,
    /// Limits.
    pub limits: Limits,
}
