//! A command with the facts it rests on, ready for the writer.

use std::sync::Arc;

use store::{Command, Deciding, Draft, Failure};

use crate::Facts;

/// Something that can be asked of this package.
pub trait Rule: Send + Sync {
    /// Short name for logs and receipts: `indicators.record-values`.
    const NAME: &'static str;
    /// Whether it goes before bulk work.
    const URGENT: bool = true;
    /// Decides from the state and the facts; looks at nothing else.
    ///
    /// # Errors
    /// A refusal, or a storage failure while reading state.
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure>;
}

/// A rule together with the facts it may look up.
#[derive(Debug, Clone)]
pub struct Ask<R> {
    /// What is asked.
    pub rule: R,
    /// What may be looked up.
    pub facts: Arc<Facts>,
}

impl<R: Rule + 'static> Ask<R> {
    /// Asks for `rule` with these facts, boxed for a `store::Submission`.
    #[must_use]
    pub fn boxed(rule: R, facts: Arc<Facts>) -> Box<dyn Command> {
        Box::new(Self { rule, facts })
    }
}

impl<R: Rule> Command for Ask<R> {
    fn name(&self) -> &'static str {
        R::NAME
    }
    fn urgent(&self) -> bool {
        R::URGENT
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        self.rule.decide(cx, &self.facts)
    }
}
