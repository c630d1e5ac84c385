//! Giving something to somebody.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, Stated, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{addressee, not_ahead, optional_short, optional_words, person, to_come};
use crate::addressee::{Addressee, Escalation, Office, Step, timers};
use crate::commitment::Sort;
use crate::event::{Event, Given};
use crate::{Facts, Rule, error, state};

/// Gives a commitment.
#[derive(Debug, Clone)]
pub struct GiveCommitment {
    /// The commitment to be.
    pub commitment: Id<kind::Matter>,
    /// What sort.
    pub sort: Sort,
    /// What is to be done, in one line.
    pub title: Words,
    /// What more there is to say.
    pub words: Option<Words>,
    /// To whom.
    pub to: Addressee,
    /// The legal ground, as stated.
    pub ground: Option<Words>,
    /// Whether the ground was checked against its text.
    pub ground_verified: bool,
    /// Until when it has to be acknowledged.
    pub acknowledge_by: Option<Timestamp>,
    /// Until when it has to be done.
    pub due: Option<Timestamp>,
    /// What it is about, with what that is called.
    pub about: Option<(Id<kind::Matter>, String)>,
    /// How it is handled.
    pub handling: Handling,
    /// Areas it lies in; the addressee's own area is added where there is any.
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret; giver and addressee are added.
    pub readers: BTreeSet<String>,
    /// To whom it is passed on when something is missed.
    pub escalation: Vec<Escalation>,
    /// The entry from which it comes.
    pub origin: Option<Id<kind::Entry>>,
    /// When it was given, if it was written down elsewhere and is entered afterwards.
    pub stated: Option<Stated>,
}

impl GiveCommitment {
    /// A plain one, for everybody on duty to read, without times.
    #[must_use]
    pub const fn new(commitment: Id<kind::Matter>, sort: Sort, title: Words, to: Addressee) -> Self {
        Self {
            commitment,
            sort,
            title,
            words: None,
            to,
            ground: None,
            ground_verified: false,
            acknowledge_by: None,
            due: None,
            about: None,
            handling: Handling::Service,
            areas: BTreeSet::new(),
            readers: BTreeSet::new(),
            escalation: Vec::new(),
            origin: None,
            stated: None,
        }
    }

    fn check(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<(), Refusal> {
        self.title.required("title", facts.limits.short)?;
        optional_words("words", self.words.as_ref(), facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        optional_words("ground", self.ground.as_ref(), facts)?;
        optional_short("about", self.about.as_ref().map(|(_, label)| label), facts)?;
        addressee("function", &self.to, facts)?;
        to_come("acknowledge-by", self.acknowledge_by, cx.now)?;
        to_come("due", self.due, cx.now)?;
        if let (Some(first), Some(last)) = (self.acknowledge_by, self.due)
            && last < first
        {
            return Err(Refusal::invalid("due", "refusal-commitment-due-first"));
        }
        if self.escalation.len() > facts.limits.steps {
            return Err(error::too_many("escalation", facts.limits.steps));
        }
        let named = |step: &&Escalation| !step.to.office.is_deputy() && !step.to.office.is_giver();
        self.escalation.iter().filter(named).try_for_each(|step| addressee("escalation", &step.to, facts))
    }

    /// The steps as they count: what the program gives comes back to nobody.
    fn escalation(&self, cx: &Deciding<'_>) -> Vec<&Escalation> {
        let counts = |step: &&Escalation| !(step.to.office.is_giver() && cx.actor.is_system());
        self.escalation.iter().filter(counts).collect()
    }

    fn event(&self, cx: &Deciding<'_>, facts: &Facts, (year, no): (i64, i64)) -> Given {
        let mut readers = self.readers.clone();
        if self.handling >= Handling::NeedToKnow {
            readers.extend([cx.actor.function.clone(), self.to.office.function.clone()]);
        }
        let mut areas = self.areas.clone();
        if !areas.is_empty() {
            areas.extend(self.to.office.area.clone());
        }
        let giver = facts.seat.office(&cx.actor.function);
        let steps: Vec<Step> = self.escalation(cx).into_iter().map(|of| step(of, &giver)).collect();
        Given {
            sort: self.sort,
            year,
            no,
            title: self.title.clone(),
            words: self.words.clone().filter(|w| !w.is_blank()),
            to: self.to.office.clone(),
            ground: self.ground.clone().filter(|w| !w.is_blank()),
            ground_verified: self.ground_verified,
            acknowledge_by: self.acknowledge_by,
            due: self.due,
            about: self.about.as_ref().map(|(matter, _)| *matter),
            about_label: self.about.as_ref().map(|(_, label)| label.clone()),
            areas,
            readers,
            timers: timers(&steps, self.acknowledge_by, self.due),
            steps,
            origin: self.origin,
        }
    }
}

fn step(of: &Escalation, giver: &Office) -> Step {
    let to = if of.to.office.is_giver() { giver } else { &of.to.office };
    Step { after: of.after, minutes: of.minutes, to: to.clone(), means: of.means }
}

impl Rule for GiveCommitment {
    type Facts = Facts;
    const NAME: &'static str = "commitments.give";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let resource =
            Resource { matter: Some(self.commitment), areas: self.areas.clone(), ..Resource::service() };
        cx.guard.permit(cx.actor, "commitment.give", &resource)?;
        // What is about something takes its handling from there; otherwise it is a choice of its own.
        if self.handling >= Handling::NeedToKnow && self.about.is_none() {
            cx.guard.permit(cx.actor, "matter.restrict", &Resource::service())?;
        }
        self.check(cx, facts)?;
        let year = facts.year(cx.now);
        let no = state::next(cx.read, &format!("{}:{year:02}", self.sort))?;
        let matter = Some(self.commitment);
        let mut given = self.event(cx, facts, (year, no)).draft(matter, self.handling)?;
        given.stated = self.stated;
        let mut drafts = vec![given];
        let contacts = (0..).zip(self.escalation(cx)).map(|(n, step)| person(&step.to.contact, Some(n)));
        for named in std::iter::once(person(&self.to.contact, None)).chain(contacts).flatten() {
            drafts.push(named.draft(matter, self.handling)?);
        }
        Ok(drafts)
    }
}
