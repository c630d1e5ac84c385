//! A phase is declared by the competent authority, or recorded from what that authority said.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Resource, Stated, Text, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{
    Leads, competent, happened, in_writing, known, noted, optional, placed, speaker, taken_over, to_tell,
    wording,
};
use crate::event::{Declaration, Declared, Event, Recorded};
use crate::facts::Regime;
use crate::phase::{Act, Level, Recipient, Spoken, Ticked};
use crate::state::{Now, leading, next};
use crate::{Facts, Rule, error};

/// What a phase is about, as the package whose matter it is describes it.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The matter.
    pub matter: Id<kind::Matter>,
    /// What it is called.
    pub label: String,
    /// What guards it: the phase is seen by those who see that.
    pub resource: Resource,
}

/// Declares a phase.
#[derive(Debug, Clone)]
pub struct DeclarePhase {
    /// The phase to be.
    pub phase: Id<kind::Matter>,
    /// Its level.
    pub level: Level,
    /// What it is about.
    pub about: Subject,
    /// Codes of the criteria held to be met.
    pub criteria: BTreeSet<String>,
    /// Why; may be absent where it is recorded.
    pub reasons: Option<Words>,
    /// Codes of the areas in which it holds; none for all of them.
    pub territory: BTreeSet<String>,
    /// The means that are put in.
    pub means: Option<Words>,
    /// Who is to be told besides those whom the regime names.
    pub more: BTreeSet<Recipient>,
    /// The short public wording in French and Dutch; one may be missing.
    pub text: Text,
    /// Since when, if not now.
    pub stated: Option<Stated>,
    /// Whom an officer heard; nothing where the authority declares it itself.
    pub heard: Option<Spoken>,
    /// Whether what was heard is an act that the authority wrote: it counts by its source, and waits for no word.
    pub received: bool,
}

impl DeclarePhase {
    /// A plain declaration by the authority itself, everywhere, from now on.
    #[must_use]
    pub const fn new(phase: Id<kind::Matter>, level: Level, about: Subject) -> Self {
        Self {
            phase,
            level,
            about,
            criteria: BTreeSet::new(),
            reasons: None,
            territory: BTreeSet::new(),
            means: None,
            more: BTreeSet::new(),
            text: Text { fr: None, nl: None, en: None },
            stated: None,
            heard: None,
            received: false,
        }
    }

    fn resource(&self) -> Resource {
        Resource { matter: Some(self.phase), ..self.about.resource.clone() }
    }

    /// What the authority has to say; an officer writes down what was said of it.
    fn complete(&self, regime: &Regime) -> Result<(), Refusal> {
        let met = |code: &String| regime.criteria.iter().any(|c| c.code == *code);
        if let Some(unknown) = self.criteria.iter().find(|code| !met(code)) {
            return Err(Refusal::unknown_code("criteria", unknown));
        }
        if self.heard.is_some() {
            return Ok(());
        }
        let needed = if regime.every_criterion { regime.criteria.len() } else { 1 };
        if self.criteria.len() < needed {
            return Err(error::criteria(regime));
        }
        if self.reasons.as_ref().is_none_or(Words::is_blank) {
            return Err(Refusal::missing("reasons"));
        }
        let said = |text: &Option<String>| text.as_ref().is_some_and(|t| !t.trim().is_empty());
        if said(&self.text.fr) || said(&self.text.nl) { Ok(()) } else { Err(Refusal::missing("text-fr")) }
    }

    /// Those whom the regime names, then those added; whoever declares knows already.
    fn recipients(
        &self,
        cx: &Deciding<'_>,
        regime: &Regime,
        facts: &Facts,
    ) -> Result<Vec<Recipient>, Refusal> {
        known(&self.more, facts)?;
        let touched = if self.territory.is_empty() { &self.about.resource.areas } else { &self.territory };
        let all = regime.recipients(facts, touched).into_iter().chain(self.more.iter().cloned());
        to_tell(cx, facts, all, self.heard.is_none())
    }

    /// The phases about the same matter with which it cannot be: one that freezes it, one like it.
    fn fits(&self, all: &[Now], since: Timestamp) -> Result<(), Refusal> {
        let frozen = |one: &&Now| one.freezes && one.level > self.level && since >= one.since;
        if let Some(by) = all.iter().find(frozen) {
            return Err(error::frozen(by));
        }
        let same = |one: &&Now| one.level == self.level && one.meets(&self.territory);
        all.iter().find(same).map_or(Ok(()), |by| Err(error::already(by)))
    }

    fn declaration(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        regime: &Regime,
        since: Timestamp,
    ) -> Result<Declaration, Failure> {
        let year = facts.year(cx.now);
        let ticked = regime.criteria.iter().filter(|c| self.criteria.contains(&c.code)).map(|c| Ticked {
            code: c.code.clone(),
            text: c.text.clone(),
            verified: c.verified,
        });
        let about = &self.about;
        Ok(Declaration {
            level: self.level,
            year,
            no: next(cx.read, &format!("phase:{year:02}"))?,
            regime: regime.cited(),
            since,
            criteria: ticked.collect(),
            reasons: optional("reasons", self.reasons.as_ref(), facts)?,
            territory: self.territory.clone(),
            means: optional("means", self.means.as_ref(), facts)?,
            text: wording(&self.text, facts)?,
            recipients: self.recipients(cx, regime, facts)?,
            tell_by: since.plus_seconds(regime.inform_seconds),
            bodies: regime.bodies.clone(),
            freezes: regime.freezes,
            received: regime.received() || (self.received && self.heard.is_some()),
            about: about.matter,
            about_label: about.label.clone(),
            areas: about.resource.areas.clone(),
            readers: about.resource.readers.clone(),
            owner: about.resource.owner,
            under: None,
            heard: self.heard.as_ref().map(|by| by.heard.clone()),
        })
    }
}

impl Rule for DeclarePhase {
    type Facts = Facts;
    const NAME: &'static str = "emergency.declare";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let on = self.resource();
        cx.guard.permit(cx.actor, "matter.read", &on)?;
        let since = happened(self.stated, cx.now, facts)?;
        let regime = facts.regime(self.level, since).ok_or_else(|| error::no_regime(self.level, since))?;
        placed(&self.territory, regime, facts)?;
        match &self.heard {
            Some(by) => noted(cx, facts, regime, &on, by)?,
            None => competent(cx, facts, regime, &on, &self.territory)?,
        }
        if let Some(by) = self.heard.as_ref().filter(|_| self.received) {
            in_writing(by, cx.now, facts)?;
        }
        self.complete(regime)?;
        let all = Now::live(cx.read, self.about.matter)?;
        self.fits(&all, since)?;
        let mut said = self.declaration(cx, facts, regime, since)?;
        said.under = leading(&all, self.level).map(|one| one.id);
        let leads = Leads { id: self.phase, level: self.level, since, about: self.about.matter };
        // What begins in support leads nobody; whoever is below is in support of the same already.
        let below = if said.under.is_none() { taken_over(&all, leads)? } else { Vec::new() };
        let (matter, handling) = (Some(self.phase), on.handling);
        let mut draft = match &self.heard {
            Some(_) => Recorded(said).draft(matter, handling)?,
            None => Declared(said).draft(matter, handling)?,
        };
        draft.stated = self.stated;
        let mut drafts = vec![draft];
        if let Some(named) = self.heard.as_ref().and_then(|by| speaker(by, Act::Declaration)) {
            drafts.push(named.draft(matter, handling)?);
        }
        drafts.extend(below);
        Ok(drafts)
    }
}
