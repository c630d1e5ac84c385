//! A term is started by hand: its event happened, or is known to come.

use jiff::civil::Date;
use kernel::{Id, Words, kind};
use store::{Deciding, Draft, Failure};

use super::DONE;
use crate::dates::{day_of, days_before, end_of, moved};
use crate::event::{Event, Started};
use crate::rhythm::Rhythm;
use crate::state::{DutyNow, timers_of};
use crate::{Facts, Rule, error};

/// Starts a term.
#[derive(Debug, Clone)]
pub struct StartTerm {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// The day of the event.
    pub event: Date,
    /// What it is about: a file, a decision, an applicant's number.
    pub words: Words,
}

impl Rule for StartTerm {
    type Facts = Facts;
    const NAME: &'static str = "duties.start";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = DutyNow::get(cx.read, self.duty)?;
        cx.guard.permit(cx.actor, DONE, &now.resource())?;
        let Rhythm::Term(term) = &now.content.rhythm else { return Err(error::starts_by_itself().into()) };
        if now.last.is_some() {
            return Err(error::ended().into());
        }
        self.words.required("words", facts.limits.short)?;
        let today = day_of(cx.now, &facts.zone);
        let far = facts.limits.event_days;
        if self.event < days_before(today, far) || self.event > days_before(today, -far) {
            return Err(error::too_far("event", self.event).into());
        }
        let due = end_of(term, self.event).ok_or_else(|| error::too_far("event", self.event))?;
        let due = moved(due, now.content.off, &facts.holidays);
        let sql = "SELECT COUNT(*) FROM duty_time WHERE duty = $1 AND event_day IS NOT NULL";
        let n = cx.read.one(sql, &[now.id.into()])?.map_or(Ok(0), |row| row.int(0))?;
        let key = format!("n{}", n + 1);
        let event = Started {
            timers: timers_of(&now.content, &key, due, cx.now, facts),
            key,
            event: self.event,
            due,
            words: self.words.clone(),
        };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}
