//! What the clock asks: whether a time is to be reminded of or was missed, and what is to be looked at further ahead. Asked by the
//! program alone.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure};

use super::KEEP;
use crate::event::{AheadSet, Event, Met, Missed, Reminded, Timer};
use crate::occurrence::Mark;
use crate::state::{DutyNow, ahead_until, missing, timers_between};
use crate::{Facts, Rule};

fn by_the_program(cx: &Deciding<'_>) -> Result<(), Refusal> {
    if cx.actor.is_system() { Ok(()) } else { Err(Refusal::forbidden(KEEP)) }
}

/// Looks at a time whose lead time has come or whose day is over. Nothing happens where it was closed, where the rule says something
/// else by now, or where it was said before. Where every organisation closed its share, it is said once the day is over who they were.
#[derive(Debug, Clone)]
pub struct LookAtTime {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Which time, and why now.
    pub timer: Timer,
}

impl Rule for LookAtTime {
    type Facts = Facts;
    const NAME: &'static str = "duties.look";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        by_the_program(cx)?;
        let Timer { key, due, at, days } = &self.timer;
        let Some(now) = DutyNow::find(cx.read, self.duty)? else { return Ok(Vec::new()) };
        let stands = match now.time(cx.read, key, facts) {
            Ok((day, mark)) => day == *due && matches!(mark, Mark::Open | Mark::Begun),
            Err(Failure::Refused(_)) => false,
            Err(other) => return Err(other),
        };
        if !stands || *at > cx.now || now.last.is_some_and(|last| last < *due) || self.said(cx)? {
            return Ok(Vec::new());
        }
        let each = now.content.each.is_some();
        let owed = if each { now.owed(cx.read, key, None, facts)? } else { BTreeMap::new() };
        let organisations = missing(&owed);
        let closed = each && organisations.is_empty();
        let (key, due, function) = (key.clone(), *due, now.content.function.clone());
        let draft = match *days {
            // Who owed it stands fast from now on, as where some of them missed it.
            None if closed && !owed.is_empty() => {
                let organisations = owed.into_keys().collect();
                Met { key, due, organisations }.draft(Some(now.id), now.open.handling)?
            }
            _ if closed => return Ok(Vec::new()),
            Some(days) if now.content.leads.iter().any(|lead| lead.days == days) => {
                Reminded { key, due, days, function, organisations }.draft(Some(now.id), now.open.handling)?
            }
            Some(_) => return Ok(Vec::new()),
            None => Missed { key, due, function, organisations }.draft(Some(now.id), now.open.handling)?,
        };
        Ok(vec![draft])
    }
}

impl LookAtTime {
    /// Whether that was said before.
    fn said(&self, cx: &Deciding<'_>) -> Result<bool, Failure> {
        // None of the lead times is zero.
        let days = i64::from(self.timer.days.unwrap_or(0));
        let sql = "SELECT 1 FROM duty_said WHERE duty = $1 AND key = $2 AND days = $3 AND due = $4";
        let due = self.timer.due.to_string();
        let key = self.timer.key.as_str();
        Ok(cx.read.one(sql, &[self.duty.into(), key.into(), days.into(), due.into()])?.is_some())
    }
}

/// Says further ahead what is to be looked at.
#[derive(Debug, Clone, Copy)]
pub struct LookAhead {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Until when that was said so far.
    pub until: Date,
}

impl Rule for LookAhead {
    type Facts = Facts;
    const NAME: &'static str = "duties.look-ahead";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        by_the_program(cx)?;
        let now = DutyNow::find(cx.read, self.duty)?.filter(|now| now.last.is_none());
        let Some(now) = now.filter(|now| now.ahead == Some(self.until)) else { return Ok(Vec::new()) };
        let Some(until) = ahead_until(&now.content, cx.now, facts).filter(|until| *until > self.until) else {
            return Ok(Vec::new());
        };
        let from = self.until.tomorrow().unwrap_or(self.until);
        let timers = timers_between(&now.content, (from, until), cx.now, facts);
        Ok(vec![AheadSet { timers, until }.draft(Some(now.id), now.open.handling)?])
    }
}
