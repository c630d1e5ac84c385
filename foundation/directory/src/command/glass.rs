//! Breaking the glass: opening for an hour what is closed to one's function, in an emergency, with a reason; closing it again;
//! and the review by somebody else that every opening gets.

use kernel::{Handling, Id, Refusal, Resource, Words, kind};
use store::{Command, Deciding, Draft, Event, Failure, Row};

use crate::event::{GlassBroken, GlassClosed, GlassReviewed};
use crate::glass::{MINUTES, Verdict};

/// Longest reason or remark.
const LONGEST: usize = 2_000;

/// Opens a need-to-know matter that is closed to the function acted under.
#[derive(Debug, Clone)]
pub struct BreakGlass {
    /// Id of the opening.
    pub glass: Id<kind::Matter>,
    /// What is opened.
    pub matter: Id<kind::Matter>,
    /// What guards it, as its own package says.
    pub resource: Resource,
    /// Why it cannot wait.
    pub reason: Words,
}

impl Command for BreakGlass {
    fn name(&self) -> &'static str {
        "directory.break-glass"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        // The policies hold for this power as for any other but for one thing: who is named as a reader.
        cx.guard.permit(cx.actor, "access.break-glass", &self.resource)?;
        if self.resource.handling != Handling::NeedToKnow {
            return Err(Refusal::conflict("refusal-glass-handling").into());
        }
        if cx.guard.permit(cx.actor, "matter.read", &self.resource).is_ok() {
            return Err(Refusal::conflict("refusal-glass-open").into());
        }
        self.reason.required("reason", LONGEST)?;
        let event = GlassBroken {
            glass: self.glass,
            matter: self.matter,
            reason: self.reason.clone(),
            until: cx.now.plus_seconds(MINUTES * 60),
        };
        Ok(vec![event.draft(None, Handling::Service)?])
    }
}

/// Closes it before the hour is over: whoever opened it, or whoever reviews.
#[derive(Debug, Clone)]
pub struct CloseGlass(pub Id<kind::Matter>);

impl Command for CloseGlass {
    fn name(&self) -> &'static str {
        "directory.close-glass"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        let opening = Opening::get(cx, self.0)?;
        if opening.person != cx.actor.person {
            cx.guard.permit(cx.actor, "access.review", &Resource::service())?;
        }
        if opening.over {
            return Ok(Vec::new());
        }
        Ok(vec![GlassClosed { glass: self.0 }.draft(None, Handling::Service)?])
    }
}

/// Says whether an opening was justified. Never one's own; an opening that was not justified ends.
#[derive(Debug, Clone)]
pub struct ReviewGlass {
    /// The opening.
    pub glass: Id<kind::Matter>,
    /// Whether it was justified.
    pub verdict: Verdict,
    /// What was found.
    pub words: Words,
}

impl Command for ReviewGlass {
    fn name(&self) -> &'static str {
        "directory.review-glass"
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "access.review", &Resource::service())?;
        let opening = Opening::get(cx, self.glass)?;
        if opening.person == cx.actor.person {
            return Err(Refusal::conflict("refusal-glass-own").into());
        }
        if opening.reviewed {
            return Err(Refusal::conflict("refusal-glass-reviewed").into());
        }
        self.words.required("words", LONGEST)?;
        let event = GlassReviewed { glass: self.glass, verdict: self.verdict, words: self.words.clone() };
        let mut drafts = vec![event.draft(None, Handling::Service)?];
        if self.verdict == Verdict::Unjustified && !opening.over {
            drafts.push(GlassClosed { glass: self.glass }.draft(None, Handling::Service)?);
        }
        Ok(drafts)
    }
}

/// An opening as it stands.
struct Opening {
    person: Id<kind::Person>,
    over: bool,
    reviewed: bool,
}

impl Opening {
    fn get(cx: &Deciding<'_>, glass: Id<kind::Matter>) -> Result<Self, Failure> {
        let sql = "SELECT person, until_at, closed_at, verdict FROM glass WHERE id = $1";
        let row = cx.read.one(sql, &[glass.into()])?.ok_or_else(Refusal::not_found)?;
        let closed = row.opt(2, Row::time)?.is_some();
        Ok(Self {
            person: row.id(0)?,
            over: closed || row.time(1)? <= cx.now,
            reviewed: row.opt(3, Row::text)?.is_some(),
        })
    }
}
