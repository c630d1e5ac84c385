//! A lesson: somebody is to do something by a time. A flow makes a commitment of it.

use kernel::{Id, Refusal, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use crate::event::{Event, LessonDrawn};
use crate::phase::Recipient;
use crate::state::Evaluating;
use crate::{Facts, Rule, error};

/// Draws a lesson.
#[derive(Debug, Clone)]
pub struct DrawLesson {
    /// The evaluation.
    pub evaluation: Id<kind::Matter>,
    /// The finding from which it comes.
    pub finding: Option<i64>,
    /// What is to be done.
    pub words: Words,
    /// Who is to do it.
    pub to: Recipient,
    /// Until when.
    pub due: Option<Timestamp>,
    /// The commitment to be.
    pub commitment: Id<kind::Matter>,
}

impl Rule for DrawLesson {
    type Facts = Facts;
    const NAME: &'static str = "emergency.draw-lesson";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Evaluating::kept(cx, self.evaluation, None)?;
        self.words.required("words", facts.limits.text)?;
        self.owned(facts)?;
        if self.due.is_some_and(|due| due <= cx.now) {
            return Err(Refusal::invalid("due", "refusal-phase-due").into());
        }
        if let Some(n) = self.finding.filter(|n| !(1..=now.findings).contains(n)) {
            return Err(Refusal::unknown_code("finding", &n.to_string()).into());
        }
        if now.lessons >= facts.limits.findings {
            return Err(error::too_many("words", facts.limits.findings).into());
        }
        let event = LessonDrawn {
            n: now.lessons + 1,
            finding: self.finding,
            words: self.words.clone(),
            to: self.to.clone(),
            due: self.due,
            commitment: self.commitment,
            about: now.on.about,
            about_label: now.on.label.clone(),
            areas: now.on.areas.clone(),
            readers: now.on.readers.clone(),
        };
        Ok(vec![event.draft(Some(now.id), now.on.handling)?])
    }
}

impl DrawLesson {
    fn owned(&self, facts: &Facts) -> Result<(), Refusal> {
        if self.to.function.trim().is_empty() {
            return Err(Refusal::missing("function"));
        }
        if !facts.functions.contains(&self.to.function) {
            return Err(Refusal::unknown_code("function", &self.to.function));
        }
        Ok(())
    }
}
