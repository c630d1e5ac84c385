//! What the rules may look up: a snapshot of the profile.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

use crate::history::History;
use crate::template::Template;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of the text of a section in one language.
    pub text: usize,
    /// Most characters of a reason.
    pub words: usize,
    /// Most sections of one account.
    pub sections: usize,
    /// Most bytes of the content that is frozen.
    pub content: usize,
    /// The first and the last year that an account can be of.
    pub years: (i64, i64),
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 40_000, words: 4000, sections: 1500, content: 3_500_000, years: (1990, 2100) }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time.
    pub zone: TimeZone,
    /// Kinds of account, in the order of the profile.
    pub templates: Vec<Template>,
    /// Accounts of the past that can be taken in.
    pub histories: Vec<History>,
    /// Codes of the functions that can be asked: those that may hand a text in.
    pub functions: BTreeSet<String>,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts of a profile that has nothing.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            templates: Vec::new(),
            histories: Vec::new(),
            functions: BTreeSet::new(),
            limits: Limits::default(),
        }
    }
    /// The template of a kind.
    #[must_use]
    pub fn template(&self, kind: &str) -> Option<&Template> {
        self.templates.iter().find(|t| t.code == kind)
    }
    /// The published account of a kind and year.
    #[must_use]
    pub fn history(&self, kind: &str, year: i64) -> Option<&History> {
        self.histories.iter().find(|h| h.kind == kind && h.year == year)
    }
}
