//! The posture of the centre: set with a reason, or recorded as ordered and then confirmed or contested; states received from others; who comes in and who leaves.

use kernel::{Handling, Id, Refusal, Resource, Stated, Timestamp, Words, at_most, kind};
use store::{Deciding, Draft, Failure, Row};

use super::{not_ahead, optional_short, optional_words, require_words};
use crate::event::{
    Event, PostureConfirmed, PostureContested, PostureSet, SiteEntered, SiteLeft, StateNoted,
};
use crate::posture::{Need, Ordered, Posture, Standing};
use crate::read::{posture_now, posture_of, postures};
use crate::{Facts, Rule, error};

/// Sets the posture, or records that somebody else ordered it.
#[derive(Debug, Clone)]
pub struct SetPosture {
    /// The posture.
    pub posture: Posture,
    /// Who is needed.
    pub needs: Vec<Need>,
    /// Codes of the rooms in use.
    pub rooms: Vec<String>,
    /// Why.
    pub reason: Words,
    /// Since when, if it was said before it is written.
    pub stated: Option<Stated>,
    /// By whom it was ordered, where whoever keeps the log records it.
    pub ordered: Option<Ordered>,
    /// The person who ordered it.
    pub speaker: Option<String>,
    /// The entry that set the posture which the page showed; 0 before the first.
    pub based_on: Option<i64>,
}

impl Rule for SetPosture {
    type Facts = Facts;
    const NAME: &'static str = "situation.set-posture";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        // What others decided, whoever notes such things may record; it then waits for one of those who decide it.
        let power = if self.ordered.is_some() { "state.note" } else { "posture.set" };
        cx.guard.permit(cx.actor, power, &Resource::service())?;
        let now = posture_now(cx.read)?;
        let (before, seq) = now.as_ref().map_or((Posture::Normal, 0), |row| (row.posture, row.seq));
        if self.based_on.is_some_and(|based| based != seq) {
            return Err(changed(cx)?.into());
        }
        if let Some(o) = self.ordered.as_ref().filter(|o| !facts.posture_by.contains(&o.function)) {
            return Err(Refusal::unknown_code("ordered-by", &o.function).into());
        }
        optional_short("speaker", self.speaker.as_deref(), facts)?;
        if !before.may_become(self.posture) {
            let refusal = Refusal::conflict("refusal-posture-step");
            return Err(refusal.with("from", before).with("to", self.posture).into());
        }
        require_words("reason", &self.reason, facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        if let Some(room) = self.rooms.iter().find(|r| !facts.rooms.contains(*r)) {
            return Err(Refusal::unknown_code("rooms", room).into());
        }
        let mut needs = self.needs.clone();
        needs.retain(|need| need.count > 0);
        let event = PostureSet {
            posture: self.posture,
            before,
            needs,
            rooms: self.rooms.clone(),
            reason: self.reason.clone(),
            ordered: self.ordered.clone(),
            speaker: self.speaker.clone().filter(|name| self.ordered.is_some() && !name.trim().is_empty()),
        };
        let mut draft = event.draft(None, Handling::Service)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// What somebody who may set the posture says of one that was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostureVerdict {
    /// So it was ordered.
    Confirm,
    /// It was not so.
    Contest,
}

/// Confirms or contests a posture that somebody recorded as ordered.
#[derive(Debug, Clone)]
pub struct AnswerPosture {
    /// The entry that recorded it.
    pub of: Id<kind::Entry>,
    /// What is said of it.
    pub verdict: PostureVerdict,
    /// What there is to add; why, where it is contested.
    pub words: Option<Words>,
}

impl Rule for AnswerPosture {
    type Facts = Facts;
    const NAME: &'static str = "situation.answer-posture";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "posture.set", &Resource::service())?;
        let row = posture_of(cx.read, self.of)?.ok_or_else(Refusal::not_found)?;
        if row.standing != Standing::Unconfirmed {
            return Err(error::not_now("refusal-posture-answered").into());
        }
        if row.person == cx.actor.person {
            return Err(error::not_now("refusal-posture-own").into());
        }
        optional_words("words", self.words.as_ref(), facts)?;
        let words = self.words.clone().filter(|w| !w.is_blank());
        let draft = match self.verdict {
            PostureVerdict::Confirm => {
                PostureConfirmed { of: self.of, words }.draft(None, Handling::Service)?
            }
            PostureVerdict::Contest => {
                let words = words.ok_or_else(|| Refusal::missing("words"))?;
                PostureContested { of: self.of, words }.draft(None, Handling::Service)?
            }
        };
        Ok(vec![draft])
    }
}

/// Notes a state that others decide.
#[derive(Debug, Clone)]
pub struct NoteState {
    /// Id of the note.
    pub note: Id<kind::Matter>,
    /// Code of the state in the catalogue.
    pub state: String,
    /// Code of its level.
    pub level: String,
    /// For whom or where it holds, when not for all.
    pub scope: Option<Words>,
    /// Who said so, and how.
    pub source: Words,
    /// Since when.
    pub stated: Option<Stated>,
    /// Until when it holds, if that was said.
    pub until: Option<Timestamp>,
}

impl Rule for NoteState {
    type Facts = Facts;
    const NAME: &'static str = "situation.note-state";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "state.note", &Resource::service())?;
        let levels =
            facts.states.get(&self.state).ok_or_else(|| Refusal::unknown_code("state", &self.state))?;
        if !levels.contains(&self.level) {
            return Err(Refusal::unknown_code("level", &self.level).into());
        }
        require_words("source", &self.source, facts)?;
        if let Some(scope) = &self.scope {
            at_most("scope", &scope.text, facts.limits.short)?;
        }
        not_ahead(self.stated, cx.now, facts)?;
        let from = self.stated.map_or(cx.now, |s| s.at);
        if self.until.is_some_and(|until| until <= from) {
            return Err(Refusal::invalid("until", "refusal-dates-reversed").into());
        }
        let event = StateNoted {
            note: self.note,
            state: self.state.clone(),
            level: self.level.clone(),
            scope: self.scope.clone().filter(|w| !w.is_blank()),
            source: self.source.clone(),
            until: self.until,
        };
        let mut draft = event.draft(None, Handling::Service)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// Somebody comes in.
#[derive(Debug, Clone)]
pub struct EnterSite {
    /// Id of the stay.
    pub stay: Id<kind::Matter>,
    /// The person, when they have an account; otherwise their name.
    pub person: Option<Id<kind::Person>>,
    /// Their name, when they have no account.
    pub name: Option<String>,
    /// Code of the function in which they are there.
    pub function: String,
    /// Their house, in words.
    pub house: Option<String>,
    /// Code of the room.
    pub room: Option<String>,
    /// When, if not now.
    pub stated: Option<Stated>,
}

impl Rule for EnterSite {
    type Facts = Facts;
    const NAME: &'static str = "situation.enter-site";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "log.write", &Resource::service())?;
        let name = self.name.as_deref().map(str::trim).filter(|n| !n.is_empty());
        if self.person.is_none() && name.is_none() {
            return Err(Refusal::missing("name").into());
        }
        if self.function.trim().is_empty() {
            return Err(Refusal::missing("function").into());
        }
        for (field, text) in [("name", name), ("house", self.house.as_deref())] {
            text.map_or(Ok(()), |t| at_most(field, t, facts.limits.short))?;
        }
        if let Some(room) = self.room.as_ref().filter(|r| !facts.rooms.contains(*r)) {
            return Err(Refusal::unknown_code("room", room).into());
        }
        not_ahead(self.stated, cx.now, facts)?;
        if let Some(person) = self.person {
            let sql = "SELECT id FROM stay WHERE person = $1 AND left_at IS NULL";
            if cx.read.one(sql, &[person.into()])?.is_some() {
                return Err(Refusal::conflict("refusal-already-on-site").into());
            }
        }
        let event = SiteEntered {
            stay: self.stay,
            person: self.person,
            name: name.filter(|_| self.person.is_none()).map(str::to_owned),
            function: self.function.clone(),
            house: self.house.clone().filter(|h| !h.trim().is_empty()),
            room: self.room.clone(),
        };
        let mut draft = event.draft(None, Handling::Service)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// Somebody leaves.
#[derive(Debug, Clone)]
pub struct LeaveSite {
    /// The stay.
    pub stay: Id<kind::Matter>,
    /// When, if not now.
    pub stated: Option<Stated>,
}

impl Rule for LeaveSite {
    type Facts = Facts;
    const NAME: &'static str = "situation.leave-site";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, "log.write", &Resource::service())?;
        not_ahead(self.stated, cx.now, facts)?;
        let sql = "SELECT entered_at, left_at FROM stay WHERE id = $1";
        let row = cx.read.one(sql, &[self.stay.into()])?.ok_or_else(Refusal::not_found)?;
        if row.opt(1, Row::time)?.is_some() {
            return Ok(Vec::new());
        }
        if self.stated.is_some_and(|s| s.at < row.time(0).unwrap_or(s.at)) {
            return Err(Refusal::invalid("stated", "refusal-dates-reversed").into());
        }
        let mut draft = SiteLeft { stay: self.stay }.draft(None, Handling::Service)?;
        draft.stated = self.stated;
        Ok(vec![draft])
    }
}

/// Somebody else set, recorded or contested a posture after the page was drawn.
fn changed(cx: &Deciding<'_>) -> Result<Refusal, Failure> {
    let last = postures(cx.read, 1)?.pop();
    let contested = last.as_ref().filter(|row| row.standing == Standing::Contested);
    let (function, at, seq) = match (contested.and_then(|row| row.answer.as_ref()), &last) {
        (Some(said), _) => (said.function.clone(), said.at, said.seq),
        (None, Some(row)) => (row.function.clone(), row.recorded_at, row.seq),
        (None, None) => return Ok(error::not_now("refusal-changed-meanwhile")),
    };
    Ok(error::changed_meanwhile(&crate::Changed { function, at, seq }))
}
