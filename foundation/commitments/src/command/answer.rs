//! The addressee answers: in the program, by voice, or by a link.

use kernel::{Id, Refusal, Stated, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{not_ahead, optional_short, optional_words};
use crate::answer::{Answer, By, Way};
use crate::commitment::Turn;
use crate::event::{Acknowledged, Declined, Event, Executed, Replied};
use crate::state::Now;
use crate::{Facts, Rule, error};

/// Answers a commitment.
#[derive(Debug, Clone)]
pub struct AnswerCommitment {
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// What is answered: acknowledge, execute, decline or reply.
    pub turn: Turn,
    /// Who answers, and how that came here.
    pub by: By,
    /// What is said; needed for declining, and for a reply or "done" without photo and place.
    pub words: Option<Words>,
    /// Photos and files that show it.
    pub photos: Vec<Id<kind::Blob>>,
    /// Where, in words.
    pub place: Option<Words>,
    /// When it was said or done, if not now.
    pub stated: Option<Stated>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl AnswerCommitment {
    /// A plain answer in the program.
    #[must_use]
    pub const fn new(commitment: Id<kind::Matter>, turn: Turn) -> Self {
        Self {
            commitment,
            turn,
            by: By::Program,
            words: None,
            photos: Vec::new(),
            place: None,
            stated: None,
            based_on: None,
        }
    }

    /// Who may: the addressee for themselves, an officer for somebody who speaks, the program for a link.
    fn permitted(&self, cx: &Deciding<'_>, now: &Now, facts: &Facts) -> Result<(), Failure> {
        if matches!(self.by, By::Link { .. }) != cx.actor.is_system() {
            return Err(Refusal::forbidden("commitment.answer").into());
        }
        cx.guard.permit(cx.actor, "commitment.answer", &now.resource())?;
        match self.by {
            By::Program => now.given_to(cx.read, cx.actor, facts),
            By::Voice { .. } | By::Link { .. } => Ok(()),
        }
    }

    fn check(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<(), Refusal> {
        optional_words("words", self.words.as_ref(), facts)?;
        optional_words("place", self.place.as_ref(), facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        if self.photos.len() > facts.limits.photos {
            return Err(error::too_many("photos", facts.limits.photos));
        }
        match &self.by {
            By::Program => {}
            By::Link { name, .. } => optional_short("name", name.as_ref(), facts)?,
            By::Voice { name, number, .. } => {
                if name.trim().is_empty() {
                    return Err(Refusal::missing("name"));
                }
                optional_short("name", Some(name), facts)?;
                optional_short("number", number.as_ref(), facts)?;
            }
        }
        let said = self.words.as_ref().is_some_and(|w| !w.is_blank());
        let shown = !self.photos.is_empty() || self.place.as_ref().is_some_and(|p| !p.is_blank());
        match self.turn {
            Turn::Decline if !said => Err(Refusal::missing("words")),
            Turn::Reply if !said && !shown => Err(Refusal::missing("words")),
            Turn::Execute if !said && !shown => Err(error::no_evidence()),
            _ => Ok(()),
        }
    }

    fn answer(&self) -> Answer {
        let (way, name, number, read_back, link) = match &self.by {
            By::Program => (Way::Program, None, None, None, None),
            By::Voice { name, number, read_back } => {
                (Way::Voice, Some(name.clone()), number.clone(), Some(*read_back), None)
            }
            By::Link { link, name } => (Way::Link, name.clone(), None, None, Some(*link)),
        };
        let words = self.words.clone().filter(|w| !w.is_blank());
        let place = self.place.clone().filter(|p| !p.is_blank());
        Answer { way, name, number, read_back, link, words, photos: self.photos.clone(), place }
    }
}

impl Rule for AnswerCommitment {
    type Facts = Facts;
    const NAME: &'static str = "commitments.answer";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.commitment)?;
        self.permitted(cx, &now, facts)?;
        if let By::Link { link, .. } = &self.by {
            super::link::still_open(cx.read, &now, *link, cx.now)?;
        }
        now.unchanged(self.based_on)?;
        now.turn(self.turn)?;
        self.check(cx, facts)?;
        let (matter, handling, answer) = (Some(now.id), now.handling, self.answer());
        let mut draft = match self.turn {
            Turn::Acknowledge => Acknowledged(answer).draft(matter, handling)?,
            Turn::Execute => Executed(answer).draft(matter, handling)?,
            Turn::Decline => Declined(answer).draft(matter, handling)?,
            Turn::Reply => Replied(answer).draft(matter, handling)?,
            other => return Err(error::wrong_state(&now.number, now.state, other).into()),
        };
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}
