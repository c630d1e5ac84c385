//! A partner that no letter reaches was told by telephone or in person.

use kernel::{Id, Refusal, Timestamp, at_most, kind};
use store::{Deciding, Draft, Failure};

use crate::event::{Event, ToldByHand};
use crate::read::{News, news};
use crate::state::SheetNow;
use crate::{Facts, Rule};

/// Watches differ by so many seconds, and a form has whole minutes.
const SLACK: i64 = 120;

/// Notes that somebody told a partner themselves what it was not told: whom, and when.
#[derive(Debug, Clone)]
pub struct TellByHand {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Whom.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// When the last thing happened that was shown: what came since is not told yet.
    pub upto: Timestamp,
}

impl Rule for TellByHand {
    type Facts = Facts;
    const NAME: &'static str = "contributions.tell-by-hand";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SheetNow::get(cx.read, self.sheet)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        let name = self.name.trim();
        if name.is_empty() {
            return Err(Refusal::missing("name").into());
        }
        at_most("name", name, facts.limits.short)?;
        let all: Vec<News> = news(cx.read, now.id)?.into_iter().filter(|news| news.at <= self.upto).collect();
        let Some(last) = all.iter().map(|news| news.at).max() else {
            return Err(Refusal::conflict("refusal-contribution-told-nothing").into());
        };
        if self.at > cx.now.plus_seconds(SLACK) {
            return Err(Refusal::invalid("at", "refusal-contribution-told-ahead").into());
        }
        if self.at.plus_seconds(SLACK) < last {
            let refusal = Refusal::invalid("at", "refusal-contribution-told-before");
            return Err(refusal.with("since", last.rfc3339()).into());
        }
        let event = ToldByHand {
            news: all.iter().map(|news| news.what).collect(),
            name: Some(name.to_owned()),
            at: self.at,
            upto: last,
        };
        Ok(vec![event.draft(Some(now.id), now.handling())?])
    }
}
