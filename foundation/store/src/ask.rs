//! A command with the facts it rests on, ready for the writer.

use std::sync::Arc;

use crate::{Command, Deciding, Draft, Failure};

/// Something that can be asked of a package.
pub trait Rule: Send + Sync {
    /// What the package's rules may look up: a read-only snapshot of profile, calendar, territory.
    type Facts: Send + Sync + 'static;
    /// Short name for logs and receipts: `situation.set-aside`.
    const NAME: &'static str;
    /// Whether it goes before bulk work.
    const URGENT: bool = true;
    /// Decides from the state and the facts; looks at nothing else.
    ///
    /// # Errors
    /// A refusal of the package, or a storage failure while reading state.
    fn decide(&self, cx: &Deciding<'_>, facts: &Self::Facts) -> Result<Vec<Draft>, Failure>;
}

/// A rule together with the facts it may look up.
#[derive(Debug, Clone)]
pub struct Ask<R: Rule> {
    /// What is asked.
    pub rule: R,
    /// What may be looked up.
    pub facts: Arc<R::Facts>,
}

impl<R: Rule + 'static> Ask<R> {
    /// Asks for `rule` with these facts, boxed for a [`crate::Submission`].
    #[must_use]
    pub fn boxed(rule: R, facts: Arc<R::Facts>) -> Box<dyn Command> {
        Box::new(Self { rule, facts })
    }
}

impl<R: Rule> Command for Ask<R> {
    fn name(&self) -> &'static str {
        R::NAME
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        self.rule.decide(cx, &self.facts)
    }
    fn urgent(&self) -> bool {
        R::URGENT
    }
}
