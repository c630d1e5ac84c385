//! Sessions that others hold: what this place was told of them, by whom, and what they said about when.

use kernel::{Id, Refusal, Resource, Stated, Words, kind};
use store::{Deciding, Draft, Failure, Row};

use super::{not_ahead, optional_short, optional_words};
use crate::body::{Body, Role};
use crate::event::{Event, ForeignEnded, ForeignNoted};
use crate::session::{About, SessionState, Sight};
use crate::state::{self, SessionNow, json};
use crate::{Facts, Rule, error};

/// What was heard of a session that others hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heard {
    /// From which organisation or post the news comes.
    pub source: String,
    /// Who told it.
    pub told_by: Option<String>,
    /// Where it meets.
    pub place: Option<String>,
    /// Who leads it.
    pub director: Option<String>,
    /// Where it is reached.
    pub contact: Option<String>,
    /// What was told.
    pub words: Option<Words>,
}

impl Heard {
    fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        if self.source.trim().is_empty() {
            return Err(Refusal::missing("source"));
        }
        for (field, text) in [
            ("source", Some(&self.source)),
            ("told-by", self.told_by.as_ref()),
            ("place", self.place.as_ref()),
            ("director", self.director.as_ref()),
            ("contact", self.contact.as_ref()),
        ] {
            optional_short(field, text.map(String::as_str), facts)?;
        }
        optional_words("words", self.words.as_ref(), facts)
    }
}

/// Notes a session that others hold, or something more of one that was noted.
#[derive(Debug, Clone)]
pub struct NoteForeignSession {
    /// The session: a new one, or one noted before.
    pub session: Id<kind::Matter>,
    /// Code of the body.
    pub body: String,
    /// What was heard.
    pub heard: Heard,
    /// What it is about.
    pub about: Option<About>,
    /// Who may see it; what was said first stays.
    pub sight: Sight,
    /// Since when it meets or when it was told, as stated.
    pub stated: Option<Stated>,
}

impl Rule for NoteForeignSession {
    type Facts = Facts;
    const NAME: &'static str = "bodies.note-foreign-session";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let before = SessionNow::find(cx.read, self.session)?;
        let resource = before.as_ref().map_or_else(|| self.resource(cx), SessionNow::resource);
        let body = state::body(cx.read, facts, &self.body)?;
        permit(cx, body.as_ref(), &resource)?;
        let body = body.ok_or_else(Refusal::not_found)?;
        if body.role != Some(Role::Told) {
            return Err(error::not_now("refusal-body-not-foreign").into());
        }
        self.heard.check(facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        let (year, no) = match &before {
            None => {
                let year = facts.year(self.stated.map_or(cx.now, |s| s.at));
                (year, state::next(cx.read, &format!("session:{}:{year:02}", body.code))?)
            }
            Some(now) => {
                now.must("refusal-body-ended", |s| s == SessionState::Noted)?;
                if now.body != body.code {
                    return Err(Refusal::not_found().into());
                }
                numbered(cx, now.id)?
            }
        };
        let event = ForeignNoted {
            body: body.code.clone(),
            body_names: body.names.clone(),
            log: body.log,
            first: before.is_none(),
            year,
            no,
            source: self.heard.source.trim().to_owned(),
            told_by: self.heard.told_by.clone(),
            place: self.heard.place.clone(),
            director: self.heard.director.clone(),
            contact: self.heard.contact.clone(),
            words: self.heard.words.clone().filter(|w| !w.is_blank()),
            about: match &before {
                None => self.about.clone(),
                Some(now) => about(cx, now.id)?,
            },
            areas: resource.areas.clone(),
            readers: resource.readers.clone(),
        };
        let mut draft = event.draft(Some(self.session), resource.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

impl NoteForeignSession {
    fn resource(&self, cx: &Deciding<'_>) -> Resource {
        Resource {
            matter: Some(self.session),
            handling: self.sight.handling,
            areas: self.sight.areas.clone(),
            readers: self.sight.readers.clone(),
            owner: Some(cx.actor.person),
        }
    }
}

/// Refuses whoever may not note this. Whoever sits in the body and convenes sessions notes what happens in the areas of their mandate,
/// without keeping the records of others.
fn permit(cx: &Deciding<'_>, body: Option<&Body>, on: &Resource) -> Result<(), Refusal> {
    let Err(refused) = cx.guard.permit(cx.actor, "body.record", on) else { return Ok(()) };
    if !body.is_some_and(|b| b.seats().any(|function| cx.actor.function == *function)) {
        return Err(refused);
    }
    if on.areas.is_empty() && cx.guard.permit(cx.actor, "body.convene", on).is_ok() {
        return Err(Refusal::missing("areas"));
    }
    for area in &on.areas {
        let there = Resource { areas: [area.clone()].into(), ..on.clone() };
        if cx.guard.permit(cx.actor, "body.convene", &there).is_err() {
            return Err(refused);
        }
    }
    cx.guard.permit(cx.actor, "body.convene", on).map_err(|_| refused)
}

fn numbered(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<(i64, i64), Failure> {
    let row = cx.read.one("SELECT year, no FROM body_session WHERE id = $1", &[id.into()])?;
    let row = row.ok_or_else(Refusal::not_found)?;
    Ok((row.int(0)?, row.int(1)?))
}

fn about(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Option<About>, Failure> {
    let row: Option<Row> = cx.read.one("SELECT about FROM body_session WHERE id = $1", &[id.into()])?;
    Ok(row.and_then(|r| json(&r, 0)))
}

/// Notes that a session held by others is over.
#[derive(Debug, Clone)]
pub struct EndForeignSession {
    /// The session.
    pub session: Id<kind::Matter>,
    /// From which organisation or post the news comes.
    pub source: String,
    /// What was told.
    pub words: Option<Words>,
    /// When it ended, as stated.
    pub stated: Option<Stated>,
}

impl Rule for EndForeignSession {
    type Facts = Facts;
    const NAME: &'static str = "bodies.end-foreign-session";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        permit(cx, state::body(cx.read, facts, &now.body)?.as_ref(), &now.resource())?;
        now.must("refusal-body-ended", |s| s == SessionState::Noted)?;
        let heard = Heard { source: self.source.clone(), words: self.words.clone(), ..Heard::default() };
        heard.check(facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        let event = ForeignEnded {
            source: self.source.trim().to_owned(),
            words: self.words.clone().filter(|w| !w.is_blank()),
        };
        let mut draft = event.draft(Some(now.id), now.handling)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}
