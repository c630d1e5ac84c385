//! A phase that is signed by hand of its authority: a copy is given out, and comes back with signatures that hold.

use kernel::{Id, Lang, Resource, kind};
use signing::{Signer, Takes};
use store::{Deciding, Draft, Failure};

use crate::event::{CopyGiven, CopySigned, Event};
use crate::phase::COPIES;
use crate::state::Now;
use crate::{Facts, Rule};

/// The power with which copies are given out and taken back: whoever declares, and whoever writes down what was declared.
pub const SIGNS: [kernel::Power; 2] = ["phase.declare", "phase.note"];

/// Gives out a copy to be signed.
#[derive(Debug, Clone)]
pub struct GiveCopy {
    /// The phase.
    pub phase: Id<kind::Matter>,
    /// The stored copy.
    pub file: Id<kind::Blob>,
    /// In which languages it is.
    pub languages: Vec<Lang>,
    /// Its length in bytes.
    pub bytes: i64,
}

/// Takes a signed copy back. Whether the signatures hold was checked before, over the stored bytes of both.
#[derive(Debug, Clone)]
pub struct TakeCopy {
    /// The phase.
    pub phase: Id<kind::Matter>,
    /// The copy that was given out.
    pub of: Id<kind::Blob>,
    /// What came back, stored.
    pub file: Id<kind::Blob>,
    /// Who signed.
    pub signers: Vec<Signer>,
}

fn permitted(cx: &Deciding<'_>, on: &Resource) -> Result<(), Failure> {
    let [declares, notes] = SIGNS;
    if cx.guard.permit(cx.actor, declares, on).is_err() {
        cx.guard.permit(cx.actor, notes, on)?;
    }
    Ok(())
}

impl Rule for GiveCopy {
    type Facts = Facts;
    const NAME: &'static str = "emergency.give-copy";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.phase)?;
        permitted(cx, &now.resource())?;
        COPIES.room(cx.read, now.id, 0, "refusal-phase-copies")?;
        let event = CopyGiven {
            file: self.file,
            languages: self.languages.clone(),
            bytes: self.bytes,
            about: now.on.about,
        };
        Ok(vec![event.draft(Some(now.id), now.on.handling)?])
    }
}

impl Rule for TakeCopy {
    type Facts = Facts;
    const NAME: &'static str = "emergency.take-copy";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.phase)?;
        permitted(cx, &now.resource())?;
        let event =
            CopySigned { of: self.of, file: self.file, signers: self.signers.clone(), about: now.on.about };
        // Handed in twice: it is there already.
        let keys = ("refusal-phase-not-ours", "refusal-phase-unsigned");
        if !COPIES.is_new(cx.read, now.id, &event.taken(), keys)? {
            return Ok(Vec::new());
        }
        Ok(vec![event.draft(Some(now.id), now.on.handling)?])
    }
}
