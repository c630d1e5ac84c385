//! Looking back: how many came, what was found, what is learnt; and what the next edition makes of that.

use kernel::{Id, Refusal, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use super::supply::numbered;
use super::{count, known, maybe_known, optional};
use crate::event::{AttendanceTold, CarriedAnswered, Event, FindingNoted, LessonDrawn};
use crate::planned::{Estimate, Finding, Office, Outcome, State};
use crate::state::{EventNow, Numbered};
use crate::{Facts, Rule, error};

/// An event that is over and not closed, for whoever plans it.
fn over(cx: &Deciding<'_>, event: Id<kind::Matter>) -> Result<EventNow, Failure> {
    let now = EventNow::get(cx.read, event)?;
    cx.guard.permit(cx.actor, "event.plan", &now.resource())?;
    if now.state == State::Over { Ok(now) } else { Err(now.wrong().into()) }
}

/// Tells how many people came.
#[derive(Debug, Clone)]
pub struct TellAttendance {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The number with its source.
    pub attendance: Estimate,
}

impl Rule for TellAttendance {
    type Facts = Facts;
    const NAME: &'static str = "planned.tell-attendance";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = over(cx, self.event)?;
        count("attendance", self.attendance.n, 0, facts)?;
        self.attendance.source.required("attendance-source", facts.limits.short)?;
        let event = AttendanceTold { attendance: self.attendance.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Notes what was found.
#[derive(Debug, Clone)]
pub struct NoteFinding {
    /// The event.
    pub event: Id<kind::Matter>,
    /// What it says.
    pub finding: Finding,
    /// The finding.
    pub words: Words,
    /// The row of the run-sheet that it is about.
    pub row: Option<i64>,
    /// The resource that it is about.
    pub supply: Option<i64>,
}

impl Rule for NoteFinding {
    type Facts = Facts;
    const NAME: &'static str = "planned.note-finding";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = over(cx, self.event)?;
        self.words.required("words", facts.limits.text)?;
        for (field, of, n) in [("row", Numbered::Row, self.row), ("supply", Numbered::Supply, self.supply)] {
            if let Some(n) = n
                && !of.stands(cx.read, now.id, n)?
            {
                return Err(Refusal::unknown_code(field, &n.to_string()).into());
            }
        }
        let n = numbered(cx, &now, Numbered::Finding, None, facts)?;
        let (words, row, supply) = (self.words.clone(), self.row, self.supply);
        let event = FindingNoted { n, finding: self.finding, words, row, supply };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Draws a lesson: somebody is to do something. A flow makes a commitment of it.
#[derive(Debug, Clone)]
pub struct DrawLesson {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The finding from which it comes.
    pub finding: Option<i64>,
    /// What is to be done.
    pub words: Words,
    /// Who is to do it.
    pub to: Office,
    /// Until when.
    pub due: Option<Timestamp>,
    /// The commitment to be.
    pub commitment: Id<kind::Matter>,
    /// What the event is called, as the page shows it.
    pub label: String,
}

impl Rule for DrawLesson {
    type Facts = Facts;
    const NAME: &'static str = "planned.draw-lesson";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = over(cx, self.event)?;
        self.words.required("words", facts.limits.text)?;
        if self.to.function.is_empty() {
            return Err(Refusal::missing("function").into());
        }
        known("function", &self.to.function, facts.functions.iter())?;
        maybe_known("organisation", self.to.organisation.as_ref(), &facts.organisations)?;
        if let Some(due) = self.due.filter(|due| *due <= cx.now) {
            return Err(error::in_the_past("due", due).into());
        }
        if let Some(n) = self.finding
            && !Numbered::Finding.stands(cx.read, now.id, n)?
        {
            return Err(Refusal::unknown_code("finding", &n.to_string()).into());
        }
        let event = LessonDrawn {
            n: numbered(cx, &now, Numbered::Lesson, None, facts)?,
            finding: self.finding,
            words: self.words.clone(),
            to: self.to.clone(),
            due: self.due,
            commitment: self.commitment,
            label: self.label.clone(),
            areas: now.areas.clone(),
            readers: now.readers.clone(),
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Says what becomes of a lesson of the last edition.
#[derive(Debug, Clone)]
pub struct AnswerCarried {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The lesson.
    pub n: i64,
    /// What becomes of it.
    pub outcome: Outcome,
    /// How, or why not; needed where it is dropped.
    pub words: Option<Words>,
}

impl Rule for AnswerCarried {
    type Facts = Facts;
    const NAME: &'static str = "planned.answer-carried";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        if !Numbered::Carried.stands(cx.read, now.id, self.n)? {
            return Err(error::gone(self.n).into());
        }
        let words = optional("words", self.words.as_ref(), facts.limits.text)?;
        if self.outcome == Outcome::Dropped && words.is_none() {
            return Err(Refusal::missing("words").into());
        }
        let event = CarriedAnswered { n: self.n, outcome: self.outcome, words };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
