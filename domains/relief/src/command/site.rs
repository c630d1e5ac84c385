//! A site is opened, described anew, paused, closed.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Refusal, Resource, Words, at_most, kind};
use store::{Deciding, Draft, Failure};

use super::{known, optional_words, person};
use crate::event::{Event, SiteChanged, SiteOpened, SiteTurned};
use crate::site::{Contact, Description, SiteState, is_code};
use crate::state::SiteNow;
use crate::{Facts, Rule, error};

/// Opens a site.
#[derive(Debug, Clone)]
pub struct OpenSite {
    /// The site to be.
    pub site: Id<kind::Matter>,
    /// Its code, for ever: files name it by this.
    pub code: String,
    /// What it is.
    pub description: Description,
    /// The person there.
    pub contact: Contact,
    /// What it is opened for, with what that is called; a site may stand on its own.
    pub about: Option<(Id<kind::Matter>, String)>,
    /// How it is handled.
    pub handling: Handling,
    /// Functions that may read it, where it is need-to-know or secret; whoever opens it is added.
    pub readers: BTreeSet<String>,
}

impl OpenSite {
    /// A plain one, for everybody on duty to read.
    #[must_use]
    pub fn new(site: Id<kind::Matter>, code: impl Into<String>, description: Description) -> Self {
        Self {
            site,
            code: code.into(),
            description,
            contact: Contact::default(),
            about: None,
            handling: Handling::Service,
            readers: BTreeSet::new(),
        }
    }

    /// What is journalled when it is opened; refuses what makes no sense. Whether the actor may is asked before.
    pub(super) fn drafts(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        if !is_code(&self.code) {
            return Err(Refusal::invalid("code", "refusal-relief-code").with("code", &self.code).into());
        }
        self.description.check(facts)?;
        if SiteNow::by_code(cx.read, &self.code)?.is_some() {
            let taken = Refusal::invalid("code", "refusal-relief-code-taken").with("code", &self.code);
            return Err(taken.into());
        }
        let mut readers = self.readers.clone();
        if self.handling >= Handling::NeedToKnow {
            readers.insert(cx.actor.function.clone());
        }
        let event = SiteOpened {
            code: self.code.clone(),
            description: self.description.clone(),
            about: self.about.as_ref().map(|(matter, _)| *matter),
            about_label: self.about.as_ref().map(|(_, label)| label.clone()),
            readers,
        };
        let matter = Some(self.site);
        let mut drafts = vec![event.draft(matter, self.handling)?];
        if let Some(named) = person(&self.contact, facts)? {
            drafts.push(named.draft(matter, self.handling)?);
        }
        Ok(drafts)
    }

    /// Whether the actor may open it here, handled like this.
    pub(super) fn permitted(&self, cx: &Deciding<'_>) -> Result<(), Refusal> {
        let areas = self.description.areas();
        let on = Resource { matter: Some(self.site), areas, ..Resource::service() };
        cx.guard.permit(cx.actor, "need.serve", &on)?;
        // What is opened for something takes its handling from there; otherwise it is a choice of its own.
        if self.handling >= Handling::NeedToKnow && self.about.is_none() {
            cx.guard.permit(cx.actor, "matter.restrict", &Resource::service())?;
        }
        Ok(())
    }
}

impl Rule for OpenSite {
    type Facts = Facts;
    const NAME: &'static str = "relief.open-site";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        self.permitted(cx)?;
        self.drafts(cx, facts)
    }
}

impl Description {
    /// Names in both official languages, codes that exist, one kind of capacity at least.
    pub(crate) fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        for lang in [Lang::Fr, Lang::Nl] {
            let field = format!("name-{lang}");
            let name = self.names.get(lang).unwrap_or("");
            if name.trim().is_empty() {
                return Err(Refusal::missing(&field));
            }
            at_most(&field, name, facts.limits.short)?;
        }
        optional_words("place", self.place.as_ref(), facts.limits.short)?;
        if let Some(code) = &self.municipality {
            known("municipality", code, facts.municipalities.iter())?;
        }
        if let Some(code) = &self.organisation {
            known("organisation", code, facts.organisations.iter())?;
        }
        if self.kinds.is_empty() {
            return Err(Refusal::missing("kinds"));
        }
        self.kinds.iter().try_for_each(|code| known("kinds", code, facts.kinds.keys()))
    }
}

/// Describes a site anew.
#[derive(Debug, Clone)]
pub struct ChangeSite {
    /// The site.
    pub site: Id<kind::Matter>,
    /// What it is.
    pub description: Description,
    /// The person there; says again who it is where nothing changed.
    pub contact: Contact,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ChangeSite {
    type Facts = Facts;
    const NAME: &'static str = "relief.change-site";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SiteNow::get(cx.read, self.site)?;
        cx.guard.permit(cx.actor, "need.serve", &now.resource())?;
        // Nobody may move it to where they could not have opened it.
        let wanted = Resource { areas: self.description.areas(), ..now.resource() };
        cx.guard.permit(cx.actor, "need.serve", &wanted)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        now.not_closed()?;
        self.description.check(facts)?;
        // What is reserved must stay visible: its kind cannot be dropped.
        for kind in now.kinds.difference(&self.description.kinds) {
            let level = crate::state::level(cx.read, now.id, kind)?;
            if let Some(level) = level.filter(|l| l.level.allocated > 0) {
                return Err(error::still_reserved(&now.code, level.level.allocated).into());
            }
        }
        let (matter, handling) = (Some(now.id), now.guarded.handling);
        let event = SiteChanged { description: self.description.clone() };
        let mut drafts = vec![event.draft(matter, handling)?];
        if let Some(named) = person(&self.contact, facts)? {
            drafts.push(named.draft(matter, handling)?);
        }
        Ok(drafts)
    }
}

/// Pauses, closes or opens a site again.
#[derive(Debug, Clone)]
pub struct TurnSite {
    /// The site.
    pub site: Id<kind::Matter>,
    /// Its state from now on.
    pub to: SiteState,
    /// Why.
    pub why: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for TurnSite {
    type Facts = Facts;
    const NAME: &'static str = "relief.turn-site";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SiteNow::get(cx.read, self.site)?;
        cx.guard.permit(cx.actor, "need.serve", &now.resource())?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        if now.state == self.to {
            return Err(error::site_not_open(&now.code, now.state).into());
        }
        self.why.required("why", facts.limits.text)?;
        if self.to == SiteState::Closed {
            let reserved = reserved_at(cx, &now)?;
            if reserved > 0 {
                return Err(error::still_reserved(&now.code, reserved).into());
            }
        }
        let event = SiteTurned { to: self.to, why: self.why.clone() };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}

/// What is still to come to this site, of all kinds together.
fn reserved_at(cx: &Deciding<'_>, now: &SiteNow) -> Result<i64, Failure> {
    let mut reserved = 0;
    for kind in &now.kinds {
        let level = crate::state::level(cx.read, now.id, kind)?;
        reserved += level.map_or(0, |l| l.level.allocated);
    }
    Ok(reserved)
}
