//! Marking who was told, who was not reached, and who need not be told any more; and taking that back.

use kernel::{Id, Refusal, Stated, kind};
use store::{Deciding, Draft, Failure, Row};

use super::{not_ahead, optional_short, optional_words};
use crate::event::{Event, InformDropped, InformRequired, InformTakenBack, Informed, NotReached};
use crate::inform::{InformState, Means, Recipient};
use crate::state::IncidentNow;
use crate::text::Words;
use crate::{Facts, Rule, error};

/// They were told.
#[derive(Debug, Clone)]
pub struct MarkTold {
    /// The row.
    pub notification: Id<kind::Matter>,
    /// How.
    pub means: Means,
    /// Who took the message.
    pub whom: Option<String>,
    /// What was said.
    pub words: Option<Words>,
    /// When, if not now.
    pub stated: Option<Stated>,
}

impl Rule for MarkTold {
    type Facts = Facts;
    const NAME: &'static str = "situation.mark-told";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let row = Asked::get(cx, self.notification)?;
        optional_short("whom", self.whom.as_deref(), facts)?;
        optional_words("words", self.words.as_ref(), facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        row.due()?;
        let event = Informed {
            notification: self.notification,
            means: self.means,
            whom: self.whom.clone(),
            words: self.words.clone(),
        };
        let mut draft = event.draft(Some(row.incident.id), row.incident.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// They were tried and not reached.
#[derive(Debug, Clone)]
pub struct MarkNotReached {
    /// The row.
    pub notification: Id<kind::Matter>,
    /// How it was tried.
    pub means: Means,
    /// What came of it.
    pub words: Option<Words>,
    /// The deputy to be told in their place, at once.
    pub deputy: Option<Recipient>,
    /// When it was tried, if not now.
    pub stated: Option<Stated>,
}

impl Rule for MarkNotReached {
    type Facts = Facts;
    const NAME: &'static str = "situation.mark-not-reached";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let row = Asked::get(cx, self.notification)?;
        optional_words("words", self.words.as_ref(), facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        row.due()?;
        let event = NotReached {
            notification: self.notification,
            means: self.means,
            tries: row.tries.saturating_add(1),
            words: self.words.clone(),
        };
        let (matter, handling) = (Some(row.incident.id), row.incident.handling);
        let mut tried = event.draft(matter, handling)?;
        tried.stated = self.stated;
        let mut drafts = vec![tried];
        if let Some(deputy) = &self.deputy {
            let required = InformRequired {
                notification: cx.ids.next(),
                rule: None,
                recipient: deputy.clone(),
                due_at: cx.now,
                note: None,
                verified: false,
                deputy_for: Some(self.notification),
                again_of: None,
                again_why: None,
            };
            drafts.push(required.draft(matter, handling)?);
        }
        Ok(drafts)
    }
}

/// They need not be told any more.
#[derive(Debug, Clone)]
pub struct DropInform {
    /// The row.
    pub notification: Id<kind::Matter>,
    /// Why.
    pub words: Option<Words>,
}

impl Rule for DropInform {
    type Facts = Facts;
    const NAME: &'static str = "situation.drop-inform";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let row = Asked::get(cx, self.notification)?;
        let words = why(self.words.as_ref(), facts)?;
        row.due()?;
        let event = InformDropped { notification: self.notification, words: Some(words) };
        Ok(vec![event.draft(Some(row.incident.id), row.incident.handling)?])
    }
}

/// It was not so: they were not told after all, or are to be told after all.
#[derive(Debug, Clone)]
pub struct TakeBackInform {
    /// The row.
    pub notification: Id<kind::Matter>,
    /// Why.
    pub words: Option<Words>,
}

impl Rule for TakeBackInform {
    type Facts = Facts;
    const NAME: &'static str = "situation.take-back-inform";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let row = Asked::get(cx, self.notification)?;
        let words = why(self.words.as_ref(), facts)?;
        if row.state == InformState::Due {
            return Err(error::not_now("refusal-inform-due").into());
        }
        // They would stand on the list twice.
        let again = "SELECT 1 FROM notification WHERE matter = $1 AND again_of = $2";
        if cx.read.one(again, &[row.incident.id.into(), self.notification.into()])?.is_some() {
            return Err(error::not_now("refusal-inform-again").into());
        }
        // Nobody stays to be told of an incident that has ended: whoever opens it again first may take this back.
        row.incident.live()?;
        let event = InformTakenBack { notification: self.notification, was: row.state, words: Some(words) };
        Ok(vec![event.draft(Some(row.incident.id), row.incident.handling)?])
    }
}

/// A reason that must be there.
fn why(words: Option<&Words>, facts: &Facts) -> Result<Words, Refusal> {
    let words = words.filter(|w| !w.is_blank()).ok_or_else(|| Refusal::missing("words"))?;
    optional_words("words", Some(words), facts)?;
    Ok(words.clone())
}

/// Somebody must be told whom no rule names.
#[derive(Debug, Clone)]
pub struct RequireInform {
    /// The incident.
    pub incident: Id<kind::Matter>,
    /// Id of the row to be.
    pub notification: Id<kind::Matter>,
    /// Who.
    pub recipient: Recipient,
    /// Within how many minutes.
    pub within_minutes: u32,
}

impl Rule for RequireInform {
    type Facts = Facts;
    const NAME: &'static str = "situation.require-inform";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IncidentNow::get(cx.read, self.incident)?;
        cx.guard.permit(cx.actor, "inform.mark", &now.resource())?;
        now.live()?;
        if self.recipient.function.trim().is_empty() {
            return Err(kernel::Refusal::missing("function").into());
        }
        let event = InformRequired {
            notification: self.notification,
            rule: None,
            recipient: self.recipient.clone(),
            due_at: cx.now.plus_seconds(i64::from(self.within_minutes).saturating_mul(60)),
            note: None,
            verified: false,
            deputy_for: None,
            again_of: None,
            again_why: None,
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// A notification now, together with its incident.
struct Asked {
    incident: IncidentNow,
    state: InformState,
    tries: i64,
}

impl Asked {
    fn get(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let sql = "SELECT matter, state, tries FROM notification WHERE id = $1";
        let row: Row = cx.read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        let incident = IncidentNow::get(cx.read, row.id(0)?)?;
        cx.guard.permit(cx.actor, "inform.mark", &incident.resource())?;
        let state = InformState::of(row.text(1)?).unwrap_or(InformState::Due);
        Ok(Self { incident, state, tries: row.int(2)? })
    }
    fn due(&self) -> Result<(), Refusal> {
        match self.state {
            InformState::Due => Ok(()),
            other => Err(Refusal::conflict("refusal-inform-state").with("state", other)),
        }
    }
}
