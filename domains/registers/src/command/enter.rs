//! A document is entered into a register, or described anew.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure};

use super::{known, limited, named, short};
use crate::entry::Frame;
use crate::event::{self, Entered, Event};
use crate::state::{EntryNow, KEEP};
use crate::{Facts, Rule, error, state};

/// Enters a document.
#[derive(Debug, Clone)]
pub struct Enter {
    /// The entry to be.
    pub entry: Id<kind::Matter>,
    /// The document.
    pub frame: Frame,
    /// Areas it is about; none where it is about all of them.
    pub areas: BTreeSet<String>,
    /// How it is handled.
    pub handling: Handling,
    /// Functions that may read it, where it is need-to-know or secret; whoever enters it is added.
    pub readers: BTreeSet<String>,
}

impl Enter {
    /// For everybody in service to read.
    #[must_use]
    pub const fn new(entry: Id<kind::Matter>, frame: Frame) -> Self {
        Self { entry, frame, areas: BTreeSet::new(), handling: Handling::Service, readers: BTreeSet::new() }
    }
}

impl Rule for Enter {
    type Facts = Facts;
    const NAME: &'static str = "registers.enter";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let on = Resource { matter: Some(self.entry), areas: self.areas.clone(), ..Resource::service() };
        cx.guard.permit(cx.actor, KEEP, &on)?;
        let mut readers = self.readers.clone();
        if self.handling >= Handling::NeedToKnow {
            cx.guard.permit(cx.actor, "matter.restrict", &Resource::service())?;
            readers.insert(cx.actor.function.clone());
        }
        self.areas.iter().try_for_each(|code| known("areas", code, &facts.areas))?;
        let year = facts.year(cx.now);
        let event = Entered {
            year,
            no: state::next(cx.read, &format!("entry:{year:02}"))?,
            frame: checked(&self.frame, facts)?,
            areas: self.areas.clone(),
            readers,
            shipped: None,
            lesson: None,
        };
        Ok(vec![event.draft(Some(self.entry), self.handling)?])
    }
}

/// Describes a document anew.
#[derive(Debug, Clone)]
pub struct ChangeEntry {
    /// The entry.
    pub entry: Id<kind::Matter>,
    /// The document.
    pub frame: Frame,
    /// The last entry of the journal that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ChangeEntry {
    type Facts = Facts;
    const NAME: &'static str = "registers.change-entry";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EntryNow::kept(cx.read, cx.guard, cx.actor, self.entry)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        let frame = checked(&self.frame, facts)?;
        if frame == now.frame {
            return Ok(Vec::new());
        }
        Ok(vec![event::Changed { frame, file: None }.draft(Some(self.entry), now.on.handling)?])
    }
}

/// The document as it is journalled.
pub(super) fn checked(frame: &Frame, facts: &Facts) -> Result<Frame, Refusal> {
    let limits = &facts.limits;
    known("register", &frame.register, &facts.registers)?;
    Ok(Frame {
        register: frame.register.trim().to_owned(),
        names: named("names", &frame.names, limits.short)?,
        body: named("body", &frame.body, limits.short)?,
        day: frame.day,
        reference: short("reference", frame.reference.as_ref(), facts)?,
        quote: limited("quote", &frame.quote, limits.text)?,
        source: short("source", frame.source.as_ref(), facts)?,
        note: limited("note", &frame.note, limits.text)?,
    })
}
