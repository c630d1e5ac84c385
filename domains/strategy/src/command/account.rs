//! What is told of an objective and a year: what was done, what came of it, what is planned.

use kernel::{Id, Lang, Refusal, Text, kind};
use store::{Deciding, Draft, Failure};

use super::{limited, short, year};
use crate::event::{AccountWritten, Event};
use crate::objective::Part;
use crate::state::{self, ObjectiveNow};
use crate::{Facts, Rule};

/// Writes it; written again, the later words count and the earlier stay in the journal.
#[derive(Debug, Clone)]
pub struct WriteAccount {
    /// The objective.
    pub objective: Id<kind::Matter>,
    /// The year.
    pub year: i64,
    /// What it tells.
    pub part: Part,
    /// The words, in one official language at least.
    pub text: Text,
    /// Where they are quoted from.
    pub quoted: Option<String>,
    /// The last entry of the journal that the page showed of the objective and what is told of it.
    pub based_on: Option<i64>,
}

impl Rule for WriteAccount {
    type Facts = Facts;
    const NAME: &'static str = "strategy.write-account";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ObjectiveNow::for_whom(cx.read, cx.guard, cx.actor, self.objective, "account.write")?;
        year("year", self.year)?;
        if let Some(changed) = state::told(cx.read, self.objective, self.year, self.part)? {
            changed.seen(self.based_on)?;
        }
        let official = [Lang::Fr, Lang::Nl];
        if official.iter().all(|l| self.text.get(*l).is_none_or(|t| t.trim().is_empty())) {
            return Err(Refusal::missing("text-fr").into());
        }
        limited("text", &self.text, facts.limits.account)?;
        short("quoted", self.quoted.as_ref(), facts)?;
        let Self { year, part, text, quoted, .. } = self.clone();
        Ok(vec![AccountWritten { year, part, text, quoted }.draft(Some(now.id), now.open.handling)?])
    }
}
