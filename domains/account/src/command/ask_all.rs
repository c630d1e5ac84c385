//! Everybody is asked at once for the texts that the structure proposes them for; everybody who owes something is reminded at once.

use jiff::civil::Date;
use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure};

use super::ask::local;
use crate::event::{Event, FunctionAsked, FunctionReminded};
use crate::read::{SectionRow, sections};
use crate::state::Now;
use crate::{Facts, Rule, error};

/// Asks every function for every text that it is proposed for and that nobody was asked for yet.
#[derive(Debug, Clone)]
pub struct AskAll {
    /// The account.
    pub account: Id<kind::Matter>,
    /// Until which day.
    pub due: Date,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

/// Reminds every function that owes a text of all that it owes.
#[derive(Debug, Clone)]
pub struct RemindOwed {
    /// The account.
    pub account: Id<kind::Matter>,
    /// The last entry that the page showed.
    pub based_on: Option<i64>,
}

/// What each function is asked for if all are asked now as the structure proposes: functions by code, sections in printing order.
#[must_use]
pub fn to_ask(rows: &[SectionRow], facts: &Facts) -> Vec<(String, Vec<String>)> {
    let free = |row: &&SectionRow| {
        let section = &row.section;
        section.text
            && !section.gone
            && row.standing == crate::section::Standing::Open
            && row.written.is_none()
    };
    let known = |function: &str| facts.functions.contains(function);
    by_function(rows.iter().filter(free).filter(|row| row.function.as_deref().is_some_and(known)))
}

/// What each function owes.
#[must_use]
pub fn owed(rows: &[SectionRow]) -> Vec<(String, Vec<String>)> {
    by_function(rows.iter().filter(|row| row.standing.is_owed()))
}

fn by_function<'a>(rows: impl Iterator<Item = &'a SectionRow>) -> Vec<(String, Vec<String>)> {
    let mut all: std::collections::BTreeMap<String, Vec<String>> = std::collections::BTreeMap::new();
    for row in rows {
        if let Some(function) = &row.function {
            all.entry(function.clone()).or_default().push(row.section.code.clone());
        }
    }
    all.into_iter().collect()
}

impl Rule for AskAll {
    type Facts = Facts;
    const NAME: &'static str = "account.ask-all";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::open(cx, self.account)?;
        if self.due < local(cx, facts) {
            return Err(Refusal::invalid("due", "refusal-account-due").into());
        }
        // Somebody was asked, or wrote, between the look and the act: what was shown is not what would be asked.
        now.unchanged(self.based_on)?;
        let all = to_ask(&sections(cx.read, now.id)?, facts);
        if all.is_empty() {
            return Err(error::not_now("refusal-account-nobody-to-ask").into());
        }
        let one = |(function, codes)| {
            let event = FunctionAsked { function, codes, due: self.due };
            Ok(event.draft(Some(now.id), now.handling)?)
        };
        all.into_iter().map(one).collect()
    }
}

impl Rule for RemindOwed {
    type Facts = Facts;
    const NAME: &'static str = "account.remind-owed";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::open(cx, self.account)?;
        now.unchanged(self.based_on)?;
        let all = owed(&sections(cx.read, now.id)?);
        if all.is_empty() {
            return Err(error::not_now("refusal-account-not-owed").into());
        }
        let one = |(function, codes)| {
            let event = FunctionReminded { function, codes };
            Ok(event.draft(Some(now.id), now.handling)?)
        };
        all.into_iter().map(one).collect()
    }
}
