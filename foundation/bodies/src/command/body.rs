//! Creating a body that no profile has, and changing it.

use kernel::{Handling, Id, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure};

use crate::body::Body;
use crate::event::{BodyChanged, BodyCreated, Event};
use crate::state::CreatedBody;
use crate::{Facts, Rule, error};

/// Creates a body. Its code is its id; that in `content` is overwritten.
#[derive(Debug, Clone)]
pub struct CreateBody {
    /// The body to be.
    pub body: Id<kind::Matter>,
    /// What it is.
    pub content: Body,
}

impl Rule for CreateBody {
    type Facts = Facts;
    const NAME: &'static str = "bodies.create-body";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "body.convene", &Resource::service())?;
        let content = Body { code: self.body.to_string(), ..self.content.clone() };
        content.check(facts)?;
        if crate::state::body(cx.read, facts, &content.code)?.is_some() {
            return Err(Refusal::conflict("refusal-body-exists").into());
        }
        Ok(vec![BodyCreated { content }.draft(Some(self.body), Handling::Service)?])
    }
}

/// Changes a body that a person created. Those of the profile are changed in the profile.
#[derive(Debug, Clone)]
pub struct ChangeBody {
    /// Its code.
    pub code: String,
    /// What it is from now on.
    pub content: Body,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ChangeBody {
    type Facts = Facts;
    const NAME: &'static str = "bodies.change-body";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "body.convene", &Resource::service())?;
        if facts.body(&self.code).is_some() {
            return Err(Refusal::conflict("refusal-body-of-profile").into());
        }
        let now = CreatedBody::find(cx.read, &self.code)?.ok_or_else(Refusal::not_found)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        let content = Body { code: self.code.clone(), ..self.content.clone() };
        content.check(facts)?;
        if content == now.content {
            return Ok(Vec::new());
        }
        let id = self.code.parse().map_err(|_| Refusal::not_found())?;
        let event = BodyChanged { version: now.version.saturating_add(1), content };
        Ok(vec![event.draft(Some(id), Handling::Service)?])
    }
}
