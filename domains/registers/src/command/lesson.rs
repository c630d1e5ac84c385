//! A lesson is taken over: what is a commitment elsewhere becomes an entry with one point, and from then on has all that entries have.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Handling, Id, Refusal, Resource, Text, kind};
use store::{Deciding, Draft, Failure};

use super::{enter, point};
use crate::entry::{Frame, Point, State, Status};
use crate::event::{Entered, Event, PointTurned, PointWritten};
use crate::evidence::{Evidence, Sort};
use crate::state::{self, KEEP};
use crate::{Facts, Rule, error};

/// Takes a lesson over. Whether whoever asks may see it is looked at by the page that asks.
#[derive(Debug, Clone)]
pub struct EnterLesson {
    /// The entry to be.
    pub entry: Id<kind::Matter>,
    /// The lesson.
    pub lesson: Lesson,
    /// The document that the lesson stands for.
    pub frame: Frame,
    /// What is to be done.
    pub point: Point,
    /// How it is handled; never more openly than the lesson.
    pub handling: Handling,
}

/// A lesson as the commitment that it is tells it.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// Its number, as people say it.
    pub number: String,
    /// What guards it.
    pub on: Resource,
    /// Whether it was neither withdrawn nor declined.
    pub stands: bool,
    /// On which day its giver accepted that it is done, where that is so.
    pub done: Option<Date>,
}

impl EnterLesson {
    /// How the entry is handled, and who reads it where it is need-to-know or secret.
    fn guarded(&self, cx: &Deciding<'_>) -> Result<(Handling, BTreeSet<String>), Refusal> {
        let own = &self.lesson.on;
        let handling = self.handling.max(own.handling);
        // What the lesson has already is passed on; to close it further is a choice of its own.
        if handling > own.handling && handling >= Handling::NeedToKnow {
            cx.guard.permit(cx.actor, "matter.restrict", &Resource::service())?;
        }
        let mut readers = own.readers.clone();
        if handling >= Handling::NeedToKnow {
            readers.insert(cx.actor.function.clone());
            // Whoever answers for the point reads what it is about.
            readers.extend(self.point.owner.clone().filter(|owner| !owner.trim().is_empty()));
        }
        Ok((handling, readers))
    }

    /// Where the point stands that was done before it came here: its commitment proves it.
    fn done(&self, facts: &Facts) -> Result<Option<Status>, Refusal> {
        let Some(day) = self.lesson.done else { return Ok(None) };
        let evidence = Evidence {
            sort: Sort::Matter,
            value: self.lesson.commitment.to_string(),
            label: Some(self.lesson.number.clone()),
        };
        let status = Status {
            state: State::Done,
            on: day.to_string(),
            words: Text::default(),
            source: None,
            evidence: vec![evidence],
        };
        point::checked_status(&status, facts).map(Some)
    }
}

impl Rule for EnterLesson {
    type Facts = Facts;
    const NAME: &'static str = "registers.enter-lesson";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let areas = self.lesson.on.areas.clone();
        let on = Resource { matter: Some(self.entry), areas: areas.clone(), ..Resource::service() };
        cx.guard.permit(cx.actor, KEEP, &on)?;
        let (handling, readers) = self.guarded(cx)?;
        if state::is_entered(cx.read, self.lesson.commitment)? {
            return Err(error::lesson_entered().into());
        }
        // An entry of it would have an open point that nobody took on.
        if !self.lesson.stands {
            return Err(error::lesson_void().into());
        }
        let year = facts.year(cx.now);
        let entered = Entered {
            year,
            no: state::next(cx.read, &format!("entry:{year:02}"))?,
            frame: enter::checked(&self.frame, facts)?,
            areas,
            readers,
            shipped: None,
            lesson: Some(self.lesson.commitment),
        };
        let point = point::checked(&self.point, facts)?;
        let written = PointWritten { n: 1, point, key: None, file: None };
        let matter = Some(self.entry);
        let mut drafts = vec![entered.draft(matter, handling)?, written.draft(matter, handling)?];
        if let Some(status) = self.done(facts)? {
            drafts.push(PointTurned { n: 1, status }.draft(matter, handling)?);
        }
        Ok(drafts)
    }
}
