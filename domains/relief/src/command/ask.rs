//! Something is needed; or more, less, or by another time.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Point, Refusal, Resource, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{count, known, optional_short, optional_words, person, to_come};
use crate::event::{Event, NeedAsked, NeedRestated};
use crate::need::Priority;
use crate::site::Contact;
use crate::state::{self, NeedNow};
use crate::{Facts, Rule, error};

/// Who asks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asker {
    /// Code of the function; the actor's own when empty.
    pub function: Option<String>,
    /// Code of the organisation, where the function alone does not say.
    pub organisation: Option<String>,
    /// The person there.
    pub contact: Contact,
}

/// Asks for something.
#[derive(Debug, Clone)]
pub struct AskNeed {
    /// The need to be.
    pub need: Id<kind::Matter>,
    /// Code of the kind of capacity.
    pub kind: String,
    /// How much.
    pub wanted: i64,
    /// Where, in words.
    pub place: Option<Words>,
    /// Where on the ground.
    pub point: Option<Point>,
    /// Code of the municipality.
    pub municipality: Option<String>,
    /// By when.
    pub due: Option<Timestamp>,
    /// For whom: codes of the catalogue.
    pub groups: BTreeSet<String>,
    /// How much it presses.
    pub priority: Priority,
    /// What more there is to say.
    pub words: Option<Words>,
    /// Who asks.
    pub asker: Asker,
    /// What it is about, with what that is called.
    pub about: Option<(Id<kind::Matter>, String)>,
    /// How it is handled.
    pub handling: Handling,
    /// Areas of what it is about; its own municipality counts where there are none.
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret; whoever writes it down and whoever asks are added.
    pub readers: BTreeSet<String>,
}

impl AskNeed {
    /// A plain one, for everybody on duty to read, asked by whoever writes it down.
    #[must_use]
    pub fn new(need: Id<kind::Matter>, kind: impl Into<String>, wanted: i64) -> Self {
        Self {
            need,
            kind: kind.into(),
            wanted,
            place: None,
            point: None,
            municipality: None,
            due: None,
            groups: BTreeSet::new(),
            priority: Priority::Normal,
            words: None,
            asker: Asker::default(),
            about: None,
            handling: Handling::Service,
            areas: BTreeSet::new(),
            readers: BTreeSet::new(),
        }
    }

    /// Its areas: those of what it is about, whose name it shows; where that has none, its own municipality.
    fn areas(&self) -> BTreeSet<String> {
        if self.areas.is_empty() { self.municipality.iter().cloned().collect() } else { self.areas.clone() }
    }

    fn check(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<(), Refusal> {
        known("kind", &self.kind, facts.kinds.keys())?;
        count("wanted", self.wanted, 1)?;
        optional_words("place", self.place.as_ref(), facts.limits.short)?;
        optional_words("words", self.words.as_ref(), facts.limits.text)?;
        optional_short("about", self.about.as_ref().map(|(_, label)| label), facts)?;
        to_come("due", self.due, cx.now)?;
        if let Some(code) = &self.municipality {
            known("municipality", code, facts.municipalities.iter())?;
        }
        if let Some(code) = &self.asker.function {
            known("function", code, facts.functions.iter())?;
        }
        if let Some(code) = &self.asker.organisation {
            known("organisation", code, facts.organisations.iter())?;
        }
        self.groups.iter().try_for_each(|code| known("groups", code, facts.groups.iter()))
    }

    fn event(&self, cx: &Deciding<'_>, year: i64, no: i64) -> NeedAsked {
        let asker = self.asker.function.clone().unwrap_or_else(|| cx.actor.function.clone());
        let mut readers = self.readers.clone();
        if self.handling >= Handling::NeedToKnow {
            readers.extend([cx.actor.function.clone(), asker.clone()]);
        }
        NeedAsked {
            year,
            no,
            kind: self.kind.clone(),
            wanted: self.wanted,
            place: self.place.clone().filter(|w| !w.is_blank()),
            point: self.point,
            municipality: self.municipality.clone(),
            due: self.due,
            groups: self.groups.clone(),
            priority: self.priority,
            words: self.words.clone().filter(|w| !w.is_blank()),
            asker,
            asker_organisation: self.asker.organisation.clone(),
            about: self.about.as_ref().map(|(matter, _)| *matter),
            about_label: self.about.as_ref().map(|(_, label)| label.clone()),
            areas: self.areas(),
            readers,
        }
    }
}

impl Rule for AskNeed {
    type Facts = Facts;
    const NAME: &'static str = "relief.ask-need";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let on = Resource { matter: Some(self.need), areas: self.areas(), ..Resource::service() };
        cx.guard.permit(cx.actor, "need.ask", &on)?;
        // What is about something takes its handling from there; otherwise it is a choice of its own.
        if self.handling >= Handling::NeedToKnow && self.about.is_none() {
            cx.guard.permit(cx.actor, "matter.restrict", &Resource::service())?;
        }
        self.check(cx, facts)?;
        let named = person(&self.asker.contact, facts)?;
        let year = facts.year(cx.now);
        let no = state::next(cx.read, &format!("need:{year:02}"))?;
        let matter = Some(self.need);
        let mut drafts = vec![self.event(cx, year, no).draft(matter, self.handling)?];
        if let Some(named) = named {
            drafts.push(named.draft(matter, self.handling)?);
        }
        Ok(drafts)
    }
}

/// Says anew how much is needed, by when and how much it presses.
#[derive(Debug, Clone)]
pub struct RestateNeed {
    /// The need.
    pub need: Id<kind::Matter>,
    /// How much now.
    pub wanted: i64,
    /// By when now.
    pub due: Option<Timestamp>,
    /// How much it presses now.
    pub priority: Priority,
    /// Why.
    pub why: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for RestateNeed {
    type Facts = Facts;
    const NAME: &'static str = "relief.restate-need";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = NeedNow::get(cx.read, self.need)?;
        cx.guard.permit(cx.actor, "need.ask", &now.resource())?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        now.live()?;
        count("wanted", self.wanted, 1)?;
        // What is late may stay late: its time is said again, to the minute, by a form that leaves it as it is.
        let minute = |at: Option<Timestamp>| at.map(|at| at.0 / 60_000_000);
        let same = minute(self.due) == minute(now.due);
        if !same {
            to_come("due", self.due, cx.now)?;
        }
        let due = if same { now.due } else { self.due };
        self.why.required("why", facts.limits.text)?;
        // What is reserved or came is not taken back by asking for less: it is given back first.
        let least = now.progress.reserved + now.progress.delivered;
        if self.wanted < least {
            return Err(Refusal::invalid("wanted", "refusal-relief-less").with("least", least).into());
        }
        let (wanted, priority) = (self.wanted, self.priority);
        let event = NeedRestated { wanted, due, priority, why: self.why.clone(), about: now.about };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}
