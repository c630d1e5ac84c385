//! The objectives of the profile are taken in by one act. What it will do is shown before; done twice, the second does nothing.

use store::{Deciding, Draft, Failure, Read, StoreError};

use super::objective::checked;
use crate::event::{Event, ObjectiveSet, ObjectiveWorded};
use crate::objective::{Given, Open, id_of};
use crate::state::ObjectiveNow;
use crate::{Facts, Rule};

kernel::coded! {
    /// What loading does to an objective of the profile.
    Verdict {
        /// It is not there yet: it is set.
        New = "new",
        /// The profile words it otherwise than it did before: a new version.
        Worded = "worded",
        /// It is there as the profile has it: nothing.
        Same = "same",
        /// Somebody worded it here otherwise: it is left as it is.
        Own = "own",
    }
}

/// What loading does to one objective.
#[derive(Debug, Clone)]
pub struct Coming<'a> {
    /// The objective of the profile.
    pub given: &'a Given,
    /// What happens to it.
    pub verdict: Verdict,
    /// The version that it has now.
    pub version: Option<i64>,
}

/// What loading would do.
///
/// # Errors
/// When the rows cannot be read.
pub fn coming<'a>(read: &dyn Read, all: &'a [Given]) -> Result<Vec<Coming<'a>>, StoreError> {
    all.iter()
        .map(|given| {
            let now = ObjectiveNow::of_code(read, &given.code)?;
            let verdict = match &now {
                None => Verdict::New,
                Some(now) if now.wording == given.wording => Verdict::Same,
                Some(now) if now.given => Verdict::Worded,
                Some(_) => Verdict::Own,
            };
            Ok(Coming { given, verdict, version: now.map(|now| now.version) })
        })
        .collect()
}

/// Takes in the objectives of the profile, those above before those below.
#[derive(Debug, Clone)]
pub struct LoadObjectives {
    /// The objectives of the profile.
    pub given: Vec<Given>,
}

impl Rule for LoadObjectives {
    type Facts = Facts;
    const NAME: &'static str = "strategy.load-objectives";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let open = Open::default();
        cx.guard.permit(cx.actor, "objective.keep", &kernel::Resource::service())?;
        let mut drafts = Vec::new();
        for one in coming(cx.read, &self.given)? {
            let given = one.given;
            match one.verdict {
                Verdict::New => {
                    let event = ObjectiveSet {
                        code: given.code.clone(),
                        level: given.level,
                        parent: given.parent.as_deref().map(id_of),
                        wording: checked(&given.wording, facts)?,
                        open: open.clone(),
                        given: true,
                    };
                    drafts.push(event.draft(Some(id_of(&given.code)), open.handling)?);
                }
                Verdict::Worded => {
                    let Some(now) = ObjectiveNow::of_code(cx.read, &given.code)? else { continue };
                    cx.guard.permit(cx.actor, "objective.keep", &now.resource())?;
                    let wording = checked(&given.wording, facts)?;
                    let event = ObjectiveWorded { version: now.version + 1, wording, why: None, given: true };
                    drafts.push(event.draft(Some(now.id), now.open.handling)?);
                }
                Verdict::Same | Verdict::Own => {}
            }
        }
        Ok(drafts)
    }
}
