//! Planning a session, and moving it.

use kernel::{Id, Refusal, Resource, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure};

use super::series::taken_up;
use super::{optional_short, optional_words};
use crate::body::{Body, Role};
use crate::event::{Event, SessionConvened, SessionMoved, SessionPlanned};
use crate::session::{Plan, SessionState, some_text};
use crate::state::{self, SessionNow};
use crate::{Facts, Rule, error};

/// Plans a session of a body that is convened here or attended, and calls those invited where `convene` says so. What earlier
/// sessions left undecided while none was planned comes onto its agenda.
#[derive(Debug, Clone)]
pub struct PlanSession {
    /// The session to be.
    pub session: Id<kind::Matter>,
    /// Code of the body.
    pub body: String,
    /// When, where, about what, with whom.
    pub plan: Plan,
    /// Whether those invited are called at once.
    pub convene: bool,
}

impl Rule for PlanSession {
    type Facts = Facts;
    const NAME: &'static str = "bodies.plan-session";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let plan = &self.plan;
        let resource = Resource {
            matter: Some(self.session),
            handling: plan.sight.handling,
            areas: plan.sight.areas.clone(),
            readers: plan.sight.readers.clone(),
            owner: Some(cx.actor.person),
        };
        cx.guard.permit(cx.actor, "body.convene", &resource)?;
        let body = state::body(cx.read, facts, &self.body)?.ok_or_else(Refusal::not_found)?;
        if body.role == Some(Role::Told) {
            return Err(error::not_now("refusal-body-told-only").into());
        }
        if SessionNow::find(cx.read, self.session)?.is_some() {
            return Err(error::not_now("refusal-body-exists").into());
        }
        sound(plan, cx.now, facts)?;
        if self.convene && plan.invited.is_empty() {
            return Err(error::not_now("refusal-body-nobody-invited").into());
        }
        let year = facts.year(plan.at);
        let no = state::next(cx.read, &format!("session:{}:{year:02}", body.code))?;
        let handling = plan.sight.handling;
        let mut drafts = vec![planned(plan, &body, (year, no)).draft(Some(self.session), handling)?];
        drafts.extend(taken_up(cx, facts, (self.session, &body.code), plan)?);
        if self.convene {
            let called = SessionConvened { invited: plan.invited.clone() };
            drafts.push(called.draft(Some(self.session), handling)?);
        }
        Ok(drafts)
    }
}

pub(super) fn planned(plan: &Plan, body: &Body, (year, no): (i64, i64)) -> SessionPlanned {
    SessionPlanned {
        body: body.code.clone(),
        body_names: body.names.clone(),
        role: body.role,
        log: body.log,
        seats: body.seats().map(str::to_owned).collect(),
        chair: body.chair.clone(),
        quorum: body.quorum,
        year,
        no,
        at: plan.at,
        place: plan.place.clone(),
        call: plan.call.clone(),
        about: plan.about.clone(),
        items: plan.items.clone(),
        invited: plan.invited.clone(),
        areas: plan.sight.areas.clone(),
        readers: plan.sight.readers.clone(),
        langs: plan.langs.clone(),
        rhythm: plan.rhythm,
    }
}

/// A session that began a little while ago may still be planned: a crisis does not wait for the form.
const LATE: i64 = 3600;

fn sound(plan: &Plan, now: Timestamp, facts: &Facts) -> Result<(), Refusal> {
    if plan.at < now.plus_seconds(-LATE) {
        return Err(Refusal::invalid("at", "refusal-body-past"));
    }
    optional_short("place", plan.place.as_deref(), facts)?;
    optional_short("call", plan.call.as_deref(), facts)?;
    if plan.langs.is_empty() {
        return Err(Refusal::missing("langs"));
    }
    if plan.rhythm.is_some_and(|r| !r.sound()) {
        return Err(Refusal::invalid("rhythm", "refusal-body-rhythm")
            .with("minutes", crate::body::Rhythm::MOST_MINUTES)
            .with("months", crate::body::Rhythm::MOST_MONTHS));
    }
    for function in &plan.invited {
        facts.function("invited", function)?;
    }
    if plan.items.len() > facts.limits.items {
        return Err(error::too_many("items", facts.limits.items));
    }
    plan.items.iter().try_for_each(|item| super::agenda::sound(item, "items", facts))
}

/// Moves a session that has not begun to another time or place.
#[derive(Debug, Clone)]
pub struct MoveSession {
    /// The session.
    pub session: Id<kind::Matter>,
    /// When it begins now.
    pub at: Timestamp,
    /// The room now.
    pub place: Option<String>,
    /// The call now.
    pub call: Option<String>,
    /// Why; needed once those invited were called.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for MoveSession {
    type Facts = Facts;
    const NAME: &'static str = "bodies.move-session";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SessionNow::get(cx.read, self.session)?;
        now.permit(cx, &["body.convene"])?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        now.must("refusal-body-begun", SessionState::ahead)?;
        if self.at < cx.now.plus_seconds(-LATE) {
            return Err(Refusal::invalid("at", "refusal-body-past").into());
        }
        optional_short("place", self.place.as_deref(), facts)?;
        optional_short("call", self.call.as_deref(), facts)?;
        optional_words("words", self.words.as_ref(), facts)?;
        let told = self.words.as_ref().is_some_and(|w| !w.is_blank());
        if now.state == SessionState::Convened && !told {
            return Err(Refusal::invalid("words", "refusal-reason-missing").into());
        }
        let event = SessionMoved {
            at: self.at,
            place: self.place.clone(),
            call: self.call.clone(),
            words: self.words.clone().filter(|_| told),
        };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Whether some language of an item's title is there; see [`some_text`].
pub(super) fn title(item: &crate::session::Item, field: &str, facts: &Facts) -> Result<(), Refusal> {
    some_text(field, &item.title, facts.limits.short)
}
