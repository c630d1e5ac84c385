//! What is noted of a time: begun, done, waived, open again. Where each organisation of a sort owes it, of those that are named.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Id, Refusal, Words, at_most, kind};
use store::{Deciding, Draft, Failure};

use super::{DONE, KEEP, OWN, optional};
use crate::dates::day_of;
use crate::event::{Begun, Done, Event, Reopened, Waived};
use crate::occurrence::{Mark, State};
use crate::state::{DutyNow, missing, still_open};
use crate::{Facts, Rule, error};

/// A time of a duty that is there, with what was noted of the whole, or of each organisation that is named.
struct Found {
    duty: DutyNow,
    due: Date,
    marks: Vec<Mark>,
    /// Whether it was closed once for all of them.
    for_all: bool,
}

impl Found {
    /// For whoever has this power; whoever acts for the one organisation that is named needs no more than the power over its own.
    fn of(
        cx: &Deciding<'_>,
        (duty, key): (Id<kind::Matter>, &str),
        organisations: &BTreeSet<String>,
        power: kernel::Power,
        facts: &Facts,
    ) -> Result<Self, Failure> {
        let now = DutyNow::get(cx.read, duty)?;
        let own = facts.own(cx.actor, &now.content).filter(|_| power == DONE && organisations.len() == 1);
        let own = own.is_some_and(|member| organisations.contains(&member.code));
        cx.guard.permit(cx.actor, power, &now.resource()).or_else(|refusal| {
            if own { cx.guard.permit(cx.actor, OWN, &now.resource()) } else { Err(refusal) }
        })?;
        let (due, mark) = now.time(cx.read, key, facts)?;
        if organisations.is_empty() {
            return Ok(Self { duty: now, due, marks: vec![mark], for_all: false });
        }
        let over = Some((due, day_of(cx.now, &facts.zone)));
        let owed = now.owed(cx.read, key, over, facts)?;
        if let Some(unknown) = organisations.iter().find(|code| !owed.contains_key(*code)) {
            return Err(Refusal::unknown_code("organisations", unknown).into());
        }
        // What was noted for all holds for each of whom nothing else was closed.
        let all = Some(mark).filter(|mark| matches!(mark, Mark::Done | Mark::Waived));
        let one = |code: &String| {
            let own = owed.get(code).copied().unwrap_or(Mark::Open);
            if matches!(own, Mark::Done | Mark::Waived) { own } else { all.unwrap_or(own) }
        };
        let marks = organisations.iter().map(one).collect();
        Ok(Self { duty: now, due, marks, for_all: all.is_some() })
    }

    /// That something was begun or done is said of organisations by name, where each owes it.
    fn named(&self, organisations: &BTreeSet<String>) -> Result<(), Refusal> {
        if self.duty.content.each.is_some() && organisations.is_empty() {
            return Err(Refusal::missing("organisations"));
        }
        Ok(())
    }

    fn still_open(&self) -> Result<(), Refusal> {
        self.marks.iter().try_for_each(|mark| still_open(*mark, self.due))
    }
}

/// Somebody begins.
#[derive(Debug, Clone)]
pub struct BeginTime {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Which time.
    pub key: String,
    /// For which organisations, where each of a sort owes it.
    pub organisations: BTreeSet<String>,
    /// What there is to say.
    pub words: Option<Words>,
}

impl Rule for BeginTime {
    type Facts = Facts;
    const NAME: &'static str = "duties.begin";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let found = Found::of(cx, (self.duty, &self.key), &self.organisations, DONE, facts)?;
        found.named(&self.organisations)?;
        found.still_open()?;
        if found.marks.iter().all(|mark| *mark == Mark::Begun) {
            return Ok(Vec::new());
        }
        let words = optional("words", self.words.as_ref(), facts)?;
        // Whoever had begun keeps the moment at which they did.
        let marked = self.organisations.iter().zip(&found.marks);
        let organisations =
            marked.filter(|(_, mark)| **mark != Mark::Begun).map(|(code, _)| code.clone()).collect();
        let event = Begun { key: self.key.clone(), due: found.due, words, organisations };
        Ok(vec![event.draft(Some(found.duty.id), found.duty.open.handling)?])
    }
}

/// It is done.
#[derive(Debug, Clone)]
pub struct FinishTime {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Which time.
    pub key: String,
    /// By which organisations, where each of a sort owes it; several may have done it together.
    pub organisations: BTreeSet<String>,
    /// On which day; today where absent.
    pub on: Option<Date>,
    /// What there is to say.
    pub words: Option<Words>,
    /// What shows it: an address, or the name of a document.
    pub evidence: Option<String>,
}

impl Rule for FinishTime {
    type Facts = Facts;
    const NAME: &'static str = "duties.finish";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let found = Found::of(cx, (self.duty, &self.key), &self.organisations, DONE, facts)?;
        found.named(&self.organisations)?;
        found.still_open()?;
        let today = day_of(cx.now, &facts.zone);
        let on = self.on.unwrap_or(today);
        if on > today {
            return Err(Refusal::in_the_future("on").into());
        }
        let evidence = self.evidence.as_ref().map(|e| e.trim().to_owned()).filter(|e| !e.is_empty());
        evidence.as_ref().map_or(Ok(()), |e| at_most("evidence", e, facts.limits.text))?;
        let words = optional("words", self.words.as_ref(), facts)?;
        let organisations = self.organisations.clone();
        let event = Done { key: self.key.clone(), due: found.due, on, words, evidence, organisations };
        Ok(vec![event.draft(Some(found.duty.id), found.duty.open.handling)?])
    }
}

/// It need not be done this time.
#[derive(Debug, Clone)]
pub struct WaiveTime {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Which time.
    pub key: String,
    /// By which organisations; by all that have not done it where none is named.
    pub organisations: BTreeSet<String>,
    /// Why.
    pub why: Words,
}

impl Rule for WaiveTime {
    type Facts = Facts;
    const NAME: &'static str = "duties.waive";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let found = Found::of(cx, (self.duty, &self.key), &self.organisations, KEEP, facts)?;
        found.still_open()?;
        self.why.required("why", facts.limits.text)?;
        let mut organisations = self.organisations.clone();
        // Said by name, what others did stays done, and one can be opened again alone.
        if organisations.is_empty() && found.duty.content.each.is_some() {
            let over = Some((found.due, day_of(cx.now, &facts.zone)));
            let owed = found.duty.owed(cx.read, &self.key, over, facts)?;
            // Nobody did it where nobody owes it.
            if owed.is_empty() {
                return Err(Refusal::missing("organisations").into());
            }
            organisations = missing(&owed);
            if organisations.is_empty() {
                return Err(error::wrong_state(State::Done).into());
            }
        }
        let event = Waived { key: self.key.clone(), due: found.due, why: self.why.clone(), organisations };
        Ok(vec![event.draft(Some(found.duty.id), found.duty.open.handling)?])
    }
}

/// It was not done after all, or is to be done after all.
#[derive(Debug, Clone)]
pub struct ReopenTime {
    /// The duty.
    pub duty: Id<kind::Matter>,
    /// Which time.
    pub key: String,
    /// For which organisations; what was noted for all where none is named.
    pub organisations: BTreeSet<String>,
    /// Why.
    pub why: Words,
}

impl Rule for ReopenTime {
    type Facts = Facts;
    const NAME: &'static str = "duties.reopen";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let found = Found::of(cx, (self.duty, &self.key), &self.organisations, KEEP, facts)?;
        if found.for_all {
            return Err(error::for_all().into());
        }
        let open = |mark: &&Mark| matches!(mark, Mark::Open | Mark::Begun);
        if let Some(mark) = found.marks.iter().find(open) {
            // Nothing was noted for all of them: whose share it is has to be said.
            found.named(&self.organisations)?;
            let (today, near) = (day_of(cx.now, &facts.zone), found.duty.content.near_days());
            return Err(error::wrong_state(State::at(*mark, found.due, today, near)).into());
        }
        self.why.required("why", facts.limits.text)?;
        let organisations = self.organisations.clone();
        let event = Reopened { key: self.key.clone(), due: found.due, why: self.why.clone(), organisations };
        Ok(vec![event.draft(Some(found.duty.id), found.duty.open.handling)?])
    }
}
