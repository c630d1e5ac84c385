//! Marking who was told, who was not reached, and who need not be told any more.

use kernel::{Handling, Id, Refusal, Resource, Stated, kind};
use store::{Deciding, Draft, Failure, Row};

use super::{not_ahead, optional_short, optional_words};
use crate::event::{Event, InformDropped, InformRequired, Informed, NotReached};
use crate::inform::{InformState, Means, Recipient};
use crate::state::IncidentNow;
use crate::text::Words;
use crate::{Facts, Rule};

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
        let mut draft = event.draft(Some(row.matter), row.handling)?;
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
}

impl Rule for MarkNotReached {
    type Facts = Facts;
    const NAME: &'static str = "situation.mark-not-reached";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let row = Asked::get(cx, self.notification)?;
        optional_words("words", self.words.as_ref(), facts)?;
        row.due()?;
        let event = NotReached {
            notification: self.notification,
            means: self.means,
            tries: row.tries.saturating_add(1),
            words: self.words.clone(),
        };
        let mut drafts = vec![event.draft(Some(row.matter), row.handling)?];
        if let Some(deputy) = &self.deputy {
            let required = InformRequired {
                notification: cx.ids.next(),
                rule: None,
                recipient: deputy.clone(),
                due_at: cx.now,
                note: None,
                verified: false,
                deputy_for: Some(self.notification),
            };
            drafts.push(required.draft(Some(row.matter), row.handling)?);
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
        let words =
            self.words.as_ref().filter(|w| !w.is_blank()).ok_or_else(|| kernel::Refusal::missing("words"))?;
        optional_words("words", Some(words), facts)?;
        row.due()?;
        let event = InformDropped { notification: self.notification, words: self.words.clone() };
        Ok(vec![event.draft(Some(row.matter), row.handling)?])
    }
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
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// A notification now, together with its incident.
struct Asked {
    matter: Id<kind::Matter>,
    handling: Handling,
    state: InformState,
    tries: i64,
}

impl Asked {
    fn get(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let sql = "SELECT matter, state, tries FROM notification WHERE id = $1";
        let row: Row = cx.read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        let incident = IncidentNow::get(cx.read, row.id(0)?)?;
        let resource: Resource = incident.resource();
        cx.guard.permit(cx.actor, "inform.mark", &resource)?;
        let state = InformState::of(row.text(1)?).unwrap_or(InformState::Due);
        Ok(Self { matter: incident.id, handling: incident.handling, state, tries: row.int(2)? })
    }
    fn due(&self) -> Result<(), Refusal> {
        match self.state {
            InformState::Due => Ok(()),
            other => Err(Refusal::conflict("refusal-inform-state").with("state", other)),
        }
    }
}
