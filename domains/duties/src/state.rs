//! The rows that rules look at: a duty as it is now, and what was noted of one of its times.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError, json};

use crate::dates::{at_hour, days_before};
use crate::duty::{Content, Open, Origin};
use crate::event::Timer;
use crate::occurrence::{Mark, State};
use crate::{Facts, dates, error};

pub use store::Changed;

/// The hour at which a function is reminded, local time.
const MORNING: i8 = 8;
/// So many days after its end, the clock has looked at a time, even where the program stood still for a while.
const LOOKED_DAYS: i64 = 7;
/// What is to be looked at is said so many days ahead.
pub(crate) const AHEAD_DAYS: i64 = 400;

/// A duty now.
#[derive(Debug, Clone)]
pub(crate) struct DutyNow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) code: String,
    pub(crate) content: Content,
    pub(crate) open: Open,
    pub(crate) origin: Origin,
    pub(crate) owner: Option<Id<kind::Person>>,
    pub(crate) from: Date,
    pub(crate) last: Option<Date>,
    pub(crate) ahead: Option<Date>,
    pub(crate) changed: Changed,
}

const NOW: &str = "SELECT id, code, content, open, origin, owner, from_day, last_day, ahead_day, changed_seq, changed_at, \
                   changed_function FROM year_duty";

impl DutyNow {
    fn of(row: &Row) -> Result<Self, StoreError> {
        let whole = |what: &str| StoreError::Journal(format!("a duty without {what}"));
        Ok(Self {
            id: row.id(0)?,
            code: row.text(1)?.to_owned(),
            content: json(row, 2).ok_or_else(|| whole("content"))?,
            open: json(row, 3).ok_or_else(|| whole("readers"))?,
            origin: Origin::of(row.text(4)?).unwrap_or(Origin::Own),
            owner: row.opt(5, Row::id)?,
            from: day(row, 6)?.ok_or_else(|| whole("a first day"))?,
            last: day(row, 7)?,
            ahead: day(row, 8)?,
            changed: Changed::of(row, 9)?,
        })
    }

    pub(crate) fn all(read: &dyn Read) -> Result<Vec<Self>, StoreError> {
        read.query(&format!("{NOW} ORDER BY code"), &[])?.iter().map(Self::of).collect()
    }

    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        read.one(&format!("{NOW} WHERE id = $1"), &[id.into()])?.as_ref().map(Self::of).transpose()
    }

    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }

    pub(crate) fn resource(&self) -> Resource {
        resource(self.id, &self.open, self.owner)
    }

    pub(crate) fn seen(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.seen(based_on, |changed| changed.refusal(error::CHANGED))
    }

    /// The day by which this time is to be done, and what was noted of it: a time that the rhythm names, or one that was noted before.
    pub(crate) fn time(&self, read: &dyn Read, key: &str, facts: &Facts) -> Result<(Date, Mark), Failure> {
        let sql = "SELECT due, mark FROM duty_time WHERE duty = $1 AND key = $2";
        if let Some(row) = read.one(sql, &[self.id.into(), key.into()])? {
            let due = day(&row, 0)?.ok_or_else(|| error::no_such_time(key))?;
            return Ok((due, Mark::of(row.text(1)?).unwrap_or(Mark::Open)));
        }
        let due = self.named(key, facts).ok_or_else(|| error::no_such_time(key))?;
        Ok((due, Mark::Open))
    }

    /// What was noted of single organisations.
    fn shares(&self, read: &dyn Read, key: &str) -> Result<BTreeMap<String, Mark>, StoreError> {
        let sql = "SELECT organisation, mark FROM duty_share WHERE duty = $1 AND key = $2";
        let one = |row: &Row| Ok((row.text(0)?.to_owned(), Mark::of(row.text(1)?).unwrap_or(Mark::Open)));
        read.query(sql, &[self.id.into(), key.into()])?.iter().map(one).collect()
    }

    /// The organisations that owe this time, with what was noted of each: those of the sort as they are now, and those that closed it;
    /// those of which something was noted, and no others, once the journal says who owed it, or is silent (`over`: its day, and today).
    /// The clock, which says it, is not to take its own silence for an answer.
    pub(crate) fn owed(
        &self,
        read: &dyn Read,
        key: &str,
        over: Option<(Date, Date)>,
        facts: &Facts,
    ) -> Result<BTreeMap<String, Mark>, StoreError> {
        let mut all = self.shares(read, key)?;
        let Some(each) = &self.content.each else { return Ok(all) };
        let sql = "SELECT owed_seq, missed_seq, event_day FROM duty_time WHERE duty = $1 AND key = $2";
        let row = read.one(sql, &[self.id.into(), key.into()])?;
        let (owed, missed, started) = match &row {
            Some(row) => {
                (row.opt(0, Row::int)?.is_some(), row.opt(1, Row::int)?.is_some(), day(row, 2)?.is_some())
            }
            None => (false, false, false),
        };
        let over = over.filter(|_| !missed && !started);
        let quiet = over.is_some_and(|(due, today)| silent(due, today, all.values().copied()));
        if !owed && !quiet {
            // Whoever left the sort before its day was over owes nothing of it; what they did stays.
            all.retain(|code, mark| mark.is_closed() || facts.is_of(&each.kind, code));
            for member in facts.members_of(&each.kind) {
                all.entry(member.code.clone()).or_insert(Mark::Open);
            }
        }
        Ok(all)
    }

    /// The day of the time that the rhythm names like this, as long as the duty holds.
    pub(crate) fn named(&self, key: &str, facts: &Facts) -> Option<Date> {
        let named: Date = key.parse().ok()?;
        let around = |days: i64| days_before(named, -days);
        let all = self.content.between(&facts.holidays, around(-20), around(20));
        let due = all.into_iter().find(|due| due.named == named)?.day;
        (due >= self.from && self.last.is_none_or(|last| due <= last)).then_some(due)
    }
}

/// Whether nothing was said of a time at whose end the clock has long looked, and that all who noted something of it closed: nobody
/// missed it, and they are who owed it. Old entries say it only like that. Nothing of this is so of a time that somebody started, whose
/// day may have been over by then.
pub(crate) fn silent(due: Date, today: Date, marks: impl Iterator<Item = Mark>) -> bool {
    let mut marks = marks.peekable();
    due < days_before(today, LOOKED_DAYS) && marks.peek().is_some() && marks.all(Mark::is_closed)
}

/// The organisations that have not closed their share.
pub(crate) fn missing(owed: &BTreeMap<String, Mark>) -> BTreeSet<String> {
    let open = owed.iter().filter(|(_, mark)| !mark.is_closed());
    open.map(|(code, _)| code.clone()).collect()
}

/// What guards a duty.
pub(crate) fn resource(id: Id<kind::Matter>, open: &Open, owner: Option<Id<kind::Person>>) -> Resource {
    Resource {
        matter: Some(id),
        handling: open.handling,
        readers: open.readers.clone(),
        owner,
        ..Resource::service()
    }
}

/// A day in a row.
pub(crate) fn day(row: &Row, column: usize) -> Result<Option<Date>, StoreError> {
    Ok(row.opt(column, Row::text)?.and_then(|text| text.parse().ok()))
}

/// Refuses what a time in this state does not take.
pub(crate) fn still_open(mark: Mark, due: Date) -> Result<(), Refusal> {
    match mark {
        Mark::Open | Mark::Begun => Ok(()),
        Mark::Done | Mark::Waived => Err(error::wrong_state(State::at(mark, due, due, 0))),
    }
}

/// When one time of a duty is to be looked at, as far as that lies ahead.
pub(crate) fn timers_of(
    content: &Content,
    key: &str,
    due: Date,
    now: Timestamp,
    facts: &Facts,
) -> Vec<Timer> {
    let over = due.tomorrow().ok().and_then(|next| at_hour(next, 0, &facts.zone));
    let timer = |at, days| Timer { key: key.to_owned(), due, at, days };
    let leads = content.leads.iter().filter_map(|lead| {
        let at = at_hour(days_before(due, i64::from(lead.days)), MORNING, &facts.zone)?;
        Some(timer(at, Some(lead.days)))
    });
    let all = leads.chain(over.map(|at| timer(at, None)));
    all.filter(|timer| timer.at > now).collect()
}

/// When the times of a duty between two days are to be looked at.
pub(crate) fn timers_between(
    content: &Content,
    (from, until): (Date, Date),
    now: Timestamp,
    facts: &Facts,
) -> Vec<Timer> {
    let all = content.between(&facts.holidays, from, until);
    all.into_iter().flat_map(|due| timers_of(content, &due.named.to_string(), due.day, now, facts)).collect()
}

/// Until when is said what is to be looked at, for a duty that has dates of its own.
pub(crate) fn ahead_until(content: &Content, now: Timestamp, facts: &Facts) -> Option<Date> {
    content.rhythm.recurs().then(|| days_before(dates::day_of(now, &facts.zone), -AHEAD_DAYS))
}
